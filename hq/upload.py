"""Request bodies: read in pieces, bounded in size, number and time, files straight to the folder.

A body that is cut, slow, too large or malformed leaves nothing behind.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request

from forms.errors import CodedError
from hq.blobs import Blob, Blobs, Incoming
from hq.settings import UploadLimits

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

XML_PART = "xml_submission_file"
_LONGEST_BOUNDARY = 200
_LONGEST_NAME = 255
_DRAIN_BYTES = 16 * 1024 * 1024
_DRAIN_SECONDS = 5.0
_NOTHING_COMES = frozenset({"upload.too_slow", "upload.cut"})


class UploadError(CodedError):
    """A body that is not taken."""


@dataclass(frozen=True, slots=True)
class Upload:
    """One OpenRosa POST, read to its end: the record's XML, and the files that came in it once they are
    wanted; ``keep`` makes them durable in the folder."""

    xml: bytes
    keep: Callable[[], Mapping[str, Blob]]


async def read_body(request: Request, limit: int, limits: UploadLimits) -> bytes:
    """A small body whole. UploadError ``upload.*``."""
    data = bytearray()
    async for chunk in _chunks(request, limit, limits):
        data += chunk
    return bytes(data)


async def receive_file(request: Request, blobs: Blobs, limits: UploadLimits) -> Blob:
    """A body that is one file. UploadError ``upload.*``."""
    incoming = await run_in_threadpool(blobs.receive)
    try:
        async for chunk in _chunks(request, limits.media, limits):
            incoming.write(chunk)
        return await run_in_threadpool(incoming.keep)
    finally:
        incoming.drop()


@asynccontextmanager
async def read_upload(request: Request, blobs: Blobs, limits: UploadLimits) -> AsyncIterator[Upload]:
    """An OpenRosa multipart POST. At the end of the block what was not kept is gone.

    UploadError ``upload.not_multipart``, ``upload.malformed``, ``upload.no_xml``, ``upload.repeated_part``,
    ``upload.bad_name``, ``upload.too_many_parts``, ``upload.too_large``, ``upload.too_slow``, ``upload.cut``.
    """
    reader = _Multipart(blobs, limits)
    try:
        await _parse(request, reader, limits)
        yield Upload(reader.xml, reader.keep)
    finally:
        reader.drop()


async def _parse(request: Request, reader: _Multipart, limits: UploadLimits) -> None:
    parser = MultipartParser(_boundary(request), reader.callbacks())
    try:
        async for chunk in _chunks(request, limits.body, limits):
            parser.write(chunk)
    except FormParserError as error:
        raise UploadError("upload.malformed") from error
    if not reader.ended:
        raise UploadError("upload.malformed")


async def drain(request: Request, error: CodedError) -> None:
    """Read on a little before a body's early answer: closing on a client that still sends would lose the
    answer on its way. What was read to its end, or does not come anyway, is not waited for."""
    if not isinstance(error, UploadError) or error.code in _NOTHING_COMES:
        return
    left = _DRAIN_BYTES
    with contextlib.suppress(TimeoutError, ClientDisconnect, RuntimeError):  # RuntimeError: read to its end
        async with asyncio.timeout(_DRAIN_SECONDS):
            async for chunk in request.stream():
                left -= len(chunk)
                if left <= 0:
                    return


async def _chunks(request: Request, limit: int, limits: UploadLimits) -> AsyncIterator[bytes]:
    """The body's pieces, within its bounds."""
    if request.headers.get("content-encoding", "identity").lower() != "identity":
        raise UploadError("upload.encoded")
    declared = request.headers.get("content-length", "0")
    if not declared.isascii() or not declared.isdigit() or int(declared) > limit:
        raise UploadError("upload.too_large", limit=limit)
    total = 0
    loop = asyncio.get_running_loop()
    deadline = loop.time() + limits.whole_seconds
    pieces = request.stream()
    while True:
        try:
            async with asyncio.timeout_at(min(deadline, loop.time() + limits.idle_seconds)):
                chunk = await anext(pieces)
        except StopAsyncIteration:
            return
        except TimeoutError:
            raise UploadError("upload.too_slow") from None
        except ClientDisconnect:
            raise UploadError("upload.cut") from None
        total += len(chunk)
        if total > limit:
            raise UploadError("upload.too_large", limit=limit)
        yield chunk


def _boundary(request: Request) -> bytes:
    kind, options = parse_options_header(request.headers.get("content-type", ""))
    boundary = options.get(b"boundary", b"")
    if kind != b"multipart/form-data" or not boundary or len(boundary) > _LONGEST_BOUNDARY:
        raise UploadError("upload.not_multipart")
    return boundary


@dataclass
class _Part:
    """The part that is being read: the record's XML, a file, or a field that is passed over."""

    headers: dict[bytes, bytes] = field(default_factory=dict)
    header_name: bytes = b""
    header_value: bytes = b""
    name: str = ""
    xml: bytearray | None = None
    file: Incoming | None = None


class _Multipart:
    """Takes what the parser finds."""

    def __init__(self, blobs: Blobs, limits: UploadLimits) -> None:
        self._blobs = blobs
        self._limits = limits
        self._part = _Part()
        self._count = 0
        self._xml: bytes | None = None
        self._files: dict[str, Incoming] = {}
        self.ended = False

    def callbacks(self) -> MultipartCallbacks:
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._header_name,
            "on_header_value": self._header_value,
            "on_header_end": self._header_end,
            "on_headers_finished": self._headers_finished,
            "on_part_data": self._data,
            "on_part_end": self._end,
            "on_end": self._all_read,
        }

    @property
    def xml(self) -> bytes:
        if self._xml is None:
            raise UploadError("upload.no_xml")
        return self._xml

    def keep(self) -> Mapping[str, Blob]:
        """Make the files durable."""
        return {name: file.keep() for name, file in self._files.items()}

    def drop(self) -> None:
        """Remove what was not kept."""
        for file in self._files.values():
            file.drop()

    def _begin(self) -> None:
        self._part = _Part()
        self._count += 1
        if self._count > self._limits.parts:
            raise UploadError("upload.too_many_parts", limit=self._limits.parts)

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._part.header_name += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._part.header_value += data[start:end]

    def _header_end(self) -> None:
        self._part.headers[self._part.header_name.lower()] = self._part.header_value
        self._part.header_name = self._part.header_value = b""

    def _headers_finished(self) -> None:
        part = self._part
        _, options = parse_options_header(part.headers.get(b"content-disposition", b""))
        field_name = _text(options.get(b"name", b""))
        file_name = _text(options.get(b"filename", b""))
        if field_name == XML_PART:
            if self._xml is not None:
                raise UploadError("upload.repeated_part", name=XML_PART)
            part.xml = bytearray()
        elif file_name:
            part.name = _checked_name(file_name)
            if part.name in self._files:
                raise UploadError("upload.repeated_part", name=part.name)
            part.file = self._files[part.name] = self._blobs.receive()

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._part.file is not None:
            self._part.file.write(data[start:end])
        elif self._part.xml is not None:
            self._part.xml += data[start:end]
            if len(self._part.xml) > self._limits.xml:
                raise UploadError("upload.too_large", limit=self._limits.xml)

    def _end(self) -> None:
        if self._part.xml is not None:
            self._xml = bytes(self._part.xml)

    def _all_read(self) -> None:
        self.ended = True


def _text(data: bytes) -> str:
    """UTF-8, as clients write names; UploadError ``upload.bad_name`` for other bytes."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise UploadError("upload.bad_name") from None


def _checked_name(name: str) -> str:
    """Kept as text beside a digest and never used as a path; only what no text or address may hold is
    refused."""
    if (
        name in {".", ".."}
        or len(name) > _LONGEST_NAME
        or any(ord(sign) < 32 or ord(sign) == 127 for sign in name)
    ):
        raise UploadError("upload.bad_name")
    return name
