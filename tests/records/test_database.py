"""What every connection promises, read back: durable, encrypted, sound, one program at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fieldapp.records.database import check_library, open_database, transaction
from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import Profile, unlock
from fieldapp.records.schema import STEPS, migrate
from fieldapp.records.store import Store
from tests.records.samples import PASSPHRASE, answer, draft, finalised, instance_id

ROOT = Path(__file__).parents[2]
KEY = bytes(range(32))


def pragma(store: Store, name: str) -> object:
    rows = store.base.all(f"PRAGMA {name}")
    return rows[0][0] if rows else None


def test_every_connection_is_durable_and_keeps_to_memory(store: Store) -> None:
    other = store.another_connection()
    for one in (store, other):
        assert pragma(one, "journal_mode") == "wal"
        assert pragma(one, "synchronous") == 2, "FULL: a committed row outlives a power cut"
        assert pragma(one, "temp_store") == 2, "MEMORY: SQLCipher does not encrypt temporary files"
        assert pragma(one, "secure_delete") == 1
        assert pragma(one, "foreign_keys") == 1
        assert pragma(one, "fullfsync") == 1
        assert pragma(one, "cipher_version")
    other.close()


def test_the_library_beneath_is_sound() -> None:
    check_library()


@pytest.mark.parametrize("version", [(3, 40, 1), (3, 51, 2), (3, 52, 0)])
def test_a_library_that_can_corrupt_the_file_is_refused(version: tuple[int, ...]) -> None:
    with pytest.raises(StoreError) as caught:
        check_library(version)
    told = ".".join(map(str, version))
    assert (caught.value.code, caught.value.values["version"]) == ("store.unsound_library", told)


@pytest.mark.parametrize("version", [(3, 51, 3), (3, 52, 1), (3, 53, 0), (4, 0, 0)])
def test_a_library_that_is_mended_is_taken(version: tuple[int, ...]) -> None:
    check_library(version)
    assert version > (3, 51, 2)


def test_a_transaction_is_all_or_nothing(store: Store) -> None:
    with pytest.raises(KeyError), store.base.write():
        store.base.run("INSERT INTO setting VALUES ('half', 'done')")
        raise KeyError
    assert store.get_setting("half", "nothing") == "nothing"
    store.set_setting("whole", "done")
    assert store.get_setting("whole", "nothing") == "done"


# One program at a time

HOLDER = """
import sys
from pathlib import Path
from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import list_profiles, unlock
(profile,) = list_profiles(Path(sys.argv[1]))
try:
    store = unlock(profile, sys.argv[2])
except StoreError as error:
    print(error.code, flush=True)
else:
    print("open", flush=True)
    sys.stdin.read()
"""


def another_program(home: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(home), PASSPHRASE],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def end(child: subprocess.Popen[str]) -> None:
    child.kill()
    child.communicate()


def test_another_program_cannot_open_a_profile_that_is_open(home: Path, store: Store) -> None:
    child = another_program(home)
    assert child.stdout is not None
    assert child.stdout.readline() == "profile.in_use\n"
    end(child)
    draft(store)
    assert store.verify() == []


def test_a_profile_is_free_again_when_its_program_was_killed(home: Path, profile: Profile) -> None:
    child = another_program(home)
    assert child.stdout is not None
    assert child.stdout.readline() == "open\n"
    with pytest.raises(StoreError, match=r"profile\.in_use"):
        unlock(profile, PASSPHRASE)
    end(child)
    unlock(profile, PASSPHRASE).close()


def test_opening_twice_in_one_program_is_refused_too(profile: Profile, store: Store) -> None:
    with pytest.raises(StoreError, match=r"profile\.in_use"):
        unlock(profile, PASSPHRASE)
    store.close()
    unlock(profile, PASSPHRASE).close()


def test_a_wrong_passphrase_leaves_no_lock(profile: Profile) -> None:
    with pytest.raises(StoreError):
        unlock(profile, "a wrong passphrase")
    unlock(profile, PASSPHRASE).close()


def test_a_lock_that_cannot_be_made_is_told(profile: Profile) -> None:
    (profile.folder / "lock").unlink(missing_ok=True)
    (profile.folder / "lock").mkdir()
    with pytest.raises(StoreError) as caught:
        unlock(profile, PASSPHRASE)
    assert caught.value.code == "store.cannot_open"
    (profile.folder / "lock").rmdir()
    unlock(profile, PASSPHRASE).close()


def test_two_connections_see_each_others_commits(store: Store) -> None:
    other = store.another_connection()
    record = draft(store)
    other.append(record.id, answer("from the other"))
    store.append(record.id, answer("from this one"))
    assert [entry.value for entry in other.journal(record.id)] == ["from the other", "from this one"]
    assert other.journal(record.id) == store.journal(record.id)
    other.close()


# Opening what was there before


def test_what_was_kept_is_there_when_it_is_opened_again(profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    record = finalised(store, 1, a_jpg=b"light")
    kept = (store.records(), store.submission(record.id), store.forms())
    store.close()
    for _ in range(2):
        store = unlock(profile, PASSPHRASE)
        assert (store.records(), store.submission(record.id), store.forms()) == kept
        assert store.attachment(record.id, "a.jpg") == b"light"
        store.close()


def test_a_store_is_brought_to_this_programs_schema(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    database = open_database(path, KEY, create=True)
    assert database.conn.execute("PRAGMA user_version").fetchone()[0] == 0
    migrate(database)
    migrate(database)
    assert database.conn.execute("PRAGMA user_version").fetchone()[0] == len(STEPS)
    assert {"record", "journal", "outbox", "history"} <= set(database.table_names())
    database.conn.close()
    store = Store(path, KEY, name="Test Person")
    assert store.records() == []
    store.close()


def test_a_newer_programs_store_is_left_alone(profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    record = finalised(store)
    store.base.run(f"PRAGMA user_version = {len(STEPS) + 1}")
    store.close()
    before = (profile.folder / "store.db").read_bytes()
    with pytest.raises(StoreError) as caught:
        unlock(profile, PASSPHRASE)
    assert caught.value.code == "profile.newer_schema"
    assert dict(caught.value.values) == {"found": len(STEPS) + 1, "known": len(STEPS)}
    assert (profile.folder / "store.db").read_bytes() == before
    assert record.instance_id == instance_id(1)


def test_a_step_that_fails_is_undone_whole(tmp_path: Path) -> None:
    """The table of the second statement is there already: the first must not stay."""
    database = open_database(tmp_path / "store.db", KEY, create=True)
    with transaction(database):
        database.conn.execute("CREATE TABLE history (in_the_way TEXT)")
    with pytest.raises(StoreError):
        migrate(database)
    assert database.table_names() == ["history"]
    assert database.conn.execute("PRAGMA user_version").fetchone()[0] == 0
    with transaction(database):
        database.conn.execute("DROP TABLE history")
    migrate(database)
    assert "record" in database.table_names()
    database.conn.close()
