"""Lines of ``audit.csv`` (Client Audit Logs, CSV Format): UTF-8, commas, ``\\n``, quotes where needed."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from forms.errors import FormError
from forms.interface import AuditConfig

ALWAYS = ("event", "node", "start", "end")
LOCATION = ("latitude", "longitude", "accuracy")
CHANGES = ("old-value", "new-value")
USER = "user"
REASON = "change-reason"

Line = Mapping[str, str]


def columns_of(config: AuditConfig) -> tuple[str, ...]:
    """The columns that the form asks for, in the order that Collect writes."""
    found = list(ALWAYS)
    if config.tracks_location:
        found += LOCATION
    if config.track_changes:
        found += CHANGES
    if config.identify_user:
        found.append(USER)
    if config.reasons_on_edit:
        found.append(REASON)
    return tuple(found)


def written(columns: Sequence[str], lines: Iterable[Line]) -> bytes:
    """The whole file, with its heading."""
    rows = [list(columns), *([line.get(column, "") for column in columns] for line in lines)]
    return "".join(",".join(map(_escaped, row)) + "\n" for row in rows).encode()


def read(data: bytes) -> tuple[tuple[str, ...], list[Line]]:
    """Columns and lines of a log written before; both empty for an empty one.

    Raises FormError ``audit.not_readable``.
    """
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=False))
    except (UnicodeDecodeError, csv.Error) as error:
        raise FormError("audit.not_readable") from error
    if not rows:
        return (), []
    columns = tuple(rows[0])
    return columns, [dict(zip(columns, row, strict=False)) for row in rows[1:] if any(row)]


def _escaped(text: str) -> str:
    if any(mark in text for mark in ',"\n\r'):
        return '"' + text.replace('"', '""') + '"'
    return text
