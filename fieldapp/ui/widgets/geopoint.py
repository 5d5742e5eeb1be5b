"""A place typed in degrees: latitude, longitude, and when they are known height and accuracy in metres."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from fieldapp.ui.widgets.base import QuestionWidget, Surroundings
from fieldapp.ui.widgets.coordinates import spread, stored_point
from fieldapp.ui.widgets.keys import Command
from forms.interface import FormNode

_EDITING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class GeopointWidget(QuestionWidget):
    """Four lines. Two numbers pasted into the first fill the first two. Stored as ``lat lon alt acc``."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(2)
        names = (
            self.tr("Latitude, °"),
            self.tr("Longitude, °"),
            self.tr("Height, m"),
            self.tr("Accuracy, m"),
        )
        self.lines = [QLineEdit(self) for _ in names]
        for column, (name, line) in enumerate(zip(names, self.lines, strict=True)):
            label = QLabel(name, self)
            label.setProperty("role", "hint")
            label.setBuddy(line)
            layout.addWidget(label, 0, column)
            layout.addWidget(line, 1, column)
            line.textEdited.connect(self._edited)
            self.hear(line)
        self._names = names
        self._modified = False

    def set_name(self, name: str, description: str) -> None:
        for line, own in zip(self.lines, self._names, strict=True):
            line.setAccessibleName(f"{name}: {own}")
            line.setAccessibleDescription(description)

    def show_value(self) -> None:
        if self._modified:
            return
        parts = self.node.value.split()
        for line, part in zip(self.lines, (*parts, *[""] * 4), strict=False):
            line.setText(part.removesuffix(".0"))

    def finish(self) -> str:
        if not self._modified:
            return ""
        try:
            value = self._read()
        except ValueError as error:
            return str(error)
        self._modified = False
        self.answered.emit(value)
        return ""

    def in_work(self) -> str | None:
        return ";".join(line.text() for line in self.lines) if self._modified else None

    def put_in_work(self, text: str) -> None:
        for line, part in zip(self.lines, text.split(";"), strict=False):
            line.setText(part)
        self._modified = True

    def keeps(self, command: Command) -> bool:
        return command is Command.UNDO and self._modified

    def press(self, event: QKeyEvent) -> bool:
        if self.keeps(Command.UNDO) and self.around.keyboard.command(event) is Command.UNDO:
            self._modified = False
            self.show_value()
            self.answered.emit(self.node.value)
            return True
        if event.modifiers() & _EDITING or not event.text() or not event.text().isprintable():
            return False
        character = self.around.keyboard.numeric(event)
        if character and isinstance(self.editor, QLineEdit):
            self.editor.insert(character)
            self._edited()
        return True

    def _edited(self) -> None:
        self._modified = True
        self._spread_pasted()
        self.typed.emit(self.in_work() or "")

    def _spread_pasted(self) -> None:
        """``47.9187, 106.9239`` in the first line belongs in two."""
        parts = spread(self.lines[0].text())
        if len(parts) > 1:
            for line, part in zip(self.lines, parts, strict=False):
                line.setText(part)

    def _read(self) -> str:
        return stored_point([line.text() for line in self.lines])
