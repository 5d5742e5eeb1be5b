"""Whether somebody is there: keys and pointer in the program's windows, gaps in which the machine slept."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from fieldapp.records.store import Store

MINUTES = (2, 5, 10, 30, 0)
"""What a person can choose; 0 is never."""

_DEFAULT = 10
_SETTING = "lock_after_minutes"
_EVERY = 1000
"""Milliseconds between two looks: a laptop that wakes up shows what it showed for no longer."""
_SLEPT = 10.0
"""Seconds that the wall clock went on and the steady clock did not: on Linux and macOS the steady one stops
while the machine sleeps."""
_STOOD_STILL = 60.0
"""Seconds between two looks: on Windows the steady clock goes on."""

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


def lock_after(store: Store) -> int:
    """Minutes without a sign of life, as this profile keeps them; 0 for never."""
    kept = store.get_setting(_SETTING, str(_DEFAULT))
    return int(kept) if kept in map(str, MINUTES) else _DEFAULT


def keep_lock_after(store: Store, minutes: int) -> None:
    """StoreError as any write."""
    store.set_setting(_SETTING, str(minutes))


class Absence(QObject):
    """Between ``begin`` and ``end``, ``gone`` comes when nobody has been there for ``minutes`` (0: never), or
    the machine slept.

    ``steady`` gives seconds that never go back, ``wall`` those of the day; a wall clock that is set back
    means nothing here.
    """

    gone = Signal()

    def __init__(
        self,
        steady: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.minutes = 0
        self._steady, self._wall = steady, wall
        self._seen_at = self._steady_before = steady()
        self._wall_before = wall()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)

    def begin(self, window: QWindow, minutes: int) -> None:
        """Watch ``window`` and each that comes into focus."""
        self.minutes = minutes
        self._seen_at = self._steady_before = self._steady()
        self._wall_before = self._wall()
        window.installEventFilter(self)
        self._application().focusWindowChanged.connect(self._watch_too)
        self._timer.start()

    def end(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self._application().focusWindowChanged.disconnect(self._watch_too)

    def look(self) -> None:
        """Compare the clocks with those of the last look; a timer does it every second."""
        steady, wall = self._steady(), self._wall()
        steady_step, wall_step = steady - self._steady_before, wall - self._wall_before
        self._steady_before, self._wall_before = steady, wall
        slept = wall_step - steady_step > _SLEPT or steady_step > _STOOD_STILL
        if slept or (self.minutes and steady - self._seen_at >= self.minutes * 60):
            self.gone.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE:
            self._seen_at = self._steady()
        return False

    def _watch_too(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    @staticmethod
    def _application() -> QGuiApplication:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        return application
