"""A forgotten passphrase: the supervisor's key file, its passphrase, and a new one for the person."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from fieldapp.records.profiles import Profile
from fieldapp.ui.doorkeeper import Doorkeeper
from fieldapp.ui.files import Files
from fieldapp.ui.messages import in_words, sentence
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Label, Notice, OneLine, PrimaryButton, column, row
from fieldapp.ui.theme import State
from fieldapp.ui.unlock.passphrase import PassphraseField, first_empty
from forms.errors import CodedError


class RecoverProfile(Spoken):
    """For the supervisor, at the person's laptop."""

    recovered = Signal(object)
    """The Profile, which the new passphrase opens."""
    left = Signal()

    def __init__(self, keeper: Doorkeeper, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._files = keeper, files
        self._profile: Profile | None = None
        self._file: Path | None = None
        self._working = False
        self.heading, self.hint = Label("title", wrap=True), Label("hint", wrap=True)
        self.labels = [Label("strong") for _ in range(4)]
        self.choose = Button(clicked=self._choose)
        self.file = OneLine("hint")
        self.word, self.new, self.again = (PassphraseField() for _ in range(3))
        self.show_it = QCheckBox()
        self.notice = Notice()
        keeper.crashed.connect(self._stop_working)
        self.set_it = PrimaryButton(clicked=self._recover)
        self.back = Button(clicked=self.left.emit, kind="quiet")
        for label, field in zip(self.labels, (self.choose, *self._fields), strict=True):
            label.setBuddy(field)
        for field in self._fields:
            field.returnPressed.connect(self._go_on)
            self.show_it.toggled.connect(field.show_text)
        self._lay_out()
        self.retranslate()

    @property
    def _fields(self) -> tuple[PassphraseField, PassphraseField, PassphraseField]:
        return self.word, self.new, self.again

    def _lay_out(self) -> None:
        of_file, of_word, of_new, of_again = self.labels
        self._asked = QWidget()
        asked = column(of_file, gap=6)
        across = row(self.choose, self.file)
        across.setStretch(1, 1)
        asked.addLayout(across)
        for widget in (of_word, self.word, of_new, self.new, of_again, self.again, self.show_it):
            asked.addWidget(widget)
        self._asked.setLayout(asked)
        layout = column(self.heading, self.hint, self._asked, self.notice)
        layout.addSpacing(8)
        layout.addLayout(row(self.set_it, None, self.back))
        self.setLayout(layout)

    def begin(self, profile: Profile) -> None:
        """Ask for everything; where no recovery key was set, say what is left to do."""
        self._profile, self._file = profile, None
        self.clear()
        possible = profile.recovery is not None
        for widget in (self._asked, self.hint, self.set_it):
            widget.setVisible(possible)
        self.retranslate()
        if possible:
            self.notice.say("")
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.notice.say(lambda: in_words("recovery.none", {}), State.WARNING)
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Nothing that was typed stays."""
        for field in self._fields:
            field.clear()
        self.show_it.setChecked(False)

    def _choose(self) -> None:
        path = self._files.any_file(self, self.tr("The key file"), self.tr("All files") + " (*)")
        if path is not None:
            self._file = path
            self.file.setText(path.name)
            self.word.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        """Enter goes to what is still missing, then sets the new passphrase."""
        missing = self.choose if self._file is None else first_empty(*self._fields)
        if missing is not None:
            missing.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._recover()

    def _recover(self) -> None:
        if self._working or self._profile is None:
            return
        if self._file is None:
            self.notice.say(lambda: self.tr("Choose the key file first."), State.ERROR)
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.new.text() != self.again.text():
            self.notice.say(
                lambda: self.tr("The two new passphrases differ. Type the second one again."), State.ERROR
            )
            self.again.clear()
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.notice.say("")
        self._show_working(True)
        self._keeper.recover(
            self._profile,
            key_file=self._file,
            key_passphrase=self.word.text(),
            new=self.new.text(),
            done=self._done,
            failed=self._refused,
        )

    def _done(self, profile: Profile) -> None:
        self._show_working(False)
        self.clear()
        self.recovered.emit(profile)

    def _refused(self, error: CodedError) -> None:
        self._show_working(False)
        self.notice.say(lambda: sentence(error), State.ERROR)
        if error.code == "profile.weak_passphrase":
            self.new.put_right()
        elif error.code in {"recovery.wrong_passphrase", "profile.wait"}:
            self.word.put_right()
        else:
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stop_working(self, _error: object) -> None:
        self._show_working(False)

    def _show_working(self, working: bool) -> None:
        self._working = working
        for field in self._fields:
            field.setReadOnly(working)
        for button in (self.choose, self.set_it, self.back):
            button.setEnabled(not working)
        self.set_it.setText(self.tr("One moment…") if working else self.tr("Set the new passphrase"))

    def retranslate(self) -> None:
        name = self._profile.name if self._profile is not None else ""
        self.heading.setText(self.tr("Forgotten passphrase: {name}").format(name=name))
        self.hint.setText(
            self.tr(
                "Your supervisor's recovery key gives this profile a new passphrase. All records stay. "
                "That the key was used is written into the history."
            )
        )
        texts = (
            self.tr("The supervisor's key file"),
            self.tr("Passphrase of the key file"),
            self.tr("New passphrase for the profile"),
            self.tr("New passphrase once more"),
        )
        for label, text in zip(self.labels, texts, strict=True):
            label.setText(text)
        self.choose.setText(self.tr("Choose the file…"))
        if self._file is None:
            self.file.setText(self.tr("none chosen yet"))
        self.show_it.setText(self.tr("Show what I type"))
        self.back.setText(self.tr("Back"))
        self._show_working(self._working)
