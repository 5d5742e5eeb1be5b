"""A profile's key file in its copies: believed only where it is proved, and brought up to today's.

The passphrase of today opens the older copies too, and one that was given up opens none: the data key inside
is the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from fieldapp.records.copying import opened
from fieldapp.records.errors import StoreError
from fieldapp.records.profile_file import Profile, is_proved, read_profile, write_profile

_STORE = "store.db"


def proved_profile(folder: Path, data_key: bytes) -> Profile:
    """The profile whose open store has ``data_key``, as its file says now.

    StoreError ``profile.damaged`` (folder) when the file is not as this program wrote it: then it must not be
    copied over good ones.
    """
    present = read_profile(folder)
    if not is_proved(present, folder.name, data_key):
        raise StoreError("profile.damaged", folder=folder.name)
    return present


def renew_keys(present: Profile, data_key: bytes, folders: Iterable[Path]) -> None:
    """Write the proved ``present`` into each of ``folders`` that holds a store of the same data key.

    OSError.
    """
    for folder in folders:
        kept, wanted = read_profile(folder), replace(present, folder=folder)
        if kept != wanted and _has_key(kept, present.folder.name, data_key):
            write_profile(wanted, folder)


def _has_key(kept: Profile, profile_id: str, data_key: bytes) -> bool:
    """By the proof, as a damaged store may open under no key; by the store where the file has none."""
    if is_proved(kept, profile_id, data_key):
        return True
    try:
        with opened(kept.folder / _STORE, data_key):
            return True
    except StoreError:
        return False
