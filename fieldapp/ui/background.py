"""Jobs of fieldapp.work beside the window, on lanes: the store, network and files, upkeep, and searching.

A lane does one job after another on its own thread. What a job tells comes back as signals on the
window's thread; ``stop`` ends everything cleanly when the window closes.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from fieldapp.work.jobs import Cancelled, Watch
from forms.errors import CodedError

Job = Callable[[Watch], Any]

_BETWEEN_REPORTS = 0.05
"""Seconds: a bar that moves oftener only costs."""


class Task(QObject):
    """One job on its way. One of ``done``, ``failed``, ``crashed`` and ``cancelled`` comes, then ``ended``.

    All signals come on the thread that made the task.
    """

    progress = Signal(object, object, str)  # done and total may be more than 2**31 bytes
    done = Signal(object)
    failed = Signal(object)  # CodedError
    crashed = Signal(object)  # any other exception
    cancelled = Signal()
    ended = Signal()
    _happened = Signal(object)  # from the lane's thread to this object's

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._told_at = 0.0
        self._happened.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        self.watch = Watch(self._report)

    def cancel(self) -> None:
        """Ask the job to stop; it does at its next check."""
        self.watch.cancel()

    def run(self) -> None:
        """On the lane's thread."""
        try:
            self.watch.check()
            result = self._job(self.watch)
        except Cancelled:
            self._tell(self.cancelled.emit)
        except CodedError as error:
            self._tell(self.failed.emit, error)
        except Exception as error:  # noqa: BLE001 (shown to the person; the lane must live on)
            self._tell(self.crashed.emit, error)
        else:
            self._tell(self.done.emit, result)
        finally:
            self._tell(self.ended.emit)

    def _report(self, done: int, total: int, note: str) -> None:
        now = time.monotonic()
        if done >= total or now - self._told_at >= _BETWEEN_REPORTS:
            self._told_at = now
            self._tell(self.progress.emit, done, total, note)

    def _tell(self, emit: Callable[..., None], *arguments: object) -> None:
        self._happened.emit((emit, arguments))

    @Slot(object)
    def _pass_on(self, happened: tuple[Callable[..., None], tuple[object, ...]]) -> None:
        emit, arguments = happened
        emit(*arguments)


class _Worker(QObject):
    """Lives on a lane's thread."""

    @Slot(object)
    def take(self, task: Task) -> None:
        task.run()


class Lane(QObject):
    """One thread and its queue. ``crashed``: a job ended by an exception that is no CodedError."""

    crashed = Signal(object)
    _given = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._thread.setObjectName(name)
        self._worker = _Worker()
        self._worker.moveToThread(self._thread)
        self._given.connect(self._worker.take, Qt.ConnectionType.QueuedConnection)
        self._tasks: list[Task] = []
        self._thread.start()

    def run(
        self,
        job: Job,
        *,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[CodedError], object] | None = None,
        progress: Callable[[int, int, str], object] | None = None,
    ) -> Task:
        """Queue a job. The callbacks are called on the window's thread."""
        task = Task(job, self)
        for signal, slot in ((task.done, done), (task.failed, failed), (task.progress, progress)):
            if slot is not None:
                signal.connect(slot)
        task.crashed.connect(self.crashed)
        task.ended.connect(lambda: self._forget(task))
        self._tasks.append(task)
        self._given.emit(task)
        return task

    @property
    def busy(self) -> bool:
        return bool(self._tasks)

    def stop(self) -> None:
        """Cancel what is queued and running, and wait for the thread to end."""
        for task in self._tasks:
            task.cancel()
            task.blockSignals(True)
        self._thread.quit()
        self._thread.wait()

    def _forget(self, task: Task) -> None:
        if task in self._tasks:
            self._tasks.remove(task)
            task.deleteLater()


class Background(QObject):
    """The lanes of a window; ``crashed`` comes from any. ``upkeep`` is for what nobody waits for."""

    crashed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = Lane("store", self)
        self.outside = Lane("outside", self)
        self.upkeep = Lane("upkeep", self)
        self.search = Lane("search", self)
        for lane in self.lanes:
            lane.crashed.connect(self.crashed)

    @property
    def lanes(self) -> tuple[Lane, ...]:
        return self.store, self.outside, self.upkeep, self.search

    @property
    def busy(self) -> bool:
        return any(lane.busy for lane in self.lanes)

    def stop(self) -> None:
        for lane in self.lanes:
            lane.stop()
