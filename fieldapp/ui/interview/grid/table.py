"""The table's keys: arrows move, a letter or digit begins to answer, and what spreadsheets have."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from fieldapp.ui.interview.grid.model import GridModel, Index
from fieldapp.ui.look import Look
from fieldapp.ui.widgets.keys import Keyboard, Stroke

WIDEST, NARROWEST = 260, 90
"""Pixels of a column when it is first shown."""
LOWEST = 160
"""Pixels of the whole table: the titles and three rows."""
_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class GridTable(QTableView):
    """``moved``: another cell is the current one. ``begun`` gives the key press with which an answer begins,
    None where the cell is only to be opened."""

    moved = Signal()
    begun = Signal(object)
    copied = Signal()
    pasted = Signal()
    filled = Signal()
    cleared = Signal()
    removed = Signal()

    def __init__(
        self, model: GridModel, look: Look, keyboard: Keyboard, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._keyboard = keyboard
        self.grid = model
        self.setProperty("kind", "grid")
        self.setModel(model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMinimumHeight(LOWEST)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setSortIndicatorShown(True)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSortingEnabled(True)
        self.clicked.connect(lambda _index: self.moved.emit())
        self.doubleClicked.connect(lambda _index: self.begun.emit(None))

    def fit_columns(self) -> None:
        """By their titles and the first rows, within bounds; rows as high as a finger wants."""
        self.verticalHeader().setDefaultSectionSize(self._look.theme.px(self._look.theme.space.target))
        self.resizeColumnsToContents()
        for column in range(self.grid.columnCount()):
            self.setColumnWidth(column, min(max(self.columnWidth(column) + 12, NARROWEST), WIDEST))

    def go_to(self, row: int, column: int) -> None:
        index = self.grid.index(row, column)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def block(self) -> tuple[list[int], list[int]]:
        """Rows and columns of the selected block; those of the current cell where nothing is selected."""
        found = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        rows = sorted({index.row() for index in found if index.isValid()})
        columns = sorted({index.column() for index in found if index.isValid()})
        return rows, columns

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus():
            self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stroke = self._keyboard.stroke(event)
        acts = {
            Stroke("c", control=True): self.copied,
            Stroke("v", control=True): self.pasted,
            Stroke("d", control=True): self.filled,
        }
        if stroke in acts:
            acts[stroke].emit()
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit()
        elif _begins(event):
            self.begun.emit(QKeyEvent(event))
        elif self._keyboard.command(event) is not None:
            event.ignore()  # the interview's own
        else:
            super().keyPressEvent(event)
            if event.key() in _ARROWS:
                event.accept()  # at an edge too: an arrow does not leave the table


def _begins(event: QKeyEvent) -> bool:
    """A key that writes something."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return not held and bool(event.text()) and event.text().isprintable()
