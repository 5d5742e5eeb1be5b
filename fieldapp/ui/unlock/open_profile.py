"""The door: whose profile, and its passphrase."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QListWidgetItem, QWidget

from fieldapp.records.profiles import Profile
from fieldapp.records.restore import Restored
from fieldapp.records.store import Store
from fieldapp.ui.doorkeeper import Doorkeeper
from fieldapp.ui.messages import in_words, sentence
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Choices, Label, Notice, PrimaryButton, column, row
from fieldapp.ui.theme import State
from fieldapp.ui.unlock.passphrase import PassphraseField
from forms.errors import CodedError

_MOST_SHOWN = 5
_ROW = 44
_SECOND = 1000
_DAMAGED = frozenset({"store.damaged", "store.not_a_database", "store.migration_failed", "profile.damaged"})
"""What a repair can help with."""


class OpenProfile(Spoken):
    """Choose a profile, type the passphrase. After wrong tries it counts down before one may try again."""

    opened = Signal(object, object)
    """The Profile and its unlocked Store."""
    returned = Signal(object)
    """The Profile of somebody whose store was never closed: the passphrase was right."""
    new_wanted = Signal()
    forgotten = Signal(object)
    """The Profile whose passphrase nobody knows."""
    restore_wanted = Signal()
    repair_wanted = Signal(object)
    """The Profile whose store is damaged."""

    def __init__(self, keeper: Doorkeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._profiles: Sequence[Profile] = ()
        self._open_still: frozenset[str] = frozenset()
        self._trying: Profile | None = None
        self.heading = Label("title", wrap=True)
        self.profiles = Choices()
        self.label = Label("strong")
        self.passphrase = PassphraseField()
        self.passphrase.returnPressed.connect(self.unlock)
        self.label.setBuddy(self.passphrase)
        self.show_it = QCheckBox()
        self.show_it.toggled.connect(self.passphrase.show_text)
        self.notice = Notice()
        self.profiles.picked.connect(lambda _row: self.passphrase.setFocus())
        self.profiles.currentRowChanged.connect(lambda _row: self._turn_to())
        self.open = PrimaryButton(clicked=self.unlock)
        self.forgot = Button(clicked=lambda: self.forgotten.emit(self.profile), kind="quiet")
        self.new = Button(clicked=self.new_wanted.emit, kind="quiet")
        self.restore = Button(clicked=self.restore_wanted.emit, kind="quiet")
        self.repair = Button(clicked=lambda: self.repair_wanted.emit(self.profile))
        keeper.crashed.connect(self._stop_trying)
        self._second = QTimer(self, interval=_SECOND)
        self._second.timeout.connect(self.count_down)
        layout = column(
            *(self.heading, self.profiles, self.label, self.passphrase, self.show_it, self.notice), gap=8
        )
        layout.addSpacing(8)
        layout.addLayout(row(self.open, self.repair, None))
        layout.addLayout(row(self.forgot, None, self.new))
        layout.addLayout(row(self.restore, None))
        self.setLayout(layout)
        self.retranslate()

    @property
    def profile(self) -> Profile:
        """Who is chosen."""
        return self._profiles[max(0, self.profiles.currentRow())]

    def show_profiles(
        self, profiles: Sequence[Profile], chosen: str, open_still: frozenset[str] = frozenset()
    ) -> None:
        """``chosen`` is the folder name of who is offered first; the stores of those ``open_still`` (folder
        names) were never closed, and ``returned`` comes for them."""
        self._profiles, self._open_still = profiles, open_still
        self._fill()
        folders = [profile.folder.name for profile in profiles]
        self.profiles.setCurrentRow(folders.index(chosen) if chosen in folders else 0)
        self.profiles.setFixedHeight(min(len(profiles), _MOST_SHOWN) * _ROW + 12)
        self.show_it.setChecked(False)
        self._turn_to()
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_open_still(self, open_still: frozenset[str]) -> None:
        """Others now; what is chosen and typed stays."""
        self._open_still = open_still
        self._fill()

    def say_recovered(self) -> None:
        self.notice.say(lambda: self.tr("The new passphrase is set. Open the profile with it."), State.DONE)

    def say_restored(self, restored: Restored) -> None:
        when = f"{restored.made_at.astimezone():%Y-%m-%d %H:%M}"
        text = self.tr("{name} is back as of {when}: {count} records. What came later is not in it.")
        aside = self.tr("The profile that was here is kept in {folder}.")

        def words() -> str:
            told = text.format(name=restored.profile.name, when=when, count=restored.records)
            return f"{told} {aside.format(folder=restored.set_aside)}" if restored.set_aside else told

        self.notice.say(words, State.DONE)

    def leave(self) -> None:
        """Nothing that was typed stays, and no timer runs."""
        self._second.stop()
        self.passphrase.clear()

    def unlock(self) -> None:
        """Open the store; the person and what is chosen stay when the passphrase is not right."""
        if self._trying is not None:
            return
        self._trying = self.profile
        self.notice.say("")
        self._show_trying()
        act = self._keeper.check if self._trying.folder.name in self._open_still else self._keeper.unlock
        act(self._trying, self.passphrase.text(), self._right, self._refused)

    def _right(self, store: Store | None) -> None:
        profile, self._trying = self._trying, None
        assert profile is not None
        self.leave()
        self._show_trying()
        if store is None:
            self.returned.emit(profile)
        else:
            self.opened.emit(profile, self._keeper.take(store))

    def _refused(self, error: CodedError) -> None:
        self._trying = None
        self._show_trying()
        self.notice.say(lambda: sentence(error), State.ERROR)
        self.repair.setVisible(error.code in _DAMAGED)
        self.passphrase.put_right()
        self.count_down()

    def _stop_trying(self, _error: object) -> None:
        self._trying = None
        self._show_trying()

    def count_down(self) -> None:
        """Say how long to wait; when that is over, let the person try again."""
        left = self._waits()
        if left:
            self._second.start()
            self.notice.say(lambda: in_words("profile.wait", {"seconds": left}), State.WARNING)
        elif self._second.isActive():
            self._second.stop()
            self.notice.say("")
        self._show_trying()
        if not left and not self.passphrase.hasFocus() and not self.profiles.hasFocus():
            self.passphrase.put_right()

    def _waits(self) -> int:
        """Seconds, rounded up."""
        return math.ceil(self._keeper.tries.wait(self.profile.folder)) if self._profiles else 0

    def _turn_to(self) -> None:
        self.notice.say("")
        self.repair.hide()
        self.passphrase.clear()
        self._second.stop()
        if self._trying is None:
            self.count_down()

    def _show_trying(self) -> None:
        trying, waiting = self._trying is not None, bool(self._waits())
        self.passphrase.setReadOnly(trying or waiting)
        for widget in (self.profiles, self.forgot, self.new, self.restore, self.repair, self.show_it):
            widget.setEnabled(not trying)
        self.open.setEnabled(not trying and not waiting)
        self.open.setText(self.tr("Opening…") if trying else self.tr("Open"))

    def _fill(self) -> None:
        current = self.profiles.currentRow()
        self.profiles.blockSignals(True)
        self.profiles.clear()
        for profile in self._profiles:
            name = profile.name
            if profile.damaged:
                name = self.tr("{name} — cannot be read").format(name=name)
            elif profile.folder.name in self._open_still:
                name = self.tr("{name} — has answers that are not saved yet").format(name=name)
            QListWidgetItem(name, self.profiles).setSizeHint(QSize(0, _ROW))
        self.profiles.setCurrentRow(current)
        self.profiles.blockSignals(False)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Whose profile?"))
        self.profiles.setAccessibleName(self.tr("Profiles on this laptop"))
        self.label.setText(self.tr("Passphrase"))
        self.show_it.setText(self.tr("Show what I type"))
        self.forgot.setText(self.tr("Forgotten passphrase…"))
        self.new.setText(self.tr("New profile…"))
        self.restore.setText(self.tr("Restore from a backup…"))
        self.repair.setText(self.tr("Repair…"))
        self._fill()
        self._show_trying()
