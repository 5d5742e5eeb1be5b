"""The workloads by name. ``python -m benchmarks.workloads.catalogue W1 folder`` writes one down.

A process of its own makes each: the memory of a child is counted from its parent's.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from benchmarks.workloads.chains import chain, scattered
from benchmarks.workloads.places import ROWS, cascade, register
from benchmarks.workloads.roster import roster
from benchmarks.workloads.scenario import Workload
from benchmarks.workloads.tracking import tracking

WORKLOADS: Mapping[str, Callable[[], Workload]] = {
    "W1": chain,
    "W1b": scattered,
    "W2": roster,
    "W3": partial(cascade, ROWS),
    "W3s": partial(cascade, 2000),
    "W4": partial(register, by_pulldata=False),
    "W4p": partial(register, by_pulldata=True),
    "W5": tracking,
}

if __name__ == "__main__":
    WORKLOADS[sys.argv[1]]().write(Path(sys.argv[2]))
