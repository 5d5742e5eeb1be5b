"""Writing, and what happens when the store cannot take it: nothing is lost, and it says so.

An answer that could not be stored is kept here and tried again with the next act, or when a person asks.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from fieldapp.work.interview import Interview
from forms.errors import CodedError, FormError

TYPING_EVERY = 2000
"""Milliseconds between two records of unfinished text."""

Done = TypeVar("Done")


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
        self._places: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TYPING_EVERY)
        self._timer.timeout.connect(self.keep_typed)

    @property
    def waiting(self) -> int:
        """Answers that are not stored yet."""
        return len(self._waiting)

    def answer(self, ref: str, value: str) -> bool:
        """Store an answer; False when it is not stored. The same answer again is not written."""
        self._typed.pop(ref, None)
        if self._is_stored(ref, value):
            self._waiting.pop(ref, None)
            return True
        self._waiting[ref] = value
        return self.retry()

    def attach(self, ref: str, name: str, data: bytes) -> bool:
        return self._attempt(lambda: self._interview.attach(ref, name, data), ref) is not None

    def add_instance(self, ref: str) -> str | None:
        """The new instance's reference; None when there is none."""
        made = self._attempt(lambda: self._interview.add_repeat(ref), ref)
        return made[0] if made is not None else None

    def remove_instance(self, ref: str) -> bool:
        series = ref.rpartition("[")[0]
        return self._attempt(lambda: self._interview.remove_repeat(ref), series) is not None

    def set_language(self, language: str) -> bool:
        return self._attempt(lambda: self._interview.set_language(language)) is not None

    def undo(self) -> str | None:
        """Take the last act back; where it was, None when nothing was taken back."""
        if self._attempt(self._interview.undo) is None:
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
            if not self._timer.isActive():
                self._timer.start()

    def keep_typed(self) -> None:
        """Write the unfinished text that waits."""
        self._timer.stop()
        typed, self._typed = self._typed, {}
        for ref, text in typed.items():
            if not self._done(partial(self._interview.typing, ref, text)):
                self._typed = {**typed, **self._typed}
                return

    def retry(self) -> bool:
        """Store what waits; True when nothing waits any more."""
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
        return True

    def stop(self) -> None:
        self._timer.stop()

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
