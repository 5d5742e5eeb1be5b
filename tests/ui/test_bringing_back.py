"""At the door: a profile comes back from a backup, and a damaged store is repaired."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fieldapp.records.profiles import Profile, list_profiles, unlock
from fieldapp.work.backups import own_place
from tests.records.samples import draft, finalised
from tests.ui.given import GivenFiles
from tests.ui.person import PASSPHRASE, Person

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def stick(tmp_path: Path, profile: Profile) -> Path:
    """With a backup of one record; another one came later."""
    folder = tmp_path / "stick"
    folder.mkdir()
    store = unlock(profile, PASSPHRASE)
    finalised(store, 1, a_jpg=b"light" * 5_000)
    store.back_up(folder, made_at=NOON)
    draft(store, 2)
    store.close()
    return folder


def damage(profile: Profile) -> None:
    path = profile.folder / "store.db"
    data = path.read_bytes()
    path.write_bytes(data[:3_000] + b"?" + data[3_001:])


def records(person: Person) -> int:
    person.unlock()
    person.at_the_door()
    return len(person.desk.records())


def test_a_new_laptop_begins_with_a_backup(
    open_window: Callable[[], Person], files: GivenFiles, home: Path, profile: Profile, stick: Path
) -> None:
    shutil.rmtree(profile.folder)
    person = open_window()
    door = person.window.unlock
    door.new_profile.restore.click()
    person.at_the_door()
    assert person.sees("none found here yet")
    files.path = stick
    door.restore_profile.choose.click()
    person.at_the_door()
    assert person.sees("Test Person · 2026-11-25 ")
    assert not door.restore_profile.beside.isVisible()
    door.restore_profile.word.setFocus()
    person.answer(PASSPHRASE)
    person.at_the_door()
    assert person.sees("Test Person is back as of 2026-11-25 ")
    assert person.sees("1 records. What came later is not in it.")
    assert records(person) == 1


def test_a_wrong_passphrase_brings_nothing_back(
    open_window: Callable[[], Person], files: GivenFiles, profile: Profile, stick: Path
) -> None:
    person = open_window()
    door = person.window.unlock
    door.open_profile.restore.click()
    files.path = stick
    door.restore_profile.choose.click()
    person.at_the_door()
    door.restore_profile.word.setFocus()
    person.answer("a wrong passphrase")
    person.at_the_door()
    assert person.sees("The passphrase is not right.")
    door.restore_profile.back.click()
    assert records(person) == 2


def test_the_copy_can_stand_beside_the_present_profile(
    open_window: Callable[[], Person], home: Path, profile: Profile, stick: Path
) -> None:
    stick.replace(own_place(home))
    person = open_window()
    door = person.window.unlock
    door.open_profile.restore.click()
    person.at_the_door()
    assert person.sees("add this one beside it")
    door.restore_profile.beside.setChecked(True)
    door.restore_profile.word.setText(PASSPHRASE)
    door.restore_profile.restore.click()
    person.at_the_door()
    assert len(list_profiles(home)) == 2
    assert not (home / "set-aside").exists()
    assert records(person) == 1


def test_a_place_without_backups_is_said(
    open_window: Callable[[], Person], files: GivenFiles, profile: Profile, tmp_path: Path
) -> None:
    person = open_window()
    files.path = tmp_path
    person.window.unlock.open_profile.restore.click()
    person.at_the_door()
    person.window.unlock.restore_profile.choose.click()
    person.at_the_door()
    assert person.sees("No backup lies in")
    assert not person.window.unlock.restore_profile.restore.isEnabled()


def test_a_damaged_store_is_repaired_at_the_door_and_losses_are_named(
    open_window: Callable[[], Person], files: GivenFiles, profile: Profile, stick: Path
) -> None:
    damage(profile)
    person = open_window()
    door = person.window.unlock
    assert not door.open_profile.repair.isVisible()
    person.unlock()
    person.at_the_door()
    assert person.sees("epair it")
    door.open_profile.repair.click()
    person.answer(PASSPHRASE)
    person.at_the_door()
    assert person.sees("Nothing of this store can be read, and no backup was found.")
    files.path = stick
    door.repair_profile.choose.click()
    person.answer(PASSPHRASE)
    person.at_the_door()
    assert person.sees("Repaired: 1 records are here.")
    assert person.sees("As it was in the backup: Place 1 (Sample, ")
    door.repair_profile.back.click()
    assert not person.sees("Place 1"), "a record's name does not stay at the door"
    assert records(person) == 1


@pytest.mark.parametrize("what", ["restore", "repair"])
def test_a_fault_of_the_program_leaves_no_screen_without_a_way_back(
    open_window: Callable[[], Person],
    profile: Profile,
    stick: Path,
    files: GivenFiles,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
) -> None:
    def broken(*_values: object, **_named: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(f"fieldapp.ui.doorkeeper.{what}", broken)
    damage(profile)
    person = open_window()
    door = person.window.unlock
    person.unlock()
    screen = door.restore_profile if what == "restore" else door.repair_profile
    (door.open_profile.restore if what == "restore" else door.open_profile.repair).click()
    files.path = stick
    screen.choose.click()
    person.at_the_door()
    screen.word.setFocus()
    person.answer(PASSPHRASE)
    person.at_the_door()
    person.qtbot.waitUntil(screen.back.isEnabled)
    assert person.sees("ZeroDivisionError")
    assert not screen.word.isReadOnly()


def test_a_profile_that_lost_its_key_file_gets_that_of_a_backup(
    open_window: Callable[[], Person], files: GivenFiles, profile: Profile, stick: Path
) -> None:
    (profile.folder / "profile.json").write_bytes(b"")
    person = open_window()
    door = person.window.unlock
    person.unlock()
    assert person.sees("A backup has a copy of it: repair the profile")
    door.open_profile.repair.click()
    files.path = stick
    door.repair_profile.choose.click()
    person.answer(PASSPHRASE)
    person.at_the_door()
    assert person.sees("Repaired: 2 records are here.")
    door.repair_profile.back.click()
    assert records(person) == 2


def test_a_wrong_passphrase_is_no_reason_to_repair(
    open_window: Callable[[], Person], profile: Profile
) -> None:
    person = open_window()
    person.unlock("a wrong passphrase")
    person.at_the_door()
    assert not person.window.unlock.open_profile.repair.isVisible()
