"""Dates and times as people type them, and as they are stored (ISO 8601)."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from PySide6.QtCore import QDate, QLocale

_PARTS = re.compile(r"\d+")
_CLOCK = re.compile(r"(\d{1,2})(?::(\d{1,2}))?(?::(\d{1,2}))?")
_STORED_TIME = re.compile(r"(\d{2}):(\d{2})")


def read_date(text: str) -> date:
    """``2025-07-31``, ``2025.7.31``, ``20250731`` or ``31.07.2025``; ValueError for anything else."""
    parts = _PARTS.findall(text)
    if len(parts) == 1 and len(parts[0]) == 8:
        parts = [parts[0][:4], parts[0][4:6], parts[0][6:]]
    if len(parts) != 3:
        raise ValueError(text)
    if len(parts[2]) == 4:
        parts.reverse()
    if len(parts[0]) != 4:
        raise ValueError(text)
    year, month, day = (int(part) for part in parts)
    return date(year, month, day)


def read_month(text: str) -> date:
    """``2025-07`` or ``07.2025``: the first day of a month."""
    parts = _PARTS.findall(text)
    if len(parts) == 1 and len(parts[0]) == 6:
        parts = [parts[0][:4], parts[0][4:]]
    if len(parts) == 2 and len(parts[1]) == 4:
        parts.reverse()
    if len(parts) != 2 or len(parts[0]) != 4:
        raise ValueError(text)
    return date(int(parts[0]), int(parts[1]), 1)


def read_year(text: str) -> date:
    """``2025``: its first day."""
    if not re.fullmatch(r"\d{4}", text.strip()):
        raise ValueError(text)
    return date(int(text), 1, 1)


def read_time(text: str) -> time:
    """``14:30``, ``14.30``, ``1430`` or ``9``; ValueError for anything else."""
    bare = re.sub(r"[\s.,\-]", ":", text.strip())
    if re.fullmatch(r"\d{3,4}", bare):
        bare = f"{bare[:-2]}:{bare[-2:]}"
    found = _CLOCK.fullmatch(bare)
    if not found:
        raise ValueError(text)
    hour, minute, second = (int(part or 0) for part in found.groups())
    return time(hour, minute, second)


def shown_time(stored: str) -> str:
    """``14:30`` of a stored time, as the clock on the wall said it; "" when it is none."""
    found = _STORED_TIME.match(stored)
    return f"{found.group(1)}:{found.group(2)}" if found else ""


def stored_time(moment: time, now: datetime) -> str:
    """With milliseconds and the laptop's offset, as ODK clients write it."""
    return (
        datetime.combine(now.date(), moment, now.tzinfo).isoformat(timespec="milliseconds").partition("T")[2]
    )


def stored_date_time(day: date, moment: time, now: datetime) -> str:
    return datetime.combine(day, moment, now.tzinfo).isoformat(timespec="milliseconds")


def long_date(day: date, locale: QLocale) -> str:
    """The date in words of the interface's language, with its weekday."""
    return locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
