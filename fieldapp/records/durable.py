"""Small files that must be there whole or not at all, after a power cut too."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

PRIVATE = 0o700
"""The mode of a folder into which other accounts of the laptop do not look, whatever the modes of its files.
Not for a stick: it is read on another laptop, by an account with another number."""


def write_durably(path: Path, data: bytes) -> None:
    """Write beside, sync, rename over, sync the folder. OSError when any of it fails; the old file stays."""
    old = path.read_bytes() if path.exists() else None
    _replace(path, data)
    try:
        sync_folder(path.parent)
    except OSError:
        with suppress(OSError):  # a file whose writing is told as failed must not be the new one
            path.unlink() if old is None else _replace(path, old)
        raise


def sweep_unfinished(path: Path) -> None:
    """Remove what a kill left of earlier writings of ``path``; for who alone writes it now."""
    for left in path.parent.glob(f".{path.name}.*"):
        with suppress(OSError):
            left.unlink()


def _replace(path: Path, data: bytes) -> None:
    beside = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def make_folders(folder: Path) -> None:
    """Make a folder, and those above it that are missing. OSError when it or its durability fails."""
    if folder.is_dir():
        return
    make_folders(folder.parent)
    folder.mkdir(exist_ok=True)
    try:
        sync_folder(folder.parent)
    except OSError:
        with suppress(OSError):  # else the next try would take it for durable
            folder.rmdir()
        raise


def write_new_durably(path: Path, data: bytes, *, mode: int) -> None:
    """Write a file that must not be there yet. FileExistsError leaves what is there; after any other OSError
    nothing is left. Not by a rename, which would write over what came meanwhile."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        sync_folder(path.parent)
    except OSError:
        path.unlink(missing_ok=True)
        raise


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` durable; Windows does this by itself and cannot open a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
