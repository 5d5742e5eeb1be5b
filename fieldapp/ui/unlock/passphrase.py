"""Typing a secret: hidden, never completed, never kept by an input method."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget


class PassphraseField(QLineEdit):
    """A line of dots; Cyrillic and Latin alike."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.show_text(False)

    def show_text(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def put_right(self) -> None:
        """What is typed next replaces it."""
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def first_empty(*fields: QLineEdit) -> QLineEdit | None:
    """Where Enter goes before it does anything."""
    return next((field for field in fields if not field.text()), None)
