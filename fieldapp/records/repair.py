"""A damaged store made whole: salvaged row by row, completed from the newest good backup, the old one kept.

What can be read of the damaged store comes first, as it is the newer one. From the backup comes what lacks: a
record that is nowhere in the damaged store, unless its history says that it was deleted, and the forms, files
and frozen bytes of records that are there. Then ``mend`` brings all in line.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fieldapp.records.backup import PROFILE, STORE, Copy
from fieldapp.records.base import Base, now
from fieldapp.records.copying import Tell, count_rows, silent
from fieldapp.records.database import StoreDatabase, open_database
from fieldapp.records.durable import write_durably
from fieldapp.records.errors import StoreError
from fieldapp.records.filling import Filling
from fieldapp.records.history import append_history, end_at_last_entry
from fieldapp.records.keys import unwrap
from fieldapp.records.lock import FileLock
from fieldapp.records.mending import Loss, drop_false_rows, mend
from fieldapp.records.profiles import Profile, counted
from fieldapp.records.schema import STEPS, migrate
from fieldapp.records.search_index import make_anew
from fieldapp.records.swap import arriving, take_place
from fieldapp.records.tries import Tries
from fieldapp.records.verify import damage
from fieldapp.records.wreck import Wreck


@dataclass(frozen=True, slots=True)
class Repaired:
    """``records`` is how many the store holds now, ``from_backup`` how many of them came from the backup that
    was made at ``backup_of`` (None: none was used). ``losses`` are for a person's eyes."""

    records: int
    from_backup: int
    backup_of: datetime | None
    losses: tuple[Loss, ...]
    set_aside: Path


def repair(
    profile: Profile,
    passphrase: str,
    home: Path,
    copies: Sequence[Copy],
    *,
    tries: Tries | None = None,
    tell: Tell = silent,
) -> Repaired:
    """Make the profile's store anew from what can be read; the newest of ``copies`` that is sound helps.

    Told in rows. StoreError ``profile.damaged``, ``profile.wrong_passphrase``, ``profile.wait``,
    ``profile.in_use``,
    ``repair.nothing`` when neither store nor backup can be read, ``repair.failed`` (reason: the finding),
    ``restore.cannot_write`` (reason). Nothing is changed then.
    """
    if profile.key is None:
        raise StoreError("profile.damaged", folder=profile.folder.name)
    with counted(tries, profile.folder):
        key = unwrap(profile.key, passphrase, profile.folder.name)
    lock = FileLock(
        profile.folder / "lock"
    )  # what is typed meanwhile would be in the store that is set aside
    try:
        with arriving(home, profile.folder.name) as folder:
            made = _make(profile, key, folder, copies, tell)
            aside = take_place(folder, home, now=datetime.now(), lock=lock)
    except OSError as error:
        raise StoreError("restore.cannot_write", reason=error.strerror or "") from error
    finally:
        lock.release()
    assert aside is not None
    return Repaired(*made, aside)


Made = tuple[int, int, datetime | None, tuple[Loss, ...]]


def _make(profile: Profile, key: bytes, folder: Path, copies: Sequence[Copy], tell: Tell) -> Made:
    beside = folder.parent / "beside"
    beside.mkdir()
    write_durably(folder / PROFILE, (profile.folder / PROFILE).read_bytes())
    _copy_files(profile.folder, beside, "wreck.db")
    with ExitStack() as stack:
        wreck = Wreck(beside / "wreck.db", key)
        stack.callback(wreck.close)
        schema = wreck.schema()
        backup, copy = _sound_backup(copies, key, beside, schema or len(STEPS))
        if backup is not None:
            stack.callback(backup.conn.close)
        if schema is None and backup is None:
            raise StoreError("repair.nothing")
        database = open_database(folder / STORE, key, create=True)
        stack.callback(database.conn.close)
        base = Base(database, who=profile.name, clock=now)
        made = _fill(base, wreck, schema, backup, tell)
    shutil.rmtree(beside)
    return made[0], made[1], copy.made_at if copy else None, made[2]


def _copy_files(folder: Path, to: Path, name: str) -> None:
    """The store and its log; a repair writes into neither."""
    for ending in ("", "-wal"):
        with suppress(FileNotFoundError):
            shutil.copyfile(folder / f"{STORE}{ending}", to / f"{name}{ending}")


def _sound_backup(
    copies: Iterable[Copy], key: bytes, beside: Path, schema: int
) -> tuple[StoreDatabase | None, Copy | None]:
    """The newest that opens and is whole, on this disk and brought to ``schema``."""
    for copy in sorted(copies, key=lambda copy: copy.made_at, reverse=True):
        path = beside / f"{copy.folder.name}.db"
        try:
            shutil.copyfile(copy.folder / STORE, path)
            database = open_database(path, key)
        except (StoreError, OSError):
            continue
        with suppress(StoreError):
            if not damage(Base(database, who="")):
                migrate(database, up_to=schema)
                return database, copy
        database.conn.close()
    return None, None


def _fill(
    base: Base, wreck: Wreck, schema: int | None, backup: StoreDatabase | None, tell: Tell
) -> tuple[int, int, tuple[Loss, ...]]:
    migrate(base.database, up_to=schema or len(STEPS))
    base.run("PRAGMA foreign_keys = 0")  # mended below
    filling = Filling(base)
    if schema is not None:
        filling.salvage(wreck, tell)
    with base.write():
        drop_false_rows(base)
    older: list[Loss] = []
    if backup is not None:
        older = filling.complete(Base(backup, who=""))
    with base.write():
        losses = older + mend(base, filling.children)
        losses += _gone(base) + _perhaps(wreck)
        if schema is None:  # what came after the backup cannot even be counted
            losses.append(Loss("history", "", "", ""))
    migrate(base.database)
    with base.write():
        make_anew(base)
        end_at_last_entry(base)
        append_history(base, "", "repaired", f"{len(losses)} losses")
    return _checked(base), len(older), tuple(losses)


def _perhaps(wreck: Wreck) -> list[Loss]:
    """What nothing tells the number of: rows that come and go."""
    known = {"journal": "some answers", "attachment": "some files"}
    return [Loss(what, "", "", "") for table, what in known.items() if wreck.errors[table]]


def _gone(base: Base) -> list[Loss]:
    """Records that the history knows and nothing else; and that there is history which nobody knows."""
    last = base.one(
        """SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'history') - count(*), max(at) FROM history"""
    )
    unknown = [Loss("history", "", "", last[1] or "")] if last is not None and last[0] else []
    return unknown + _known_to_history(base)


def _known_to_history(base: Base) -> list[Loss]:
    rows = base.all(
        """SELECT max(at) FROM history WHERE instance_id != '' GROUP BY instance_id
        HAVING sum(what IN ('created', 'received')) > sum(what IN ('deleted', 'purged'))
        AND instance_id NOT IN (SELECT instance_id FROM record) ORDER BY 1"""
    )
    return [Loss("record", "", "", row[0]) for row in rows]


def _checked(base: Base) -> int:
    found = damage(base)
    if found:
        raise StoreError("repair.failed", reason=found[0].code)
    return count_rows(base.database)["record"]
