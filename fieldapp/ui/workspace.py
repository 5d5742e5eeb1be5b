"""What an unlocked profile sees between interviews: the rail, its pages and the keys that work there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fieldapp.records.profiles import Profile
from fieldapp.records.rows import RecordState
from fieldapp.ui.doorkeeper import Doorkeeper
from fieldapp.ui.export.page import ExportPage
from fieldapp.ui.home.fetch import FetchDialog
from fieldapp.ui.home.forms import FormsPage
from fieldapp.ui.home.records import RecordsPage
from fieldapp.ui.home.today import TodayPage
from fieldapp.ui.key_bar import KeyBar
from fieldapp.ui.messages import sentence
from fieldapp.ui.page import Page, Spoken
from fieldapp.ui.parts import Words
from fieldapp.ui.rail import Rail
from fieldapp.ui.reading import ReadingOn
from fieldapp.ui.send.page import SendPage
from fieldapp.ui.services import Services
from fieldapp.ui.settings.page import SettingsPage
from fieldapp.ui.theme import State
from fieldapp.ui.upkeep import Upkeep
from fieldapp.ui.widgets.base import KeyHint
from fieldapp.ui.widgets.keys import Stroke, this_keyboard
from forms.errors import CodedError

TODAY, FORMS, RECORDS, SEND, EXPORT, SETTINGS = "today", "forms", "records", "send", "export", "settings"


class Workspace(Spoken):
    """One page at a time; each is refreshed as it comes up."""

    record_wanted = Signal(object)
    """A RecordRow to open."""
    interview_wanted = Signal(int)
    """The key of a form to begin an interview with."""
    placed = Signal(str)
    waiting_changed = Signal(int, bool)
    """How many records wait; whether the last try found no network."""

    def __init__(
        self, services: Services, profile: Profile, keeper: Doorkeeper, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._keyboard = this_keyboard()
        self._offline = False
        self.today, self.forms, self.records = TodayPage(services), FormsPage(services), RecordsPage(services)
        self.send, self.export = SendPage(services), ExportPage(services)
        self.upkeep = Upkeep(services, self)
        self.settings = SettingsPage(services, profile, keeper, self.upkeep)
        self.pages: dict[str, Page] = {
            TODAY: self.today,
            FORMS: self.forms,
            RECORDS: self.records,
            SEND: self.send,
            EXPORT: self.export,
            SETTINGS: self.settings,
        }
        self.reading = ReadingOn(services.beside, self)
        self.reading.left.connect(self.records.show_unread)
        self.rail = Rail([TODAY, FORMS, RECORDS, SEND, EXPORT], SETTINGS)
        self.rail.setFixedWidth(services.look.theme.space.rail)
        self.stack = QStackedWidget()
        self.key_bar = KeyBar(services.look)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_page(TODAY)
        self.reading.start()

    def _lay_out(self) -> None:
        for page in self.pages.values():
            self.stack.addWidget(page)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addWidget(self.stack, 1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(across, 1)
        down.addWidget(self.key_bar)

    def _connect(self) -> None:
        self.rail.chosen.connect(self._show)
        self.rail.entered.connect(self._enter_page)
        for page in self.pages.values():
            page.changed.connect(self._tell_counts)
            page.keys_changed.connect(self._show_keys)
        for source in (self.today, self.records, self.send):
            source.record_wanted.connect(self.record_wanted)
        self.today.interview_wanted.connect(self.new_interview)
        self.records.interview_wanted.connect(self.new_interview)
        self.today.form_wanted.connect(self._add_form)
        self.today.shipped_wanted.connect(self._add_shipped)
        self.export.form_wanted.connect(self._add_form)
        self.today.page_wanted.connect(self.show_page)
        self.forms.interview_wanted.connect(self.interview_wanted)
        self.forms.export_wanted.connect(self._export)
        self.forms.fetch_wanted.connect(self._fetch)
        self.send.network_seen.connect(self._note_network)
        self.settings.server_wanted.connect(self._set_server)
        self.upkeep.failed.connect(self._say_hindered)

    @property
    def page(self) -> Page:
        page = self.stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def show_page(self, name: str) -> None:
        """Bring a page up and put the focus where one begins on it."""
        self.rail.show_page(name)
        self._show(name)
        self.pages[name].focus_first()

    def _enter_page(self) -> None:
        self.page.focus_first()

    def _show(self, name: str) -> None:
        self.stack.setCurrentWidget(self.pages[name])
        self.refresh()

    def refresh(self) -> None:
        """Show the present state of the store."""
        self.page.refresh()
        self._tell_counts()
        self._show_words()

    def _tell_counts(self) -> None:
        records = self._services.desk.store.record_counts()
        waiting = records.get(RecordState.FINALISED, 0)
        forms = len({form.form_id for form in self._services.desk.forms()})
        for name, count in ((FORMS, forms), (RECORDS, sum(records.values())), (SEND, waiting)):
            self.rail.buttons[name].show_count(count)
        if self.page is self.records:
            self.records.refresh()
        self.waiting_changed.emit(waiting, self._offline)
        self._show_keys()

    def _note_network(self, reached: bool) -> None:
        self._offline = not reached
        self._tell_counts()

    def new_interview(self) -> None:
        """Begin at once when there is one form; else let the person choose."""
        keys = {form.form_id: form.key for form in self._services.desk.forms()[::-1]}
        if len(keys) == 1:
            self.interview_wanted.emit(next(iter(keys.values())))
            return
        self.show_page(FORMS)
        if keys:
            self.forms.say(lambda: self.tr("Choose a form and press Enter."), State.ACTIVE)

    def say(self, words: Words, state: State = State.DONE) -> None:
        """A sentence on the page that is shown."""
        self.page.say(words, state)

    def _say_hindered(self, error: CodedError) -> None:
        self.say(lambda: sentence(error), State.WARNING)

    def _add_form(self) -> None:
        self.show_page(FORMS)
        self.forms.add_form()

    def _add_shipped(self) -> None:
        self.show_page(FORMS)
        self.forms.add_shipped()

    def _export(self, form_id: str) -> None:
        self.show_page(EXPORT)
        self.export.choose_form(form_id)

    def _set_server(self) -> None:
        self.show_page(SEND)
        self.send.server.open_fields()

    def _fetch(self) -> None:
        dialog = FetchDialog(self._services, self)
        dialog.exec()
        count = len(dialog.fetched)
        if count:
            self.refresh()
            self.forms.say(lambda: self.tr("Forms downloaded: {count}.").format(count=count))
            self.forms.focus_first()
        dialog.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stroke = self._keyboard.stroke(event)
        acts = {
            Stroke("n", control=True): self.new_interview,
            Stroke("f", control=True): self._seek,
            Stroke("Enter", control=True): self.page.go_on,
            Stroke("F6"): self._other_language,
        }
        places = (str(place) for place in range(1, len(self.pages) + 1))
        for place, name in zip(places, self.pages, strict=True):
            acts[Stroke(place, control=True)] = partial(self.show_page, name)
        act = acts.get(stroke)
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def _seek(self) -> None:
        if self.page not in (self.today, self.records):
            self.show_page(RECORDS)
        self.page.seek()

    def _other_language(self) -> None:
        self._services.languages.speak(self._services.languages.other)

    def _show_words(self) -> None:
        name = next(name for name, page in self.pages.items() if page is self.page)
        self.placed.emit(self.rail.buttons[name].text())
        self._show_keys()

    def _show_keys(self) -> None:
        """Those of the page, then those that work on every page."""
        everywhere = [
            KeyHint(f"Ctrl 1–{len(self.pages)}", self.tr("pages")),
            KeyHint("F6", self._services.languages.other.name),
            KeyHint("Ctrl L", self.tr("lock")),
        ]
        self.key_bar.keys.show_hints([*self.page.keys(), *everywhere])

    def retranslate(self) -> None:
        words = {
            TODAY: self.tr("Today"),
            FORMS: self.tr("Forms"),
            RECORDS: self.tr("Records"),
            SEND: self.tr("Send"),
            EXPORT: self.tr("Export"),
            SETTINGS: self.tr("Settings"),
        }
        for name, word in words.items():
            self.rail.buttons[name].setText(word)
        if self.stack.count():
            self._show_words()
