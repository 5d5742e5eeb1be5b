"""Forms in the store: every version is kept, and a version never changes."""

from __future__ import annotations

from collections.abc import Mapping

from fieldapp.records.base import Base, sha256
from fieldapp.records.errors import StoreError
from fieldapp.records.reserve import spends_reserve
from fieldapp.records.rows import FormRow

_NEXT_PLACE = "(SELECT coalesce(max(place), 0) + 1 FROM form WHERE form_id = ?)"
_COLUMNS = "key, form_id, version, title, source, added_at"


@spends_reserve
class FormsPart:
    """The store's methods on forms."""

    base: Base

    def add_form(
        self,
        *,
        form_id: str,
        version: str,
        title: str,
        xform: bytes,
        media: Mapping[str, bytes],
        source: str,
    ) -> FormRow:
        """Keep a form with its media. The same bytes again give the same row, its media replaced.

        StoreError ``form.version_exists`` (form_id, version) when this version is kept with other bytes.
        """
        digest = sha256(xform)
        with self.base.write():
            known = self.base.one(
                "SELECT key, sha256 FROM form WHERE form_id = ? AND version = ?", form_id, version
            )
            if known is not None and known[1] != digest:
                raise StoreError("form.version_exists", form_id=form_id, version=version)
            key = (
                known[0]
                if known
                else self.base.insert(
                    "INSERT INTO form (form_id, version, title, source, added_at, xform, sha256, place)"
                    f" VALUES (?, ?, ?, ?, ?, ?, ?, {_NEXT_PLACE})",
                    *(form_id, version, title, source, self.base.clock(), xform, digest, form_id),
                )
            )
            for name, data in media.items():
                self.base.run("INSERT OR REPLACE INTO form_media VALUES (?, ?, ?)", key, name, data)
        return self.form(key)

    def forms(self) -> list[FormRow]:
        """All versions; forms by title, the newest version first."""
        rows = self.base.all(f"SELECT {_COLUMNS} FROM form ORDER BY form_id, place DESC")
        titles: dict[str, str] = {}
        for row in rows:
            titles.setdefault(row[1], row[3])
        return [FormRow(*row) for row in sorted(rows, key=lambda row: (titles[row[1]], row[1]))]

    def make_newest(self, key: int) -> None:
        """Put a version before all others of its form: it came first, but older ones were fetched later."""
        form = self.form(key)
        if next(row for row in self.forms() if row.form_id == form.form_id) != form:
            with self.base.write():
                self.base.run(f"UPDATE form SET place = {_NEXT_PLACE} WHERE key = ?", form.form_id, key)

    def form(self, key: int) -> FormRow:
        """StoreError ``form.missing`` (key)."""
        row = self.base.one(f"SELECT {_COLUMNS} FROM form WHERE key = ?", key)
        if row is None:
            raise StoreError("form.missing", key=key)
        return FormRow(*row)

    def xform(self, key: int) -> bytes:
        row = self.base.one("SELECT xform FROM form WHERE key = ?", key)
        if row is None:
            raise StoreError("form.missing", key=key)
        return bytes(row[0])

    def media(self, key: int) -> dict[str, bytes]:
        rows = self.base.all("SELECT name, data FROM form_media WHERE form_key = ?", key)
        return {name: bytes(data) for name, data in rows}
