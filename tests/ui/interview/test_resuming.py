"""Killed in the middle of typing: what the window called saved is there, and one types on where one was."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from fieldapp.ui.interview.acts import TYPING_EVERY
from fieldapp.work.desk import Desk
from fieldapp.work.jobs import Watch
from forms.session.session import FormSession
from tests.ui.disk import LONG, fill_up, make_room
from tests.ui.interview.conftest import Open
from tests.ui.interview.forms import asked, workbook
from tests.ui.interview.hands import CTRL, Key

ROOT = Path(__file__).parents[3]
BILINGUAL = workbook(
    [
        {"type": "text", "name": "a", "label::Монгол (mn)": "Нэр", "label::English (en)": "Name"},
        {"type": "date", "name": "d", "label::Монгол (mn)": "Өдөр", "label::English (en)": "Day"},
        {"type": "begin_repeat", "name": "r", "label::Монгол (mn)": "Хүн", "label::English (en)": "Person"},
        {"type": "text", "name": "t", "label::Монгол (mn)": "Тайлбар", "label::English (en)": "Remark"},
        {"type": "end_repeat"},
    ],
    settings={"default_language": "Монгол (mn)"},
)

CHILD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from fieldapp.records.profiles import list_profiles
from fieldapp.records.store import Store
from fieldapp.ui.background import Background
from fieldapp.ui.beside import DeskBeside
from fieldapp.ui.interview.screen import InterviewScreen
from fieldapp.ui.language import Languages
from fieldapp.ui.look import Look
from fieldapp.ui.services import Services
from fieldapp.work.desk import Desk
from tests.ui.given import GivenFiles
from tests.ui.interview.hands import NOW, Hands, Key

application = QApplication([])
(profile,) = list_profiles(Path(sys.argv[1]))
store = Store(profile.folder / "store.db", bytes.fromhex(sys.argv[2]), name=profile.name)
desk = Desk(store, clock=lambda: NOW)
look, languages = Look(application), Languages(application)
background = Background()
beside = DeskBeside(desk, background.search)
services = Services(desk, background, beside, look, languages, GivenFiles(), lambda: NOW)
interview = desk.new_interview(desk.forms()[0].key)
screen = InterviewScreen(interview, services)
screen.show()
screen.activateWindow()
application.processEvents()
hands = Hands(screen)
hands.press(Key.Key_F6)
hands.answer("Өлзий")
hands.write("2026-0")
screen.go_to("/data/r[1]/t")


def said(words):
    # What the window calls saved, with nothing waiting, at the moment at which it says so.
    if words.startswith("✓") and not screen.acts.waiting:
        print(screen.pages.card("/data/r[1]/t").widget.line.text() + "|", flush=True)


def type_on():
    hands.write("х ")


screen.saved.connect(said)
timer = QTimer()
timer.timeout.connect(type_on)
timer.start(40)
application.exec()
"""


def type_until_killed(folder: Path, key: bytes) -> list[str]:
    """What the window of another process called saved, before it was killed while a person typed."""
    running = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder), key.hex()],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert running.stdout is not None
    first = running.stdout.readline()
    running.kill()
    rest, _ = running.communicate()
    return [line[:-2] for line in (first + rest).splitlines(keepends=True) if line.endswith("|\n")]


def test_what_the_window_called_saved_is_there_after_a_kill_and_one_types_on(
    desk: Desk, open_form: Callable[..., Open], tmp_path: Path
) -> None:
    desk.add_form(BILINGUAL, "two.xlsx", {}.get, Watch())
    said = type_until_killed(tmp_path / "profiles", desk.store._key)
    assert said[-1], "it had typed something"
    (record,) = desk.records()
    opened = open_form.show(desk.open_interview(record.id))
    screen, remark = opened.screen, "/data/r[1]/t"
    line = screen.pages.card(remark).widget.line
    assert line.text().startswith(said[-1])
    assert line.text().endswith(" "), "as it stood: no blank was taken away"
    assert screen.active == remark
    assert QApplication.focusWidget() is line
    assert screen.interview.session.language == "English (en)"
    assert opened.value("/data/a") == "Өлзий"
    typed = line.text()
    opened.hands.write("y")
    assert line.text() == typed + "y", "the first key adds to what was there"
    screen.go_to("/data/d")
    assert screen.pages.card("/data/d").widget.line.text() == "2026-0"
    assert "not a date" in screen.pages.card("/data/d").problem()
    assert opened.value(remark) == (typed + "y").strip()


def test_text_is_written_every_two_seconds() -> None:
    """The kill above and the journal (test_safety) show that it is; this is how often."""
    assert TYPING_EVERY <= 2000


FAMILY = workbook(
    [
        asked("begin_repeat", "r", "Хүн"),
        asked("date", "d", "Өдөр"),
        {"type": "end_repeat"},
        asked("text", "end", "Төгсгөл"),
    ]
)


def test_what_is_no_answer_yet_is_there_after_closing_and_moves_with_its_repeat(
    open_form: Callable[..., Open], desk: Desk
) -> None:
    opened = open_form(FAMILY)
    screen = opened.screen
    screen.add_instance("/data/r")
    assert screen.active == "/data/r[2]/d"
    opened.hands.write("2026-0")
    screen.remove_instance("/data/r[1]")
    assert screen.interview.unfinished == {"/data/r[1]/d": "2026-0"}
    screen.go_to("/data/r[1]/d")
    assert screen.pages.card("/data/r[1]/d").widget.line.text() == "2026-0"
    screen.go_to("/data/end")
    opened.hands.press(Key.Key_Escape)
    screen.end()
    screen.interview.close()
    again = open_form.show(desk.open_interview(screen.interview.record.id))
    again.screen.go_to("/data/r[1]/d")
    assert again.screen.pages.card("/data/r[1]/d").widget.line.text() == "2026-0"
    again.screen.show_finish()
    assert not again.screen.finish.finalise.isEnabled(), "it stands against finalising"


def test_text_taken_back_does_not_return_after_a_crash(open_form: Callable[..., Open], desk: Desk) -> None:
    opened = open_form(FAMILY)
    opened.screen.go_to("/data/end")
    opened.hands.answer("Өлзий")
    opened.hands.press(Key.Key_End, "", CTRL)
    opened.screen.back()
    opened.hands.write("x")
    opened.screen.acts.keep_typed()
    opened.hands.press(Key.Key_Z, "", CTRL)
    again = desk.open_interview(opened.screen.interview.record.id)
    assert again.unfinished == {}
    assert again.session.node("/data/end").value == "Өлзий"


def test_typed_text_that_has_no_room_holds_the_door_and_is_tried_again(
    open_form: Callable[..., Open], desk: Desk
) -> None:
    opened = open_form(workbook([asked("date", "d", "Өдөр"), asked("text", "b")]))
    closed: list[bool] = []
    opened.screen.closed.connect(lambda: closed.append(True))
    fill_up(desk.store)
    opened.hands.paste(LONG)
    opened.screen.go_to("/data/b")
    assert opened.screen.banner.unsaved
    opened.hands.press(Key.Key_Escape)
    assert closed == []
    make_room(desk.store)
    opened.screen.banner.retry.click()
    assert not opened.screen.banner.unsaved
    assert opened.screen.interview.unfinished == {"/data/d": LONG}


def test_a_note_that_has_no_room_holds_the_door_too(open_form: Callable[..., Open], desk: Desk) -> None:
    opened = open_form(workbook([asked("text", "a"), asked("text", "b")]))
    closed: list[bool] = []
    opened.screen.closed.connect(lambda: closed.append(True))
    fill_up(desk.store)
    opened.hands.press(Key.Key_F2)
    opened.hands.paste(LONG)
    opened.hands.enter()
    opened.hands.press(Key.Key_Escape)
    assert closed == []
    make_room(desk.store)
    opened.screen.banner.retry.click()
    (note,) = desk.store.notes(opened.screen.interview.record.id)
    assert note.text == LONG[: len(note.text)]


def test_what_could_not_be_put_back_is_told_and_stands_under_its_question(
    open_form: Callable[..., Open], desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_form(workbook([asked("text", "a"), asked("text", "b")]))
    opened.hands.answer("Өлзий")
    sound = FormSession.answer

    def faulty(session: FormSession, ref: str, value: str | None) -> object:
        if value == "Өлзий":
            raise ZeroDivisionError
        return sound(session, ref, value)

    monkeypatch.setattr(FormSession, "answer", faulty)
    again = open_form.show(desk.open_interview(opened.screen.interview.record.id))
    assert "kept as notes" in again.screen.banner.label.text()
    notes = again.screen.pages.card("/data/a").notes
    assert notes.isVisible()
    notes.removed.emit(again.screen.interview.notes[0].key)
    assert not notes.isVisible()
    again.hands.press(Key.Key_Z, "", CTRL)
    assert notes.isVisible()


def test_f2_writes_a_note_and_enter_goes_back_to_the_answer(
    open_form: Callable[..., Open], desk: Desk
) -> None:
    opened = open_form(workbook([asked("text", "a"), asked("text", "b")]))
    screen, record = opened.screen, opened.screen.interview.record.id
    card = screen.pages.card("/data/a")
    assert not card.notes.isVisible()
    opened.hands.press(Key.Key_F2)
    opened.hands.write("Дараа лавлах")
    screen.acts.keep_typed()  # as the clock does while one goes on typing
    assert [note.text for note in desk.store.notes(record)] == ["Дараа лавлах"]
    opened.hands.write(" 2")
    opened.hands.enter()
    assert screen.active == "/data/a"
    assert QApplication.focusWidget() is card.widget.line
    assert [(note.ref, note.text) for note in desk.store.notes(record)] == [("/data/a", "Дараа лавлах 2")]
    assert "Дараа" not in opened.xml
    opened.hands.press(Key.Key_F2)
    assert card.notes.line.text() == "Дараа лавлах 2"
    card.notes.line.clear()
    opened.hands.press(Key.Key_Escape)
    assert desk.store.notes(record) == []
    assert not card.notes.isVisible()
