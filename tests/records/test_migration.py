"""Old stores open in this program with all that they hold, whatever cuts their migration short."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.records import migration
from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import Profile, list_profiles, unlock
from fieldapp.records.rows import RecordState
from fieldapp.records.schema import STEPS
from fieldapp.records.store import Store
from sync.protocols import OutboxState
from tests.files.store_1 import PASSPHRASE, instance_id, photo, submission
from tests.small_disk import small_disk

ROOT = Path(__file__).parents[2]
OLD = ROOT / "tests" / "files" / "store-1"


def old(home: Path) -> Profile:
    shutil.copytree(OLD, home)
    (profile,) = list_profiles(home)
    return profile


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return old(tmp_path / "profiles")


def check_everything(store: Store) -> None:
    """All that store_1.py put in."""
    assert store.verify() == []
    rows = {int(row.instance_id[-12:]): row for row in store.records()}
    states = {number: (row.state, row.outbox_state) for number, row in rows.items()}
    finalised, sent, received = RecordState.FINALISED, RecordState.SENT, RecordState.RECEIVED
    assert states == {
        1: (RecordState.DRAFT, None),
        2: (RecordState.DRAFT, None),
        4: (finalised, OutboxState.WAITING),
        5: (finalised, OutboxState.PARTLY_THERE),
        6: (finalised, OutboxState.REFUSED),
        7: (finalised, OutboxState.NEEDS_A_PERSON),
        8: (finalised, OutboxState.SENDING),
        9: (sent, OutboxState.DELIVERED),
        10: (sent, OutboxState.DELIVERED),
        11: (received, None),
        12: (received, None),
    }
    assert [(entry.kind, entry.value) for entry in store.journal(rows[1].id)] == [("answer", "Худаг 1")]
    assert [(entry.kind, entry.value) for entry in store.journal(rows[2].id)] == [
        ("text", "typing, not yet left")
    ]
    assert store.instance(rows[2].id) == b"<data><q>first</q></data>"
    assert (rows[2].title, rows[2].place, rows[2].language) == ("Well 2", "/data/q", "Монгол")
    assert store.attachment(rows[2].id, "draft.jpg") == photo(2)
    for number, files in {4: ["a.jpg"], 6: ["a.jpg", "b.jpg"], 9: ["c.jpg"]}.items():
        assert store.submission(rows[number].id).xml == submission(number, *files).xml
        assert [store.attachment(rows[number].id, name) for name in files] == [photo(number)] * len(files)
    assert store.attachment(rows[11].id, "d.jpg") == photo(3)
    problem = store.problem(rows[6].id)
    assert problem is not None
    assert problem.code == "net.lost"
    assert [store.receipts(rows[number].id)[0].key for number in (9, 10)] == [instance_id(9), instance_id(10)]
    assert [(form.version, form.title) for form in store.forms()] == [("2", "Well"), ("1", "Well")]
    assert store.media(1) == {"list.csv": b"name,label\n1,A\n"}
    assert store.get_setting("device_id", "").endswith("d00d")


def look(profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    try:
        check_everything(store)
    finally:
        store.close()


def beside(profile: Profile) -> set[str]:
    return {path.name for path in profile.folder.iterdir()} - {"lock", "profile.json"}


def test_a_store_of_schema_1_opens_with_all_it_holds(profile: Profile) -> None:
    before = (profile.folder / "store.db").read_bytes()
    look(profile)
    assert beside(profile) == {"store.db", "store.db.before"}
    assert (profile.folder / "store.db.before").read_bytes() == before
    look(profile)
    assert beside(profile) == {"store.db"}, "the old store went with the first good start"


def test_what_was_in_its_log_comes_too(tmp_path: Path) -> None:
    """A program of schema 1 that was killed left its last commits beside the store."""
    profile = old(tmp_path / "profiles")
    script = """
import os, sys
from pathlib import Path
from fieldapp.records.database import open_database
from fieldapp.records.keys import unwrap
from fieldapp.records.profiles import list_profiles
(profile,) = list_profiles(Path(sys.argv[1]))
key = unwrap(profile.key, sys.argv[2], profile.folder.name)
database = open_database(profile.folder / "store.db", key)
database.conn.execute("UPDATE setting SET value = 'in the log: d00d'")
os._exit(0)
"""
    subprocess.run(
        [sys.executable, "-c", script, str(profile.folder.parent), PASSPHRASE], cwd=ROOT, check=True
    )
    assert (profile.folder / "store.db-wal").stat().st_size
    store = unlock(profile, PASSPHRASE)
    assert store.get_setting("device_id", "") == "in the log: d00d"
    check_everything(store)
    store.close()


def test_without_room_for_the_copy_the_old_store_stays(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", megabytes=4) as small:
        profile = old(small / "profiles")
        before = (profile.folder / "store.db").read_bytes()
        (small / "ballast").write_bytes(bytes(3_400_000))
        with pytest.raises(StoreError) as caught:
            unlock(profile, PASSPHRASE)
        assert caught.value.code == "store.disk_full"
        assert (profile.folder / "store.db").read_bytes() == before
        assert beside(profile) == {"store.db"}
        (small / "ballast").unlink()
        look(profile)


def test_a_copy_that_lost_a_row_takes_no_place(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (profile.folder / "store.db").read_bytes()
    careless = (*STEPS, ("DELETE FROM receipt WHERE id = 1",))
    monkeypatch.setattr("fieldapp.records.schema.STEPS", careless)
    monkeypatch.setattr(migration, "STEPS", careless)
    with pytest.raises(StoreError) as caught:
        unlock(profile, PASSPHRASE)
    assert (caught.value.code, caught.value.values["reason"]) == ("store.migration_failed", "receipt")
    assert (profile.folder / "store.db").read_bytes() == before
    assert beside(profile) == {"store.db"}


KILLED = """
import itertools, os, signal, sys
from pathlib import Path
from fieldapp.records import copying, database
from fieldapp.records.profiles import list_profiles, unlock
import sqlcipher3.dbapi2 as sqlcipher

def opening_killed_at(moment):
    moments = itertools.count(1)

    def one_more(*_):
        if next(moments) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    class Watched(sqlcipher.Connection):
        def __init__(self, *args, **kwargs):
            super().__init__(*args, **kwargs)
            self.set_trace_callback(one_more)

    connect = sqlcipher.connect
    sqlcipher.connect = lambda *args, **kwargs: connect(*args, factory=Watched, **kwargs)

    def watch(event, _arguments):
        if event in ("os.rename", "os.remove"):
            one_more()

    sys.addaudithook(watch)
    (profile,) = list_profiles(Path(sys.argv[1]))
    unlock(profile, sys.argv[2]).close()
    os._exit(0)

for line in sys.stdin:  # one process a kill, without starting Python anew for each
    process = os.fork()
    if process == 0:
        opening_killed_at(int(line))
    print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)
"""


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """A kill spares what the program has written, so it may be in memory: a sync costs nothing there."""
    shared = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=shared if shared.is_dir() else tmp_path) as folder:
        yield Path(folder)


@pytest.fixture
def killer(memory: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(memory / "profiles"), PASSPHRASE],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        process.communicate()


@pytest.mark.skipif(sys.platform == "win32", reason="NOT TESTED HERE: Windows has no SIGKILL")
def test_killed_at_each_statement_and_each_rename_it_opens_with_all_it_holds(
    memory: Path, killer: subprocess.Popen[str]
) -> None:
    assert killer.stdin is not None
    assert killer.stdout is not None
    for moment in range(1, 500):
        shutil.rmtree(memory / "profiles", ignore_errors=True)
        profile = old(memory / "profiles")
        killer.stdin.write(f"{moment}\n")
        killer.stdin.flush()
        ended = int(killer.stdout.readline())
        look(profile)
        assert beside(profile) <= {"store.db", "store.db.before"}, f"killed at moment {moment}"
        if ended == 0:
            break
        assert ended == -signal.SIGKILL
    assert ended == 0
    assert moment > 40, "there were moments to be killed at"
    look(profile)
    assert beside(profile) == {"store.db"}
