"""Files at headquarters: one folder, each under the SHA-256 of its bytes, never under a client's name.

A file is written to a temporary name, synced, and renamed; only then may a row speak of it.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_STALE_SECONDS = 24 * 3600


@dataclass(frozen=True, slots=True)
class Blob:
    """What is known of stored bytes: digests in lower-case hex, size in bytes."""

    sha256: str
    md5: str
    size: int


class Incoming:
    """A file on its way in. ``keep`` or ``drop`` it."""

    def __init__(self, path: Path, place: Callable[[str], Path]) -> None:
        self._path = path
        self._place = place
        self._file = path.open("xb")
        self._sha256 = hashlib.sha256()
        self._md5 = hashlib.md5(usedforsecurity=False)
        self._size = 0

    def write(self, data: bytes) -> None:
        self._file.write(data)
        self._sha256.update(data)
        self._md5.update(data)
        self._size += len(data)

    def keep(self) -> Blob:
        """Make it durable under its digest."""
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        blob = Blob(self._sha256.hexdigest(), self._md5.hexdigest(), self._size)
        place = self._place(blob.sha256)
        if not place.parent.exists():
            place.parent.mkdir(exist_ok=True)
            _sync_folder(place.parent.parent)
        self._path.replace(place)
        _sync_folder(place.parent)
        return blob

    def drop(self) -> None:
        with contextlib.suppress(OSError):  # a full disk takes no more at closing either
            self._file.close()
        self._path.unlink(missing_ok=True)


class Blobs:
    """The folder. Safe for several processes: equal bytes meet under an equal name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._incoming = folder / "incoming"
        self._incoming.mkdir(parents=True, exist_ok=True)
        self._drop_stale()

    def receive(self) -> Incoming:
        return Incoming(self._incoming / secrets.token_hex(16), self.path)

    def put(self, data: bytes) -> Blob:
        """Keep bytes that are at hand."""
        incoming = self.receive()
        try:
            incoming.write(data)
            return incoming.keep()
        except BaseException:
            incoming.drop()
            raise

    def path(self, sha256: str) -> Path:
        """Where these bytes lie."""
        return self._folder / sha256[:2] / sha256

    def _drop_stale(self) -> None:
        """What a killed server left half-received; nobody was told that it arrived."""
        oldest = time.time() - _STALE_SECONDS
        for path in self._incoming.iterdir():
            if path.stat().st_mtime < oldest:
                path.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make a new name in a folder durable; Windows has no such call and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
