"""A damaged store is made whole: what can be read, then what the backup has; the damaged one is kept."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fieldapp.records.backup import copies_in
from fieldapp.records.errors import StoreError
from fieldapp.records.findable import Wanted
from fieldapp.records.keys import unwrap
from fieldapp.records.profiles import Profile, list_profiles, unlock
from fieldapp.records.repair import Repaired, repair
from fieldapp.records.rows import RecordState
from fieldapp.records.store import Store
from fieldapp.records.wreck import Wreck
from tests.contracts.outbox_contract import receipt_for
from tests.records.samples import PASSPHRASE, answer, draft, finalised, instance_id

PAGE = 4096
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def photo(number: int) -> bytes:
    return random.Random(number).randbytes(3_000)


def fill(store: Store, numbers: Iterator[int] | range) -> None:
    """A third each of drafts, finalised and sent ones."""
    for number in numbers:
        if number % 3 == 0:
            row = draft(store, number)
            store.save(row.id, b"<data>%d</data>" % number, title=f"Draft {number}", place="", language=None)
            store.append(row.id, answer(f"typed {number}"))
            continue
        row = finalised(store, number, a_jpg=photo(number))
        if number % 3 == 1:
            store.outbox.sending(row.instance_id)
            store.outbox.delivered(row.instance_id, receipt_for(store.submission(row.id)))


def damage(profile: Profile, pages: list[int]) -> bytes:
    """Turn one bit in each of these pages; the bytes as they are then."""
    path = profile.folder / "store.db"
    data = bytearray(path.read_bytes())
    for page in pages:
        data[page * PAGE + 2_000] ^= 1
    path.write_bytes(data)
    return bytes(data)


def pages_of(profile: Profile) -> int:
    return (profile.folder / "store.db").stat().st_size // PAGE


def mended(profile: Profile, home: Path, place: Path) -> Repaired:
    return repair(profile, PASSPHRASE, home, copies_in(place))


def check_index(store: Store) -> None:
    """Every record is counted and found in its state, and its words will be read."""
    rows = store.records()
    numbers = sorted((row.id for row in rows), reverse=True)
    assert store.index.find(Wanted(), limit=1000) == store.index.unread(limit=1000) == numbers
    for state in RecordState:
        here = [number for number in numbers if store.record(number).state is state]
        assert store.index.find(Wanted(states=(state,)), limit=1000) == here
        assert store.record_counts().get(state, 0) == len(here)


def check(store: Store, number: int) -> None:
    """This record is as ``fill`` made it."""
    (row,) = [row for row in store.records() if row.instance_id == instance_id(number)]
    states = (RecordState.DRAFT, RecordState.SENT, RecordState.FINALISED)
    assert row.state is states[number % 3]
    if row.state is RecordState.DRAFT:
        assert store.instance(row.id) == b"<data>%d</data>" % number
        assert [entry.value for entry in store.journal(row.id)] == [f"typed {number}"]
        return
    assert store.attachment(row.id, "a.jpg") == photo(number)
    assert len(store.receipts(row.id)) == int(row.state is RecordState.SENT)


def test_rows_around_a_bad_page_are_all_read(profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    record = draft(store)
    with store.base.write():
        for number in range(2_000):
            store.base.run(
                "INSERT INTO journal (record_id, kind, ref, value, at) VALUES (?, 'answer', '/q', ?, '')",
                *(record.id, f"{number} " + "x" * 300),
            )
    store.close()
    assert profile.key is not None
    key = unwrap(profile.key, PASSPHRASE, profile.folder.name)
    middle = pages_of(profile) // 2
    damage(profile, [middle, middle + 1, middle + 7])
    wreck = Wreck(profile.folder / "store.db", key)
    numbers = [int(row["value"].split()[0]) for row in wreck.rows("journal")]
    wreck.close()
    assert numbers == sorted(set(numbers))
    assert 2_000 - 3 * 15 <= len(numbers) < 2_000, "a page holds a dozen of them"
    assert wreck.errors["journal"] > 0


def test_a_first_row_before_a_bad_one_is_read_and_the_rest_too(profile: Profile) -> None:
    """A cursor looks one row ahead: it fails at the first though the second is the bad one."""
    store = unlock(profile, PASSPHRASE)
    for number in range(1, 6):
        finalised(store, number, a_jpg=photo(number) * 4)
    store.close()
    assert profile.key is not None
    key = unwrap(profile.key, PASSPHRASE, profile.folder.name)
    sound = (profile.folder / "store.db").read_bytes()
    read = set()
    for page in range(1, pages_of(profile)):
        (profile.folder / "store.db").write_bytes(sound)
        damage(profile, [page])
        wreck = Wreck(profile.folder / "store.db", key)
        read.add(tuple(row["record_id"] for row in wreck.rows("submission")))
        read.add(tuple(row["file_id"] for row in wreck.rows("file_part")))
        wreck.close()
    assert (1, 3, 4, 5) in read
    assert (1, 2, 3, 4, 5) in read


@pytest.mark.parametrize("seed", range(4))
def test_with_a_backup_nothing_is_lost_wherever_the_damage_is(
    profile: Profile, home: Path, place: Path, seed: int
) -> None:
    store = unlock(profile, PASSPHRASE)
    fill(store, range(1, 60))
    store.back_up(place, made_at=NOON)
    gone = draft(store, 900)
    store.close()
    source = random.Random(seed)
    pages = source.sample(range(1, pages_of(profile)), 8)
    broken = damage(profile, pages)
    result = mended(profile, home, place)
    assert (result.set_aside / "store.db").read_bytes() == broken
    store = unlock(list_profiles(home)[0], PASSPHRASE)
    for number in range(1, 60):
        check(store, number)
    check_index(store)
    assert store.verify() == []
    came_later = [row for row in store.records() if row.instance_id == gone.instance_id]
    assert came_later or {loss.what for loss in result.losses} & {"record", "history"}
    draft(store, 901)
    store.close()


@pytest.mark.parametrize("seed", range(3))
def test_without_a_backup_the_rest_is_whole_and_the_loss_is_named(
    profile: Profile, home: Path, place: Path, seed: int
) -> None:
    store = unlock(profile, PASSPHRASE)
    fill(store, range(1, 100))
    store.close()
    source = random.Random(seed)
    damage(profile, source.sample(range(pages_of(profile) // 2, pages_of(profile)), 3))
    result = mended(profile, home, place)
    store = unlock(list_profiles(home)[0], PASSPHRASE)
    assert store.verify() == []
    here = {row.instance_id for row in store.records()}
    assert len(here) == result.records >= 80
    named = [loss.what for loss in result.losses]
    assert named.count("record") >= 99 - len(here) or "history" in named
    assert result.backup_of is None
    check_index(store)
    store.close()


def test_a_store_of_which_nothing_can_be_read_comes_from_the_backup(
    profile: Profile, home: Path, place: Path
) -> None:
    store = unlock(profile, PASSPHRASE)
    fill(store, range(1, 10))
    store.back_up(place, made_at=NOON)
    store.close()
    damage(profile, [0])
    with pytest.raises(StoreError):
        unlock(profile, PASSPHRASE)
    result = mended(profile, home, place)
    assert (result.records, result.from_backup, result.backup_of) == (9, 9, NOON)
    assert {loss.what for loss in result.losses} == {"older", "history"}, "nobody knows what came later"
    assert "Place 1" in [loss.title for loss in result.losses]
    store = unlock(list_profiles(home)[0], PASSPHRASE)
    assert store.verify() == []
    for number in range(1, 10):
        check(store, number)
    store.close()


def test_with_neither_nothing_is_touched(profile: Profile, home: Path, place: Path) -> None:
    before = damage(profile, [0])
    with pytest.raises(StoreError, match=r"repair\.nothing"):
        mended(profile, home, place)
    assert (profile.folder / "store.db").read_bytes() == before
    assert {path.name for path in home.iterdir()} - {"arriving.lock"} == {profile.folder.name}


def test_what_was_deleted_since_the_backup_does_not_come_back(
    profile: Profile, home: Path, place: Path
) -> None:
    store = unlock(profile, PASSPHRASE)
    fill(store, range(1, 10))
    store.back_up(place, made_at=NOON)
    store.delete_draft(next(row.id for row in store.records() if row.instance_id == instance_id(9)))
    store.purge(next(row.id for row in store.records() if row.instance_id == instance_id(7)))
    again = draft(store, 50)
    store.save(again.id, b"<data>50</data>", title="", place="", language=None)
    store.close()
    result = mended(profile, home, place)
    assert (result.from_backup, result.losses) == (0, ())
    store = unlock(list_profiles(home)[0], PASSPHRASE)
    here = {int(row.instance_id[-12:]) for row in store.records()}
    assert here == {1, 2, 3, 4, 5, 6, 8, 50}
    assert len(store.purged()) == 1
    assert store.verify() == []
    store.close()


def test_nobody_works_on_a_store_while_it_is_repaired(profile: Profile, home: Path, place: Path) -> None:
    store = unlock(profile, PASSPHRASE)
    fill(store, range(1, 4))
    store.close()
    refused = []

    def try_to_open(_done: int, _total: int) -> None:
        with pytest.raises(StoreError) as caught:
            unlock(profile, PASSPHRASE).close()
        refused.append(caught.value.code)

    repair(profile, PASSPHRASE, home, [], tell=try_to_open)
    assert set(refused) == {"profile.in_use"}
    unlock(profile, PASSPHRASE).close()


def test_a_repair_that_fails_lets_others_in_again(profile: Profile, home: Path, place: Path) -> None:
    unlock(profile, PASSPHRASE).close()

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        repair(profile, PASSPHRASE, home, [], tell=stop)
    unlock(profile, PASSPHRASE).close()


def test_a_store_of_a_newer_program_is_left_to_it(profile: Profile, home: Path, place: Path) -> None:
    store = unlock(profile, PASSPHRASE)
    fill(store, range(1, 4))
    store.back_up(place, made_at=NOON)
    store.base.run("CREATE TABLE kept_by_a_newer_program (text TEXT)")
    store.base.run("PRAGMA user_version = 99")
    store.close()
    before = (profile.folder / "store.db").read_bytes()
    with pytest.raises(StoreError, match=r"profile\.newer_schema"):
        mended(profile, home, place)
    assert (profile.folder / "store.db").read_bytes() == before


def empty(store: Path) -> None:
    store.write_bytes(b"")


@pytest.mark.parametrize("lose", [empty, Path.unlink])
def test_an_emptied_or_missing_store_is_not_repaired_to_nothing(
    profile: Profile, home: Path, place: Path, lose: Callable[[Path], object]
) -> None:
    store = unlock(profile, PASSPHRASE)
    fill(store, range(1, 4))
    store.close()
    whole = (profile.folder / "store.db").read_bytes()
    lose(profile.folder / "store.db")
    with pytest.raises(StoreError, match=r"repair\.nothing"):
        mended(profile, home, place)
    (profile.folder / "store.db.before").write_bytes(whole)  # as a migration leaves it
    result = mended(profile, home, place)
    killed_between_two_renames = lose is Path.unlink
    assert (result.records, result.losses == ()) == (3, killed_between_two_renames)
    store = unlock(profile, PASSPHRASE)
    for number in range(1, 4):
        check(store, number)
    store.close()


def test_the_backup_that_has_come_furthest_helps_whatever_the_clock_said(
    profile: Profile, home: Path, place: Path, tmp_path: Path
) -> None:
    other = tmp_path / "another stick"
    other.mkdir()
    store = unlock(profile, PASSPHRASE)
    fill(store, range(1, 4))
    store.back_up(place, made_at=NOON.replace(year=2027))
    fill(store, range(4, 7))
    store.back_up(place, made_at=NOON)
    store.back_up(other, made_at=NOON.replace(year=2025))
    fill(store, range(7, 10))
    store.back_up(other, made_at=NOON.replace(year=2024))
    store.close()
    damage(profile, [0])
    result = mended(profile, home, place)
    assert (result.records, result.backup_of) == (6, NOON)
    damage(profile, [0])
    result = repair(profile, PASSPHRASE, home, [*copies_in(place), *copies_in(other)])
    assert (result.records, result.backup_of) == (9, NOON.replace(year=2024))


def test_the_key_file_of_a_backup_opens_the_store_that_lost_its_own(
    profile: Profile, home: Path, place: Path
) -> None:
    store = unlock(profile, PASSPHRASE)
    fill(store, range(1, 4))
    store.back_up(place, made_at=NOON)
    fill(store, range(4, 7))
    store.close()
    (profile.folder / "profile.json").write_bytes(b"")
    (listed,) = list_profiles(home)
    with pytest.raises(StoreError, match=r"repair\.no_key"):
        repair(listed, PASSPHRASE, home, [])
    with pytest.raises(StoreError, match="wrong_passphrase"):
        repair(listed, "a wrong one", home, copies_in(place))
    result = mended(listed, home, place)
    assert (result.records, result.from_backup, result.losses) == (6, 0, ())
    (listed,) = list_profiles(home)
    assert listed.name == "Test Person"
    store = unlock(listed, PASSPHRASE)
    for number in range(1, 7):
        check(store, number)
    assert store.verify() == []
    store.close()


@pytest.mark.parametrize(
    "cut", ["seq = 4", "seq < 3", "seq > (SELECT max(seq) FROM history) - 2"], ids=["middle", "head", "tail"]
)
def test_a_history_that_was_cut_is_told_once_and_goes_on_marked(
    profile: Profile, home: Path, place: Path, cut: str
) -> None:
    store = unlock(profile, PASSPHRASE)
    fill(store, range(1, 7))
    store.close()
    broken_by(profile, "DROP TRIGGER history_is_kept", f"DELETE FROM history WHERE {cut}")
    assert [loss.what for loss in mended(profile, home, place).losses] == ["history"]
    assert mended(profile, home, place).losses == ()
    store = unlock(profile, PASSPHRASE)
    draft(store, 50)
    assert store.verify() == []
    store.base.run("DROP TRIGGER history_stays")
    store.base.run("UPDATE history SET who = 'x' WHERE seq = (SELECT min(seq) FROM history)")
    assert [found.code for found in store.verify()] == ["verify.history"]
    store.close()


def test_a_lost_record_is_told_once(profile: Profile, home: Path, place: Path) -> None:
    store = unlock(profile, PASSPHRASE)
    fill(store, range(1, 4))
    store.close()
    broken_by(profile, "DELETE FROM record WHERE id = 3", "DELETE FROM journal")
    assert [loss.what for loss in mended(profile, home, place).losses] == ["record"]
    assert mended(profile, home, place).losses == ()
    store = unlock(profile, PASSPHRASE)
    assert store.verify() == []
    store.close()


def broken_by(profile: Profile, *statements: str) -> None:
    """What damage can leave, made by hand."""
    store = unlock(profile, PASSPHRASE)
    store.base.run("PRAGMA foreign_keys = 0")
    for statement in statements:
        store.base.run(statement)
    store.close()


@pytest.mark.parametrize(
    ("statement", "state", "lost"),
    [
        ("DELETE FROM receipt WHERE record_id = 1", RecordState.FINALISED, set()),
        ("DELETE FROM record WHERE id = 1", RecordState.SENT, set()),
        ("DELETE FROM record WHERE id = 2", RecordState.FINALISED, set()),
        ("DELETE FROM outbox WHERE record_id = 2", RecordState.FINALISED, set()),
        ("DELETE FROM submission WHERE record_id = 2", RecordState.DRAFT, {"draft"}),
        ("DELETE FROM submission WHERE record_id = 1", None, {"record"}),
        ("UPDATE submission SET xml = X'00' WHERE record_id = 2", RecordState.DRAFT, {"draft"}),
        ("DELETE FROM attachment WHERE record_id = 2", RecordState.FINALISED, {"file"}),
        (
            "UPDATE file_part SET data = X'00' WHERE"
            " (SELECT record_id FROM attachment WHERE attachment.file_id = file_part.file_id) = 2",
            RecordState.FINALISED,
            {"file"},
        ),
        ("DELETE FROM record WHERE id = 3", None, {"answers", "record"}),
    ],
)
def test_each_part_that_is_gone_is_mended_or_named(
    profile: Profile, home: Path, place: Path, statement: str, state: RecordState | None, lost: set[str]
) -> None:
    """Record 1 is sent, 2 waits, 3 is a draft."""
    store = unlock(profile, PASSPHRASE)
    fill(store, range(1, 4))
    store.close()
    broken_by(profile, statement)
    result = mended(profile, home, place)
    store = unlock(list_profiles(home)[0], PASSPHRASE)
    number = int(statement.rpartition(" ")[2])
    states = {int(row.instance_id[-12:]): row.state for row in store.records()}
    assert states.get(number) is state
    assert {loss.what for loss in result.losses} == lost
    assert store.verify() == []
    waiting = {item.key for item in store.outbox.waiting()}
    assert (instance_id(number) in waiting) == (state is RecordState.FINALISED and lost != {"file"})
    store.close()
    store = unlock(list_profiles(home)[0], PASSPHRASE)
    store.close()


def test_a_wrong_passphrase_repairs_nothing(profile: Profile, home: Path, place: Path) -> None:
    with pytest.raises(StoreError, match="wrong_passphrase"):
        repair(profile, "a wrong one", home, copies_in(place))
    store = unlock(profile, PASSPHRASE)
    with pytest.raises(StoreError, match="in_use"):
        mended(profile, home, place)
    store.close()
