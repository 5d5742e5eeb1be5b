"""Places as people type them: degrees with ``.`` or ``,``, one place a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication

WEST_EAST, SOUTH_NORTH = 180, 90
_TOGETHER = re.compile(r"(-?\d+\.\d+),\s*(-?\d+\.\d+)")
"""``47.9187,106.9239``: here the comma stands between two numbers."""


def stored_point(texts: Sequence[str]) -> str:
    """Latitude, longitude, height, accuracy (the last two may be "") as ``lat lon alt acc``, XForms'
    geopoint; "" for nothing at all. Raises ValueError in the user's words."""
    bare = [text.strip().replace(",", ".") for text in texts]
    if not any(bare):
        return ""
    try:
        numbers = [Decimal(text or "0") for text in (*bare, "", "", "")[:4]]
    except InvalidOperation:
        raise _no_place() from None
    if not all(number.is_finite() for number in numbers):
        raise _no_place()
    if len(bare) < 2 or not bare[0] or not bare[1]:
        raise ValueError(QCoreApplication.translate("Places", "Both latitude and longitude are wanted."))
    if abs(numbers[0]) > SOUTH_NORTH or abs(numbers[1]) > WEST_EAST:
        said = QCoreApplication.translate(
            "Places", "Latitude goes from -90 to 90, longitude from -180 to 180."
        )
        raise ValueError(said)
    return " ".join(format(number, "f") for number in numbers)


def _no_place() -> ValueError:
    return ValueError(
        QCoreApplication.translate("Places", "A place is written in degrees, such as 47.9187 and 106.9239.")
    )


def spread(text: str) -> list[str]:
    """The numbers of one place that were typed or pasted together."""
    return _TOGETHER.sub(r"\1 \2", text).replace(";", " ").replace(", ", " ").split()
