"""What is done with passphrases beside the window: a derived key takes a moment, and the window must live.

One lane, alive as long as the window; the wrong tries of this run of the program are counted here.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from fieldapp.records.backup import Copy, copies_in
from fieldapp.records.profiles import (
    Profile,
    change_passphrase,
    check_passphrase,
    create_profile,
    recover,
    unlock,
)
from fieldapp.records.recovery import read_key_file
from fieldapp.records.repair import Repaired, repair
from fieldapp.records.restore import Restored, restore
from fieldapp.records.store import Store
from fieldapp.records.tries import Tries
from fieldapp.ui.background import Lane, Task
from fieldapp.work.apart import decrypt_apart
from fieldapp.work.jobs import Watch
from forms.errors import CodedError

Done = Callable[[Any], object]
Failed = Callable[[CodedError], object]


class Doorkeeper(QObject):
    """``done`` and ``failed`` are called on the window's thread; give bound methods of a widget, which Qt
    forgets with it. ``crashed``: something that is no CodedError; neither of them is called then."""

    crashed = Signal(object)

    def __init__(self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        """``clock`` gives seconds that never go back."""
        super().__init__(parent)
        self.tries = Tries(clock)
        self._lane = Lane("door", self)
        self._lane.crashed.connect(self.crashed)
        self._opened: list[Store] = []

    @property
    def busy(self) -> bool:
        return self._lane.busy

    def unlock(self, profile: Profile, passphrase: str, done: Done, failed: Failed) -> None:
        """``done`` gets the Store, which ``take`` hands over."""
        self._lane.run(lambda _watch: self._open(profile, passphrase), done=done, failed=failed)

    def create(self, home: Path, name: str, passphrase: str, done: Done, failed: Failed) -> None:
        """``done`` gets the new Profile and its Store, which ``take`` hands over."""

        def job(_watch: object) -> tuple[Profile, Store]:
            profile = create_profile(home, name, passphrase)
            return profile, self._open(profile, passphrase)

        self._lane.run(job, done=done, failed=failed)

    def check(self, profile: Profile, passphrase: str, done: Done, failed: Failed) -> None:
        """``done`` gets None."""
        self._lane.run(
            lambda _watch: check_passphrase(profile, passphrase, tries=self.tries), done=done, failed=failed
        )

    def change(self, profile: Profile, old: str, new: str, done: Done, failed: Failed) -> None:
        """``done`` gets the changed Profile."""
        self._lane.run(
            lambda _watch: change_passphrase(profile, old, new, tries=self.tries), done=done, failed=failed
        )

    def recover(
        self, profile: Profile, *, key_file: Path, key_passphrase: str, new: str, done: Done, failed: Failed
    ) -> None:
        """``done`` gets the changed Profile."""

        def job(_watch: object) -> Profile:
            data = read_key_file(key_file)
            return recover(profile, data, key_passphrase, new, tries=self.tries, decrypt=decrypt_apart)

        self._lane.run(job, done=done, failed=failed)

    def find_copies(self, place: Path, done: Done, profile_id: str | None = None) -> None:
        """``done`` gets the backups in ``place``: a stick takes its time."""
        self._lane.run(lambda _watch: copies_in(place, profile_id), done=done)

    def restore(
        self, copy: Copy, passphrase: str, home: Path, *, as_second: bool, done: Done, failed: Failed
    ) -> Task:
        """``done`` gets what was Restored."""

        def job(watch: Watch) -> Restored:
            return restore(copy, passphrase, home, as_second=as_second, tries=self.tries, tell=watch.report)

        return self._lane.run(job, done=done, failed=failed)

    def repair(
        self, profile: Profile, passphrase: str, places: Sequence[Path], *, done: Done, failed: Failed
    ) -> Task:
        """``done`` gets what was Repaired; the backups in ``places`` help."""
        home = profile.folder.parent

        def job(watch: Watch) -> Repaired:
            copies = [copy for place in places for copy in copies_in(place, profile.folder.name)]
            return repair(profile, passphrase, home, copies, tries=self.tries, tell=watch.report)

        return self._lane.run(job, done=done, failed=failed)

    def take(self, store: Store) -> Store:
        """The store is the caller's to close from now on."""
        self._opened.remove(store)
        return store

    def stop(self) -> None:
        """Wait for what runs, and close what nobody took."""
        self._lane.stop()
        for store in self._opened:
            store.close()
        self._opened.clear()

    def _open(self, profile: Profile, passphrase: str) -> Store:
        store = unlock(profile, passphrase, tries=self.tries)
        self._opened.append(store)
        return store
