"""Writing, and what happens when the store cannot take it: nothing is lost, and it says so.

What could not be stored is kept here and tried again: an answer with the next act or when a person asks,
text that is being typed every two seconds. Before references move it is stored under the one it has now.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from fieldapp.records.rows import NoteKind
from fieldapp.ui.interview.no_answer import NoAnswer, choice_for
from fieldapp.ui.messages import sentence
from fieldapp.work.interview import Interview, Meant
from forms.errors import CodedError, FormError
from forms.interface import Control

_CHOSEN = (Control.SELECT_ONE, Control.SELECT_MULTIPLE)
TYPING_EVERY = 2000
"""Milliseconds between two records of unfinished text."""

Done = TypeVar("Done")


def _words(why: ValueError | FormError) -> str:
    return sentence(why) if isinstance(why, FormError) else str(why)


class Acts(QObject):
    """``saved`` after something is durable; ``not_saved`` and ``refused`` give the CodedError."""

    saved = Signal()
    not_saved = Signal(object)
    refused = Signal(object)

    def __init__(self, interview: Interview, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._interview = interview
        self._waiting: dict[str, str] = {}
        self._typed: dict[str, str] = {}
        self._noted: dict[str, str] = {}
        self._places: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_EVERY)
        self._timer.timeout.connect(self.keep_typed)

    @property
    def waiting(self) -> int:
        """Answers, unfinished texts and notes that are not stored yet."""
        return len(self._waiting.keys() | self._typed.keys()) + len(self._noted)

    @property
    def unstored(self) -> dict[str, str]:
        """Answers and texts that the store could not take yet, by question."""
        return {**self._waiting, **self._typed}

    def answer(self, ref: str, value: str) -> bool:
        """Store an answer; False when it is not stored. The same answer again is not written: only that
        nothing is unfinished any more."""
        self._typed.pop(ref, None)
        if self._is_stored(ref, value):
            self._waiting.pop(ref, None)
            if ref in self._interview.unfinished:
                self._done(partial(self._interview.typing, ref, None))
            return True
        self._waiting[ref] = value
        return self.retry()

    def answer_all(self, wanted: Sequence[tuple[str, Meant]]) -> Sequence[tuple[str, str]]:
        """Give many answers as one act; what was refused, each with a reason in the user's words."""
        if not self.retry():
            return ()
        first = wanted[0][0]
        refused = self._attempt(lambda: self._interview.answer_all(wanted), first)
        return [(ref, _words(why)) for ref, why in refused or ()]

    def attach(self, ref: str, name: str, data: bytes) -> bool:
        return self._attempt(lambda: self._interview.attach(ref, name, data), ref) is not None

    def add_instance(self, ref: str) -> str | None:
        """The new instance's reference; None when there is none."""
        if not self.retry():
            return None
        made = self._attempt(lambda: self._interview.add_repeat(ref), ref)
        return made[0] if made is not None else None

    def remove_instance(self, ref: str) -> bool:
        series = ref.rpartition("[")[0]
        if not self.retry():
            return False
        return self._attempt(lambda: self._interview.remove_repeat(ref), series) is not None

    def set_language(self, language: str) -> bool:
        return self._attempt(lambda: self._interview.set_language(language)) is not None

    def undo(self) -> str | None:
        """Take the last act back; where it was, None when nothing was taken back."""
        if not self.retry() or self._attempt(self._interview.undo) is None:
            return None
        return self._places.pop() if self._places else ""

    def save(self) -> bool:
        """Write the whole record now, what waits first."""
        return self.retry() and self._done(self._interview.save)

    def finalise(self) -> bool:
        return self.retry() and self._attempt(self._interview.finalise) is not None

    def go_to(self, ref: str) -> None:
        """Keep the place; moving on never fails."""
        if self._interview.editable:
            self._done(lambda: self._interview.go_to(ref))

    def typing(self, ref: str, text: str) -> None:
        """Keep unfinished text soon, at most every two seconds."""
        if self._interview.editable:
            self._typed[ref] = text
            self._soon()

    def no_answer(self, ref: str, reason: NoAnswer) -> None:
        """The form's own choice for it, or no answer and a note that says why."""
        node = self._interview.session.node(ref)
        choice = choice_for(reason, node.choices) if node.control in _CHOSEN else None
        if choice is not None:
            self.answer(ref, choice)
        elif not node.value or self.answer(ref, ""):
            for note in self._interview.notes:
                if note.ref == ref and note.kind is NoteKind.REASON:
                    self.remove_note(ref, note.key)
            self._attempt(lambda: self._interview.note(ref, reason, NoteKind.REASON), ref)

    def note_typing(self, ref: str, text: str) -> None:
        """As ``typing``, for the question's note."""
        self._noted[ref] = text
        self._soon()

    def note(self, ref: str, text: str) -> None:
        """Keep the question's note as it is now."""
        self._noted[ref] = text
        self.keep_typed()

    def remove_note(self, ref: str, key: str) -> None:
        if self._done(lambda: self._interview.delete_note(key)):
            self._places.append(ref)

    def keep_typed(self) -> None:
        """Write the unfinished texts and notes that wait."""
        self._timer.stop()
        for ref in tuple(self._typed):
            if not self._done(partial(self._keep_text, ref)):
                self._timer.start()
                return
        for ref in tuple(self._noted):
            if not self._done(partial(self._keep_note, ref)):
                self._timer.start()
                return

    def retry(self) -> bool:
        """Store what waits; True when nothing waits any more."""
        self.keep_typed()
        for ref, value in tuple(self._waiting.items()):
            try:
                self._interview.answer(ref, value or None)
            except FormError as error:
                self._waiting.pop(ref, None)
                self.refused.emit(error)
                return False
            except CodedError as error:
                self.not_saved.emit(error)
                return False
            self._waiting.pop(ref, None)
            self._places.append(ref)
            self.saved.emit()
        return not self.waiting

    def stop(self) -> None:
        self._timer.stop()

    def _soon(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _keep_note(self, ref: str) -> None:
        changed = self._interview.write_note(ref, self._noted[ref])
        del self._noted[ref]
        if changed:
            self._places.append(ref)

    def _keep_text(self, ref: str) -> None:
        self._interview.typing(ref, self._typed[ref])
        del self._typed[ref]

    def _is_stored(self, ref: str, value: str) -> bool:
        try:
            return ref not in self._waiting and self._interview.session.node(ref).value == value
        except FormError:
            return True

    def _done(self, act: Callable[[], None]) -> bool:
        """Do what has no result; whether it could be done."""

        def done() -> bool:
            act()
            return True

        return self._attempt(done) is not None

    def _attempt(self, act: Callable[[], Done], place: str = "") -> Done | None:
        """Do it; None when it could not be done, and why goes out as a signal. ``place``: undo goes there."""
        try:
            result = act()
        except FormError as error:
            self.refused.emit(error)
            return None
        except CodedError as error:
            self.not_saved.emit(error)
            return None
        if place:
            self._places.append(place)
        self.saved.emit()
        return result
