"""Today: what there is to do, the last draft one key away, everything searchable."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from fieldapp.records.findable import Wanted
from fieldapp.records.reserve import LOW
from fieldapp.records.rows import RecordRow, RecordState
from fieldapp.ui.dates import moment
from fieldapp.ui.home.finder import Answered, Finder
from fieldapp.ui.home.records_model import PARKED, RecordsModel, title_of
from fieldapp.ui.home.records_table import RecordsTable
from fieldapp.ui.messages import amount_of_data, sentence
from fieldapp.ui.page import Page
from fieldapp.ui.parts import Button, Card, EmptyState, Label, NamedButton, Notice, PrimaryButton, row
from fieldapp.ui.services import Services
from fieldapp.ui.theme import State
from fieldapp.ui.widgets.base import KeyHint

RECENT = 100
"""Records that are listed while nothing is searched: the last changed ones."""
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
        self._counts: Mapping[RecordState, int] = {}
        self._draft: RecordRow | None = None
        self._enter_table = False
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
        self.finder = Finder(services.beside, services.languages, self)
        self.table = RecordsTable(self.model, services.look)
        self._connect()
        self.add_form = PrimaryButton(clicked=self.form_wanted.emit)
        self.shipped = Button(clicked=self.shipped_wanted.emit)
        self.empty = EmptyState(self.add_form, self.shipped)
        self._lay_out()
        self.retranslate()

    def _connect(self) -> None:
        self.table.opened.connect(self.record_wanted)
        self.finder.answered.connect(self._answered)
        self.finder.went_on.connect(lambda found: self.model.add(found.records, more=found.more))
        self.finder.pieces.connect(self.model.tell_pieces)
        self.finder.failed.connect(lambda error: self.say(lambda: sentence(error), State.ERROR))
        self.model.more_wanted.connect(self.finder.go_on)
        self.model.pieces_wanted.connect(self.finder.look)

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
        store = self._services.desk.store
        self._counts = store.record_counts()
        self._draft = next(iter(store.latest(state=RecordState.DRAFT, limit=1)), None)
        has_forms = bool(self._services.desk.forms())
        self._stack.setCurrentWidget(self._full if has_forms or self._has_any else self.empty)
        self.search.setVisible(self._has_any)
        current = self.table.current()
        self._search(self.search.text())
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

    @property
    def _has_any(self) -> bool:
        return any(self._counts.values())

    def _show_figures(self) -> None:
        store = self._services.desk.store
        drafts, finalised = (
            self._counts.get(state, 0) for state in (RecordState.DRAFT, RecordState.FINALISED)
        )
        parked = store.index.count(Wanted(outbox_states=PARKED))
        now = self._services.clock()
        last = moment(self._draft.changed_at, now) if self._draft else ""
        self.drafts.show_count(
            drafts,
            self.tr("drafts"),
            self.tr("last one {when}").format(when=last) if last else self.tr("nothing begun"),
            State.PLAIN,
        )
        self.waiting.show_count(
            finalised - parked,
            self.tr("wait to be sent"),
            self.tr("they go when you press Send") if finalised > parked else self.tr("nothing waits"),
            State.WARNING,
        )
        self.parked.show_count(
            parked,
            self.tr("need you"),
            self.tr("refused by the server: see Send") if parked else self.tr("no problem"),
            State.ERROR,
        )
        sent = store.latest(state=RecordState.SENT, limit=1)
        latest = sent[0].sent_at if sent else ""
        self.sent.show_count(
            self._counts.get(RecordState.SENT, 0),
            self.tr("at headquarters"),
            self.tr("last one {when}").format(when=moment(latest, now)) if latest else self.tr("nothing yet"),
            State.DONE,
        )

    def _word_buttons(self) -> None:
        self.send.setVisible(self._counts.get(RecordState.FINALISED, 0) > 0)
        self.new.setVisible(self._draft is not None)
        if self._draft is not None:
            self.go.say(self.tr("Continue: {record}") + "   ↵", "{record}", title_of(self._draft))
        else:
            self.go.say(self.tr("New interview"))
        self.recent.setText(self._heading())
        self.table.setVisible(self._has_any)

    def _heading(self) -> str:
        if self.search.text().strip():
            return self.tr("Found") if self.model.rowCount() else self.tr("Nothing is found")
        if sum(self._counts.values()) > RECENT:
            return self.tr("The last {count} records").format(count=RECENT)
        return self.tr("Records") if self._has_any else self.tr("No records yet")

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
        """Nothing typed: the last changed ones at once. Else what is found, beside the window."""
        if typed.strip():
            self.finder.ask(Wanted(typed.strip()))
            return
        self.finder.forget()
        self.model.show(self._services.desk.store.latest(limit=RECENT), of_one_form=self._of_one_form())
        self.table.keep_current(None)
        self.recent.setText(self._heading())

    def _answered(self, answered: Answered) -> None:
        found = answered.found
        self.model.show(found.records, more=found.more, searched=True, of_one_form=self._of_one_form())
        self.table.keep_current(None)
        self.recent.setText(self._heading())
        if self._enter_table:
            self._to_table()

    def _of_one_form(self) -> bool:
        return len({form.form_id for form in self._services.desk.forms()}) <= 1

    def _to_table(self) -> None:
        """As soon as what was asked last is there."""
        self._enter_table = self.finder.waiting
        if not self._enter_table:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        name = self._services.desk.store.profile_name
        self.title.setText(self.tr("Hello, {name}").format(name=name))
        self.search.setPlaceholderText(self.tr("Search in all answers…") + "   Ctrl F")
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
