"""Whether the experiments catch a fault of our own, and which of them does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.faults import clear_text, io_errors, kills, power_cuts
from tests.faults.report import FirstFailure, Report
from tests.faults.seeded import SEEDED, Seeded

Experiment = Callable[[Report, Path, Seeded, int], None]


def _cuts(report: Report, folder: Path, fault: Seeded, seed: int) -> None:
    power_cuts.power_cuts(report, folder, 200, seed, names=[fault.act], patch=fault.patch)


def _calls(report: Report, folder: Path, fault: Seeded, seed: int) -> None:
    kills.every_call_of(report, folder, [fault.act], seed, patch=fault.patch)


def _errors(report: Report, folder: Path, fault: Seeded, seed: int) -> None:
    io_errors.io_errors(report, folder, [fault.act], seed, kinds=["EIO", "ENOSPC"], patch=fault.patch)


def _syncs(report: Report, folder: Path, fault: Seeded, seed: int) -> None:
    power_cuts.after_failed_syncs(report, folder, [fault.act], seed, each=20, patch=fault.patch)


def _clear(report: Report, folder: Path, fault: Seeded, seed: int) -> None:
    clear_text.clear_text(report, folder, [fault.act], seed, patch=fault.patch)


EXPERIMENTS: dict[str, Experiment] = {
    "a power cut": _cuts,
    "a sync that failed": _syncs,
    "an I/O error": _errors,
    "a kill at a system call": _calls,
}


def caught_by(fault: Seeded, folder: Path, seed: int) -> str:
    """The first experiment in which it shows, and how; "" when none does."""
    reading = fault.act == clear_text.SORTING.name
    for name, experiment in ({"the hunt for clear text": _clear} if reading else EXPERIMENTS).items():
        try:
            experiment(Report(stop_at_first=True), folder, fault, seed)
        except FirstFailure as failure:
            return f"{name}: {failure}"
    return ""


def catch_all(report: Report, folder: Path, seed: int, tell: Callable[[str], None]) -> None:
    for fault in SEEDED:
        how = caught_by(fault, folder, seed)
        tell(f"{fault.name}: caught by {how}" if how else f"{fault.name}: NOT CAUGHT")
        report.judged("faults of our own", "" if how else "not caught", fault.name)
