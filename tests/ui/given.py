"""What a person would choose in a dialog of the system, and what the clocks say, given beforehand."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtWidgets import QWidget


class GivenClocks:
    """The real ones, moved on or back by a test."""

    def __init__(self) -> None:
        self.steady_ahead = self.wall_ahead = 0.0

    def steady(self) -> float:
        return time.monotonic() + self.steady_ahead

    def wall(self) -> float:
        return time.time() + self.wall_ahead

    def let_pass(self, seconds: float) -> None:
        self.steady_ahead += seconds
        self.wall_ahead += seconds

    def sleep(self, seconds: float) -> None:
        """The machine's sleep, in which the steady clock stops."""
        self.wall_ahead += seconds


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

    def folder(self, parent: QWidget, title: str) -> Path | None:
        return self.path

    def any_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.path

    def documents(self) -> Path:
        return self._folder

    def show(self, path: Path) -> None:
        self.shown.append(path)
