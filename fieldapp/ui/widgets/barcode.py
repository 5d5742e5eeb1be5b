"""A barcode typed, or written by a scanner that is a keyboard: letters by their Latin key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from fieldapp.ui.widgets.text import LineWidget

_EDITING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class CodeWidget(LineWidget):
    """Latin letters and digits, whichever layout is on; what is pasted stays as it is."""

    line_width = 360

    def press(self, event: QKeyEvent) -> bool:
        if super().press(event):
            return True
        if event.modifiers() & _EDITING:
            return False
        character = self.around.keyboard.code(event)
        if character:
            self.type_in(character)
        return bool(character)


class DigitsWidget(CodeWidget):
    """Text of digits (appearance ``numbers``): a phone number, a code with leading zeros."""

    line_width = 260

    def press(self, event: QKeyEvent) -> bool:
        if not event.modifiers() & _EDITING:
            character = self.around.keyboard.numeric(event)
            if character:
                self.type_in(character)
                return True
        return super().press(event)
