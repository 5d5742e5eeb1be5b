"""Is this file a workbook that may be opened? Looked at before any spreadsheet library sees it.

A renamed web page, a document, an encrypted workbook and an archive that unpacks to gigabytes are told
apart here, from the bytes alone.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from enum import StrEnum
from pathlib import PurePath

from forms.errors import FormError

MAX_BYTES = 50 * 1024 * 1024
MAX_UNPACKED = 300 * 1024 * 1024
MAX_MEMBERS = 2_000
MAX_RATIO = 200
RATIO_MATTERS_FROM = 4 * 1024 * 1024
"""Unpacked bytes of one member below which a high ratio is harmless (empty sheets compress well)."""

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOK_STREAMS = tuple(name.encode("utf-16-le") for name in ("Workbook", "Book"))


class FileType(StrEnum):
    """What pyxform is told to read; the values are its own."""

    XLSX = ".xlsx"
    XLS = ".xls"
    CSV = ".csv"
    MARKDOWN = ".md"


def workbook_type(data: bytes, file_name: str) -> FileType:
    """Tell what kind of workbook ``data`` is.

    Raises FormError: ``xlsform.too_large`` (size, limit), ``xlsform.encrypted``,
    ``xlsform.not_a_workbook`` (looks_like), ``xlsform.unsafe_archive`` (reason), ``xlsform.unreadable``;
    all with ``file``.
    """
    if len(data) > MAX_BYTES:
        raise FormError("xlsform.too_large", file=file_name, size=len(data), limit=MAX_BYTES)
    if data.startswith(_ZIP):
        _check_archive(data, file_name)
        return FileType.XLSX
    if data.startswith(_OLE):
        return _check_compound(data, file_name)
    suffix = PurePath(file_name).suffix.lower()
    if suffix in (FileType.CSV, FileType.MARKDOWN) and b"\0" not in data:
        return FileType(suffix)
    raise FormError("xlsform.not_a_workbook", file=file_name, looks_like=_looks_like(data))


def _check_compound(data: bytes, file_name: str) -> FileType:
    if _ENCRYPTED in data:
        raise FormError("xlsform.encrypted", file=file_name)
    if not any(name in data for name in _WORKBOOK_STREAMS):
        raise FormError("xlsform.not_a_workbook", file=file_name, looks_like="document")
    return FileType.XLS


def _check_archive(data: bytes, file_name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _check_sizes(members, file_name)
            _check_content(archive, {member.filename for member in members}, file_name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise FormError("xlsform.unreadable", file=file_name, reason=type(error).__name__) from error


def _check_sizes(members: list[zipfile.ZipInfo], file_name: str) -> None:
    if len(members) > MAX_MEMBERS:
        raise FormError("xlsform.unsafe_archive", file=file_name, reason="members")
    if sum(member.file_size for member in members) > MAX_UNPACKED:
        raise FormError("xlsform.unsafe_archive", file=file_name, reason="size")
    for member in members:
        if member.flag_bits & 1:
            raise FormError("xlsform.encrypted", file=file_name)
        large = member.file_size > RATIO_MATTERS_FROM
        if large and member.file_size > MAX_RATIO * max(1, member.compress_size):
            raise FormError("xlsform.unsafe_archive", file=file_name, reason="ratio")


def _check_content(archive: zipfile.ZipFile, names: set[str], file_name: str) -> None:
    """A workbook, and no part of it with a DOCTYPE (which a spreadsheet never has)."""
    if "xl/workbook.xml" not in names:
        raise FormError("xlsform.not_a_workbook", file=file_name, looks_like=_archive_kind(names))
    for name in names:
        if name.endswith((".xml", ".rels")):
            with archive.open(name) as part:
                head = part.read(4096).replace(b"\0", b"")
            if b"<!DOCTYPE" in head:
                raise FormError("xlsform.unsafe_archive", file=file_name, reason="doctype")


def _archive_kind(names: set[str]) -> str:
    if "word/document.xml" in names:
        return "document"
    if "content.xml" in names:
        return "opendocument"
    if "xl/workbook.bin" in names:
        return "binary_workbook"
    return "archive"


def _looks_like(data: bytes) -> str:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not data.strip():
        return "empty"
    if head.startswith((b"<!doctype html", b"<html")) or b"<html" in head:
        return "web_page"
    if head.startswith(b"<"):
        return "xml"
    if head.startswith(b"%pdf"):
        return "pdf"
    return "binary" if b"\0" in head else "text"
