"""What came of an experiment."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

_FAST = Path("/dev/shm")
_SHOWN = 10


class FirstFailure(Exception):  # noqa: N818 (it is what was looked for)
    """Ends an experiment that looks for one failure only."""


@dataclass
class Report:
    """Counts by name, and what failed: each with what it takes to see it again."""

    counts: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    stop_at_first: bool = False

    def judged(self, kind: str, verdict: str, where: str) -> None:
        """One trial of a kind; a verdict that is not empty is a failure ``where`` it happened."""
        self.counts[kind] += 1
        if verdict:
            self.failures.append(f"{where}: {verdict}")
            if self.stop_at_first:
                raise FirstFailure(self.failures[0])

    def lines(self) -> list[str]:
        counted = [f"{kind}: {number}" for kind, number in self.counts.items()]
        more = len(self.failures) - _SHOWN
        shown = [f"FAILED {failure}" for failure in self.failures[:_SHOWN]]
        return [
            *counted,
            *shown,
            *([f"and {more} more"] if more > 0 else []),
            f"failures: {len(self.failures)}",
        ]


@contextmanager
def workshop() -> Iterator[Path]:
    """A folder for trials, in memory where there is such a place: syncs are recorded, not waited for."""
    with tempfile.TemporaryDirectory(dir=_FAST if _FAST.is_dir() else None, prefix="faults-") as folder:
        yield Path(folder)
