"""A disk that fills up while one works in the window: it is told, and nothing is lost."""

from __future__ import annotations

from collections.abc import Callable

from fieldapp.records.profiles import Profile
from fieldapp.records.rows import RecordState
from fieldapp.work.desk import Desk
from tests.ui.disk import LONG, fill_up, make_room
from tests.ui.interview.forms import asked, workbook
from tests.ui.interview.hands import CTRL, SHIFT, Key
from tests.ui.person import Person

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
