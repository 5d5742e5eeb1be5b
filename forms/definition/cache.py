"""Where forms taken apart are kept between two starts; the store that keeps them comes in as an argument."""

from __future__ import annotations

import hashlib
from importlib.metadata import PackageNotFoundError, version
from typing import Protocol

from forms.definition.parsed import LAYOUT, ParsedForm, pack, read_parsed, unpack


class FormCache(Protocol):
    """Keeps bytes by key. What it has lost, or was never given, is made anew."""

    def get(self, key: str) -> bytes | None: ...
    def put(self, key: str, data: bytes) -> None: ...


def key_of(xform: bytes) -> str:
    """The form's own bytes and what read them."""
    return f"{hashlib.sha256(xform).hexdigest()}-{_program()}-{LAYOUT}"


def _program() -> str:
    try:
        return version("fieldapp")
    except PackageNotFoundError:
        return "source"


def parsed_form(xform: bytes, cache: FormCache | None) -> ParsedForm:
    """From the cache, or read and kept there. Raises FormError as ``read_parsed`` does."""
    if cache is None:
        return read_parsed(xform)
    key = key_of(xform)
    kept = cache.get(key)
    parsed = unpack(kept) if kept is not None else None
    if parsed is not None:
        return parsed
    parsed = read_parsed(xform)
    packed = pack(parsed)
    if packed is not None:
        cache.put(key, packed)
    return parsed
