"""``profile.json``: whose profile it is, the data key under the passphrase, and under a recovery key.

Format 1 had no recovery key. A file that cannot be read makes a damaged profile; nothing is deleted for it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from fieldapp.records.durable import write_durably
from fieldapp.records.keys import WrappedKey
from fieldapp.records.recovery import SealedKey

FORMAT = 2
PROFILE_FILE = "profile.json"

_KNOWN_FORMATS = (1, FORMAT)


@dataclass(frozen=True, slots=True)
class Profile:
    """A person's profile on this laptop. ``key`` is None when its file cannot be read; ``recovery`` when no
    recovery key was set."""

    folder: Path
    name: str
    key: WrappedKey | None
    recovery: SealedKey | None = None

    @property
    def damaged(self) -> bool:
        return self.key is None


def read_profile(folder: Path) -> Profile:
    """What stands in the folder's file now; a damaged profile bears the folder's name."""
    try:
        data = json.loads((folder / PROFILE_FILE).read_bytes())
        if data["format"] not in _KNOWN_FORMATS:
            raise ValueError("another format")
        recovery = None if data.get("recovery") is None else SealedKey.from_json(data["recovery"])
        return Profile(folder, str(data["name"]), WrappedKey.from_json(data["key"]), recovery)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Profile(folder, folder.name, None)


def write_profile(profile: Profile, folder: Path) -> None:
    """Durably; OSError leaves the old file."""
    assert profile.key is not None
    data: dict[str, object] = {"format": FORMAT, "name": profile.name, "key": profile.key.as_json()}
    if profile.recovery is not None:
        data["recovery"] = profile.recovery.as_json()
    write_durably(folder / PROFILE_FILE, json.dumps(data, ensure_ascii=False, indent=1).encode())
