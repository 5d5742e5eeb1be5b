"""The data key of a profile: random, and wrapped by a key made from the passphrase.

A changed passphrase wraps the same data key again. Argon2id makes each guess cost memory and time, which
is all that protects a copied file from guessing; AES-256-GCM tells a wrong passphrase from a right one.
"""

from __future__ import annotations

import base64
import secrets
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from fieldapp.records.errors import StoreError

DATA_KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
TAG_BYTES = 16
LEAST_CHARACTERS = 10
LEAST_WORDS = 4

_MOST_MEMORY_KIB = 4 * 1024 * 1024
_MOST_PASSES = 64
_MOST_LANES = 16


@dataclass(frozen=True, slots=True)
class KdfCost:
    """Argon2id's parameters: memory in KiB, passes, lanes.

    RFC 9106, section 4, recommends 64 MiB with 3 passes where memory is scarce and as much memory as one can
    spare otherwise; OWASP's least is 46 MiB with 1 pass. A guess should cost at least half a second and
    64 MiB, and an opening about a second on a field laptop: 256 MiB and 3 passes take 0.8 s on one core of a
    server of 2023, against 0.17 s for 64 MiB. One lane: more would help who guesses on many cores as much as
    the laptop.
    """

    memory_kib: int = 256 * 1024
    passes: int = 3
    lanes: int = 1


FORMER_COSTS = (KdfCost(memory_kib=64 * 1024),)
"""What this program let a guess cost before; such a profile is wrapped anew when it is opened."""


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """What the profile file holds: nothing in it opens anything without the passphrase."""

    cost: KdfCost
    salt: bytes
    nonce: bytes
    sealed: bytes

    def as_json(self) -> dict[str, object]:
        return {
            "kdf": "argon2id",
            "memory_kib": self.cost.memory_kib,
            "passes": self.cost.passes,
            "lanes": self.cost.lanes,
            "salt": base64.b64encode(self.salt).decode(),
            "nonce": base64.b64encode(self.nonce).decode(),
            "sealed": base64.b64encode(self.sealed).decode(),
        }

    @classmethod
    def from_json(cls, data: object) -> WrappedKey:
        """ValueError for anything that is not a wrapped key, absurd costs included."""
        if not isinstance(data, dict) or data.get("kdf") != "argon2id":
            raise ValueError("no argon2id key")
        try:
            cost = KdfCost(int(data["memory_kib"]), int(data["passes"]), int(data["lanes"]))
            parts = [base64.b64decode(data[name], validate=True) for name in ("salt", "nonce", "sealed")]
        except (KeyError, TypeError, OverflowError) as error:  # OverflowError: JSON may say 1e999
            raise ValueError("incomplete key") from error
        if not (
            8 * cost.lanes <= cost.memory_kib <= _MOST_MEMORY_KIB
            and 1 <= cost.passes <= _MOST_PASSES
            and 1 <= cost.lanes <= _MOST_LANES
            and len(parts[0]) == SALT_BYTES
            and len(parts[1]) == NONCE_BYTES
            and len(parts[2]) == DATA_KEY_BYTES + TAG_BYTES
        ):
            raise ValueError("bad key parameters")
        return cls(cost, *parts)


def new_data_key() -> bytes:
    return secrets.token_bytes(DATA_KEY_BYTES)


def check_strength(passphrase: str) -> None:
    """StoreError ``profile.weak_passphrase`` (characters, words: the least of each, either is enough)."""
    if len(passphrase.strip()) < LEAST_CHARACTERS and len(passphrase.split()) < LEAST_WORDS:
        raise StoreError("profile.weak_passphrase", characters=LEAST_CHARACTERS, words=LEAST_WORDS)


def wrap(data_key: bytes, passphrase: str, profile_id: str, cost: KdfCost) -> WrappedKey:
    """Seal the data key; ``profile_id`` is bound in, so that a key cannot be moved between profiles."""
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    sealed = AESGCM(_derive(passphrase, salt, cost)).encrypt(nonce, data_key, profile_id.encode())
    return WrappedKey(cost, salt, nonce, sealed)


def unwrap(wrapped: WrappedKey, passphrase: str, profile_id: str) -> bytes:
    """The data key. StoreError ``profile.wrong_passphrase``, ``profile.no_memory``."""
    key = _derive(passphrase, wrapped.salt, wrapped.cost)
    try:
        return AESGCM(key).decrypt(wrapped.nonce, wrapped.sealed, profile_id.encode())
    except InvalidTag:
        raise StoreError("profile.wrong_passphrase") from None


def _derive(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    """The wrapping key; keyboards differ in how they compose й and ё, so the text is NFC first.

    StoreError ``profile.no_memory``.
    """
    typed = unicodedata.normalize("NFC", passphrase).encode(errors="surrogatepass")
    try:
        return Argon2id(
            salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
        ).derive(typed)
    except MemoryError:
        raise StoreError("profile.no_memory") from None
