"""For a supervisor: getting the records that headquarters has."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from fieldapp.ui.messages import sentence
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Card, Label, Notice, PrimaryButton, add_all, row
from fieldapp.ui.progress import JobBar
from fieldapp.ui.services import Services
from fieldapp.ui.theme import State
from fieldapp.ui.unlock.passphrase import PassphraseField
from fieldapp.work.desk import PullReport
from fieldapp.work.jobs import Watch
from fieldapp.work.servers import ReadServer, keep_read_server, read_server
from forms.errors import CodedError
from sync.addresses import read_address

_MOST_TOLD = 5


class HeadquartersCard(Spoken):
    """Closed until a supervisor opens it."""

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.heading = Label("heading")
        self.summary = Label("hint", wrap=True)
        self.url_label, self.token_label, self.project_label = (Label("strong") for _ in range(3))
        self.url, self.token = QLineEdit(), PassphraseField()
        self.project = QSpinBox()
        self.project.setRange(1, 1_000_000)
        self.project.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.notice = Notice()
        self.bar = JobBar()
        self.keep = PrimaryButton(clicked=self._keep)
        self.leave = Button(clicked=lambda: self._open(False), kind="quiet")
        self.pull = Button(clicked=self._pull)
        self.change = Button(clicked=self.open_fields, kind="link")
        for label, field in (
            (self.url_label, self.url),
            (self.token_label, self.token),
            (self.project_label, self.project),
        ):
            label.setBuddy(field)
        for field in (self.url, self.token):
            field.returnPressed.connect(self._keep)
        self._lay_out()
        self.retranslate()
        self._open(False)

    def _lay_out(self) -> None:
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(6)
        add_all(
            fields,
            *(self.url_label, self.url, self.token_label, self.token, self.project_label, self.project),
        )
        fields.addSpacing(4)
        fields.addLayout(row(self.keep, self.leave, None))
        card = Card()
        add_all(card.column, self.heading, self.summary, self._fields, self.notice, self.bar)
        card.column.addLayout(row(self.pull, self.change, None))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def _known(self) -> ReadServer | None:
        return read_server(self._services.desk.store)

    def _open(self, opened: bool) -> None:
        """The token is never shown again."""
        known = self._known()
        self.url.setText(known.url if known else "")
        self.project.setValue(known.project if known else 1)
        self.token.clear()
        self._fields.setVisible(opened)
        self.pull.setVisible(not opened and known is not None)
        self.change.setVisible(not opened)
        self._show_summary()

    def open_fields(self) -> None:
        self._open(True)
        self.url.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_summary(self) -> None:
        known = self._known()
        if known is None:
            self.summary.setText(self.tr("A supervisor can bring the team's records to this laptop."))
        else:
            host = urlsplit(known.url).netloc
            text = self.tr("{host}, project {project}").format(host=host, project=known.project)
            self.summary.setText(text)

    def _keep(self) -> None:
        known = self._known()
        try:
            url = read_address(self.url.text()).shown
            same = known is not None and read_address(known.url).shown == url
            token = self.token.text().strip() or (known.token if known and same else "")
            keep_read_server(self._services.desk.store, ReadServer(url, token, self.project.value()))
        except CodedError as error:
            self._failed(error)
            self.url.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.notice.say("")
        self._open(False)
        self.retranslate()
        self.pull.setFocus(Qt.FocusReason.OtherFocusReason)

    def _pull(self) -> None:
        desk = self._services.desk

        def job(watch: Watch) -> PullReport:
            with desk.elsewhere() as other:
                return other.pull(watch)

        self.notice.say("")
        task = self._services.background.outside.run(job, done=self._pulled, failed=self._failed)
        task.cancelled.connect(self._stopped)
        task.ended.connect(self.changed)
        self.bar.follow(task, lambda: self.tr("Getting records…"), self._words, asked_by=self.pull)

    def _words(self, done: int, total: int, note: str) -> str:
        text = self.tr("{done} of {total}").format(done=done, total=total)
        return f"{text} · {note}" if note else text

    def _pulled(self, report: PullReport) -> None:
        self.notice.say(lambda: self._word_pulled(report), State.WARNING if report.set_aside else State.DONE)

    def _word_pulled(self, report: PullReport) -> str:
        lines = [self.tr("New: {new}. At headquarters: {found}.").format(new=report.new, found=report.found)]
        aside = [sentence(problem) for _, problem in report.set_aside]
        if aside:
            lines.append(self.tr("Set aside, still at headquarters: {count}.").format(count=len(aside)))
        return "\n".join(lines + aside[:_MOST_TOLD])

    def _failed(self, error: CodedError) -> None:
        self.notice.say(lambda: sentence(error), State.ERROR)

    def _stopped(self) -> None:
        self.notice.say(lambda: self.tr("You stopped. What came is kept."), State.WARNING)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Headquarters"))
        self.url_label.setText(self.tr("Address"))
        self.url.setPlaceholderText("https://")
        self.token_label.setText(self.tr("Token"))
        self.project_label.setText(self.tr("Project number"))
        self.keep.setText(self.tr("Save"))
        self.leave.setText(self.tr("Cancel"))
        self.pull.setText(self.tr("Get the records"))
        known = self._known() is not None
        self.change.setText(self.tr("Change…") if known else self.tr("I am a supervisor…"))
        self._show_summary()
