"""A disk that is really full, as SQLite sees one: its file may not grow, and nothing in it is free."""

from __future__ import annotations

import itertools

from fieldapp.records.errors import StoreError
from fieldapp.records.store import Store

LONG = "Өлзий" * 1500
"""An answer for which there is no room in any page that is begun."""

NO_LIMIT = 2**30


def fill_up(store: Store) -> None:
    """From now on every write that needs a new page is refused with SQLITE_FULL."""
    connection = store.base.database.conn
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")
    for size in (100_000, 20_000, 4_000):
        for number in itertools.count():
            try:
                store.set_setting(f"filler {size} {number}", "x" * size)
            except StoreError as error:
                assert error.code == "store.disk_full"
                break


def make_room(store: Store) -> None:
    store.base.database.conn.execute(f"PRAGMA max_page_count = {NO_LIMIT}")
