"""What stands before everything else: one card, to make a profile, open, recover, restore or repair one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from fieldapp.records.profiles import Profile, list_profiles
from fieldapp.records.restore import Restored
from fieldapp.ui.doorkeeper import Doorkeeper
from fieldapp.ui.files import Files
from fieldapp.ui.language import LANGUAGES, Languages
from fieldapp.ui.parts import Button, Card, row, scrolled
from fieldapp.ui.unlock.new_profile import NewProfile
from fieldapp.ui.unlock.open_profile import OpenProfile
from fieldapp.ui.unlock.recover_profile import RecoverProfile
from fieldapp.ui.unlock.repair_profile import RepairProfile
from fieldapp.ui.unlock.restore_profile import RestoreProfile

_WIDTH = 480


class UnlockScreen(QWidget):
    """Chooses by itself: the first start makes a profile, later ones open one."""

    opened = Signal(object, object)
    """The Profile and its unlocked Store."""
    returned = Signal(object)
    """The Profile of somebody whose store was never closed."""

    def __init__(
        self,
        home: Path,
        languages: Languages,
        keeper: Doorkeeper,
        files: Files,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._last = ""
        self._open_still: frozenset[str] = frozenset()
        self.open_profile = OpenProfile(keeper)
        self.new_profile = NewProfile(home, keeper)
        self.recover_profile = RecoverProfile(keeper, files)
        self.restore_profile = RestoreProfile(home, keeper, files)
        self.repair_profile = RepairProfile(keeper, files)
        self._panes = (
            *(self.open_profile, self.new_profile, self.recover_profile),
            *(self.restore_profile, self.repair_profile),
        )
        self.open_profile.opened.connect(self.opened)
        self.open_profile.returned.connect(self.returned)
        self.open_profile.new_wanted.connect(lambda: self._make_new(may_go_back=True))
        self.open_profile.forgotten.connect(self._recover)
        self.new_profile.opened.connect(self.opened)
        self.open_profile.repair_wanted.connect(self._repair)
        self.open_profile.restore_wanted.connect(self._restore)
        self.new_profile.restore_wanted.connect(self._restore)
        self.restore_profile.restored.connect(self._restored)
        for pane in (self.new_profile, self.recover_profile, self.restore_profile, self.repair_profile):
            pane.left.connect(lambda: self.begin(self._last, self._open_still))
        self.recover_profile.recovered.connect(self._recovered)
        self._lay_out(languages)

    def _lay_out(self, languages: Languages) -> None:
        card = Card(inside=20)
        card.setMaximumWidth(_WIDTH)
        card.setMinimumWidth(_WIDTH)
        for pane in self._panes:
            card.column.addWidget(pane)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 12, 16, 8)
        column.addStretch(1)
        column.addLayout(row(None, card, None))
        column.addLayout(self._languages(languages))
        column.addStretch(2)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(inner))

    def _languages(self, languages: Languages) -> QHBoxLayout:
        across = QHBoxLayout()
        across.addStretch(1)
        self.language_buttons = QButtonGroup(self)
        for language in LANGUAGES:
            button = Button(language.name, partial(languages.speak, language), kind="quiet")
            button.setCheckable(True)
            button.setChecked(language is languages.spoken)
            self.language_buttons.addButton(button)
            across.addWidget(button)
        across.addStretch(1)
        languages.changed.connect(
            lambda: self.language_buttons.buttons()[LANGUAGES.index(languages.spoken)].setChecked(True)
        )
        return across

    def begin(self, last: str, open_still: frozenset[str] = frozenset()) -> None:
        """Show what fits: ``last`` is the folder name of who was here last; ``open_still`` as
        ``OpenProfile.show_profiles``."""
        self._last, self._open_still = last, open_still
        profiles = list_profiles(self._home)
        if not profiles:
            self._make_new(may_go_back=bool(last))  # back looks again
            if last:
                self.new_profile.say_gone()
            return
        self._show(self.open_profile)
        self.open_profile.show_profiles(profiles, last, open_still)

    def show_open_still(self, open_still: frozenset[str]) -> None:
        self._open_still = open_still
        self.open_profile.show_open_still(open_still)

    def leave(self) -> None:
        """Nothing that was typed stays, and no timer runs."""
        self.open_profile.leave()
        for pane in (self.recover_profile, self.restore_profile, self.repair_profile):
            pane.clear()

    def _show(self, shown: QWidget) -> None:
        self.leave()
        for pane in self._panes:
            pane.setVisible(pane is shown)

    def _make_new(self, *, may_go_back: bool) -> None:
        self._show(self.new_profile)
        self.new_profile.begin(may_go_back=may_go_back)

    def _recover(self, profile: Profile) -> None:
        self._show(self.recover_profile)
        self.recover_profile.begin(profile)

    def _repair(self, profile: Profile) -> None:
        self._show(self.repair_profile)
        self.repair_profile.begin(profile)

    def _restore(self) -> None:
        self._show(self.restore_profile)
        self.restore_profile.begin()

    def _restored(self, restored: Restored) -> None:
        self.begin(restored.profile.folder.name, self._open_still)
        self.open_profile.say_restored(restored)

    def _recovered(self, profile: Profile) -> None:
        self.begin(profile.folder.name, self._open_still)
        self.open_profile.say_recovered()
