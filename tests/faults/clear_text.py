"""Every byte that an act writes to any file, temporary ones without a name among them: no answer in clear."""

from __future__ import annotations

import os
import random
import stat
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from fieldapp.records.store import Store
from tests.faults.child import Prepare, fork, nothing
from tests.faults.hunt import readable
from tests.faults.rehearsal import Rehearsal, copied, rehearsed
from tests.faults.report import Report
from tests.faults.scenarios import MARK, SCENARIOS, Scenario, Step, store_scenario
from tests.faults.tracing import Call, trace, wish_to_be_traced
from tests.records.samples import AT, draft

_WRITES = {"write", "pwrite64", "writev"}
_CHOSEN = "/.out/"
"""Where a person has a workbook put: readable on purpose."""


def clear_text(
    report: Report, folder: Path, names: Iterable[str], seed: int, patch: Prepare = nothing
) -> None:
    acts = {**SCENARIOS, SORTING.name: SORTING}
    for name in names:
        with rehearsed(acts[name], seed, folder) as rehearsal:
            for path, data in _written(rehearsal, patch).items():
                found = readable(bytes(data), [MARK]) and _CHOSEN not in path
                where = f"{Path(path).name} in {name} (seed {seed})"
                report.judged("files written", "an answer can be read" if found else "", where)


def _written(rehearsal: Rehearsal, patch: Prepare) -> dict[str, bytearray]:
    """What the act writes, by the path of the file."""

    def patched_and_traced() -> None:
        patch()
        wish_to_be_traced()

    with copied(rehearsal.template) as home:
        child = fork(rehearsal, home, patch=patched_and_traced, ready=nothing)
        writer = _Writer(child.pid)
        trace(child.pid, left=writer.left)
        os.close(child.ear)
    return writer.written


@dataclass
class _Writer:
    pid: int
    written: dict[str, bytearray] = field(default_factory=dict)

    def left(self, call: Call, size: int) -> None:
        handle = Path(f"/proc/{self.pid}/fd/{call.args[0]}")
        if call.name not in _WRITES or size <= 0 or not stat.S_ISREG(handle.stat().st_mode):
            return
        offset = call.args[3] if call.name == "pwrite64" else self._position(call.args[0]) - size
        with handle.open("rb", buffering=0) as file:
            data = os.pread(file.fileno(), size, offset)
        self.written.setdefault(str(handle.readlink()), bytearray()).extend(data)

    def _position(self, handle: int) -> int:
        return int(Path(f"/proc/{self.pid}/fdinfo/{handle}").read_text().split()[1])


def _much(store: Store, rng: random.Random) -> None:
    """More than fits into SQLite's memory for sorting."""
    record = draft(store)
    with store.base.write():
        for part in range(1500):
            store.base.run(
                "INSERT INTO journal (record_id, kind, ref, value, at) VALUES (?, 'answer', ?, ?, ?)",
                *(record.id, f"/data/{part * 7919 % 1500}", f"{MARK} " * 100, AT),
            )


def _sort(store: Store, rng: random.Random) -> list[Step]:
    store.base.run("PRAGMA cache_size = 10")
    return [lambda: store.base.all("SELECT value FROM journal ORDER BY value || ref DESC")]


SORTING: Scenario = store_scenario("sorting", _much, _sort)
"""Where SQLite would lay down a temporary file, were it let."""
