"""Records are found by words and filters together; the index is true after every act, nothing is scanned."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.records.base import Base, sha256
from fieldapp.records.database import open_database, transaction
from fieldapp.records.findable import Findable, Mark, MarkKind, Moment, Period, Wanted
from fieldapp.records.profiles import Profile, unlock
from fieldapp.records.rows import RecordRow, RecordState
from fieldapp.records.schema import STEPS, migrate
from fieldapp.records.search_index import Reading, make_anew
from fieldapp.records.store import Store
from sync.protocols import OutboxState, Problem
from tests.contracts.outbox_contract import receipt_for
from tests.records.samples import AT, PASSPHRASE, add_form, answer, draft, finalised, instance_id, submission

KEY = bytes(range(32))
UVS = Mark(MarkKind.AIMAG, "MN85", (("mn", "Увс"), ("en", "Uvs")))
ULAANGOM = Mark(MarkKind.SOUM, "MN8501", (("mn", "Улаангом"),), within="MN85")
TES = Mark(MarkKind.SOUM, "MN8520", (("mn", "Тэс"),), within="MN85")


def save(store: Store, record: RecordRow, *texts: str, marks: Sequence[Mark] = ()) -> None:
    findable = Findable(texts, tuple(marks))
    store.save(record.id, b"<data/>", title="T", place="", language=None, findable=findable)


def found(store: Store, typed: str = "", **filters: object) -> list[int]:
    return store.index.find(Wanted(typed, **filters), limit=100)  # type: ignore[arg-type]


def in_states(store: Store) -> dict[str, list[int]]:
    """What is found in each state, as the index has it."""
    states = {str(state): found(store, states=(state,)) for state in RecordState}
    on_the_way = {f"outbox {state}": found(store, outbox_states=(state,)) for state in OutboxState}
    return {name: numbers for name, numbers in (states | on_the_way).items() if numbers}


def test_saved_words_are_found_and_those_before_are_not(store: Store) -> None:
    record = draft(store)
    save(store, record, "Увс нуур", "12")
    assert found(store, "увс") == found(store, "12 uvs") == [record.id]
    save(store, record, "Ховд гол")
    assert found(store, "ховд") == [record.id]
    assert found(store, "увс") == []


def test_a_record_is_in_its_state_after_every_act(store: Store) -> None:
    record = draft(store)
    assert in_states(store) == {"draft": [1]}
    frozen = submission(1)
    store.finalise(record.id, frozen, frozen.xml, findable=Findable(("Увс",)))
    waits = {"finalised": [1], "outbox waiting": [1], "outbox sending": [1]}
    assert in_states(store) == waits
    store.outbox.sending(record.instance_id)
    assert in_states(store) == waits, "one that is being sent waits too"
    store.outbox.failed(record.instance_id, Problem("x"), OutboxState.REFUSED)
    assert in_states(store) == {"finalised": [1], "outbox refused": [1]}
    store.outbox.again(record.instance_id)
    assert in_states(store) == waits
    store.outbox.sending(record.instance_id)
    store.outbox.arrived(record.instance_id, ["a.jpg"])
    assert in_states(store) == {"finalised": [1], "outbox partly_there": [1]}
    store.outbox.delivered(record.instance_id, receipt_for(frozen))
    assert in_states(store) == {"sent": [1], "outbox delivered": [1]}
    assert found(store, "увс", states=(RecordState.SENT,)) == [1], "the words are still there"


def test_a_received_record_is_found(store: Store) -> None:
    key = add_form(store)
    store.receive(submission(7), {}, form_key=key, source="hq", findable=Findable(("Увс",), (UVS,)))
    assert found(store, "uvs", states=(RecordState.RECEIVED,), marks=((MarkKind.AIMAG, "MN85"),)) == [1]


def test_a_deleted_draft_is_gone_from_the_index(store: Store) -> None:
    first, second = draft(store, 1), draft(store, 2)
    for record in (first, second):
        save(store, record, "Увс")
    store.delete_draft(first.id)
    assert found(store) == found(store, "увс") == [second.id]
    store.delete_draft(second.id)
    assert store.base.one("SELECT count(*) FROM unread") == (0,)
    assert store.verify() == []


def test_forms_and_their_versions(store: Store) -> None:
    keys = [add_form(store, "care", "1"), add_form(store, "care", "2"), add_form(store, "water", "1")]
    for number, key in enumerate(keys, start=1):
        store.new_record(key, instance_id=instance_id(number))
    assert found(store, form_id="care") == [2, 1]
    assert found(store, form_id="water") == [3]
    assert found(store, form_id="unknown") == []
    assert [found(store, form_key=key) for key in keys] == [[1], [2], [3]]


def test_places_and_enumerators_and_what_they_are_called(store: Store) -> None:
    person = Mark(MarkKind.ENUMERATOR, "Жишээ Нэг", ((None, "Жишээ Нэг"),))
    for number, marks in enumerate([(UVS, ULAANGOM, person), (UVS, TES), ()], start=1):
        save(store, draft(store, number), marks=marks)
    assert found(store, marks=((MarkKind.AIMAG, "MN85"),)) == [2, 1]
    assert found(store, marks=((MarkKind.AIMAG, "MN85"), (MarkKind.SOUM, "MN8520"))) == [2]
    assert found(store, marks=((MarkKind.ENUMERATOR, "Жишээ Нэг"),)) == [1]
    assert found(store, marks=((MarkKind.SOUM, "MN85"),)) == [], "a value of another kind"
    assert store.index.marks(MarkKind.AIMAG) == [UVS]
    assert store.index.marks(MarkKind.SOUM, within="MN85") == [ULAANGOM, TES]
    assert store.index.marks(MarkKind.SOUM, within="MN11") == []


def test_a_place_is_called_as_it_was_last(store: Store) -> None:
    record = draft(store)
    save(store, record, marks=[Mark(MarkKind.AIMAG, "MN85", ((None, "old"),))])
    save(store, record, marks=[UVS])
    assert store.index.marks(MarkKind.AIMAG) == [UVS]
    assert found(store, marks=((MarkKind.AIMAG, "MN85"),)) == [record.id]


@pytest.fixture
def days(profile: Profile) -> Callable[[str], Store]:
    """The store at a moment of one's choice."""
    store = unlock(profile, PASSPHRASE)
    moments = [AT]

    def at(moment: str) -> Store:
        moments[0] = moment
        return store

    object.__setattr__(store.base, "clock", lambda: moments[0])
    yield at  # type: ignore[misc]
    store.close()


def test_days_of_beginning_changing_and_finalising(days: Callable[[str], Store]) -> None:
    first = draft(days("2026-03-30T23:59:00.000+08:00"), 1)
    second = draft(days("2026-04-01T00:01:00.000+08:00"), 2)
    store = days("2026-05-02T10:00:00.000+08:00")
    store.append(first.id, answer("x"))  # AT: 24 November
    frozen = submission(2)
    store.finalise(second.id, frozen, frozen.xml)

    def between(moment: Moment, start: date | None, end: date | None) -> list[int]:
        return found(store, periods=(Period(moment, start, end),))

    assert between(Moment.CREATED, date(2026, 3, 30), date(2026, 3, 30)) == [1]
    assert between(Moment.CREATED, date(2026, 3, 31), None) == [2]
    assert between(Moment.CREATED, None, date(2026, 3, 31)) == [1]
    assert between(Moment.CREATED, None, None) == [2, 1]
    assert between(Moment.CHANGED, date(2026, 11, 24), date(2026, 11, 24)) == [1]
    assert between(Moment.CHANGED, date(2026, 5, 1), date(2026, 6, 30)) == [2]
    assert between(Moment.FINALISED, date(2026, 1, 1), date(2026, 12, 31)) == [2]
    assert between(Moment.FINALISED, date(2026, 5, 3), date(2026, 5, 1)) == [], "it ends before it begins"


dates = st.dates(date(2023, 1, 1), date(2026, 12, 31))


@settings(deadline=None)
@given(dates, dates)
def test_a_period_is_exactly_its_days(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    tokens = list(Period(Moment.CREATED, first, last).tokens())
    covered = []
    for offset in range((last - first).days + 3):
        day = first + timedelta(days=offset - 1)
        spellings = {f"=c{day:%Y}", f"=c{day:%Y%m}", f"=c{day:%Y%m%d}"}
        if spellings & set(tokens):
            covered.append(day)
    assert covered == [first + timedelta(days=offset) for offset in range((last - first).days + 1)]
    assert len(tokens) <= 2 * (30 + 11) + 12


def test_pages_follow_each_other_without_gap_or_overlap(store: Store) -> None:
    for number in range(1, 8):
        save(store, draft(store, number), "Увс" if number % 2 else "Ховд")
    wanted = Wanted("увс")
    first = store.index.find(wanted, limit=3)
    assert first == [7, 5, 3]
    assert store.index.find(wanted, before=first[-1], limit=3) == [1]
    assert store.index.count(wanted, most=3) == 3
    assert store.index.count(wanted, most=100) == 4


def test_all_filters_at_once(store: Store) -> None:
    key = add_form(store)
    record = store.new_record(key, instance_id=instance_id(1))
    save(store, record, "Улаангом сум", marks=[UVS, ULAANGOM])
    save(store, draft(store, 2), "Улаангом сум", marks=[UVS, TES])
    today = date.fromisoformat(record.created_at[:10])
    everything = Wanted(
        "ulaangom",
        form_id="sample",
        form_key=key,
        states=(RecordState.DRAFT, RecordState.SENT),
        marks=((MarkKind.AIMAG, "MN85"), (MarkKind.SOUM, "MN8501")),
        periods=(Period(Moment.CREATED, today, today), Period(Moment.CHANGED, today, None)),
    )
    assert store.index.find(everything, limit=10) == [record.id]


# What is still to be read


def test_what_is_saved_without_its_words_is_to_be_read(store: Store) -> None:
    first, second, third = (draft(store, number) for number in (1, 2, 3))
    save(store, second, "Увс")
    assert store.index.unread(limit=10) == [third.id, first.id]
    assert store.index.unread(before=third.id, limit=10) == [first.id]
    store.index.keep([Reading(first.id, first.changed_at, Findable(("Ховд",)))])
    assert found(store, "ховд") == [first.id]
    assert store.index.unread(limit=10) == [third.id]


def test_words_of_what_was_changed_since_are_not_kept(store: Store) -> None:
    record = draft(store)
    store.append(record.id, answer("later"))
    store.index.keep([Reading(record.id, record.changed_at, Findable(("earlier",)))])
    assert found(store, "earlier") == []
    assert store.index.unread(limit=10) == [record.id]
    assert store.index.cut_off() == [record.id]


def test_a_store_of_the_first_schema_is_filtered_at_once_and_read_later(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    database = open_database(path, KEY, create=True)
    base = Base(database, who="Test Person")
    with transaction(database):
        for statement in STEPS[0]:
            database.conn.execute(statement)
        database.conn.execute("PRAGMA user_version = 1")
        base.run(
            "INSERT INTO form VALUES (1, 'sample', '1', 'S', 's.xlsx', ?, x'00', ?, 1)", AT, sha256(b"\0")
        )
        for number, state in ((1, "draft"), (2, "sent"), (3, "sent")):
            base.run(
                "INSERT INTO record (id, form_key, instance_id, state, created_at, changed_at)"
                " VALUES (?, 1, ?, ?, ?, ?)",
                *(number, instance_id(number), state, AT, AT),
            )
    migrate(database)
    database.conn.close()
    store = Store(path, KEY, name="Test Person")
    assert in_states(store) == {"draft": [1], "sent": [3, 2], "outbox delivered": [3, 2]}
    assert store.record_counts() == {RecordState.DRAFT: 1, RecordState.SENT: 2}
    assert store.index.unread(limit=10) == [3, 2, 1]
    assert store.verify() == []
    store.close()


def test_index_and_counts_made_anew_are_those_of_the_records(store: Store) -> None:
    save(store, draft(store, 1), "Увс")
    finalised(store, 2)
    kept = (in_states(store), store.record_counts())
    with store.base.write():
        store.base.run("DELETE FROM found WHERE rowid = 1")
        store.base.run("UPDATE record_count SET records = 7")
        make_anew(store.base)
    assert (in_states(store), store.record_counts()) == kept
    assert store.index.unread(limit=9) == [2, 1]


# Counts and lists


def test_counts_are_kept_by_every_act(store: Store) -> None:
    def counted() -> dict[RecordState, int]:
        rows = store.base.all("SELECT state, count(*) FROM record GROUP BY state")
        return {RecordState(state): count for state, count in rows}

    def kept() -> dict[RecordState, int]:
        return {state: count for state, count in store.record_counts().items() if count}

    assert kept() == {}
    drafts = [draft(store, number) for number in (1, 2, 3)]
    assert kept() == counted() == {RecordState.DRAFT: 3}
    store.delete_draft(drafts[0].id)
    sent = finalised(store, 4)
    finalised(store, 5)
    store.outbox.sending(sent.instance_id)
    store.outbox.delivered(sent.instance_id, receipt_for(store.submission(sent.id)))
    store.receive(submission(9), {}, form_key=1, source="hq")
    assert kept() == counted()
    assert set(kept().values()) == {2, 1}


def test_the_latest_and_the_numbered(store: Store) -> None:
    rows = [draft(store, number) for number in (1, 2, 3)]
    store.append(rows[0].id, answer("x"))
    store.base.run("UPDATE record SET changed_at = '2030' WHERE id = 2")
    assert store.latest(limit=1)[0].id == 2
    assert {row.id for row in store.latest(state=RecordState.DRAFT, limit=9)} == {1, 2, 3}
    assert store.latest(state=RecordState.SENT, limit=9) == []
    assert [row.id for row in store.numbered([3, 1, 99])] == [3, 1]
    assert store.numbered([]) == []


# How it is looked up

SEARCHES = [
    Wanted("увс"),
    Wanted("a"),
    Wanted(),
    Wanted("увс", form_id="sample", states=(RecordState.SENT,)),
    Wanted(marks=((MarkKind.AIMAG, "MN85"),), periods=(Period(Moment.CREATED, date(2026, 1, 2), None),)),
    Wanted(outbox_states=(OutboxState.WAITING,)),
]


def looked_up(store: Store, act: Callable[[], object]) -> list[str]:
    """The plan of every statement that an act runs, as SQLite tells it."""
    statements: list[str] = []
    store.base.database.conn.set_trace_callback(statements.append)
    act()
    store.base.database.conn.set_trace_callback(None)
    asked = [statement for statement in statements if statement.lstrip().upper().startswith("SELECT")]
    return [row[3] for statement in asked for row in store.base.all(f"EXPLAIN QUERY PLAN {statement}")]


def scans(plan: Sequence[str]) -> list[str]:
    """Steps that would read a table of all records; an index of words is always said to be scanned."""
    read = ("SCAN record", "SCAN outbox", "SCAN submission", "SCAN history", "USE TEMP B-TREE")
    return [step for step in plan if step.startswith(read) and "record_count" not in step]


@pytest.mark.parametrize("wanted", SEARCHES)
def test_no_search_scans_the_records(store: Store, wanted: Wanted) -> None:
    save(store, draft(store), "Увс", marks=[UVS])

    def act() -> None:
        store.numbered(store.index.find(wanted, limit=10))
        store.index.find(wanted, before=5, limit=10)
        store.index.count(wanted, most=1000)

    plan = looked_up(store, act)
    assert any("VIRTUAL TABLE INDEX" in step for step in plan)
    assert scans(plan) == []


def test_neither_do_counts_and_the_latest_nor_what_waits(store: Store) -> None:
    finalised(store)

    def act() -> None:
        store.record_counts()
        store.latest(limit=10)
        store.latest(state=RecordState.SENT, limit=1)
        store.records(states=[RecordState.DRAFT])
        store.outbox.waiting()
        store.index.unread(limit=5)

    assert [step for step in scans(looked_up(store, act)) if not step.startswith("USE TEMP")] == [
        "SCAN record USING INDEX record_by_change"
    ], "in its order, and it ends at the limit"


def test_a_scan_would_be_seen(store: Store) -> None:
    assert scans(looked_up(store, lambda: store.base.all("SELECT * FROM record WHERE title = 'x'")))
