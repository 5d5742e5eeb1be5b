"""From an answer as it is stored to a value of its type.

What is not written as its type asks stays the text it is: an older version of the form, or another
program, may have meant something else by it. Nothing is rounded and no digit is lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time

Value = None | str | int | float | date | datetime | time

ReadValue = Callable[[str], Value]

MAX_DIGITS = 15
"""Significant digits that a number keeps in every program that reads the file."""

_INTEGER = re.compile(r"[+-]?\d+")
_DECIMAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?")
_PLAIN_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def read_text(text: str) -> Value:
    return text or None


def read_integer(text: str) -> Value:
    """``int``: a whole number of up to 15 digits."""
    if not text:
        return None
    return int(text) if _INTEGER.fullmatch(text) and len(text) <= MAX_DIGITS else text


def read_decimal(text: str) -> Value:
    """``decimal``: a number that a float holds to 15 digits before the point."""
    if not text:
        return None
    if not _DECIMAL.fullmatch(text) or len(text.partition(".")[0]) > MAX_DIGITS:
        return text
    number = float(text)
    return number if abs(number) < float("1e300") else text


def read_computed(text: str) -> Value:
    """A calculation without a type: a number where it reads exactly as one, so not ``007`` nor ``1e5``."""
    if not text:
        return None
    if not _PLAIN_NUMBER.fullmatch(text) or len(text) > MAX_DIGITS:
        return text
    return float(text) if "." in text else int(text)


def read_date(text: str) -> Value:
    """``date``: ISO 8601, such as 2026-03-05."""
    if not text or not _DATE.fullmatch(text):
        return text or None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text


def read_date_time(text: str) -> Value:
    """``dateTime``: the clock on the wall where it was written; the offset is left out."""
    if not text or "T" not in text:
        return text or None
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return text


def read_time(text: str) -> Value:
    """``time``: as on the wall; the offset is left out."""
    if not text:
        return None
    try:
        return time.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return text


def read_geopoint(text: str) -> tuple[Value, Value, Value, Value]:
    """Latitude, longitude (degrees), altitude and accuracy (metres); what is no point stays one text."""
    parts = [read_decimal(part) for part in text.split()]
    if not parts:
        return None, None, None, None
    if not 2 <= len(parts) <= 4 or any(isinstance(part, str) for part in parts):
        return text, None, None, None
    latitude, longitude, *rest = parts
    altitude, accuracy, *_ = (*rest, None, None)
    return latitude, longitude, altitude, accuracy
