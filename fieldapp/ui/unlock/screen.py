"""What stands before everything else: one card, to make a profile or to open one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from fieldapp.records.profiles import Profile, list_profiles, unlock
from fieldapp.ui.language import LANGUAGES, Languages
from fieldapp.ui.parts import Button, Card, row, scrolled
from fieldapp.ui.unlock.new_profile import NewProfile
from fieldapp.ui.unlock.open_profile import OpenProfile
from fieldapp.ui.unlock.passphrase import wait_cursor

_WIDTH = 480


class UnlockScreen(QWidget):
    """Chooses by itself: the first start makes a profile, later ones open one."""

    opened = Signal(object, object)
    """The Profile and its unlocked Store."""

    def __init__(self, home: Path, languages: Languages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._last = ""
        self.open_profile = OpenProfile()
        self.new_profile = NewProfile(home)
        self.open_profile.opened.connect(self.opened)
        self.open_profile.new_wanted.connect(lambda: self._make_new(may_go_back=True))
        self.new_profile.left.connect(lambda: self.begin(self._last))
        self.new_profile.created.connect(self._enter)
        self._lay_out(languages)

    def _lay_out(self, languages: Languages) -> None:
        card = Card(inside=20)
        card.setMaximumWidth(_WIDTH)
        card.setMinimumWidth(_WIDTH)
        card.column.addWidget(self.open_profile)
        card.column.addWidget(self.new_profile)
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
        self._buttons = QButtonGroup(self)
        for language in LANGUAGES:
            button = Button(language.name, partial(languages.speak, language), kind="quiet")
            button.setCheckable(True)
            button.setChecked(language is languages.spoken)
            self._buttons.addButton(button)
            across.addWidget(button)
        across.addStretch(1)
        languages.changed.connect(
            lambda: self._buttons.buttons()[LANGUAGES.index(languages.spoken)].setChecked(True)
        )
        return across

    def begin(self, last: str) -> None:
        """Show what fits: ``last`` is the folder name of who was here last."""
        self._last = last
        profiles = list_profiles(self._home)
        if not profiles:
            self._make_new(may_go_back=False)
            return
        self.new_profile.hide()
        self.open_profile.show()
        self.open_profile.show_profiles(profiles, last)

    def _make_new(self, *, may_go_back: bool) -> None:
        self.open_profile.hide()
        self.new_profile.show()
        self.new_profile.begin(may_go_back=may_go_back)

    def _enter(self, profile: Profile, passphrase: str) -> None:
        with wait_cursor():
            store = unlock(profile, passphrase)
        self.opened.emit(profile, store)
