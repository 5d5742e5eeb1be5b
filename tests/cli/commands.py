"""``fieldapp`` as a person starts it: a process of its own, in English, without a display."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def surroundings(**changes: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in (*SCREENS, "LANGUAGE")}
    return {**kept, "LC_ALL": "C.UTF-8", "PYTHONPATH": str(ROOT), **changes}


def fieldapp(*words: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run it to its end. ``typed`` is what it reads where it asks."""
    return subprocess.run(
        [sys.executable, "-m", "fieldapp", *words],
        env=surroundings(**environment),
        input=typed,
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def python(program: str, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A few lines of Python around fieldapp, in a process of their own."""
    return subprocess.run(
        [sys.executable, "-c", program, *words],
        env=surroundings(**environment),
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@contextmanager
def running(*words: str) -> Iterator[subprocess.Popen[str]]:
    """A command that goes on until it is told to end."""
    with subprocess.Popen(
        [sys.executable, "-m", "fieldapp", *words],
        env=surroundings(),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        try:
            yield process
        finally:
            process.terminate()


def failed(done: subprocess.CompletedProcess[str], code: int = 1) -> str:
    """The one sentence that an expected failure says, and no traceback."""
    assert done.returncode == code, done.stderr
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]
