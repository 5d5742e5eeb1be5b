"""Ctrl+G: type part of a question, a section or a number, and go there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from fieldapp.folding import fold, is_latin, latin
from fieldapp.ui.look import Look
from fieldapp.ui.parts import Label
from fieldapp.ui.widgets.choice_list import ChoiceDelegate

Index = QModelIndex | QPersistentModelIndex
ROWS = 9
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}


@dataclass(frozen=True, slots=True)
class Place:
    """Where one can go: a question or the first of a section. One that is not ``asked`` now is shown only to
    who looks for it."""

    ref: str
    title: str
    asked: bool = True


class PlaceModel(QAbstractListModel):
    """The places that fit what is typed, in the order of the form."""

    def __init__(self) -> None:
        super().__init__()
        self._all: list[tuple[str, Place]] = []
        self.places: list[Place] = []

    def set_places(self, places: Sequence[Place]) -> None:
        self._all = [(fold(place.title), place) for place in places]
        self.search("")

    def search(self, text: str) -> None:
        wanted = fold(text)
        found = [place for folded, place in self._all if wanted in folded]
        if not found and is_latin(wanted):
            sound = latin(wanted)
            found = [place for folded, place in self._all if sound in latin(folded)]
        self.beginResetModel()
        self.places = [place for place in found if place.asked or wanted]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.places[index.row()].title
        return None


class GoTo(QFrame):
    """A palette over the page. ``chosen`` gives a reference; ``closed`` comes either way."""

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._look = look
        self.model = PlaceModel()
        self.line = QLineEdit(self)
        self.line.textChanged.connect(self._searched)
        self.line.installEventFilter(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(ChoiceDelegate(look, several=False, parent=self.list))
        self.list.clicked.connect(lambda index: self._choose(index.row()))
        self._none = Label("hint", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self.line)
        column.addWidget(self._none)
        column.addWidget(self.list)
        self.hide()

    def open(self, places: Sequence[Place]) -> None:
        self._retranslate()
        self.model.set_places(places)
        self.line.clear()
        self._select(0)
        parent = self.parentWidget()
        assert parent is not None
        self.setFixedWidth(min(620, parent.width() - 40))
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2, 40)
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        self.hide()
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self.isVisible():
            self._retranslate()
            self._select(self.list.currentIndex().row())
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.line.setPlaceholderText(self.tr("Go to: part of a question, a section or a number"))
        self.line.setAccessibleName(self.tr("Go to"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._press(event):
            return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _STEPS:
            self._select(self.list.currentIndex().row() + _STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex().row())
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True

    def _searched(self, text: str) -> None:
        self.model.search(text)
        self._select(0)

    def _select(self, row: int) -> None:
        last = self.model.rowCount() - 1
        self._none.setText("" if last >= 0 else self.tr("Nothing fits."))
        self._none.setVisible(last < 0)
        rows = min(last + 1, ROWS)
        self.list.setFixedHeight(rows * self._look.theme.px(self._look.theme.space.target) + 4)
        self.list.setVisible(rows > 0)
        self.adjustSize()
        if last >= 0:
            self.list.setCurrentIndex(self.model.index(min(max(row, 0), last)))

    def _choose(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            place = self.model.places[row]
            self.close_palette()
            self.chosen.emit(place.ref)
