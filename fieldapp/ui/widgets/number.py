"""Numbers: digits by the physical key, ``.`` and ``,`` both decimal, spaces between thousands allowed."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldapp.ui.widgets.base import Surroundings
from fieldapp.ui.widgets.text import LineWidget
from forms.interface import FormNode

_SPACES = re.compile(r"[\s\u00a0\u2009\u202f']")
_GROUPED = re.compile(r"-?\d{1,3}(,\d{3})+")
_INTEGER = re.compile(r"-?\d+")
THIN_SPACE = "\u202f"
LARGEST = 2**31 - 1
"""What an ``int`` holds (XForms)."""
_EDITING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class NumberWidget(LineWidget):
    """Shared by integer, decimal and range."""

    line_width = 220
    decimal = True

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self._grouped = "thousands-sep" in node.appearances
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)

    def read(self, text: str) -> str:
        bare = _SPACES.sub("", text)
        if not bare:
            return ""
        if not self.decimal:
            return self._integer(bare)
        try:
            number = Decimal(bare.replace(",", "."))
        except InvalidOperation:
            raise ValueError(self.tr("This is not a number yet.")) from None
        if not number.is_finite():
            raise ValueError(self.tr("This is not a number yet."))
        return format(number, "f")

    def written(self, value: str) -> str:
        return grouped(value) if self._grouped else value

    def press(self, event: QKeyEvent) -> bool:
        if super().press(event):
            return True
        if event.modifiers() & _EDITING or not event.text() or not event.text().isprintable():
            return False
        character = self.around.keyboard.numeric(event)
        if character and self._fits(character):
            self.type_in(character)
        return True

    def _integer(self, bare: str) -> str:
        if _GROUPED.fullmatch(bare):
            bare = bare.replace(",", "")
        if not _INTEGER.fullmatch(bare):
            raise ValueError(self.tr("This is not a whole number yet."))
        if abs(int(bare)) > LARGEST:
            raise ValueError(self.tr("This number is too large."))
        return str(int(bare))

    def _fits(self, character: str) -> bool:
        """Whether the character can stand where the caret is."""
        start = self.line.selectionStart() if self.line.hasSelectedText() else self.line.cursorPosition()
        kept = self.line.text()
        if self.line.hasSelectedText():
            kept = kept[:start] + kept[self.line.selectionEnd() :]
        if character == "-":
            return start == 0 and "-" not in kept
        if character == ".":
            return self.decimal and not {".", ","} & set(kept)
        return True


class IntegerWidget(NumberWidget):
    decimal = False


class DecimalWidget(NumberWidget):
    """Written without the ``.0`` that a stored decimal has."""

    def written(self, value: str) -> str:
        return super().written(value.removesuffix(".0"))

    def show_value(self) -> None:
        if self.line.isModified() and self.line.hasFocus():
            return
        self.line.setText(self.written(self.node.value))
        self.line.setModified(False)


def grouped(value: str) -> str:
    """Thousands apart by a thin space: ``1 284 500.5``."""
    whole, point, rest = value.partition(".")
    sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    if not digits.isdigit():
        return value
    return sign + f"{int(digits):,}".replace(",", THIN_SPACE) + point + rest
