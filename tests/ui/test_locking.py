"""Locking hides everything at once, whatever is open or cannot be saved, and gives it back to its person."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import Profile, create_profile, unlock
from fieldapp.records.store import Store
from fieldapp.ui.absence import MINUTES
from fieldapp.work.servers import SendServer, keep_send_server
from tests.hq.server_process import HqProcess
from tests.ui.conftest import CHEAP
from tests.ui.disk import LONG, fill_up, make_room
from tests.ui.given import GivenClocks
from tests.ui.interview.forms import YES_NO, asked, workbook
from tests.ui.interview.hands import CTRL, SHIFT, Key
from tests.ui.person import PASSPHRASE, Person

FORM = workbook(
    [asked("text", "first", "First"), asked("text", "second", "Second"), asked("integer", "third", "Third")],
    YES_NO,
)
SETTINGS = 6


@pytest.fixture
def interviewing(person: Person) -> Person:
    """At the second of three questions, the first one answered."""
    person.workspace.interview_wanted.emit(person.add_form(FORM).key)
    person.answer("Өлзий")
    return person


def is_closed(profile: Profile) -> bool:
    try:
        unlock(profile, PASSPHRASE).close()
    except StoreError as error:
        assert error.code == "profile.in_use"
        return False
    return True


def journal(profile: Profile) -> list[str | None]:
    store = unlock(profile, PASSPHRASE)
    try:
        (record,) = store.records()
        written = (store.instance(record.id) or b"").decode()
        return [entry.value for entry in store.journal(record.id)] + [written]
    finally:
        store.close()


def shows_only_the_door(person: Person) -> bool:
    stack = person.window.stack
    return (
        stack.currentWidget() is person.window.unlock
        and not any(part in text for text in person.texts() for part in ("Өлзий", "typed", "Test form"))
        and not [window for window in QApplication.topLevelWidgets() if _is_another(window, person)]
    )


def _is_another(window: object, person: Person) -> bool:
    return window is not person.window and window.isVisible()  # type: ignore[attr-defined]


# When


def test_it_locks_after_ten_minutes_without_a_sign_of_life(
    interviewing: Person, clocks: GivenClocks, profile: Profile
) -> None:
    absence = interviewing.window.absence
    clocks.let_pass(50)
    absence.look()
    for _ in range(11):
        clocks.let_pass(50)
        absence.look()
    assert shows_only_the_door(interviewing)
    assert is_closed(profile)


def test_a_key_and_the_pointer_are_signs_of_life(interviewing: Person, clocks: GivenClocks) -> None:
    absence, handle = interviewing.window.absence, interviewing.window.windowHandle()
    for act in (lambda: QTest.keyClick(handle, Key.Key_Shift), lambda: QTest.mouseMove(handle)):
        for _ in range(11):
            clocks.let_pass(50)
            absence.look()
        act()
        QApplication.processEvents()
    clocks.let_pass(50)
    absence.look()
    assert not shows_only_the_door(interviewing)


@pytest.mark.parametrize("minutes", MINUTES)
def test_a_person_sets_after_how_long_and_it_is_kept(
    person: Person, clocks: GivenClocks, minutes: int
) -> None:
    person.page(SETTINGS)
    field = person.workspace.settings.lock_after
    assert field.currentText() == "after 10 minutes"
    field.setCurrentIndex(MINUTES.index(minutes))
    person.lock()
    person.unlock()
    person.page(SETTINGS)
    assert person.workspace.settings.lock_after.currentIndex() == MINUTES.index(minutes)
    for seconds in [55] * ((minutes or 60) * 60 // 55):
        clocks.let_pass(seconds)
        person.window.absence.look()
        assert person.window.services is not None
    clocks.let_pass(55)
    person.window.absence.look()
    assert (person.window.services is None) == bool(minutes)


def test_it_locks_when_the_machine_wakes_up(interviewing: Person, clocks: GivenClocks) -> None:
    clocks.sleep(600)
    interviewing.window.absence.look()
    assert shows_only_the_door(interviewing)


def test_it_locks_after_a_gap_that_the_steady_clock_saw(interviewing: Person, clocks: GivenClocks) -> None:
    clocks.let_pass(90)
    interviewing.window.absence.look()
    assert shows_only_the_door(interviewing)


def test_a_wall_clock_that_is_set_back_locks_nobody_out_or_in(
    interviewing: Person, clocks: GivenClocks
) -> None:
    clocks.wall_ahead -= 86_400
    interviewing.window.absence.look()
    assert interviewing.window.services is not None
    clocks.wall_ahead += 3
    interviewing.window.absence.look()
    assert interviewing.window.services is not None


# What is typed, and coming back


def test_what_is_being_typed_is_journalled_and_the_same_question_opens_again(
    interviewing: Person, profile: Profile
) -> None:
    interviewing.write("half typed")
    interviewing.lock()
    assert shows_only_the_door(interviewing)
    assert any("half typed" in (text or "") for text in journal(profile))
    interviewing.unlock()
    assert interviewing.interview.active == "/data/second"
    assert interviewing.value("/data/second") == "half typed"
    interviewing.write(" and on")
    interviewing.enter()
    assert interviewing.value("/data/second").endswith("and on")


def test_a_number_that_is_no_answer_yet_keeps_its_question(interviewing: Person) -> None:
    interviewing.enter()
    interviewing.write("12")
    interviewing.lock()
    interviewing.unlock()
    assert interviewing.interview.active == "/data/third"
    assert interviewing.value("/data/third") == "12"


def test_the_last_page_and_a_finalised_record_open_again_too(interviewing: Person) -> None:
    interviewing.press(Key.Key_Return, "", CTRL | SHIFT)
    interviewing.enter()
    (record,) = interviewing.desk.records()
    interviewing.workspace.record_wanted.emit(record)
    assert not interviewing.interview.interview.editable
    interviewing.lock()
    assert shows_only_the_door(interviewing)
    interviewing.unlock()
    assert interviewing.interview.interview.record.id == record.id


def test_another_person_sees_nothing_of_it_and_the_first_finds_it_again(
    interviewing: Person, home: Path
) -> None:
    create_profile(home, "Another Person", PASSPHRASE, cost=CHEAP)
    interviewing.lock()
    door = interviewing.window.unlock.open_profile
    door.profiles.setCurrentRow(0)
    interviewing.unlock()
    assert interviewing.sees("Hello, Another Person")
    assert interviewing.window.screen_of_interview is None
    assert not interviewing.sees("Өлзий")
    interviewing.lock()
    door.profiles.setCurrentRow(1)
    interviewing.unlock()
    assert interviewing.interview.active == "/data/second"


# What stands over the window


def test_a_question_that_is_asked_goes_away_and_is_answered_with_no(
    interviewing: Person, profile: Profile
) -> None:
    person = interviewing
    person.press(Key.Key_Escape)
    person.workspace.show_page("records")
    person.idle()
    asked_then: list[bool] = []

    def lock_inside() -> None:
        asked_then.append(isinstance(QApplication.activeModalWidget(), QMessageBox))
        person.window.lock()

    QTimer.singleShot(0, lock_inside)
    person.workspace.records.delete.click()
    assert asked_then == [True]
    QApplication.processEvents()
    assert shows_only_the_door(person)
    person.window.activateWindow()
    person.qtbot.waitUntil(person.window.isActiveWindow)
    person.window.unlock.open_profile.passphrase.setFocus()
    person.unlock()
    assert len(person.desk.records()) == 1


def test_the_list_of_the_servers_forms_goes_away(person: Person, hq: HqProcess) -> None:
    keep_send_server(person.desk.store, SendServer(hq.app_user_url))
    person.workspace.show_page("forms")
    QTimer.singleShot(0, person.window.lock)
    person.workspace.forms.fetch.click()
    QApplication.processEvents()
    assert shows_only_the_door(person)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_an_open_list_and_a_menu_go_away(person: Person) -> None:
    person.page(SETTINGS)
    person.workspace.settings.language.showPopup()
    assert QApplication.activePopupWidget() is not None
    person.window.lock()
    assert QApplication.activePopupWidget() is None
    assert shows_only_the_door(person)


def test_what_the_program_put_into_the_clipboard_is_gone(interviewing: Person) -> None:
    interviewing.write("typed secret")
    interviewing.press(Key.Key_A, "", CTRL)
    interviewing.press(Key.Key_C, "", CTRL)
    assert QApplication.clipboard().text() == "typed secret"
    interviewing.lock()
    assert QApplication.clipboard().text() == ""


def test_what_another_program_put_there_stays(interviewing: Person) -> None:
    interviewing.window.hide()  # another program's window is in front
    QApplication.clipboard().setText("an address")
    interviewing.window.lock()
    assert QApplication.clipboard().text() == "an address"
    interviewing.window.show()


# What cannot be saved


def unsaved(person: Person) -> Store:
    """An answer that the disk has no room for."""
    store = person.desk.store
    fill_up(store)
    person.paste(LONG)
    person.lock()
    return store


def test_a_full_disk_does_not_keep_answers_in_sight(interviewing: Person, profile: Profile) -> None:
    unsaved(interviewing)
    assert shows_only_the_door(interviewing)
    assert interviewing.sees("has answers that are not saved yet")
    assert not is_closed(profile), "the answer is in memory, and its store waits for room"


def test_only_the_right_passphrase_brings_the_answer_back(interviewing: Person) -> None:
    store = unsaved(interviewing)
    interviewing.unlock("not this one")
    assert shows_only_the_door(interviewing)
    assert interviewing.sees("passphrase is not right")
    interviewing.unlock()
    assert interviewing.interview.active == "/data/second"
    assert interviewing.sees("NOT saved. The disk is full.")
    make_room(store)
    interviewing.interview.banner.retry.click()
    assert interviewing.value("/data/second") == LONG
    interviewing.lock()
    assert not interviewing.sees("not saved yet")


def test_once_there_is_room_it_is_saved_behind_the_door_and_closed(
    interviewing: Person, profile: Profile
) -> None:
    store = unsaved(interviewing)
    interviewing.window.behind.save()
    assert not is_closed(profile)
    make_room(store)
    interviewing.window.behind.save()
    assert is_closed(profile)
    assert not interviewing.sees("not saved yet")
    interviewing.unlock()
    assert interviewing.value("/data/second") == LONG
    assert interviewing.interview.active == "/data/second"


def test_somebody_else_can_work_meanwhile(interviewing: Person, home: Path, profile: Profile) -> None:
    create_profile(home, "Another Person", PASSPHRASE, cost=CHEAP)
    store = unsaved(interviewing)
    interviewing.lock()
    interviewing.window.unlock.open_profile.profiles.setCurrentRow(0)
    interviewing.unlock()
    assert interviewing.sees("Hello, Another Person")
    interviewing.window.behind.save()
    assert interviewing.sees("Hello, Another Person")
    interviewing.lock()
    make_room(store)
    interviewing.window.behind.save()
    assert is_closed(profile)


def test_closing_the_window_asks_once_for_what_is_behind_the_door(
    interviewing: Person, profile: Profile, open_window: Callable[[], Person]
) -> None:
    unsaved(interviewing)
    interviewing.window.close()
    assert interviewing.window.isVisible()
    assert interviewing.sees("Answers of Test Person are NOT saved yet.")
    interviewing.window.close()
    assert not interviewing.window.isVisible()
    assert is_closed(profile)
    again = open_window()
    again.unlock()
    assert again.desk.store.verify() == []


def test_everything_is_hidden_before_the_store_is_closed(
    interviewing: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, hidden = interviewing.desk.store, list[bool]()
    close = store.close

    def look_and_close() -> None:
        hidden.append(
            shows_only_the_door(interviewing) and not interviewing.window.header.profile.isVisible()
        )
        close()

    monkeypatch.setattr(store, "close", look_and_close)
    interviewing.lock()
    assert hidden == [True]
