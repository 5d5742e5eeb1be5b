"""The bar at the top: where we are, what is saved, what waits, the language, whose profile."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from fieldapp.ui.language import Languages
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Label, OneLine, is_plain_enter, restyle
from fieldapp.ui.theme import State


class Header(Spoken):
    """Tells, and lets the person switch the language and lock."""

    lock_wanted = Signal()
    settings_wanted = Signal()
    waiting_clicked = Signal()

    def __init__(self, languages: Languages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._waiting = 0
        self._offline = False
        self._unlocked = False
        self.title = OneLine("heading")
        self.place = OneLine("hint")
        self.saved = Label("text")
        self.chip = QLabel()
        self.chip.setProperty("kind", "chip")
        self.language = Button(clicked=lambda: languages.speak(languages.other))
        self.profile = QToolButton()
        self.profile.setProperty("kind", "quiet")
        self.profile.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self._settings = self._menu.addAction("")
        self._lock = self._menu.addAction("")
        self._settings.triggered.connect(self.settings_wanted)
        self._lock.triggered.connect(self.lock_wanted)
        self.profile.setMenu(self._menu)
        self._lay_out()
        self.show_profile("")
        self.retranslate()

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("kind", "header")
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(bar)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 9, 12, 9)
        row.setSpacing(14)
        row.addWidget(self.title)
        row.addWidget(self.place, 1)
        for widget in (self.saved, self.chip, self.language, self.profile):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def actions_of_profile(self) -> tuple[QAction, QAction]:
        return self._settings, self._lock

    def show_place(self, title: str, place: str = "") -> None:
        self.title.setText(title)
        self.place.setText(place)

    def show_saved(self, text: str) -> None:
        """ "" hides it."""
        self.saved.setText(text)
        self.saved.setVisible(bool(text))

    def show_waiting(self, count: int, offline: bool) -> None:
        """How many records wait to be sent; ``offline``: the last try found no network."""
        self._waiting, self._offline = count, offline
        self._word_chip()

    def show_profile(self, name: str) -> None:
        """ "" before unlocking: nothing of anybody is shown."""
        self._unlocked = bool(name)
        self.profile.setText(f"{name}  ▾")
        self.profile.setVisible(self._unlocked)
        self.show_saved("")
        self._word_chip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the profile's menu; the language's button takes its own."""
        if is_plain_enter(event) and self.profile.hasFocus():
            self.profile.showMenu()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.language.setText(self._languages.spoken.short)
        other = self._languages.other.name
        self.language.setAccessibleName(self.tr("Language: switch to {name}").format(name=other))
        self.language.setToolTip(self.tr("Switch to {name}  F6").format(name=other))
        self.profile.setAccessibleName(self.tr("Profile"))
        self._settings.setText(self.tr("Settings"))
        self._lock.setText(self.tr("Lock") + "\tCtrl+L")
        self._word_chip()

    def _word_chip(self) -> None:
        if self._waiting:
            text = self.tr("{count} to send").format(count=self._waiting)
            if self._offline:
                text = self.tr("No network · {count} to send").format(count=self._waiting)
        else:
            text = self.tr("Nothing to send")
        self.chip.setText(text)
        self.chip.setProperty("state", str(State.WARNING if self._waiting else State.PLAIN))
        restyle(self.chip)
        self.chip.setVisible(self._unlocked)
