"""A key file as age writes one under a passphrase, at a cost that tests can pay.

By the format's own page (age-encryption.org/v1): age's library takes a second and half a gigabyte for each.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def age_file(content: bytes, passphrase: str, *, log_n: int = 1) -> bytes:
    """``content`` under a passphrase, at 2 ** ``log_n`` steps of scrypt."""
    salt, file_key, nonce = (secrets.token_bytes(16) for _ in range(3))
    work = hashlib.scrypt(
        passphrase.encode(), salt=b"age-encryption.org/v1/scrypt" + salt, n=2**log_n, r=8, p=1, dklen=32
    )
    wrapped = ChaCha20Poly1305(work).encrypt(bytes(12), file_key, None)
    header = f"age-encryption.org/v1\n-> scrypt {_base64(salt)} {log_n}\n{_base64(wrapped)}\n---".encode()
    mac = hmac.digest(_derived(file_key, b"", b"header"), header, "sha256")
    only_chunk = bytes(11) + b"\x01"
    body = ChaCha20Poly1305(_derived(file_key, nonce, b"payload")).encrypt(only_chunk, content, None)
    return header + f" {_base64(mac)}\n".encode() + nonce + body


def _derived(key: bytes, salt: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, purpose).derive(key)


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode().rstrip("=")
