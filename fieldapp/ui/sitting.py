"""What the window remembers of people who are not there, and what of theirs waits behind the door."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from fieldapp.records.profiles import Profile
from fieldapp.ui.interview.screen import InterviewScreen
from fieldapp.ui.services import Services
from fieldapp.ui.workspace import Workspace

_AGAIN = 15_000
"""Milliseconds between two tries to save."""


@dataclass(frozen=True, slots=True)
class LeftOff:
    """The record that was open when the window was locked, and the question; "" is the last page."""

    record_id: int
    ref: str


@dataclass(frozen=True, slots=True)
class Sitting:
    """All that one person had open."""

    profile: Profile
    services: Services
    workspace: Workspace
    screen: InterviewScreen


class Behind(QObject):
    """Sittings whose last answers the store could not take: kept in memory, out of sight, until their person
    is back or there is room."""

    saved = Signal(object)
    """A Sitting that holds nothing unsaved any more, and is not kept here any more: close it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[str, Sitting] = {}
        self._warned = False
        self._again = QTimer(self, interval=_AGAIN)
        self._again.timeout.connect(self.save)

    @property
    def folders(self) -> frozenset[str]:
        """The names of the profiles' folders."""
        return frozenset(self._kept)

    @property
    def names(self) -> list[str]:
        """Whose they are."""
        return [sitting.profile.name for sitting in self._kept.values()]

    def keep(self, sitting: Sitting) -> None:
        self._kept[sitting.profile.folder.name] = sitting
        self._again.start()

    def take(self, folder: str) -> Sitting:
        """Its person is back, or it is given up."""
        sitting = self._kept.pop(folder)
        if not self._kept:
            self._again.stop()
        return sitting

    def save(self) -> None:
        """Try again; ``saved`` comes for each that could be saved."""
        for folder, sitting in tuple(self._kept.items()):
            if sitting.screen.keep_all():
                self.saved.emit(self.take(folder))

    def must_warn(self) -> bool:
        """Whether something would be lost and nobody was told; True once."""
        first, self._warned = not self._warned, bool(self._kept)
        return first and self._warned
