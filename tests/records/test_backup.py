"""Backups are whole and tested, old ones go by the rule, and a restore overwrites nothing."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.records.backup import LAST, Copy, copies_in, to_keep
from fieldapp.records.errors import StoreError
from fieldapp.records.keys import unwrap
from fieldapp.records.profile_file import read_profile
from fieldapp.records.profiles import Profile, change_passphrase, create_profile, list_profiles, unlock
from fieldapp.records.restore import RESTORED, restore
from fieldapp.records.rows import RecordState
from fieldapp.records.store import Store
from fieldapp.work.backups import back_up, choose_second, places
from fieldapp.work.jobs import Watch
from tests.contracts.outbox_contract import receipt_for
from tests.records.samples import CHEAP, PASSPHRASE, answer, draft, finalised, submission
from tests.records.test_secrecy import found, live
from tests.small_disk import small_disk

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def copy(store: Store, place: Path, at: datetime = NOON) -> Copy:
    return store.back_up(place, made_at=at)


def contents(store: Store) -> object:
    return (
        store.records(),
        [store.journal(row.id) for row in store.records()],
        [
            (name, store.attachment(row.id, name))
            for row in store.records()
            for name in store.attachment_names(row.id)
        ],
        [store.receipts(row.id) for row in store.records()],
        store.forms(),
    )


def code_of(error: pytest.ExceptionInfo[StoreError]) -> str:
    return error.value.code


def test_a_copy_opens_with_the_passphrase_and_holds_everything(
    store: Store, profile: Profile, place: Path, tmp_path: Path
) -> None:
    finalised(store, 1, a_jpg=b"light" * 9_000)
    store.append(draft(store, 2).id, answer("typed"))
    told: list[tuple[int, int]] = []
    made = store.back_up(place, made_at=NOON, tell=lambda done, total: told.append((done, total)))
    assert {path.name for path in made.folder.iterdir()} == {"store.db", "profile.json", "backup.json"}
    assert copies_in(place) == [made]
    assert (made.profile_id, made.name, made.made_at) == (profile.folder.name, "Test Person", NOON)
    assert told[-1][0] == told[-1][1] > 0
    restored = restore(made, PASSPHRASE, tmp_path / "another laptop")
    assert (restored.records, restored.set_aside, restored.made_at) == (2, None, NOON)
    other = unlock(restored.profile, PASSPHRASE)
    assert contents(other) == contents(store)
    assert other.verify() == []
    other.close()


def test_it_is_found_from_the_stick_down_to_its_own_file(store: Store, tmp_path: Path) -> None:
    inner = tmp_path / "stick" / "fieldapp-backups"
    inner.mkdir(parents=True)
    made = copy(store, inner)
    for start in (tmp_path / "stick", inner, made.folder.parent, made.folder, made.folder / "store.db"):
        assert copies_in(start) == [made]
    assert copies_in(inner, "another") == []
    assert copies_in(tmp_path / "not there") == []


def test_answers_go_on_while_it_is_made_and_the_copy_is_of_one_moment(store: Store, place: Path) -> None:
    record = finalised(store, 1, a_jpg=os.urandom(3_000_000))
    text = draft(store, 2)
    store.append(text.id, answer("before"))
    writer = store.another_connection()
    heard = iter(range(10**9))

    def write_meanwhile(_done: int, _total: int) -> None:
        if next(heard) < 5:
            writer.append(text.id, answer("meanwhile"))

    made = store.back_up(place, made_at=NOON, tell=write_meanwhile)
    writer.close()
    assert len(store.journal(text.id)) == 6
    second = restore(made, PASSPHRASE, place)
    other = unlock(second.profile, PASSPHRASE)
    assert [entry.value for entry in other.journal(text.id)] == ["before"]
    assert other.attachment(record.id, "a.jpg") == store.attachment(record.id, "a.jpg")
    other.close()


def test_nothing_of_it_can_be_read_by_a_finder(store: Store, place: Path) -> None:
    live(store)
    copy(store, place)
    assert found(place) == set()


class StopError(Exception):
    pass


def test_one_that_is_stopped_leaves_nothing_and_harms_nothing(store: Store, place: Path) -> None:
    finalised(store, 1, a_jpg=os.urandom(2_000_000))
    first = copy(store, place)

    def stop(_done: int, _total: int) -> None:
        raise StopError

    with pytest.raises(StopError):
        store.back_up(place, made_at=NOON, tell=stop)
    assert copies_in(place) == [first]
    assert [path.name for path in first.folder.parent.iterdir()] == [first.folder.name]
    draft(store, 2)
    assert copy(store, place).number == 2


def test_a_copy_that_fails_its_test_is_set_aside_and_told(store: Store, place: Path) -> None:
    """The bytes are another's by the time they are read back: what a failing stick does."""
    finalised(store, 1, a_jpg=b"light")
    kept = copy(store, place)
    store.base.run("UPDATE file_part SET data = X'00'")
    for _ in range(3):
        with pytest.raises(StoreError) as caught:
            copy(store, place)
        assert code_of(caught) == "backup.failed_test"
        assert caught.value.values["reason"] == "verify.attachment"
    assert copies_in(place) == [kept]
    aside = sorted(path.name for path in kept.folder.parent.iterdir() if path != kept.folder)
    assert len(aside) == 1
    assert Path(str(caught.value.values["folder"])).name == aside[0]


def test_a_place_that_is_gone_or_closed_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        copy(store, tmp_path / "no stick")
    assert code_of(caught) == "backup.cannot_write"
    assert not (tmp_path / "no stick").exists(), "a stick that is absent is not made up"


def test_a_full_stick_is_told_and_the_store_goes_on(store: Store, tmp_path: Path) -> None:
    finalised(store, 1, a_jpg=os.urandom(1_500_000))
    with small_disk(tmp_path / "small", megabytes=3) as small:
        first = copy(store, small)
        with pytest.raises(StoreError) as caught:
            copy(store, small)
        assert code_of(caught) == "backup.no_room"
        assert copies_in(small) == [first]
        draft(store, 2)


def test_the_passphrase_of_today_opens_the_copies_of_yesterday(
    store: Store, profile: Profile, place: Path, tmp_path: Path
) -> None:
    first = copy(store, place)
    change_passphrase(profile, PASSPHRASE, "another made-up one")
    copy(store, place)
    with pytest.raises(StoreError, match="wrong_passphrase"):
        restore(first, PASSPHRASE, tmp_path / "there")
    assert list_profiles(tmp_path / "there") == []
    assert restore(first, "another made-up one", tmp_path / "there").records == 0


NEW = "another made-up one"


def opens(folder: Path, passphrase: str, profile: Profile) -> bool:
    key = read_profile(folder).key
    assert key is not None
    try:
        unwrap(key, passphrase, profile.folder.name)
    except StoreError:
        return False
    return True


def test_a_passphrase_that_is_given_up_opens_none_of_the_copies_that_can_be_reached(
    profile: Profile, home: Path, place: Path
) -> None:
    store = unlock(profile, PASSPHRASE)
    finalised(store, 1)
    (home / "backups").mkdir()
    copy(store, home / "backups")
    second = copy(store, place)
    store.close()
    aside = restore(second, PASSPHRASE, home).set_aside
    assert aside is not None
    store = unlock(profile, PASSPHRASE)
    choose_second(store, place)
    at_second = place / "fieldapp-backups"
    copy(store, at_second)
    change_passphrase(profile, PASSPHRASE, NEW)
    folders = [made.folder for made in (*copies_in(home / "backups"), *copies_in(at_second))]
    assert len(folders) == 2
    for folder in (*folders, aside):
        assert not opens(folder, PASSPHRASE, profile)
        assert opens(folder, NEW, profile)
    store.close()


def test_what_was_out_of_reach_is_renewed_with_the_copy_that_is_due_then(
    store: Store, profile: Profile, place: Path
) -> None:
    choose_second(store, place)
    first = copy(store, place / "fieldapp-backups", datetime.now().astimezone())
    place.rename(place.with_name("in a pocket"))
    change_passphrase(profile, PASSPHRASE, NEW)
    place.with_name("in a pocket").rename(place)
    assert opens(first.folder, PASSPHRASE, profile)
    assert [there.due for there in places(store)] == [True, True]
    back_up(store, Watch(), clock=lambda: datetime.now().astimezone(), only_due=True)
    assert not opens(first.folder, PASSPHRASE, profile)
    assert opens(first.folder, NEW, profile)


def test_a_folder_of_another_key_is_not_written_over(store: Store, profile: Profile, home: Path) -> None:
    """Set aside under the same name, it may be all that opens what lies in it."""
    other = create_profile(home.parent / "others", "Other", PASSPHRASE, cost=CHEAP)
    aside = home / "set-aside" / f"{profile.folder.name}-20261125-120000-abcd"
    shutil.copytree(other.folder, aside)
    before = (aside / "profile.json").read_bytes()
    change_passphrase(profile, PASSPHRASE, NEW)
    assert (aside / "profile.json").read_bytes() == before


def spoil_key(folder: Path) -> None:
    """One letter of the sealed key turns into another: the file can still be read."""
    kept = json.loads((folder / "profile.json").read_bytes())
    sealed = kept["key"]["sealed"]
    kept["key"]["sealed"] = ("B" if sealed[0] != "B" else "C") + sealed[1:]
    (folder / "profile.json").write_text(json.dumps(kept), "utf-8")


def make_garbage(folder: Path) -> None:
    (folder / "profile.json").write_bytes(b"\0" * 100)


@pytest.mark.parametrize("spoilt", [spoil_key, make_garbage])
def test_a_damaged_key_file_does_not_get_into_the_copies(
    store: Store, profile: Profile, place: Path, tmp_path: Path, spoilt: Callable[[Path], None]
) -> None:
    kept = copy(store, place)
    spoilt(profile.folder)
    with pytest.raises(StoreError, match=r"profile\.damaged"):
        copy(store, place)
    assert copies_in(place) == [kept]
    assert restore(kept, PASSPHRASE, tmp_path / "there").records == 0


def test_a_copy_whose_key_file_is_not_as_it_was_written_fails_its_test(store: Store, place: Path) -> None:
    finalised(store, 1, a_jpg=b"light")

    def spoil(_done: int, _total: int) -> None:
        for making in place.glob("*/.making/profile.json"):
            make_garbage(making.parent)

    with pytest.raises(StoreError) as caught:
        store.back_up(place, made_at=NOON, tell=spoil)
    assert code_of(caught) == "backup.failed_test"
    assert caught.value.values["reason"] == "backup.other_key"
    assert copies_in(place) == []


def test_the_key_file_of_an_earlier_program_is_proved_when_its_profile_is_opened(
    profile: Profile, place: Path
) -> None:
    kept = json.loads((profile.folder / "profile.json").read_bytes())
    del kept["proof"]
    (profile.folder / "profile.json").write_text(json.dumps(kept), "utf-8")
    store = unlock(profile, PASSPHRASE)
    assert copy(store, place).number == 1
    store.close()


# Which stay


def copies_at(*days_ago: float) -> list[Copy]:
    """Oldest first."""
    return [
        Copy(Path(str(place)), "p", "P", NOON - timedelta(days=ago), place, 1)
        for place, ago in enumerate(sorted(days_ago, reverse=True), start=1)
    ]


def test_the_last_five_a_week_of_days_and_a_month_of_weeks_stay() -> None:
    half_hours = copies_at(*(hours / 48 for hours in range(48 * 60)))
    kept = sorted(to_keep(half_hours), key=lambda made: made.made_at, reverse=True)
    ages = [(NOON - made.made_at) / timedelta(days=1) for made in kept]
    assert ages[:5] == pytest.approx([0, 1 / 48, 2 / 48, 3 / 48, 4 / 48])
    assert len({made.made_at.date() for made in kept[:11]}) == 7
    assert len({made.made_at.isocalendar()[:2] for made in kept}) == 4
    assert len(kept) == 5 + 6 + 2  # the last of today and of this week are among the five and the seven


@given(st.lists(st.floats(-400, 400), max_size=60))
def test_the_last_ones_always_stay_wherever_the_clock_jumped(days: list[float]) -> None:
    copies = [
        Copy(Path(str(number)), "p", "P", NOON + timedelta(days=day), number, 1)
        for number, day in enumerate(days)
    ]
    kept = to_keep(copies)
    assert set(copies[-LAST:]) <= kept
    assert len(kept) <= 16
    assert to_keep(list(kept)) == kept, "what stays stays"


def test_old_copies_go_when_a_new_one_is_there(store: Store, place: Path) -> None:
    for hour in range(8):
        copy(store, place, NOON + timedelta(minutes=hour))
    assert [made.number for made in copies_in(place)] == [8, 7, 6, 5, 4]


# Bringing one back


def test_the_present_profile_is_set_aside_and_kept(
    store: Store, profile: Profile, home: Path, place: Path
) -> None:
    finalised(store, 1)
    store.set_setting("device_id", "fieldapp:this laptop")
    made = copy(store, place)
    later = draft(store, 2)
    with pytest.raises(StoreError, match="in_use"):
        restore(made, PASSPHRASE, home)
    store.close()
    before = (profile.folder / "store.db").read_bytes()
    restored = restore(made, PASSPHRASE, home)
    assert restored.profile.folder == profile.folder
    assert restored.set_aside is not None
    assert (restored.set_aside / "store.db").read_bytes() == before
    assert [listed.folder for listed in list_profiles(home)] == [profile.folder]
    again = unlock(restored.profile, PASSPHRASE)
    assert later.instance_id not in [row.instance_id for row in again.records()]
    assert again.get_setting("device_id", "") == "fieldapp:this laptop"
    assert again.get_setting(RESTORED, "") == NOON.isoformat()
    assert again.verify() == []
    again.close()


def test_as_a_second_profile_it_stands_beside_the_first_with_a_device_of_its_own(
    store: Store, profile: Profile, home: Path, place: Path
) -> None:
    finalised(store, 1)
    store.set_setting("device_id", "fieldapp:this laptop")
    restored = restore(copy(store, place), PASSPHRASE, home, as_second=True)
    assert restored.set_aside is None
    assert len(list_profiles(home)) == 2
    assert restored.profile.name == "Test Person · 2026-11-25 12:00"
    second = unlock(restored.profile, PASSPHRASE)
    assert second.get_setting("device_id", "") == ""
    assert [row.instance_id for row in second.records()] == [row.instance_id for row in store.records()]
    second.close()


def test_what_was_sent_since_then_is_offered_again_with_the_same_bytes(
    store: Store, home: Path, place: Path
) -> None:
    record = finalised(store, 1)
    made = copy(store, place)
    store.outbox.sending(record.instance_id)
    store.outbox.delivered(record.instance_id, receipt_for(submission(1)))
    assert store.record(record.id).state is RecordState.SENT
    sent = store.submission(record.id).xml
    store.close()
    again = unlock(restore(made, PASSPHRASE, home).profile, PASSPHRASE)
    (waiting,) = again.outbox.waiting()
    assert (waiting.key, waiting.xml) == (record.instance_id, sent)
    again.close()


def test_a_damaged_copy_takes_no_place(store: Store, profile: Profile, home: Path, place: Path) -> None:
    finalised(store, 1, a_jpg=os.urandom(50_000))
    made = copy(store, place)
    store.close()
    before = (profile.folder / "store.db").read_bytes()
    data = bytearray((made.folder / "store.db").read_bytes())
    data[len(data) // 2] ^= 1
    (made.folder / "store.db").write_bytes(data)
    with pytest.raises(StoreError) as caught:
        restore(made, PASSPHRASE, home)
    assert code_of(caught) == "restore.damaged"
    assert (profile.folder / "store.db").read_bytes() == before
    assert [path.name for path in home.iterdir() if path.name.startswith(".")] == []


def test_a_copy_with_a_foreign_key_file_is_no_copy_that_opens(store: Store, home: Path, place: Path) -> None:
    made = copy(store, place)
    (made.folder / "profile.json").write_text(json.dumps({"name": "x", "format": 1, "key": {}}), "utf-8")
    with pytest.raises(StoreError, match=r"profile\.damaged"):
        restore(made, PASSPHRASE, home)
    (made.folder / "profile.json").write_text("[" * 100_000, "utf-8")
    assert copies_in(place) == []


def say_of(made: Copy, **other: object) -> None:
    """Write into a copy's ``backup.json`` what whose stick it is may have written there."""
    about = json.loads((made.folder / "backup.json").read_bytes())
    (made.folder / "backup.json").write_text(json.dumps({**about, **other}), "utf-8")


@pytest.mark.parametrize("name", ["../../out/evil", "../planted", "backups", "set-aside", "", "A" * 16])
def test_a_copy_whose_profile_is_no_name_of_ours_is_no_copy(store: Store, place: Path, name: str) -> None:
    say_of(copy(store, place), profile=name)
    assert copies_in(place) == []


@pytest.mark.parametrize(
    "other",
    [
        {"number": float("inf")},
        {"number": 10**30},
        {"number": 0},
        {"made_at": "0001-01-01T00:00:00+14:00"},
        {"made_at": "9999-12-31T23:59:59-14:00"},
    ],
)
def test_a_copy_with_an_absurd_number_or_moment_is_passed_over(
    store: Store, place: Path, other: dict[str, object]
) -> None:
    first = copy(store, place)
    say_of(copy(store, place), **other)
    assert copies_in(place) == [first]
    assert copy(store, place, NOON + timedelta(minutes=1)).number == 2


def test_before_the_passphrase_is_right_nothing_is_written(store: Store, place: Path, tmp_path: Path) -> None:
    made = copy(store, place)
    with pytest.raises(StoreError, match="wrong_passphrase"):
        restore(made, "some other made-up words", tmp_path / "there")
    assert not (tmp_path / "there").exists()


def test_killed_between_the_two_renames_the_next_start_does_the_second(
    store: Store, profile: Profile, home: Path, place: Path
) -> None:
    made = copy(store, place)
    store.close()
    arriving = home / ".arriving-made-up"
    (home / "set-aside").mkdir()
    profile.folder.replace(home / "set-aside" / profile.folder.name)
    arriving.mkdir()
    (arriving / profile.folder.name).mkdir()
    for name in ("store.db", "profile.json"):
        shutil.copyfile(made.folder / name, arriving / profile.folder.name / name)
    (arriving / "ready").touch()
    assert [listed.folder for listed in list_profiles(home)] == [profile.folder]
    unlock(profile, PASSPHRASE).close()


def ready_arrival(home: Path, made: Copy) -> Path:
    """What is left of a restore that was killed just before its renames."""
    around = home / ".arriving-made-up"
    around.mkdir()
    shutil.copytree(made.folder, around / made.profile_id)
    (around / "ready").touch()
    return around


def arrivals(home: Path) -> list[str]:
    return [path.name for path in home.iterdir() if path.name.startswith(".arriving")]


def test_an_arrival_takes_no_place_that_becomes_empty_much_later(
    store: Store, profile: Profile, home: Path, place: Path
) -> None:
    ready_arrival(home, copy(store, place))
    store.close()
    assert list_profiles(home) == [profile]
    assert arrivals(home) == []
    profile.folder.replace(home.parent / "given to another laptop")
    assert list_profiles(home) == []


def test_what_a_kill_left_half_brought_is_cleared_away(store: Store, profile: Profile, home: Path) -> None:
    (home / ".arriving-made-up" / profile.folder.name).mkdir(parents=True)
    list_profiles(home)
    assert arrivals(home) == []


def test_a_restore_that_goes_on_is_not_cleared_away(store: Store, home: Path, place: Path) -> None:
    finalised(store, 1, a_jpg=os.urandom(50_000))
    made = copy(store, place)
    store.close()
    seen: list[list[str]] = []

    def look(_done: int, _total: int) -> None:
        list_profiles(home)
        seen.append(arrivals(home))

    assert restore(made, PASSPHRASE, home, tell=look).records == 1
    assert seen
    assert all(len(names) == 1 for names in seen)
    assert arrivals(home) == []


class Hindrance:
    """Refuses the renames to a folder, as a virus scanner that holds a file does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, target: Path, times: int) -> None:
        really, self.left = Path.replace, times

        def replace(path: Path, to: Path) -> Path:
            if to == target and self.left:
                self.left -= 1
                raise PermissionError(13, "held by another")
            return really(path, to)

        monkeypatch.setattr(Path, "replace", replace)


def test_when_the_second_rename_fails_the_profile_is_where_it_was(
    store: Store, profile: Profile, home: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = copy(store, place)
    later = draft(store, 1)
    store.close()
    Hindrance(monkeypatch, profile.folder, times=1)
    with pytest.raises(StoreError, match=r"restore\.cannot_write"):
        restore(made, PASSPHRASE, home)
    assert list_profiles(home) == [profile]
    assert unlocked_rows(profile) == [later.id]
    assert arrivals(home) == []


def test_when_it_cannot_be_put_back_either_the_next_start_brings_the_new_one(
    store: Store, profile: Profile, home: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finalised(store, 1)
    made = copy(store, place)
    store.close()
    Hindrance(monkeypatch, profile.folder, times=2)
    with pytest.raises(StoreError, match=r"restore\.cannot_write"):
        restore(made, PASSPHRASE, home)
    assert not profile.folder.exists()
    assert [listed.folder for listed in list_profiles(home)] == [profile.folder]
    assert len(unlocked_rows(profile)) == 1
    assert len(list((home / "set-aside").iterdir())) == 1


def unlocked_rows(profile: Profile) -> list[int]:
    opened = unlock(profile, PASSPHRASE)
    rows = [row.id for row in opened.records()]
    opened.close()
    return rows


@pytest.mark.skipif(os.name == "nt", reason="NOT TESTED HERE: Windows keeps a person's folder by other means")
def test_other_accounts_of_the_laptop_do_not_look_in(profile: Profile, home: Path) -> None:
    store = unlock(profile, PASSPHRASE)
    draft(store, 1)
    (made,) = back_up(store, Watch(), clock=lambda: NOON).made
    store.close()
    assert mode(profile.folder) == 0o700
    assert restore(made, PASSPHRASE, home).set_aside is not None
    for folder in (profile.folder, home / "backups", home / "set-aside"):
        assert mode(folder) == 0o700


def mode(folder: Path) -> int:
    return folder.stat().st_mode & 0o777
