"""A repeat as a spreadsheet: the table above, and below it the question of the cell where one is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from fieldapp.ui.interview.card import QuestionCard
from fieldapp.ui.interview.grid.model import GridModel, texts_of
from fieldapp.ui.interview.grid.pasting import answer_of, cells_of
from fieldapp.ui.interview.grid.table import GridTable
from fieldapp.ui.interview.labels import words_of
from fieldapp.ui.interview.plan import Item, ItemKind
from fieldapp.ui.parts import Button, Label, OneLine
from fieldapp.ui.widgets.base import Surroundings
from fieldapp.work.interview import Meant
from forms.interface import FormNode

AnswerAll = Callable[[Sequence[tuple[str, Meant]]], Sequence[tuple[str, str]]]
"""Gives many answers as one act; what was refused comes back, and why."""


class Shelf(QScrollArea):
    """Holds the question: as high as it is, but never more than the table leaves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizeAdjustPolicy(QScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class GridView(QWidget):
    """What a person does comes out as from a page of cards. ``trouble`` is a sentence about cells that could
    not be taken."""

    entered = Signal(str)
    left = Signal(str)
    answered = Signal(str, str)
    typed = Signal(str, str)
    attached = Signal(str, str, bytes)
    done = Signal(str)
    added = Signal(str)
    removed = Signal(str)
    note_typed = Signal(str, str)
    noted = Signal(str, str)
    note_removed = Signal(str, str)
    trouble = Signal(str)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.answer_all: AnswerAll = lambda _wanted: ()
        self._around = around
        self._series: FormNode | None = None
        self._card: QuestionCard | None = None
        self.model = GridModel(around.look)
        self.table = GridTable(self.model, around.look, around.keyboard, self)
        self.title = Label("title")
        self._hint = OneLine("hint")
        self._add = Button("", self._add_row)
        self._shelf = Shelf(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def card(self) -> QuestionCard | None:
        """The question of the current cell."""
        return self._card

    def use(self, series: FormNode) -> None:
        """Show this repeat; nothing is done when it is shown already."""
        if series is not self._series:
            self._series = series
            self.model.use(series)
            self.table.fit_columns()
            self._add.setVisible(series.can_add and self._around.editable)
            self._show_title()

    def forget(self) -> None:
        """Its nodes are others now."""
        self._series = None
        self.leave_cell()

    def leave_cell(self) -> None:
        self._take_card(None)

    def go_to(self, ref: str) -> None:
        """The cell of a question, with its card."""
        place = self.model.where(ref)
        if place is not None:
            self.table.go_to(*place)
            self._show_card()

    def back_to_table(self) -> bool:
        """From the question to its cell; False when one is there already."""
        if self.table.hasFocus():
            return False
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def touch(self, refs: Iterable[str]) -> None:
        touched = set(refs)
        self.model.touch(touched)
        if self._card is not None and self._card.item.ref in touched:
            self._card.refresh()
            self._card.show_state()

    def reload(self) -> None:
        """Every text anew, after a switch of language."""
        self.model.reload()
        if self._card is not None:
            self._card.reload()
        self._show_title()

    def retranslate(self) -> None:
        self._add.setText(self.tr("Add a row"))
        self._hint.setText(self.tr("Esc: to the table, again: as cards. Ctrl+C, Ctrl+V, Ctrl+D as in Excel."))
        self._show_title()

    # Inside

    def _show_title(self) -> None:
        series = self._series
        self.title.setText(words_of(series.label, series.name) if series is not None else "")
        self.table.setAccessibleName(self.title.text())

    def _show_card(self) -> None:
        index = self.table.currentIndex()
        node = self.model.node(index.row(), index.column()) if index.isValid() else None
        if node is None or not node.relevant:
            self._take_card(None)
        elif self._card is None or node.ref != self._card.item.ref:
            number = str(self.model.instance(index.row()).position)
            self._take_card(Item(node.ref, ItemKind.QUESTION, node, number))
            self.entered.emit(node.ref)

    def _take_card(self, item: Item | None) -> None:
        """Put the cell's question below the table; what was typed into the one before is kept first."""
        old = self._card
        if old is not None:
            self.left.emit(old.item.ref)
            self._shelf.takeWidget()
            old.hide()
            old.deleteLater()
        self._card = None if item is None else self._make_card(item)

    def _make_card(self, item: Item) -> QuestionCard:
        card = QuestionCard(item, self._around, self)
        card.set_active(True)
        for signal, onwards in (
            (card.left, self.left),
            (card.answered, self.answered),
            (card.typed, self.typed),
            (card.attached, self.attached),
            (card.done, self.done),
            (card.note_typed, self.note_typed),
            (card.noted, self.noted),
            (card.note_removed, self.note_removed),
        ):
            signal.connect(onwards)
        self._shelf.setWidget(card)
        return card

    def _begin(self, event: QKeyEvent | None) -> None:
        """A key pressed in the table goes on into the question."""
        if self._card is None:
            return
        self._card.take_focus()
        editor = self._card.focusWidget()
        if event is not None and editor is not None:
            QCoreApplication.sendEvent(editor, event)

    def _add_row(self) -> None:
        if self._series is not None:
            self.added.emit(self._series.ref)

    def _remove_row(self) -> None:
        index = self.table.currentIndex()
        if index.isValid() and self.model.instance(index.row()).can_remove:
            self.removed.emit(self.model.instance(index.row()).ref)

    # Many cells at once

    def _copy(self) -> None:
        rows, columns = self.table.block()
        QGuiApplication.clipboard().setText(texts_of(self.model, rows, columns))

    def _paste(self) -> None:
        """From the current cell on, right and down; a single cell fills the whole selected block."""
        block = cells_of(QGuiApplication.clipboard().text())
        rows, columns = self.table.block()
        if not rows:
            return
        if len(block) == 1 and len(block[0]) == 1:
            self._put({(row, column): block[0][0] for row in rows for column in columns})
            return
        cells = enumerate(block)
        self._put(
            {
                (rows[0] + down, columns[0] + right): text
                for down, line in cells
                for right, text in enumerate(line)
            }
        )

    def _fill_down(self) -> None:
        """The selected block's first row into the rows below it."""
        rows, columns = self.table.block()
        if rows:
            first = {column: self.model.node(rows[0], column).value for column in columns}
            below = [(row, column) for row in rows[1:] for column in columns]
            self._give(
                [(self.model.node(*place).ref, partial(_as_it_is, value=first[place[1]])) for place in below]
            )

    def _clear(self) -> None:
        rows, columns = self.table.block()
        cells = [self.model.node(row, column) for row in rows for column in columns]
        self._give([(node.ref, _as_it_is) for node in cells if node.value])

    def _put(self, texts: dict[tuple[int, int], str]) -> None:
        """Each text into its cell, in the order of reading: a row's first answers may ask for the next."""
        places = sorted(place for place in texts if self._holds(*place))
        wanted = [(self.model.node(*place).ref, partial(answer_of, text=texts[place])) for place in places]
        self._give(wanted, lost=len(texts) - len(places))

    def _holds(self, row: int, column: int) -> bool:
        return row < self.model.rowCount() and column < self.model.columnCount()

    def _give(self, wanted: Sequence[tuple[str, Meant]], lost: int = 0) -> None:
        """One act. Of what does not fit the first is told, and how many there are; ``lost`` had no cell."""
        refused = self.answer_all(wanted) if wanted else ()
        if refused:
            said = self.tr("Cells not taken: {0}. The first: {1}.")
            self.trouble.emit(said.format(len(refused) + lost, self._told(*refused[0])))
        elif lost:
            said = self.tr("Cells not taken: {0}. The table has no such rows or columns.")
            self.trouble.emit(said.format(lost))

    def _told(self, ref: str, why: str) -> str:
        place = self.model.where(ref)
        if place is None:
            return why
        row, column = place
        return f"{self.model.instance(row).position}, {self.model.columns[column].title}: {why}"

    def _connect(self) -> None:
        self.table.moved.connect(self._show_card)
        self.table.begun.connect(self._begin)
        self.table.copied.connect(self._copy)
        if self._around.editable:
            self.table.pasted.connect(self._paste)
            self.table.filled.connect(self._fill_down)
            self.table.cleared.connect(self._clear)
            self.table.removed.connect(self._remove_row)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addSpacing(16)
        head.addWidget(self._hint, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self._add)
        down = QVBoxLayout(self)
        down.setContentsMargins(20, 18, 20, 12)
        down.setSpacing(10)
        down.addLayout(head)
        down.addWidget(self.table, 1)
        down.addWidget(self._shelf)


def _as_it_is(_node: FormNode, value: str = "") -> str:
    return value
