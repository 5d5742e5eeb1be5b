"""Acknowledge (trigger): one card to tick; its answer is ``OK``."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fieldapp.ui.widgets.base import KeyHint, QuestionWidget, Surroundings
from fieldapp.ui.widgets.choice_card import ChoiceCard, Mark
from forms.interface import FormNode

ACKNOWLEDGED = "OK"


class AcknowledgeWidget(QuestionWidget):
    """Space or 1 ticks and takes back."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self._field = QFrame(self)
        self._field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._card = ChoiceCard(
            around.look, self.tr("Yes, done"), "1", mark=Mark.TICK, picture=None, parent=self._field
        )
        self._card.clicked.connect(self._toggle)
        for holder, part in ((self._field, self._card), (self, self._field)):
            layout = QVBoxLayout(holder)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.addWidget(part)
        self.setMaximumWidth(360)
        self.hear(self._field)

    def show_value(self) -> None:
        self._card.setChecked(self.node.value == ACKNOWLEDGED)

    def press(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Space or self.around.keyboard.digit(event) == "1":
            self._toggle()
            return True
        return False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._card.set_current(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def hints(self) -> list[KeyHint]:
        return [KeyHint("Space", self.tr("tick"))]

    def _toggle(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answered.emit("" if self.node.value == ACKNOWLEDGED else ACKNOWLEDGED)
        self.show_value()
