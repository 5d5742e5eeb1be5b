"""Looks for words in bytes, however they are spelled: as text, wide, in base64, in hex, or compressed."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

_STREAM = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08|PK\x03\x04")
"""Where a zlib stream, a gzip file or a member of a zip archive may begin."""
_MOST = 4 * 1024 * 1024
"""Bytes that are unpacked of one stream."""


def spellings(word: str) -> Iterator[bytes]:
    """As it would look in a file: UTF-8, UTF-16, each of them in hex and in base64. Of 10 bytes or more: what
    is left of a short one in base64 is in every file."""
    assert len(word.encode()) >= 10
    for data in (word.encode(), word.encode("utf-16-le"), word.encode("utf-16-be")):
        yield data
        yield data.hex().encode()
        yield data.hex().upper().encode()
        for shift in range(3):  # base64 looks different by where it begins; its inner part is telling
            yield base64.b64encode(b" " * shift + data)[4:-4]


def readable(data: bytes, words: Iterable[str]) -> set[str]:
    """Which words stand in the data, or in a compressed stream anywhere within it."""
    layers = [data, *_unpacked(data)]
    return {
        word for word in words if any(spelling in layer for spelling in spellings(word) for layer in layers)
    }


def readable_below(folder: Path, words: Iterable[str]) -> dict[str, set[str]]:
    """Files in the folder, by their paths within it, in which words can be read, or in whose names."""
    found: dict[str, set[str]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            name = str(path.relative_to(folder))
            words_there = readable(name.encode() + b"\n" + path.read_bytes(), words)
            if words_there:
                found[name] = words_there
    return found


def _unpacked(data: bytes) -> Iterator[bytes]:
    for match in _STREAM.finditer(data):
        start, bits = match.start(), zlib.MAX_WBITS | 32  # zlib or gzip, by its head
        if match.group().startswith(b"PK"):
            start += 30 + int.from_bytes(data[start + 26 : start + 28], "little")
            start += int.from_bytes(data[match.start() + 28 : match.start() + 30], "little")
            bits = -zlib.MAX_WBITS
        try:
            layer = zlib.decompressobj(bits).decompress(data[start:], _MOST)
        except zlib.error:
            continue
        if layer:
            yield layer
