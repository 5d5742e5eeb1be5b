"""Faults of our own, of the kind that somebody may one day put into the store. Each must be caught.

A patch is applied in the child only, after it was forked: the program itself is never changed.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from fieldapp.export import xlsx
from fieldapp.records import database, durable, profile_file, profiles
from fieldapp.records.base import Base
from fieldapp.records.errors import StoreError
from fieldapp.records.outbox import StoreOutbox
from fieldapp.records.rows import JournalEntry
from fieldapp.records.store import Store
from tests.faults.child import Prepare


@dataclass(frozen=True)
class Seeded:
    """A fault, what it is called, and the act in which it shows."""

    name: str
    act: str
    patch: Prepare


def _pragma(setting: str) -> Prepare:
    """Set after all promises were read back."""

    def patch() -> None:
        prepare = database._prepare

        def careless(connection: Any, key: bytes) -> None:
            prepare(connection, key)
            connection.execute(f"PRAGMA {setting}")

        database._prepare = careless

    return patch


def _files_are_not_synced() -> None:
    fsync = os.fsync

    def careless(handle: int) -> None:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            fsync(handle)

    os.fsync = careless


def _folders_are_not_synced() -> None:
    for module in (database, durable, profiles):
        module.sync_folder = lambda folder: None


def _the_log_is_left_to_sqlite() -> None:
    database._keep_names = lambda folder: None


def _parents_are_not_synced() -> None:
    profiles.make_folders = lambda folder: folder.mkdir(parents=True, exist_ok=True)


def _written_in_place() -> None:
    durable._replace = lambda path, data: path.write_bytes(data)


def _renamed_before_it_is_synced() -> None:
    def careless(path: Path, data: bytes) -> None:
        beside = path.with_name(".beside")
        with beside.open("wb", buffering=0) as file:
            file.write(data)
            beside.replace(path)
            os.fsync(file.fileno())

    durable._replace = careless


def _failed_key_stays_in_force() -> None:
    def careless(path: Path, data: bytes) -> None:
        durable._replace(path, data)
        durable.sync_folder(path.parent)

    profile_file.write_durably = careless


def _exported_straight_to_its_name() -> None:
    @contextmanager
    def careless(path: Path) -> Iterator[IO[bytes]]:
        with path.open("wb") as target:
            yield target

    xlsx.whole_file = careless


def _without_transaction(kind: type, method: str) -> Prepare:
    """Each statement of a method is committed by itself."""

    def patch() -> None:
        act, write = getattr(kind, method), Base.write

        def careless(self: object, *values: object, **named: object) -> object:
            Base.write = _uncommitted_by_the_block
            try:
                return act(self, *values, **named)
            finally:
                Base.write = write

        setattr(kind, method, careless)

    return patch


def _uncommitted_by_the_block(_base: Base) -> nullcontext[None]:
    return nullcontext()


Append = Callable[[Store, int, JournalEntry], None]


def _append(make: Callable[[Append], Append]) -> Prepare:
    def patch() -> None:
        Store.append = make(Store.append)

    return patch


def _swallowing(append: Append) -> Append:
    def careless(store: Store, record_id: int, entry: JournalEntry) -> None:
        with suppress(StoreError):
            append(store, record_id, entry)

    return careless


def _acknowledging_first(append: Append) -> Append:
    waiting: list[JournalEntry] = []

    def careless(store: Store, record_id: int, entry: JournalEntry) -> None:
        waiting.append(entry)
        if len(waiting) > 1:
            append(store, record_id, waiting.pop(0))

    return careless


def _doubling(append: Append) -> Append:
    def careless(store: Store, record_id: int, entry: JournalEntry) -> None:
        try:
            append(store, record_id, entry)
        except StoreError:
            append(store, record_id, entry)
            append(store, record_id, entry)

    return careless


def _journal_deleted_first() -> None:
    save = Store.save

    def careless(store: Store, record_id: int, *values: Any, **named: Any) -> None:
        with store.base.write():
            store.base.run("DELETE FROM journal WHERE record_id = ?", record_id)
        save(store, record_id, *values, **named)

    Store.save = careless


def _log_thrown_away() -> None:
    unlock = profiles.unlock

    def careless(profile: profiles.Profile, passphrase: str) -> Store:
        (profile.folder / "store.db-wal").unlink(missing_ok=True)
        return unlock(profile, passphrase)

    from tests.faults import scenarios

    scenarios.unlock = careless


SEEDED: tuple[Seeded, ...] = (
    Seeded("commits are not synced (synchronous=NORMAL)", "autosave", _pragma("synchronous = NORMAL")),
    Seeded("nothing is synced (synchronous=OFF)", "autosave", _pragma("synchronous = OFF")),
    Seeded("the key file is not synced", "passphrase", _files_are_not_synced),
    Seeded("the key file is renamed before it is synced", "passphrase", _renamed_before_it_is_synced),
    Seeded("the key file is written in place", "passphrase", _written_in_place),
    Seeded("a passphrase told as failed is in force", "passphrase", _failed_key_stays_in_force),
    Seeded("folders are not synced", "passphrase", _folders_are_not_synced),
    Seeded("the folder above a profile is not synced", "create", _parents_are_not_synced),
    Seeded("the log's name is left to SQLite", "autosave", _the_log_is_left_to_sqlite),
    Seeded("the log of a crash is thrown away", "open", _log_thrown_away),
    Seeded("a full disk is swallowed", "autosave", _append(_swallowing)),
    Seeded("an answer is acknowledged before it is committed", "autosave", _append(_acknowledging_first)),
    Seeded("an answer is written twice after an error", "autosave", _append(_doubling)),
    Seeded("the journal is deleted before the instance is written", "save", _journal_deleted_first),
    Seeded("finalising is no transaction", "finalise", _without_transaction(Store, "finalise")),
    Seeded(
        "a receipt is kept before the record is sent",
        "deliver",
        _without_transaction(StoreOutbox, "delivered"),
    ),
    Seeded("receiving is no transaction", "receive", _without_transaction(Store, "receive")),
    Seeded("deleting is no transaction", "delete", _without_transaction(Store, "delete_draft")),
    Seeded("temporary files are on the disk (temp_store=FILE)", "sorting", _pragma("temp_store = FILE")),
    Seeded("a workbook is written under its name", "export", _exported_straight_to_its_name),
)
