"""Casting: what a typed text becomes when it is stored (Data Types). Input that makes no sense is blank."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, datetime, time

from forms.interface import Control, DataType
from forms.xpath.values import number_to_string

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
_DATE = re.compile(r"(\d{4,})-(\d{2})-(\d{2})")
_OFFSET = r"(?:Z|[+-]\d{2}:\d{2})"
_TIME = re.compile(rf"(\d{{2}}):(\d{{2}}):(\d{{2}})(\.\d+)?({_OFFSET})?")
_DATE_TIME = re.compile(rf"(\d{{4}}-\d{{2}}-\d{{2}})T(\d{{2}}:\d{{2}}:\d{{2}}(?:\.\d+)?{_OFFSET}?)")

INT_MIN, INT_MAX = -(2**31), 2**31 - 1
MAX_LATITUDE, MAX_LONGITUDE = 90.0, 180.0
POINTS_OF_TRACE, POINTS_OF_SHAPE = 2, 3


def cast(text: str, data_type: DataType, control: Control | None) -> str:
    """``text`` as it is stored in a node of this type; "" when it cannot be one.

    A select's and rank's answer is its choices' names, whatever the type.
    """
    if not text:
        return ""
    if control in (Control.SELECT_MULTIPLE, Control.RANK):
        return " ".join(text.split())
    if control in (Control.SELECT_ONE, Control.UPLOAD):
        return text
    if control is Control.TRIGGER:
        return "OK" if text in ("OK", "true", "1") else ""
    convert = _CASTS.get(data_type)
    return convert(text.strip()) if convert else text


def within(text: str, start: str | None, end: str | None) -> bool:
    """A range's value lies between its ends, whichever is the greater."""
    ends = [number for number in (finite(start or ""), finite(end or "")) if number is not None]
    value = finite(text)
    return value is None or len(ends) < 2 or min(ends) <= value <= max(ends)


def finite(text: str) -> float | None:
    """The number a text spells; None when it spells none."""
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text)
    return number if math.isfinite(number) else None


def _int(text: str) -> str:
    number = finite(text)
    if number is None or not INT_MIN <= math.trunc(number) <= INT_MAX:
        return ""
    return str(math.trunc(number))


def _decimal(text: str) -> str:
    number = finite(text)
    if number is None:
        return ""
    return decimal_text(number)


def decimal_text(number: float) -> str:
    """Plain digits with at least one after the point, as Java writes a double of everyday size."""
    text = repr(number)
    if "e" in text:
        text = format(number, ".17f").rstrip("0") if abs(number) < 1 else format(number, ".1f")
        text = text + "0" if text.endswith(".") else text
    return text


def number_text(number: float, data_type: DataType) -> str | None:
    """What ``cast`` makes of a number, without writing and reading it in between; None for other types."""
    if data_type is DataType.STRING:
        return "" if math.isnan(number) else number_to_string(number)
    if not math.isfinite(number) and data_type in (DataType.INT, DataType.DECIMAL):
        return ""
    if data_type is DataType.INT:
        whole = math.trunc(number)
        return str(whole) if INT_MIN <= whole <= INT_MAX else ""
    return decimal_text(number) if data_type is DataType.DECIMAL else None


def _boolean(text: str) -> str:
    return {"true": "1", "false": "0"}.get(text, text if text in ("0", "1") else "")


def _date(text: str) -> str:
    """A date, or a dateTime's date when it has no offset."""
    day, _, rest = text.partition("T")
    if not is_date(day) or (rest and not re.fullmatch(r"\d{2}:\d{2}(:\d{2}(\.\d+)?)?", rest)):
        return ""
    return day


def _time(text: str) -> str:
    return text if is_time(text) else ""


def _date_time(text: str) -> str:
    found = _DATE_TIME.fullmatch(text)
    return text if found and is_date(found.group(1)) and is_time(found.group(2)) else ""


def is_date(text: str) -> bool:
    """``YYYY-MM-DD`` that is in the calendar."""
    found = _DATE.fullmatch(text)
    if not found:
        return False
    try:
        date(*(int(part) for part in found.groups()))
    except ValueError:
        return False
    return True


def is_time(text: str) -> bool:
    """``HH:MM:SS``, with fraction and offset or without; 24:00:00 is none."""
    found = _TIME.fullmatch(text)
    if not found:
        return False
    try:
        hour, minute, second = (int(part) for part in found.groups()[:3])
        time(hour, minute, second)
    except ValueError:
        return False
    return found.group(5) is None or _is_offset(found.group(5))


def _is_offset(text: str) -> bool:
    if text == "Z":
        return True
    hours, minutes = int(text[1:3]), int(text[4:6])
    return hours <= 14 and minutes < 60


def geopoint(text: str) -> str:
    """``lat lon alt accuracy`` with every number written as a decimal; 0 0 0 0 is no place."""
    parts = text.split()
    numbers = [finite(part) for part in parts]
    if not 2 <= len(parts) <= 4 or None in numbers:
        return ""
    latitude, longitude, *others = (number for number in numbers if number is not None)
    if abs(latitude) > MAX_LATITUDE or abs(longitude) > MAX_LONGITUDE:
        return ""
    filled = [latitude, longitude, *others]
    filled += [0.0] * (4 - len(filled))
    texts = [decimal_text(number) for number in filled]
    return " ".join(texts) if any(float(text) for text in texts) else ""


def _points(text: str) -> list[str]:
    return [geopoint(part) for part in text.split(";") if part.strip()]


def _geotrace(text: str) -> str:
    points = _points(text)
    return ";".join(points) if len(points) >= POINTS_OF_TRACE and all(points) else ""


def _geoshape(text: str) -> str:
    """A shape closes: when its last point is not its first, the first is added. Closed or not, it is three
    points or more as it is given."""
    points = _points(text)
    if len(points) < POINTS_OF_SHAPE or not all(points):
        return ""
    return ";".join(points if points[0] == points[-1] else [*points, points[0]])


_CASTS: dict[DataType, Callable[[str], str]] = {
    DataType.INT: _int,
    DataType.DECIMAL: _decimal,
    DataType.BOOLEAN: _boolean,
    DataType.DATE: _date,
    DataType.TIME: _time,
    DataType.DATE_TIME: _date_time,
    DataType.GEOPOINT: geopoint,
    DataType.GEOTRACE: _geotrace,
    DataType.GEOSHAPE: _geoshape,
}


def date_time_text(moment: datetime) -> str:
    """ISO 8601 with milliseconds and the offset, as ODK writes timestamps."""
    text = moment.isoformat(timespec="milliseconds")
    return text.removesuffix("+00:00") + "Z" if text.endswith("+00:00") else text
