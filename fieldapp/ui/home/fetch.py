"""Choosing forms that the server offers, and downloading them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem, QVBoxLayout, QWidget

from fieldapp.ui.messages import sentence
from fieldapp.ui.network_jobs import fetched_forms, offered_forms
from fieldapp.ui.parts import Button, Choices, Label, Notice, PrimaryButton, add_all, row
from fieldapp.ui.progress import JobBar
from fieldapp.ui.services import Services
from fieldapp.ui.theme import State
from fieldapp.work.desk import ImportedForm
from forms.errors import CodedError
from sync.form_list import RemoteForm


class FetchDialog(QDialog):
    """Asks the server at once; what is not on this laptop yet is ticked."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._offered: Sequence[RemoteForm] = ()
        self.fetched: list[ImportedForm] = []
        self.setWindowTitle(self.tr("Get forms from the server"))
        self.setMinimumSize(680, 440)
        self.hint = Label("hint", self.tr("Space ticks a form."), wrap=True)
        self.list = Choices()
        self.list.setAccessibleName(self.tr("Forms that the server offers"))
        self.notice = Notice()
        self.bar = JobBar()
        self.get = PrimaryButton(self.tr("Download"), self._get)
        self.leave = Button(self.tr("Close"), self.reject)
        self.list.picked.connect(lambda _row: self._get())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        add_all(column, Label("question", self.windowTitle()), self.hint, self.list, self.notice, self.bar)
        column.addLayout(row(self.get, None, self.leave))
        self.get.setEnabled(False)
        self._ask()

    def _ask(self) -> None:
        lane = self._services.background.outside
        self._task = lane.run(offered_forms(self._services.desk), done=self._show, failed=self._failed)
        self.bar.follow(self._task, lambda: self.tr("Asking the server…"))

    def _show(self, offered: list[RemoteForm]) -> None:
        self._offered = offered
        here = {(form.form_id, form.version) for form in self._services.desk.forms()}
        for form in offered:
            is_here = (form.form_id, form.version) in here
            version = self.tr("here already") if is_here else form.version
            item = QListWidgetItem(f"{form.name}   ·   {version}" if version else form.name, self.list)
            item.setSizeHint(QSize(0, self._services.look.theme.px(40)))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if is_here else Qt.CheckState.Checked)
        self.get.setEnabled(bool(offered))
        if not offered:
            self.notice.say(self.tr("The server offers no forms to this user."), State.WARNING)
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def wanted(self) -> list[RemoteForm]:
        """The forms that are ticked."""
        return [
            form
            for place, form in enumerate(self._offered)
            if self.list.item(place).checkState() is Qt.CheckState.Checked
        ]

    def _get(self) -> None:
        wanted = self.wanted()
        if not wanted or not self.get.isEnabled():
            return
        self.get.setEnabled(False)
        self.notice.say("")
        job = fetched_forms(self._services.desk, wanted)
        self._task = self._services.background.outside.run(job, done=self._got, failed=self._failed)
        self.bar.follow(self._task, lambda: self.tr("Downloading…"), lambda _done, _total, note: note)

    def _got(self, forms: list[ImportedForm]) -> None:
        self.fetched = forms
        self.accept()

    def _failed(self, error: CodedError) -> None:
        self.notice.say(sentence(error), State.ERROR)
        self.get.setEnabled(bool(self._offered))

    def done(self, result: int) -> None:
        """However the dialog ends, nothing of it goes on."""
        self._task.cancel()
        super().done(result)
