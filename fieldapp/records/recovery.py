"""A supervisor's recovery key: an age identity (X25519) in a file under a passphrase.

A laptop knows its public half. Each profile's data key is also sealed to it, so that who has the profile's
folder, the key file and that file's passphrase can give the person a new passphrase, and nobody else.
The key file is what age-keygen writes, encrypted by age under a passphrase: age's own tool reads it too.
"""

from __future__ import annotations

import base64
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyrage

from fieldapp.records.durable import write_durably, write_new_durably
from fieldapp.records.errors import StoreError
from fieldapp.records.keys import DATA_KEY_BYTES, check_strength

TRUSTED_FILE = "recovery-key.txt"

_PURPOSE = b"fieldapp recovery 1"
_PUBLIC = re.compile(r"\bage1[0-9a-z]+")
_SECRET = re.compile(r"^AGE-SECRET-KEY-1\w+$", re.MULTILINE)
_MOST_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class SealedKey:
    """A data key that only the holder of ``public_key`` opens; both are empty where what was kept is
    damaged."""

    public_key: str
    sealed: bytes

    @property
    def damaged(self) -> bool:
        return not self.sealed

    def as_json(self) -> dict[str, object]:
        return {"public_key": self.public_key, "sealed": base64.b64encode(self.sealed).decode()}

    @classmethod
    def from_json(cls, data: object) -> SealedKey:
        """Never fails: a profile must open by its passphrase whatever became of this part."""
        try:
            parts = data if isinstance(data, dict) else {}
            public_key = public_key_in(parts["public_key"])
            return cls(public_key, base64.b64decode(parts["sealed"], validate=True))
        except (KeyError, TypeError, ValueError, StoreError):
            return cls("", b"")


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """Both halves, in memory."""

    identity: pyrage.x25519.Identity

    @property
    def public(self) -> str:
        return str(self.identity.to_public())

    @classmethod
    def new(cls) -> RecoveryKey:
        return cls(pyrage.x25519.Identity.generate())


# The key file


def make_key_file(path: Path, passphrase: str) -> str:
    """Make a key and keep it in a new file, readable by its owner only; the public half.

    StoreError ``profile.weak_passphrase``, and those of ``write_key_file``. Takes a second or more and half a
    gigabyte of memory: age's own cost of a guess.
    """
    check_strength(passphrase)
    if path.exists():  # before the work; writing looks again
        raise StoreError("recovery.exists", name=path.name)
    key = RecoveryKey.new()
    text = f"# fieldapp recovery key\n# public key: {key.public}\n{key.identity}\n"
    write_key_file(path, pyrage.passphrase.encrypt(text.encode(), _composed(passphrase), armored=True))
    return key.public


def write_key_file(path: Path, data: bytes) -> None:
    """StoreError ``recovery.exists`` (name), ``recovery.cannot_write`` (reason); nothing is left then."""
    try:
        write_new_durably(path, data, mode=0o600)
    except FileExistsError as error:
        raise StoreError("recovery.exists", name=path.name) from error
    except OSError as error:
        raise StoreError("recovery.cannot_write", reason=error.strerror or "") from error


def read_key_file(path: Path) -> bytes:
    """StoreError ``recovery.no_key_file`` (name, reason)."""
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except OSError as error:
        raise StoreError("recovery.no_key_file", name=path.name, reason=error.strerror or "") from error


def decrypt_key_file(data: bytes, passphrase: str) -> str:
    """What stands in a key file's bytes. As dear as ``make_key_file``, and Python stands still meanwhile.

    StoreError ``recovery.wrong_passphrase``, ``recovery.not_a_key_file``, ``recovery.too_dear`` when the file
    asks for more work than this machine can do.
    """
    try:
        content: bytes = pyrage.passphrase.decrypt(data, _composed(passphrase))
    except pyrage.DecryptError as error:
        raise _refusal(error) from None
    return content.decode(errors="replace")


Decrypt = Callable[[bytes, str], str]


def open_key(data: bytes, passphrase: str, decrypt: Decrypt = decrypt_key_file) -> RecoveryKey:
    """The key in a key file's bytes. StoreError as ``decrypt_key_file``."""
    try:
        found = _SECRET.findall(decrypt(data, passphrase))
        return RecoveryKey(pyrage.x25519.Identity.from_str(found[0]))
    except (IndexError, pyrage.IdentityError):
        raise StoreError("recovery.not_a_key_file") from None


def _refusal(error: Exception) -> StoreError:
    """pyrage tells its failures apart by their words only."""
    words = str(error)
    if words == "Decryption failed":
        return StoreError("recovery.wrong_passphrase")
    if words.startswith("Excessive work"):
        return StoreError("recovery.too_dear")
    return StoreError("recovery.not_a_key_file")


def _composed(passphrase: str) -> str:
    """As for profiles: keyboards differ in how they compose й; age takes only what UTF-8 can hold."""
    return unicodedata.normalize("NFC", passphrase).encode(errors="replace").decode()


# The public half


def public_key_in(text: str) -> str:
    """The one public key (age1…) in a text, which may say other things too.

    StoreError ``recovery.bad_public_key``: none, several, or one that was cut or mistyped (it carries a
    checksum).
    """
    found = set(_PUBLIC.findall(text))
    if len(found) != 1:
        raise StoreError("recovery.bad_public_key")
    (key,) = found
    try:
        return str(pyrage.x25519.Recipient.from_str(key))
    except pyrage.RecipientError:
        raise StoreError("recovery.bad_public_key") from None


def trust_public_key(home: Path, text: str) -> str:
    """Let new profiles in ``home`` be sealed to the public key in ``text``, and offer it to the others.

    StoreError as ``public_key_in``; ``recovery.cannot_write`` (reason).
    """
    key = public_key_in(text)
    try:
        home.mkdir(parents=True, exist_ok=True)
        write_durably(home / TRUSTED_FILE, f"{key}\n".encode())
    except OSError as error:
        raise StoreError("recovery.cannot_write", reason=error.strerror or "") from error
    return key


def trusted_public_key(home: Path) -> str:
    """What this laptop's profiles are sealed to; "" for nothing.

    StoreError ``recovery.trust_damaged`` (name) when the file is there and holds no key.
    """
    try:
        text = (home / TRUSTED_FILE).read_bytes()[:_MOST_BYTES].decode(errors="replace")
    except FileNotFoundError:
        return ""
    except OSError:
        text = ""
    try:
        return public_key_in(text)
    except StoreError:
        raise StoreError("recovery.trust_damaged", name=TRUSTED_FILE) from None


# Sealing


def seal(data_key: bytes, profile_id: str, public_key: str) -> SealedKey:
    """``profile_id`` is sealed in with the key, so that it cannot be moved to another profile."""
    recipient = pyrage.x25519.Recipient.from_str(public_key)
    content = b"\n".join((_PURPOSE, profile_id.encode(), data_key))
    return SealedKey(public_key, pyrage.encrypt(content, [recipient]))


def open_sealed(kept: SealedKey, key: RecoveryKey, profile_id: str) -> bytes:
    """The data key.

    StoreError ``recovery.other_key`` (wanted, given: public keys), ``recovery.damaged``,
    ``recovery.other_profile``.
    """
    try:
        content: bytes = pyrage.decrypt(kept.sealed, [key.identity])
    except pyrage.DecryptError:
        if not kept.damaged and kept.public_key != key.public:
            raise StoreError("recovery.other_key", wanted=kept.public_key, given=key.public) from None
        raise StoreError("recovery.damaged") from None
    before, data_key = content[:-DATA_KEY_BYTES], content[-DATA_KEY_BYTES:]
    if not before.startswith(_PURPOSE + b"\n"):
        raise StoreError("recovery.damaged")
    if before != b"\n".join((_PURPOSE, profile_id.encode(), b"")):
        raise StoreError("recovery.other_profile")
    return data_key
