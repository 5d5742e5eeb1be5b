"""Select one and select multiple over a long list: type to search, Up and Down to move, Enter to take."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from fieldapp.ui.look import Look
from fieldapp.ui.widgets.base import KeyHint, QuestionWidget, Surroundings
from fieldapp.ui.widgets.choice_card import ChoiceCard, Mark
from fieldapp.ui.widgets.choice_model import ChoiceModel
from fieldapp.ui.widgets.choices import toggled
from fieldapp.ui.widgets.keys import Command
from forms.interface import Control, FormNode

ROWS = 7
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}


class ChoiceListWidget(QuestionWidget):
    """What is chosen stands above the search line; the list is open while the focus is here."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self._several = node.control is Control.SELECT_MULTIPLE
        self._stale = True
        self.model = ChoiceModel()
        self._chosen = _ChosenLine(around.look, several=self._several, parent=self)
        self._chosen.clear_button.clicked.connect(lambda: self.answered.emit(""))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Type to search"))
        self.search.textChanged.connect(self._searched)
        self.list = QListView(self)
        self.list.setProperty("kind", "card")
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(ChoiceDelegate(around.look, several=self._several, parent=self.list))
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self._none = QLabel(self)
        self._none.setProperty("role", "hint")
        self._none.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self._chosen, self.search, self.list, self._none):
            layout.addWidget(part)
        self.hear(self.search)

    def show_value(self) -> None:
        """The choices, which may be a hundred thousand, are read when they are needed: to name the answer,
        or to be looked through."""
        self._stale = self._stale or not self.search.hasFocus()
        value = self.node.value
        values = value.split() if self._several else [value] if value else []
        if values or self.search.hasFocus():
            self._read_choices()
        self.model.set_chosen(frozenset(values))
        self._chosen.show_labels([self.model.label_of(item) or item for item in values])
        self._show_list()

    def reload(self) -> None:
        self._stale = True
        self.show_value()

    def finish(self) -> str:
        self.search.clear()
        return ""

    def press(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _MOVES:
            return self._move(_MOVES[Qt.Key(key)])
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(self._row())
            if not self._several:
                self.done.emit()
            return True
        if key == Qt.Key.Key_Space and self._several and not self.search.text():
            self._take(self._row())
            return True
        if key == Qt.Key.Key_Escape:
            self.search.clear()
            return True
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not self.search.text() and self.node.value:
            self.answered.emit("")
            return True
        return False

    def keeps(self, command: Command) -> bool:
        """Enter takes the choice while something is searched for or pointed at; Escape ends the search."""
        searching = bool(self.search.text())
        if command is Command.NEXT:
            return self._row() >= 0 and (searching or (self._moved() and not self._several))
        if command in (Command.NEXT_PAGE, Command.PREVIOUS_PAGE):
            return True
        return command is Command.CLOSE and searching

    def hints(self) -> list[KeyHint]:
        moving = KeyHint("↑ ↓", self.tr("move"))
        return [moving, KeyHint("Space", self.tr("choose"))] if self._several else [moving]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._read_choices()
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_list()
        return super().eventFilter(watched, event)

    def _read_choices(self) -> None:
        if self._stale:
            self.model.set_choices(self.node.choices)
            self.model.search(self.search.text())
            self._stale = False

    def _row(self) -> int:
        return self.list.currentIndex().row()

    def _moved(self) -> bool:
        """The keys point at another choice than the one that is the answer."""
        row = self._row()
        return row >= 0 and self.model.choice(row).value != self.node.value

    def _move(self, step: int) -> bool:
        count = self.model.rowCount()
        if count:
            row = min(max(self._row() + step, 0), count - 1)
            self.list.setCurrentIndex(self.model.index(row))
        return True

    def _take(self, row: int) -> None:
        if not 0 <= row < self.model.rowCount() or self.node.read_only:
            return
        value = self.model.choice(row).value
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answered.emit(toggled(self.node.value, value) if self._several else value)
        self.search.clear()

    def _searched(self, text: str) -> None:
        self.model.search(text)
        if text and self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0))
        self._show_list()

    def _show_list(self) -> None:
        """Open only while it is in use, so that a page stays calm."""
        count = self.model.rowCount()
        self.list.setVisible(self.search.hasFocus() and count > 0)
        row_height = self.around.look.theme.px(self.around.look.theme.space.target)
        self.list.setFixedHeight(min(max(count, 1), ROWS) * row_height + 4)
        empty = self.tr("There is nothing to choose from yet. It depends on an earlier answer.")
        self._none.setText(self.tr("Nothing fits.") if self.search.text() else empty)
        self._none.setVisible(count == 0 and self.search.hasFocus())


class _ChosenLine(QWidget):
    """The chosen labels, and a button that takes the answer back."""

    def __init__(self, look: Look, *, several: bool, parent: QWidget) -> None:
        super().__init__(parent)
        mark = Mark.TICK if several else Mark.DOT
        self._card = ChoiceCard(look, "", "", mark=mark, picture=None, parent=self)
        self._card.setChecked(True)
        self._card.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clear_button = QPushButton(self.tr("Clear"), self)
        self.clear_button.setProperty("kind", "quiet")
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._card, 1)
        layout.addWidget(self.clear_button)

    def show_labels(self, labels: list[str]) -> None:
        self._card.set_text(_escaped(", ".join(labels)))
        self.setVisible(bool(labels))


class ChoiceDelegate(QStyledItemDelegate):
    """A row of the list: its label, elided, and a dot or tick when it is chosen."""

    def __init__(self, look: Look, *, several: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._several = several

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        theme = self._look.theme
        return QSize(100, theme.px(theme.space.target))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme = self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(3, 1, -3, -1)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        chosen = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        if current or chosen:
            painter.setBrush(QColor(theme.colours.active.ground if chosen else theme.colours.rail))
            painter.setPen(QPen(QColor(theme.colours.active.ink), 2) if current else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(box, 5, 5)
        painter.setPen(QColor(theme.colours.active.ink if chosen else theme.colours.ink))
        text_box = box.adjusted(12, 0, -32, 0)
        text = option.fontMetrics.elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, round(text_box.width())
        )
        painter.drawText(text_box, Qt.AlignmentFlag.AlignVCenter, text)
        if chosen:
            painter.drawText(
                box.adjusted(0, 0, -12, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "✓"
            )
        painter.restore()


def _escaped(text: str) -> str:
    """Plain text for what reads Markdown."""
    return re.sub(r"([\\`*_{}\[\]()#+.!<>-])", r"\\\1", text)
