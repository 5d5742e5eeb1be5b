"""A damaged store made whole at the door: its passphrase, backups that help, and what was lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QWidget

from fieldapp.records.profiles import Profile
from fieldapp.records.repair import Repaired
from fieldapp.ui.doorkeeper import Doorkeeper
from fieldapp.ui.files import Files
from fieldapp.ui.messages import sentence, told_loss
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Label, Notice, OneLine, PrimaryButton, column, row
from fieldapp.ui.progress import JobBar
from fieldapp.ui.theme import State
from fieldapp.ui.unlock.passphrase import PassphraseField
from fieldapp.work.backups import own_place
from forms.errors import CodedError

_LIST = 180


class RepairProfile(Spoken):
    """What was lost is shown here and nowhere else: it names records."""

    left = Signal()

    def __init__(self, keeper: Doorkeeper, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._files = keeper, files
        self._profile: Profile | None = None
        self._place: Path | None = None
        self._working = False
        self.heading, self.hint = Label("title", wrap=True), Label("hint", wrap=True)
        self.choose, self.place = Button(clicked=self._choose), OneLine("hint")
        self.label, self.word = Label("strong"), PassphraseField()
        self.label.setBuddy(self.word)
        self.word.returnPressed.connect(self._repair)
        keeper.crashed.connect(self._stop_working)
        self.notice, self.job, self.losses = Notice(), JobBar(), QListWidget()
        self.losses.setWordWrap(True)
        self.losses.setFixedHeight(_LIST)
        self.repair = PrimaryButton(clicked=self._repair)
        self.back = Button(clicked=self.left.emit, kind="quiet")
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self._asked = QWidget()
        across = row(self.choose, self.place)
        across.setStretch(1, 1)
        asked = column(self.hint)
        asked.addLayout(across)
        for widget in (self.label, self.word):
            asked.addWidget(widget)
        self._asked.setLayout(asked)
        layout = column(self.heading, self._asked, self.job, self.notice, self.losses)
        layout.addSpacing(8)
        layout.addLayout(row(self.repair, None, self.back))
        self.setLayout(layout)

    def begin(self, profile: Profile) -> None:
        self._profile, self._place = profile, None
        self.clear()
        self.notice.say("")
        self._asked.show()
        self.repair.show()
        self.retranslate()
        self.word.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Nothing that was typed stays, and no record is named."""
        self.word.clear()
        self.losses.clear()
        self.losses.hide()

    def _choose(self) -> None:
        folder = self._files.folder(self, self.tr("The disk, USB stick or folder with backups"))
        if folder is not None:
            self._place = folder
            self.place.setText(str(folder))
            self.word.setFocus(Qt.FocusReason.OtherFocusReason)

    def _repair(self) -> None:
        if self._working or self._profile is None:
            return
        self.notice.say("")
        self._show_working(True)
        places = [own_place(self._profile.folder.parent), *([self._place] if self._place else [])]
        task = self._keeper.repair(
            self._profile, self.word.text(), places, done=self._done, failed=self._refused
        )
        task.cancelled.connect(lambda: self._show_working(False))
        self.job.follow(task, lambda: self.tr("Reading what can be read…"))

    def _done(self, repaired: Repaired) -> None:
        self._show_working(False)
        self.clear()
        self._asked.hide()
        self.repair.hide()
        text = self.tr("Repaired: {count} records are here. The damaged store is kept in {folder}.")
        self.notice.say(
            lambda: text.format(count=repaired.records, folder=repaired.set_aside),
            State.WARNING if repaired.losses else State.DONE,
        )
        self.losses.addItems([told_loss(loss) for loss in repaired.losses])
        self.losses.setVisible(bool(repaired.losses))
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, error: CodedError) -> None:
        self._show_working(False)
        self.notice.say(lambda: sentence(error), State.ERROR)
        self.word.put_right()

    def _stop_working(self, _error: object) -> None:
        self._show_working(False)

    def _show_working(self, working: bool) -> None:
        self._working = working
        self.word.setReadOnly(working)
        for button in (self.choose, self.repair, self.back):
            button.setEnabled(not working)

    def retranslate(self) -> None:
        name = self._profile.name if self._profile is not None else ""
        self.heading.setText(self.tr("Repair: {name}").format(name=name))
        self.hint.setText(
            self.tr(
                "What can be read is kept; what cannot comes from the newest backup. The damaged store is "
                "set aside. If backups are on a disk or USB stick, plug it in and choose it."
            )
        )
        self.choose.setText(self.tr("Choose a disk or folder…"))
        if self._place is None:
            self.place.setText(self.tr("those of this laptop"))
        self.losses.setAccessibleName(self.tr("What was lost"))
        self.label.setText(self.tr("Passphrase of the profile"))
        self.repair.setText(self.tr("Repair"))
        self.back.setText(self.tr("Back"))
