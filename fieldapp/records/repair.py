"""A damaged store made whole: salvaged row by row, completed from the best backup, the old one kept.

What can be read of the damaged store comes first, as it is the newer one. From the backup comes what lacks: a
record that is nowhere in the damaged store, unless its history says that it was deleted, and the forms, files
and frozen bytes of records that are there. Then ``mend`` brings all in line.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from fieldapp.records.backup import STORE, Copy
from fieldapp.records.base import Base, now
from fieldapp.records.copying import Tell, count_rows, silent
from fieldapp.records.database import StoreDatabase, open_database
from fieldapp.records.errors import StoreError
from fieldapp.records.filling import Filling
from fieldapp.records.furthest import furthest
from fieldapp.records.history import LOST, append_history, begin_anew, first_broken_link, lost_records
from fieldapp.records.keys import unwrap
from fieldapp.records.lock import FileLock
from fieldapp.records.mending import Loss, drop_false_rows, mend
from fieldapp.records.migration import put_back
from fieldapp.records.profile_file import Profile, read_profile, write_profile
from fieldapp.records.profiles import counted
from fieldapp.records.schema import STEPS, migrate
from fieldapp.records.search_index import make_anew
from fieldapp.records.swap import arriving, take_place
from fieldapp.records.tries import Tries
from fieldapp.records.verify import damage
from fieldapp.records.wreck import Wreck, opens


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
    """Make the profile's store anew from what can be read; the one of ``copies`` that came furthest helps.

    Where the profile's own key file cannot be read, that of a copy takes its place if it opens the store.
    Told in rows. StoreError ``profile.wrong_passphrase``, ``profile.wait``, ``profile.in_use``,
    ``profile.newer_schema`` (found, known), ``repair.no_key`` when no key file opens the store,
    ``repair.nothing`` when neither store nor backup can be read, ``repair.failed`` (reason: the finding),
    ``restore.cannot_write`` (reason). Nothing is changed then.
    """
    lock = FileLock(
        profile.folder / "lock"
    )  # what is typed meanwhile would be in the store that is set aside
    try:
        with counted(tries, profile.folder):
            present, key = _with_key(profile.folder, passphrase, copies)
        put_back(profile.folder / STORE)
        with arriving(home, profile.folder.name) as folder:
            made = _make(present, key, folder, copies, tell)
            aside = take_place(folder, home, now=datetime.now(), lock=lock)
    except OSError as error:
        raise StoreError("restore.cannot_write", reason=error.strerror or "") from error
    finally:
        lock.release()
    assert aside is not None
    return Repaired(*made, aside)


def _with_key(folder: Path, passphrase: str, copies: Iterable[Copy]) -> tuple[Profile, bytes]:
    present = read_profile(folder)
    if present.key is not None:
        return present, unwrap(present.key, passphrase, folder.name)
    wrong: StoreError | None = None
    for kept in {copy.key: copy for copy in (read_profile(copy.folder) for copy in copies)}.values():
        try:
            key = unwrap(kept.key, passphrase, folder.name) if kept.key is not None else b""
        except StoreError as error:
            wrong = error
            continue
        if key and opens(folder / STORE, key):
            return replace(kept, folder=folder), key
    raise wrong or StoreError("repair.no_key")


Made = tuple[int, int, datetime | None, tuple[Loss, ...]]


def _make(profile: Profile, key: bytes, folder: Path, copies: Sequence[Copy], tell: Tell) -> Made:
    beside = folder.parent / "beside"
    beside.mkdir()
    write_profile(profile, folder)
    _copy_files(profile.folder, beside, "wreck.db")
    with ExitStack() as stack:
        wreck = Wreck(beside / "wreck.db", key)
        stack.callback(wreck.close)
        schema = _schema(wreck)
        backup = furthest(copies, profile.folder, key, beside, schema or len(STEPS))
        if backup is not None:
            stack.callback(backup.database.conn.close)
        if schema is None and backup is None:
            raise StoreError("repair.nothing")
        database = open_database(folder / STORE, key, create=True)
        stack.callback(database.conn.close)
        base = Base(database, who=profile.name, clock=now)
        made = _fill(base, wreck, schema, backup.database if backup else None, tell)
    shutil.rmtree(beside)
    return made[0], made[1], backup.made_at if backup else None, made[2]


def _schema(wreck: Wreck) -> int | None:
    """What a newer program keeps, this one would leave out without knowing it."""
    found = wreck.schema()
    if found is not None and found > len(STEPS):
        raise StoreError("profile.newer_schema", found=found, known=len(STEPS))
    return found


def _copy_files(folder: Path, to: Path, name: str) -> None:
    """The store and its log; a repair writes into neither."""
    for ending in ("", "-wal"):
        with suppress(FileNotFoundError):
            shutil.copyfile(folder / f"{STORE}{ending}", to / f"{name}{ending}")


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
        losses += _unknown(base) if schema is not None else []
        for instance_id, _at in lost_records(base):
            append_history(base, instance_id, LOST)
        begin_anew(base, f"{len(losses)} losses")
    return _checked(base), len(older), tuple(losses)


def _perhaps(wreck: Wreck) -> list[Loss]:
    """What nothing tells the number of: rows that come and go."""
    known = {"journal": "some answers", "attachment": "some files"}
    return [Loss(what, "", "", "") for table, what in known.items() if wreck.errors[table]]


def _gone(base: Base) -> list[Loss]:
    """Records that the history knows and nothing else."""
    return [Loss("record", "", "", at) for _instance_id, at in lost_records(base)]


def _unknown(base: Base) -> list[Loss]:
    """That there is history which nobody knows: a gap, or its end is gone."""
    row = base.one(
        """SELECT (SELECT seq FROM sqlite_sequence WHERE name = 'history') > max(seq), max(at) FROM history"""
    )
    cut, at = row if row is not None else (0, None)
    return [Loss("history", "", "", at or "")] if cut or first_broken_link(base) is not None else []


def _checked(base: Base) -> int:
    found = damage(base)
    if found:
        raise StoreError("repair.failed", reason=found[0].code)
    return count_rows(base.database)["record"]
