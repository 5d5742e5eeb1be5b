"""Draws every screen, to be looked at: ``python -m tests.ui.pictures FOLDER [mn|en|kk]``.

One person's way through the program, offscreen, with real parts: an encrypted profile in a temporary
folder, the shipped form, made-up answers, a headquarters process on loopback. Each state is drawn at
1366x768 and 1024x600, in Mongolian, English and Kazakh. docs/pictures in the repository comes from here.
"""

from __future__ import annotations

import os
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from fieldapp.demo import fill, made_up_interviews
from fieldapp.records.findable import MarkKind
from fieldapp.records.keys import KdfCost
from fieldapp.records.profiles import create_profile
from fieldapp.records.recovery import RecoveryKey
from fieldapp.ui.app import MainWindow, create_app
from fieldapp.ui.language import ENGLISH, LANGUAGES
from fieldapp.ui.workspace import EXPORT, FORMS, RECORDS, SEND, SETTINGS, TODAY, Workspace
from fieldapp.work.desk import Desk
from fieldapp.work.jobs import Watch
from fieldapp.work.servers import ReadServer, SendServer, keep_read_server, keep_send_server
from forms.library.catalogue import shipped_forms
from tests.hq.server_process import HqProcess
from tests.sync.scripted_server import Said, ScriptedServer
from tests.ui.given import GivenFiles
from tests.ui.interview.forms import YES_NO, asked, workbook
from tests.ui.interview.hands import CTRL, Hands, Key

SIZES = ((1366, 768), (1024, 600))
PASSPHRASE = "made up for a picture"
NAMES = {"mn": "Жишээ Судлаач", "en": "Sample Enumerator", "kk": "Үлгі Сұхбатшы"}
PATIENCE = 30.0


class Studio:
    """The window of one language, and the camera."""

    def __init__(self, application: QApplication, folder: Path, language: str) -> None:
        self.folder, self.language = folder, language
        self._home = tempfile.TemporaryDirectory(prefix="fieldapp-pictures-")
        self.home = Path(self._home.name)
        self.files = GivenFiles(Path.home())
        self.window = MainWindow(
            self.home / "profiles", application, files=self.files, language=language, upkeep=False
        )
        self.window.resize(*SIZES[0])
        self.window.show()
        self.window.activateWindow()
        self.hands = Hands(self.window)
        self.taken = 0
        settle()

    def close(self) -> None:
        self.window.close()
        self.window.languages.speak(ENGLISH)  # the next window is in the same application
        self.window.deleteLater()
        settle()
        self._home.cleanup()

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def desk(self) -> Desk:
        assert self.window.services is not None
        return self.window.services.desk

    def draw(self, name: str) -> None:
        """The whole window in each size."""
        self.taken += 1
        for width, height in SIZES:
            self.window.resize(width, height)
            settle()
            self._save(self.window, f"{self.taken:02}_{name}_{self.language}_{width}")
        self.window.resize(*SIZES[0])
        settle()

    def draw_dialog(self, name: str) -> None:
        """What is asked over the window; then it goes away."""
        self.idle()
        self.taken += 1
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        self._save(dialog, f"{self.taken:02}_{name}_{self.language}")
        dialog.reject()

    def come_back(self) -> None:
        """The offscreen platform does not give the focus back when a dialog has gone."""
        self.window.activateWindow()
        settle()

    def _save(self, widget: QWidget, name: str) -> None:
        widget.grab().save(str(self.folder / f"{name}.png"))

    def show(self, page: str) -> None:
        self.workspace.show_page(page)
        self.idle()

    def at_the_door(self) -> None:
        """Until no passphrase is being looked at."""
        wait_until(lambda: not self.window.keeper.busy)

    def look_closely(self) -> None:
        """Until what was found is shown, and where in each record."""
        self.idle()
        settle()
        self.idle()

    def idle(self) -> None:
        """Until no job runs."""
        services = self.window.services
        assert services is not None
        wait_until(lambda: not services.background.busy)


def settle() -> None:
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError
        QCoreApplication.processEvents()
        time.sleep(0.005)
    settle()


# The way through the program


def draw_all(studio: Studio) -> None:
    _first_start(studio)
    _nothing_yet(studio)
    _bring_forms_in(studio)
    _interview(studio)
    _fill_some(studio)
    _lists(studio)
    _send(studio)
    _export_and_settings(studio)
    _unlock(studio)


def _first_start(studio: Studio) -> None:
    new = studio.window.unlock.new_profile
    studio.draw("first_start")
    new.name.setText(NAMES[studio.language])
    new.first.setText("short")
    new.again.setText("short")
    studio.hands.press(Key.Key_Tab)
    new.make.click()
    studio.draw("first_start_weak")
    new.first.setText(PASSPHRASE)
    new.again.setText(PASSPHRASE)
    new.make.click()
    studio.at_the_door()


def _nothing_yet(studio: Studio) -> None:
    for page in (TODAY, FORMS, RECORDS, SEND, EXPORT):
        studio.show(page)
        studio.draw(f"empty_{page}")


def _bring_forms_in(studio: Studio) -> None:
    studio.show(FORMS)
    page = studio.workspace.forms
    for name, data in bad_files().items():
        path = studio.home / name
        path.write_bytes(data)
        page.bring_in(path)
        studio.idle()
        studio.draw(f"forms_bad_{path.stem}")
    path = studio.home / "household.xlsx"
    path.write_bytes(workbook(*unbuilt_form()))
    page.bring_in(path)
    studio.idle()
    studio.draw("forms_unbuilt")
    for form in shipped_forms():
        studio.desk.add_form(form.data, form.file_name, form.media.get, Watch())
    studio.workspace.refresh()
    page.choose(studio.desk.forms()[0].key)
    studio.idle()
    studio.draw("forms_filled")


def bad_files() -> Mapping[str, bytes]:
    """What people take for a form."""
    wrong = workbook([asked("integer", "people", "Хэдэн хүн?", constraint=". > ${peple}")])
    return {"a picture.xlsx": b"\x89PNG\r\n\x1a\n not a workbook", "formula.xlsx": wrong}


def unbuilt_form() -> tuple[list[Mapping[str, str]], list[Mapping[str, str]], Mapping[str, str]]:
    questions = [
        asked("text", "name", "Өрхийн код"),
        asked("select_one yn", "agrees", "Зөвшөөрсөн үү?"),
        asked("geotrace", "way", "Зам"),
        asked("audio", "voice", "Дуу бичлэг"),
    ]
    settings = {"form_title": "Өрхийн жишээ асуулга", "form_id": "household_sample", "version": "3"}
    return questions, YES_NO, settings


def _interview(studio: Studio) -> None:
    """One interview by the keys, with everything that can be seen in it."""
    form = next(form for form in studio.desk.forms() if form.form_id == "location_assessment")
    studio.workspace.interview_wanted.emit(form.key)
    settle()
    studio.draw("interview_note")
    screen, hands = studio.window.screen_of_interview, studio.hands
    assert screen is not None
    root = "/location_assessment" if "/location_assessment" in screen.active else "/data"
    hands.enter()
    hands.write("1")
    studio.draw("interview_select_one")
    hands.enter()
    studio.draw("interview_date")
    screen.go_to(f"{root}/visit/round")
    hands.enter()
    studio.draw("interview_required")
    hands.answer("1")
    hands.answer("E901")
    hands.answer("1")
    studio.draw("interview_long_list")
    hands.answer("архангай" if studio.language != "en" else "arkhangai")
    hands.enter()
    screen.go_to(f"{root}/place/location")
    hands.write("47.2")
    studio.draw("interview_geopoint")
    screen.go_to(f"{root}/informants/informant")
    studio.draw("interview_repeat")
    hands.press(Key.Key_Return, "", CTRL)
    hands.enter()
    studio.draw("interview_instance")
    _numbers(studio, root)
    screen.go_to(f"{root}/closing/priorities")
    for _ in range(3):
        hands.press(Key.Key_Space, " ")
        hands.press(Key.Key_Down)
    studio.draw("interview_select_multiple")
    screen.go_to(f"{root}/closing/remarks")
    hands.write("Зохиомол тайлбар. Made-up remark.")
    studio.draw("interview_text")
    hands.press(Key.Key_G, "", CTRL)
    hands.write("сум" if studio.language != "en" else "soum")
    studio.draw("interview_go_to")
    hands.press(Key.Key_Escape)
    hands.press(Key.Key_F6)
    studio.draw("interview_other_language")
    hands.press(Key.Key_F6)
    screen.show_finish()
    studio.draw("finish_problems")
    hands.press(Key.Key_Escape)
    settle()


def _numbers(studio: Studio, root: str) -> None:
    screen, hands = studio.window.screen_of_interview, studio.hands
    assert screen is not None
    screen.go_to(f"{root}/population/pop_registered")
    for number in ("1200", "310", "100", "1150", "290", "50"):
        hands.answer(number)
    hands.answer("4000")
    studio.draw("interview_constraint")
    hands.write("\b")
    for _ in range(4):
        hands.press(Key.Key_Backspace)
    hands.answer("580")
    studio.draw("interview_numbers")
    hands.press(Key.Key_F2)
    hands.write("Багийн бүртгэлээс" if studio.language == "mn" else "From the bag's register")
    studio.draw("interview_note_open")
    hands.enter()
    studio.draw("interview_note")


def _fill_some(studio: Studio) -> None:
    """Records in every state, changed at different times."""
    desk = studio.desk
    form = next(form for form in desk.forms() if form.form_id == "location_assessment")
    answers = made_up_interviews()
    for number, table in enumerate([*answers, *answers]):
        interview = desk.new_interview(form.key)
        fill(interview, table)
        if number != 1:
            interview.finalise()
        interview.close()
    studio.workspace.refresh()


def _lists(studio: Studio) -> None:
    studio.show(TODAY)
    studio.draw("today")
    studio.workspace.today.seek()
    studio.look_closely()
    studio.hands.write("баян" if studio.language != "en" else "bayan")
    studio.draw("today_search")
    studio.workspace.today.search.clear()
    studio.show(RECORDS)
    studio.draw("records")
    studio.workspace.records.search.setText("ус түгээх" if studio.language != "en" else "water kiosk")
    studio.look_closely()
    studio.draw("records_found")
    studio.workspace.records.narrow.click()
    studio.workspace.records.filters.places[MarkKind.AIMAG].setCurrentIndex(2)
    studio.look_closely()
    studio.draw("records_filters")
    studio.workspace.records.narrow.click()
    studio.workspace.records.all.click()
    studio.workspace.records.search.setText("zzqq")
    studio.idle()
    studio.draw("records_nothing")
    studio.workspace.records.search.clear()
    studio.idle()
    _ask_to_delete(studio)
    record = next(record for record in studio.desk.records() if record.state == "finalised")
    studio.workspace.record_wanted.emit(record)
    settle()
    studio.draw("record_shown")
    _correct(studio)
    studio.hands.press(Key.Key_Escape)
    settle()


def _correct(studio: Studio) -> None:
    """A finalised record is shown: the question why, the correction, and its history."""
    screen = studio.window.screen_of_interview
    assert screen is not None
    QTimer.singleShot(0, partial(studio.draw_dialog, "correct_why"))
    screen.rail.version.click()
    studio.come_back()
    mongolian = studio.language == "mn"
    screen.versions.correction_wanted.emit("Өрхийн тоог андуурсан" if mongolian else "A slip of the pen")
    settle()
    studio.draw("correction")
    screen = studio.window.screen_of_interview
    assert screen is not None
    root = screen.interview.session.root.ref
    screen.interview.answer(f"{root}/population/pop_registered", "1201")
    screen.finalise_record()
    settle()
    newest = next(record for record in studio.desk.records() if record.deprecated_id)
    studio.workspace.record_wanted.emit(newest)
    settle()
    screen = studio.window.screen_of_interview
    assert screen is not None
    QTimer.singleShot(0, partial(studio.draw_dialog, "history"))
    screen.rail.history.click()
    studio.come_back()


def _ask_to_delete(studio: Studio) -> None:
    records = studio.workspace.records
    draft = next(record for record in studio.desk.records() if record.state == "draft")
    records.table.keep_current(draft.id)
    QTimer.singleShot(0, partial(studio.draw_dialog, "records_delete"))
    records.delete.click()
    studio.come_back()


def _send(studio: Studio) -> None:
    studio.show(SEND)
    studio.draw("send_no_server")
    page = studio.workspace.send
    with HqProcess(studio.home / "hq") as hq:
        keep_read_server(studio.desk.store, ReadServer(hq.url, hq.access.supervisor_token))
        studio.desk.publish_form(studio.desk.forms()[0].key, Watch())
        keep_read_server(studio.desk.store, None)
        _use_server(studio, hq.url + "/v1/key/wrong/projects/1")
        studio.draw("send_wrong_address")
        with portal() as address:
            _use_server(studio, address)
            page.go_on()
            studio.idle()
            studio.draw("send_portal")
        _use_server(studio, hq.app_user_url)
        studio.draw("send_waiting")
        studio.show(FORMS)
        QTimer.singleShot(0, partial(studio.draw_dialog, "forms_fetch"))
        studio.workspace.forms.fetch.click()
        studio.come_back()
        studio.show(SEND)
        with silence() as address:
            keep_send_server(studio.desk.store, SendServer(address))
            page.go_on()
            wait_until(page.bar.isVisible)
            studio.draw("send_in_progress")
            page.bar.stop.click()
            studio.draw("send_stopping")
        studio.idle()
        _use_server(studio, hq.app_user_url)
        page.go_on()
        studio.idle()
        studio.draw("send_done")
        page.headquarters.change.click()
        page.headquarters.url.setText(hq.url)
        page.headquarters.token.setText(hq.access.supervisor_token)
        studio.draw("send_supervisor")
        page.headquarters.keep.click()
        page.headquarters.pull.click()
        studio.idle()
        studio.draw("send_pulled")
    studio.show(TODAY)
    studio.draw("today_all_sent")


def _use_server(studio: Studio, address: str) -> None:
    card = studio.workspace.send.server
    card.open_fields()
    card.url.setText(address)
    card.keep.click()
    studio.idle()


@contextmanager
def portal() -> Iterator[str]:
    """A hotel's network: a login page, with 200, whatever one asks for."""
    page = Said(200, b"<html><body>Log in</body></html>", {"Content-Type": "text/html"})
    with ScriptedServer({}) as server:
        server.next = lambda asked: page  # type: ignore[method-assign]
        yield server.url


@contextmanager
def silence() -> Iterator[str]:
    """A server that takes the connection and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


def _export_and_settings(studio: Studio) -> None:
    studio.show(EXPORT)
    page = studio.workspace.export
    page.choose_form("location_assessment")
    studio.idle()
    studio.draw("export")
    page.file.setText(str(studio.home / "location_assessment.xlsx"))
    page.go_on()
    studio.idle()
    studio.draw("export_done")
    studio.show(SETTINGS)
    studio.draw("settings")
    studio.workspace.settings.passphrase.open.click()
    studio.draw("settings_passphrase")
    recovery = studio.workspace.settings.recovery
    recovery.open.click()
    studio.draw("settings_recovery")
    recovery.key.setText(RecoveryKey.new().public)
    recovery.keep.click()
    studio.draw("settings_recovery_set")
    _back_up(studio)
    studio.workspace.settings.dark.setChecked(True)
    studio.show(TODAY)
    studio.draw("today_dark")
    studio.workspace.settings.dark.setChecked(False)


def _back_up(studio: Studio) -> None:
    """A stick that was there and is not."""
    settings = studio.workspace.settings
    stick = studio.home / "USB"
    stick.mkdir()
    studio.files.path = stick
    settings.backups.choose.click()
    studio.idle()
    settings.checks.check.click()
    studio.idle()
    settings.checks.check.setFocus()
    studio.draw("settings_backups")
    stick.rename(studio.home / "elsewhere")
    settings.refresh()
    settings.backups.now.setFocus()
    studio.draw("settings_stick_absent")


def _bring_back(studio: Studio) -> None:
    """From a stick, at the door; then a store that is damaged."""
    door = studio.window.unlock
    studio.files.path = studio.home / "elsewhere"
    door.open_profile.restore.click()
    door.restore_profile.choose.click()
    studio.at_the_door()
    studio.draw("unlock_restore")
    door.restore_profile.back.click()
    profile = door.open_profile.profile
    store = profile.folder / "store.db"
    data = store.read_bytes()
    store.write_bytes(data[:3_000] + b"?" + data[3_001:])
    door.open_profile.passphrase.setText(PASSPHRASE)
    door.open_profile.unlock()
    studio.at_the_door()
    studio.draw("unlock_damaged")
    door.open_profile.repair.click()
    studio.draw("unlock_repair")
    door.repair_profile.choose.click()
    door.repair_profile.word.setText(PASSPHRASE)
    door.repair_profile.repair.click()
    studio.at_the_door()
    studio.draw("unlock_repaired")
    door.repair_profile.back.click()


def _unlock(studio: Studio) -> None:
    for name in ("Жишээ Ахлагч", "Зочин (зохиомол)"):
        create_profile(studio.home / "profiles", name, PASSPHRASE, cost=KdfCost(64, 1, 1))
    studio.hands.press(Key.Key_L, "", CTRL)
    settle()
    studio.draw("unlock")
    _bring_back(studio)
    door = studio.window.unlock.open_profile
    door.passphrase.setText("not this one")
    door.unlock()
    studio.draw("unlock_busy")
    studio.at_the_door()
    studio.draw("unlock_wrong")
    for _ in range(2):
        door.unlock()
        studio.at_the_door()
    studio.draw("unlock_wait")
    recover = studio.window.unlock.recover_profile
    door.forgot.click()
    studio.draw("recover")
    recover.back.click()
    door.profiles.setCurrentRow(door.profiles.count() - 1)
    door.forgot.click()
    studio.draw("recover_impossible")


def quiet(kind: QtMsgType, _context: object, text: str) -> None:
    if "propagateSizeHints" not in text:
        sys.stderr.write(f"{kind.name}: {text}\n")


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(quiet)
    application = create_app(["fieldapp"])
    for language in sys.argv[2:] or [language.code for language in LANGUAGES]:
        studio = Studio(application, folder, language)
        try:
            draw_all(studio)
        finally:
            studio.close()


if __name__ == "__main__":
    main()
