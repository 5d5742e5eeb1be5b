"""Makes findable what no one has read yet, in small steps between the searches."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from fieldapp.ui.beside import DeskBeside
from fieldapp.work.desk import Desk
from fieldapp.work.jobs import Watch
from fieldapp.work.reading import read_cut_off, read_unread

_STEP = 10
"""Records: a search waits for no more than these."""


class ReadingOn(QObject):
    """Begun once a profile is open; ended with its lane, it goes on at the next start."""

    left = Signal(int)
    """How many records are still to be read."""

    def __init__(self, beside: DeskBeside, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beside = beside

    def start(self) -> None:
        def job(desk: Desk, _watch: Watch) -> None:
            read_cut_off(desk)

        self._beside.run(job, done=lambda _: self._step(None))

    def _step(self, before: int | None) -> None:
        def job(desk: Desk, _watch: Watch) -> tuple[int | None, int]:
            last = read_unread(desk, before=before, limit=_STEP)
            return last, desk.store.index.unread_count()

        self._beside.run(job, done=self._go_on)

    def _go_on(self, reached: tuple[int | None, int]) -> None:
        last, left = reached
        self.left.emit(left if last is not None else 0)
        if last is not None:
            self._step(last)
