"""How far a job is: a bar, a sentence, and a button that stops it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from fieldapp.ui.background import Task
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Label

_STEPS = 1000
Words = Callable[[int, int, str], str]
"""Done, total and the job's note, as a sentence."""


class JobBar(Spoken):
    """Hidden while nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._words: Words | None = None
        self._told: tuple[int, int, str] | None = None
        self._asked_by: Button | None = None
        self.text = Label("hint")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = Button(clicked=self._stop)
        told = QVBoxLayout()
        told.setSpacing(4)
        told.addWidget(self.text)
        told.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(told, 1)
        row.addWidget(self.stop)
        self.hide()
        self.retranslate()

    def follow(
        self,
        task: Task,
        what: Callable[[], str],
        words: Words | None = None,
        *,
        asked_by: Button | None = None,
    ) -> None:
        """Show this task until it ends: ``what`` it is, then ``words`` for how far it is.

        ``asked_by`` rests meanwhile, and gets the focus back when it had it.
        """
        self._task, self._what, self._words, self._told = task, what, words, None
        self.bar.setRange(0, 0)
        self._asked_by = asked_by
        if asked_by is not None:
            had_focus = asked_by.hasFocus()
            asked_by.setEnabled(False)
            if had_focus:
                self.take_focus()
        task.progress.connect(self._move)
        task.ended.connect(self._end)
        self.show()
        self.retranslate()

    def take_focus(self) -> None:
        """To the button that stops it."""
        self.show()
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, done: int, total: int, note: str) -> None:
        if total > 0:
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(int(_STEPS * min(done, total) / total))
        self._told = (done, total, note)
        self._show_words()

    def _end(self) -> None:
        asked_by, self._task, self._asked_by = self._asked_by, None, None
        had_focus = self.stop.hasFocus()
        if asked_by is not None:
            asked_by.setEnabled(True)
            if had_focus:
                asked_by.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _stop(self) -> None:
        """Ask once; the button keeps the focus until the job has ended."""
        if self._task is not None:
            self._task.cancel()
            self._show_words()

    def _show_words(self) -> None:
        if self._task is None:
            return
        if self._task.watch.cancelled:
            text = self.tr("Stopping…")
        elif self._words is not None and self._told is not None:
            text = self._words(*self._told)
        else:
            text = self._what()
        self.text.setText(text)
        self.bar.setAccessibleName(text)

    def retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))
        self._show_words()
