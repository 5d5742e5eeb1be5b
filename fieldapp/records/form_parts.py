"""Forms taken apart, kept so that they open fast: a cache that the store can lose without harm."""

from __future__ import annotations

from contextlib import suppress

from fieldapp.records.base import Base
from fieldapp.records.errors import StoreError


class FormParts:
    """Keeps data by key; a key is the form's digest, a hyphen and what made the data.

    Fulfils ``forms.definition.cache.FormCache``.
    """

    def __init__(self, base: Base) -> None:
        self._base = base

    def get(self, key: str) -> bytes | None:
        row = self._base.one("SELECT data FROM form_parts WHERE key = ?", key)
        return None if row is None else bytes(row[0])

    def put(self, key: str, data: bytes) -> None:
        """Replaces what another version of the program made of the same form. A form opens all the same
        when this cannot be kept, on a full disk say."""
        digest = key.partition("-")[0]
        with suppress(StoreError), self._base.write():
            self._base.run("DELETE FROM form_parts WHERE key GLOB ?", f"{digest}-*")
            self._base.run("INSERT INTO form_parts (key, data) VALUES (?, ?)", key, data)
