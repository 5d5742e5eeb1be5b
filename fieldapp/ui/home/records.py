"""Records: all of them, found by what is in them, narrowed by form, state, place, day; Enter opens."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QMessageBox, QStackedWidget, QWidget

from fieldapp.records.findable import MarkKind, Wanted
from fieldapp.records.rows import RecordRow, RecordState
from fieldapp.ui.home.filters import Filters
from fieldapp.ui.home.finder import MOST, Answered, Finder
from fieldapp.ui.home.records_model import PARKED, RecordsModel, title_of
from fieldapp.ui.home.records_table import RecordsTable
from fieldapp.ui.messages import outbox_word, sentence, state_word
from fieldapp.ui.page import Page
from fieldapp.ui.parts import Button, EmptyState, Label, PrimaryButton, restyle
from fieldapp.ui.services import Services
from fieldapp.ui.theme import State
from fieldapp.ui.widgets.base import KeyHint
from forms.errors import CodedError
from sync.protocols import OutboxState

_ON_THE_WAY = (OutboxState.PARTLY_THERE, *PARKED)
_IN_STATES = (
    Wanted(),
    *(Wanted(states=(state,)) for state in RecordState),
    *(Wanted(outbox_states=(state,)) for state in _ON_THE_WAY),
)
"""What each row of the box of states asks for."""

_DELETABLE = (RecordState.DRAFT, RecordState.SENT, RecordState.RECEIVED)


class RecordsPage(Page):
    """The whole list."""

    record_wanted = Signal(object)
    interview_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._keep: int | None = None
        self._enter_table = False
        self._unread = 0
        self._counted: int | None = None
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._ask)
        self.search.returnPressed.connect(self._to_table)
        self.form, self.state = QComboBox(), QComboBox()
        for box in (self.form, self.state):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
        self.form.currentIndexChanged.connect(self._form_chosen)
        self.state.currentIndexChanged.connect(self._ask)
        self.narrow = Button(clicked=self._show_filters)
        self.narrow.setCheckable(True)
        self.filters = Filters(services)
        self.filters.hide()
        self.filters.changed.connect(self._ask)
        self.count = Label("count")
        self.unread = Label("hint")
        self.delete = Button(clicked=self._delete, kind="quiet")
        self.model = RecordsModel(services.clock, services.desk.store.problem, self)
        self.finder = Finder(services.beside, services.languages, self)
        self.table = RecordsTable(self.model, services.look)
        self.new = PrimaryButton(clicked=self.interview_wanted.emit)
        self.empty = EmptyState(self.new)
        self.all = Button(clicked=self._clear)
        self.nothing = EmptyState(self.all)
        self._connect()
        self._lay_out()
        self.retranslate()

    def _connect(self) -> None:
        self.table.opened.connect(self.record_wanted)
        self.table.chosen.connect(self._show_delete)
        self.table.unwanted.connect(self._delete)
        self.finder.answered.connect(self._answered)
        self.finder.went_on.connect(lambda found: self.model.add(found.records, more=found.more))
        self.finder.pieces.connect(self.model.tell_pieces)
        self.finder.failed.connect(self._say_error)
        self.model.more_wanted.connect(self.finder.go_on)
        self.model.pieces_wanted.connect(self.finder.look)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.search, 3)
        filters.addWidget(self.form, 2)
        filters.addWidget(self.state, 1)
        filters.addWidget(self.narrow)
        foot = QHBoxLayout()
        foot.addWidget(self.count)
        foot.addWidget(self.unread)
        foot.addStretch(1)
        foot.addWidget(self.delete)
        self._stack = QStackedWidget()
        for widget in (self.table, self.nothing, self.empty):
            self._stack.addWidget(widget)
        self.column.addWidget(self.title)
        self.column.addLayout(filters)
        self.column.addWidget(self.filters)
        self.column.addWidget(self.notice)
        self.column.addWidget(self._stack, 1)
        self.column.addLayout(foot)

    def refresh(self) -> None:
        current = self.table.current()
        self._fill_forms()
        self.filters.fill(self.form.currentData())
        self._ask()
        self._keep = current.id if current else None

    def show_unread(self, left: int) -> None:
        """Of an older store, while its records are made findable."""
        self._unread = left
        text = self.tr("{count} records are still being read for the search.")
        self.unread.setText(text.format(count=left) if left else "")
        if not left:
            self.filters.fill(self.form.currentData())

    def _fill_forms(self) -> None:
        chosen = self.form.currentData()
        self.form.blockSignals(True)
        self.form.clear()
        self.form.addItem(self.tr("All forms"), None)
        for form_id, title in {row.form_id: row.title for row in self._services.desk.forms()[::-1]}.items():
            self.form.addItem(title or form_id, form_id)
        self.form.setCurrentIndex(max(0, self.form.findData(chosen)))
        self.form.blockSignals(False)

    def _fill_states(self) -> None:
        chosen = self.state.currentIndex()
        self.state.blockSignals(True)
        self.state.clear()
        self.state.addItem(self.tr("All states"))
        self.state.addItems([state_word(state) for state in RecordState])
        self.state.addItems([outbox_word(state) for state in _ON_THE_WAY])
        self.state.setCurrentIndex(max(0, chosen))
        self.state.blockSignals(False)

    def _form_chosen(self, *_: object) -> None:
        self.filters.fill(self.form.currentData())
        self._ask()

    def _ask(self, *_: object) -> None:
        """Answered beside the window, by ``_answered``."""
        self._keep = None
        narrowed = self.filters.count()
        words = self.tr("More filters")
        self.narrow.setText(f"{words} · {narrowed}" if narrowed else words)
        wanted = replace(
            _IN_STATES[max(0, self.state.currentIndex())],
            typed=self.search.text().strip(),
            form_id=self.form.currentData(),
        )
        self.finder.ask(self.filters.narrow(wanted))

    def _answered(self, answered: Answered) -> None:
        found = answered.found
        forms = {form.form_id for form in self._services.desk.forms()}
        self.model.show(
            *(found.records,),
            more=found.more,
            searched=bool(answered.wanted.typed),
            of_one_form=len(forms) <= 1,
        )
        has_any = any(self._services.desk.store.record_counts().values())
        self._stack.setCurrentWidget(self.table if found.records else self.nothing if has_any else self.empty)
        self._counted = answered.count if has_any else None
        self._say_count()
        self.table.keep_current(self._keep)
        self._show_delete(self.table.current())
        if self._enter_table:
            self._to_table()

    def _say_count(self) -> None:
        """Of what was answered last; nothing while there are no records at all."""
        count = self._counted or 0
        many = self.tr("more than {count}, the newest first") if count > MOST else self.tr("{count} shown")
        text = many.format(count=QLocale().toString(min(count, MOST)))
        self.count.setText("" if self._counted is None else text)

    def _show_filters(self) -> None:
        self.filters.setVisible(self.narrow.isChecked())
        if self.narrow.isChecked():
            self.filters.places[MarkKind.AIMAG].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_delete(self, record: RecordRow | None) -> None:
        may_go = record is not None and record.state in _DELETABLE
        if record is not None and may_go:
            self._word_delete(record)
        if may_go != self.delete.isVisibleTo(self):
            self.delete.setVisible(may_go)
            self.keys_changed.emit()

    def _word_delete(self, record: RecordRow) -> None:
        draft = record.state is RecordState.DRAFT
        self.delete.setText(self.tr("Delete the draft…") if draft else self.tr("Delete from this laptop…"))

    def _delete(self) -> None:
        """Of a draft, or of what headquarters has, and only when the person is sure."""
        record = self.table.current()
        if record is None or record.state not in _DELETABLE or not self._is_sure(record):
            return
        draft = record.state is RecordState.DRAFT
        try:
            (self._services.desk.delete_draft if draft else self._services.desk.purge)(record.id)
        except CodedError as error:
            self._say_error(error)
        else:
            self._say_deleted(record)
        self.changed.emit()
        self._to_table()

    def _say_deleted(self, record: RecordRow) -> None:
        name = title_of(record)
        if record.state is RecordState.DRAFT:
            self.say(lambda: self.tr("The draft “{record}” was deleted.").format(record=name))
        else:
            text = self.tr("“{record}” was deleted from this laptop. Its receipt is kept.")
            self.say(lambda: text.format(record=name))

    def _say_error(self, error: CodedError) -> None:
        self.say(lambda: sentence(error), State.ERROR)

    def _is_sure(self, record: RecordRow) -> bool:
        question = QMessageBox(self)
        question.setIcon(QMessageBox.Icon.NoIcon)
        draft = record.state is RecordState.DRAFT
        question.setWindowTitle(self.tr("Delete a draft") if draft else self.tr("Delete a record"))
        text = (
            self.tr("Delete the draft “{record}” with all its answers?")
            if draft
            else self.tr("Delete “{record}” with all its answers from this laptop?")
        )
        question.setText(text.format(record=title_of(record)))
        question.setInformativeText(
            self.tr("This cannot be taken back.")
            if draft
            else self.tr(
                "Headquarters has it, and its receipt stays here. Backups hold it until newer ones "
                "replace them."
            )
        )
        delete = question.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        delete.setProperty("kind", "danger")
        restyle(delete)
        keep = question.addButton(self.tr("Keep it"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)
        question.exec()
        sure = question.clickedButton() is delete
        question.deleteLater()
        return sure

    def _clear(self) -> None:
        self.filters.clear()
        self.search.clear()
        self.form.setCurrentIndex(0)
        self.state.setCurrentIndex(0)
        self._ask()

    def keys(self) -> list[KeyHint]:
        keys = [
            KeyHint("Enter", self.tr("open")),
            KeyHint("Ctrl N", self.tr("new interview")),
            KeyHint("Ctrl F", self.tr("search")),
        ]
        if self.delete.isVisibleTo(self):
            keys.insert(1, KeyHint("Del", self.tr("delete")))
        return keys

    def seek(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def go_on(self) -> None:
        self.table.open_current()

    def focus_first(self) -> None:
        self._to_table()

    def _to_table(self) -> None:
        """As soon as what was asked last is there."""
        self._enter_table = self.finder.waiting
        if self._enter_table:
            return
        shown = self._stack.currentWidget()
        (self.table if shown is self.table else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Records"))
        self.search.setPlaceholderText(self.tr("Search in all answers…") + "   Ctrl F")
        self.search.setAccessibleName(self.tr("Search records"))
        self.form.setAccessibleName(self.tr("Show records of this form"))
        self.state.setAccessibleName(self.tr("Show records in this state"))
        self.table.setAccessibleName(self.tr("Records"))
        self.new.setText(self.tr("New interview"))
        self.empty.say(
            self.tr("No records yet"), self.tr("Begin an interview; it is saved from the first answer on.")
        )
        self.nothing.say(
            self.tr("Nothing is found"),
            self.tr("Try the beginning of a word, in either alphabet, or show all records."),
        )
        self.all.setText(self.tr("Show all"))
        self._fill_states()
        self._fill_forms()
        self.show_unread(self._unread)
        self.model.speak()
        self._say_count()
        self._ask()
