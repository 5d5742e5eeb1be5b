"""A profile's folder that takes the place of another, which is kept: what restore and repair end with.

The new one is made in ``.arriving-…`` in the profiles' home, under the profile's own folder name. Once it is
whole it is marked ready; killed between the two renames that follow, the next start does the second. One
program at a time does any of this in a home; who finds an arrival when no other is at it clears it away.
"""

from __future__ import annotations

import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from fieldapp.records.durable import PRIVATE, sync_folder, write_durably
from fieldapp.records.errors import StoreError
from fieldapp.records.lock import FileLock

SET_ASIDE = "set-aside"
_ARRIVING, _READY = ".arriving-", "ready"
_LOCK = "arriving.lock"


@contextmanager
def arriving(home: Path, profile_id: str) -> Iterator[Path]:
    """An empty folder for the new profile; what is still in it at the end of the block is deleted, unless it
    is ready and its place is empty.

    StoreError ``profile.in_use`` while another profile is brought back or repaired in ``home``.
    """
    home.mkdir(parents=True, exist_ok=True)
    with _alone(home):
        around = home / f"{_ARRIVING}{secrets.token_hex(4)}"
        folder = around / profile_id
        around.mkdir(PRIVATE)
        folder.mkdir(PRIVATE)
        try:
            yield folder
        finally:
            if not _waiting(around, home):
                _clear(around)


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    lock = FileLock(home / _LOCK)
    try:
        yield
    finally:
        lock.release()


def take_place(folder: Path, home: Path, *, now: datetime, lock: FileLock | None = None) -> Path | None:
    """Move the finished ``folder`` of ``arriving`` to its place; where what was there is now, None
    when nothing was.

    Nobody works on what is there meanwhile: ``lock`` is the caller's on it, released here; None takes it now.
    StoreError ``profile.in_use``; OSError, and what was there is there again.
    """
    place = home / folder.name
    sync_folder(folder)
    write_durably(folder.parent / _READY, b"")
    sync_folder(home)
    aside = _move_aside(place, now, lock) if place.exists() else None
    try:
        folder.replace(place)
    except OSError:
        if aside is not None:
            aside.replace(place)
        raise
    sync_folder(home)
    return aside


def _move_aside(place: Path, now: datetime, lock: FileLock | None) -> Path:
    home = place.parent
    aside = home / SET_ASIDE / f"{place.name}-{now:%Y%m%d-%H%M%S}-{secrets.token_hex(2)}"
    aside.parent.mkdir(PRIVATE, exist_ok=True)
    sync_folder(home)
    lock = lock or FileLock(place / "lock")
    try:
        if sys.platform == "win32":  # which moves no folder with an open file
            lock.release()
        place.replace(aside)
    finally:
        lock.release()
    sync_folder(aside.parent)
    return aside


def finish_arrivals(home: Path) -> None:
    """Give a place to what was ready when the program was killed, where nothing stands in it; clear away what
    was not ready, or came back to a place that is taken. Left alone while another program is at it."""
    if not any(home.glob(f"{_ARRIVING}*")):
        return
    with suppress(StoreError), _alone(home):
        for around in home.glob(f"{_ARRIVING}*"):
            with suppress(OSError):  # the next start tries again
                _finish(around, home)


def _finish(around: Path, home: Path) -> None:
    for folder in _waiting(around, home):
        folder.replace(home / folder.name)
        sync_folder(home)
    _clear(around)


def _waiting(around: Path, home: Path) -> list[Path]:
    """What is ready in ``around`` and would find its place empty."""
    if not (around / _READY).exists():
        return []
    return [folder for folder in around.iterdir() if folder.is_dir() and not (home / folder.name).exists()]


def _clear(around: Path) -> None:
    """The mark first: half of a folder must never count as ready."""
    with suppress(OSError):
        (around / _READY).unlink(missing_ok=True)
        shutil.rmtree(around)
