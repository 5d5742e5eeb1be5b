"""Damage and tampering are seen, and told as findings."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable

import pytest

from fieldapp.records.belonging import tables_of_a_record
from fieldapp.records.errors import StoreError
from fieldapp.records.history import START, link
from fieldapp.records.profiles import Profile, unlock
from fieldapp.records.rows import Finding, HistoryHead
from fieldapp.records.store import Store
from tests.contracts.outbox_contract import receipt_for
from tests.records.samples import PASSPHRASE, answer, draft, finalised

PAGE = 4096


def fill(store: Store) -> None:
    """The last one is sent."""
    for number in range(1, 30):
        row = finalised(store, number, a_jpg=bytes(random.Random(number).randbytes(3_000)))
    store.outbox.sending(row.instance_id)
    store.outbox.delivered(row.instance_id, receipt_for(store.submission(row.id)))
    store.append(draft(store, 100).id, answer("a"))


def test_a_sound_store_has_no_findings(store: Store) -> None:
    fill(store)
    assert store.verify() == []


@pytest.mark.parametrize(
    ("sql", "finding"),
    [
        (
            "UPDATE submission SET xml = CAST(xml || ' ' AS BLOB) WHERE record_id = 3",
            ("verify.submission", "number", "3"),
        ),
        (
            f"UPDATE submission SET xml = X'00', sha256 = '{hashlib.sha256(bytes(1)).hexdigest()}'"
            " WHERE record_id = 3",
            ("verify.frozen", "number", "3"),
        ),
        ("UPDATE file_part SET data = X'00' WHERE file_id = 2", ("verify.attachment", "number", "2")),
        ("DELETE FROM receipt", ("verify.receipt", "number", "29")),
        ("UPDATE receipt SET sha256 = 'another'", ("verify.receipt", "number", "29")),
        ("UPDATE receipt SET record_id = 7", ("verify.receipt", "number", "7")),
        ("UPDATE record SET state = 'finalised' WHERE id = 29", ("verify.receipt", "number", "29")),
        ("UPDATE form SET xform = X'00'", ("verify.form", "number", "1")),
        (
            "DROP TRIGGER history_stays; UPDATE history SET who = 'x' WHERE seq = 4",
            ("verify.history", "entry", "4"),
        ),
        ("DROP TRIGGER history_is_kept; DELETE FROM history WHERE seq = 4", ("verify.history", "entry", "5")),
        (
            "DROP TRIGGER history_stays; UPDATE history SET became = 'x' WHERE seq = 4",
            ("verify.history", "entry", "4"),
        ),
        (
            "DROP TRIGGER history_stays; UPDATE history SET seq = 1000 WHERE seq = 4",
            ("verify.history", "entry", "5"),
        ),
    ],
    ids=[
        "submission",
        "submission and digest",
        "attachment",
        "no receipt",
        "other bytes",
        "other record",
        "not sent",
        "form",
        "history changed",
        "history shortened",
        "answer changed",
        "history reordered",
    ],
)
def test_what_was_changed_behind_our_back_is_told(
    store: Store, sql: str, finding: tuple[str, str, str]
) -> None:
    fill(store)
    for statement in sql.split(";"):
        store.base.run(statement)
    code, name, value = finding
    assert store.verify()[0] == Finding(code, ((name, value),))
    assert {found.code for found in store.verify()} == {code}


def test_a_record_that_is_gone_and_was_not_deleted_is_told(store: Store) -> None:
    fill(store)
    store.delete_draft(draft(store, 200).id)
    assert store.verify() == []
    gone = [draft(store, number).id for number in (201, 202)]
    store.base.run("PRAGMA foreign_keys = 0")
    for table in (*tables_of_a_record(store.base), "record"):
        column = "id" if table == "record" else "record_id"
        store.base.run(f"DELETE FROM {table} WHERE {column} IN (?, ?)", *gone)
    assert [finding.code for finding in store.verify()] == ["verify.record"] * 2


def test_a_row_that_belongs_to_nothing_is_told(store: Store) -> None:
    fill(store)
    store.base.run("PRAGMA foreign_keys = 0")
    store.base.run("UPDATE journal SET record_id = 1000")
    assert store.verify() == [Finding("verify.reference", (("table", "journal"), ("number", "1")))]


def test_it_is_told_how_far_the_check_is_and_can_be_stopped(store: Store) -> None:
    fill(store)
    told: list[tuple[int, int]] = []
    store.verify(lambda done, total: told.append((done, total)))
    assert told[0] == (1, 59)
    assert told[-1] == (59, 59)

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.verify(stop)


@pytest.mark.parametrize("sql", ["UPDATE history SET who = 'x'", "DELETE FROM history"])
def test_the_history_is_append_only(store: Store, sql: str) -> None:
    fill(store)
    before = store.base.all("SELECT * FROM history")
    with pytest.raises(Exception, match="append-only"):
        store.base.run(sql)
    assert store.base.all("SELECT * FROM history") == before


@pytest.mark.parametrize("cut", [1, 3, 1000])
def test_a_tail_that_was_cut_off_is_seen_now_and_for_ever(store: Store, cut: int) -> None:
    fill(store)
    whole = store.history_head().entries
    store.base.run("DROP TRIGGER history_is_kept")
    store.base.run("DELETE FROM history WHERE seq > (SELECT max(seq) FROM history) - ?", cut)
    assert store.verify() == [Finding("verify.history_cut")]
    draft(store, 200)  # the chain goes on from what was there
    assert [finding.code for finding in store.verify()] == ["verify.history"]
    assert store.history_head().entries == whole + 1


def test_a_history_written_anew_does_not_hold_a_head_that_was_kept_elsewhere(store: Store) -> None:
    """Whoever has the key can make a chain that is whole: only what was kept elsewhere tells."""
    finalised(store)
    kept = store.history_head()
    assert store.history_holds(kept)
    draft(store, 2)
    assert store.history_holds(kept)
    store.base.run("DROP TRIGGER history_is_kept")
    store.base.run("DELETE FROM history")
    store.base.run("UPDATE history_head SET entries = 0, chain = ?", START)
    for number in (3, 4, 5):
        draft(store, number)
    assert store.verify() == []
    assert not store.history_holds(kept)


def test_the_history_tells_what_happened_when_and_by_whom(store: Store) -> None:
    record = finalised(store)
    entries = store.history(record.id)
    assert [(entry.instance_id, entry.who, entry.what) for entry in entries] == [
        (record.instance_id, "Test Person", "created"),
        (record.instance_id, "Test Person", "finalised"),
    ]
    assert all(entry.at for entry in entries)


def test_the_chain_is_the_hash_of_the_bytes_that_are_told(store: Store) -> None:
    """By hand, as another program would do it."""
    finalised(store)
    fields = "instance_id, who, what, detail, at, question, was, became, why"
    before = "0" * 64
    for chain, *entry in store.base.all(f"SELECT chain, {fields} FROM history ORDER BY seq"):
        data = before.encode()
        for field in ("2", *entry):
            data += len(field.encode()).to_bytes(8, "big") + field.encode()
        assert chain == hashlib.sha256(data).hexdigest()
        before = chain
    assert store.history_head() == HistoryHead(2, before)


def test_fields_of_an_entry_cannot_run_together() -> None:
    assert link(START, ("ab", "c")) != link(START, ("a", "bc"))


# Damaged bytes


@pytest.fixture
def whole(profile: Profile) -> bytes:
    store = unlock(profile, PASSPHRASE)
    fill(store)
    store.close()
    return (profile.folder / "store.db").read_bytes()


def damaged(profile: Profile, data: bytes) -> list[str]:
    """What is told of a store with these bytes: the codes of findings, or of the error at opening."""
    (profile.folder / "store.db").write_bytes(data)
    try:
        store = unlock(profile, PASSPHRASE)
    except StoreError as error:
        return [error.code]
    try:
        return [finding.code for finding in store.verify()]
    finally:
        store.close()


def flipped(data: bytes, place: int) -> bytes:
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def test_a_flipped_bit_is_seen_wherever_it_is(profile: Profile, whole: bytes) -> None:
    source = random.Random(7)
    pages = len(whole) // PAGE
    places = [page * PAGE + source.randrange(PAGE) for page in source.sample(range(pages), 40)]
    assert damaged(profile, whole) == []
    for place in places:
        told = damaged(profile, flipped(whole, place))
        assert told, f"bit at {place}"
        assert set(told) <= {"verify.page", "verify.structure", "store.damaged", "store.not_a_database"}


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data[: len(data) // 2 + 100],
        lambda data: data[:PAGE],
        lambda data: data[:100],
        lambda data: data[: 5 * PAGE] + bytes(PAGE) + data[6 * PAGE :],
        lambda data: (
            data[: 5 * PAGE] + data[6 * PAGE : 7 * PAGE] + data[5 * PAGE : 6 * PAGE] + data[7 * PAGE :]
        ),
        lambda data: bytes(16) + data[16:],
    ],
    ids=["half", "half and a bit", "one page", "some bytes", "page of zeros", "pages exchanged", "salt"],
)
def test_damage_is_told_and_the_file_left_as_it_is(
    profile: Profile, whole: bytes, damage: Callable[[bytes], bytes]
) -> None:
    data = damage(whole)
    assert damaged(profile, data)
    assert (profile.folder / "store.db").read_bytes()[: len(data)] == data
