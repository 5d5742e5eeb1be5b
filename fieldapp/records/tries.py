"""A growing delay after wrong passphrases, for who sits at the laptop.

The number of wrong tries is kept in the profile's folder; how long one has waited is known to the running
program only. So a new start waits the whole delay again, and no jump of the wall clock shortens or lengthens
it. Who copies the folder is not held up by this: only by what a guess costs (see ``keys``).
"""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from fieldapp.records.durable import write_durably
from fieldapp.records.errors import StoreError

FREE = 3
FIRST, LONGEST = 5.0, 300.0
"""Seconds: the delay after the last free try, and the most that it doubles to."""

_FILE = "tries.json"
_MOST = 1000


class Tries:
    """The wrong tries on every profile, as one run of the program knows them.

    A file that cannot be read counts as ``FREE`` wrong tries, so that it costs the first delay and no more;
    one that cannot be written is made up for by memory. ``clock`` gives seconds that never go back.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong: dict[Path, int] = {}
        self._until: dict[Path, float] = {}

    def wait(self, folder: Path) -> float:
        """Seconds until this profile may be tried again; the first look in a run begins the delay anew."""
        wrong = max(self._wrong.get(folder, 0), _read(folder / _FILE))
        if wrong != self._wrong.get(folder):
            self._count(folder, wrong)
        return max(0.0, self._until[folder] - self._clock())

    def check(self, folder: Path) -> None:
        """StoreError ``profile.wait`` (seconds) while the delay lasts."""
        left = self.wait(folder)
        if left > 0:
            raise StoreError("profile.wait", seconds=math.ceil(left))

    def note_wrong(self, folder: Path) -> None:
        """Count one more, durably where the disk allows."""
        self.wait(folder)
        self._count(folder, min(self._wrong[folder] + 1, _MOST))
        with suppress(OSError):
            write_durably(folder / _FILE, json.dumps({"wrong": self._wrong[folder]}).encode())

    def note_right(self, folder: Path) -> None:
        """Forget them."""
        self._count(folder, 0)
        with suppress(OSError):
            (folder / _FILE).unlink(missing_ok=True)

    def _count(self, folder: Path, wrong: int) -> None:
        self._wrong[folder] = wrong
        self._until[folder] = self._clock() + delay_after(wrong)


def delay_after(wrong: int) -> float:
    """Seconds: none for the free tries, then 5, doubling to five minutes."""
    return 0.0 if wrong < FREE else min(LONGEST, FIRST * 2.0 ** min(wrong - FREE, 30))


def _read(path: Path) -> int:
    try:
        wrong = json.loads(path.read_bytes())["wrong"]
    except FileNotFoundError:
        return 0
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return FREE
    return min(wrong, _MOST) if isinstance(wrong, int) else FREE
