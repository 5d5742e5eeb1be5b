"""A disk that failed under a transaction: the connection is not believed again, and work goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from fieldapp.records.errors import StoreError
from fieldapp.records.store import Store
from tests.records.samples import answer, draft


@contextmanager
def failing_disk(store: Store) -> Iterator[None]:
    """Nothing can be written beyond where the write-ahead log ends now: an I/O error, not a full disk."""
    resource = pytest.importorskip("resource")
    size = store.path.with_name("store.db-wal").stat().st_size
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def fails(store: Store, record: int) -> None:
    with failing_disk(store), pytest.raises(StoreError, match=r"store\.io_error"):
        store.append(record, answer("x" * 9_000))


def test_after_a_failure_the_next_act_is_on_a_fresh_connection(store: Store) -> None:
    record = draft(store)
    store.append(record.id, answer("before"))
    believed = store.base.database.conn
    fails(store, record.id)
    assert [entry.value for entry in store.journal(record.id)] == ["before"]
    store.append(record.id, answer("after"))
    assert store.base.database.conn is not believed
    assert [entry.value for entry in store.journal(record.id)] == ["before", "after"]
    fresh = store.base.database.conn
    store.append(record.id, answer("later"))
    assert store.base.database.conn is fresh
    assert store.verify() == []


def test_nothing_is_acknowledged_while_the_log_cannot_be_folded_in(store: Store) -> None:
    """Another connection still reads what was before: its pages must stay in the log."""
    record = draft(store)
    for value in "abc":
        store.append(record.id, answer(value))
    other = store.another_connection()
    store.base.run("PRAGMA busy_timeout = 1")
    reading = other.base.database.conn.execute("SELECT value FROM journal")
    assert reading.fetchone() == ("a",)
    fails(store, record.id)
    with pytest.raises(StoreError, match=r"store\.busy"):
        store.append(record.id, answer("too early"))
    reading.close()
    other.close()
    store.append(record.id, answer("after"))
    assert [entry.value for entry in store.journal(record.id)] == ["a", "b", "c", "after"]
