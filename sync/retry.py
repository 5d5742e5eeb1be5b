"""Trying again: bounded, with growing pauses and jitter, so that a hundred laptops do not knock at once."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sync.errors import SyncError
from sync.protocols import Clock

T = TypeVar("T")
_SLICE = 0.25


@dataclass(frozen=True, slots=True)
class Patience:
    """How often and how long; seconds. A server's own wish (Retry-After) counts up to ``longest``."""

    attempts: int = 4
    first: float = 1.0
    longest: float = 60.0


class Retry:
    """Runs an act again while its error says that this may help."""

    def __init__(self, clock: Clock, source: random.Random, patience: Patience | None = None) -> None:
        self._clock = clock
        self._random = source
        self._patience = patience or Patience()

    def run(self, act: Callable[[], T], check: Callable[[], None]) -> T:
        """The act's result, or its last error. ``check`` may raise Cancelled while it waits."""
        for attempt in range(1, self._patience.attempts):
            try:
                return act()
            except SyncError as error:
                if not error.again:
                    raise
                after = error.after
            self.pause(attempt, check, after)
        return act()

    def pause(self, attempt: int, check: Callable[[], None], after: float | None = None) -> None:
        """Wait before attempt + 1: half to all of a pause that doubles each time."""
        whole = self._patience.first * 2 ** (attempt - 1)
        left = min(self._patience.longest, max(whole * self._random.uniform(0.5, 1.0), after or 0.0))
        while left > 0:
            check()
            self._clock.sleep(min(left, _SLICE))
            left -= _SLICE
