"""Where records go: an app user's address, or an address with a user and a password."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from fieldapp.records.store import Store
from fieldapp.ui.messages import sentence
from fieldapp.ui.network_jobs import offered_forms
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import Button, Card, Label, Notice, PrimaryButton, add_all, row
from fieldapp.ui.progress import JobBar
from fieldapp.ui.services import Services
from fieldapp.ui.theme import State
from fieldapp.ui.unlock.passphrase import PassphraseField
from fieldapp.work.servers import SendServer, keep_send_server, send_server
from forms.errors import CodedError
from sync.addresses import read_address
from sync.form_list import RemoteForm


class ServerCard(Spoken):
    """Shows the server; its fields open when there is none or on request."""

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.heading = Label("heading")
        self.summary = Label("hint", wrap=True)
        self.url_label, self.user_label, self.password_label = (Label("strong") for _ in range(3))
        self.url, self.user, self.password = QLineEdit(), QLineEdit(), PassphraseField()
        self.url_hint = Label("hint", wrap=True)
        self.notice = Notice()
        self.bar = JobBar()
        self.keep = PrimaryButton(clicked=self._keep)
        self.test = Button(clicked=self._test)
        self.change = Button(clicked=lambda: self._open(True))
        self.leave = Button(clicked=lambda: self._open(False), kind="quiet")
        fields: tuple[tuple[Label, QLineEdit], ...] = (
            (self.url_label, self.url),
            (self.user_label, self.user),
            (self.password_label, self.password),
        )
        for label, field in fields:
            label.setBuddy(field)
            field.returnPressed.connect(self._keep)
        self._lay_out()
        self.retranslate()
        self._open(self._known() is None)

    def _lay_out(self) -> None:
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(6)
        add_all(
            fields,
            *(self.url_label, self.url, self.url_hint),
            *(self.user_label, self.user, self.password_label, self.password),
        )
        fields.addSpacing(4)
        fields.addLayout(row(self.keep, self.leave, None))
        card = Card()
        add_all(card.column, self.heading, self.summary, self._fields, self.notice, self.bar)
        card.column.addLayout(row(self.change, self.test, None))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def _store(self) -> Store:
        return self._services.desk.store

    def _known(self) -> SendServer | None:
        return send_server(self._store())

    def _open(self, opened: bool) -> None:
        """Show the fields with what is known; the password is never shown again."""
        known = self._known()
        self.url.setText(known.url if known else "")
        self.user.setText(known.user if known else "")
        self.password.clear()
        self.notice.say("")
        self._fields.setVisible(opened)
        self.change.setVisible(not opened)
        self.test.setVisible(not opened and known is not None)
        self.leave.setVisible(known is not None)
        self._show_summary()

    def open_fields(self) -> None:
        self._open(True)
        self.url.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        first: QWidget = self.test if self.test.isVisibleTo(self) else self.url
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_summary(self) -> None:
        known = self._known()
        if known is None:
            self.summary.setText(self.tr("Enter the address that headquarters gave you."))
            return
        host = urlsplit(known.url).netloc
        text = self.tr("{host} as {user}") if known.user else self.tr("{host}, app user's address")
        self.summary.setText(text.format(host=host, user=known.user))

    def _keep(self) -> None:
        """Keep what was typed when it is an address, then try it."""
        known = self._known()
        url, user = self.url.text().strip(), self.user.text().strip()
        same = known is not None and (user, _server(url)) == (known.user, _server(known.url))
        password = self.password.text() or (known.password if known and same and user else "")
        try:
            read_address(url)
            keep_send_server(self._store(), SendServer(url, user, password))
        except CodedError as error:
            self._fails(error)
            self.url.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._open(False)
        self.test.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
        self._test()

    def _test(self) -> None:
        self.notice.say("")
        job = offered_forms(self._services.desk)
        task = self._services.background.outside.run(job, done=self._works, failed=self._fails)
        self.bar.follow(task, lambda: self.tr("Asking the server…"), asked_by=self.test)

    def _works(self, forms: list[RemoteForm]) -> None:
        def words() -> str:
            return self.tr("The server answers. Forms it offers: {count}.").format(count=len(forms))

        self.notice.say(words, State.DONE)

    def _fails(self, error: CodedError) -> None:
        self.notice.say(lambda: sentence(error), State.ERROR)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Server"))
        self.url_label.setText(self.tr("Address"))
        self.url.setPlaceholderText("https://")
        self.url_hint.setText(
            self.tr(
                "Paste the app user's address whole. With a plain address, fill in user and password too."
            )
        )
        self.user_label.setText(self.tr("User (if you have one)"))
        self.password_label.setText(self.tr("Password"))
        self.keep.setText(self.tr("Save and test"))
        self.leave.setText(self.tr("Cancel"))
        self.change.setText(self.tr("Change…"))
        self.test.setText(self.tr("Test the connection"))
        self._show_summary()


def _server(url: str) -> tuple[str, str]:
    """A password that was kept goes to no other machine, and not in clear where it went sealed before."""
    parts = urlsplit(url)
    return parts.scheme.lower(), parts.netloc.lower()
