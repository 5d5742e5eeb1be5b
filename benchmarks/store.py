"""The record store: saving beside plain SQLite, and what does not slow down as it grows.

    python benchmarks/store.py [--records 100000] [--runs 300] [--keep FOLDER]

Makes stores of a hundredth, a tenth and all of the records: each takes its time by its size, several minutes
for the largest. ``--keep`` leaves them in a folder, to be measured again.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.stores.made import PASSPHRASE, make_profile, samples, size_of
from benchmarks.stores.saves import compare
from benchmarks.stores.searches import measure
from fieldapp.records.profiles import list_profiles, unlock

ROOT = Path(__file__).resolve().parents[1]
SAVE_RATIO, OPEN_MS, SEARCH_MS, FLAT = 2.0, 1000, 20, 1.15
"""Goals: times plain SQLite, milliseconds, milliseconds, times the memory of the smallest store."""
_SEARCHES = 20
_WIDTHS = (62, 11, 11, 8)

Row = tuple[str, str, str, str, str, bool]


def made(home: Path, records: int) -> Path:
    """The folder of profiles with a store of so many records, made unless it is there."""
    if not list_profiles(home):
        begun = time.perf_counter()
        folder = make_profile(home, records)
        taken = time.perf_counter() - begun
        print(f"{records:,} records made in {taken:.0f} s, {size_of(folder):,} MB", file=sys.stderr)
    return home


def child(what: str, home: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.stores.child", what, str(home)]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def saving(home: Path, runs: int) -> Iterator[Row]:
    (profile,) = list_profiles(home)
    store = unlock(profile, PASSPHRASE)
    (sample,) = samples(store, 1)
    store.close()
    with tempfile.TemporaryDirectory(dir=home) as folder:
        for name, (kept, plain) in compare(Path(folder), sample, runs).items():
            ratio = kept / plain
            figures = (f"{kept:.2f} ms", f"{plain:.2f} ms", f"{ratio:.2f}")
            yield f"save {name}: ours, plain, ratio", *figures, f"<= {SAVE_RATIO:g}", ratio <= SAVE_RATIO


def opening(home: Path) -> Iterator[Row]:
    figures = child("opened", home)
    for name, words in (
        ("store", "open the store"),
        ("today", "then show Today"),
        ("records", "then show Records"),
    ):
        taken = figures[name]
        yield words, f"{taken:.0f} ms", "", "", f"< {OPEN_MS} ms", taken < OPEN_MS


def searching(home: Path) -> Iterator[Row]:
    for name, (median, worst, count) in measure(home, _SEARCHES).items():
        figures = (f"{median:.2f} ms", f"{worst:.2f} ms", f"{count:,}")
        yield f"find {name}: median, worst, found", *figures, f"< {SEARCH_MS} ms", worst < SEARCH_MS


def remembering(homes: dict[int, Path]) -> Iterator[Row]:
    least = 0.0
    for records, home in homes.items():
        figures = child("worked", home)
        least = least or figures["VmHWM"]
        name = f"memory with {records:,} records: end, most"
        told = (f"{figures['VmRSS']:.0f} MB", f"{figures['VmHWM']:.0f} MB", "")
        yield name, *told, "flat", figures["VmHWM"] <= FLAT * least


def show(rows: Iterator[Row]) -> None:
    for name, *figures, goal, met in rows:
        start, *rest = (f"{cell:>{width}}" for cell, width in zip((name, *figures), _WIDTHS, strict=True))
        print(f"{start.strip():{_WIDTHS[0]}}{''.join(rest)}   {goal:10} {'yes' if met else 'NO'}", flush=True)
    print()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=300)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    sizes = sorted({max(100, asked.records // part) for part in (100, 10, 1)})
    with tempfile.TemporaryDirectory() as thrown_away:
        folder = asked.keep or Path(thrown_away)
        homes = {size: made(folder / str(size), size) for size in sizes}
        print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores\n")
        show(saving(homes[sizes[0]], asked.runs))
        show(opening(homes[sizes[-1]]))
        show(searching(homes[sizes[-1]]))
        show(remembering(homes))


if __name__ == "__main__":
    main()
