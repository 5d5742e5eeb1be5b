"""The door: a first profile, the right passphrase and the wrong one, locking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import Profile, create_profile, list_profiles, unlock
from tests.ui.conftest import CHEAP
from tests.ui.interview.forms import asked, workbook
from tests.ui.interview.hands import Key
from tests.ui.person import PASSPHRASE, Person

FORM = workbook([asked("text", "name", "Name"), asked("text", "after", "After")])


def test_the_first_start_makes_a_profile_and_opens_it(open_window: Callable[[], Person], home: Path) -> None:
    person = open_window()
    assert person.sees("Your profile")
    person.answer("Жишээ Хүн")
    person.answer(PASSPHRASE)
    person.answer(PASSPHRASE)
    assert person.sees("Hello, Жишээ Хүн")
    (profile,) = list_profiles(home)
    assert profile.name == "Жишээ Хүн"
    store = (profile.folder / "store.db").read_bytes()
    assert len(store) > 1000
    assert b"SQLite format" not in store


@pytest.mark.parametrize(
    ("first", "again", "told"),
    [
        ("short", "short", "The passphrase is too short"),
        (PASSPHRASE, "another one entirely", "The two passphrases differ"),
    ],
)
def test_a_passphrase_that_will_not_do_is_told_and_makes_nothing(
    open_window: Callable[[], Person], home: Path, first: str, again: str, told: str
) -> None:
    person = open_window()
    for text in ("Жишээ", first, again):
        person.answer(text)
    assert person.sees(told)
    assert list_profiles(home) == []
    assert person.window.workspace is None
    assert person.window.unlock.new_profile.name.text() == "Жишээ"


def test_a_wrong_passphrase_gives_one_clear_message_and_loses_nothing(
    open_window: Callable[[], Person], profile: Profile
) -> None:
    person = open_window()
    person.unlock()
    form = person.add_form(FORM)
    person.workspace.interview_wanted.emit(form.key)
    person.answer("Өлзий")
    person.lock()
    before = {path: path.read_bytes() for path in profile.folder.iterdir()}
    person.unlock("not this one")
    told = [text for text in person.texts() if "passphrase is not right" in text]
    assert told == [
        "The passphrase is not right. Check Caps Lock and the keyboard's language, then try again."
    ]
    assert person.window.workspace is None
    assert {path: path.read_bytes() for path in profile.folder.iterdir()} == before
    person.unlock()
    assert not person.sees("passphrase is not right")
    (record,) = person.desk.records()
    person.workspace.record_wanted.emit(record)
    assert person.value("/data/name") == "Өлзий"


def test_the_wrong_passphrase_is_selected_so_that_typing_replaces_it(
    open_window: Callable[[], Person], profile: Profile
) -> None:
    person = open_window()
    person.unlock("not this one")
    field = person.window.unlock.open_profile.passphrase
    assert field.selectionLength() == len(field.text()) > 0
    person.unlock()
    assert person.sees("Hello, Test Person")


def test_locking_shows_nothing_of_anybody_and_lets_go_of_the_store(
    open_window: Callable[[], Person], profile: Profile
) -> None:
    person = open_window()
    person.unlock()
    form = person.add_form(FORM)
    with pytest.raises(StoreError, match=r"profile\.in_use"):
        unlock(profile, PASSPHRASE)
    person.workspace.interview_wanted.emit(form.key)
    person.write("not yet confirmed")
    person.lock()
    assert not person.sees("Test form")
    assert not person.sees("not yet confirmed")
    assert person.window.services is None
    store = unlock(profile, PASSPHRASE)
    (record,) = store.records()
    assert any(entry.value == "not yet confirmed" for entry in store.journal(record.id)) or (
        b"not yet confirmed" in (store.instance(record.id) or b"")
    )
    store.close()


def test_who_was_here_last_is_offered_first_and_arrows_choose_another(
    open_window: Callable[[], Person], home: Path, profile: Profile
) -> None:
    create_profile(home, "Another Person", PASSPHRASE, cost=CHEAP)
    person = open_window()
    door = person.window.unlock.open_profile
    assert [door.profiles.item(row).text() for row in range(2)] == ["Another Person", "Test Person"]
    door.profiles.setFocus()
    person.press(Key.Key_Down)
    person.enter()
    person.unlock()
    assert person.sees("Hello, Test Person")
    person.lock()
    assert door.profiles.currentItem().text() == "Test Person"


def test_a_profile_whose_key_file_is_damaged_is_named_and_left_alone(
    open_window: Callable[[], Person], profile: Profile
) -> None:
    file = profile.folder / "profile.json"
    file.write_text("{", "utf-8")
    person = open_window()
    person.unlock()
    assert person.sees("— cannot be read")
    assert person.sees("Nothing was deleted")
    assert file.read_text("utf-8") == "{"
    assert (profile.folder / "store.db").is_file()


def test_another_profile_can_be_made_and_one_can_go_back(
    open_window: Callable[[], Person], profile: Profile, home: Path
) -> None:
    person = open_window()
    door = person.window.unlock
    door.open_profile.new.click()
    assert person.sees("Passphrase once more")
    door.new_profile.back.click()
    assert person.sees("Whose profile?")
    assert len(list_profiles(home)) == 1
