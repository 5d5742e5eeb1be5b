"""The index of all records: one FTS5 table that answers words and filters together.

Each record has one row, by its number. ``words`` and ``marks`` come from who knows its form; ``facets``
(form, states, days) are kept true by triggers of the schema, in the transaction that changes them. A record
whose words were not made yet stands in ``unread``. Nothing here reads a record's page: rows come out of the
index newest first, and reading stops at the limit.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fieldapp.records.base import Base
from fieldapp.records.findable import Findable, Mark, MarkKind, Wanted
from fieldapp.records.tokens import match_typed, words_of
from sync.protocols import OutboxState

_FOUND = "SELECT rowid FROM found WHERE found MATCH ?"


@dataclass(frozen=True, slots=True)
class Reading:
    """A record's words, read from what it was at ``changed_at``."""

    record_id: int
    changed_at: str
    findable: Findable


def put_findable(base: Base, record_id: int, findable: Findable | None) -> None:
    """Index a record anew in the caller's transaction. None: its words changed, and are read later."""
    if findable is None:
        base.run("INSERT OR IGNORE INTO unread (record_id) VALUES (?)", record_id)
        return
    marks = " ".join(f"=m{_number(base, mark)}" for mark in dict.fromkeys(findable.marks))
    words = words_of(findable.texts)
    base.run("UPDATE found SET words = ?, marks = ? WHERE rowid = ?", words, marks, record_id)
    base.run("DELETE FROM unread WHERE record_id = ?", record_id)


def make_anew(base: Base) -> None:
    """Index and counts of whatever records there are, in the caller's transaction; their words are read
    later. For a store that was filled row by row, not by the acts that keep them true."""
    for table in ("found", "unread", "record_count"):
        base.run(f"DELETE FROM {table}")
    base.run(
        "INSERT INTO found (rowid, words, marks, facets) SELECT record_id, '', '', facets FROM record_facets"
    )
    base.run("INSERT INTO unread SELECT id FROM record")
    base.run("INSERT INTO record_count SELECT state, count(*) FROM record GROUP BY state")


def _number(base: Base, mark: Mark) -> int:
    """The mark's number in the store; its labels and place are those that were seen last."""
    labels = json.dumps(mark.labels, ensure_ascii=False)
    base.run(
        """INSERT INTO mark (kind, value, within, labels) VALUES (?, ?, ?, ?) ON CONFLICT (kind, value)
        DO UPDATE SET within = excluded.within, labels = excluded.labels
        WHERE (within, labels) != (excluded.within, excluded.labels)""",
        *(str(mark.kind), mark.value, mark.within, labels),
    )
    row = base.one("SELECT number FROM mark WHERE kind = ? AND value = ?", str(mark.kind), mark.value)
    assert row is not None
    return int(row[0])


class SearchIndex:
    """On the store's connection; belongs to its thread."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def find(self, wanted: Wanted, *, before: int | None = None, limit: int) -> list[int]:
        """Numbers of records, the newest first; the next ones are ``before`` the last of these."""
        match = self._match(wanted)
        if before is None:
            rows = self._base.all(f"{_FOUND} ORDER BY rowid DESC LIMIT ?", match, limit)
        else:
            rows = self._base.all(f"{_FOUND} AND rowid < ? ORDER BY rowid DESC LIMIT ?", match, before, limit)
        return [int(row[0]) for row in rows]

    def count(self, wanted: Wanted, *, most: int | None = None) -> int:
        """How many are found; ``most`` when it is as many or more. Without it all are counted, in a time by
        their number."""
        limit = -1 if most is None else most
        row = self._base.one(f"SELECT count(*) FROM ({_FOUND} LIMIT ?)", self._match(wanted), limit)
        return 0 if row is None else int(row[0])

    def marks(self, kind: MarkKind, *, within: str | None = None) -> list[Mark]:
        """What records are marked with, by value; of one place around it, or all."""
        rows = self._base.all(
            "SELECT value, labels, within FROM mark WHERE kind = ? AND within = coalesce(?, within)"
            " ORDER BY value",
            *(str(kind), within),
        )
        return [
            Mark(kind, value, tuple((name, text) for name, text in json.loads(labels)), around)
            for value, labels, around in rows
        ]

    def unread(self, *, before: int | None = None, limit: int) -> list[int]:
        """Records whose words are to be made, the newest first."""
        rows = self._base.all(
            "SELECT record_id FROM unread WHERE record_id < ? ORDER BY record_id DESC LIMIT ?",
            *(_AFTER_ALL if before is None else before, limit),
        )
        return [int(row[0]) for row in rows]

    def unread_count(self) -> int:
        row = self._base.one("SELECT count(*) FROM unread")
        return 0 if row is None else int(row[0])

    def cut_off(self) -> list[int]:
        """Drafts with answers that are in the journal alone: what was typed before the program was killed."""
        return [int(row[0]) for row in self._base.all("SELECT DISTINCT record_id FROM journal")]

    def keep(self, readings: Sequence[Reading]) -> None:
        """Index records that were read; one that was changed meanwhile is left as it is."""
        with self._base.write():
            for reading in readings:
                row = self._base.one("SELECT changed_at FROM record WHERE id = ?", reading.record_id)
                if row is not None and row[0] == reading.changed_at:
                    put_findable(self._base, reading.record_id, reading.findable)

    def _match(self, wanted: Wanted) -> str:
        asked = [
            match_typed(wanted.typed),
            self._form(wanted.form_id) if wanted.form_id is not None else "",
            f'"=v{wanted.form_key}"' if wanted.form_key is not None else "",
            _any_of(f"=s{state}" for state in wanted.states) if wanted.states else "",
            " OR ".join(_ON_THE_WAY.get(state, f'"=o{state}"') for state in wanted.outbox_states),
            *(self._mark(kind, value) for kind, value in wanted.marks),
            *(_any_of(period.tokens()) for period in wanted.periods),
        ]
        return " AND ".join(f"({part})" for part in asked if part) or '"=all"'

    def _form(self, form_id: str) -> str:
        row = self._base.one("SELECT min(key) FROM form WHERE form_id = ?", form_id)
        return _NONE if row is None or row[0] is None else f'"=f{row[0]}"'

    def _mark(self, kind: MarkKind, value: str) -> str:
        row = self._base.one("SELECT number FROM mark WHERE kind = ? AND value = ?", str(kind), value)
        return _NONE if row is None else f'"=m{row[0]}"'


_WAITS = '("=sfinalised" NOT ("=opartly_there" OR "=orefused" OR "=oneeds_a_person"))'
_ON_THE_WAY = {
    OutboxState.WAITING: _WAITS,
    OutboxState.SENDING: _WAITS,
    OutboxState.DELIVERED: '"=ssent"',
}
"""States of the outbox that the index need not keep: see the schema's ``record_facets``."""
_AFTER_ALL = 2**63 - 1
_NONE = '"=none"'
"""A token that no record has."""


def _any_of(tokens: Iterable[str]) -> str:
    return " OR ".join(f'"{token}"' for token in tokens) or _NONE
