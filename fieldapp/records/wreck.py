"""A damaged store, read row by row as far as it goes.

One page that cannot be read spoils the connection that met it, so each error is followed by a new one.
Nothing is written: it works on a copy of the file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

Values = dict[str, Any]
"""A row by the names of its columns."""

_FIRST, _LAST = -(2**63), 2**63 - 1
_ONE_BY_ONE = 64
"""Rows that are tried singly after an error; then the end of the bad ones is looked for in leaps."""


class Wreck:
    """Rows and schema of the store at ``path``. ``errors`` counts what could not be read, by table."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path, self._key = path, key
        self.errors: Counter[str] = Counter()
        self._connection = self._open()

    def close(self) -> None:
        self._connection.close()

    def schema(self) -> int | None:
        """How many steps it has been through; None when not even that can be read, or there is nothing."""
        try:
            self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return int(self._connection.execute("PRAGMA user_version").fetchone()[0]) or None
        except sqlcipher.DatabaseError:
            self._reopen("schema")
            return None

    def rows(self, table: str) -> Iterator[Values]:
        """In the order of their numbers, those that can be read."""
        after = _FIRST
        while True:
            try:
                for row in self._select(table, after):
                    after = row[0]
                    yield _values(row)
                return
            except sqlcipher.DatabaseError:
                self._reopen(table)
            found = self._next_readable(table, after)
            if found is None:
                return
            after = found[0]
            yield _values(found)

    def _select(self, table: str, after: int, limit: str = "") -> sqlcipher.Cursor:
        sql = f'SELECT rowid AS "row number", * FROM "{table}" WHERE rowid > ? ORDER BY rowid {limit}'
        return self._connection.execute(sql, (after,))

    def _next_readable(self, table: str, after: int) -> sqlcipher.Row | None:
        """The first row beyond; a cursor looks one row ahead, so it may be the very next."""
        number: int | None = after
        if not self._readable(table, after):
            number = self._beyond(table, after)
        return None if number is None else self._select(table, number, "LIMIT 1").fetchone()

    def _beyond(self, table: str, bad: int) -> int | None:
        """The number after which rows can be read again; None when there is none."""
        for number in range(bad + 1, min(bad + _ONE_BY_ONE, _LAST)):
            if self._readable(table, number):
                return number
        low, leap = bad + _ONE_BY_ONE, _ONE_BY_ONE
        while not self._readable(table, low + leap):
            low, leap = low + leap, leap * 2
            if low + leap > _LAST:
                return None
        high = low + leap
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if self._readable(table, middle) else (middle, high)
        return high

    def _readable(self, table: str, after: int) -> bool:
        """Whether the next row can be read, or the end."""
        try:
            self._select(table, after, "LIMIT 1").fetchone()
        except sqlcipher.DatabaseError:
            self._reopen(table)
            return False
        return True

    def _reopen(self, table: str) -> None:
        self.errors[table] += 1
        self._connection.close()
        self._connection = self._open()

    def _open(self) -> sqlcipher.Connection:
        connection = sqlcipher.connect(str(self._path), isolation_level=None)
        connection.row_factory = sqlcipher.Row
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
        connection.execute("PRAGMA temp_store = 2")
        return connection


def opens(path: Path, key: bytes) -> bool:
    """Whether the store at ``path`` is under this key. Nothing beside it is touched."""
    with (
        suppress(sqlcipher.DatabaseError),
        closing(sqlcipher.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as connection,
    ):
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        return bool(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])
    return False


def _values(row: sqlcipher.Row) -> Values:
    return {name: row[name] for name in row.keys()[1:]}
