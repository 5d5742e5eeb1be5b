"""What every question widget is: a way to see and change one answer, by keys first.

A widget reads its node and tells what a person did; it writes nothing. Keys that belong to the interview
(Enter, F6 …) pass through it to the screen. Finding the widget for a question is ``table``'s affair.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldapp.records.rows import Note
from fieldapp.ui.look import Look
from fieldapp.ui.widgets.keys import Command, Keyboard
from forms.interface import FormNode

ChooseFile = Callable[[QWidget, str, str], Path | None]
"""Asks for a file: parent, title, filter in Qt's words; None when the person changed their mind."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What widgets need besides their node. ``form_media`` gives the bytes of a file that lies beside the
    form, ``attachment`` and ``attachment_size`` tell of a file that was an answer; None: there is none."""

    look: Look
    keyboard: Keyboard
    clock: Callable[[], datetime]
    form_media: Callable[[str], bytes | None]
    attachment: Callable[[str], bytes | None]
    attachment_size: Callable[[str], int | None]
    choose_file: ChooseFile
    editable: bool = True
    """False for a record that is only shown."""
    unbuilt: Callable[[str], Sequence[str]] = lambda _ref: ()
    """What a question asks for that is not built, in words."""
    notes: Callable[[str], Sequence[Note]] = lambda _ref: ()
    """The notes on a question."""


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key that works in this widget and what it does, for the bar at the bottom."""

    key: str
    does: str


class QuestionWidget(QWidget):
    """The base. A subclass builds its editors, calls ``hear`` on each that takes the focus, and answers
    ``show_value``; one whose text can be unfinished also answers ``finish`` and ``in_work``."""

    answered = Signal(str)
    """A new answer; "" clears."""
    typed = Signal(str)
    """Unfinished text as ``put_in_work`` takes it back, worth keeping against a crash."""
    attached = Signal(str, bytes)
    """A file that is the answer: its name and bytes."""
    entered = Signal()
    """The focus came in."""
    left = Signal()
    """The focus went out."""
    done = Signal()
    """The answer is complete and the next question may come, without Enter."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.node = node
        self.around = around
        self.editor: QObject = self
        """Where the last key was pressed."""
        self._heard: list[QWidget] = []

    def show_value(self) -> None:
        """Show the node's present answer, choices and limits."""

    def reload(self) -> None:
        """Show everything anew, as after a switch of language."""
        self.show_value()

    def fits(self) -> bool:
        """Whether this is still the right widget for what the node has become."""
        return True

    def finish(self) -> str:
        """Give unfinished text as the answer; what is wrong with it, in the user's words, or ""."""
        return ""

    def in_work(self) -> str | None:
        """Text that was typed and not yet given as the answer; None when there is none."""
        return None

    def put_in_work(self, text: str) -> None:
        """Bring unfinished text back, the caret behind it."""

    def hints(self) -> list[KeyHint]:
        """Keys of this widget's own."""
        return []

    def take_focus(self) -> None:
        """Put the caret where an answer begins."""
        if self._heard:
            self._heard[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def set_name(self, name: str, description: str) -> None:
        """Name the editors for a screen reader: the question, its hint."""
        for editor in self._heard:
            editor.setAccessibleName(name)
            editor.setAccessibleDescription(description)

    def press(self, _event: QKeyEvent) -> bool:
        """Act on a key before ``editor`` does; True when it is done with."""
        return False

    def keeps(self, _command: Command) -> bool:
        """Whether a key of the interview has another meaning here now."""
        return False

    def hear(self, editor: QWidget) -> None:
        """Listen to an editor's keys and focus."""
        editor.installEventFilter(self)
        self._heard.append(editor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event, watched)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._passes_on(event):
                event.accept()
                return True
        elif kind == QEvent.Type.FocusIn:
            self.entered.emit()
        elif kind == QEvent.Type.FocusOut and not _is_popup(event):
            self.left.emit()
        return False

    def _pressed(self, event: QKeyEvent, editor: QObject) -> bool:
        """Keys of the interview go on to the screen: ignored here, Qt hands them to the parent."""
        if self._passes_on(event):
            event.ignore()
            return True
        self.editor = editor
        return self.press(event)

    def _passes_on(self, event: QKeyEvent) -> bool:
        command = self.around.keyboard.command(event)
        return command is not None and not self.keeps(command)


def _is_popup(event: QEvent) -> bool:
    """The focus goes to a menu or calendar that belongs to the same editor."""
    return isinstance(event, QFocusEvent) and event.reason() == Qt.FocusReason.PopupFocusReason
