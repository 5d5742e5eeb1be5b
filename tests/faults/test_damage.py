"""Rot and files that were mixed up: found and told, and nothing wrong is read."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import Profile, create_profile, unlock
from tests.faults.command import experiment
from tests.faults.damage import KINDS, one_bit
from tests.records.samples import CHEAP, PASSPHRASE, answer, draft, finalised


def test_every_flipped_bit_and_lost_page_is_found() -> None:
    assert experiment("--seed", 1, "flips", 300)["one bit"] == 300


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"one bit"}))
def test_damage_of_other_kinds_is_found(kind: str) -> None:
    assert experiment("--seed", 1, "flips", 20, "--kind", kind)[kind] == 20


@pytest.fixture
def crashed(profile: Profile) -> Path:
    """The folder of a profile as a crash leaves it: 20 answers are in the write-ahead log alone."""
    store = unlock(profile, PASSPHRASE)
    record = draft(store)
    store.verify()  # folds in what was before
    for number in range(20):
        store.append(record.id, answer(str(number)))
    left = {path: path.read_bytes() for path in profile.folder.iterdir()}
    store.close()
    for path, data in left.items():
        path.write_bytes(data)
    return profile.folder


def answers(profile: Profile) -> list[str | None]:
    store = unlock(profile, PASSPHRASE)
    try:
        assert store.verify() == []
        return [entry.value for entry in store.journal(1)]
    finally:
        store.close()


ALL = [str(number) for number in range(20)]


def garbage(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(path.stat().st_size))


@pytest.mark.parametrize("harm", [Path.unlink, garbage], ids=["deleted", "garbage"])
def test_the_shared_memory_of_a_crashed_program_is_not_needed(
    profile: Profile, crashed: Path, harm: Callable[[Path], None]
) -> None:
    harm(crashed / "store.db-shm")
    assert answers(profile) == ALL


def test_a_store_without_its_log_is_what_it_was_before(profile: Profile, crashed: Path) -> None:
    """Who deletes the log deletes what is in it alone; nothing is left by halves."""
    (crashed / "store.db-wal").unlink()
    assert answers(profile) == []


def test_a_log_with_a_flipped_bit_is_read_up_to_it(profile: Profile, crashed: Path) -> None:
    """Never wrong and never out of order; what came after it is gone, and SQLite does not tell."""
    files = {path: path.read_bytes() for path in crashed.iterdir()}
    rng, lengths = random.Random(1), set()
    for _ in range(40):
        for path, data in files.items():
            path.write_bytes(one_bit(data, rng) if path.name == "store.db-wal" else data)
        kept = answers(profile)
        assert kept == ALL[: len(kept)]
        lengths.add(len(kept))
    assert len(lengths) > 3, "the log was hit in different places"


def code_of_opening(profile: Profile) -> str:
    with pytest.raises(StoreError) as caught:
        unlock(profile, PASSPHRASE)
    return caught.value.code


def test_files_of_another_profile_do_not_open(home: Path, profile: Profile) -> None:
    other = create_profile(home, "Another", PASSPHRASE, cost=CHEAP)
    own = {name: (profile.folder / name).read_bytes() for name in ("store.db", "profile.json")}
    shutil.copy(other.folder / "store.db", profile.folder / "store.db")
    assert code_of_opening(profile) == "store.not_a_database"
    (profile.folder / "store.db").write_bytes(own["store.db"])
    shutil.copy(other.folder / "profile.json", profile.folder / "profile.json")
    assert code_of_opening(profile) == "profile.wrong_passphrase"
    (profile.folder / "profile.json").write_bytes(own["profile.json"])
    unlock(profile, PASSPHRASE).close()


def test_the_log_of_another_profile_is_told(home: Path, profile: Profile, crashed: Path) -> None:
    """SQLite takes it for its own, as it is whole in itself; but no page of it can be read."""
    other = create_profile(home, "Another", PASSPHRASE, cost=CHEAP)
    store = unlock(other, PASSPHRASE)
    record = finalised(store)
    store.close()
    shutil.copy(crashed / "store.db-wal", other.folder / "store.db-wal")
    store = unlock(other, PASSPHRASE)
    with pytest.raises(StoreError, match=r"store\.(damaged|not_a_database|io_error)"):
        store.journal(record.id)
    assert store.verify() != []
    store.close()
