"""A disk that fills up while one works in the window: it is told, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.records.profiles import Profile, create_profile, unlock
from fieldapp.records.rows import RecordState
from fieldapp.ui.app import MainWindow
from fieldapp.ui.language import ENGLISH
from fieldapp.work.desk import Desk
from tests.records.test_full_disk import fill
from tests.small_disk import small_disk
from tests.ui.conftest import CHEAP
from tests.ui.disk import LONG, fill_up, make_room
from tests.ui.given import GivenFiles
from tests.ui.interview.forms import asked, workbook
from tests.ui.interview.hands import CTRL, SHIFT, Key
from tests.ui.person import PASSPHRASE, Person

FORM = workbook([asked("text", "first", "First"), asked("text", "second", "Second")])


def begin(person: Person) -> Desk:
    """An interview with one saved answer."""
    person.workspace.interview_wanted.emit(person.add_form(FORM).key)
    person.answer("saved before")
    return person.desk


def test_an_answer_is_told_unsaved_and_saved_once_there_is_room(person: Person) -> None:
    desk = begin(person)
    fill_up(desk.store)
    person.paste(LONG)
    person.enter()
    assert person.sees("NOT saved. The disk is full.")
    assert person.sees("Free some space, then do it again.")
    assert person.value("/data/first") == "saved before"
    assert person.value("/data/second") == ""
    make_room(desk.store)
    person.interview.banner.retry.click()
    assert person.value("/data/second") == LONG
    assert person.sees("Everything is saved again.")
    assert not person.sees("NOT saved")


def test_what_was_saved_before_is_there_after_a_start_on_another_day(
    person: Person, open_window: Callable[[], Person], profile: Profile
) -> None:
    desk = begin(person)
    fill_up(desk.store)
    person.paste(LONG)
    person.press(Key.Key_Escape)
    person.press(Key.Key_Escape)
    person.window.close()
    again = open_window()
    again.unlock()
    again.enter()
    assert again.value("/data/first") == "saved before"
    assert again.value("/data/second") == ""
    assert again.desk.store.verify() == []


def test_finalising_on_a_full_disk_leaves_a_whole_draft(person: Person) -> None:
    desk = begin(person)
    person.paste(LONG)
    person.enter()
    fill_up(desk.store)
    person.press(Key.Key_Return, "", CTRL | SHIFT)
    person.enter()
    assert person.sees("The disk is full.")
    assert [record.state for record in desk.records()] == [RecordState.DRAFT]
    make_room(desk.store)
    person.press(Key.Key_Return, "", CTRL | SHIFT)
    person.enter()
    assert person.sees("The interview is finalised. It waits to be sent.")
    assert [record.state for record in desk.records()] == [RecordState.FINALISED]


def test_a_new_interview_on_a_full_disk_is_refused_in_words(person: Person) -> None:
    form = person.add_form(FORM)
    fill_up(person.desk.store)
    tries = 0
    while person.window.screen_of_interview is None and not person.sees("The disk is full."):
        person.workspace.interview_wanted.emit(form.key)
        if person.window.screen_of_interview is not None:
            person.press(Key.Key_Escape)
        tries += 1
        assert tries < 200
    assert person.sees("The disk is full.")
    make_room(person.desk.store)
    person.workspace.interview_wanted.emit(form.key)
    assert person.interview.active == "/data/first"


def test_the_reserve_takes_the_answer_that_meets_a_full_disk_and_it_is_said(
    qtbot: QtBot, qapp: QApplication, files: GivenFiles, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk", megabytes=40) as disk:
        profile = create_profile(disk / "profiles", "Test Person", PASSPHRASE, cost=CHEAP)
        window = MainWindow(disk / "profiles", qapp, files=files, language="en", upkeep=False)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        window.unlock.opened.emit(profile, unlock(profile, PASSPHRASE))
        person = Person(window, qtbot)
        desk = begin(person)
        assert desk.store.reserve.make()
        fill(disk)
        assert not person.sees("The disk is full.")
        person.paste(LONG)
        person.enter()
        assert person.value("/data/second") == LONG
        assert person.sees("still saved, in the last room that was kept back for it")
        assert not person.sees("NOT saved")
        window.close()
        window.languages.speak(ENGLISH)
