"""The bar at the bottom: the keys that work here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from fieldapp.ui.page import Key
from fieldapp.ui.parts import KeyHint


class KeyBar(QFrame):
    """Hints from left to right; those that do not fit are left out from the end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "keys")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 10, 20, 10)
        self._row.setSpacing(18)
        self._row.addStretch(1)
        self._hints: list[KeyHint] = []

    def show_keys(self, keys: Sequence[Key]) -> None:
        for hint in self._hints:
            self._row.removeWidget(hint)
            hint.deleteLater()
        self._hints = [KeyHint(key, meaning) for key, meaning in keys]
        for place, hint in enumerate(self._hints):
            self._row.insertWidget(place, hint)
