"""Copies are made by themselves, told calmly when they cannot be, and the store is checked on demand."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.records.backup import copies_in
from fieldapp.records.profiles import Profile, unlock
from fieldapp.records.restore import RESTORED, restore
from fieldapp.records.rows import RecordState
from fieldapp.ui.app import MainWindow
from fieldapp.ui.home import today
from fieldapp.ui.language import ENGLISH
from fieldapp.work.backups import choose_second, places
from fieldapp.work.desk import local_now
from tests.contracts.outbox_contract import receipt_for
from tests.records.samples import draft, finalised
from tests.ui.given import GivenFiles
from tests.ui.person import PASSPHRASE, Person

SETTINGS, RECORDS = 6, 3


class Clock:
    """Local time, moved on by hand."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def __call__(self) -> datetime:
        return local_now() + self.ahead


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept_up(
    qtbot: QtBot, qapp: QApplication, home: Path, files: GivenFiles, profile: Profile, clock: Clock
) -> Iterator[Person]:
    """A person whose window makes copies by itself."""
    window = MainWindow(home, qapp, files=files, language="en", clock=clock)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.unlock.opened.emit(profile, unlock(profile, PASSPHRASE))
    person = Person(window, qtbot)
    rest(person)
    yield person
    window.close()
    window.languages.speak(ENGLISH)


def rest(person: Person) -> None:
    """Until upkeep has nothing to do."""
    services = person.window.services
    assert services is not None
    person.qtbot.waitUntil(lambda: not services.background.upkeep.busy, timeout=20_000)


def look(person: Person) -> None:
    person.workspace.upkeep.look()
    rest(person)


def numbers(place: Path) -> list[int]:
    return [copy.number for copy in copies_in(place)]


def test_a_copy_is_made_when_something_changed_and_every_half_hour_of_work(
    kept_up: Person, home: Path, clock: Clock
) -> None:
    look(kept_up)
    assert numbers(home) == [], "nothing was ever done"
    draft(kept_up.desk.store, 1)
    look(kept_up)
    assert numbers(home) == [1]
    draft(kept_up.desk.store, 2)
    look(kept_up)
    assert numbers(home) == [1], "the last one is not half an hour old"
    clock.ahead = timedelta(minutes=31)
    look(kept_up)
    assert numbers(home) == [2, 1]
    clock.ahead = timedelta(minutes=62)
    look(kept_up)
    assert numbers(home) == [2, 1], "nothing changed"


def test_locking_makes_a_last_copy_that_holds_everything(kept_up: Person, home: Path, tmp_path: Path) -> None:
    draft(kept_up.desk.store, 1)
    look(kept_up)
    draft(kept_up.desk.store, 2)
    kept_up.lock()
    newest = copies_in(home)[0]
    assert newest.number == 2
    assert restore(newest, PASSPHRASE, tmp_path / "elsewhere").records == 2


def test_the_reserve_is_there(kept_up: Person, profile: Profile) -> None:
    assert (profile.folder / "reserve").stat().st_size == 8 * 1024 * 1024


def test_a_stick_that_is_absent_is_said_calmly_and_catches_up(
    kept_up: Person, files: GivenFiles, tmp_path: Path, clock: Clock
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    draft(kept_up.desk.store, 1)
    kept_up.page(SETTINGS)
    files.path = stick
    kept_up.workspace.settings.backups.choose.click()
    rest(kept_up)
    assert numbers(stick) == [1]
    assert kept_up.sees("all is there")
    stick.rename(tmp_path / "in a pocket")
    draft(kept_up.desk.store, 2)
    clock.ahead = timedelta(minutes=31)
    look(kept_up)
    kept_up.page(SETTINGS)
    assert kept_up.sees("it is not plugged in")
    assert not stick.exists()
    (tmp_path / "in a pocket").rename(stick)
    look(kept_up)
    assert numbers(stick) == [2, 1]
    kept_up.workspace.settings.backups.leave.click()
    assert not kept_up.sees("fieldapp-backups")
    assert numbers(stick) == [2, 1], "what is there stays"


def test_a_copy_that_cannot_be_made_is_told_once(kept_up: Person, home: Path) -> None:
    (home / "backups").write_text("in the way", "utf-8")
    draft(kept_up.desk.store, 1)
    look(kept_up)
    assert kept_up.sees("The backup could not be written")
    kept_up.workspace.say("")
    look(kept_up)
    assert not kept_up.sees("The backup could not be written")


def test_whatever_fails_at_locking_the_store_is_closed_and_opens_again(
    kept_up: Person, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise RuntimeError("made up")

    monkeypatch.setattr(kept_up.workspace.upkeep, "end", fail)
    with pytest.raises(RuntimeError, match="made up"):
        kept_up.window.lock()
    unlock(profile, PASSPHRASE).close()
    kept_up.unlock()
    assert kept_up.window.services is not None


def test_a_stick_that_fails_when_it_is_looked_at_does_not_hinder_the_other_place(
    kept_up: Person, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick whose sectors fail when its folder is listed."""
    stick = home.parent / "stick"
    stick.mkdir()
    choose_second(kept_up.desk.store, stick)
    draft(kept_up.desk.store, 1)
    really = Path.is_dir

    def is_dir(path: Path) -> bool:
        if stick in path.parents:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return really(path)

    with monkeypatch.context() as failing:
        failing.setattr(Path, "is_dir", is_dir)
        places(kept_up.desk.store)
        kept_up.lock()
    assert numbers(home) == [1]
    kept_up.unlock()


def test_a_backup_by_hand_is_made_though_nothing_changed(kept_up: Person, home: Path) -> None:
    kept_up.page(SETTINGS)
    card = kept_up.workspace.settings.backups
    card.now.click()
    rest(kept_up)
    assert numbers(home) == [1]
    assert kept_up.sees("On this laptop: last copy")
    assert kept_up.sees("all is there")


def test_where_a_profile_was_brought_back_from_is_told(kept_up: Person) -> None:
    kept_up.desk.store.set_setting(RESTORED, local_now().isoformat())
    kept_up.page(SETTINGS)
    assert kept_up.sees("was brought back from the copy of")


def test_the_store_is_checked_beside_the_work(kept_up: Person) -> None:
    finalised(kept_up.desk.store, 1, a_jpg=b"light")
    kept_up.page(SETTINGS)
    card = kept_up.workspace.settings.checks
    card.check.click()
    rest(kept_up)
    assert kept_up.sees("All is well")
    kept_up.desk.store.base.run("UPDATE file_part SET data = X'00'")
    card.check.click()
    rest(kept_up)
    assert kept_up.sees("Attachment 1 is not as it was kept. Repair the store.")


def test_a_check_can_be_stopped(kept_up: Person) -> None:
    finalised(kept_up.desk.store, 1, a_jpg=b"light")
    kept_up.page(SETTINGS)
    card = kept_up.workspace.settings.checks
    card.check.click()
    card.job.stop.click()
    rest(kept_up)
    assert not card.job.isVisible()
    assert card.check.isEnabled()


def test_little_room_on_the_disk_is_said_on_the_first_page(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.workspace.today.refresh()
    assert not person.sees("are free on this disk")
    monkeypatch.setattr(today, "LOW", 10**18)
    person.workspace.today.refresh()
    assert person.sees("are free on this disk")


# Deleting what headquarters has


def delete(person: Person, answer: str) -> None:
    def act(dialog: object) -> None:
        buttons = {button.text(): button for button in dialog.buttons()}  # type: ignore[attr-defined]
        buttons[answer].click()

    person.in_dialog(person.workspace.records.delete.click, act)


def test_a_sent_record_is_deleted_after_a_question_and_its_receipt_stays(person: Person) -> None:
    store = person.desk.store
    row = finalised(store, 1)
    person.page(RECORDS)
    assert not person.workspace.records.delete.isVisible(), "it waits to be sent"
    store.outbox.sending(row.instance_id)
    store.outbox.delivered(row.instance_id, receipt_for(store.submission(row.id)))
    person.workspace.refresh()
    person.idle()
    assert person.sees("Delete from this laptop…")
    delete(person, "Keep it")
    assert [record.state for record in store.records()] == [RecordState.SENT]
    delete(person, "Delete")
    assert store.records() == []
    assert len(store.purged()) == 1
    assert person.sees("Its receipt is kept.")
