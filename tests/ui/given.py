"""What a person would choose in a dialog of the system, given beforehand."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget


class GivenFiles:
    """Answers every question for a file with ``path``; ``shown`` is what was to be opened by the system."""

    def __init__(self, folder: Path | None = None) -> None:
        self.path: Path | None = None
        self.shown: list[Path] = []
        self._folder = folder or Path()

    def form(self, parent: QWidget) -> Path | None:
        return self.path

    def workbook(self, parent: QWidget, suggested: str) -> Path | None:
        return self.path

    def any_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.path

    def documents(self) -> Path:
        return self._folder

    def show(self, path: Path) -> None:
        self.shown.append(path)
