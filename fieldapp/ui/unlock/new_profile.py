"""The first step on a laptop: a name and a passphrase, typed twice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from fieldapp.records.errors import StoreError
from fieldapp.records.keys import LEAST_CHARACTERS, LEAST_WORDS
from fieldapp.records.profiles import Profile
from fieldapp.records.recovery import trusted_public_key
from fieldapp.records.store import Store
from fieldapp.ui.doorkeeper import Doorkeeper
from fieldapp.ui.messages import sentence
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Label, Notice, PrimaryButton, column, row
from fieldapp.ui.theme import State
from fieldapp.ui.unlock.passphrase import PassphraseField, first_empty
from forms.errors import CodedError


class NewProfile(Spoken):
    """Makes a profile in ``home`` and opens it."""

    opened = Signal(object, object)
    """The Profile and its unlocked Store."""
    left = Signal()
    restore_wanted = Signal()

    def __init__(self, home: Path, keeper: Doorkeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._keeper = keeper
        self._making = False
        self.heading = Label("title", wrap=True)
        self.name_label, self.first_label, self.again_label = (Label("strong") for _ in range(3))
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.first = PassphraseField()
        self.again = PassphraseField()
        self._fields = (self.name, self.first, self.again)
        self.rule = Label("hint", wrap=True)
        self.warning = Notice()
        self.show_it = QCheckBox()
        self.show_it.toggled.connect(self._show_passphrase)
        self.notice = Notice()
        keeper.crashed.connect(self._stop_making)
        self.make = PrimaryButton(clicked=self._make)
        self.back = Button(clicked=self.left.emit, kind="quiet")
        self.restore = Button(clicked=self.restore_wanted.emit, kind="quiet")
        for label, field in zip(
            (self.name_label, self.first_label, self.again_label), self._fields, strict=True
        ):
            field.returnPressed.connect(self._go_on)
            label.setBuddy(field)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        layout = column(
            *(self.heading, self.name_label, self.name),
            *(self.first_label, self.first, self.rule),
            *(self.again_label, self.again, self.show_it, self.warning, self.notice),
        )
        layout.setSpacing(6)
        layout.addSpacing(8)
        layout.addLayout(row(self.make, None, self.restore, self.back))
        self.setLayout(layout)

    def begin(self, *, may_go_back: bool) -> None:
        """Empty fields, the caret in the name."""
        for field in self._fields:
            field.clear()
        self.show_it.setChecked(False)
        self.notice.say("")
        self.back.setVisible(may_go_back)
        self.restore.setVisible(not may_go_back)
        self._show_warning()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_gone(self) -> None:
        """There were profiles a moment ago."""
        self.notice.say(
            lambda: self.tr(
                "The profiles that were here cannot be found. Put their disk or USB stick back, then go back."
            )
        )

    def _go_on(self) -> None:
        """Enter goes to what is still empty, then makes the profile."""
        empty = first_empty(*self._fields)
        if empty is not None:
            empty.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._make()

    def _make(self) -> None:
        if self._making:
            return
        if self.first.text() != self.again.text():
            self.notice.say(lambda: self.tr("The two passphrases differ. Type the second one again."))
            self.again.clear()
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.notice.say("")
        self._show_making(True)
        self._keeper.create(self._home, self.name.text(), self.first.text(), self._made, self._refused)

    def _made(self, made: tuple[Profile, Store]) -> None:
        profile, store = made
        self._show_making(False)
        self.begin(may_go_back=False)
        self.opened.emit(profile, self._keeper.take(store))

    def _refused(self, error: CodedError) -> None:
        self._show_making(False)
        self.notice.say(lambda: sentence(error))
        wrong = self.name if error.code == "profile.no_name" else self.first
        wrong.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_making(self, _error: object) -> None:
        self._show_making(False)

    def _show_making(self, making: bool) -> None:
        self._making = making
        for field in self._fields:
            field.setReadOnly(making)
        self.make.setEnabled(not making)
        self.back.setEnabled(not making)
        self.make.setText(self.tr("One moment…") if making else self.tr("Create the profile"))

    def _show_passphrase(self, shown: bool) -> None:
        self.first.show_text(shown)
        self.again.show_text(shown)

    def _show_warning(self) -> None:
        """Who can open it later depends on whether the laptop knows a recovery key."""
        try:
            key = trusted_public_key(self._home)
        except StoreError:
            key = ""
        alone = self.tr(
            "Your records are kept encrypted. Without the passphrase nobody can open them, not even "
            "headquarters: write it on paper and keep the paper away from the laptop."
        )
        with_key = self.tr(
            "Your records are kept encrypted. They open with the passphrase, or with the recovery key that "
            "your supervisor holds: write the passphrase on paper and keep it away from the laptop."
        )
        self.warning.say(with_key if key else alone, State.WARNING)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Your profile"))
        self.name_label.setText(self.tr("Your name"))
        self.first_label.setText(self.tr("Passphrase"))
        self.again_label.setText(self.tr("Passphrase once more"))
        rule = self.tr("At least {characters} characters, or {words} words. A sentence is easy to remember.")
        self.rule.setText(rule.format(characters=LEAST_CHARACTERS, words=LEAST_WORDS))
        self.show_it.setText(self.tr("Show what I type"))
        self.back.setText(self.tr("Back"))
        self.restore.setText(self.tr("Restore from a backup…"))
        self._show_warning()
        self._show_making(self._making)
