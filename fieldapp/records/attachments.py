"""Files of a record, kept in parts: recorded piece by piece, read piece by piece, never whole in memory.

A file's bytes are rows of at most 1 MB. The versions of a record share a file; its rows go when the last
attachment or recording that names it goes (triggers of the schema).
"""

from __future__ import annotations

import hashlib
import io
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import BinaryIO, cast

from fieldapp.records.base import Base
from fieldapp.records.errors import StoreError
from fieldapp.records.record_rows import must_be_draft, read_record
from fieldapp.records.reserve import spends_reserve
from fieldapp.records.rows import CutRecording

MAX_ATTACHMENT_BYTES = 500_000_000
PART_BYTES = 1024 * 1024


@spends_reserve
class AttachmentsPart:
    """The store's methods on files."""

    base: Base

    def put_attachment(self, record_id: int, name: str, data: bytes | BinaryIO) -> None:
        """Keep a file of a draft, all of it or nothing; the same name is replaced.

        StoreError ``attachment.too_large`` (size: as far as it was read, limit), ``record.not_a_draft``
        (state).
        """
        with self.base.write():
            must_be_draft(read_record(self.base, record_id))
            put_file(self.base, record_id, name, data)

    def attachment(self, record_id: int, name: str) -> bytes:
        """All of a small file. StoreError ``attachment.missing``."""
        with self.open_attachment(record_id, name) as stream:
            return stream.read()

    def open_attachment(self, record_id: int, name: str) -> BinaryIO:
        """A seekable stream of the decrypted bytes, of the thread that the store belongs to.

        StoreError ``attachment.missing``.
        """
        return open_file(self.base, self._attached(record_id, name)[0])

    def attachment_size(self, record_id: int, name: str) -> int:
        """In bytes. StoreError ``attachment.missing``."""
        return self._attached(record_id, name)[1]

    def attachment_names(self, record_id: int) -> list[str]:
        return names_of(self.base, record_id)

    def _attached(self, record_id: int, name: str) -> tuple[int, int]:
        row = self.base.one(
            """SELECT file.id, file.size FROM attachment JOIN file ON file.id = attachment.file_id
            WHERE record_id = ? AND name = ?""",
            *(record_id, name),
        )
        if row is None:
            raise StoreError("attachment.missing")
        return int(row[0]), int(row[1])

    # Recording

    def begin_recording(self, record_id: int, name: str, ref: str) -> Recording:
        """A file of a draft that comes piece by piece, the answer to ``ref`` when it is finished.

        StoreError ``record.not_a_draft`` (state).
        """
        with self.base.write():
            must_be_draft(read_record(self.base, record_id))
            file_id = self.base.insert("INSERT INTO file (size) VALUES (0)")
            self.base.run("INSERT INTO recording VALUES (?, ?, ?, ?)", record_id, name, ref, file_id)
        return Recording(self.base, file_id)

    def recordings(self, record_id: int) -> list[CutRecording]:
        """Those that were begun and not finished: what came of each before the end is a whole file."""
        rows = self.base.all(
            """SELECT name, ref, size FROM recording JOIN file ON file.id = file_id
            WHERE record_id = ? ORDER BY file_id""",
            record_id,
        )
        return [CutRecording(*row) for row in rows]

    def drop_recording(self, record_id: int, name: str) -> None:
        """A person does not want it."""
        with self.base.write():
            self.base.run("DELETE FROM recording WHERE record_id = ? AND name = ?", record_id, name)


@spends_reserve
class Recording:
    """Takes a file piece by piece."""

    def __init__(self, base: Base, file_id: int) -> None:
        self._base = base
        self._file = file_id
        self.size = 0

    def append(self, data: bytes) -> None:
        """Durable when it returns. StoreError ``attachment.too_large`` (size, limit)."""
        with self._base.write():
            for start in range(0, len(data), PART_BYTES):
                _append(self._base, self._file, data[start : start + PART_BYTES])
        self.size += len(data)


def finish_recording(base: Base, record_id: int, name: str) -> None:
    """Make it an attachment, in the caller's transaction. StoreError ``attachment.missing``."""
    row = base.one("SELECT file_id FROM recording WHERE record_id = ? AND name = ?", record_id, name)
    if row is None:
        raise StoreError("attachment.missing")
    base.run("UPDATE file SET sha256 = ? WHERE id = ?", digest_of(base, row[0]), row[0])
    base.run("INSERT INTO attachment VALUES (?, ?, ?)", record_id, name, row[0])
    base.run("DELETE FROM recording WHERE record_id = ? AND name = ?", record_id, name)


def put_file(base: Base, record_id: int, name: str, data: bytes | BinaryIO) -> None:
    """In the caller's transaction; the same name is replaced. StoreError ``attachment.too_large``."""
    stream = io.BytesIO(data) if isinstance(data, bytes) else data
    digest = hashlib.sha256()
    file_id = base.insert("INSERT INTO file (size) VALUES (0)")
    while piece := stream.read(PART_BYTES):
        digest.update(piece)
        _append(base, file_id, piece)
    base.run("UPDATE file SET sha256 = ? WHERE id = ?", digest.hexdigest(), file_id)
    base.run("DELETE FROM attachment WHERE record_id = ? AND name = ?", record_id, name)
    base.run("INSERT INTO attachment VALUES (?, ?, ?)", record_id, name, file_id)


def _append(base: Base, file_id: int, piece: bytes) -> None:
    base.run(
        "INSERT INTO file_part SELECT ?, (SELECT count(*) FROM file_part WHERE file_id = ?), ?",
        *(file_id, file_id, piece),
    )
    base.run("UPDATE file SET size = size + ? WHERE id = ?", len(piece), file_id)
    (size,) = base.one("SELECT size FROM file WHERE id = ?", file_id) or (0,)
    if size > MAX_ATTACHMENT_BYTES:
        raise StoreError("attachment.too_large", size=size, limit=MAX_ATTACHMENT_BYTES)


def names_of(base: Base, record_id: int) -> list[str]:
    rows = base.all("SELECT name FROM attachment WHERE record_id = ? ORDER BY name", record_id)
    return [row[0] for row in rows]


def digest_of(base: Base, file_id: int) -> str:
    """SHA-256 of what the parts hold."""
    digest = hashlib.sha256()
    for piece in _parts(base, file_id):
        digest.update(piece)
    return digest.hexdigest()


def _parts(base: Base, file_id: int) -> Iterator[bytes]:
    place = 0
    while row := base.one("SELECT data FROM file_part WHERE file_id = ? AND place = ?", file_id, place):
        yield bytes(row[0])
        place += 1


def open_file(base: Base, file_id: int) -> BinaryIO:
    return cast(BinaryIO, io.BufferedReader(_Parts(base, file_id), buffer_size=64 * 1024))


class _Parts(io.RawIOBase):
    """Holds one part at a time."""

    def __init__(self, base: Base, file_id: int) -> None:
        super().__init__()
        self._base, self._file = base, file_id
        rows = base.all("SELECT length(data) FROM file_part WHERE file_id = ? ORDER BY place", file_id)
        self._ends = list(accumulate(int(row[0]) for row in rows))
        self._at = 0
        self._place = -1
        self._data = b""

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, start + offset)
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._at >= self._size:
            return 0
        place = bisect_right(self._ends, self._at)
        if place != self._place:
            row = self._base.one(
                "SELECT data FROM file_part WHERE file_id = ? AND place = ?", self._file, place
            )
            self._place, self._data = place, bytes(row[0]) if row is not None else b""
        start = self._at - (self._ends[place - 1] if place else 0)
        piece = self._data[start : start + len(buffer)]
        buffer[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    @property
    def _size(self) -> int:
        return self._ends[-1] if self._ends else 0
