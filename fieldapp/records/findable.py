"""What a record is found by, as its maker hands it to the store; and what a person looks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from fieldapp.records.rows import RecordState
from sync.protocols import OutboxState

EARLIEST, LATEST = date(2000, 1, 1), date(2099, 12, 31)
"""Between them lies every day that a period without a beginning or an end reaches."""


class MarkKind(StrEnum):
    """What one can choose by. The capital's districts are its soums, their khoroos its bags."""

    AIMAG = "aimag"
    SOUM = "soum"
    BAG = "bag"
    ENUMERATOR = "enumerator"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that a record shares with others. ``labels`` are (language as the form names it or None,
    text); ``within`` is the value of the place around this one."""

    kind: MarkKind
    value: str
    labels: tuple[tuple[str | None, str], ...] = ()
    within: str = ""


@dataclass(frozen=True, slots=True)
class Findable:
    """The texts that a person sees in a record, and its marks. The store need not know any form."""

    texts: tuple[str, ...]
    marks: tuple[Mark, ...] = ()


class Moment(StrEnum):
    """Which of a record's days a period is about; each is the letter of its tokens in the index."""

    CREATED = "c"
    CHANGED = "g"
    FINALISED = "d"


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``first`` to ``last``, both included; None leaves open."""

    moment: Moment
    first: date | None = None
    last: date | None = None

    def tokens(self) -> Iterator[str]:
        """The years, months and days that together are the period and nothing else."""
        day, last = max(self.first or EARLIEST, EARLIEST), min(self.last or LATEST, LATEST)
        while day <= last:
            text, end = _longest_from(day, last)
            yield f"={self.moment}{text}"
            day = end + timedelta(days=1)


def _longest_from(day: date, last: date) -> tuple[str, date]:
    """The longest of year, month and day that begins with ``day`` and does not go beyond ``last``."""
    year, month = date(day.year, 12, 31), _end_of_month(day)
    if (day.month, day.day) == (1, 1) and year <= last:
        return f"{day:%Y}", year
    if day.day == 1 and month <= last:
        return f"{day:%Y%m}", month
    return f"{day:%Y%m%d}", day


def _end_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person looks for; all of it must hold. Empty tuples, "" and None leave open.

    ``form_key`` is one version of a form. ``marks`` are (kind, value).
    """

    typed: str = ""
    form_id: str | None = None
    form_key: int | None = None
    states: tuple[RecordState, ...] = ()
    outbox_states: tuple[OutboxState, ...] = ()
    marks: tuple[tuple[MarkKind, str], ...] = ()
    periods: tuple[Period, ...] = ()
