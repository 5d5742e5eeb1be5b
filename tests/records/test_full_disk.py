"""A disk that is full to its last byte: one clear error each time, and nothing acknowledged is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import Profile, change_passphrase, create_profile, list_profiles, unlock
from fieldapp.records.rows import RecordState
from fieldapp.records.store import Store
from tests.records.samples import CHEAP, PASSPHRASE, answer, draft, finalised, submission
from tests.small_disk import small_disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", megabytes=3) as folder:
        yield folder


@pytest.fixture
def profile(disk: Path) -> Profile:
    return create_profile(disk / "profiles", "Test Person", PASSPHRASE, cost=CHEAP)


def fill(disk: Path) -> Path:
    """Leave no byte free."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            return ballast


def until_full(act: Callable[[int], object]) -> int:
    """How often it was acknowledged before the disk was full."""
    for number in range(10_000):
        try:
            act(number)
        except StoreError as error:
            assert error.code == "store.disk_full"
            return number
    raise AssertionError("the disk was never full")


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(StoreError) as caught:
        act()
    return caught.value.code


def test_answers_are_kept_up_to_the_last_acknowledged_one(disk: Path, profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    record = draft(store)
    told = until_full(lambda number: store.append(record.id, answer(f"{number} " + "x" * 2_000)))
    assert told > 10
    assert len(store.journal(record.id)) == told
    store.close()
    store = unlock(profile, PASSPHRASE)
    kept = [str(entry.value).split()[0] for entry in store.journal(record.id)]
    assert kept == [str(number) for number in range(told)]
    store.close()


def test_finalising_without_room_leaves_a_draft_and_works_when_there_is_some(
    disk: Path, profile: Profile
) -> None:
    store = unlock(profile, PASSPHRASE)
    kept, record = finalised(store, 7, a_jpg=b"light"), draft(store)
    store.append(record.id, answer("a"))
    frozen = submission(1, answer="x" * 50_000)
    ballast = fill(disk)
    acts: list[Callable[[Store], object]] = [
        lambda store: store.finalise(record.id, frozen, frozen.xml),
        lambda store: store.put_attachment(record.id, "a.jpg", b"x" * 500_000),
        lambda store: store.save(record.id, b"x" * 50_000, title="", place="", language=None),
        lambda store: store.receive(submission(9, answer="x" * 50_000), {}, form_key=1, source=""),
    ]
    for act in acts:
        assert code_of(lambda act=act: act(store)) == "store.disk_full"
    assert [row.state for row in store.records()].count(RecordState.DRAFT) == 1
    assert store.journal(record.id) == [answer("a")]
    assert store.attachment_names(record.id) == []
    assert [item.key for item in store.outbox.waiting()] == [kept.instance_id]
    ballast.unlink()
    for act in acts[1:2] + acts[:1] + acts[3:]:
        act(store)
    assert store.submission(record.id).xml == frozen.xml
    assert store.verify() == []
    store.close()


def test_a_profile_that_finds_no_room_to_open_says_so_and_opens_later(disk: Path, profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    record = finalised(store, 1, a_jpg=b"light")
    store.close()
    ballast = fill(disk)
    before = (profile.folder / "store.db").read_bytes()
    assert code_of(lambda: unlock(profile, PASSPHRASE).close()) == "store.disk_full"
    assert (profile.folder / "store.db").read_bytes() == before
    ballast.unlink()
    store = unlock(profile, PASSPHRASE)
    assert store.attachment(record.id, "a.jpg") == b"light"
    store.close()


def test_a_passphrase_is_not_changed_by_halves(disk: Path, profile: Profile) -> None:
    before = (profile.folder / "profile.json").read_bytes()
    ballast = fill(disk)
    assert (
        code_of(lambda: change_passphrase(profile, PASSPHRASE, "another made-up one"))
        == "profile.cannot_write"
    )
    assert (profile.folder / "profile.json").read_bytes() == before
    assert {path.name for path in profile.folder.iterdir()} <= {"profile.json", "store.db", "lock"}
    ballast.unlink()
    unlock(profile, PASSPHRASE).close()


def test_a_profile_that_finds_no_room_is_not_half_there(disk: Path, profile: Profile) -> None:
    fill(disk)
    before = sorted(path.name for path in (disk / "profiles").iterdir())
    code = code_of(lambda: create_profile(disk / "profiles", "Another", PASSPHRASE, cost=CHEAP))
    assert code in {"store.disk_full", "profile.cannot_create"}
    assert list_profiles(disk / "profiles") == [profile]
    assert sorted(path.name for path in (disk / "profiles").iterdir()) == before
