"""Settings: language and look, when to lock, the passphrase, the recovery key, the server, backups."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from fieldapp.records.profiles import Profile
from fieldapp.ui.absence import MINUTES, keep_lock_after, lock_after
from fieldapp.ui.doorkeeper import Doorkeeper
from fieldapp.ui.language import LANGUAGES
from fieldapp.ui.messages import sentence
from fieldapp.ui.page import Page
from fieldapp.ui.parts import Button, Card, Label, row, scrolled
from fieldapp.ui.services import Services
from fieldapp.ui.settings.backup_card import BackupCard
from fieldapp.ui.settings.check_card import CheckCard
from fieldapp.ui.settings.passphrase_card import PassphraseCard
from fieldapp.ui.settings.recovery_card import RecoveryCard
from fieldapp.ui.theme import State
from fieldapp.ui.upkeep import Upkeep
from forms.errors import CodedError

_BESIDE_BAR = 8
SCALES = (0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class SettingsPage(Page):
    """What is changed here is seen at once."""

    server_wanted = Signal()
    lock_after_changed = Signal(int)
    """Minutes; 0 for never."""

    def __init__(
        self,
        services: Services,
        profile: Profile,
        keeper: Doorkeeper,
        upkeep: Upkeep,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self.look_heading, self.language_label, self.scale_label = (
            Label("heading"),
            Label("strong"),
            Label("strong"),
        )
        self.language, self.scale = QComboBox(), QComboBox()
        self.dark = QCheckBox()
        for language in LANGUAGES:
            self.language.addItem(language.name, language.code)
        for scale in SCALES:
            self.scale.addItem(f"{scale:.0%}", scale)
        self.server_heading, self.server_hint = Label("heading"), Label("hint", wrap=True)
        self.server = Button(clicked=self.server_wanted.emit)
        self.lock_heading, self.lock_label = Label("heading"), Label("strong")
        self.lock_hint = Label("hint", wrap=True)
        self.lock_after = QComboBox()
        for minutes in MINUTES:
            self.lock_after.addItem("", minutes)
        self.passphrase = PassphraseCard(profile, keeper)
        self.recovery = RecoveryCard(profile, services.desk.store, services.files)
        self.backups, self.checks = BackupCard(services, upkeep), CheckCard(services)
        self.folder = Label("hint", wrap=True)
        self.folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._profile = profile
        self._lay_out()
        self._show_present()
        self.language.currentIndexChanged.connect(self._speak)
        self.scale.currentIndexChanged.connect(self._rescale)
        self.dark.toggled.connect(self._darken)
        self.lock_after.currentIndexChanged.connect(self._lock_after)
        services.languages.changed.connect(self._show_present)
        services.look.changed.connect(self._show_present)
        self.retranslate()

    def _lay_out(self) -> None:
        look = Card(inside=20)
        look.column.addWidget(self.look_heading)
        fields = QGridLayout()
        fields.setHorizontalSpacing(20)
        fields.setColumnStretch(1, 1)
        fields.addWidget(self.language_label, 0, 0)
        fields.addWidget(self.language, 0, 1)
        fields.addWidget(self.scale_label, 1, 0)
        fields.addWidget(self.scale, 1, 1)
        fields.addWidget(self.dark, 2, 1)
        look.column.addLayout(fields)
        lock = Card(inside=20)
        when = QGridLayout()
        when.setHorizontalSpacing(20)
        when.setColumnStretch(1, 1)
        when.addWidget(self.lock_label, 0, 0)
        when.addWidget(self.lock_after, 0, 1)
        lock.column.addWidget(self.lock_heading)
        lock.column.addLayout(when)
        lock.column.addWidget(self.lock_hint)
        self.lock_label.setBuddy(self.lock_after)
        server = Card(inside=20)
        server.column.addWidget(self.server_heading)
        server.column.addWidget(self.server_hint)
        server.column.addLayout(row(self.server, None))
        inner = QWidget()
        cards = QVBoxLayout(inner)
        cards.setContentsMargins(0, 0, _BESIDE_BAR, 0)
        inner.setMaximumWidth(self._services.look.theme.space.column + _BESIDE_BAR)  # how high: at this width
        cards.setSpacing(12)
        shown = (look, lock, self.passphrase, self.recovery, server, self.backups, self.checks, self.folder)
        for widget in shown:
            cards.addWidget(widget)
        cards.addStretch(1)
        self.language_label.setBuddy(self.language)
        self.scale_label.setBuddy(self.scale)
        self.column.addWidget(self.title)
        self.column.addWidget(self.notice)
        self.column.addWidget(scrolled(inner), 1)

    def _show_present(self) -> None:
        theme = self._services.look.theme
        with QSignalBlocker(self.language), QSignalBlocker(self.scale), QSignalBlocker(self.dark):
            self.language.setCurrentIndex(LANGUAGES.index(self._services.languages.spoken))
            self.scale.setCurrentIndex(min(range(len(SCALES)), key=lambda n: abs(SCALES[n] - theme.scale)))
            self.dark.setChecked(theme.dark)

    def _speak(self, place: int) -> None:
        self._services.languages.speak(LANGUAGES[place])

    def _rescale(self, place: int) -> None:
        self._services.look.wear(self._services.look.theme.scaled(SCALES[place]))

    def _darken(self, dark: bool) -> None:
        self._services.look.wear(self._services.look.theme.in_dark(dark))

    def _lock_after(self, place: int) -> None:
        try:
            keep_lock_after(self._services.desk.store, MINUTES[place])
        except CodedError as error:
            self._say_error(error)
            self.refresh()
        else:
            self.notice.say("")
            self.lock_after_changed.emit(MINUTES[place])

    def _say_error(self, error: CodedError) -> None:
        self.say(lambda: sentence(error), State.ERROR)

    def refresh(self) -> None:
        with QSignalBlocker(self.lock_after):
            self.lock_after.setCurrentIndex(MINUTES.index(lock_after(self._services.desk.store)))
        self.recovery.show_present()
        self.backups.refresh()

    def focus_first(self) -> None:
        self.language.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Settings"))
        self.look_heading.setText(self.tr("Language and look"))
        self.language_label.setText(self.tr("Language"))
        self.scale_label.setText(self.tr("Text size"))
        self.dark.setText(self.tr("Dark, for the evening"))
        self.lock_heading.setText(self.tr("Locking"))
        self.lock_label.setText(self.tr("Lock when nobody is there"))
        for place, minutes in enumerate(MINUTES):
            words = self.tr("after {count} minutes") if minutes else self.tr("never")
            self.lock_after.setItemText(place, words.format(count=minutes))
        self.lock_hint.setText(
            self.tr(
                "The laptop also locks when it wakes up. What was typed is kept; after the passphrase the "
                "interview goes on at the same question."
            )
        )
        self.server_heading.setText(self.tr("Server"))
        self.server_hint.setText(self.tr("Where records go, and where a supervisor gets them."))
        self.server.setText(self.tr("Set the server…"))
        self.folder.setText(self.tr("This profile is kept in {folder}").format(folder=self._profile.folder))
