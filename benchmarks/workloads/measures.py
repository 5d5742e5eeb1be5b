"""What is measured, what JavaRosa took for it elsewhere, and where we aim."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from enum import Enum

from benchmarks.workloads.figures import Reduce, first, later, p95


class Beside(Enum):
    """What a goal is a share of."""

    JAVAROSA = "JavaRosa"
    PEER = "xforms-engine"
    TENTH = "the 10th"
    NOTHING = "MB"


@dataclass(frozen=True, slots=True)
class Goal:
    limit: float
    beside: Beside


@dataclass(frozen=True, slots=True)
class Measure:
    """``javarosa`` is its recorded figure; of a range the lower end, which is the harder one for us."""

    workload: str
    name: str
    labels: tuple[str, ...]
    reduce: Reduce
    javarosa: float | None = None
    goals: tuple[Goal, ...] = ()


def _loads(workload: str, cold: float | None, *goals: Goal) -> Measure:
    return Measure(workload, "load, cold", ("load cold",), max, cold, goals)


def _cached(workload: str, cold: float | None, *goals: Goal) -> Measure:
    return Measure(workload, "  from the cache", ("load cached",), max, cold, goals)


def _peaks(workload: str, javarosa: float | None = None, *goals: Goal) -> tuple[Measure, ...]:
    return (
        Measure(workload, "peak memory, MB", ("peak",), max, javarosa, goals),
        Measure(workload, "  when loaded", ("peak load",), max),
        Measure(workload, "  beyond the start", ("peak beyond start",), max),
    )


def _answers(workload: str, figures: tuple[float | None, ...], *goals: Goal) -> tuple[Measure, ...]:
    middle, most, longest = figures
    return (
        Measure(workload, "answer, median", ("answer",), statistics.median, middle),
        Measure(workload, "answer, p95", ("answer",), p95, most, goals),
        Measure(workload, "answer, longest", ("answer",), max, longest),
    )


_ADDS = ("add", "add 10", "add 100", "add 1000")
_NOT_RECORDED = (None, None, None)


def _lookups(workload: str) -> tuple[Measure, ...]:
    goals = (Goal(0.1, Beside.JAVAROSA), Goal(0.001, Beside.PEER))
    return (
        _loads(workload, 1100, Goal(0.4, Beside.JAVAROSA)),
        Measure(workload, "two lookups, the first", ("answer",), first, 85),
        Measure(workload, "two lookups", ("answer",), later, 6, goals),
        *_peaks(workload, 323, Goal(200, Beside.NOTHING)),
    )


def _cascade(workload: str, javarosa: tuple[float | None, ...], *, large: bool) -> tuple[Measure, ...]:
    load, change, change_first, memory = javarosa
    goals = (Goal(0.1, Beside.JAVAROSA), Goal(0.001, Beside.PEER)) if large else ()
    bags = "200 bags" if large else "4 bags"
    return (
        _loads(workload, load, *((Goal(0.4, Beside.JAVAROSA),) if large else ())),
        _cached(workload, load),
        Measure(workload, f"soum and {bags}, the first", ("change",), first, change_first),
        Measure(workload, f"soum and {bags}", ("change",), later, change, goals),
        Measure(workload, "bag and its label, the first", ("answer",), first),
        Measure(workload, "bag and its label", ("answer",), later),
        *_peaks(workload, memory, *((Goal(200, Beside.NOTHING),) if large else ())),
    )


MEASURES: tuple[Measure, ...] = (
    _loads("W1", 318),
    _cached("W1", 318),
    Measure("W1", "load, warm", ("load warm",), max, 146),
    *_answers("W1", (2.8, 4.4, 7.9), Goal(0.25, Beside.JAVAROSA)),
    Measure("W1", "250 answers", ("answer",), sum),
    *_peaks("W1"),
    _loads("W1b", None),
    *_answers("W1b", (0.034, 1.46, 4.7), Goal(0.25, Beside.JAVAROSA)),
    Measure("W1b", "250 answers", ("answer",), sum, None, (Goal(0.4, Beside.JAVAROSA),)),
    _loads("W2", None),
    Measure("W2", "add the 10th", ("add 10",), statistics.median, 1.1),
    Measure("W2", "add the 100th", ("add 100",), statistics.median, 2.0),
    Measure("W2", "add the 1,000th", ("add 1000",), statistics.median, 35, (Goal(2, Beside.TENTH),)),
    Measure("W2", "fill 1,000 members", (*_ADDS, "answer"), sum, 20_000, (Goal(0.05, Beside.JAVAROSA),)),
    Measure("W2", "edit among 10", ("edit 10",), statistics.median),
    Measure("W2", "edit among 100", ("edit 100",), statistics.median),
    Measure("W2", "edit among 1,000", ("edit 1000",), statistics.median, 9.6, (Goal(0.1, Beside.JAVAROSA),)),
    Measure("W2", "serialise 1,000", ("serialise",), statistics.median, 12.5, (Goal(0.6, Beside.JAVAROSA),)),
    *_peaks("W2"),
    *_cascade("W3", (2200, 3.9, 126, 565), large=True),
    *_cascade("W3s", (None, None, None, None), large=False),
    *_lookups("W4"),
    *_lookups("W4p"),
    _loads("W5", 286, Goal(0.35, Beside.JAVAROSA)),
    _cached("W5", 286, Goal(0.15, Beside.JAVAROSA)),
    Measure("W5", "load, warm", ("load warm",), max),
    *_answers("W5", (0.037, 0.18, None)),
    Measure("W5", "144 answers", ("answer",), sum),
    *_peaks("W5"),
)
