"""One form: what it is, which languages it has, what of it is not built."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from fieldapp.records.rows import FormRow
from fieldapp.ui.dates import whole_moment
from fieldapp.ui.messages import features, in_words, sentence
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Card, Label, Notice, PrimaryButton
from fieldapp.ui.services import Services
from fieldapp.ui.theme import State
from fieldapp.work.jobs import Watch
from forms.errors import CodedError
from forms.interface import FormInfo


class FormCard(Spoken):
    """Reads the form beside the window, since a large one takes a while."""

    interview_wanted = Signal(int)
    export_wanted = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._form: FormRow | None = None
        self._read: dict[int, FormInfo | CodedError] = {}
        self._being_read: set[int] = set()
        self.title = Label("question", wrap=True)
        self.about = Label("hint", wrap=True)
        self.languages = Label("hint", wrap=True)
        self.unbuilt = Notice(State.WARNING)
        self.missing = Notice(State.WARNING)
        self.wrong = Notice(State.ERROR)
        self.begin = PrimaryButton(clicked=self._begin)
        self.export = Button(clicked=self._export)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        card = Card(inside=20)
        for widget in (self.title, self.about, self.languages, self.unbuilt, self.missing, self.wrong):
            card.column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self.begin)
        buttons.addWidget(self.export)
        buttons.addStretch(1)
        card.column.addSpacing(8)
        card.column.addLayout(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        layout.addStretch(1)

    def show_form(self, form: FormRow | None) -> None:
        self._form = form
        self.setVisible(form is not None)
        if form is not None and form.key not in self._read:
            self._begin_reading(form.key)
        self._show()

    def _begin_reading(self, key: int) -> None:
        if key in self._being_read:
            return
        self._being_read.add(key)
        desk = self._services.desk

        def job(_watch: Watch) -> FormInfo:
            with desk.elsewhere() as other:
                return other.definition(key)

        def keep(found: FormInfo | CodedError) -> None:
            self._being_read.discard(key)
            self._read[key] = found
            self._show()

        self._services.background.store.run(job, done=keep, failed=keep)

    def _show(self) -> None:
        form = self._form
        if form is None:
            return
        read = self._read.get(form.key)
        self.title.setText(form.title or form.form_id)
        added = whole_moment(form.added_at, self._services.clock())
        about = self.tr("{form_id} · version {version} · added {when} from {source}")
        self.about.setText(
            about.format(form_id=form.form_id, version=form.version or "—", when=added, source=form.source)
        )
        self._show_languages(read)
        self._show_unbuilt(read)
        self.wrong.say(sentence(read) if isinstance(read, CodedError) else "")
        self.begin.setEnabled(not isinstance(read, CodedError))

    def _show_languages(self, read: FormInfo | CodedError | None) -> None:
        if read is None:
            self.languages.setText(self.tr("Reading the form…"))
        elif isinstance(read, CodedError) or not read.languages:
            self.languages.setText("")
        else:
            self.languages.setText(self.tr("Languages: {names}").format(names=", ".join(read.languages)))
        self.languages.setVisible(bool(self.languages.text()))

    def _show_unbuilt(self, read: FormInfo | CodedError | None) -> None:
        unbuilt, missing = "", ""
        if read is not None and not isinstance(read, CodedError):
            names = "; ".join(features(read.unsupported))
            if names:
                unbuilt = self.tr(
                    "This form uses what is not built yet: {features}. "
                    "Where it matters, the question itself says what you can do."
                ).format(features=names)
            lacking = getattr(read, "missing_media", ())
            if lacking:
                missing = in_words("media.missing", {"files": lacking})
        self.unbuilt.say(unbuilt)
        self.missing.say(missing)

    def _begin(self) -> None:
        if self._form is not None:
            self.interview_wanted.emit(self._form.key)

    def _export(self) -> None:
        if self._form is not None:
            self.export_wanted.emit(self._form.form_id)

    def retranslate(self) -> None:
        self.begin.setText(self.tr("New interview") + "   ↵")
        self.export.setText(self.tr("Export to Excel…"))
        self._show()
