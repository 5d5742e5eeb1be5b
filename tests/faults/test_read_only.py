"""A disk that turns read-only while one works, as the system does after an error, and is mended."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import change_passphrase, create_profile, unlock
from tests.records.samples import CHEAP, PASSPHRASE, answer, draft, submission
from tests.small_disk import small_disk

CODES = {"store.read_only", "store.io_error", "store.cannot_open"}


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", megabytes=3) as folder:
        yield folder


def remount(disk: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(disk)], check=True)


def test_a_disk_turned_read_only_costs_nothing_acknowledged(disk: Path) -> None:
    """A file that is open for writing keeps the disk from turning: the store is closed for it."""
    profile = create_profile(disk, "Test Person", PASSPHRASE, cost=CHEAP)
    store = unlock(profile, PASSPHRASE)
    record = draft(store)
    store.append(record.id, answer("before"))
    store.close()
    before = (profile.folder / "store.db").read_bytes()

    remount(disk, "ro")
    with pytest.raises(StoreError) as caught:
        unlock(profile, PASSPHRASE)
    assert caught.value.code in CODES
    with pytest.raises(StoreError) as caught:
        change_passphrase(profile, PASSPHRASE, "another made-up one")
    assert caught.value.code == "profile.cannot_write"
    with pytest.raises(StoreError) as caught:
        create_profile(disk, "Another", PASSPHRASE, cost=CHEAP)
    assert caught.value.code in CODES | {"profile.cannot_create"}
    assert (profile.folder / "store.db").read_bytes() == before

    remount(disk, "rw")
    store = unlock(profile, PASSPHRASE)
    assert [entry.value for entry in store.journal(record.id)] == ["before"]
    store.finalise(record.id, submission(1), b"<data/>")
    assert store.verify() == []
    store.close()
