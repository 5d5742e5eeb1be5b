"""A time of day, and a date with a time; stored with the laptop's offset."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from fieldapp.ui.widgets.base import KeyHint, Surroundings
from fieldapp.ui.widgets.date import DateWidget
from fieldapp.ui.widgets.keys import Command, Keyboard
from fieldapp.ui.widgets.moments import read_date, read_time, shown_time, stored_date_time, stored_time
from fieldapp.ui.widgets.text import LineWidget
from forms.interface import FormNode

_BETWEEN = ";"
"""Between the texts of the two lines."""
_EDITING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class TimeWidget(LineWidget):
    line_width = 140

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self.line.setPlaceholderText(self.tr("hours:minutes"))

    def read(self, text: str) -> str:
        if not text.strip():
            return ""
        stored = self.node.value
        try:
            moment = read_time(text)
        except ValueError:
            raise ValueError(self.tr("This is not a time yet. Write it as 14:30.")) from None
        if stored and shown_time(stored) == f"{moment:%H:%M}":
            return stored
        return stored_time(moment, self.around.clock())

    def written(self, value: str) -> str:
        return shown_time(value)

    def press(self, event: QKeyEvent) -> bool:
        if super().press(event):
            return True
        key = clock_key(self.around.keyboard, event)
        if key is None:
            return False
        if key == "n":
            self.line.setText(f"{self.around.clock():%H:%M}")
            self.line.setModified(True)
            self._edited()
        elif key:
            self.type_in(key)
        return True

    def hints(self) -> list[KeyHint]:
        return [KeyHint("N", self.tr("now"))]


class DateTimeWidget(DateWidget):
    """The date's line and, beside it, the time's; both make one answer."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self.clock_line = QLineEdit(self)
        self.clock_line.setFixedWidth(TimeWidget.line_width)
        self.clock_line.setPlaceholderText(self.tr("hours:minutes"))
        self.row.insertWidget(1, self.clock_line)
        self.clock_line.textEdited.connect(self._edited)
        self.hear(self.clock_line)

    def read(self, text: str) -> str:
        clock = self.clock_line.text().strip()
        if not text.strip() and not clock:
            return ""
        try:
            day, moment = read_date(text), read_time(clock)
        except ValueError:
            raise ValueError(self.tr("A date and a time are wanted: 2025-07-31 and 14:30.")) from None
        stored = self.node.value
        if self._shown(stored) == (day.isoformat(), f"{moment:%H:%M}"):
            return stored
        return stored_date_time(day, moment, self.around.clock())

    def show_value(self) -> None:
        if not self.line.isModified():
            day, clock = self._shown(self.node.value)
            self.line.setText(day)
            self.clock_line.setText(clock)
            self.line.setModified(False)
        self._show_words()

    def press(self, event: QKeyEvent) -> bool:
        if self.editor is not self.clock_line:
            return super().press(event)
        if self.keeps(Command.UNDO) and self.around.keyboard.command(event) is Command.UNDO:
            self._drop_edits()
            return True
        key = clock_key(self.around.keyboard, event)
        if key is None:
            return False
        if key == "n":
            self.clock_line.setText(f"{self.around.clock():%H:%M}")
        elif key:
            self.clock_line.insert(key)
        self.line.setModified(True)
        self._edited()
        return True

    def hints(self) -> list[KeyHint]:
        return [*super().hints(), KeyHint("N", self.tr("now"))]

    def in_work(self) -> str | None:
        return f"{self.line.text()}{_BETWEEN}{self.clock_line.text()}" if self.line.isModified() else None

    def put_in_work(self, text: str) -> None:
        day, _, clock = text.partition(_BETWEEN)
        self.clock_line.setText(clock)
        super().put_in_work(day)

    def _drop_edits(self) -> None:
        self.line.setModified(False)
        self.show_value()
        self.answered.emit(self.node.value)

    def _edited(self) -> None:
        self.line.setModified(True)
        super()._edited()

    def _shown(self, stored: str) -> tuple[str, str]:
        day, _, clock = stored.partition("T")
        return day, shown_time(clock)


def clock_key(keyboard: Keyboard, event: QKeyEvent) -> str | None:
    """The character a key means in a time, "n" for now, "" for none, None when the editor takes the key."""
    text = event.text()
    if event.modifiers() & _EDITING or not text or not text.isprintable():
        return None
    digit = keyboard.digit(event)
    if digit or text == ":":
        return digit or text
    if text.casefold() == "n" or keyboard.physical(event) == "n":
        return "n"
    return ":" if keyboard.numeric(event) or text == ";" else ""
