"""Values of expressions and how they turn into each other (XPath 1.0, sections 3.4, 4.2 to 4.4).

A date is its ISO 8601 text. Where a number is wanted it counts the days since 1970-01-01T00:00Z (ODK XForms,
number()); a text without an offset is in the laptop's own time zone.
"""

from __future__ import annotations

import math
import operator
import re
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from functools import lru_cache

from forms.tree import Node

Nodes = list[Node]
Value = str | float | bool | Nodes

NAN = math.nan
DAY = 86_400.0

_NUMBER = re.compile(r"[ \t\r\n]*-?(?:\d+(?:\.\d*)?|\.\d+)[ \t\r\n]*", re.ASCII)
_MOMENT = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?",
    re.ASCII,
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WIDEST_OFFSET = timedelta(hours=14)
_LARGEST_PLAIN = 1e15
"""Up to here every whole double is written exactly by int()."""


# Conversions


def to_string(value: Value) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return number_to_string(value)
    return value[0].string_value() if value else ""


def to_number(value: Value) -> float:
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    if isinstance(value, float):
        return value
    return text_to_number(to_string(value))


def to_boolean(value: Value) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, float):
        return not (value == 0 or math.isnan(value))
    if isinstance(value, list):
        return bool(value) and _is_true(value[0])
    return value != ""


def _is_true(node: Node) -> bool:
    """A node of a form stands for its value, as in JavaRosa; one of any other tree for being there, as XPath
    has it."""
    return True if node.slot is None else node.slot.is_true


@lru_cache(maxsize=65_536)
def text_to_number(text: str) -> float:
    """A plain decimal number, or a date's days; NaN for anything else, blank too."""
    if _NUMBER.fullmatch(text):
        return float(text)
    moment = read_moment(text)
    return NAN if moment is None else days(moment)


def number_to_string(number: float) -> str:
    """Without an exponent, a whole number without a point (XPath 1.0, string())."""
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    if number == int(number) and abs(number) < _LARGEST_PLAIN:
        return str(int(number))
    text = repr(number)
    if "e" in text:
        text = format(Decimal(text), "f")
    return text.removesuffix(".0")


# Dates


def read_moment(text: str) -> datetime | None:
    """An ISO date (midnight) or date-time, with its offset or the laptop's; None when it is neither."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day, hour, minute, second, fraction, offset = found.groups()
    micro = int(((fraction or "") + "000000")[:6])
    try:
        moment = datetime(
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0), micro
        )
        return moment.replace(tzinfo=_zone(offset)) if offset else local(moment)
    except ValueError:
        return None


def _zone(offset: str) -> timezone:
    if offset == "Z":
        return UTC
    digits = offset[1:].replace(":", "").ljust(4, "0")
    size = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if int(digits[2:]) >= 60 or size > _WIDEST_OFFSET:
        raise ValueError(offset)
    return timezone(-size if offset[0] == "-" else size)


def local(naive: datetime) -> datetime:
    """A wall-clock time of this laptop with its offset at that time."""
    try:
        return naive.astimezone()
    except (OSError, OverflowError):  # Windows knows no local time before 1970
        return naive.replace(tzinfo=timezone(timedelta(seconds=-time.timezone)))


def to_local(moment: datetime) -> datetime:
    try:
        return moment.astimezone()
    except (OSError, OverflowError):
        return moment.astimezone(timezone(timedelta(seconds=-time.timezone)))


def days(moment: datetime) -> float:
    """Days since 1970-01-01T00:00Z."""
    return (moment - _EPOCH) / timedelta(days=1)


def moment_of(days_since_epoch: float) -> datetime | None:
    """The moment that is so many days after 1970-01-01T00:00Z, in local time, to the millisecond."""
    if not math.isfinite(days_since_epoch):
        return None
    try:
        millis = round(days_since_epoch * DAY * 1000)
        return to_local(_EPOCH + timedelta(milliseconds=millis))
    except (OverflowError, ValueError):
        return None


# Comparisons


def equal(left: Value, right: Value) -> bool:
    return _compare(left, right, operator.eq, _same)


def not_equal(left: Value, right: Value) -> bool:
    return _compare(left, right, operator.ne, _different)


def ordered(compare: Callable[[float, float], bool]) -> Callable[[Value, Value], bool]:
    """``<`` and its kind: numbers are compared, of a node-set any that fits, beside a boolean too (peers)."""

    def run(left: Value, right: Value) -> bool:
        rights = _numbers(right)
        return any(compare(one, other) for one in _numbers(left) for other in rights)

    return run


def _numbers(value: Value) -> list[float]:
    if isinstance(value, list):
        return [text_to_number(node.string_value()) for node in value]
    return [to_number(value)]


def _compare(
    left: Value,
    right: Value,
    compare: Callable[[object, object], bool],
    plain: Callable[[Value, Value], bool],
) -> bool:
    if isinstance(right, list) and not isinstance(left, list):
        left, right = right, left
    if not isinstance(left, list):
        return plain(left, right)
    if isinstance(right, bool):
        return compare(to_boolean(left), right)
    if isinstance(right, float):
        return any(compare(text_to_number(node.string_value()), right) for node in left)
    if isinstance(right, str):
        return any(compare(node.string_value(), right) for node in left)
    others = [node.string_value() for node in right]
    return any(compare(node.string_value(), other) for node in left for other in others)


def _same(left: Value, right: Value) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return to_boolean(left) == to_boolean(right)
    if isinstance(left, float) or isinstance(right, float):
        return to_number(left) == to_number(right)
    return left == right


def _different(left: Value, right: Value) -> bool:
    return not _same(left, right)


# Node-sets


def in_order(nodes: Iterable[Node]) -> Nodes:
    """Each node once, in document order."""
    unique = list(dict.fromkeys(nodes))
    if len(unique) > 1:
        unique.sort(key=_place)
    return unique


def _place(node: Node) -> tuple[tuple[int, int], ...]:
    """Places from the root down; an attribute comes before its element's children."""
    places: list[tuple[int, int]] = []
    while node.parent is not None:
        places.append(_place_in(node, node.parent))
        node = node.parent
    return tuple(reversed(places))


def _place_in(node: Node, parent: Node) -> tuple[int, int]:
    if node.kind == "attribute":
        names = list(parent.attributes)
        return (0, names.index(node.name) if node.name in names else len(names))
    return (1, next((place for place, child in enumerate(parent.children) if child is node), -1))
