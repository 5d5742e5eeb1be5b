"""A desk beside the window, with a connection and forms of its own, for jobs that come one after another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fieldapp.ui.background import Lane, Task
from fieldapp.work.desk import Desk
from fieldapp.work.jobs import Watch
from forms.errors import CodedError

DeskJob = Callable[[Desk, Watch], Any]


class DeskBeside:
    """Opened by the first job, on the lane's thread, and kept: a search must not read its form each time."""

    def __init__(self, desk: Desk, lane: Lane) -> None:
        self._desk = desk
        self._lane = lane
        self._own: Desk | None = None

    def run(
        self,
        job: DeskJob,
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[CodedError], object] | None = None,
    ) -> Task:
        """Queue a job; the callbacks are called on the window's thread."""
        return self._lane.run(lambda watch: job(self._there(), watch), done=done, failed=failed)

    def close(self) -> None:
        """After the lane was stopped."""
        if self._own is not None:
            self._own.store.close()
            self._own = None

    def _there(self) -> Desk:
        if self._own is None:
            self._own = Desk(self._desk.store.another_connection())
        return self._own
