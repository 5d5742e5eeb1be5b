"""Forms: what is on this laptop, what a form asks for that is not built, adding more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QListWidgetItem, QStackedWidget, QWidget

from fieldapp.records.rows import FormRow
from fieldapp.ui.home.form_card import FormCard
from fieldapp.ui.home.form_rows import VERSION_ROLE, FormRows
from fieldapp.ui.messages import in_words, sentence
from fieldapp.ui.page import Page
from fieldapp.ui.parts import Button, Choices, EmptyState, PrimaryButton
from fieldapp.ui.progress import JobBar
from fieldapp.ui.services import Services
from fieldapp.ui.theme import State
from fieldapp.ui.widgets.base import KeyHint
from fieldapp.work.desk import ImportedForm
from fieldapp.work.jobs import Watch
from fieldapp.work.shipped import add_shipped, lacks_shipped
from forms.errors import CodedError

_MOST_WARNINGS = 5


class FormsPage(Page):
    """The newest version of each form on the left, the chosen one on the right."""

    interview_wanted = Signal(int)
    """The key of the form to begin with."""
    export_wanted = Signal(str)
    fetch_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._rows: list[FormRow] = []
        self.list = Choices()
        self.list.setItemDelegate(FormRows(services.look, self.list))
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.picked.connect(lambda _row: self.go_on())
        self.list.currentRowChanged.connect(self._choose)
        self.card = FormCard(services)
        self.card.interview_wanted.connect(self.interview_wanted)
        self.card.export_wanted.connect(self.export_wanted)
        self.add = Button(clicked=self.add_form)
        self.fetch = Button(clicked=self.fetch_wanted.emit)
        self.bar = JobBar()
        self.shipped = Button(clicked=self.add_shipped)
        self.add_first = PrimaryButton(clicked=self.add_form)
        self.shipped_first = Button(clicked=self.add_shipped)
        self.empty = EmptyState(self.add_first, self.shipped_first)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title)
        top.addStretch(1)
        top.addWidget(self.shipped)
        top.addWidget(self.fetch)
        top.addWidget(self.add)
        self._both = QWidget()
        both = QHBoxLayout(self._both)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addWidget(self.list, 2)
        both.addWidget(self.card, 3)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._both)
        self._stack.addWidget(self.empty)
        self.column.addLayout(top)
        self.column.addWidget(self.notice)
        self.column.addWidget(self.bar)
        self.column.addWidget(self._stack, 1)

    def refresh(self) -> None:
        chosen = self.chosen
        newest: dict[str, FormRow] = {}
        for form in self._services.desk.forms():
            newest.setdefault(form.form_id, form)
        self._rows = list(newest.values())
        self._fill()
        self._stack.setCurrentWidget(self._both if self._rows else self.empty)
        self.shipped.setVisible(bool(self._rows) and lacks_shipped(self._services.desk))
        keys = [form.key for form in self._rows]
        self.list.setCurrentRow(keys.index(chosen.key) if chosen and chosen.key in keys else 0)

    @property
    def chosen(self) -> FormRow | None:
        row = self.list.currentRow()
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def choose(self, key: int) -> None:
        """Put the cursor on this form."""
        keys = [form.key for form in self._rows]
        if key in keys:
            self.list.setCurrentRow(keys.index(key))

    def _fill(self) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for form in self._rows:
            version = self.tr("version {version}").format(version=form.version or "—")
            item = QListWidgetItem(form.title or form.form_id, self.list)
            item.setData(VERSION_ROLE, version)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {version}")
        self.list.blockSignals(False)

    def _choose(self, _row: int) -> None:
        self.card.show_form(self.chosen)

    def add_form(self) -> None:
        """Ask for a file and bring the form in, beside the window."""
        path = self._services.files.form(self)
        if path is not None:
            self.bring_in(path)

    def bring_in(self, path: Path) -> None:
        desk = self._services.desk

        def job(watch: Watch) -> list[ImportedForm]:
            with desk.elsewhere() as other:
                return [other.import_form(path, watch)]

        self._run(job, lambda: self.tr("Reading {file}…").format(file=path.name))

    def add_shipped(self) -> None:
        """Take the forms that come with the program."""
        desk = self._services.desk

        def job(watch: Watch) -> list[ImportedForm]:
            with desk.elsewhere() as other:
                return add_shipped(other, watch)

        self._run(job, lambda: self.tr("Reading the program's own form…"))

    def _run(self, job: Callable[[Watch], list[ImportedForm]], what: Callable[[], str]) -> None:
        self.notice.say("")
        task = self._services.background.store.run(job, done=self._added, failed=self._not_added)
        self.bar.follow(task, what)

    def _added(self, forms: list[ImportedForm]) -> None:
        self.refresh()
        if forms:
            self.choose(forms[-1].row.key)
            told = any(form.missing_media or form.warnings for form in forms)
            self.say(lambda: self._word_added(forms), State.WARNING if told else State.DONE)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _word_added(self, forms: Sequence[ImportedForm]) -> str:
        """What the card beside the list does not say by itself."""
        lines = []
        for form in forms:
            title = form.row.title or form.row.form_id
            lines.append(self.tr("The form “{title}” was added.").format(title=title))
            if form.missing_media:
                lines.append(in_words("media.missing", {"files": form.missing_media}))
            for warning in form.warnings[:_MOST_WARNINGS]:
                lines.append(self.tr("Converter: {warning}").format(warning=warning))
        return "\n".join(lines)

    def _not_added(self, error: CodedError) -> None:
        self.say(lambda: sentence(error), State.ERROR)

    def keys(self) -> list[KeyHint]:
        if not self._rows:
            return [KeyHint("Enter", self.tr("add a form"))]
        return [
            KeyHint("Enter", self.tr("new interview")),
            KeyHint("↑ ↓", self.tr("choose")),
        ]

    def go_on(self) -> None:
        if self.chosen is not None:
            self.interview_wanted.emit(self.chosen.key)

    def focus_first(self) -> None:
        (self.list if self._rows else self.add_first).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Forms"))
        self.list.setAccessibleName(self.tr("Forms on this laptop"))
        self.add.setText(self.tr("Add from a file…"))
        self.fetch.setText(self.tr("Get from the server…"))
        self.add_first.setText(self.tr("Add from a file…"))
        for button in (self.shipped, self.shipped_first):
            button.setText(self.tr("Use the program's own form"))
        self.empty.say(
            self.tr("No form is on this laptop yet"),
            self.tr(
                "Add an XLSForm from a file or a USB stick, download your forms from the server, "
                "or begin with the form that comes with the program."
            ),
        )
        row = self.list.currentRow()
        self._fill()
        self.list.setCurrentRow(row)
