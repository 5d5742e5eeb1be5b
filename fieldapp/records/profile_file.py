"""``profile.json``: whose profile it is, the data key under the passphrase, and under a recovery key.

Format 1 had no recovery key. The proof is an HMAC-SHA256 under the data key over all the rest: who has the
store open sees by it, without the passphrase, that the file is as this program wrote it.
A file that cannot be read makes a damaged profile; nothing is deleted for it.
"""

from __future__ import annotations

import base64
import hmac
import json
from dataclasses import dataclass, replace
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
    recovery key was set; ``proof`` is empty in a file of an earlier program, until the next opening."""

    folder: Path
    name: str
    key: WrappedKey | None
    recovery: SealedKey | None = None
    proof: bytes = b""

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
        proof = base64.b64decode(data.get("proof", ""))
        return Profile(folder, str(data["name"]), WrappedKey.from_json(data["key"]), recovery, proof)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Profile(folder, folder.name, None)


def write_profile(profile: Profile, folder: Path) -> None:
    """Durably; OSError leaves the old file."""
    data = {"format": FORMAT, **_content(profile), "proof": base64.b64encode(profile.proof).decode()}
    write_durably(folder / PROFILE_FILE, json.dumps(data, ensure_ascii=False, indent=1).encode())


def _content(profile: Profile) -> dict[str, object]:
    assert profile.key is not None
    data: dict[str, object] = {"name": profile.name, "key": profile.key.as_json()}
    if profile.recovery is not None:
        data["recovery"] = profile.recovery.as_json()
    return data


def proved(profile: Profile, data_key: bytes) -> Profile:
    """With the proof of what it holds now."""
    return replace(profile, proof=_proof(profile, profile.folder.name, data_key))


def is_proved(profile: Profile, profile_id: str, data_key: bytes) -> bool:
    """Whether it is whole and was written for this profile by who had its data key."""
    if profile.key is None:
        return False
    return hmac.compare_digest(profile.proof, _proof(profile, profile_id, data_key))


def _proof(profile: Profile, profile_id: str, data_key: bytes) -> bytes:
    content = json.dumps(["fieldapp profile", profile_id, _content(profile)], sort_keys=True)
    return hmac.digest(data_key, content.encode(), "sha256")
