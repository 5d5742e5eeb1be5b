"""File names from outside: plain names or nothing, never a path."""

from __future__ import annotations

import re

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_DEVICE = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?:\..*)?", re.IGNORECASE
)
_LONGEST = 255


def is_plain_name(name: str) -> bool:
    """A name that stays where it is put, on Windows too: no separator, no ``..``, no drive, no device, no
    control sign, no dot or space at its end; at most 255 bytes of UTF-8."""
    return (
        bool(name)
        and name[-1] not in ". "
        and not any(sign in name for sign in "/\\:")
        and not _CONTROL.search(name)
        and not _DEVICE.fullmatch(name)
        and len(name.encode("utf-8", "surrogatepass")) <= _LONGEST
    )
