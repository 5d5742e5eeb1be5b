"""Where forms taken apart are kept between two starts; the store that keeps them comes in as an argument."""

from __future__ import annotations

import hashlib
from importlib.metadata import PackageNotFoundError, version
from typing import Protocol

from forms.definition.parsed import LAYOUT, ParsedForm, pack, unpack


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


def kept_form(xform: bytes, cache: FormCache) -> ParsedForm | None:
    """As it was kept; None when it was not, or not by this program."""
    data = cache.get(key_of(xform))
    return None if data is None else unpack(data)


def keep_form(xform: bytes, parsed: ParsedForm, cache: FormCache) -> None:
    packed = pack(parsed)
    if packed is not None:
        cache.put(key_of(xform), packed)
