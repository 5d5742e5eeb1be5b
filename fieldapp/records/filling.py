"""Rows put into a new store: first those of a damaged one, then those that only its backup has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fieldapp.records.base import Base
from fieldapp.records.belonging import key_of, owned_by, references, tables_of_a_record
from fieldapp.records.copying import Tell, kept_tables
from fieldapp.records.mending import Loss
from fieldapp.records.wreck import Values, Wreck

_ROWS_AT_ONCE = 200
_COUNTERS = "sqlite_sequence"
"""SQLite's own table of the last number that each table gave away: none is given twice."""
_FOLDED_AWAY = frozenset({"journal"})
"""Rows that go when a record is saved: those of a backup belong to the instance that it has."""


class Filling:
    """On the new store, whose foreign keys are off. ``children`` are the tables of rows of a record."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._tables = kept_tables(base.database)
        self.children = tables_of_a_record(base)
        self._owns = owned_by(base, self.children)
        self._owned = {one.parent for one in self._owns}
        self._parts = [
            one for one in references(base) if one.parent in self._owned and one.table not in self.children
        ]

    def salvage(self, wreck: Wreck, tell: Tell) -> None:
        """All that can be read of it. Told in rows; how many there are nobody knows."""
        done = 0
        for table in self._tables:
            for rows in _portions(wreck.rows(table)):
                with self._base.write():
                    for values in rows:
                        self._put(table, values)
                done += len(rows)
                tell(done, 0)
        with self._base.write():
            self._count_on(wreck.rows(_COUNTERS))

    def complete(self, backup: Base) -> list[Loss]:
        """Add what lacks; a Loss "older" for each record that is as the backup had it."""
        with self._base.write():
            for table in self._free_tables():
                for values in _rows(backup, table):
                    self._put(table, values)
            brought = self._bring_records(backup)
            self._count_on(_rows(backup, _COUNTERS))
            numbers = self._numbers(backup)
            unsaved = brought | self._as_in(backup, numbers)
            for table in self.children:
                for values in _rows(backup, table):
                    known = numbers.get(values["record_id"])
                    if known is None or (table in _FOLDED_AWAY and known not in unsaved):
                        continue
                    self._put_child(backup, table, {**values, "record_id": known})
        return [self._loss(record_id) for record_id in sorted(brought)]

    def _free_tables(self) -> list[str]:
        """Those whose rows stand for themselves and keep their keys."""
        others = {"record", *self.children, *self._owned, *(part.table for part in self._parts)}
        return [table for table in self._tables if table not in others]

    def _bring_records(self, backup: Base) -> set[int]:
        """The numbers here of those that were lost; one that was deleted since then stays so."""
        over = {
            row[0]
            for row in self._base.all(
                "SELECT instance_id FROM history WHERE what IN ('deleted', 'purged')"
                " UNION SELECT instance_id FROM record"
            )
        }
        brought = set()
        for values in _rows(backup, "record"):
            if values["instance_id"] not in over:
                taken = self._base.one("SELECT 1 FROM record WHERE id = ?", values["id"])
                self._put("record", {**values, "id": None if taken else values["id"]})
                row = self._base.one("SELECT id FROM record WHERE instance_id = ?", values["instance_id"])
                brought |= set(row or ())
        return brought

    def _numbers(self, backup: Base) -> dict[int, int]:
        """From a record's number in the backup to that here."""
        here = {row[0]: row[1] for row in self._base.all("SELECT instance_id, id FROM record")}
        rows = backup.all("SELECT id, instance_id FROM record")
        return {number: here[instance_id] for number, instance_id in rows if instance_id in here}

    def _as_in(self, backup: Base, numbers: Mapping[int, int]) -> set[int]:
        """The numbers here of drafts that were not saved since the backup was made: its journal is theirs."""
        same = set()
        for old, new in numbers.items():
            sql = "SELECT instance, state FROM record WHERE id = ?"
            if backup.one(sql, old) == self._base.one(sql, new):
                same.add(new)
        return same

    def _count_on(self, counters: Iterable[Mapping[str, Any]]) -> None:
        for values in counters:
            name, last = values["name"], values["seq"]
            if name in self._tables and not self._base.run(
                f"UPDATE {_COUNTERS} SET seq = max(seq, ?) WHERE name = ?", last, name
            ):
                self._base.run(f"INSERT INTO {_COUNTERS} (name, seq) VALUES (?, ?)", name, last)

    def _put_child(self, backup: Base, table: str, values: Values) -> None:
        """With what it owns. A row's own number is given up when another row has it; the same row twice is
        one."""
        key = key_of(self._base, table)
        if self._is_here(table, {name: values[name] for name in key}):
            own = key[0] if key != ["record_id"] and len(key) == 1 else None
            if own is None or self._is_here(table, {**values, own: None}, but=own):
                return
            values = {**values, own: None}
        for one in self._owns:
            if one.table == table:
                values = {**values, one.column: self._bring_owned(backup, one.parent, values[one.column])}
        self._put(table, values)

    def _is_here(self, table: str, values: Values, *, but: str = "") -> bool:
        named = {name: value for name, value in values.items() if name != but}
        same = " AND ".join(f'"{name}" IS ?' for name in named)
        return self._base.one(f'SELECT 1 FROM "{table}" WHERE {same}', *named.values()) is not None

    def _bring_owned(self, backup: Base, table: str, number: int) -> int:
        """A row of the backup and its parts, under a new number: the old one may be another's here."""
        (own,) = key_of(self._base, table)
        (values,) = _rows(backup, table, f'"{own}" = ?', number)
        new = self._put(table, {**values, own: None})
        for part in self._parts:
            if part.parent == table:
                for row in _rows(backup, part.table, f'"{part.column}" = ?', number):
                    self._put(part.table, {**row, part.column: new})
        return new

    def _put(self, table: str, values: Mapping[str, Any]) -> int:
        """One row, unless its key is here; its number."""
        names = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        sql = f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({marks})'
        return self._base.insert(sql, *values.values())

    def _loss(self, record_id: int) -> Loss:
        row = self._base.one(
            """SELECT record.title, coalesce(form.title, ''), record.changed_at FROM record
            LEFT JOIN form ON form.key = record.form_key WHERE record.id = ?""",
            record_id,
        )
        assert row is not None
        return Loss("older", *row)


def _rows(base: Base, table: str, where: str = "1", *values: object) -> Iterator[dict[str, Any]]:
    """One after the other: a store's files are not all in memory at once."""
    sql = f'SELECT * FROM "{table}" WHERE {where} ORDER BY rowid'
    cursor = base.database.conn.execute(sql, values)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))


def _portions(rows: Iterator[Values]) -> Iterator[list[Values]]:
    portion: list[Values] = []
    for row in rows:
        portion.append(row)
        if len(portion) == _ROWS_AT_ONCE:
            yield portion
            portion = []
    yield portion
