"""The form engine: ours beside ODK Web Forms' in one run, with JavaRosa's recorded figures.

    python benchmarks/engine.py [W1 W1b W2 W3 W3s W4 W4p W5] [--runs 3] [--no-peer] [--limit 120]

Every workload runs in fresh processes, ``--runs`` of ours and one of the peer, which is ended after
``--limit`` seconds. Loading is from the form's bytes to a session that can be answered; importing the
engine is counted for neither. The peer (Node and npm must be there) is installed once, into a folder that
git ignores.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.workloads.figures import Figures, read
from benchmarks.workloads.measures import MEASURES
from benchmarks.workloads.table import print_table

ROOT = Path(__file__).resolve().parents[1]
PARTS = ROOT / "benchmarks" / "workloads"
INSTALLED = ROOT / "build" / "engine-benchmark"
_INSTALL = ("install", "--no-package-lock", "--no-audit", "--no-fund", "--silent")
_HEAP = "--max-old-space-size=4096"
_NAMES = tuple(dict.fromkeys(measure.workload for measure in MEASURES))


def python(module: str, *arguments: str) -> str:
    command = [sys.executable, "-m", f"benchmarks.workloads.{module}", *arguments]
    return subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8").stdout


def measure_ours(folder: Path, runs: int) -> list[Figures]:
    return [read(_lines(folder)) for _ in range(runs)]


def _lines(folder: Path) -> list[str]:
    """Of a process that does everything, then of one that finds the form in the cache."""
    everything = python("ours", str(folder))
    return (everything + python("ours", str(folder), "cached")).splitlines()


def install_peer() -> bool:
    """False, with a word, when there is no Node or npm cannot install."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        print("xforms-engine is left out: Node and npm are not installed.")
        return False
    INSTALLED.mkdir(parents=True, exist_ok=True)
    shutil.copy(PARTS / "package.json", INSTALLED)
    done = subprocess.run([npm, *_INSTALL], cwd=INSTALLED, check=False)
    if done.returncode:
        print("xforms-engine is left out: npm could not install it.")
    return done.returncode == 0


def measure_peer(folder: Path, limit: float) -> Figures:
    """What it printed in time."""
    trouble = ""
    with (folder / "peer.jsonl").open("wb") as output:
        command = ["node", _HEAP, str(PARTS / "peer.mjs"), str(folder)]
        try:
            done = subprocess.run(
                command, cwd=INSTALLED, stdout=output, stderr=subprocess.PIPE, timeout=limit, check=False
            )
        except subprocess.TimeoutExpired:
            trouble = f"not done after {limit:g} s"
        else:
            if done.returncode:
                trouble = _last_words(done.stderr) or f"ended with {done.returncode}"
    return read((folder / "peer.jsonl").read_text(encoding="utf-8").splitlines(), trouble)


def _last_words(errors: bytes) -> str:
    """The line of a stack trace that says what went wrong."""
    lines = errors.decode(errors="replace").splitlines()
    return next((line.strip()[:100] for line in lines if "Error" in line), "")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("workloads", nargs="*", metavar="workload")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--no-peer", action="store_true")
    parser.add_argument("--limit", type=float, default=120)
    asked = parser.parse_args()
    names = asked.workloads or list(_NAMES)
    if unknown := set(names) - set(_NAMES):
        parser.error(f"no such workload: {', '.join(sorted(unknown))}")
    with_peer = not asked.no_peer and install_peer()
    ours: dict[str, list[Figures]] = {}
    peer: dict[str, Figures] = {}
    with tempfile.TemporaryDirectory() as made:
        for name in names:
            folder = Path(made, name)
            folder.mkdir()
            python("catalogue", name, str(folder))
            print(f"{name} …", file=sys.stderr)
            ours[name] = measure_ours(folder, asked.runs)
            if with_peer:
                peer[name] = measure_peer(folder, asked.limit)
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, {asked.runs} processes of ours each\n")
    print_table(names, ours, peer)


if __name__ == "__main__":
    main()
