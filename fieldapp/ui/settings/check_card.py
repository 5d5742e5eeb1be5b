"""Checking the store: every page, file, receipt and line of the history, beside the work."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.records.rows import Finding
from fieldapp.ui.messages import sentence
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Card, Label, Notice, row
from fieldapp.ui.progress import JobBar
from fieldapp.ui.services import Services
from fieldapp.ui.theme import State
from fieldapp.work.backups import check
from fieldapp.work.jobs import Watch
from forms.errors import CodedError

_MOST = 10


class CheckCard(Spoken):
    """A button, and what it found."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.heading, self.hint = Label("heading"), Label("hint", wrap=True)
        self.job, self.notice = JobBar(), Notice()
        self.check = Button(clicked=self._check)
        card = Card(inside=20)
        for widget in (self.heading, self.hint, self.job, self.notice):
            card.column.addWidget(widget)
        card.column.addLayout(row(self.check, None))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self.retranslate()

    def _check(self) -> None:
        desk = self._services.desk

        def job(watch: Watch) -> Sequence[Finding]:
            with desk.elsewhere() as other:
                return check(other.store, watch)

        self.notice.say("")
        task = self._services.background.upkeep.run(job, done=self._show, failed=self._say_error)
        self.job.follow(
            task, lambda: self.tr("Checking every page…"), lambda *_: self.tr("Checking every file…"),
            asked_by=self.check,
        )  # fmt: skip

    def _show(self, findings: Sequence[Finding]) -> None:
        if findings:
            self.notice.say(lambda: "\n".join(sentence(found) for found in findings[:_MOST]), State.ERROR)
        else:
            self.notice.say(lambda: self.tr("All is well: nothing is damaged, lost or changed."), State.DONE)

    def _say_error(self, error: CodedError) -> None:
        self.notice.say(lambda: sentence(error), State.ERROR)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Check the store"))
        self.hint.setText(
            self.tr(
                "Reads everything that is kept and compares it with what was written. You can go on working."
            )
        )
        self.check.setText(self.tr("Check now"))
