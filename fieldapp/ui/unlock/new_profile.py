"""The first step on a laptop: a name and a passphrase, typed twice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from fieldapp.records.keys import LEAST_CHARACTERS, LEAST_WORDS
from fieldapp.records.profiles import create_profile
from fieldapp.ui.messages import sentence
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Label, Notice, PrimaryButton, column, row
from fieldapp.ui.theme import State
from fieldapp.ui.unlock.passphrase import PassphraseField, wait_cursor
from forms.errors import CodedError


class NewProfile(Spoken):
    """Makes a profile in ``home``."""

    created = Signal(object, str)
    """The Profile and the passphrase that was just chosen."""
    left = Signal()

    def __init__(self, home: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self.heading = Label("title", wrap=True)
        self.name_label, self.first_label, self.again_label = (Label("strong") for _ in range(3))
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.first = PassphraseField()
        self.again = PassphraseField()
        self.rule = Label("hint", wrap=True)
        self.warning = Notice()
        self.show_it = QCheckBox()
        self.show_it.toggled.connect(self._show_passphrase)
        self.notice = Notice()
        self.make = PrimaryButton(clicked=self._make)
        self.back = Button(clicked=self.left.emit, kind="quiet")
        for field in (self.name, self.first, self.again):
            field.returnPressed.connect(self._go_on)
        for label, field in (
            (self.name_label, self.name),
            (self.first_label, self.first),
            (self.again_label, self.again),
        ):
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
        layout.addLayout(row(self.make, None, self.back))
        self.setLayout(layout)

    def begin(self, *, may_go_back: bool) -> None:
        """Empty fields, the caret in the name."""
        for field in (self.name, self.first, self.again):
            field.clear()
        self.notice.say("")
        self.back.setVisible(may_go_back)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        """Enter goes to what is still empty, then makes the profile."""
        empty = next((field for field in (self.name, self.first, self.again) if not field.text()), None)
        if empty is not None:
            empty.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._make()

    def _make(self) -> None:
        if self.first.text() != self.again.text():
            self.notice.say(lambda: self.tr("The two passphrases differ. Type the second one again."))
            self.again.clear()
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            with wait_cursor():
                profile = create_profile(self._home, self.name.text(), self.first.text())
        except CodedError as error:
            self._say_error(error)
            wrong = self.name if error.code == "profile.no_name" else self.first
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        passphrase = self.first.text()
        self.begin(may_go_back=False)
        self.created.emit(profile, passphrase)

    def _say_error(self, error: CodedError) -> None:
        self.notice.say(lambda: sentence(error))

    def _show_passphrase(self, shown: bool) -> None:
        self.first.show_text(shown)
        self.again.show_text(shown)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Your profile"))
        self.name_label.setText(self.tr("Your name"))
        self.first_label.setText(self.tr("Passphrase"))
        self.again_label.setText(self.tr("Passphrase once more"))
        rule = self.tr("At least {characters} characters, or {words} words. A sentence is easy to remember.")
        self.rule.setText(rule.format(characters=LEAST_CHARACTERS, words=LEAST_WORDS))
        self.warning.say(
            self.tr(
                "Your records are kept encrypted. Without the passphrase nobody can open them, not even "
                "headquarters: write it on paper and keep the paper away from the laptop."
            ),
            State.WARNING,
        )
        self.show_it.setText(self.tr("Show what I type"))
        self.make.setText(self.tr("Create the profile"))
        self.back.setText(self.tr("Back"))
