"""Notes under a question: what was noted, and a small field to write in (F2)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from fieldapp.records.rows import Note, NoteKind
from fieldapp.ui.interview.no_answer import reason_in, words_of_no_answer
from fieldapp.ui.parts import Button, Label
from fieldapp.work.notes import plain_note

LONGEST = 2_000
"""Characters in one note."""


class NoteStrip(QWidget):
    """Takes no room while there is nothing. The field holds the question's one plain note; the others are
    shown, and what the program kept can be removed."""

    typed = Signal(str)
    """The note so far."""
    closed = Signal(str)
    """The note when the field is left."""
    removed = Signal(str)
    """The key of a note."""
    returned = Signal()
    """The keys go back to the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: Sequence[Note] = ()
        self._rows: list[QWidget] = []
        self.line = _Line(self)
        self.line.setMaxLength(LONGEST)
        self.line.textEdited.connect(self.typed)
        self.line.left.connect(self._close)
        self.line.done.connect(self.returned)
        self._heading = Label("hint")
        self._field = QWidget(self)
        field = QVBoxLayout(self._field)
        field.setContentsMargins(0, 0, 0, 0)
        field.setSpacing(4)
        field.addWidget(self._heading)
        field.addWidget(self.line)
        self._field.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self._field)
        self.hide()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Of this question."""
        if list(notes) != list(self._notes):
            self._notes = notes
            self._show()

    def open(self) -> None:
        """Write: the plain note as it is, the caret behind it."""
        own = plain_note(self._notes)
        self.line.setText(own.text if own is not None else "")
        self._heading.setText(self.tr("Note on this question; Enter goes back to the answer"))
        self.line.setAccessibleName(self.tr("Note on this question; Enter goes back to the answer"))
        self._field.show()
        self._show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.end(False)

    @property
    def is_open(self) -> bool:
        return not self._field.isHidden()

    def _close(self) -> None:
        if self.is_open:
            self._field.hide()
            self.closed.emit(self.line.text())
            self._show()

    def _show(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        own = plain_note(self._notes) if self.is_open else None
        self._rows = [self._row(note) for note in self._notes if note is not own]
        for row in self._rows:
            self._column.insertWidget(self._column.count() - 1, row)
            row.show()
        self.setVisible(bool(self._rows) or self.is_open)

    def _row(self, note: Note) -> QWidget:
        row = QWidget(self)
        words = Label("hint", self._words(note), wrap=True)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(words, 1)
        if note.kind in (NoteKind.KEPT, NoteKind.REASON):
            remove = Button(self.tr("Remove"), lambda: self.removed.emit(note.key), kind="quiet")
            remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            across.addWidget(remove)
        return row

    def _words(self, note: Note) -> str:
        reason = reason_in(note.text) if note.kind is NoteKind.REASON else None
        return words_of_no_answer(reason) if reason is not None else f"{self._word(note.kind)}: {note.text}"

    def _word(self, kind: NoteKind) -> str:
        return {
            NoteKind.NOTE: self.tr("Note"),
            NoteKind.DOUBT: self.tr("Doubt"),
            NoteKind.REASON: self.tr("Reason"),
            NoteKind.KEPT: self.tr("Typed, but it could not be put in as the answer"),
        }[kind]


class _Line(QLineEdit):
    """``left`` when the focus goes; Enter and Escape are ``done`` here and do nothing in the interview."""

    left = Signal()
    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_F2):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()
