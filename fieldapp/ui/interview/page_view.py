"""The middle of the interview: one page of a section as a calm column of cards, made on demand."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fieldapp.ui.interview.card import QuestionCard, StopCard
from fieldapp.ui.interview.labels import FormLabel
from fieldapp.ui.interview.plan import Item, ItemKind, Page
from fieldapp.ui.interview.repeat_card import RepeatCard
from fieldapp.ui.parts import Label
from fieldapp.ui.widgets.base import Surroundings

SIDES = 20
ROOM = 20
"""Pixels kept free above and below the active card."""


class PageView(QScrollArea):
    """Shows one page. Only cards of relevant items exist; a change touches only the cards that it names."""

    entered = Signal(str)
    left = Signal(str)
    answered = Signal(str, str)
    typed = Signal(str, str)
    attached = Signal(str, str, bytes)
    note_typed = Signal(str, str)
    noted = Signal(str, str)
    note_removed = Signal(str, str)
    done = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    added = Signal(str)
    tabled = Signal(str)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._page: Page | None = None
        self._shown: dict[str, QWidget] = {}
        self._active = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.where = Label("hint")
        self.title = FormLabel("title")
        self.left_to_do = Label("hint")
        self._build()

    def show_page(self, page: Page) -> None:
        """Put the page's cards in place of what was there."""
        self.setUpdatesEnabled(False)
        self._clear()
        self._page = page
        for item in page.items:
            if item.node.relevant:
                self._insert(item)
        self.setUpdatesEnabled(True)
        self.verticalScrollBar().setValue(0)

    @property
    def page(self) -> Page | None:
        return self._page

    def card(self, ref: str) -> StopCard | None:
        found = self._shown.get(ref)
        return found if isinstance(found, StopCard) else None

    def cards(self) -> list[StopCard]:
        return [shown for shown in self._shown.values() if isinstance(shown, StopCard)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._see_active()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys move between questions, not the page under them."""
        event.ignore()

    def touch(self, refs: Iterable[str]) -> None:
        """Refresh what these references stand for; put in what became relevant, take out what is not."""
        if self._page is None:
            return
        wanted = set(refs)
        touched = [item for item in self._page.items if item.ref in wanted]
        if not touched:
            return
        here = set(self._shown)
        self.setUpdatesEnabled(False)
        for item in touched:
            self._touch(item)
        self.setUpdatesEnabled(True)
        if here != set(self._shown):
            self._see_active()

    def reload(self) -> None:
        """Show every text anew, after a switch of language."""
        self.setUpdatesEnabled(False)
        for item in self._page.items if self._page else ():
            shown = self._shown.get(item.ref)
            if isinstance(shown, QuestionCard):
                shown.reload()
            elif shown is not None:
                self._touch(item)
        self.setUpdatesEnabled(True)
        self._see_active()

    def activate(self, ref: str) -> None:
        """Mark one card and bring it into sight."""
        before = self.card(self._active)
        self._active = ref
        if before is not None and before.item.ref != ref:
            before.set_active(False)
        card = self.card(ref)
        if card is not None:
            card.set_active(True)
        self._see_active()

    def _touch(self, item: Item) -> None:
        shown = self._shown.get(item.ref)
        if not item.node.relevant:
            if shown is not None:
                self._take_out(item.ref)
        elif shown is None:
            self._insert(item)
        elif isinstance(shown, StopCard):
            shown.refresh()
            shown.show_state()
        elif isinstance(shown, FormLabel):
            _show_heading(shown, item)

    def _insert(self, item: Item) -> None:
        """Make what the item needs and put it behind what stands before it."""
        assert self._page is not None
        made = self._make(item)
        before = 0
        for other in self._page.items:
            if other.ref == item.ref:
                break
            before += other.ref in self._shown
        self._shown[item.ref] = made
        self._cards.insertWidget(before, made)
        made.show()

    def _make(self, item: Item) -> QWidget:
        if item.kind is ItemKind.HEADING:
            heading = FormLabel("heading", self._column)
            _show_heading(heading, item)
            return heading
        card = self._make_repeat(item) if item.kind is ItemKind.REPEAT else self._make_question(item)
        card.entered.connect(self.entered)
        return card

    def _make_question(self, item: Item) -> QuestionCard:
        card = QuestionCard(item, self._around, self._column)
        for signal, onwards in (
            (card.left, self.left),
            (card.answered, self.answered),
            (card.typed, self.typed),
            (card.attached, self.attached),
            (card.note_typed, self.note_typed),
            (card.noted, self.noted),
            (card.note_removed, self.note_removed),
            (card.done, self.done),
        ):
            signal.connect(onwards)
        return card

    def _make_repeat(self, item: Item) -> RepeatCard:
        card = RepeatCard(item, self._around, self._column)
        card.opened.connect(self.opened)
        card.removed.connect(self.removed)
        card.added.connect(self.added)
        card.tabled.connect(self.tabled)
        return card

    def _take_out(self, ref: str) -> None:
        shown = self._shown.pop(ref)
        self._cards.removeWidget(shown)
        shown.hide()
        shown.deleteLater()

    def _clear(self) -> None:
        for ref in tuple(self._shown):
            self._take_out(ref)
        self._active = ""

    def _see_active(self) -> None:
        """All of the active card when it fits, else its top; all above it when it is the first."""
        card = self.card(self._active)
        if card is None:
            return
        self._settle()
        top = card.mapTo(self._frame, card.rect().topLeft()).y()
        bottom = top + card.height()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if card.item is self._first_stop():
            bar.setValue(0 if bottom + ROOM <= height else max(bottom + ROOM - height, 0))
        elif top - ROOM < bar.value() or card.height() > height:
            bar.setValue(max(top - ROOM, 0))
        elif bottom + ROOM > bar.value() + height:
            bar.setValue(bottom + ROOM - height)

    def _settle(self) -> None:
        """Lay the cards out now, so that their places are known."""
        self._margins.activate()
        width = self.viewport().width()
        self._frame.resize(width, max(self._frame.heightForWidth(width), self.viewport().height()))

    def _keep_centred(self) -> None:
        """The column stays where it is whether or not there is a scroll bar beside it."""
        bar = self.verticalScrollBar()
        room = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self._margins.setContentsMargins(SIDES, 18, SIDES - room, 24)

    def _first_stop(self) -> Item | None:
        return next((card.item for card in self.cards()), None)

    def _build(self) -> None:
        """Title line and cards in a column of limited width, in the middle of the room there is."""
        self._frame = QWidget()
        self._frame.setProperty("kind", "column")
        self._column = QWidget(self._frame)
        self._column.setMaximumWidth(self._around.look.theme.space.column)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.left_to_do, 0, Qt.AlignmentFlag.AlignBottom)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        inner = QVBoxLayout(self._column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(10)
        inner.addWidget(self.where)
        inner.addLayout(head)
        inner.addLayout(self._cards)
        inner.addStretch(1)
        self._margins = outer = QHBoxLayout(self._frame)
        self._keep_centred()
        self.verticalScrollBar().rangeChanged.connect(self._keep_centred)
        outer.addStretch(1)
        outer.addWidget(self._column, 1000)
        outer.addStretch(1)
        self.setWidget(self._frame)


def _show_heading(heading: FormLabel, item: Item) -> None:
    label = item.node.label
    heading.show_text(label.text if label is not None else "")
