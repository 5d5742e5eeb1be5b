"""A whole store written to another file under the same key: what backup and migration are made from."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from fieldapp.records.database import StoreDatabase, open_database, translated

Tell = Callable[[int, int], object]
"""Told how much is done of how much, in units of the act; what it raises ends the act."""

_PAGES_AT_ONCE = 256
DERIVED = ("form_parts", "mark", "record_count", "unread")
"""Tables that the program can make again by itself: nothing is lost with them."""


@contextmanager
def opened(path: Path, key: bytes) -> Iterator[StoreDatabase]:
    """A store's file for the time of the block. StoreError as ``open_database``."""
    database = open_database(path, key)
    try:
        yield database
    finally:
        database.conn.close()


def silent(_done: int, _total: int) -> None:
    """For who does not listen."""


@contextmanager
def one_moment(database: StoreDatabase) -> Iterator[None]:
    """All that is read in the block is of one moment, whatever other connections write meanwhile."""
    with translated():
        database.conn.execute("BEGIN")
        database.conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
    try:
        yield
    finally:
        if database.conn.in_transaction:
            database.conn.execute("ROLLBACK")


def count_rows(database: StoreDatabase) -> dict[str, int]:
    """Rows of each table that holds what nobody could make again."""
    with translated():
        return {name: _count(database, name) for name in kept_tables(database)}


def kept_tables(database: StoreDatabase) -> list[str]:
    """Ordinary tables, without SQLite's own, those behind a search index and those that are derived."""
    rows = database.conn.execute("PRAGMA table_list").fetchall()
    names = [row[1] for row in rows if row[0] == "main" and row[2] == "table"]
    return sorted(name for name in names if not name.startswith("sqlite_") and name not in DERIVED)


def _count(database: StoreDatabase, table: str) -> int:
    return int(database.conn.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


def copy_database(database: StoreDatabase, path: Path, key: bytes, tell: Tell = silent) -> None:
    """Write the store as it is at one moment to ``path``, a new file, durably; its log is folded in.

    Never a copy of the file: a live one is torn. Other connections go on writing meanwhile. Told in pages.
    StoreError as ``translated``; what ``tell`` raises ends it and leaves an unfinished file.
    """
    with translated(), closing(sqlcipher.connect(str(path), isolation_level=None)) as target:
        target.execute("PRAGMA cipher_log_level = NONE")
        target.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        database.conn.backup(
            target, pages=_PAGES_AT_ONCE, progress=lambda _status, left, total: tell(total - left, total)
        )
    sync_file(path)


def sync_file(path: Path) -> None:
    """On the disk, and out of memory where the system allows: who reads it next reads the disk. OSError."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
