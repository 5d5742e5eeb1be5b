"""How far a job is: a bar, a sentence, and a button that stops it."""

from __future__ import annotations

from collections.abc import Callable

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

    def follow(self, task: Task, text: str, words: Words | None = None) -> None:
        """Show this task until it ends; ``words`` tells how far it is."""
        self._task, self._words = task, words
        self.text.setText(text)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(text)
        self.stop.setEnabled(True)
        task.progress.connect(self._move)
        task.ended.connect(self._end)
        self.show()

    def _move(self, done: int, total: int, note: str) -> None:
        if total > 0:
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(int(_STEPS * min(done, total) / total))
        if self._words is not None:
            self.text.setText(self._words(done, total, note))

    def _end(self) -> None:
        self._task = None
        self.hide()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self.stop.setEnabled(False)
            self.text.setText(self.tr("Stopping…"))

    def retranslate(self) -> None:
        self.stop.setText(self.tr("Stop"))
