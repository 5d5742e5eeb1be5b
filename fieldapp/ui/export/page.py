"""Export: a form's records as an Excel workbook."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from fieldapp.export.options import ExportOptions, ExportReport
from fieldapp.records.findable import Wanted
from fieldapp.records.rows import RecordState
from fieldapp.ui.messages import in_words, sentence
from fieldapp.ui.page import Page
from fieldapp.ui.parts import Button, Card, EmptyState, Label, Notice, PrimaryButton, row, scrolled
from fieldapp.ui.progress import JobBar
from fieldapp.ui.services import Services
from fieldapp.ui.theme import State
from fieldapp.ui.widgets.base import KeyHint
from fieldapp.work.jobs import Watch
from forms.errors import CodedError
from forms.interface import FormInfo

_UNSAFE = re.compile(r"[^\w.-]+")


class ExportPage(Page):
    """Form, how choices are written, where to; then one button."""

    form_wanted = Signal()
    """There is none yet, and the person wants to add one."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._languages: dict[str, tuple[str, ...]] = {}
        self._written: Path | None = None
        self.form_label, self.choices_label, self.language_label, self.file_label = (
            Label("strong") for _ in range(4)
        )
        self.form, self.language = QComboBox(), QComboBox()
        self.codes, self.labels = QRadioButton(), QRadioButton()
        self.label_row = QCheckBox()
        self.file = QLineEdit()
        self.choose = Button(clicked=self._choose_file)
        self.count = Label("hint", wrap=True)
        self.write = PrimaryButton(clicked=self.go_on)
        self.bar = JobBar()
        self.show_folder = Button(clicked=self._show_folder)
        self.show_file = Button(clicked=self._show_file)
        self.warnings = Notice(State.WARNING)
        self.privacy = Label("hint", wrap=True)
        self.add_form = PrimaryButton(clicked=self.form_wanted.emit)
        self.empty = EmptyState(self.add_form)
        self._lay_out()
        self._connect()
        self.codes.setChecked(True)
        self.retranslate()

    def _lay_out(self) -> None:
        group = QButtonGroup(self)
        group.addButton(self.codes)
        group.addButton(self.labels)
        for box in (self.form, self.language):
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(24)
        fields = QGridLayout()
        fields.setHorizontalSpacing(20)
        fields.setVerticalSpacing(8)
        fields.setColumnStretch(1, 1)
        file = row(self.file, self.choose)
        rows: tuple[tuple[Label | None, QWidget | QHBoxLayout], ...] = (
            (self.form_label, self.form),
            (None, self.count),
            (self.choices_label, row(self.codes, self.labels, None, gap=20)),
            (self.language_label, self.language),
            (None, self.label_row),
            (self.file_label, file),
        )
        for place, (label, field) in enumerate(rows):
            if label is not None:
                fields.addWidget(label, place, 0)
            if isinstance(field, QWidget):
                fields.addWidget(field, place, 1)
            else:
                fields.addLayout(field, place, 1)
        card = Card(inside=20)
        card.setMaximumWidth(self._services.look.theme.space.column)
        card.column.addLayout(fields)
        card.column.addSpacing(4)
        card.column.addWidget(self.privacy)
        card.column.addLayout(row(self.write, None))
        card.column.addWidget(self.bar)
        card.column.addWidget(self.notice)
        card.column.addWidget(self.warnings)
        card.column.addLayout(row(self.show_folder, self.show_file, None))
        inner = QWidget()
        down = QVBoxLayout(inner)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(card)
        down.addStretch(1)
        self._full = scrolled(inner)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._full)
        self._stack.addWidget(self.empty)
        self.column.addWidget(self.title)
        self.column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.form.currentIndexChanged.connect(self._form_chosen)
        self.file.textChanged.connect(self._allow)
        self.file.returnPressed.connect(self.go_on)
        for label, field in (
            (self.form_label, self.form),
            (self.language_label, self.language),
            (self.file_label, self.file),
        ):
            label.setBuddy(field)

    def refresh(self) -> None:
        chosen = self.form.currentData()
        self.form.blockSignals(True)
        self.form.clear()
        newest: dict[str, str] = {}
        for form in self._services.desk.forms():
            newest.setdefault(form.form_id, form.title or form.form_id)
        for form_id, title in newest.items():
            self.form.addItem(title, form_id)
        self.form.setCurrentIndex(max(0, self.form.findData(chosen)))
        self.form.blockSignals(False)
        self._stack.setCurrentWidget(self._full if newest else self.empty)
        self._form_chosen()

    def choose_form(self, form_id: str) -> None:
        self.form.setCurrentIndex(self.form.findData(form_id))

    def _form_chosen(self, *_: object) -> None:
        form_id = self.form.currentData()
        self.file.setText(str(self._folder() / self._suggested(form_id)) if form_id else "")
        self._show_count()
        self._show_languages()
        self._allow()

    def _folder(self) -> Path:
        known = Path(self.file.text()).parent if self.file.text() else None
        return known if known is not None and known.is_absolute() else self._services.files.documents()

    def _suggested(self, form_id: str) -> str:
        now: datetime = self._services.clock()
        return f"{_UNSAFE.sub('_', form_id)}_{now:%Y-%m-%d}.xlsx"

    def _records(self) -> int:
        done = (RecordState.FINALISED, RecordState.SENT, RecordState.RECEIVED)
        wanted = Wanted(form_id=self.form.currentData(), states=done)
        return self._services.desk.store.index.count(wanted)

    def _show_count(self) -> None:
        text = self.tr("Finalised, sent and received records: {count}. Drafts are left out.")
        self.count.setText(text.format(count=self._records()))

    def _show_languages(self) -> None:
        """The form's languages, read beside the window the first time."""
        form_id = self.form.currentData()
        known = self._languages.get(form_id or "")
        chosen = self.language.currentText()
        self.language.clear()
        self.language.addItems(known or ())
        self.language.setCurrentIndex(max(0, self.language.findText(chosen)))
        self.language.setVisible(bool(known))
        self.language_label.setVisible(bool(known))
        if form_id and known is None:
            self._read_languages(form_id)

    def _read_languages(self, form_id: str) -> None:
        desk = self._services.desk
        key = next(form.key for form in desk.forms() if form.form_id == form_id)

        def job(_watch: Watch) -> FormInfo:
            with desk.elsewhere() as other:
                return other.definition(key)

        def keep(form: FormInfo) -> None:
            self._languages[form_id] = tuple(form.languages)
            self._show_languages()

        self._languages[form_id] = ()
        self._services.background.store.run(job, done=keep)

    def _choose_file(self) -> None:
        path = self._services.files.workbook(self, Path(self.file.text()).name or "export.xlsx")
        if path is not None:
            self.file.setText(str(path if path.suffix else path.with_suffix(".xlsx")))

    def _allow(self, *_: object) -> None:
        self.write.setEnabled(self.form.currentData() is not None and bool(self.file.text().strip()))
        self.say("")
        self._show_result(None)

    def go_on(self) -> None:
        """Write the workbook, beside the window."""
        if not self.write.isEnabled():
            return
        desk, form_id, path = self._services.desk, self.form.currentData(), Path(self.file.text().strip())
        options = ExportOptions(
            labels=self.labels.isChecked(),
            language=self.language.currentText() or None,
            label_row=self.label_row.isChecked(),
        )

        def job(watch: Watch) -> ExportReport:
            with desk.elsewhere() as other:
                return other.export(form_id, path, options, watch)

        self.say("")
        self._show_result(None)
        task = self._services.background.outside.run(job, done=self._done, failed=self._failed)
        task.cancelled.connect(self._stopped)
        self.bar.follow(task, lambda: self.tr("Writing the workbook…"), self._words, asked_by=self.write)

    def _words(self, done: int, total: int, _note: str) -> str:
        return self.tr("{done} of {total} records").format(done=done, total=total)

    def _done(self, report: ExportReport) -> None:
        self.say(lambda: self._word_done(report))
        self.warnings.say(lambda: "\n".join(in_words(told.code, told.values) for told in report.notices))
        self._show_result(report.path)
        self.show_folder.setFocus(Qt.FocusReason.OtherFocusReason)

    def _word_done(self, report: ExportReport) -> str:
        rows = next(iter(report.rows.values()), 0)
        text = self.tr("{file} is written. Records in it: {count}.")
        return text.format(file=report.path.name, count=rows)

    def _failed(self, error: CodedError) -> None:
        self.say(lambda: sentence(error), State.ERROR)

    def _stopped(self) -> None:
        self.say(lambda: self.tr("You stopped. No file was left behind."), State.WARNING)

    def _show_result(self, path: Path | None) -> None:
        self._written = path
        self.show_folder.setVisible(path is not None)
        self.show_file.setVisible(path is not None)
        if path is None:
            self.warnings.say("")

    def _show_folder(self) -> None:
        if self._written is not None:
            self._services.files.show(self._written.parent)

    def _show_file(self) -> None:
        if self._written is not None:
            self._services.files.show(self._written)

    def keys(self) -> list[KeyHint]:
        if not self.form.count():
            return [KeyHint("Enter", self.tr("add a form"))]
        return [KeyHint("Ctrl Enter", self.tr("write the workbook"))]

    def focus_first(self) -> None:
        first: QWidget = self.form if self.form.count() else self.add_form
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self.title.setText(self.tr("Export to Excel"))
        self.add_form.setText(self.tr("Add a form…"))
        self.empty.say(
            self.tr("No form is on this laptop yet"),
            self.tr("A workbook holds the records of one form. Add the form first."),
        )
        self.form_label.setText(self.tr("Form"))
        self.choices_label.setText(self.tr("Choices as"))
        self.codes.setText(self.tr("codes"))
        self.labels.setText(self.tr("labels"))
        self.language_label.setText(self.tr("Labels in"))
        self.label_row.setText(self.tr("Questions' labels under the column names"))
        self.file_label.setText(self.tr("File"))
        self.choose.setText(self.tr("Choose…"))
        self.write.setText(self.tr("Write the workbook"))
        self.show_folder.setText(self.tr("Open the folder"))
        self.show_file.setText(self.tr("Open the workbook"))
        self.privacy.setText(
            self.tr("The workbook is not encrypted: keep it only where the people in it would agree to.")
        )
        self._show_count()
