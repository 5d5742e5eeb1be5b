"""What a process printed about one workload, and how many figures make one."""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Figures:
    """By label: milliseconds, or megabytes for ``peak …``. ``expected`` says how many there should be."""

    expected: dict[str, int] = field(default_factory=dict)
    found: dict[str, list[float]] = field(default_factory=dict)
    check: dict[str, str] = field(default_factory=dict)
    trouble: str = ""
    """Why the process did not come to its end."""

    def has_all(self, labels: Iterable[str]) -> bool:
        return all(len(self.found.get(label, ())) >= self.expected.get(label, 1) for label in labels)

    def of(self, labels: Iterable[str]) -> list[float]:
        return [figure for label in labels for figure in self.found.get(label, ())]


def read(lines: Iterable[str], trouble: str = "") -> Figures:
    """Lines that are not ours, or cut off by the end of the process, are passed over."""
    figures = Figures(trouble=trouble)
    for line in lines:
        try:
            label, figure = json.loads(line)
        except ValueError:
            continue
        if label == "expected":
            figures.expected = figure
        elif label == "check":
            figures.check = figure
        else:
            figures.found.setdefault(label, []).append(figure)
    return figures


Reduce = Callable[[Sequence[float]], float]


def p95(figures: Sequence[float]) -> float:
    return sorted(figures)[int(len(figures) * 0.95)]


def first(figures: Sequence[float]) -> float:
    return figures[0]


def later(figures: Sequence[float]) -> float:
    """The median of all but the first, which may have had an index to make."""
    return statistics.median(figures[1:] or figures)


HOLDS_IN_PART: Mapping[Reduce, int] = {statistics.median: 3, later: 3, first: 1}
"""What can be said of some of the samples too, and of how many at least."""
