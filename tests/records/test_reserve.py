"""A reserve lets the last save through on a full disk, and comes back when there is room."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.records import reserve
from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import Profile, create_profile, unlock
from fieldapp.records.store import Store
from tests.contracts.outbox_contract import receipt_for
from tests.records.samples import CHEAP, PASSPHRASE, answer, draft, finalised, instance_id, submission
from tests.records.test_full_disk import fill
from tests.small_disk import small_disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", megabytes=40) as folder:
        yield folder


@pytest.fixture
def profile(disk: Path) -> Profile:
    return create_profile(disk / "profiles", "Test Person", PASSPHRASE, cost=CHEAP)


@pytest.fixture
def store(profile: Profile) -> Iterator[Store]:
    store = unlock(profile, PASSPHRASE)
    yield store
    store.close()


def test_it_is_real_bytes_and_made_only_where_there_is_room(disk: Path, store: Store) -> None:
    assert store.reserve.make()
    kept = (store.path.parent / "reserve").read_bytes()
    assert len(kept) == reserve.SIZE
    assert len(set(kept)) == 256, "zeros are kept for nothing by some disks"
    store.reserve.give_up()
    (disk / "ballast").write_bytes(bytes(12 * 1024 * 1024))
    assert not store.reserve.make()
    assert not (store.path.parent / "reserve").exists()


def test_the_save_that_meets_a_full_disk_is_taken_and_the_person_can_be_told(
    disk: Path, store: Store
) -> None:
    record = draft(store)
    assert store.reserve.make()
    assert not store.reserve.spent
    ballast = fill(disk)
    frozen = submission(1, answer="x" * 200_000)
    store.append(record.id, answer("the last " + "x" * 100_000))
    assert store.reserve.spent
    store.finalise(record.id, frozen, frozen.xml)
    assert store.submission(record.id).xml == frozen.xml
    assert not store.reserve.make(), "there is no room yet"
    assert store.reserve.spent
    ballast.unlink()
    assert store.reserve.make()
    assert not store.reserve.spent
    assert store.verify() == []


def test_it_is_given_up_once_and_for_all_connections(disk: Path, store: Store) -> None:
    record = draft(store)
    assert store.reserve.make()
    fill(disk)
    other = store.another_connection()
    other.outbox.waiting()
    taken = 0
    with pytest.raises(StoreError, match="disk_full"):
        for taken in range(1_000):
            other.append(record.id, answer(f"{taken} " + "x" * 50_000))
    assert taken > 50, "eight megabytes of them"
    assert store.reserve.spent
    assert [str(entry.value).split()[0] for entry in store.journal(record.id)] == [
        str(number) for number in range(taken)
    ]
    other.close()


def test_a_record_is_deleted_once_though_the_log_cannot_be_folded_in(disk: Path, store: Store) -> None:
    row = finalised(store, 1, a_jpg=b"light")
    store.outbox.sending(row.instance_id)
    store.outbox.delivered(row.instance_id, receipt_for(store.submission(row.id)))
    store.base.one("PRAGMA wal_autocheckpoint = 0")
    assert store.reserve.make()
    finalised(store, 2, a_jpg=bytes(12 * 1024 * 1024))
    ballast = fill(disk)
    os.truncate(ballast, ballast.stat().st_size - 1024 * 1024)
    store.purge(row.id)
    assert [record.instance_id for record in store.records()] == [instance_id(2)]
    ballast.unlink()
    assert store.verify() == []


def test_without_one_a_full_disk_is_told_as_before(disk: Path, store: Store) -> None:
    record = draft(store)
    fill(disk)
    with pytest.raises(StoreError, match="disk_full"):
        store.append(record.id, answer("x" * 100_000))
    assert not store.reserve.spent
