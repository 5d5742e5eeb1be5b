"""The laptop's recovery key: whether there is one, and the supervisor's public key to set another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fieldapp.records.errors import StoreError
from fieldapp.records.profile_file import read_profile
from fieldapp.records.profiles import Profile, accept_recovery_key
from fieldapp.records.recovery import read_key_file, trust_public_key, trusted_public_key
from fieldapp.records.store import Store
from fieldapp.ui.files import Files
from fieldapp.ui.messages import sentence
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Card, Label, Notice, row
from fieldapp.ui.theme import State
from forms.errors import CodedError


class RecoveryCard(Spoken):
    """Closed until wanted."""

    def __init__(self, profile: Profile, store: Store, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder, self._store, self._files = profile.folder, store, files
        self.heading = Label("heading")
        self.hint = Label("hint", wrap=True)
        self.present = Label("text", wrap=True)
        self.present.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.label = Label("strong")
        self.key = QLineEdit()
        self.label.setBuddy(self.key)
        self.key.returnPressed.connect(self._keep)
        self.notice = Notice()
        self.keep = Button(clicked=self._keep)
        self.from_file = Button(clicked=self._read_file)
        self.leave = Button(clicked=lambda: self._open(False), kind="quiet")
        self.open = Button(clicked=lambda: self._open(True))
        self.accept = Button(clicked=self._accept)
        self._offered = ""
        self._lay_out()
        self.retranslate()
        self._open(False)

    def _lay_out(self) -> None:
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(6)
        fields.addWidget(self.label)
        fields.addWidget(self.key)
        fields.addLayout(row(self.keep, self.from_file, self.leave, None))
        card = Card(inside=20)
        for widget in (self.heading, self.hint, self.present, self._fields, self.notice):
            card.column.addWidget(widget)
        card.column.addLayout(row(self.accept, self.open, None))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def show_present(self) -> None:
        """What the laptop trusts now, and whether this profile is sealed to it."""
        try:
            trusted = trusted_public_key(self._folder.parent)
        except StoreError as error:
            self.present.setText(sentence(error))
            return
        kept = read_profile(self._folder).recovery
        sealed = kept is not None and kept.public_key == trusted
        self._offered = "" if sealed else trusted
        self.accept.setVisible(bool(self._offered))
        if not trusted:
            text = self.tr("No recovery key is set. A passphrase that is forgotten cannot be replaced.")
        elif sealed:
            text = self.tr("Set, also for this profile: {key}")
        else:
            text = self.tr(
                "Set on this laptop, not accepted for this profile: {key}. Accept it only when your "
                "supervisor has told you the same key."
            )
        self.present.setText(text.format(key=trusted))

    def _accept(self) -> None:
        """For this profile: only the key that stands on the screen."""
        try:
            accept_recovery_key(self._store, self._offered)
        except CodedError as error:
            self._say_error(error)
            return
        self.show_present()
        self.open.setFocus(Qt.FocusReason.OtherFocusReason)
        self.notice.say(lambda: self.tr("The recovery key works for this profile now."), State.DONE)

    def _open(self, opened: bool) -> None:
        self.key.clear()
        self._fields.setVisible(opened)
        self.open.setVisible(not opened)
        self.show_present()
        if opened:
            self.notice.say("")
            self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_file(self) -> None:
        path = self._files.any_file(
            self, self.tr("A file with the public key"), self.tr("All files") + " (*)"
        )
        if path is not None:
            self._take(path)

    def _take(self, path: Path) -> None:
        try:
            self.key.setText(" ".join(read_key_file(path).decode(errors="replace").split()))
        except CodedError as error:
            self._say_error(error)
        else:
            self._keep()

    def _keep(self) -> None:
        try:
            accept_recovery_key(self._store, trust_public_key(self._folder.parent, self.key.text()))
        except CodedError as error:
            self._say_error(error)
            self.key.selectAll()
            self.key.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._open(False)
        self.open.setFocus(Qt.FocusReason.OtherFocusReason)
        self.notice.say(
            lambda: self.tr("The recovery key is set for this profile. Others on this laptop are asked."),
            State.DONE,
        )

    def _say_error(self, error: CodedError) -> None:
        self.notice.say(lambda: sentence(error), State.ERROR)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Recovery key"))
        self.hint.setText(
            self.tr(
                "A supervisor who holds the recovery key can give a profile on this laptop a new passphrase, "
                "and so can read it. “fieldapp recovery-key” makes one."
            )
        )
        self.label.setText(self.tr("The supervisor's public key (age1…)"))
        self.keep.setText(self.tr("Use this key"))
        self.from_file.setText(self.tr("From a file…"))
        self.leave.setText(self.tr("Cancel"))
        self.open.setText(self.tr("Set the recovery key…"))
        self.accept.setText(self.tr("Accept this key"))
        self.show_present()
