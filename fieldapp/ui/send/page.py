"""Send: what waits and why, the server, and for a supervisor what headquarters has."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fieldapp.records.rows import RecordRow, RecordState
from fieldapp.ui.home.records_model import PARKED, Column, RecordsModel
from fieldapp.ui.home.records_table import RecordsTable
from fieldapp.ui.messages import amount_of_data, sentence
from fieldapp.ui.network_jobs import sending
from fieldapp.ui.page import Page
from fieldapp.ui.parts import Button, EmptyState, Label, Notice, PrimaryButton, row, scrolled
from fieldapp.ui.progress import JobBar
from fieldapp.ui.send.headquarters_card import HeadquartersCard
from fieldapp.ui.send.server_card import ServerCard
from fieldapp.ui.services import Services
from fieldapp.ui.theme import State
from fieldapp.ui.widgets.base import KeyHint
from fieldapp.work.servers import send_server
from forms.errors import CodedError
from sync.engine import SendReport
from sync.protocols import Problem

_SIDE, _NARROW_SIDE, _WIDE = 372, 340, 900
"""Pixels: of the cards at the right, of them on a small screen, and of the page that is not small."""


class SendPage(Page):
    """One button sends everything that waits."""

    record_wanted = Signal(object)
    network_seen = Signal(bool)
    """After each try: whether the server could be reached."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._running = False
        self.send = PrimaryButton(clicked=self.go_on)
        self.again = Button(clicked=self._again)
        self.bar = JobBar()
        self.waiting = Label("heading")
        self.problem = Notice(State.ERROR)
        self.model = RecordsModel(services.clock, services.desk.store.problem, self)
        self.table = RecordsTable(self.model, services.look)
        for told_elsewhere in (Column.CHANGED, Column.REMARK):
            self.table.setColumnHidden(told_elsewhere, True)
        self.table.opened.connect(self.record_wanted)
        self.table.chosen.connect(self._show_problem)
        self.empty = EmptyState()
        self.server = ServerCard(services)
        self.server.changed.connect(self._server_changed)
        self.headquarters = HeadquartersCard(services)
        self.headquarters.changed.connect(self.changed)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        left.addLayout(row(self.send, self.again, None))
        left.addWidget(self.bar)
        left.addWidget(self.notice)
        left.addWidget(self.waiting)
        left.addWidget(self._stack, 1)
        left.addWidget(self.problem)
        cards = QWidget()
        right = QVBoxLayout(cards)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addWidget(self.server)
        right.addWidget(self.headquarters)
        right.addStretch(1)
        self._side = scrolled(cards)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left, 1)
        both.addWidget(self._side)
        self.column.addWidget(self.title)
        self.column.addLayout(both, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(_SIDE if self.width() >= _WIDE else _NARROW_SIDE)

    def _waiting(self) -> list[RecordRow]:
        return self._services.desk.records(states=[RecordState.FINALISED])

    def refresh(self) -> None:
        waiting = self._waiting()
        current = self.table.current()
        self.model.show(waiting)
        self.table.keep_current(current.id if current else None)
        parked = sum(record.outbox_state in PARKED for record in waiting)
        self._stack.setCurrentWidget(self.table if waiting else self.empty)
        self.waiting.setText(self.tr("To send: {count}").format(count=len(waiting) - parked))
        self.waiting.setVisible(bool(waiting))
        has_server = send_server(self._services.desk.store) is not None
        self.send.setEnabled(len(waiting) > parked and has_server and not self._running)
        self.again.setVisible(bool(parked) and not self._running)
        self._show_problem(self.table.current())

    def _server_changed(self) -> None:
        """What was said of the server before is no longer so."""
        self.notice.say("")
        self.refresh()

    def go_on(self) -> None:
        """Send now."""
        if not self.send.isEnabled():
            return
        self._running = True
        self.notice.say("")
        outside = self._services.background.outside
        task = outside.run(sending(self._services.desk), done=self._sent, failed=self._failed)
        task.cancelled.connect(self._stopped)
        task.ended.connect(self._ended)
        self.bar.follow(task, lambda: self.tr("Sending…"), self._words)
        self.bar.take_focus()
        self.refresh()

    def _words(self, done: int, total: int, note: str) -> str:
        size = self.tr("{done} of {total} sent").format(
            done=amount_of_data(done), total=amount_of_data(total)
        )
        return f"{size} · {note}" if note else size

    def _sent(self, report: SendReport) -> None:
        state = State.DONE if not report.waiting else State.WARNING
        self.say(lambda: self._word_sent(report), State.ERROR if report.refused or report.stopped else state)
        self.network_seen.emit(not _is_of_the_line(report.stopped))

    def _word_sent(self, report: SendReport) -> str:
        lines = [self.tr("Sent: {count}.").format(count=report.sent)]
        if report.waiting:
            lines.append(self.tr("Still waiting: {count}.").format(count=report.waiting))
        if report.refused:
            lines.append(
                self.tr("Need you: {count}; choose one below to see why.").format(count=report.refused)
            )
        if report.cancelled:
            lines.append(self.tr("You stopped the sending. What was acknowledged stays acknowledged."))
        if report.stopped is not None:
            lines.append(sentence(report.stopped))
        return " ".join(lines)

    def _failed(self, error: CodedError) -> None:
        self.say(lambda: sentence(error), State.ERROR)
        self.network_seen.emit(not error.code.startswith("net."))

    def _stopped(self) -> None:
        self.say(
            lambda: self.tr("You stopped the sending. What was acknowledged stays acknowledged."),
            State.WARNING,
        )

    def _ended(self) -> None:
        self._running = False
        self.changed.emit()
        self.refresh()
        self.focus_first()

    def _again(self) -> None:
        """Put what was refused back in the queue."""
        try:
            for record in self._waiting():
                if record.outbox_state in PARKED:
                    self._services.desk.store.outbox.again(record.instance_id)
        except CodedError as error:
            self._failed(error)
        self.changed.emit()
        self.refresh()
        self.go_on()

    def _show_problem(self, record: RecordRow | None) -> None:
        problem = self._services.desk.store.problem(record.id) if record is not None else None
        self.problem.say((lambda: sentence(problem)) if problem is not None else "")

    def keys(self) -> list[KeyHint]:
        return [
            KeyHint("Ctrl Enter", self.tr("send now")),
            KeyHint("↑ ↓", self.tr("records")),
        ]

    def focus_first(self) -> None:
        if self.send.isEnabled():
            self.send.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.server.focus_first()

    def retranslate(self) -> None:
        self.title.setText(self.tr("Send"))
        self.send.setText(self.tr("Send now"))
        self.again.setText(self.tr("Try the refused ones again"))
        self.table.setAccessibleName(self.tr("Records to send"))
        self.empty.say(
            self.tr("Nothing waits to be sent"),
            self.tr("Finalised interviews come here and stay until the server confirms that it has them."),
        )
        self.model.speak()
        self.refresh()


def _is_of_the_line(problem: Problem | None) -> bool:
    return problem is not None and problem.code.startswith("net.")
