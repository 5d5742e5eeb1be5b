"""Power cuts: an act is recorded once, and the disk that may be left by a cut at any moment is judged."""

from __future__ import annotations

import hashlib
import itertools
import random
import shutil
from collections.abc import Iterable
from pathlib import Path

from tests.faults.child import Prepare, nothing
from tests.faults.disk import Acknowledged, Cut, Disk
from tests.faults.recording import ROOT, Recording, record
from tests.faults.rehearsal import Rehearsal, rehearsed
from tests.faults.report import Report
from tests.faults.scenarios import SCENARIOS

ROUND = 100
"""Cuts of one recording; then sizes are drawn anew."""


def power_cuts(
    report: Report,
    folder: Path,
    number: int,
    seed: int,
    *,
    names: Iterable[str] = tuple(SCENARIOS),
    patch: Prepare = nothing,
) -> None:
    """So many states, spread evenly over the scenarios and kinds of cut."""
    chosen = list(names)
    for turn, first in enumerate(range(0, number, ROUND)):
        scenario = SCENARIOS[chosen[turn % len(chosen)]]
        with rehearsed(scenario, seed + turn, folder) as rehearsal:
            recording = record(rehearsal, patch)
            if recording.code:
                report.judged(
                    "acts", f"did not end well: {recording.told}", f"{scenario.name} (seed {seed + turn})"
                )
                continue
            _Cuts(report, rehearsal, recording).judge(min(ROUND, number - first))


def after_failed_syncs(
    report: Report, folder: Path, names: Iterable[str], seed: int, *, each: int, patch: Prepare = nothing
) -> None:
    """The first sync fails, the second, …; the act goes on; and ``each`` cuts of each of these."""
    for name in names:
        with rehearsed(SCENARIOS[name], seed, folder) as rehearsal:
            for number in itertools.count(1):
                recording = record(rehearsal, patch, fails=number)
                if not recording.failed:
                    break
                verdict = recording.told.broke
                report.judged("syncs that failed", verdict, f"sync {number} of {name} (seed {seed})")
                _Cuts(report, rehearsal, recording, f"after sync {number} failed, ").judge(each)


class _Cuts:
    def __init__(self, report: Report, rehearsal: Rehearsal, recording: Recording, what: str = "") -> None:
        self._what = what
        self._report = report
        self._rehearsal = rehearsal
        self._recording = recording
        self._rng = random.Random(f"cuts {rehearsal.seed}")
        self._known: dict[tuple[int, bytes], str] = {}

    def judge(self, number: int) -> None:
        events, cuts = self._recording.events, list(Cut)
        moments = sorted((self._rng.randint(0, len(events)), turn) for turn in range(number))
        disk, acknowledged, played = self._recording.before, 0, 0
        for moment, turn in moments:
            for event in events[played:moment]:
                acknowledged += isinstance(event, Acknowledged)
                disk.play(event)
            played = moment
            cut = cuts[turn % len(cuts)]
            verdict = self._verdict(disk.after(cut, self._rng), acknowledged)
            name = self._rehearsal.scenario.name
            where = f"{self._what}cut {turn} of {name} (seed {self._rehearsal.seed}), {cut.value}"
            self._report.judged("power cuts", verdict, where)

    def _verdict(self, found: Disk, acknowledged: int) -> str:
        """Judged once for each state that differs."""
        key = (acknowledged, _digest(found))
        if key not in self._known:
            self._report.counts["of them different states"] += 1
            home = self._rehearsal.template.with_name("cut")
            found.lay_out(ROOT, home)
            self._known[key] = self._rehearsal.verdict(home, acknowledged)
            shutil.rmtree(home)
        return self._known[key]


def _digest(disk: Disk, folder: int = ROOT) -> bytes:
    """Of all that has a name."""
    digest = hashlib.sha256()
    for name, number in sorted(disk.folders.get(folder, {}).items()):
        is_folder = number in disk.folders
        part = _digest(disk, number) if is_folder else hashlib.sha256(disk.files.get(number, b"")).digest()
        digest.update(f"{name}/{is_folder}\n".encode() + part)
    return digest.digest()
