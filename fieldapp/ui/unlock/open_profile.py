"""The door: whose profile, and its passphrase."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QListWidgetItem, QWidget

from fieldapp.records.profiles import Profile, unlock
from fieldapp.ui.messages import sentence
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Choices, Label, Notice, PrimaryButton, column, row
from fieldapp.ui.unlock.passphrase import PassphraseField, wait_cursor
from forms.errors import CodedError

_MOST_SHOWN = 5
_ROW = 44


class OpenProfile(Spoken):
    """Choose a profile, type the passphrase."""

    opened = Signal(object, object)
    """The Profile and its unlocked Store."""
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profiles: Sequence[Profile] = ()
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
        self.profiles.currentRowChanged.connect(lambda _row: self.notice.say(""))
        self.open = PrimaryButton(clicked=self.unlock)
        self.new = Button(clicked=self.new_wanted.emit, kind="quiet")
        layout = column(
            *(self.heading, self.profiles, self.label, self.passphrase, self.show_it, self.notice), gap=8
        )
        layout.addSpacing(8)
        layout.addLayout(row(self.open, None, self.new))
        self.setLayout(layout)
        self.retranslate()

    def show_profiles(self, profiles: Sequence[Profile], chosen: str) -> None:
        """``chosen`` is the folder name of who is offered first."""
        self._profiles = profiles
        self._fill()
        folders = [profile.folder.name for profile in profiles]
        self.profiles.setCurrentRow(folders.index(chosen) if chosen in folders else 0)
        self.profiles.setFixedHeight(min(len(profiles), _MOST_SHOWN) * _ROW + 12)
        self.passphrase.clear()
        self.notice.say("")
        self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        self.profiles.clear()
        for profile in self._profiles:
            name = profile.name
            if profile.damaged:
                name = self.tr("{name} — cannot be read").format(name=name)
            QListWidgetItem(name, self.profiles).setSizeHint(QSize(0, _ROW))

    def unlock(self) -> None:
        """Open the store; the person and what is chosen stay when the passphrase is not right."""
        profile = self._profiles[max(0, self.profiles.currentRow())]
        try:
            with wait_cursor():
                store = unlock(profile, self.passphrase.text())
        except CodedError as error:
            self._say_error(error)
            self.passphrase.selectAll()
            self.passphrase.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.passphrase.clear()
        self.notice.say("")
        self.opened.emit(profile, store)

    def _say_error(self, error: CodedError) -> None:
        self.notice.say(lambda: sentence(error))

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Whose profile?"))
        self.profiles.setAccessibleName(self.tr("Profiles on this laptop"))
        self.label.setText(self.tr("Passphrase"))
        self.show_it.setText(self.tr("Show what I type"))
        self.open.setText(self.tr("Open"))
        self.new.setText(self.tr("New profile…"))
        current = self.profiles.currentRow()
        self.profiles.blockSignals(True)
        self._fill()
        self.profiles.setCurrentRow(current)
        self.profiles.blockSignals(False)
