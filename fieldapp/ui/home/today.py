"""Today: what there is to do, the last draft one key away, everything searchable."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from fieldapp.records.reserve import LOW
from fieldapp.records.rows import RecordRow, RecordState
from fieldapp.ui.dates import moment
from fieldapp.ui.home.records_model import PARKED, RecordsModel, Wanted, title_of
from fieldapp.ui.home.records_table import RecordsTable
from fieldapp.ui.messages import amount_of_data
from fieldapp.ui.page import Page
from fieldapp.ui.parts import Button, Card, EmptyState, Label, NamedButton, Notice, PrimaryButton, row
from fieldapp.ui.services import Services
from fieldapp.ui.theme import State
from fieldapp.ui.widgets.base import KeyHint

_LOW = 360
"""Pixels of height, before scaling, below which there is no room for figures and records both."""


class Figure(Card):
    """A number, what it counts and a hint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, inside=14, gap=0)
        self.figure, self.name, self.hint = (
            Label("figure"),
            Label("heading", wrap=True),
            Label("hint", wrap=True),
        )
        for label in (self.figure, self.name, self.hint):
            self.column.addWidget(label)
        self.column.addStretch(1)

    def show_count(self, count: int, name: str, hint: str, state: State) -> None:
        """The colour speaks only when there is something to say."""
        self.figure.setText(str(count))
        self.figure.set_state(state if count else State.PLAIN)
        self.figure.setEnabled(count > 0)
        self.name.setText(name)
        self.hint.setText(hint)


class TodayPage(Page):
    """The page one comes home to."""

    record_wanted = Signal(object)
    interview_wanted = Signal()
    form_wanted = Signal()
    shipped_wanted = Signal()
    page_wanted = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._records: list[RecordRow] = []
        self._draft: RecordRow | None = None
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(420)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._to_table)
        self.drafts, self.waiting, self.parked, self.sent = (Figure() for _ in range(4))
        self.go = NamedButton(clicked=self.go_on)
        self.new = Button(clicked=self.interview_wanted.emit)
        self.send = Button(clicked=lambda: self.page_wanted.emit("send"))
        self.recent = Label("heading")
        self.model = RecordsModel(services.clock, services.desk.store.problem, self)
        self.table = RecordsTable(self.model, services.look)
        self.table.opened.connect(self.record_wanted)
        self.add_form = PrimaryButton(clicked=self.form_wanted.emit)
        self.shipped = Button(clicked=self.shipped_wanted.emit)
        self.empty = EmptyState(self.add_form, self.shipped)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.search, 1)
        self._figures = QWidget()
        figures = QHBoxLayout(self._figures)
        figures.setContentsMargins(0, 0, 0, 0)
        figures.setSpacing(12)
        for figure in (self.drafts, self.waiting, self.parked, self.sent):
            figures.addWidget(figure, 1)
        self._full = QWidget()
        below = QVBoxLayout(self._full)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(12)
        below.addWidget(self._figures)
        below.addLayout(row(self.go, self.new, self.send, None))
        below.addWidget(self.recent)
        below.addWidget(self.table, 1)
        self.room = Notice(State.WARNING)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._full)
        self._stack.addWidget(self.empty)
        self.column.addLayout(top)
        self.column.addWidget(self.notice)
        self.column.addWidget(self.room)
        self.column.addWidget(self._stack, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where large type leaves little room, the records come before the figures."""
        super().resizeEvent(event)
        self._figures.setVisible(self.height() >= self._services.look.theme.px(_LOW))

    def refresh(self) -> None:
        self._records = self._services.desk.records()
        drafts = [record for record in self._records if record.state is RecordState.DRAFT]
        self._draft = max(drafts, key=lambda record: record.changed_at, default=None)
        has_forms = bool(self._services.desk.forms())
        self._stack.setCurrentWidget(self._full if has_forms or self._records else self.empty)
        self.search.setVisible(bool(self._records))
        current = self.table.current()
        self.model.show(self._records)
        self.table.keep_current(current.id if current else None)
        self._show_figures()
        self._word_buttons()
        self._show_room()

    def _show_room(self) -> None:
        """Said in time, while saving still works."""
        free = self._services.desk.store.reserve.free()
        text = self.tr("Only {free} are free on this disk. Free some space before the next interviews.")
        low = free < LOW
        self.room.say((lambda: text.format(free=amount_of_data(free))) if low else "", State.WARNING)

    def _show_figures(self) -> None:
        finalised = [record for record in self._records if record.state is RecordState.FINALISED]
        parked = [record for record in finalised if record.outbox_state in PARKED]
        sent = [record for record in self._records if record.state is RecordState.SENT]
        now = self._services.clock()
        last = moment(self._draft.changed_at, now) if self._draft else ""
        self.drafts.show_count(
            sum(record.state is RecordState.DRAFT for record in self._records),
            self.tr("drafts"),
            self.tr("last one {when}").format(when=last) if last else self.tr("nothing begun"),
            State.PLAIN,
        )
        self.waiting.show_count(
            len(finalised) - len(parked),
            self.tr("wait to be sent"),
            self.tr("they go when you press Send")
            if len(finalised) > len(parked)
            else self.tr("nothing waits"),
            State.WARNING,
        )
        self.parked.show_count(
            len(parked),
            self.tr("need you"),
            self.tr("refused by the server: see Send") if parked else self.tr("no problem"),
            State.ERROR,
        )
        latest = max((record.sent_at for record in sent), default="")
        self.sent.show_count(
            len(sent),
            self.tr("at headquarters"),
            self.tr("last one {when}").format(when=moment(latest, now)) if latest else self.tr("nothing yet"),
            State.DONE,
        )

    def _word_buttons(self) -> None:
        waits = any(record.state is RecordState.FINALISED for record in self._records)
        self.send.setVisible(waits)
        self.new.setVisible(self._draft is not None)
        if self._draft is not None:
            self.go.say(self.tr("Continue: {record}") + "   ↵", "{record}", title_of(self._draft))
        else:
            self.go.say(self.tr("New interview"))
        self.recent.setText(self.tr("Records") if self._records else self.tr("No records yet"))
        self.table.setVisible(bool(self._records))

    def keys(self) -> list[KeyHint]:
        if self._stack.currentWidget() is self.empty:
            return [KeyHint("Enter", self.tr("add a form"))]
        keys = [
            KeyHint("Enter", self.tr("open")),
            KeyHint("Ctrl N", self.tr("new interview")),
            KeyHint("Ctrl F", self.tr("search")),
        ]
        if self._draft is not None:
            keys.insert(1, KeyHint("Ctrl Enter", self.tr("continue the draft")))
        return keys

    def seek(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def go_on(self) -> None:
        if self._draft is not None:
            self.record_wanted.emit(self._draft)
        else:
            self.interview_wanted.emit()

    def focus_first(self) -> None:
        first = self.add_form if self._stack.currentWidget() is self.empty else self.go
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _search(self, typed: str) -> None:
        self.model.want(Wanted(typed=typed))
        self.table.keep_current(None)

    def _to_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        name = self._services.desk.store.profile_name
        self.title.setText(self.tr("Hello, {name}").format(name=name))
        self.search.setPlaceholderText(self.tr("Search all records: name, form…") + "   Ctrl F")
        self.search.setAccessibleName(self.tr("Search all records"))
        self.table.setAccessibleName(self.tr("Records"))
        self.new.setText(self.tr("New interview") + "   Ctrl N")
        self.send.setText(self.tr("Send…"))
        self.add_form.setText(self.tr("Add a form…"))
        self.shipped.setText(self.tr("Use the program's own form"))
        self.empty.say(
            self.tr("No form is on this laptop yet"),
            self.tr(
                "Add an XLSForm from a file or a USB stick, download your forms from the server, "
                "or begin with the form that comes with the program."
            ),
        )
        self.model.speak()
        self._show_figures()
        self._word_buttons()
