"""Settings: language, size of type, light or dark, the passphrase, the version."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QVBoxLayout, QWidget

from fieldapp.records.profiles import Profile
from fieldapp.ui.language import LANGUAGES
from fieldapp.ui.page import Page
from fieldapp.ui.parts import Button, Card, Label, row, scrolled
from fieldapp.ui.services import Services
from fieldapp.ui.settings.passphrase_card import PassphraseCard

SCALES = (0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class SettingsPage(Page):
    """What is changed here is seen at once."""

    server_wanted = Signal()

    def __init__(self, services: Services, profile: Profile, parent: QWidget | None = None) -> None:
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
        self.passphrase = PassphraseCard(profile)
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
        server = Card(inside=20)
        server.column.addWidget(self.server_heading)
        server.column.addWidget(self.server_hint)
        server.column.addLayout(row(self.server, None))
        inner = QWidget()
        cards = QVBoxLayout(inner)
        cards.setContentsMargins(0, 0, 8, 0)
        cards.setSpacing(12)
        for widget in (look, self.passphrase, server, self.folder):
            widget.setMaximumWidth(self._services.look.theme.space.column)
            cards.addWidget(widget)
        cards.addStretch(1)
        self.language_label.setBuddy(self.language)
        self.scale_label.setBuddy(self.scale)
        self.column.addWidget(self.title)
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

    def focus_first(self) -> None:
        self.language.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Settings"))
        self.look_heading.setText(self.tr("Language and look"))
        self.language_label.setText(self.tr("Language"))
        self.scale_label.setText(self.tr("Text size"))
        self.dark.setText(self.tr("Dark, for the evening"))
        self.server_heading.setText(self.tr("Server"))
        self.server_hint.setText(self.tr("Where records go, and where a supervisor gets them."))
        self.server.setText(self.tr("Set the server…"))
        self.folder.setText(self.tr("This profile is kept in {folder}").format(folder=self._profile.folder))
