"""Saving on the encrypted store beside the same on plain SQLite: same code, tables, pragmas, same run."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlite_utils import Database

from benchmarks.stores.made import Sample
from fieldapp.records.base import Base
from fieldapp.records.findable import Findable
from fieldapp.records.forms_table import FormsPart
from fieldapp.records.records_table import RecordsPart
from fieldapp.records.rows import JournalEntry
from fieldapp.records.schema import migrate
from fieldapp.records.store import Store

KEY = bytes(range(32))
SIZE = 20_000
"""Bytes of a long record."""
AT = "2026-11-24T10:00:00.000+08:00"


class PlainStore(FormsPart, RecordsPart):
    """The store's own methods on a database without a key."""

    def __init__(self, path: Path) -> None:
        connection = sqlcipher.connect(str(path), isolation_level=None)
        for setting in ("temp_store = 2", "secure_delete = 1", "foreign_keys = 1", "synchronous = 2"):
            connection.execute(f"PRAGMA {setting}")
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        self.base = Base(Database(connection), who="plain")
        migrate(self.base.database)


Saver = Callable[[Store | PlainStore, int, int], None]
"""Saves on a store, in a record, for the n-th time."""


def compare(folder: Path, sample: Sample, runs: int) -> dict[str, tuple[float, float]]:
    """Median milliseconds encrypted and plain, by what is saved; both by turns."""
    stores = (Store(folder / "kept.db", KEY, name="kept", create=True), PlainStore(folder / "plain.db"))
    records = [_draft(store) for store in stores]
    savers = {"one answer": _answer, "a record of 20 KB": _record(sample)}
    taken: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in savers}
    for turn in range(runs):
        for name, save in savers.items():
            for store, record, times in zip(stores, records, taken[name], strict=True):
                begun = time.perf_counter()
                save(store, record, turn)
                times.append((time.perf_counter() - begun) * 1000)
    for store in stores:
        store.base.database.conn.close()
    return {
        name: (statistics.median(kept), statistics.median(plain)) for name, (kept, plain) in taken.items()
    }


def _draft(store: Store | PlainStore) -> int:
    form = store.add_form(
        form_id="made", version="1", title="Made", xform=b"<h/>", media={}, source="made.xlsx"
    )
    return store.new_record(form.key, instance_id="uuid:made").id


def _answer(store: Store | PlainStore, record: int, turn: int) -> None:
    store.append(record, JournalEntry("answer", "/data/visit/remarks", f"хариулт {turn}", AT))


def _record(sample: Sample) -> Saver:
    padding = b"<!-- -->" * ((SIZE - len(sample.xml)) // 8)

    def save(store: Store | PlainStore, record: int, turn: int) -> None:
        findable = Findable((f"{turn}", *sample.findable.texts), sample.findable.marks)
        store.save(record, sample.xml + padding, title="T", place="", language=None, findable=findable)

    return save
