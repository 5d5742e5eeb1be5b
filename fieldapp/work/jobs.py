"""A job without a window: what it tells while it runs, and how it is stopped.

A job is a function that takes a Watch. It reports how far it is, asks often enough whether to go on,
and raises Cancelled when a person said stop. Where it runs (a thread, the command line) is not its
affair.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Cancelled(Exception):  # noqa: N818 (stopping is what the person wished, not an error)
    """The person stopped the job; whatever was durable before stays."""


class Watch:
    """Passed to a job. ``report`` and ``check`` are called by the job, ``cancel`` from any thread."""

    def __init__(self, listener: Callable[[int, int, str], None] | None = None) -> None:
        self._listener = listener
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._cuts: list[Callable[[], None]] = []

    @contextmanager
    def cutting(self, cut: Callable[[], None]) -> Iterator[None]:
        """While the block runs, ``cancel`` also calls ``cut``, which ends what the block waits for."""
        with self._lock:
            self._cuts.append(cut)
        if self.cancelled:
            cut()
        try:
            yield
        finally:
            with self._lock:
                self._cuts.remove(cut)

    def report(self, done: int, total: int, note: str = "") -> None:
        """Tell how far the job is, in units of its own (records, rows, bytes); then ``check``."""
        if self._listener is not None:
            self._listener(done, total, note)
        self.check()

    def check(self) -> None:
        """Raise Cancelled when the job was told to stop."""
        if self._stop.is_set():
            raise Cancelled

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def cancel(self) -> None:
        self._stop.set()
        with self._lock:
            for cut in self._cuts:
                cut()
