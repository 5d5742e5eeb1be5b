"""A profile brought back from a backup: where the copies are, which one, its passphrase."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QListWidgetItem, QWidget

from fieldapp.records.backup import Copy
from fieldapp.records.restore import Restored
from fieldapp.ui.doorkeeper import Doorkeeper
from fieldapp.ui.files import Files
from fieldapp.ui.messages import amount_of_data, in_words, sentence
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Choices, Label, Notice, OneLine, PrimaryButton, column, row
from fieldapp.ui.progress import JobBar
from fieldapp.ui.theme import State
from fieldapp.ui.unlock.passphrase import PassphraseField
from fieldapp.work.backups import own_place
from forms.errors import CodedError

_MOST_SHOWN = 5
_ROW = 36


class RestoreProfile(Spoken):
    """Shows the copies of this laptop first."""

    restored = Signal(object)
    """What was Restored."""
    left = Signal()

    def __init__(self, home: Path, keeper: Doorkeeper, files: Files, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home, self._keeper, self._files = home, keeper, files
        self._place, self._copies = own_place(home), list[Copy]()
        self._working = False
        self.heading, self.hint = Label("title", wrap=True), Label("hint", wrap=True)
        self.choose, self.place = Button(clicked=self._choose), OneLine("hint")
        self.copies = Choices()
        self.label, self.word = Label("strong"), PassphraseField()
        self.label.setBuddy(self.word)
        self.beside = QCheckBox()
        self.notice, self.job = Notice(), JobBar()
        self.restore = PrimaryButton(clicked=self._restore)
        self.back = Button(clicked=self.left.emit, kind="quiet")
        self.copies.picked.connect(lambda _row: self.word.setFocus())
        self.copies.currentRowChanged.connect(lambda _row: self._turn_to())
        self.word.returnPressed.connect(self._restore)
        keeper.crashed.connect(self._stop_working)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        across = row(self.choose, self.place)
        across.setStretch(1, 1)
        layout = column(self.heading, self.hint)
        layout.addLayout(across)
        for widget in (self.copies, self.label, self.word, self.beside, self.job, self.notice):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addLayout(row(self.restore, None, self.back))
        self.setLayout(layout)

    def begin(self) -> None:
        """With the copies that lie beside the profiles."""
        self.clear()
        self.notice.say("")
        self._look_in(own_place(self._home))
        self.choose.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Nothing that was typed stays."""
        self.word.clear()
        self.beside.setChecked(False)

    def _choose(self) -> None:
        folder = self._files.folder(self, self.tr("The disk, USB stick or folder with backups"))
        if folder is not None:
            self._look_in(folder)

    def _look_in(self, place: Path) -> None:
        self._place = place
        self._show_copies([])
        self._keeper.find_copies(place, self._found)

    def _found(self, copies: Sequence[Copy]) -> None:
        self._show_copies(copies)
        if not copies and self._place != own_place(self._home):
            self.notice.say(lambda: in_words("command.no_copies", {"folder": str(self._place)}))
        else:
            self.notice.say("")
        if copies:
            self.copies.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_copies(self, copies: Sequence[Copy]) -> None:
        self._copies = list(copies)
        self.copies.clear()
        for copy in copies:
            when = f"{copy.made_at.astimezone():%Y-%m-%d %H:%M}"
            text = f"{copy.name} · {when} · {amount_of_data(copy.size)}"
            QListWidgetItem(text, self.copies).setSizeHint(QSize(0, _ROW))
        self.copies.setFixedHeight(min(max(len(copies), 1), _MOST_SHOWN) * _ROW + 12)
        self.copies.setCurrentRow(0)
        self._turn_to()

    @property
    def _copy(self) -> Copy | None:
        place = self.copies.currentRow()
        return self._copies[place] if 0 <= place < len(self._copies) else None

    def _turn_to(self) -> None:
        """What can be done with the copy that is chosen."""
        copy = self._copy
        self.beside.setVisible(copy is not None and (self._home / copy.profile_id).exists())
        for widget in (self.copies, self.label, self.word):
            widget.setVisible(bool(self._copies))
        self.place.setText(str(self._place) if self._copies else self.tr("none found here yet"))
        self._show_working(self._working)

    def _restore(self) -> None:
        copy = self._copy
        if self._working or copy is None:
            return
        self.notice.say("")
        self._show_working(True)
        as_second = self.beside.isVisibleTo(self) and self.beside.isChecked()
        task = self._keeper.restore(
            copy, self.word.text(), self._home, as_second=as_second, done=self._done, failed=self._refused
        )
        task.cancelled.connect(lambda: self._show_working(False))
        self.job.follow(task, lambda: self.tr("Copying and testing…"))

    def _done(self, restored: Restored) -> None:
        self._show_working(False)
        self.clear()
        self.restored.emit(restored)

    def _refused(self, error: CodedError) -> None:
        self._show_working(False)
        self.notice.say(lambda: sentence(error), State.ERROR)
        self.word.put_right()

    def _stop_working(self, _error: object) -> None:
        self._show_working(False)

    def _show_working(self, working: bool) -> None:
        self._working = working
        self.word.setReadOnly(working)
        for widget in (self.choose, self.copies, self.beside, self.back):
            widget.setEnabled(not working)
        self.restore.setEnabled(not working and self._copy is not None)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Restore from a backup"))
        self.hint.setText(
            self.tr(
                "A copy is tested before it takes its place. The profile that is here now is set aside "
                "and kept."
            )
        )
        self.choose.setText(self.tr("Choose a disk or folder…"))
        self.copies.setAccessibleName(self.tr("Backups, the newest first"))
        self.label.setText(self.tr("Passphrase of the profile"))
        self.beside.setText(self.tr("Leave the present profile, and add this one beside it"))
        self.restore.setText(self.tr("Restore"))
        self.back.setText(self.tr("Back"))
        self._turn_to()
