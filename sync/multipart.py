"""A multipart/form-data body that is read as it is sent: no file is ever whole in memory.

OpenRosa submission API: the record is the part ``xml_submission_file``; each attachment's field name is
its file name is its text in the XML (ODK Central matches by field name).
"""

from __future__ import annotations

import io
import mimetypes
import secrets
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from sync.errors import SendError
from sync.protocols import OutboxState

_QUOTED = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its bytes are opened when their turn comes. ``size`` is theirs."""

    name: str
    size: int
    open: Callable[[], BinaryIO]
    file_name: str | None = None
    content_type: str | None = None


def bytes_part(
    name: str, data: bytes, *, file_name: str | None = None, content_type: str | None = None
) -> Part:
    return Part(name, len(data), lambda: io.BytesIO(data), file_name, content_type)


def file_part(name: str, opener: Callable[[], BinaryIO]) -> Part:
    """An attachment; it is opened once now to learn its size."""
    with opener() as stream:
        size = stream.seek(0, io.SEEK_END)
    return Part(name, size, opener, name, mimetypes.guess_type(name)[0] or "application/octet-stream")


class MultipartBody:
    """What requests streams: ``read``, ``seek(0)`` (for a Digest challenge), ``len``.

    ``watch`` is told of every piece as it leaves; what it raises ends the request.
    """

    def __init__(self, parts: Sequence[Part], watch: Callable[[int], None]) -> None:
        boundary = secrets.token_hex(16)
        self.content_type = f"multipart/form-data; boundary={boundary}"
        self._watch = watch
        self._segments: list[tuple[int, Callable[[], BinaryIO]]] = []
        for part in parts:
            self._add(_header(part, boundary))
            self._segments.append((part.size, part.open))
            self._add(b"\r\n")
        self._add(f"--{boundary}--\r\n".encode())
        self._size = sum(size for size, _ in self._segments)
        self._next = 0
        self._position = 0
        self._left = 0
        self._stream: BinaryIO | None = None

    def _add(self, data: bytes) -> None:
        self._segments.append((len(data), lambda: io.BytesIO(data)))

    def __len__(self) -> int:
        return self._size

    def __iter__(self) -> Iterator[bytes]:
        while piece := self.read(64 * 1024):
            yield piece

    def tell(self) -> int:
        return self._position

    def seek(self, position: int, whence: int = io.SEEK_SET) -> int:
        """Only back to the beginning."""
        if position or whence:
            raise io.UnsupportedOperation("only to the beginning")
        self.close()
        self._next = self._position = self._left = 0
        return 0

    def close(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def read(self, size: int = -1) -> bytes:
        """The next piece, at most ``size`` bytes; b"" at the end. SendError ``send.attachment_short``."""
        wanted = self._size - self._position if size < 0 else size
        pieces = []
        while wanted > 0 and self._open_next():
            piece = self._stream.read(min(wanted, self._left)) if self._stream else b""
            if not piece:
                raise SendError("send.attachment_short", state=OutboxState.NEEDS_A_PERSON)
            pieces.append(piece)
            wanted -= len(piece)
            self._left -= len(piece)
            self._position += len(piece)
        data = b"".join(pieces)
        if data:
            self._watch(len(data))
        return data

    def _open_next(self) -> bool:
        """Have a segment with bytes left, if there is one."""
        while not self._left:
            self.close()
            if self._next == len(self._segments):
                return False
            self._left, opener = self._segments[self._next]
            self._next += 1
            self._stream = opener()
        return True


def _header(part: Part, boundary: str) -> bytes:
    """RFC 7578; names as browsers write them (HTML, multipart form data): raw UTF-8, quotes and line ends
    as percent signs."""
    name = part.name.translate(_QUOTED)
    lines = [f"--{boundary}", f'Content-Disposition: form-data; name="{name}"']
    if part.file_name is not None:
        lines[1] += f'; filename="{part.file_name.translate(_QUOTED)}"'
    if part.content_type is not None:
        lines.append(f"Content-Type: {part.content_type}")
    return "\r\n".join([*lines, "", ""]).encode()
