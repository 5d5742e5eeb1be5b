"""Rank: every choice in an order. Up and Down walk, Ctrl with them moves, a digit gives a place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from fieldapp.ui.widgets.base import KeyHint, QuestionWidget, Surroundings
from fieldapp.ui.widgets.choice_card import ChoiceCard, Mark
from forms.interface import Choice, FormNode

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class RankWidget(QuestionWidget):
    """Cards from first to last. Until something is moved, or Space says that the order is right, there is
    no answer."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self._order: list[Choice] = []
        self._cards: list[ChoiceCard] = []
        self._current = 0
        self._field = QFrame(self)
        self._field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rows = QVBoxLayout(self._field)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self._state = QLabel(self)
        self._state.setProperty("role", "hint")
        self._state.setText(self.tr("Not ranked yet. Move a choice, or press Space when the order is right."))
        self._state.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._state)
        layout.addWidget(self._field)
        self.hear(self._field)

    def show_value(self) -> None:
        choices = {choice.value: choice for choice in self.node.choices}
        ranked = [choices[value] for value in self.node.value.split() if value in choices]
        order = ranked + [choice for choice in choices.values() if choice not in ranked]
        if order != self._order or not self._cards:
            self._build(order)
        self._state.setVisible(not self.node.value)
        for card in self._cards:
            card.setChecked(bool(self.node.value))
        self._mark_current()

    def press(self, event: QKeyEvent) -> bool:
        if not self._order:
            return False
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if key in _STEPS:
            target = self._current + _STEPS[Qt.Key(key)]
            return self._place_at(target) if control else self._go_to(target)
        if key == Qt.Key.Key_Space:
            self._give()
            return True
        digit = self.around.keyboard.digit(event)
        if digit and not control:
            self._place_at(int(digit) - 1)
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._mark_current()
        return super().eventFilter(watched, event)

    def hints(self) -> list[KeyHint]:
        return [KeyHint("Ctrl ↑ ↓", self.tr("move")), KeyHint("1–9", self.tr("place"))]

    def _build(self, order: list[Choice]) -> None:
        for card in self._cards:
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._order = order
        self._cards = []
        for place, choice in enumerate(order):
            label = choice.label.text or choice.value
            card = ChoiceCard(
                self.around.look, label, str(place + 1), mark=Mark.NONE, picture=None, parent=self._field
            )
            card.setEnabled(not self.node.read_only)
            card.clicked.connect(lambda _=False, at=place: self._clicked(at))
            self._rows.addWidget(card)
            self._cards.append(card)

    def _clicked(self, place: int) -> None:
        self._field.setFocus(Qt.FocusReason.MouseFocusReason)
        self._go_to(place)
        self.show_value()

    def _go_to(self, place: int) -> bool:
        if not 0 <= place < len(self._order):
            return False
        self._current = place
        self._mark_current()
        return True

    def _place_at(self, place: int) -> bool:
        """Move the current choice to another place; the others close up."""
        if self.node.read_only or not 0 <= place < len(self._order):
            return True
        order = list(self._order)
        order.insert(place, order.pop(self._current))
        self._current = place
        self._build(order)
        self._give()
        return True

    def _give(self) -> None:
        self.answered.emit(" ".join(choice.value for choice in self._order))
        self.show_value()

    def _mark_current(self) -> None:
        focused = self._field.hasFocus()
        for place, card in enumerate(self._cards):
            card.set_current(focused and place == self._current)
