"""Places as people type them: degrees with ``.`` or ``,``; degrees, minutes and seconds; UTM."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

import utm
from PySide6.QtCore import QCoreApplication

WEST_EAST, SOUTH_NORTH = 180, 90
_STEP = Decimal("0.0000001")
"""About a centimetre."""
_SIDE = "NSEWnsewХӨЗБхөзб"
_ANGLE = re.compile(
    rf"""(?P<before>[{_SIDE}])? \s* (?P<degrees>-?\d+(?:[.,]\d+)?) \s* [°º] \s*
    (?: (?P<minutes>\d+(?:[.,]\d+)?) \s* ['′’] \s* )?
    (?: (?P<seconds>\d+(?:[.,]\d+)?) \s* (?:"|″|''|”) \s* )?
    (?P<after>[{_SIDE}])?""",
    re.VERBOSE,
)
_NEGATIVE = frozenset("SsWwӨөБб")
_UTM = re.compile(
    r"(?P<zone>[1-9]|[1-5]\d|60)\s*(?P<band>[C-HJ-NP-Xc-hj-np-x])\s+"
    r"(?P<easting>\d{6}(?:[.,]\d+)?)\s*m?E?[\s,]+(?P<northing>\d{1,8}(?:[.,]\d+)?)\s*m?N?"
)
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
    """The numbers of one place that were typed or pasted together: decimal degrees first, then what else
    there is. ``47°55'07"N 106°55'26"E`` and ``48T 643737 5309056`` become decimal degrees."""
    return _from_utm(text) or _from_degrees(text) or _apart(text)


def _apart(text: str) -> list[str]:
    return _TOGETHER.sub(r"\1 \2", text).replace(";", " ").replace(", ", " ").split()


def _from_degrees(text: str) -> list[str]:
    """Two angles with a degree sign each; none where it is something else. South and west are negative,
    whichever alphabet says so (N S E W, Х Ө З Б: хойд, өмнөд, зүүн, баруун)."""
    found = list(_ANGLE.finditer(text))
    if len(found) != 2:
        return []
    try:
        return [_decimal(angle) for angle in found]
    except InvalidOperation:
        return []


def _decimal(angle: re.Match[str]) -> str:
    degrees, minutes, seconds = (
        Decimal((angle[name] or "0").replace(",", ".")) for name in ("degrees", "minutes", "seconds")
    )
    size = abs(degrees) + minutes / 60 + seconds / 3600
    sides = {letter for letter in (angle["before"], angle["after"]) if letter}
    negative = degrees.is_signed() or bool(sides & _NEGATIVE)
    return format((-size if negative else size).quantize(_STEP), "f")


def _from_utm(text: str) -> list[str]:
    """Zone with its band's letter, easting, northing, in metres on WGS 84; none for something else."""
    found = _UTM.fullmatch(text.strip())
    if found is None:
        return []
    easting, northing = (float(found[name].replace(",", ".")) for name in ("easting", "northing"))
    try:
        latitude, longitude = utm.to_latlon(easting, northing, int(found["zone"]), found["band"].upper())
    except utm.OutOfRangeError:
        return []
    return [format(Decimal(float(part)).quantize(_STEP), "f") for part in (latitude, longitude)]
