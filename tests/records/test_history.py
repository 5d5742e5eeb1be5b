"""A store of the first schema goes on: entries keep their hash, edits it received find their place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from fieldapp.records.attachments import PART_BYTES
from fieldapp.records.base import sha256
from fieldapp.records.database import open_database, transaction
from fieldapp.records.history import START, link
from fieldapp.records.migration import bring_up_to_date
from fieldapp.records.rows import HistoryHead
from fieldapp.records.schema import STEPS
from fieldapp.records.store import Store
from tests.records.samples import AT, instance_id

LONG = bytes(2 * PART_BYTES) + b"and a bit"
KEY = bytes(range(32))
EDITS = ((1, None, ""), (3, 2, ""), (2, 1, "orx:"), (4, None, ""), (5, 9, ""))


def xml(number: int, replaces: int | None, prefix: str) -> str:
    edit = f"<{prefix}deprecatedID>{instance_id(replaces)}</{prefix}deprecatedID>" if replaces else ""
    own = f"<{prefix}instanceID>{instance_id(number)}</{prefix}instanceID>"
    return f'<data xmlns:orx="o" id="sample" version="1"><q>Өлзий</q><meta>{own}{edit}</meta></data>'


def first_schema(database: Database) -> list[str]:
    """Records 1 to 5 as an old supervisor's store had them (2 edits 1, 3 edits 2, 5 edits one that is not
    here), and a history; its chain."""
    with transaction(database):
        for statement in STEPS[0]:
            database.conn.execute(statement)
        database.conn.execute("PRAGMA user_version = 1")
        database.conn.execute(
            "INSERT INTO form VALUES (1, 'sample', '1', 'Sample', 's.xlsx', ?, X'00', ?, 1)",
            (AT, sha256(b"\0")),
        )
        chain = [START]
        files = [(4, "long.jpg", LONG), (4, "none.jpg", b""), (1, "short.jpg", b"light")]
        for number, replaces, prefix in (
            (1, None, ""),
            (3, 2, ""),
            (2, 1, "orx:"),
            (4, None, ""),
            (5, 9, ""),
        ):
            database.conn.execute(
                "INSERT INTO record (id, form_key, instance_id, state, created_at, changed_at)"
                " VALUES (?, 1, ?, 'received', ?, ?)",
                (number, instance_id(number), AT, AT),
            )
            data = xml(number, replaces, prefix).encode()
            database.conn.execute(
                "INSERT INTO submission VALUES (?, ?, ?, '[]', '')", (number, data, sha256(data))
            )
            entry = (instance_id(number), "Жишээ", "received", "", AT)
            chain.append(link(chain[-1], entry))
            database.conn.execute(
                "INSERT INTO history (instance_id, who, what, detail, at, chain) VALUES (?, ?, ?, ?, ?, ?)",
                (*entry, chain[-1]),
            )
        for record, name, content in files:
            database.conn.execute(
                "INSERT INTO attachment VALUES (?, ?, ?, ?, ?)",
                (record, name, len(content), sha256(content), content),
            )
    return chain


@pytest.fixture
def old(tmp_path: Path) -> Iterator[tuple[Store, list[str]]]:
    database = open_database(tmp_path / "store.db", KEY, create=True)
    chain = first_schema(database)
    database.conn.close()
    bring_up_to_date(tmp_path / "store.db", KEY)
    store = Store(tmp_path / "store.db", KEY, name="Test Person")
    yield store, chain
    store.close()


def test_old_entries_keep_their_hash_and_the_chain_goes_on(old: tuple[Store, list[str]]) -> None:
    store, chain = old
    assert store.history_head() == HistoryHead(5, chain[-1])
    assert [finding.code for finding in store.verify() if "history" in finding.code] == []
    store.new_record(1, instance_id=instance_id(6))
    store.new_record(1, instance_id=instance_id(7))
    assert [finding.code for finding in store.verify() if "history" in finding.code] == []
    assert [row[0] for row in store.base.all("SELECT chain FROM history ORDER BY seq LIMIT 5")] == chain[1:]
    assert store.history_holds(HistoryHead(5, chain[-1]))


def test_old_attachments_are_whole_in_their_parts(old: tuple[Store, list[str]]) -> None:
    store, _ = old
    assert store.attachment(4, "long.jpg") == LONG
    assert store.attachment(4, "none.jpg") == b""
    assert store.attachment(1, "short.jpg") == b"light"
    parts = "SELECT length(data) FROM file_part ORDER BY file_id, place"
    assert [row[0] for row in store.base.all(parts)] == [PART_BYTES, PART_BYTES, 9, 5]
    assert [one.code for one in store.verify() if "attachment" in one.code] == []


def test_an_old_entry_that_is_changed_is_still_seen(old: tuple[Store, list[str]]) -> None:
    store, _ = old
    store.base.run("DROP TRIGGER history_stays")
    store.base.run("UPDATE history SET who = 'x' WHERE seq = 2")
    assert ("verify.history", (("entry", "2"),)) in [(one.code, one.values) for one in store.verify()]


def test_edits_that_were_received_before_find_their_place(old: tuple[Store, list[str]]) -> None:
    store, _ = old
    roots = {row.id: row.root_id for row in store.records()}
    assert roots == {
        1: instance_id(1),
        2: instance_id(1),
        3: instance_id(1),
        4: instance_id(4),
        5: instance_id(9),
    }
    assert {row.id: row.replaced_by for row in store.records()} == {1: 3, 2: 3, 3: None, 4: None, 5: None}
    assert [entry.instance_id for entry in store.history(2)] == [instance_id(n) for n in (1, 3, 2)]
    shown = [submission.instance_id for submission in store.submissions("sample")]
    assert shown == [instance_id(3), instance_id(4), instance_id(5)]
