"""The table: ours, the peer of the same run, JavaRosa's recorded figures, and what comes of our goals."""

# ruff: noqa: T201
from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.workloads.figures import HOLDS_IN_PART, Figures
from benchmarks.workloads.measures import MEASURES, Beside, Goal, Measure

_TENTH = "add the 10th"
_HEAD = ("", "ours", "best", "xforms-engine", "ratio", "JavaRosa*", "ratio", "goal", "met")
_WIDTHS = (30, 9, 9, 15, 9, 10, 9, 32, 0)
_NOTES = """
Milliseconds, but for memory. Ours: the median of the processes, and the best of them. ~: of the samples
that it came to within the limit. xforms-engine: one process.
* JavaRosa was measured elsewhere, on two shared cores and with the heap capped; of a range the lower end."""


def print_table(
    workloads: Sequence[str], ours: Mapping[str, Sequence[Figures]], peer: Mapping[str, Figures]
) -> None:
    _line(_HEAD)
    for workload in workloads:
        print(f"\n{workload}{_remark(ours[workload], peer.get(workload))}")
        for measure in MEASURES:
            if measure.workload == workload:
                _line(_Row(measure, ours[workload], peer.get(workload)).cells())
    print(_NOTES)


def _line(cells: Sequence[str]) -> None:
    start, *figures, goal, met = cells
    middle = (f"{cell:>{width}}" for cell, width in zip(figures, _WIDTHS[1:-2], strict=True))
    print(f"{start:{_WIDTHS[0]}}{''.join(middle)}  {goal:{_WIDTHS[-2]}} {met}".rstrip())


def _remark(ours: Sequence[Figures], peer: Figures | None) -> str:
    """Whether both did the same work, and what became of the peer."""
    if peer is None:
        return ""
    if peer.trouble:
        return f"  (xforms-engine: {peer.trouble})"
    other = [ref for ref, value in ours[0].check.items() if peer.check.get(ref) != value]
    return f"  (other values: {', '.join(other)})" if other else "  (same values at the end)"


class _Row:
    def __init__(self, measure: Measure, ours: Sequence[Figures], peer: Figures | None) -> None:
        self.measure = measure
        self.all_ours = ours
        runs = [run for item in ours if (run := reduced(measure, item)) is not None]
        self.ours = statistics.median(runs) if runs else None
        self.best = min(runs, default=None)
        self.peer = None if peer is None else reduced(measure, peer)
        whole = peer is not None and peer.has_all(measure.labels)
        self.peer_cell = _number(self.peer) if whole or self.peer is None else f"~{_number(self.peer)}"

    def cells(self) -> tuple[str, ...]:
        measure = self.measure
        return (
            f"  {measure.name}",
            _number(self.ours),
            _number(self.best),
            self.peer_cell,
            _ratio(self.ours, self.peer),
            _number(measure.javarosa),
            _ratio(self.ours, measure.javarosa),
            ", ".join(_words(goal) for goal in measure.goals),
            ", ".join(self._verdicts()),
        )

    def _verdicts(self) -> Iterator[str]:
        for goal in self.measure.goals:
            share = self._share(goal)
            yield "?" if share is None else "yes" if share <= goal.limit else f"no ({share:.2g})"

    def _share(self, goal: Goal) -> float | None:
        whole = {
            Beside.JAVAROSA: self.measure.javarosa,
            Beside.PEER: self.peer,
            Beside.TENTH: self._tenth(),
            Beside.NOTHING: 1.0,
        }[goal.beside]
        return None if self.ours is None or not whole else self.ours / whole

    def _tenth(self) -> float | None:
        row = next(item for item in MEASURES if item.name == _TENTH)
        runs = [run for item in self.all_ours if (run := reduced(row, item)) is not None]
        return statistics.median(runs) if runs else None


def reduced(measure: Measure, figures: Figures) -> float | None:
    """One figure; None when there are too few to say it."""
    found = figures.of(measure.labels)
    enough = HOLDS_IN_PART.get(measure.reduce, 0)
    if figures.has_all(measure.labels) or (enough and len(found) >= enough):
        return measure.reduce(found)
    return None


def _words(goal: Goal) -> str:
    if goal.beside is Beside.NOTHING:
        return f"≤ {goal.limit:g} {goal.beside.value}"
    return f"≤ {goal.limit:g} × {goal.beside.value}"


def _number(figure: float | None) -> str:
    if figure is None:
        return "–"
    return f"{figure:,.0f}" if figure >= 100 else f"{figure:.3g}"


def _ratio(one: float | None, other: float | None) -> str:
    return "–" if one is None or not other else f"{one / other:.2g}"
