"""Backups: whole, encrypted, tested copies of a profile, a rolling set of them in each place.

A place is a folder; in it each profile has a folder of its own, named as the profile's, and in that each copy
has one: ``store.db`` under the same key, ``profile.json``, so that the passphrase opens it, and
``backup.json``, which says whose it is and when it was made. Names that begin with a dot are unfinished.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from fieldapp.records.base import Base
from fieldapp.records.copying import Tell, copy_database, count_rows, one_moment, opened, silent
from fieldapp.records.durable import sync_folder, write_durably
from fieldapp.records.errors import StoreError
from fieldapp.records.key_files import proved_profile, renew_keys
from fieldapp.records.profile_file import Profile, is_proved, read_profile, write_profile
from fieldapp.records.verify import damage

STORE, PROFILE, ABOUT = "store.db", "profile.json", "backup.json"
FORMAT = 1
LAST, DAYS, WEEKS = 5, 7, 4
"""How many stay: the last ones, and the last one of each of so many days and weeks on which there was one."""

_MAKING, _DROPPED, _FAILED = ".making", ".dropped", ".failed"
_MOST_ABOUT = 64 * 1024
_PROFILE_ID = re.compile("[0-9a-f]{16}")
"""It becomes the name of a folder: whose stick it is may have written anything there."""
_MOST_NUMBER, _YEARS = 10**9, range(1970, 9000)
"""Beyond them a copy could not be counted on, or its moment not be told in local time."""
_DEPTHS = ("", "*/", "*/*/", "*/*/*/")
"""From a copy itself up to the stick on which the place is."""


@dataclass(frozen=True, slots=True)
class Copy:
    """One backup. ``number`` counts the copies of a profile in one place; ``size`` is in bytes."""

    folder: Path
    profile_id: str
    name: str
    made_at: datetime
    number: int
    size: int


def copies_in(place: Path, profile_id: str | None = None) -> list[Copy]:
    """What lies in ``place``, which may be a stick, a place, a copy or a file of one: the newest first.

    What is no copy or cannot be read is passed over, and so is a place that is not there.
    """
    found = {folder: _read(folder) for folder in _folders_in(place)}
    copies = [copy for copy in found.values() if copy is not None]
    mine = [copy for copy in copies if profile_id in (None, copy.profile_id)]
    return sorted(mine, key=lambda copy: (copy.profile_id, -copy.number, -copy.made_at.timestamp()))


def _folders_in(place: Path) -> list[Path]:
    try:
        top = place.parent if place.is_file() else place
        return [about.parent for depth in _DEPTHS for about in top.glob(depth + ABOUT)]
    except OSError:
        return []


def _read(folder: Path) -> Copy | None:
    if folder.name.startswith(".") or folder.name.endswith(_FAILED):
        return None
    try:
        about = _json(folder / ABOUT)
        name = str(_json(folder / PROFILE)["name"])
        made_at = datetime.fromisoformat(str(about["made_at"]))
        profile_id, number = str(about["profile"]), int(about["number"])
        if about["format"] != FORMAT or made_at.tzinfo is None or made_at.year not in _YEARS:
            return None
        if not _PROFILE_ID.fullmatch(profile_id) or not 0 < number < _MOST_NUMBER:
            return None
        size = (folder / STORE).stat().st_size
        return Copy(folder, profile_id, name, made_at, number, size)
    except (OSError, ValueError, OverflowError, KeyError, TypeError, RecursionError):
        return None


def _json(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        data = json.loads(file.read(_MOST_ABOUT))
    if not isinstance(data, dict):
        raise ValueError(path.name)
    return data


def make_copy(
    base: Base, key: bytes, folder: Path, place: Path, *, made_at: datetime, tell: Tell = silent
) -> Copy:
    """Copy the profile in ``folder``, whose open store ``base`` is, to ``place``; test it; drop old ones.

    It is a copy only once it was read back and holds, row for row, what the store held at that moment. One
    that fails is set aside. Told in pages, then in rows. StoreError ``backup.cannot_write`` (folder, reason),
    ``backup.no_room`` (folder), ``backup.failed_test`` (folder, reason: the finding), ``profile.damaged``
    (folder) when the profile's own key file is not as it was written.
    """
    proved_profile(folder, key)  # before the work
    mine = place / folder.name
    with _failures_told(place):
        mine.mkdir(exist_ok=True)
        sync_folder(place)
        _sweep(mine)
        making = mine / _MAKING
        making.mkdir()
        try:
            with one_moment(base.database):
                rows = count_rows(base.database)
                copy_database(base.database, making / STORE, key, tell)
            number = 1 + max((copy.number for copy in copies_in(mine)), default=0)
            finished = mine / f"{made_at:%Y%m%d-%H%M%S}-{number}"
            _describe(making, proved_profile(folder, key), made_at, number)
            _test(making, key, rows, tell, finished)
            making.replace(finished)
            sync_folder(mine)
        finally:
            shutil.rmtree(making, ignore_errors=True)
        renew_keys(proved_profile(folder, key), key, [copy.folder for copy in copies_in(mine)])
        drop_old(mine)
    made = _read(finished)
    if made is None:  # taken away at this moment
        raise StoreError("backup.cannot_write", folder=str(place), reason="")
    return made


@contextmanager
def _failures_told(place: Path) -> Iterator[None]:
    """What the disk of ``place`` did, told as being of it and not of the store's own."""
    try:
        yield
    except OSError as error:
        raise StoreError("backup.cannot_write", folder=str(place), reason=error.strerror or "") from error
    except StoreError as error:
        if error.code == "store.disk_full":
            raise StoreError("backup.no_room", folder=str(place)) from error
        if error.code in {"store.cannot_open", "store.read_only", "store.io_error"}:
            reason = str(error.values.get("reason", ""))
            raise StoreError("backup.cannot_write", folder=str(place), reason=reason) from error
        raise


def _test(making: Path, key: bytes, rows: dict[str, int], tell: Tell, finished: Path) -> None:
    """Open it as a restore would, read every page and every attachment, compare the counts and the key."""
    with opened(making / STORE, key) as database:
        codes = [finding.code for finding in damage(Base(database, who=""), tell)]
        if count_rows(database) != rows:
            codes.append("backup.other_rows")
    if not is_proved(read_profile(making), finished.parent.name, key):
        codes.append("backup.other_key")
    if codes:
        aside = finished.with_name(finished.name + _FAILED)
        shutil.rmtree(aside, ignore_errors=True)  # the same copy, tried again in the same second
        making.replace(aside)
        raise StoreError("backup.failed_test", folder=str(aside), reason=codes[0])


def _describe(making: Path, profile: Profile, made_at: datetime, number: int) -> None:
    about = {
        "format": FORMAT,
        "profile": profile.folder.name,
        "made_at": made_at.isoformat(),
        "number": number,
    }
    write_profile(profile, making)
    write_durably(making / ABOUT, json.dumps(about, indent=1).encode())


def drop_old(mine: Path) -> None:
    """Delete the copies of a profile that are not among those that stay."""
    copies = copies_in(mine)
    staying = to_keep(copies)
    for copy in copies:
        if copy not in staying:
            dropped = mine / f"{_DROPPED}-{copy.folder.name}"
            copy.folder.replace(dropped)  # killed in the middle, it is no copy any more
            shutil.rmtree(dropped)


def to_keep(copies: Sequence[Copy]) -> set[Copy]:
    """By number, not by a clock that may jump; each day and week keeps its last one."""
    newest_first = sorted(copies, key=lambda copy: -copy.number)
    days: dict[object, Copy] = {}
    weeks: dict[object, Copy] = {}
    for copy in newest_first:
        days.setdefault(copy.made_at.date(), copy)
        weeks.setdefault(copy.made_at.isocalendar()[:2], copy)
    return {*newest_first[:LAST], *list(days.values())[:DAYS], *list(weeks.values())[:WEEKS]}


def _sweep(mine: Path) -> None:
    """What a kill or a pulled stick left unfinished; of those that failed their test only the last stays."""
    failed = sorted(mine.glob(f"*{_FAILED}"), key=lambda path: path.stat().st_mtime)
    for path in (*mine.glob(f"{_MAKING}*"), *mine.glob(f"{_DROPPED}*"), *failed[:-1]):
        shutil.rmtree(path)
