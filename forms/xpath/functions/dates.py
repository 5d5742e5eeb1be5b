"""Date and time functions (ODK XForms, XPath functions: Date and time). Dates are ISO 8601 texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from types import MappingProxyType

from forms.xpath.environment import Context
from forms.xpath.functions.function import ANY, N, S, function
from forms.xpath.functions.names_of_days import names_of
from forms.xpath.values import DAY, NAN, Value, days, moment_of, read_moment, to_local, to_number, to_string

_DATE_LENGTH = 10


def _today(context: Context) -> str:
    return context.env.now().date().isoformat()


def _now(context: Context) -> str:
    return iso(context.env.now())


def iso(moment: datetime) -> str:
    """With milliseconds and the offset, as ODK writes timestamps."""
    return moment.isoformat(timespec="milliseconds")


def moment(value: Value) -> datetime | None:
    """Of a date's text or of days since 1970-01-01T00:00Z."""
    if isinstance(value, float):
        return moment_of(value)
    text = to_string(value).strip()
    found = read_moment(text)
    return moment_of(to_number(text)) if found is None else found


def _date(value: Value) -> str:
    """A date stays a date; a number that falls on a local midnight becomes one; else a date-time.

    ``date-time()`` is the same: both give a moment, which is written as shortly as it can be.
    """
    text = to_string(value).strip()
    found = moment(value)
    if found is None:
        return ""
    if len(text) <= _DATE_LENGTH and read_moment(text) is not None:
        return found.date().isoformat()
    here = to_local(found)
    at_midnight = here.time() == datetime.min.time()
    return here.date().isoformat() if at_midnight else iso(here)


def _decimal_date_time(value: Value) -> float:
    found = moment(value)
    return NAN if found is None else days(found)


def _decimal_time(value: Value) -> float:
    """The part of the local day that has gone: of a time, or of a date-time."""
    text = to_string(value).strip()
    found = read_moment(text) or read_moment(f"{date(1970, 1, 1).isoformat()}T{text}")
    if found is None:
        return NAN
    here = to_local(found)
    start = here.replace(hour=0, minute=0, second=0, microsecond=0)
    return (here - start).total_seconds() / DAY


# Formats

_CODES: Mapping[str, Callable[[datetime], str]] = MappingProxyType(
    {
        "Y": lambda at: f"{at.year:04d}",
        "y": lambda at: f"{at.year % 100:02d}",
        "m": lambda at: f"{at.month:02d}",
        "n": lambda at: str(at.month),
        "d": lambda at: f"{at.day:02d}",
        "e": lambda at: str(at.day),
        "H": lambda at: f"{at.hour:02d}",
        "h": lambda at: str(at.hour),
        "M": lambda at: f"{at.minute:02d}",
        "S": lambda at: f"{at.second:02d}",
        "3": lambda at: f"{at.microsecond // 1000:03d}",
        "W": lambda at: str(at.isocalendar().week),
        "%": lambda _: "%",
    }
)


def _format(context: Context, value: Value, pattern: str) -> str:
    """``%Y %y %m %n %b %d %e %a %H %h %M %S %3 %W %%``; month and weekday in the form's language."""
    found = moment(value)
    if found is None:
        return ""
    at = to_local(found)
    months, weekdays = names_of(context.env.language)
    made: list[str] = []
    characters = iter(pattern)
    for character in characters:
        code = next(characters, "") if character == "%" else ""
        if not code:
            made.append(character)
        elif code == "b":
            made.append(months[at.month - 1])
        elif code == "a":
            made.append(weekdays[at.weekday()])
        else:
            made.append(_CODES[code](at) if code in _CODES else f"%{code}")
    return "".join(made)


DATES = {
    "today": function(_today, gives=S, in_context=True),
    "now": function(_now, gives=S, in_context=True),
    "date": function(_date, ANY, gives=S),
    "date-time": function(_date, ANY, gives=S),
    "format-date": function(_format, ANY, S, gives=S, in_context=True),
    "format-date-time": function(_format, ANY, S, gives=S, in_context=True),
    "decimal-date-time": function(_decimal_date_time, ANY, gives=N),
    "decimal-time": function(_decimal_time, ANY, gives=N),
}
