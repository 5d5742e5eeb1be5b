"""Whoever finds the laptop reads nothing: no answer, no name, no place is on the disk in clear."""

from __future__ import annotations

import base64
import contextlib
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.records.database import open_database
from fieldapp.records.errors import StoreError
from fieldapp.records.findable import Findable, Mark, MarkKind
from fieldapp.records.keys import unwrap
from fieldapp.records.profiles import Profile, unlock
from fieldapp.records.rows import JournalEntry
from fieldapp.records.store import Store
from sync.protocols import OutboxState, Problem
from tests.contracts.outbox_contract import receipt_for
from tests.faults.hunt import readable_below
from tests.records.samples import AT, PASSPHRASE, add_form, answer, instance_id, submission

MARKERS = [
    "Маркер-хариулт",
    "Marker-answer",
    "Marker-title",
    "Marker-xform",
    "Marker-photo",
    "marker-file.jpg",
    "Marker-typing",
    "Marker-setting",
    "Marker-reply",
    "marker_question",
    "00000000-0000-4000-8000-000000000001",
    "маркерхариулт",
    "markeranswer",
    "Marker-mark",
]


def found(folder: Path) -> set[str]:
    """Which markers stand readable in any byte of any file."""
    return set().union(*readable_below(folder, MARKERS).values())


def live(store: Store) -> None:
    """All that a store is told in its life, each with a marker in it."""
    form = store.add_form(
        form_id="marker_question",
        version="1",
        title="Marker-title",
        xform=b"<h:html>Marker-xform</h:html>",
        media={"marker-file.jpg": b"Marker-photo"},
        source="Marker-title.xlsx",
    )
    record = store.new_record(form.key, instance_id=instance_id(1))
    for number in range(50):
        store.append(record.id, answer(f"Маркер-хариулт Marker-answer {number}", "/data/marker_question"))
    store.append(record.id, JournalEntry("text", "/data/marker_question", "Marker-typing", AT))
    store.put_attachment(record.id, "marker-file.jpg", b"Marker-photo" * 10_000)
    mark = Mark(MarkKind.AIMAG, "Marker-mark", ((None, "Marker-mark"),))
    findable = Findable(("Маркер-хариулт Marker-answer", "Marker-title"), (mark,))
    store.save(
        *(record.id, b"<data>Marker-answer</data>"),
        title="Marker-title",
        place="",
        language=None,
        findable=findable,
    )
    frozen = submission(1, "marker-file.jpg", answer="Маркер-хариулт Marker-answer")
    store.finalise(record.id, frozen, frozen.xml)
    store.set_setting("server", "Marker-setting")
    store.form_parts.put("aa-1", b"Marker-xform")
    store.outbox.sending(instance_id(1))
    store.outbox.failed(
        instance_id(1), Problem("net.cut", (("message", "Marker-reply"),)), OutboxState.WAITING
    )
    store.outbox.sending(instance_id(1))
    store.outbox.delivered(instance_id(1), receipt_for(frozen))
    assert [row.title for row in store.records()] == ["Place 1"]


def test_the_search_would_find_what_is_in_clear(tmp_path: Path) -> None:
    """The other tests are worth something only if this one passes: SQLite without a key, same search."""
    connection = sqlite3.connect(tmp_path / "clear.db", isolation_level=None)
    connection.execute("CREATE TABLE answers (text TEXT, wide BLOB, coded TEXT)")
    for marker in MARKERS[:2]:
        connection.execute("INSERT INTO answers VALUES (?, '', '')", (marker,))
    connection.execute("INSERT INTO answers VALUES ('', ?, '')", (MARKERS[2].encode("utf-16-le"),))
    coded = base64.b64encode(f"x{MARKERS[3]}y".encode()).decode()
    connection.execute("INSERT INTO answers VALUES ('', '', ?)", (coded,))
    connection.close()
    assert found(tmp_path) == set(MARKERS[:4])


def test_nothing_is_readable_while_it_is_open_nor_after(home: Path, profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    live(store)
    files = {path.name for path in profile.folder.iterdir()}
    assert {"store.db", "store.db-wal", "store.db-shm"} <= files, "the journal is looked at too"
    assert found(home) == set()
    store.close()
    assert not (profile.folder / "store.db-wal").exists()
    assert found(home) == set()


def test_nothing_is_readable_after_a_kill(home: Path, profile: Profile) -> None:
    """What a killed program leaves: its files as they were in the middle."""
    store = unlock(profile, PASSPHRASE)
    live(store)
    left = {path.name: path.read_bytes() for path in profile.folder.iterdir()}
    store.close()
    for name, data in left.items():
        (profile.folder / name).write_bytes(data)
    assert "store.db-wal" in left
    assert found(home) == set()
    store = unlock(profile, PASSPHRASE)
    assert len(store.receipts(store.records()[0].id)) == 1
    store.close()


@pytest.mark.skipif(sys.platform != "linux", reason="NOT TESTED HERE: open files are listed by Linux only")
@pytest.mark.parametrize("in_memory", [True, False], ids=["as it is", "were it otherwise"])
def test_no_temporary_file_is_made_for_a_big_sorting(store: Store, in_memory: bool) -> None:
    """SQLCipher would write temporary files in clear. The second run shows that the search finds them."""
    record = store.new_record(add_form(store), instance_id=instance_id(1))
    with store.base.write():
        for part in range(1500):
            store.base.run(
                "INSERT INTO journal (record_id, kind, ref, value, at) VALUES (?, 'answer', ?, ?, ?)",
                *(record.id, f"/data/{part * 7919 % 1500}", "Marker-answer " * 200, AT),
            )
    store.base.run("PRAGMA cache_size = 10")
    if not in_memory:
        store.base.run("PRAGMA temp_store = FILE")
    rows = store.base.database.conn.execute("SELECT value FROM journal ORDER BY value || ref DESC")
    assert rows.fetchone()
    readable = [data for data in temporary_files() if b"Marker-answer" in data]
    assert bool(readable) is not in_memory
    rows.close()


def temporary_files() -> Iterator[bytes]:
    """What this program has open though it has no name any more."""
    for handle in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):
            if str(handle.readlink()).endswith("(deleted)"):
                yield handle.read_bytes()


def test_a_file_cannot_be_opened_without_its_key(profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    live(store)
    store.close()
    path = profile.folder / "store.db"
    with pytest.raises(StoreError, match=r"store\.not_a_database"):
        open_database(path, bytes(32))
    plain = sqlite3.connect(path)
    with pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT * FROM sqlite_master").fetchall()
    plain.close()
    assert path.read_bytes()[:15] != b"SQLite format 3"


def test_the_key_file_holds_no_key(profile: Profile) -> None:
    assert profile.key is not None
    key = unwrap(profile.key, PASSPHRASE, profile.folder.name)
    kept = b"".join(path.read_bytes() for path in profile.folder.iterdir())
    assert len(key) == 32
    assert not any(spelling in kept for spelling in (key, key.hex().encode(), base64.b64encode(key)))
    assert PASSPHRASE.encode() not in kept


def test_no_error_repeats_an_answer(store: Store) -> None:
    record = store.new_record(add_form(store), instance_id=instance_id(1))
    with pytest.raises(StoreError) as caught:
        store.append(record.id, answer("Marker-answer \ud800"))
    assert caught.value.code == "store.bad_text"
    error: BaseException | None = caught.value
    assert "Marker" not in repr(error) + str(error)
    assert error is not None and error.__cause__ is None
    assert store.journal(record.id) == []
    store.append(record.id, answer("Marker-answer"))
    assert len(store.journal(record.id)) == 1
