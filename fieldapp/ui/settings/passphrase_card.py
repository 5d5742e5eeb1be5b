"""Changing the passphrase: the old one, the new one twice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.records.keys import LEAST_CHARACTERS, LEAST_WORDS
from fieldapp.records.profiles import Profile
from fieldapp.ui.doorkeeper import Doorkeeper
from fieldapp.ui.messages import sentence
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Card, Label, Notice, row
from fieldapp.ui.theme import State
from fieldapp.ui.unlock.passphrase import PassphraseField, first_empty
from forms.errors import CodedError


class PassphraseCard(Spoken):
    """Closed until wanted."""

    def __init__(self, profile: Profile, keeper: Doorkeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile = profile
        self._keeper = keeper
        self._changing = False
        self.heading = Label("heading")
        self.hint = Label("hint", wrap=True)
        self.labels = [Label("strong") for _ in range(3)]
        self.old, self.new, self.again = (PassphraseField() for _ in range(3))
        self.notice = Notice()
        keeper.crashed.connect(self._stop_changing)
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
        if self._changing:
            return
        if self.new.text() != self.again.text():
            self.notice.say(
                lambda: self.tr("The two new passphrases differ. Type the second one again."), State.ERROR
            )
            self.again.clear()
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.notice.say("")
        self._show_changing(True)
        self._keeper.change(self._profile, self.old.text(), self.new.text(), self._changed, self._refused)

    def _changed(self, _profile: Profile) -> None:
        self._show_changing(False)
        self._open(False)
        if self.isVisible():  # the window can have been locked meanwhile
            self.open.setFocus(Qt.FocusReason.OtherFocusReason)
        self.notice.say(
            lambda: self.tr("The passphrase is changed. Use the new one from now on."), State.DONE
        )

    def _refused(self, error: CodedError) -> None:
        self._show_changing(False)
        self.notice.say(lambda: sentence(error), State.ERROR)
        if not self.isVisible():
            return
        old_is_wrong = error.code in {"profile.wrong_passphrase", "profile.wait"}
        (self.old if old_is_wrong else self.new).put_right()

    def _stop_changing(self, _error: object) -> None:
        self._show_changing(False)

    def _show_changing(self, changing: bool) -> None:
        self._changing = changing
        for field in (self.old, self.new, self.again):
            field.setReadOnly(changing)
        self.change.setEnabled(not changing)
        self.leave.setEnabled(not changing)
        self.change.setText(self.tr("One moment…") if changing else self.tr("Change the passphrase"))

    def _go_on(self) -> None:
        """Enter goes to what is still empty, then changes the passphrase."""
        empty = first_empty(self.old, self.new, self.again)
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
        self._show_changing(self._changing)
        self.open.setText(self.tr("Change the passphrase…"))
        self.leave.setText(self.tr("Cancel"))
