"""Backups: where copies go, when the last ones were made, one more now."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.records.restore import RESTORED
from fieldapp.ui.dates import moment
from fieldapp.ui.messages import sentence
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Card, Label, Notice, row
from fieldapp.ui.progress import JobBar
from fieldapp.ui.services import Services
from fieldapp.ui.theme import State
from fieldapp.ui.upkeep import Upkeep
from fieldapp.work.backups import BackupReport, Place, choose_second, own_folder, places, second_folder
from forms.errors import CodedError


class BackupCard(Spoken):
    """The laptop itself, and a second place."""

    def __init__(self, services: Services, upkeep: Upkeep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services, self._upkeep = services, upkeep
        self.heading, self.hint = Label("heading"), Label("hint", wrap=True)
        self.own, self.second, self.restored = (Label("hint", wrap=True) for _ in range(3))
        self.job = JobBar()
        self.notice = Notice()
        self.now = Button(clicked=self._back_up)
        self.choose = Button(clicked=self._choose)
        self.leave = Button(clicked=self._leave, kind="quiet")
        card = Card(inside=20)
        for widget in (self.heading, self.hint, self.own, self.second, self.restored, self.job, self.notice):
            card.column.addWidget(widget)
        card.column.addLayout(row(self.now, self.choose, self.leave, None))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        upkeep.copied.connect(self.refresh)
        self.retranslate()

    def refresh(self) -> None:
        """What lies in each place now."""
        store = self._services.desk.store
        for place in places(store):
            if place.folder == own_folder(store):
                self.own.setText(self.tr("On this laptop: {what}").format(what=self._told(place)))
            else:
                text = self.tr("In {folder}: {what}")
                self.second.setText(text.format(folder=place.folder, what=self._told(place)))
        chosen = second_folder(store) is not None
        self.second.setVisible(chosen)
        self.leave.setVisible(chosen)
        came_from = store.get_setting(RESTORED, "")
        self.restored.setVisible(bool(came_from))
        text = self.tr("This profile was brought back from the copy of {when}. What came later is not in it.")
        self.restored.setText(text.format(when=self._moment(came_from)))

    def _told(self, place: Place) -> str:
        last = self._moment(place.last.made_at.isoformat()) if place.last else ""
        if place.absent:
            return self.tr("it is not plugged in. The copy is made when it is back.")
        if not last:
            return self.tr("no copy yet")
        if place.due:
            return self.tr("last copy {when}; something changed since").format(when=last)
        return self.tr("last copy {when}, tested").format(when=last)

    def _moment(self, at: str) -> str:
        return moment(at, self._services.clock()) if at else ""

    def _back_up(self) -> None:
        self.notice.say("")
        task = self._upkeep.back_up_now()
        task.done.connect(self._say_done)
        task.failed.connect(self._say_error)
        self.job.follow(task, lambda: self.tr("Copying and testing…"), asked_by=self.now)

    def _say_done(self, report: BackupReport) -> None:
        self.refresh()
        if report.failed:
            self._say_error(report.failed[0][1])
        else:
            self.notice.say(lambda: self.tr("Copied, read back and compared: all is there."), State.DONE)

    def _choose(self) -> None:
        title = self.tr("Where copies go as well")
        folder = self._services.files.folder(self, title)
        if folder is None:
            return
        try:
            choose_second(self._services.desk.store, folder)
        except CodedError as error:
            self._say_error(error)
        else:
            self.refresh()
            self._back_up()

    def _leave(self) -> None:
        """The copies that are there stay."""
        try:
            choose_second(self._services.desk.store, None)
        except CodedError as error:
            self._say_error(error)
        self.refresh()

    def _say_error(self, error: CodedError) -> None:
        self.notice.say(lambda: sentence(error), State.ERROR)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Backups"))
        self.hint.setText(
            self.tr(
                "Encrypted copies of this profile, which your passphrase opens. One is made every half hour "
                "of work and when you lock; the last ones stay, and one of each day and week."
            )
        )
        self.now.setText(self.tr("Back up now"))
        self.choose.setText(self.tr("Choose a disk or USB stick…"))
        self.leave.setText(self.tr("Stop copying there"))
        self.refresh()
