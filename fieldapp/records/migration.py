"""An old store brought to this program's schema, on a copy that takes its place only when it is sound.

Beside ``store.db`` there can be ``store.db.new``, the copy while it is made, and ``store.db.before``, the
old store, which stays until the program has started well on the new one. Killed anywhere, one whole store is
left.
"""

from __future__ import annotations

from pathlib import Path

from fieldapp.records.base import Base
from fieldapp.records.copying import copy_database, count_rows, opened, sync_file
from fieldapp.records.database import StoreDatabase
from fieldapp.records.durable import sync_folder
from fieldapp.records.errors import StoreError
from fieldapp.records.schema import STEPS, migrate, schema_of
from fieldapp.records.verify import damage


def bring_up_to_date(path: Path, key: bytes) -> None:
    """Make the store at ``path`` one of this program's schema; the caller holds the profile's lock.

    StoreError ``profile.newer_schema`` (found, known), ``store.migration_failed`` (reason: the finding), and
    those of ``open_database``: the store is as it was then.
    """
    new, before = _beside(path, "new"), store_before(path)
    put_back(path)
    with opened(path, key) as database:
        if schema_of(database) == len(STEPS):
            remove_store(before)  # this is the good start that it was kept for
            return
        _make_new(database, new, key)
    _take_its_place(path, new, before)


def store_before(path: Path) -> Path:
    """Where the old store lies until the new one has been opened well."""
    return _beside(path, "before")


def put_back(path: Path) -> None:
    """After a kill between the two renames of ``_take_its_place`` the old store is the one. OSError."""
    if store_before(path).is_file() and not path.is_file():
        store_before(path).replace(path)


def _make_new(database: StoreDatabase, new: Path, key: bytes) -> None:
    remove_store(new)
    rows = count_rows(database)
    try:
        copy_database(database, new, key)
        with opened(new, key) as migrated:
            migrate(migrated)
            _check(migrated, rows)
        sync_file(new)
    except BaseException:
        remove_store(new)
        raise


def _check(database: StoreDatabase, rows: dict[str, int]) -> None:
    """Sound, and no row of a table that was there is gone."""
    found = damage(Base(database, who=""))
    after = count_rows(database)
    lost = [name for name, count in rows.items() if after.get(name, count) < count]
    if found or lost:
        raise StoreError("store.migration_failed", reason=found[0].code if found else ", ".join(lost))


def _take_its_place(path: Path, new: Path, before: Path) -> None:
    """A log that was left beside the old store would be read as the new one's."""
    for log in (_log(path), _log(new)):
        if log.is_file() and log.stat().st_size:
            raise StoreError("store.migration_failed", reason=log.name)
    remove_store(before)
    path.replace(before)
    new.replace(path)
    sync_folder(path.parent)


def _beside(path: Path, what: str) -> Path:
    return path.with_name(f"{path.name}.{what}")


def _log(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def remove_store(path: Path) -> None:
    """A store's file and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
