"""A profile's folder that takes the place of another, which is kept: what restore and repair end with.

The new one is made in ``.arriving-…`` in the profiles' home, under the profile's own folder name. Once it is
whole it is marked ready; killed between the two renames that follow, the next start does the second.
"""

from __future__ import annotations

import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from fieldapp.records.durable import sync_folder, write_durably
from fieldapp.records.lock import FileLock

SET_ASIDE = "set-aside"
_ARRIVING, _READY = ".arriving-", "ready"


@contextmanager
def arriving(home: Path, profile_id: str) -> Iterator[Path]:
    """An empty folder for the new profile; what is still in it at the end of the block is deleted."""
    around = home / f"{_ARRIVING}{secrets.token_hex(4)}"
    folder = around / profile_id
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(around, ignore_errors=True)


def take_place(folder: Path, home: Path, *, now: datetime, lock: FileLock | None = None) -> Path | None:
    """Move the finished ``folder`` of ``arriving`` to its place; where what was there is now, None
    when nothing was.

    Nobody works on what is there meanwhile: ``lock`` is the caller's on it, released here; None takes it now.
    StoreError ``profile.in_use``; OSError."""
    place = home / folder.name
    sync_folder(folder)
    write_durably(folder.parent / _READY, b"")
    sync_folder(home)
    aside = None
    if place.exists():
        lock = lock or FileLock(place / "lock")
        aside = home / SET_ASIDE / f"{folder.name}-{now:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"
        aside.parent.mkdir(exist_ok=True)
        sync_folder(home)
        _set_aside(place, aside, lock)
    folder.replace(place)
    sync_folder(home)
    return aside


def _set_aside(place: Path, aside: Path, lock: FileLock) -> None:
    try:
        if sys.platform == "win32":  # which moves no folder with an open file
            lock.release()
        place.replace(aside)
    finally:
        lock.release()
    sync_folder(aside.parent)


def finish_arrivals(home: Path) -> None:
    """Give a place to what was ready when the program was killed, where nothing stands in it."""
    for ready in home.glob(f"{_ARRIVING}*/{_READY}"):
        for folder in ready.parent.iterdir():
            if folder.is_dir() and not (home / folder.name).exists():
                with suppress(OSError):  # another program does the same at this moment
                    folder.replace(home / folder.name)
