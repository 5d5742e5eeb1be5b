"""Text: one line, or several where the form asks for it (``multiline``, ``rows``)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from fieldapp.ui.widgets.base import KeyHint, QuestionWidget, Surroundings
from fieldapp.ui.widgets.keys import Command
from forms.interface import FormNode

LONGEST = 100_000
"""Characters in one answer."""


class LineWidget(QuestionWidget):
    """One line. Subclasses say what may be typed (``accept_key``) and what it means (``read``, ``show``)."""

    line_width = 0
    """Pixels; 0 for the whole column."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self.line = QLineEdit(self)
        self.line.setMaxLength(LONGEST)
        if self.line_width:
            self.line.setFixedWidth(self.line_width)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.row.addWidget(self.line)
        if self.line_width:
            self.row.addStretch(1)
        self.line.textEdited.connect(self._edited)
        self.hear(self.line)

    def read(self, text: str) -> str:
        """The answer that a text means; raises ValueError with what is wrong in the user's words."""
        return text.strip()

    def written(self, value: str) -> str:
        """An answer as it is shown and typed."""
        return value

    def show_value(self) -> None:
        value = self.node.value
        if self.line.isModified() and self.line.hasFocus():
            return
        if self._reading() != value:
            self.line.setText(self.written(value))
            self.line.setModified(False)

    def finish(self) -> str:
        if not self.line.isModified():
            return ""
        try:
            value = self.read(self.line.text())
        except ValueError as error:
            return str(error)
        self.line.setModified(False)
        self.answered.emit(value)
        return ""

    def in_work(self) -> str | None:
        return self.line.text() if self.line.isModified() else None

    def put_in_work(self, text: str) -> None:
        self.line.setText(text)
        self.line.setModified(True)

    def take_focus(self) -> None:
        super().take_focus()
        self.line.selectAll()

    def keeps(self, command: Command) -> bool:
        return command is Command.UNDO and self.line.isModified()

    def press(self, event: QKeyEvent) -> bool:
        if self.keeps(Command.UNDO) and self.around.keyboard.command(event) is Command.UNDO:
            self._drop_edits()
            return True
        return False

    def type_in(self, text: str) -> None:
        """Put a character in as if its key wrote it."""
        self.line.insert(text)
        self.line.setModified(True)
        self._edited()

    def _drop_edits(self) -> None:
        """Undo of unfinished text: back to the answer as it is stored."""
        self.line.setText(self.written(self.node.value))
        self.line.setModified(False)
        self.answered.emit(self.node.value)

    def _edited(self) -> None:
        self.typed.emit(self.in_work() or "")

    def _reading(self) -> str:
        """The answer the line holds, or its raw text where it is none yet."""
        try:
            return self.read(self.line.text())
        except ValueError:
            return self.line.text()


class TextWidget(LineWidget):
    """Free text on one line; ``masked`` hides it."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        if {"masked", "hidden-answer"} & set(node.appearances):
            self.line.setEchoMode(QLineEdit.EchoMode.Password)


class LongTextWidget(QuestionWidget):
    """Several lines. Enter goes on as everywhere; Alt+Enter breaks the line, as in a spreadsheet's cell.
    Subclasses say what the lines mean (``read``, ``written``)."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self.edit = QPlainTextEdit(self)
        self.edit.setTabChangesFocus(True)
        rows = node.parameters.get("rows", "")
        lines = min(max(int(rows), 2), 12) if rows.isascii() and rows.isdigit() else 4
        self.edit.setFixedHeight(lines * self.edit.fontMetrics().lineSpacing() + 24)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.edit)
        self._showing = False
        self.edit.textChanged.connect(self._edited)
        self.hear(self.edit)

    def show_value(self) -> None:
        modified = self.edit.document().isModified()
        if modified and self.edit.hasFocus():
            return
        if self._reading() != self.node.value:
            self._put(self.written(self.node.value), modified=False)

    def read(self, text: str) -> str:
        """The answer that a text means; raises ValueError with what is wrong in the user's words."""
        return text.strip()

    def written(self, value: str) -> str:
        """An answer as it is shown and typed."""
        return value

    def finish(self) -> str:
        if self.in_work() is None:
            return ""
        try:
            value = self.read(self.edit.toPlainText()[:LONGEST])
        except ValueError as error:
            return str(error)
        self.edit.document().setModified(False)
        self.answered.emit(value)
        return ""

    def in_work(self) -> str | None:
        return self.edit.toPlainText() if self.edit.document().isModified() else None

    def put_in_work(self, text: str) -> None:
        self._put(text, modified=True)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def keeps(self, command: Command) -> bool:
        return command is Command.UNDO and self.edit.document().isUndoAvailable()

    def press(self, event: QKeyEvent) -> bool:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self.edit.insertPlainText("\n")
            return True
        if self.keeps(Command.UNDO) and self.around.keyboard.command(event) is Command.UNDO:
            self.edit.undo()
            return True
        return False

    def hints(self) -> list[KeyHint]:
        return [KeyHint("Alt Enter", self.tr("new line"))]

    def _put(self, text: str, *, modified: bool) -> None:
        self._showing = True
        self.edit.setPlainText(text)
        self.edit.document().setModified(modified)
        self._showing = False

    def _edited(self) -> None:
        if not self._showing:
            self.typed.emit(self._reading())

    def _reading(self) -> str:
        """The answer that the lines hold, or their raw text where they are none yet."""
        try:
            return self.read(self.edit.toPlainText())
        except ValueError:
            return self.edit.toPlainText()
