"""What is done for an open store beside the work: copies every half hour and at the end, and the reserve.

Each minute it looks whether a copy is due: one that is older than half an hour while something changed since,
or that of a stick which is back in its place. It runs on a lane of its own, behind no job that somebody waits
for and before none.
"""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from fieldapp.ui.background import Task
from fieldapp.ui.services import Services
from fieldapp.work.backups import BackupReport, back_up
from fieldapp.work.jobs import Cancelled, Watch
from forms.errors import CodedError

_LOOK = 60_000
"""Milliseconds."""
HALF_HOUR = timedelta(minutes=30)
_AT_THE_END = 5.0
"""Seconds that a last copy may take while a person waits for the window to close."""


class Upkeep(QObject):
    """Belongs to one unlocked store."""

    copied = Signal()
    """There are other copies now, or another reason why there are none."""
    failed = Signal(object)
    """A CodedError, which names the place: at most one each half hour."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._rests_until = 0.0
        self._looks = QTimer(self, interval=_LOOK)
        self._looks.timeout.connect(self.look)

    def begin(self) -> None:
        self._looks.start()
        self.look()

    def look(self) -> None:
        """Make what is due, beside the work. After a failure nothing is tried for half an hour."""
        resting = time.monotonic() < self._rests_until
        if not self._services.background.upkeep.busy:
            self._run(only_older_than=None if resting else HALF_HOUR)

    def back_up_now(self) -> Task:
        """To every place that is there; ``done`` of the task brings the BackupReport."""
        return self._run(only_older_than=timedelta(0), always=True)

    def _run(self, *, only_older_than: timedelta | None, always: bool = False) -> Task:
        desk, clock = self._services.desk, self._services.clock

        def job(watch: Watch) -> BackupReport:
            with desk.elsewhere() as other:
                other.store.reserve.make()
                if only_older_than is None:
                    return BackupReport((), ())
                return back_up(
                    other.store, watch, clock=clock, only_due=not always, older_than=only_older_than
                )

        return self._services.background.upkeep.run(job, done=self._note)

    def _note(self, report: BackupReport) -> None:
        if report.failed:
            self._rests_until = time.monotonic() + HALF_HOUR.total_seconds()
            self.failed.emit(report.failed[0][1])
        if report.made or report.failed:
            self.copied.emit()

    def end(self) -> None:
        """A last copy of what changed, if that takes a moment only; the lanes have stopped before."""
        self._looks.stop()
        ends = time.monotonic() + _AT_THE_END

        def hurry(_done: int, _total: int, _note: str) -> None:
            if time.monotonic() > ends:
                watch.cancel()

        watch = Watch(hurry)
        with suppress(Cancelled, CodedError):  # the next start looks again, and tells what hinders
            back_up(self._services.desk.store, watch, clock=self._services.clock, only_due=True)
