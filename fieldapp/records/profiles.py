"""Profiles on a shared laptop: each person's own folder, key and store.

A profile's folder has a random name and holds ``profile.json`` (the wrapped key), ``store.db``
(encrypted) and ``lock``, and ``tries.json`` after a wrong passphrase. Nothing here is ever deleted because it
could not be read.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from fieldapp.records.durable import PRIVATE, make_folders, sweep_unfinished, sync_folder
from fieldapp.records.elsewhere import SECOND_PLACE, renew_elsewhere
from fieldapp.records.errors import StoreError
from fieldapp.records.history import append_history
from fieldapp.records.keys import (
    FORMER_COSTS,
    KdfCost,
    check_strength,
    new_data_key,
    unwrap,
    wrap,
)
from fieldapp.records.lock import FileLock
from fieldapp.records.migration import bring_up_to_date
from fieldapp.records.profile_file import PROFILE_FILE, Profile, proved, read_profile, write_profile
from fieldapp.records.recovery import (
    Decrypt,
    decrypt_key_file,
    open_key,
    open_sealed,
    public_key_in,
    seal,
    trusted_public_key,
)
from fieldapp.records.store import Store
from fieldapp.records.swap import finish_arrivals
from fieldapp.records.tries import Tries

__all__ = [
    "Profile",
    "accept_recovery_key",
    "change_passphrase",
    "check_passphrase",
    "counted",
    "create_profile",
    "list_profiles",
    "offered_recovery_key",
    "recover",
    "unlock",
]

_STORE = "store.db"


def create_profile(home: Path, name: str, passphrase: str, *, cost: KdfCost | None = None) -> Profile:
    """Make a profile with an empty encrypted store, its key sealed to the laptop's recovery key too.

    StoreError ``profile.weak_passphrase``, ``profile.no_name``, ``profile.cannot_create`` (reason).
    """
    check_strength(passphrase)
    shown = _plain(name)
    if not shown:
        raise StoreError("profile.no_name")
    folder = home / secrets.token_hex(8)
    data_key = new_data_key()
    key = wrap(data_key, passphrase, folder.name, cost or KdfCost())
    trusted = _trusted(folder)
    sealed = seal(data_key, folder.name, trusted) if trusted else None
    profile = proved(Profile(folder, shown, key, sealed), data_key)
    making = home / f".{folder.name}"
    try:
        make_folders(home)
        making.mkdir(PRIVATE)
        Store(making / _STORE, data_key, name=shown, create=True).close()
        write_profile(profile, making)
        making.replace(folder)
        sync_folder(home)
    except (OSError, StoreError) as error:
        _give_up(making, folder)
        if isinstance(error, StoreError):
            raise
        raise StoreError("profile.cannot_create", reason=error.strerror or "") from error
    return profile


def _give_up(making: Path, folder: Path) -> None:
    """Nobody was told of the profile and nothing is in it. Durably out of the list before it is taken apart:
    half of one would be listed as damaged."""
    with suppress(OSError):
        if folder.exists():
            folder.replace(making)
            sync_folder(making.parent)
        shutil.rmtree(making, ignore_errors=True)


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


def _is_profile(folder: Path) -> bool:
    """Not one that was never finished: its name begins with a dot."""
    return not folder.name.startswith(".") and any(
        (folder / name).is_file() for name in (PROFILE_FILE, _STORE)
    )


# Opening


def unlock(profile: Profile, passphrase: str, *, tries: Tries | None = None) -> Store:
    """Open the store. One program at a time.

    ``tries`` is the running program's; without it this call counts as a start of its own.

    StoreError ``profile.damaged`` (folder), ``profile.in_use``, ``profile.wait`` (seconds),
    ``profile.wrong_passphrase``, ``profile.newer_schema``, and those of ``FileLock`` and ``open_database``.
    """
    folder = profile.folder
    _present(folder)
    lock = FileLock(folder / "lock")
    try:
        now = _present(folder)  # as it is while no other program can change it
        data_key = _data_key(now, passphrase, tries)
        sweep_unfinished(folder / PROFILE_FILE)
        bring_up_to_date(folder / _STORE, data_key)
        store = Store(folder / _STORE, data_key, name=now.name, lock=lock)
    except BaseException:
        lock.release()
        raise
    _keep_up(now, data_key, passphrase)
    return store


def check_passphrase(profile: Profile, passphrase: str, *, tries: Tries | None = None) -> None:
    """For who comes back to a store that is still open.

    StoreError ``profile.damaged`` (folder), ``profile.wait`` (seconds), ``profile.wrong_passphrase``.
    """
    _data_key(_present(profile.folder), passphrase, tries)


def _present(folder: Path) -> Profile:
    """The profile as its file says now: a list that is on the screen may be old."""
    if not folder.is_dir():
        raise StoreError("store.cannot_open", reason="")
    profile = read_profile(folder)
    if profile.key is None:
        raise StoreError("profile.damaged", folder=folder.name)
    return profile


def _data_key(profile: Profile, passphrase: str, tries: Tries | None) -> bytes:
    assert profile.key is not None
    with counted(tries, profile.folder):
        return unwrap(profile.key, passphrase, profile.folder.name)


@contextmanager
def counted(tries: Tries | None, folder: Path) -> Iterator[None]:
    """One try of a passphrase: refused while the delay lasts, noted when it ends.

    StoreError ``profile.wait`` (seconds).
    """
    tries = tries or Tries()
    tries.check(folder)
    try:
        yield
    except StoreError as error:
        if error.code in {"profile.wrong_passphrase", "recovery.wrong_passphrase"}:
            tries.note_wrong(folder)
        raise
    tries.note_right(folder)


def _keep_up(now: Profile, data_key: bytes, passphrase: str) -> None:
    """Let a guess cost what it should now, and the file bear its proof. Where this cannot be written the
    profile opens all the same, and the next opening tries again."""
    kept_up = now
    if now.key is not None and now.key.cost in FORMER_COSTS:
        kept_up = replace(now, key=wrap(data_key, passphrase, now.folder.name, KdfCost()))
    kept_up = proved(kept_up, data_key)
    if kept_up != now:
        with suppress(OSError):
            write_profile(kept_up, now.folder)


# The recovery key


def offered_recovery_key(profile: Profile) -> str:
    """The public key that the laptop trusts and this profile is not sealed to; "" for none.

    Who can write to the profiles' folder can put a key of their own there: so a profile is sealed to it only
    when its person has said yes (``accept_recovery_key``).
    """
    kept = read_profile(profile.folder).recovery
    trusted = _trusted(profile.folder)
    return "" if kept is not None and kept.public_key == trusted else trusted


def accept_recovery_key(store: Store, public_key: str) -> None:
    """Seal the open store's data key to ``public_key``, which its person has seen; the history tells it.

    StoreError ``recovery.bad_public_key``, ``profile.damaged`` (folder), ``profile.cannot_write`` (reason).
    """
    folder = store.path.parent
    sealed = store.sealed_key(public_key_in(public_key))
    with store.base.write():
        append_history(store.base, "", "recovery key", sealed.public_key)
    try:
        write_profile(store.proved(replace(_present(folder), recovery=sealed)), folder)
    except OSError as error:
        raise StoreError("profile.cannot_write", reason=error.strerror or "") from error


def _trusted(folder: Path) -> str:
    """As ``trusted_public_key``; "" where that cannot be read: the settings page tells it, and nobody is kept
    from working for it."""
    try:
        return trusted_public_key(folder.parent)
    except StoreError:
        return ""


# Another passphrase


def change_passphrase(profile: Profile, old: str, new: str, *, tries: Tries | None = None) -> Profile:
    """Wrap the same data key again; the old passphrase opens until the new file is durable. Only for who has
    the profile open.

    The copies that can be reached get the new file at once, and the history tells of it: so a copy is due in
    the places that cannot.

    StoreError ``profile.damaged`` (folder), ``profile.wait`` (seconds), ``profile.wrong_passphrase``,
    ``profile.weak_passphrase``, ``profile.cannot_write`` (reason).
    """
    check_strength(new)
    now = _present(profile.folder)
    data_key = _data_key(now, old, tries)
    assert now.key is not None
    changed = _with_passphrase(now, data_key, new, now.key.cost)
    with suppress(StoreError):  # the passphrase is changed, whatever became of the rest
        _note(changed, data_key, now.name, "passphrase")
    return changed


def recover(
    profile: Profile,
    key_file: bytes,
    key_passphrase: str,
    new: str,
    *,
    tries: Tries | None = None,
    cost: KdfCost | None = None,
    decrypt: Decrypt = decrypt_key_file,
) -> Profile:
    """Give a profile a new passphrase by the recovery key in ``key_file`` (its bytes).

    The store stays as it is, but for a line in its history, written first. The old passphrase opens until the
    new file is durable. A key that does not open the store changes nothing.

    StoreError ``recovery.none``, ``profile.damaged`` (folder), ``profile.in_use``,
    ``profile.wait`` (seconds), ``profile.weak_passphrase``, ``profile.cannot_write`` (reason), and those of
    ``open_key``, ``open_sealed`` and ``open_database``.
    """
    check_strength(new)
    _present(profile.folder)
    lock = FileLock(profile.folder / "lock")
    try:
        now = _present(profile.folder)
        if now.recovery is None:
            raise StoreError("recovery.none")
        with counted(tries, now.folder):
            key = open_key(key_file, key_passphrase, decrypt)
        data_key = open_sealed(now.recovery, key, now.folder.name)
        bring_up_to_date(now.folder / _STORE, data_key)
        _note(now, data_key, key.public, "recovered", now.name)  # by whom: the public half of the key
        return _with_passphrase(now, data_key, new, cost or KdfCost())
    finally:
        lock.release()


def _note(profile: Profile, data_key: bytes, who: str, what: str, detail: str = "") -> None:
    with closing(Store(profile.folder / _STORE, data_key, name=who)) as store, store.base.write():
        append_history(store.base, "", what, detail)


def _with_passphrase(profile: Profile, data_key: bytes, passphrase: str, cost: KdfCost) -> Profile:
    folder = profile.folder
    key = wrap(data_key, passphrase, folder.name, cost)
    changed = proved(replace(profile, key=key), data_key)
    try:
        write_profile(changed, folder)
    except OSError as error:
        raise StoreError("profile.cannot_write", reason=error.strerror or "") from error
    _renew_copies(changed, data_key)
    return changed


def _renew_copies(changed: Profile, data_key: bytes) -> None:
    """A store that cannot be read does not tell the second place; the others are known without it."""
    second = ""
    with (
        suppress(StoreError),
        closing(Store(changed.folder / _STORE, data_key, name=changed.name)) as store,
    ):
        second = store.get_setting(SECOND_PLACE, "")
    renew_elsewhere(changed, data_key, second)
