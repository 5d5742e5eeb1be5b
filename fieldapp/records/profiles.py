"""Profiles on a shared laptop: each person's own folder, key and store.

A profile's folder has a random name and holds ``profile.json`` (the wrapped key), ``store.db``
(encrypted) and ``lock``. Nothing here is ever deleted because it could not be read.
"""

from __future__ import annotations

import json
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from fieldapp.records.durable import sync_folder, write_durably
from fieldapp.records.errors import StoreError
from fieldapp.records.keys import KdfCost, WrappedKey, check_strength, new_data_key, unwrap, wrap
from fieldapp.records.lock import FileLock
from fieldapp.records.migration import bring_up_to_date
from fieldapp.records.store import Store
from fieldapp.records.swap import finish_arrivals

FORMAT = 1
_FILE = "profile.json"
_STORE = "store.db"


@dataclass(frozen=True, slots=True)
class Profile:
    """A person's profile on this laptop. ``key`` is None when its file cannot be read."""

    folder: Path
    name: str
    key: WrappedKey | None

    @property
    def damaged(self) -> bool:
        return self.key is None


def create_profile(home: Path, name: str, passphrase: str, *, cost: KdfCost | None = None) -> Profile:
    """Make a profile with an empty encrypted store.

    StoreError ``profile.weak_passphrase``, ``profile.no_name``, ``profile.cannot_create`` (reason).
    """
    check_strength(passphrase)
    shown = _plain(name)
    if not shown:
        raise StoreError("profile.no_name")
    folder = home / secrets.token_hex(8)
    data_key = new_data_key()
    profile = Profile(folder, shown, wrap(data_key, passphrase, folder.name, cost or KdfCost()))
    making = home / f".{folder.name}"
    try:
        making.mkdir(parents=True)
        Store(making / _STORE, data_key, name=shown, create=True).close()
        write_profile(profile, making)
        making.replace(folder)
        sync_folder(home)
    except (OSError, StoreError) as error:
        shutil.rmtree(making, ignore_errors=True)  # nobody was told of it and nothing is in it
        if isinstance(error, StoreError):
            raise
        raise StoreError("profile.cannot_create", reason=error.strerror or "") from error
    return profile


def _plain(name: str) -> str:
    """On one line, and what UTF-8 can hold."""
    return " ".join(name.encode(errors="replace").decode().split())


def list_profiles(home: Path) -> list[Profile]:
    """By name. A damaged profile is listed under its folder's name, with no key; so is a store whose key
    file is gone."""
    if not home.is_dir():
        return []
    finish_arrivals(home)
    found = [read_profile(folder) for folder in home.iterdir() if _is_profile(folder)]
    return sorted(found, key=lambda profile: (profile.name.casefold(), profile.folder.name))


def unlock(profile: Profile, passphrase: str) -> Store:
    """Open the store. One program at a time.

    StoreError ``profile.damaged`` (folder), ``profile.wrong_passphrase``, ``profile.in_use``,
    ``profile.newer_schema``, and those of ``open_database``.
    """
    data_key = _data_key(profile, passphrase)
    lock = FileLock(profile.folder / "lock")
    try:
        bring_up_to_date(profile.folder / _STORE, data_key)
        return Store(profile.folder / _STORE, data_key, name=profile.name, lock=lock)
    except BaseException:
        lock.release()
        raise


def change_passphrase(profile: Profile, old: str, new: str) -> Profile:
    """Wrap the same data key again; the old passphrase opens until the new file is durable.

    StoreError ``profile.wrong_passphrase``, ``profile.weak_passphrase``, ``profile.cannot_write`` (reason).
    """
    check_strength(new)
    data_key = _data_key(profile, old)
    assert profile.key is not None
    changed = Profile(
        profile.folder, profile.name, wrap(data_key, new, profile.folder.name, profile.key.cost)
    )
    try:
        write_profile(changed, changed.folder)
    except OSError as error:
        raise StoreError("profile.cannot_write", reason=error.strerror or "") from error
    return changed


def _data_key(profile: Profile, passphrase: str) -> bytes:
    if profile.key is None:
        raise StoreError("profile.damaged", folder=profile.folder.name)
    return unwrap(profile.key, passphrase, profile.folder.name)


def write_profile(profile: Profile, folder: Path) -> None:
    """Durably; the old file stays when it cannot be written. OSError."""
    assert profile.key is not None
    data = {"format": FORMAT, "name": profile.name, "key": profile.key.as_json()}
    write_durably(folder / _FILE, json.dumps(data, ensure_ascii=False, indent=1).encode())


def _is_profile(folder: Path) -> bool:
    """Not one that was never finished: its name begins with a dot."""
    return not folder.name.startswith(".") and any((folder / name).is_file() for name in (_FILE, _STORE))


def read_profile(folder: Path) -> Profile:
    """What stands in the folder's key file; damaged when that makes no sense."""
    try:
        data = json.loads((folder / _FILE).read_bytes())
        if data["format"] != FORMAT:
            raise ValueError("another format")
        return Profile(folder, str(data["name"]), WrappedKey.from_json(data["key"]))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Profile(folder, folder.name, None)
