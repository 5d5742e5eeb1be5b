"""Which rows belong to which, read from the schema itself: a table of later needs no mention here."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.records.base import Base

SHARED = frozenset({"record", "form"})
"""What many rows refer to and none of them owns."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A column of ``table`` that holds the key of a row of ``parent``."""

    table: str
    column: str
    parent: str


def references(base: Base) -> list[Reference]:
    """All that the tables declare."""
    rows = base.all(
        """SELECT tables.name, keys."from", keys."table" FROM pragma_table_list AS tables
        JOIN pragma_foreign_key_list(tables.name) AS keys
        WHERE tables.schema = 'main' AND tables.type = 'table' ORDER BY 1, 2"""
    )
    return [Reference(*row) for row in rows]


def tables_of_a_record(base: Base) -> list[str]:
    """Those whose rows belong to one record."""
    found = {one.table for one in references(base) if one.parent == "record" and one.column == "record_id"}
    return sorted(found)


def owned_by(base: Base, tables: list[str]) -> list[Reference]:
    """What rows of these tables own: a row elsewhere that goes with them."""
    return [one for one in references(base) if one.table in tables and one.parent not in SHARED]


def key_of(base: Base, table: str) -> list[str]:
    """The columns of its primary key."""
    return [row[0] for row in base.all("SELECT name FROM pragma_table_info(?) WHERE pk ORDER BY pk", table)]


def drop_dangling(base: Base, *, spare: frozenset[str] = frozenset()) -> None:
    """Delete rows that refer to what is not there, and what referred to them; but for ``spare`` parents."""
    while True:
        rows = base.all('SELECT "table", rowid, parent FROM pragma_foreign_key_check')
        dangling = [(table, number) for table, number, parent in rows if parent not in spare]
        if not dangling:
            return
        for table, number in dangling:
            base.run(f'DELETE FROM "{table}" WHERE rowid = ?', number)
