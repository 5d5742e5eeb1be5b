"""An experiment in a process of its own, as a person would start it: it forks, and no thread may be about."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.__main__ import NOT_HERE

_ROOT = Path(__file__).parents[2]


def experiment(*words: object) -> dict[str, int]:
    """What it counted. Fails the test when anything failed in it."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults", *map(str, words)],
        cwd=_ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == NOT_HERE:
        pytest.skip(done.stdout.strip())
    if done.returncode:
        pytest.fail(done.stdout + done.stderr, pytrace=False)
    counts = (line.rpartition(": ") for line in done.stdout.splitlines())
    return {name: int(number) for name, _, number in counts if number.isdecimal()}
