"""A backup brought back as a profile: tested before it takes a place, and nothing is overwritten.

Where the same profile is on this laptop it is set aside, or, as a second one, the copy gets a name and a key
file of its own. A device id stays only with a profile that comes back to where it was: two laptops must not
report under one. New records get random numbers and cannot meet; a draft that is on both has one number, and
headquarters keeps the version that comes first and refuses the other, which then waits for a person.
"""

from __future__ import annotations

import secrets
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from fieldapp.records.backup import STORE, Copy
from fieldapp.records.base import Base, now
from fieldapp.records.copying import Tell, opened, silent, sync_file
from fieldapp.records.errors import StoreError
from fieldapp.records.history import append_history
from fieldapp.records.keys import unwrap, wrap
from fieldapp.records.migration import bring_up_to_date
from fieldapp.records.profile_file import Profile, proved, read_profile, write_profile
from fieldapp.records.profiles import counted
from fieldapp.records.swap import arriving, take_place
from fieldapp.records.tries import Tries
from fieldapp.records.verify import DAMAGE, damage

RESTORED = "restored_from"
"""The setting that says when the copy was made which a profile came from."""
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Restored:
    """``records`` counts those in the copy; ``set_aside`` is where the profile that was there is now."""

    profile: Profile
    made_at: datetime
    records: int
    set_aside: Path | None


def restore(
    copy: Copy,
    passphrase: str,
    home: Path,
    *,
    as_second: bool = False,
    tries: Tries | None = None,
    tell: Tell = silent,
) -> Restored:
    """Test the copy and make it a profile in ``home``. Told in bytes, then in rows.

    A wrong passphrase counts among the ``tries`` of the profile that is here.

    StoreError ``profile.wrong_passphrase``, ``profile.wait``, ``profile.damaged``, ``profile.in_use``,
    ``profile.newer_schema``, ``restore.damaged`` (reason: the finding), ``restore.cannot_write`` (reason).
    Nothing is changed then.
    """
    try:
        found = read_profile(copy.folder)
        key = _data_key(copy, found, passphrase, home, tries)  # before anything of it is written here
        with arriving(home, copy.profile_id) as folder:
            profile = replace(found, folder=folder)
            _bring(copy, profile, tell)
            return _settle(copy, profile, key, passphrase, home, as_second=as_second, tell=tell)
    except OSError as error:
        raise StoreError("restore.cannot_write", reason=error.strerror or "") from error


def _bring(copy: Copy, profile: Profile, tell: Tell) -> None:
    """Onto this disk first: the copy's own may be slow or write-protected."""
    write_profile(profile, profile.folder)
    done = 0
    with (copy.folder / STORE).open("rb") as source, (profile.folder / STORE).open("wb") as target:
        while chunk := source.read(_CHUNK):
            target.write(chunk)
            done += len(chunk)
            tell(done, copy.size)
    sync_file(profile.folder / STORE)


def _data_key(copy: Copy, found: Profile, passphrase: str, home: Path, tries: Tries | None) -> bytes:
    if found.key is None:
        raise StoreError("profile.damaged", folder=copy.folder.name)
    here = home / copy.profile_id
    with counted(tries, here) if here.is_dir() else nullcontext():
        return unwrap(found.key, passphrase, copy.profile_id)


def _settle(
    copy: Copy,
    profile: Profile,
    key: bytes,
    passphrase: str,
    home: Path,
    *,
    as_second: bool,
    tell: Tell,
) -> Restored:
    records = _check(profile.folder / STORE, key, profile.name, tell)
    if as_second:
        profile = _second(profile, key, passphrase, copy.made_at)
    comes_back = (home / profile.folder.name).exists()
    _mark(profile.folder / STORE, key, profile.name, copy.made_at, new_device=not comes_back)
    aside = take_place(profile.folder, home, now=datetime.now())
    settled = replace(profile, folder=home / profile.folder.name)
    return Restored(settled, copy.made_at, records, aside)


def _second(profile: Profile, key: bytes, passphrase: str, made_at: datetime) -> Profile:
    """Under a folder name of its own, to which its key is bound, and a name that tells it from the first."""
    assert profile.key is not None
    folder = profile.folder.replace(profile.folder.with_name(secrets.token_hex(8)))
    name = f"{profile.name} · {made_at:%Y-%m-%d %H:%M}"
    second = proved(Profile(folder, name, wrap(key, passphrase, folder.name, profile.key.cost)), key)
    write_profile(second, folder)
    return second


def _check(path: Path, key: bytes, who: str, tell: Tell) -> int:
    """How many records it holds. One whose first pages are damaged cannot even be opened."""
    try:
        return _count_sound(path, key, who, tell)
    except StoreError as error:
        if error.code in DAMAGE:
            raise StoreError("restore.damaged", reason=error.code) from error
        raise


def _count_sound(path: Path, key: bytes, who: str, tell: Tell) -> int:
    bring_up_to_date(path, key)
    with opened(path, key) as database:
        base = Base(database, who=who)
        found = damage(base, tell)
        if found:
            raise StoreError("restore.damaged", reason=found[0].code)
        row = base.one("SELECT count(*) FROM record")
    return int(row[0]) if row else 0


def _mark(path: Path, key: bytes, who: str, made_at: datetime, *, new_device: bool) -> None:
    with opened(path, key) as database:
        base = Base(database, who=who, clock=now)
        with base.write():
            if new_device:
                base.run("DELETE FROM setting WHERE name = 'device_id'")
            base.run(
                "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", RESTORED, made_at.isoformat()
            )
            append_history(base, "", "restored", made_at.isoformat())
