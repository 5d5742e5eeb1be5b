"""A person at the keyboard: key events as the platform sends them, to whatever has the focus."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

NOW = datetime(2026, 7, 31, 10, 42, 7, tzinfo=timezone(timedelta(hours=8)))

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def key_event(
    key: int, text: str = "", modifiers: Qt.KeyboardModifier = NONE, *, scan: int = 0, virtual: int = 0
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, scan, virtual, 0, text)


class Hands:
    """Types into a window."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    def press(
        self, key: int, text: str = "", modifiers: Qt.KeyboardModifier = NONE, *, scan: int = 0
    ) -> None:
        target = QApplication.focusWidget() or self.window
        QApplication.sendEvent(target, key_event(key, text, modifiers, scan=scan))
        QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyRelease, key, modifiers, text))
        QApplication.sendPostedEvents(None, 0)

    def write(self, text: str) -> None:
        """Letters of any alphabet, one key each."""
        for letter in text:
            self.press(ord(letter.upper()), letter)

    def paste(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.press(Key.Key_V, "", CTRL)

    def enter(self, times: int = 1) -> None:
        for _ in range(times):
            self.press(Key.Key_Return, "\r")

    def answer(self, text: str) -> None:
        """Type and confirm."""
        self.write(text)
        self.enter()
