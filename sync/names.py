"""File names from outside: plain names or nothing, never a path."""

from __future__ import annotations

import re

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_LONGEST = 255


def is_plain_name(name: str) -> bool:
    """A name that stays where it is put: no separator, no ``..``, no drive, no control sign; at most
    255 bytes of UTF-8."""
    return (
        bool(name.strip())
        and name not in {".", ".."}
        and not any(sign in name for sign in "/\\:")
        and not _CONTROL.search(name)
        and len(name.encode("utf-8", "surrogatepass")) <= _LONGEST
    )
