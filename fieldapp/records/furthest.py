"""What a repair is completed from: of all sound backups the one that has come furthest.

A laptop's clock may have been wrong for a year, so within a place the number counts, and between places how
far each one's history goes.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from fieldapp.records.backup import STORE, Copy
from fieldapp.records.base import Base
from fieldapp.records.database import StoreDatabase, open_database
from fieldapp.records.errors import StoreError
from fieldapp.records.migration import store_before
from fieldapp.records.schema import migrate
from fieldapp.records.verify import damage


@dataclass(frozen=True, slots=True)
class Backup:
    """``database`` is open, on this disk, sound and of the schema that was asked for; ``entries`` is the
    number of its history's last one."""

    database: StoreDatabase
    made_at: datetime
    entries: int


_File = tuple[Path, datetime]


def furthest(copies: Iterable[Copy], folder: Path, key: bytes, beside: Path, schema: int) -> Backup | None:
    """The backup to close after use; None where nothing is sound.

    One of ``copies``, or the store that a migration left in the profile's ``folder``. ``beside`` is for
    working files. One of a newer schema than this program's is passed over.
    """
    found: list[Backup] = []
    for place, files in enumerate((*_by_place(copies), _left_by_migration(folder))):
        sound = _first_sound(files, key, beside / f"backup-{place}.db", schema)
        found += [sound] if sound is not None else []
    found.sort(key=lambda backup: (backup.entries, backup.made_at))
    for other in found[:-1]:
        other.database.conn.close()
    return found[-1] if found else None


def _by_place(copies: Iterable[Copy]) -> Iterator[list[_File]]:
    """The last made first."""
    places: dict[Path, list[Copy]] = {}
    for copy in copies:
        places.setdefault(copy.folder.parent, []).append(copy)
    for mine in places.values():
        mine.sort(key=lambda copy: -copy.number)
        yield [(copy.folder / STORE, copy.made_at) for copy in mine]


def _left_by_migration(folder: Path) -> list[_File]:
    before = store_before(folder / STORE)
    with suppress(OSError):
        return [(before, datetime.fromtimestamp(before.stat().st_mtime).astimezone())]
    return []


def _first_sound(files: Sequence[_File], key: bytes, path: Path, schema: int) -> Backup | None:
    for source, made_at in files:
        try:
            shutil.copyfile(source, path)
            database = open_database(path, key)
        except (StoreError, OSError):
            continue
        with suppress(StoreError):
            base = Base(database, who="")
            if not damage(base):
                migrate(database, up_to=schema)
                (entries,) = base.one("SELECT coalesce(max(seq), 0) FROM history") or (0,)
                return Backup(database, made_at, entries)
        database.conn.close()
    return None
