"""Settings of a profile: short texts by name, encrypted with the rest."""

from __future__ import annotations

from fieldapp.records.base import Base
from fieldapp.records.reserve import spends_reserve


@spends_reserve
class SettingsPart:
    """The store's methods on settings."""

    base: Base

    def get_setting(self, name: str, default: str) -> str:
        row = self.base.one("SELECT value FROM setting WHERE name = ?", name)
        return default if row is None else str(row[0])

    def set_setting(self, name: str, value: str) -> None:
        with self.base.write():
            self.base.run("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", name, value)
