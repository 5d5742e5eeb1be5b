"""What all of the store's parts stand on: one connection, the time, and whose store it is."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fieldapp.records.database import StoreDatabase, transaction, translated
from fieldapp.records.reserve import Reserve

Row = Sequence[Any]


def now() -> str:
    """Wall-clock time with the laptop's offset, ISO 8601."""
    return datetime.now().astimezone().isoformat(timespec="milliseconds")


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class Base:
    """A connection and how to ask it. Not shared between threads."""

    database: StoreDatabase
    who: str
    clock: Callable[[], str] = now
    reserve: Reserve | None = None

    @contextmanager
    def write(self) -> Iterator[None]:
        """All or nothing; durable when the block has ended."""
        with transaction(self.database):
            yield

    def run(self, sql: str, *values: object) -> int:
        """One statement; how many rows it changed."""
        with translated():
            return self.database.conn.execute(sql, values).rowcount

    def insert(self, sql: str, *values: object) -> int:
        """One INSERT; the new row's number."""
        with translated():
            return int(self.database.conn.execute(sql, values).lastrowid or 0)

    def one(self, sql: str, *values: object) -> Row | None:
        with translated():
            row: Row | None = self.database.conn.execute(sql, values).fetchone()
            return row

    def all(self, sql: str, *values: object) -> list[Row]:
        with translated():
            return self.database.conn.execute(sql, values).fetchall()
