"""The door: a first profile, the right passphrase and the wrong one, locking."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.records.errors import StoreError
from fieldapp.records.profile_file import read_profile
from fieldapp.records.profiles import Profile, accept_recovery_key, create_profile, list_profiles, unlock
from fieldapp.records.recovery import RecoveryKey, trust_public_key
from fieldapp.ui.workspace import SETTINGS
from tests.records.age_file import age_file
from tests.ui.conftest import CHEAP
from tests.ui.given import GivenClocks, GivenFiles
from tests.ui.interview.forms import asked, workbook
from tests.ui.interview.hands import Key
from tests.ui.person import PASSPHRASE, PATIENCE, Person

FORM = workbook([asked("text", "name", "Name"), asked("text", "after", "After")])


def test_the_first_start_makes_a_profile_and_opens_it(open_window: Callable[[], Person], home: Path) -> None:
    person = open_window()
    assert person.sees("Your profile")
    person.answer("Жишээ Хүн")
    person.answer(PASSPHRASE)
    person.answer(PASSPHRASE)
    person.at_the_door()
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
    person.at_the_door()
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
    before = files_of(profile)
    person.unlock("not this one")
    told = [text for text in person.texts() if "passphrase is not right" in text]
    assert told == [
        "The passphrase is not right. Check Caps Lock and the keyboard's language, then try again."
    ]
    assert person.window.workspace is None
    assert files_of(profile) == before
    person.unlock()
    assert not person.sees("passphrase is not right")
    assert person.value("/data/name") == "Өлзий"


def files_of(profile: Profile) -> dict[Path, bytes]:
    """All but the number of wrong tries."""
    return {path: path.read_bytes() for path in profile.folder.iterdir() if path.name != "tries.json"}


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


# Wrong tries


def test_after_three_wrong_tries_it_counts_down_and_takes_nothing(
    open_window: Callable[[], Person], profile: Profile, clocks: GivenClocks
) -> None:
    person = open_window()
    for _ in range(3):
        person.unlock("not this one")
    door = person.window.unlock.open_profile
    assert person.sees("Too many wrong tries. Wait 5 seconds")
    assert not door.open.isEnabled()
    clocks.let_pass(2)
    door.count_down()
    assert person.sees("Wait 3 seconds")
    person.unlock()
    assert person.window.services is None
    clocks.let_pass(3)
    door.count_down()
    assert not person.sees("Too many wrong tries.")
    assert door.passphrase.hasFocus()
    person.unlock()
    assert person.sees("Hello, Test Person")


def test_a_restart_does_not_shorten_it(
    open_window: Callable[[], Person], profile: Profile, clocks: GivenClocks
) -> None:
    person = open_window()
    for _ in range(3):
        person.unlock("not this one")
    person.window.close()
    again = open_window()
    assert again.sees("Wait 5 seconds")
    clocks.let_pass(5)
    again.window.unlock.open_profile.count_down()
    again.unlock()
    assert again.sees("Hello, Test Person")


def test_it_holds_up_nobody_else(open_window: Callable[[], Person], profile: Profile, home: Path) -> None:
    create_profile(home, "Another Person", PASSPHRASE, cost=CHEAP)
    person = open_window()
    profiles = person.window.unlock.open_profile.profiles
    profiles.setCurrentRow(1)
    for _ in range(3):
        person.unlock("not this one")
    profiles.setCurrentRow(0)
    assert not person.sees("Too many wrong tries.")
    person.window.unlock.open_profile.passphrase.setFocus()
    person.unlock()
    assert person.sees("Hello, Another Person")


def test_while_a_key_is_derived_the_window_lives_and_says_so(
    open_window: Callable[[], Person], home: Path
) -> None:
    create_profile(home, "Test Person", PASSPHRASE)
    person = open_window()
    person.answer(PASSPHRASE)
    door = person.window.unlock.open_profile
    assert person.sees("Opening…")
    assert not door.open.isEnabled()
    door.unlock()
    person.at_the_door()
    assert person.sees("Hello, Test Person")


def test_a_window_that_is_closed_meanwhile_lets_go_of_the_store(
    open_window: Callable[[], Person], profile: Profile
) -> None:
    person = open_window()
    person.answer(PASSPHRASE)
    end = time.monotonic() + PATIENCE / 1000
    while not (profile.folder / "store.db-wal").exists():  # opened, and the window was not told yet
        assert time.monotonic() < end
        time.sleep(0.001)
    person.window.close()
    unlock(profile, PASSPHRASE).close()


# A recovery key


SUPERVISOR = "a made-up key of keys"
KEY = RecoveryKey.new()


@pytest.fixture
def key_file(tmp_path: Path, files: GivenFiles) -> Path:
    """The file that the supervisor will choose."""
    files.path = tmp_path / "key.age"
    files.path.write_bytes(age_file(str(KEY.identity).encode(), SUPERVISOR))
    return files.path


def accept(profile: Profile, public_key: str) -> None:
    store = unlock(profile, PASSPHRASE)
    accept_recovery_key(store, public_key)
    store.close()


def test_a_supervisor_gives_a_new_passphrase_at_the_door(
    open_window: Callable[[], Person], profile: Profile, home: Path, key_file: Path
) -> None:
    accept(profile, KEY.public)
    person = open_window()
    person.window.unlock.open_profile.forgot.click()
    assert person.sees("Forgotten passphrase: Test Person")
    person.enter()
    assert person.sees("key.age")
    for text in ("not this one", "a new made-up one", "another new one"):
        person.answer(text)
    assert person.sees("The two new passphrases differ.")
    person.answer("a new made-up one")
    person.at_the_door()
    assert person.sees("The passphrase of the key file is not right.")
    person.answer(SUPERVISOR)
    person.at_the_door()
    assert person.sees("The new passphrase is set. Open the profile with it.")
    person.unlock("a new made-up one")
    assert person.sees("Hello, Test Person")


def test_the_wrong_key_is_told_by_its_public_key(
    open_window: Callable[[], Person], profile: Profile, home: Path, key_file: Path
) -> None:
    other = RecoveryKey.new()
    accept(profile, other.public)
    person = open_window()
    person.window.unlock.open_profile.forgot.click()
    person.enter()
    for text in (SUPERVISOR, "a new made-up one", "a new made-up one"):
        person.answer(text)
    person.at_the_door()
    assert person.sees(f"It needs the one whose public key is {other.public}")
    person.window.unlock.recover_profile.back.click()
    person.unlock()
    assert person.sees("Hello, Test Person")


def test_where_no_key_was_set_it_says_so(open_window: Callable[[], Person], profile: Profile) -> None:
    person = open_window()
    person.window.unlock.open_profile.forgot.click()
    assert person.sees("No recovery key was set for this profile.")
    person.enter()
    assert person.sees("Whose profile?")


def test_nobodys_profile_is_opened_to_a_new_key_unnoticed(
    open_window: Callable[[], Person], profile: Profile, home: Path
) -> None:
    trust_public_key(home, KEY.public)
    person = open_window()
    person.unlock()
    assert person.sees(f"A recovery key was set on this laptop: {KEY.public}.")
    assert read_profile(profile.folder).recovery is None
    person.workspace.show_page(SETTINGS)
    assert person.sees("not accepted for this profile")
    person.workspace.settings.recovery.accept.click()
    assert person.sees(f"Set, also for this profile: {KEY.public}")
    accepted = read_profile(profile.folder).recovery
    assert accepted is not None
    assert accepted.public_key == KEY.public
    person.lock()
    person.unlock()
    assert not person.sees(KEY.public)


# Two programs, and a stick that is gone


def test_a_profile_that_is_open_elsewhere_is_told_and_left_alone(
    open_window: Callable[[], Person], profile: Profile
) -> None:
    store = unlock(profile, PASSPHRASE)
    before = files_of(profile)
    person = open_window()
    person.unlock()
    assert person.sees("This profile is open in another window of the program.")
    assert files_of(profile) == before
    store.close()
    person.unlock()
    assert person.sees("Hello, Test Person")


def test_a_stick_that_is_gone_is_told_and_whole_when_it_is_back(
    open_window: Callable[[], Person], profile: Profile, home: Path
) -> None:
    person = open_window()
    home.rename(home.with_name("pulled out"))
    person.unlock()
    assert person.sees("Is its disk or USB stick in its place?")
    assert not home.exists()
    home.with_name("pulled out").rename(home)
    person.unlock()
    assert person.sees("Hello, Test Person")
    assert person.desk.store.verify() == []


def test_a_stick_that_is_pulled_out_in_mid_interview_loses_nothing(
    open_window: Callable[[], Person], profile: Profile, home: Path
) -> None:
    person = open_window()
    person.unlock()
    person.workspace.interview_wanted.emit(person.add_form(FORM).key)
    person.answer("Өлзий")
    home.rename(home.with_name("pulled out"))
    person.write("half typed")
    person.lock()
    assert not person.sees("Өлзий")
    assert not person.sees("half typed")
    assert person.sees("The profiles that were here cannot be found.")
    home.with_name("pulled out").rename(home)
    person.window.unlock.new_profile.back.click()
    person.unlock()
    assert person.value("/data/name") == "Өлзий"
    assert person.value("/data/after") == "half typed"
    assert person.desk.store.verify() == []
