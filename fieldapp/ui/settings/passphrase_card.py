"""Changing the passphrase: the old one, the new one twice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.records.keys import LEAST_CHARACTERS, LEAST_WORDS
from fieldapp.records.profiles import Profile, change_passphrase
from fieldapp.ui.messages import sentence
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Card, Label, Notice, row
from fieldapp.ui.theme import State
from fieldapp.ui.unlock.passphrase import PassphraseField, wait_cursor
from forms.errors import CodedError


class PassphraseCard(Spoken):
    """Closed until wanted."""

    def __init__(self, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = profile
        self.heading = Label("heading")
        self.hint = Label("hint", wrap=True)
        self.labels = [Label("strong") for _ in range(3)]
        self.old, self.new, self.again = (PassphraseField() for _ in range(3))
        self.notice = Notice()
        self.change = Button(clicked=self._change)
        self.open = Button(clicked=lambda: self._open(True))
        self.leave = Button(clicked=lambda: self._open(False), kind="quiet")
        for field in (self.old, self.new, self.again):
            field.returnPressed.connect(self._go_on)
        self._lay_out()
        self.retranslate()
        self._open(False)

    def _lay_out(self) -> None:
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(6)
        for label, field in zip(self.labels, (self.old, self.new, self.again), strict=True):
            label.setBuddy(field)
            fields.addWidget(label)
            fields.addWidget(field)
        fields.addLayout(row(self.change, self.leave, None))
        card = Card(inside=20)
        for widget in (self.heading, self.hint, self._fields, self.notice):
            card.column.addWidget(widget)
        card.column.addLayout(row(self.open, None))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def _open(self, opened: bool) -> None:
        for field in (self.old, self.new, self.again):
            field.clear()
        self._fields.setVisible(opened)
        self.open.setVisible(not opened)
        if opened:
            self.notice.say("")
            self.old.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change(self) -> None:
        if self.new.text() != self.again.text():
            self.notice.say(
                lambda: self.tr("The two new passphrases differ. Type the second one again."), State.ERROR
            )
            self.again.clear()
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            with wait_cursor():
                self._profile = change_passphrase(self._profile, self.old.text(), self.new.text())
        except CodedError as error:
            self._say_error(error)
            wrong = self.old if error.code == "profile.wrong_passphrase" else self.new
            wrong.selectAll()
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._open(False)
        self.open.setFocus(Qt.FocusReason.OtherFocusReason)
        self.notice.say(
            lambda: self.tr("The passphrase is changed. Use the new one from now on."), State.DONE
        )

    def _say_error(self, error: CodedError) -> None:
        self.notice.say(lambda: sentence(error), State.ERROR)

    def _go_on(self) -> None:
        """Enter goes to what is still empty, then changes the passphrase."""
        empty = next((field for field in (self.old, self.new, self.again) if not field.text()), None)
        if empty is not None:
            empty.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._change()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Passphrase"))
        rule = self.tr("At least {characters} characters, or {words} words.")
        self.hint.setText(rule.format(characters=LEAST_CHARACTERS, words=LEAST_WORDS))
        texts = (
            self.tr("Passphrase until now"),
            self.tr("New passphrase"),
            self.tr("New passphrase once more"),
        )
        for label, text in zip(self.labels, texts, strict=True):
            label.setText(text)
        self.change.setText(self.tr("Change the passphrase"))
        self.open.setText(self.tr("Change the passphrase…"))
        self.leave.setText(self.tr("Cancel"))
