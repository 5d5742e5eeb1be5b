"""A repeat on the page: its instances, and the way to another one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fieldapp.ui.interview.card import StopCard
from fieldapp.ui.interview.labels import FormLabel, instance_title, words_of
from fieldapp.ui.interview.plan import Item
from fieldapp.ui.parts import Button, Label
from fieldapp.ui.theme import State
from fieldapp.ui.widgets.base import KeyHint, Surroundings
from fieldapp.ui.widgets.choice_card import ChoiceCard, Mark
from forms.interface import FormNode

MOST_ROWS = 30
"""Instances listed on the card; the outline has them all."""
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RepeatCard(StopCard):
    """Up and Down walk the instances, Space opens one, Delete removes it."""

    opened = Signal(str)
    removed = Signal(str)
    added = Signal(str)
    tabled = Signal(str)

    def __init__(self, item: Item, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(item, around, parent)
        self._current = 0
        self._rows: list[_InstanceRow] = []
        self._title = FormLabel("question", self)
        self._field = QFrame(self)
        self._field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._field.installEventFilter(self)
        self._list = QVBoxLayout(self._field)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(6)
        self._more = Label("hint", wrap=True)
        self._add = Button(self.tr("Add another"), lambda: self.added.emit(item.ref))
        self._add.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._table = Button(self.tr("As a table"), lambda: self.tabled.emit(item.ref))
        self._table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bottom = QHBoxLayout()
        bottom.addWidget(self._add)
        bottom.addWidget(self._table)
        bottom.addWidget(self._more, 1)
        for part in (self._title, self._field):
            self.column.addWidget(part)
        self.column.addLayout(bottom)
        self.refresh()

    @property
    def instances(self) -> list[FormNode]:
        return [node for node in self.node.children if node.relevant]

    def take_focus(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        instances = self.instances
        self._title.show_text(words_of(self.node.label, self.node.name))
        self._field.setAccessibleName(words_of(self.node.label, self.node.name))
        self._show_rows(instances[:MOST_ROWS])
        self._add.setText(self.tr("Add another") if instances else self.tr("Add the first"))
        self._add.setVisible(self.node.can_add and self.around.editable)
        self._table.setVisible(bool(instances))
        self._more.setText(self._said(len(instances)))
        self._mark_current()

    def hints(self) -> list[KeyHint]:
        if not self._rows:
            return []
        return [
            KeyHint("Space", self.tr("open")),
            KeyHint("T", self.tr("as a table")),
            KeyHint("Del", self.tr("remove")),
        ]

    def state_now(self) -> State:
        return State.ACTIVE if self.active else State.DONE if self.instances else State.PLAIN

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if kind == QEvent.Type.FocusIn:
            self.entered.emit(self.item.ref)
        if kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._mark_current()
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() in _STEPS:
            return self._go_to(self._current + _STEPS[Qt.Key(event.key())])
        if not self._rows:
            return False
        row = self._rows[min(self._current, len(self._rows) - 1)]
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Right):
            self.opened.emit(row.ref)
            return True
        if self.around.keyboard.physical(event) == "t" or event.text() in ("t", "T"):
            self.tabled.emit(self.item.ref)
            return True
        if event.key() == Qt.Key.Key_Delete and row.removable:
            self.removed.emit(row.ref)
            return True
        return False

    def _show_rows(self, instances: list[FormNode]) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for place, node in enumerate(instances):
            row = _InstanceRow(node, self.around, self._field)
            row.opened.connect(self.opened)
            row.removed.connect(self.removed)
            self._list.addWidget(row)
            self._rows.append(row)
            row.set_current(place == self._current)
        self._current = max(min(self._current, len(self._rows) - 1), 0)
        self._field.setMinimumHeight(0 if self._rows else 2)

    def _said(self, count: int) -> str:
        hidden = count - len(self._rows)
        if hidden > 0:
            return self.tr("and {0} more in the outline").format(hidden)
        return "" if count else self.tr("None yet. Enter goes on without.")

    def _go_to(self, place: int) -> bool:
        if not 0 <= place < len(self._rows):
            return False
        self._current = place
        self._mark_current()
        return True

    def _mark_current(self) -> None:
        focused = self._field.hasFocus()
        for place, row in enumerate(self._rows):
            row.set_current(focused and place == self._current)


class _InstanceRow(QWidget):
    """One instance by its number and name, and a button that removes it."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self.ref = node.ref
        self.removable = node.can_remove and around.editable
        self._card = ChoiceCard(
            around.look, instance_title(node), str(node.position), mark=Mark.NONE, picture=None, parent=self
        )
        self._card.setCheckable(False)
        self._card.clicked.connect(lambda: self.opened.emit(self.ref))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._card, 1)
        if self.removable:
            remove = Button(self.tr("Remove"), lambda: self.removed.emit(self.ref), kind="quiet")
            remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(remove)

    def set_current(self, current: bool) -> None:
        self._card.set_current(current)
