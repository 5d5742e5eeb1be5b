"""The bar at the bottom of an interview: the keys that work here, Back and Next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from fieldapp.ui.key_bar import KeyRow
from fieldapp.ui.look import Look
from fieldapp.ui.parts import Button, PrimaryButton


class KeyBar(QFrame):
    """``keys`` beside Back and Next; the buttons leave the focus with the question."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "keys")
        self.keys = KeyRow(look, self)
        self.back = Button(parent=self)
        self.next = PrimaryButton(parent=self)
        for button in (self.back, self.next):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(8)
        row.addWidget(self.keys, 1)
        row.addWidget(self.back)
        row.addWidget(self.next)
