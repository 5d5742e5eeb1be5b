"""The window: unlocking, the workspace and the interview, put together. No globals: all comes in."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from fieldapp.records.profiles import Profile, offered_recovery_key, unlock
from fieldapp.records.rows import RecordRow
from fieldapp.records.store import Store
from fieldapp.ui.absence import Absence, lock_after
from fieldapp.ui.background import Background
from fieldapp.ui.beside import DeskBeside
from fieldapp.ui.covering import OwnCopies, put_away
from fieldapp.ui.doorkeeper import Doorkeeper
from fieldapp.ui.files import Files, SystemFiles
from fieldapp.ui.header import Header
from fieldapp.ui.interview.screen import InterviewScreen
from fieldapp.ui.key_sheet import KeySheet
from fieldapp.ui.language import Languages, form_language, language_of
from fieldapp.ui.look import Look
from fieldapp.ui.messages import sentence
from fieldapp.ui.parts import Notice
from fieldapp.ui.preferences import Preferences, keep_preferences, read_preferences
from fieldapp.ui.services import Services
from fieldapp.ui.sitting import Behind, LeftOff, Sitting
from fieldapp.ui.theme import State, Theme
from fieldapp.ui.trouble import report_to, told
from fieldapp.ui.unlock.screen import UnlockScreen
from fieldapp.ui.widgets.keys import Stroke, this_keyboard
from fieldapp.ui.workspace import SETTINGS, TODAY, Workspace
from fieldapp.work.desk import Desk, local_now
from fieldapp.work.interview import Interview
from forms.errors import CodedError

_TROUBLE_STAYS = 15_000
"""Milliseconds in which it can be read."""


def create_app(argv: Sequence[str]) -> QApplication:
    """The Qt application with its name; the look and the language come with the window."""
    application = QApplication(list(argv))
    application.setApplicationName("fieldapp")
    application.setApplicationDisplayName("fieldapp")
    return application


def run_window(
    home: Path, argv: Sequence[str], *, language: str = "", opened: tuple[Profile, str] | None = None
) -> int:
    """Open the window on the profiles in ``home``; the exit code when it is closed.

    ``language`` overrides what was kept; "" does not. ``opened`` is a profile to begin with, already
    unlocked, and its passphrase.
    """
    application = create_app(argv)
    window = MainWindow(home, application, language=language)
    sys.excepthook = report_to(window.show_trouble)
    window.show()
    if opened is not None:
        profile, passphrase = opened
        window.unlock.opened.emit(profile, unlock(profile, passphrase))
    return application.exec()


class MainWindow(QMainWindow):
    """Holds what is open: nothing while locked, then a desk, then perhaps an interview."""

    def __init__(
        self,
        home: Path,
        application: QApplication,
        *,
        files: Files | None = None,
        clock: Callable[[], datetime] = local_now,
        steady: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        language: str = "",
        upkeep: bool = True,
    ) -> None:
        """``home`` holds the profiles. ``language`` overrides what was kept; "" does not. ``steady`` and
        ``wall`` as for ``Absence``. ``upkeep``: copies and the reserve are made by themselves."""
        super().__init__()
        self._home = home
        self._files = files or SystemFiles()
        self._clock = clock
        self._keeps_up = upkeep
        self._preferences = read_preferences(home)
        kept = language or self._preferences.language or QLocale.system().name()
        self.look = Look(application, Theme().scaled(self._preferences.scale).in_dark(self._preferences.dark))
        self.languages = Languages(application, language_of(kept))
        self.services: Services | None = None
        self.workspace: Workspace | None = None
        self.screen_of_interview: InterviewScreen | None = None
        self._profile: Profile | None = None
        self._left_off: dict[str, LeftOff] = {}
        self.keeper = Doorkeeper(steady, self)
        self.absence = Absence(steady, wall, self)
        self._copies = OwnCopies(self)
        self.behind = Behind(self)
        self._keyboard = this_keyboard()
        self.header = Header(self.languages)
        self.trouble = Notice(State.ERROR)
        self._trouble_goes = QTimer(self, interval=_TROUBLE_STAYS, singleShot=True)
        self.unlock = UnlockScreen(home, self.languages, self.keeper, self._files)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.unlock)
        self._lay_out()
        self._connect()
        self.lock()

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.trouble)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(body)
        self.setWindowTitle("fieldapp")
        self.setMinimumSize(1000, 560)
        self.resize(1366, 768)

    def _connect(self) -> None:
        self.unlock.opened.connect(self._open)
        self.unlock.returned.connect(self._uncover)
        self.keeper.crashed.connect(self._job_crashed)
        self.absence.gone.connect(self.lock)
        self.behind.saved.connect(self._put_down)
        self._trouble_goes.timeout.connect(lambda: self.trouble.say(""))
        self.header.lock_wanted.connect(self.lock)
        self.header.settings_wanted.connect(self._show_settings)
        self.languages.changed.connect(self._keep_preferences)
        self.look.changed.connect(self._keep_preferences)

    # Unlocking and locking

    def _open(self, profile: Profile, store: Store) -> None:
        desk, background = Desk(store, clock=self._clock), Background(self)
        self.services = Services(
            desk=desk,
            background=background,
            beside=DeskBeside(desk, background.search),
            look=self.look,
            languages=self.languages,
            files=self._files,
            clock=self._clock,
        )
        self.services.background.crashed.connect(self._job_crashed)
        self.workspace = Workspace(self.services, profile, self.keeper)
        self.workspace.record_wanted.connect(self._open_record)
        self.workspace.interview_wanted.connect(self._begin_interview)
        self.workspace.placed.connect(self.header.show_place)
        self.workspace.waiting_changed.connect(self.header.show_waiting)
        self.workspace.settings.lock_after_changed.connect(self._watch_for)
        self.stack.addWidget(self.workspace)
        self._let_in(profile)
        self.stack.setCurrentWidget(self.workspace)
        self.workspace.show_page(TODAY)
        self._tell_new_recovery_key(profile)
        self._go_where_left_off()

    def _let_in(self, profile: Profile) -> None:
        assert self.services is not None
        self._profile = profile
        self.unlock.leave()
        self.trouble.say("")
        self.header.show_profile(profile.name)
        self._keep_preferences()
        self.winId()  # makes the system's window, which takes the keys, where it is not shown yet
        self.absence.begin(self.windowHandle(), lock_after(self.services.desk.store))
        if self._keeps_up and self.workspace is not None:
            self.workspace.upkeep.begin()

    def lock(self) -> None:
        """Cover everything and close the store; what is being typed is journalled first.

        An answer that the store cannot take keeps the interview in memory, behind the door, until its person
        is back or there is room.
        """
        put_away(self)
        self._copies.wipe()
        self.absence.end()
        self._remember_place()
        screen = self.screen_of_interview
        kept = screen is None or screen.keep_all()
        self._show_door()
        try:
            if kept:
                self._end_interview()
                self._close_store()
            else:
                self._cover()
        finally:
            self.unlock.begin(self._preferences.profile, self.behind.folders)

    def _show_door(self) -> None:
        """At once: closing a store can take a moment, as it makes a copy first."""
        self.trouble.say("")
        self.header.show_profile("")
        self.header.show_place("fieldapp")
        self.stack.setCurrentWidget(self.unlock)
        self.repaint()

    def _close_store(self) -> None:
        if self.services is None or self.workspace is None:
            return
        services, workspace = self.services, self.workspace
        self.services = self.workspace = self._profile = None
        self._show_door()
        self._drop_desk(services, workspace)

    def _drop_desk(self, services: Services, workspace: Workspace) -> None:
        """Whatever fails on the way, the store is closed: its key leaves the memory and its person can come
        back."""
        try:
            services.background.stop()
            if self._keeps_up:
                workspace.upkeep.end()
        finally:
            services.beside.close()
            self.stack.removeWidget(workspace)
            workspace.deleteLater()
            services.background.deleteLater()
            services.desk.store.close()

    def _watch_for(self, minutes: int) -> None:
        self.absence.minutes = minutes

    def _tell_new_recovery_key(self, profile: Profile) -> None:
        """A key that somebody put on this laptop opens nobody's profile before its person has said yes."""
        offered = offered_recovery_key(profile)
        if offered and self.workspace is not None:
            text = self.tr(
                "A recovery key was set on this laptop: {key}. Did your supervisor tell you of it? "
                "Then accept it in the settings. If not, tell your supervisor."
            )
            self.workspace.say(lambda: text.format(key=offered), State.WARNING)

    # Coming back

    def _remember_place(self) -> None:
        screen = self.screen_of_interview
        if screen is not None and self._profile is not None:
            place = LeftOff(screen.interview.record.id, screen.active)
            self._left_off[self._profile.folder.name] = place

    def _go_where_left_off(self) -> None:
        assert self._profile is not None
        assert self.services is not None
        left = self._left_off.pop(self._profile.folder.name, None)
        if left is None:
            return
        try:
            self._open_record(self.services.desk.store.record(left.record_id))
        except CodedError as error:
            self._say_error(error)
        else:
            self._go_to(left.ref)

    def _go_to(self, ref: str) -> None:
        screen = self.screen_of_interview
        if screen is not None and ref:
            screen.go_to(ref)

    def _cover(self) -> None:
        """Behind the door, as it is."""
        assert self._profile is not None
        assert self.services is not None
        assert self.workspace is not None
        assert self.screen_of_interview is not None
        self.behind.keep(Sitting(self._profile, self.services, self.workspace, self.screen_of_interview))
        self.services = self.workspace = self.screen_of_interview = self._profile = None

    def _uncover(self, profile: Profile) -> None:
        """The same person is back; they see what is still not saved."""
        if profile.folder.name not in self.behind.folders:  # saved and closed while the key was derived
            self.unlock.begin(profile.folder.name, self.behind.folders)
            return
        sitting = self.behind.take(profile.folder.name)
        self.services, self.workspace = sitting.services, sitting.workspace
        self.screen_of_interview = sitting.screen
        self._left_off.pop(profile.folder.name, None)
        self._let_in(sitting.profile)
        self.stack.setCurrentWidget(sitting.screen)
        sitting.screen.come_back()

    def _put_down(self, sitting: Sitting) -> None:
        """Close what was behind the door."""
        self._drop_screen(sitting.screen)
        self._drop_desk(sitting.services, sitting.workspace)
        self.unlock.show_open_still(self.behind.folders)

    # Interviews

    def _begin_interview(self, form_key: int) -> None:
        assert self.services is not None
        desk = self.services.desk
        try:
            language = form_language(desk.definition(form_key).languages, self.languages.spoken)
            interview = desk.new_interview(form_key, language=language)
        except CodedError as error:
            self._say_error(error)
            return
        self._show_interview(interview)

    def _open_record(self, record: RecordRow) -> None:
        assert self.services is not None
        try:
            interview = self.services.desk.open_interview(record.id)
        except CodedError as error:
            self._say_error(error)
            return
        self._show_interview(interview)

    def _show_interview(self, interview: Interview) -> None:
        assert self.services is not None
        screen = InterviewScreen(interview, self.services)
        screen.closed.connect(self._interview_closed)
        screen.finalised.connect(self._interview_finalised)
        screen.placed.connect(self.header.show_place)
        screen.saved.connect(self.header.show_saved)
        screen.saved.connect(self._tell_reserve)
        screen.versions.correction_wanted.connect(self._correct)
        screen.versions.record_wanted.connect(self._open_other)
        self.screen_of_interview = screen
        self.stack.addWidget(screen)
        self.stack.setCurrentWidget(screen)
        screen.start()

    def _correct(self, why: str) -> None:
        """Begin a correction of the record that is shown, and show that."""
        assert self.services is not None
        assert self.screen_of_interview is not None
        try:
            interview = self.services.desk.correct(self.screen_of_interview.interview.record.id, why)
        except CodedError as error:
            self.screen_of_interview.banner.tell(sentence(error), State.ERROR)
            return
        self._end_interview()
        self._show_interview(interview)

    def _open_other(self, record: RecordRow) -> None:
        """Another version of the record that is shown."""
        self._end_interview()
        self._back_to_workspace()
        self._open_record(record)

    def _leave_interview(self) -> bool:
        """Ask the screen to close; False while it holds an answer that is not saved."""
        if self.screen_of_interview is not None:
            self.screen_of_interview.close_interview()
        return self.screen_of_interview is None

    def _end_interview(self) -> None:
        screen = self.screen_of_interview
        if screen is None:
            return
        self.screen_of_interview = None
        self._drop_screen(screen)

    def _drop_screen(self, screen: InterviewScreen) -> None:
        screen.end()
        self.stack.removeWidget(screen)
        screen.deleteLater()
        self.header.show_saved("")
        try:
            screen.interview.close()
        except CodedError as error:
            self._say_error(error)

    def _interview_closed(self) -> None:
        self._end_interview()
        self._back_to_workspace()

    def _interview_finalised(self) -> None:
        self._end_interview()
        self._back_to_workspace()
        if self.workspace is not None:
            self.workspace.show_page(TODAY)
            self.workspace.say(lambda: self.tr("The interview is finalised. It waits to be sent."))

    def _back_to_workspace(self) -> None:
        if self.workspace is not None:
            self.stack.setCurrentWidget(self.workspace)
            self.workspace.refresh()
            self.workspace.page.focus_first()

    def _say_error(self, error: CodedError) -> None:
        if self.workspace is not None:
            self.workspace.say(lambda: sentence(error), State.ERROR)

    # The rest

    def show_trouble(self, what: str) -> None:
        """Something that no one foresaw: ``what`` is its kind and place, without any answer."""

        def words() -> str:
            text = self.tr(
                "Something went wrong: {what}. What was saved is safe. "
                "If it comes again, tell your supervisor."
            )
            return text.format(what=what)

        self.trouble.say(words)
        self._trouble_goes.start()

    def _tell_reserve(self) -> None:
        """The disk is full, and the last room that was kept back for this is in use."""
        if self.services is not None and self.services.desk.store.reserve.spent:
            self.trouble.say(
                lambda: self.tr(
                    "The disk is full. What you type is still saved, in the last room that was kept back "
                    "for it. Free some space now."
                )
            )
            self._trouble_goes.start()

    def _job_crashed(self, error: BaseException) -> None:
        self.show_trouble(told(error, error.__traceback__))

    def _show_settings(self) -> None:
        if self._leave_interview() and self.workspace is not None:
            self.workspace.show_page(SETTINGS)

    def _keep_preferences(self) -> None:
        theme = self.look.theme
        last = self._profile.folder.name if self._profile is not None else self._preferences.profile
        self._preferences = Preferences(self.languages.spoken.code, theme.scale, theme.dark, last)
        keep_preferences(self._home, self._preferences)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        stroke = self._keyboard.stroke(event)
        if event.key() == Qt.Key.Key_F1:
            KeySheet(self).exec()
        elif stroke == Stroke("l", control=True):
            self.lock()
        elif stroke == Stroke("F6") and self.services is None:
            self.languages.speak(self.languages.other)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave nothing unsaved and nothing running."""
        if not self._leave_interview():
            event.ignore()
            return
        self._close_store()
        self.behind.save()
        if self.behind.must_warn():
            self._warn_of_unsaved()
            event.ignore()
            return
        for folder in self.behind.folders:
            self._put_down(self.behind.take(folder))
        self._stop()
        super().closeEvent(event)

    def _stop(self) -> None:
        self.absence.end()
        self.unlock.leave()
        self.keeper.stop()
        self._trouble_goes.stop()
        self._copies.wipe()

    def _warn_of_unsaved(self) -> None:
        self.lock()
        text = self.tr(
            "Answers of {names} are NOT saved yet. Free some space, or close again to leave without them."
        )
        self.trouble.say(text.format(names=", ".join(self.behind.names)))
