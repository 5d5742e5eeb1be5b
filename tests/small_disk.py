"""A disk of a few megabytes that is really full when it is full. Needs the right to mount; says so loudly."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, *, megabytes: int) -> Iterator[Path]:
    """A file system in memory on ``folder``, which is made; gone at the end of the block."""
    folder.mkdir(parents=True)
    if sys.platform != "linux":
        pytest.skip("NOT TESTED HERE: a full disk needs tmpfs, which only Linux has")
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=700", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("NOT TESTED HERE: a full disk needs the mount command")
    if done.returncode:
        pytest.skip(f"NOT TESTED HERE: a full disk needs the right to mount: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
