"""The Nth system call on a file fails, once or from then on for ever, for N = 1, 2, … until nothing fails.

The child tries a refused step again, as a person would. What it was told is done must be there; it must have
been told a code, and not have broken; after one error it must come to its end.
"""

from __future__ import annotations

import errno
import itertools
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.child import Prepare, fork, nothing
from tests.faults.rehearsal import Rehearsal, copied, rehearsed
from tests.faults.report import Report
from tests.faults.scenarios import SCENARIOS
from tests.faults.tracing import Call, text_at, trace, wish_to_be_traced

_ON_HANDLE = {"write", "writev", "pwrite64", "fsync", "fdatasync", "ftruncate", "sendfile"}
_ON_PATH = {"openat": 1, "rename": 0, "unlink": 0, "mkdir": 0, "linkat": 3}
_CHANGES_A_FOLDER = {"openat", "rename", "unlink", "mkdir", "linkat"}

FAILING: dict[int, set[str]] = {
    errno.EIO: _ON_HANDLE | set(_ON_PATH),
    errno.ENOSPC: {
        "write",
        "writev",
        "pwrite64",
        "ftruncate",
        "sendfile",
        "openat",
        "mkdir",
        "linkat",
        "rename",
    },
    errno.EROFS: {"ftruncate"} | _CHANGES_A_FOLDER,
}
"""Which calls fail so on a real disk."""

KINDS: dict[str, tuple[int, bool]] = {
    f"{errno.errorcode[number]}{'-for-ever' * for_ever}": (number, for_ever)
    for number in FAILING
    for for_ever in (False, True)
}
"""An errno by its name, and whether it goes on for ever."""


@dataclass
class _Failing:
    """Lets the calls before the ``first`` one on a file below ``home`` happen."""

    pid: int
    home: Path
    number: int
    first: int
    for_ever: bool
    hits: list[str] = field(default_factory=list)
    _seen: int = 0

    def __call__(self, call: Call) -> int:
        if call.name not in FAILING[self.number] or not self._concerns_home(call):
            return 0
        self._seen += 1
        if self._seen == self.first or (self.for_ever and self._seen > self.first):
            self.hits.append(call.name)
            return self.number
        return 0

    def _concerns_home(self, call: Call) -> bool:
        if call.name in _ON_PATH:
            path = text_at(self.pid, call.args[_ON_PATH[call.name]])
        else:
            path = os.readlink(f"/proc/{self.pid}/fd/{call.args[0]}")  # noqa: PTH115
        return path.startswith(f"{self.home}/")


def io_errors(
    report: Report,
    folder: Path,
    names: Iterable[str],
    seed: int,
    *,
    kinds: Iterable[str] = tuple(KINDS),
    patch: Prepare = nothing,
) -> None:
    for name in names:
        with rehearsed(SCENARIOS[name], seed, folder) as rehearsal:
            for number, for_ever in map(KINDS.__getitem__, kinds):
                for first in itertools.count(1):
                    if not _fails(report, rehearsal, (number, first, for_ever), patch):
                        break


def _fails(report: Report, rehearsal: Rehearsal, fault: tuple[int, int, bool], patch: Prepare) -> bool:
    """One trial; whether anything failed in it."""
    number, first, for_ever = fault
    with copied(rehearsal.template) as home:
        child = fork(rehearsal, home, patch=patch, ready=wish_to_be_traced)
        failing = _Failing(child.pid, home, number, first, for_ever)
        code = trace(child.pid, entering=failing)
        told = child.told()
        if not failing.hits:
            return False
        verdict = told.broke or rehearsal.verdict(home, told.acknowledged)
    if not verdict and not for_ever and code:
        verdict = f"one error, and it did not go on: {told.refused}"
    name, often = rehearsal.scenario.name, "for ever" if for_ever else "once"
    where = (
        f"{errno.errorcode[number]} {often} at {failing.hits[0]} {first} of {name} (seed {rehearsal.seed})"
    )
    report.judged(f"I/O errors in {name}", verdict, where)
    return True
