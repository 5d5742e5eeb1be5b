"""A record from its first answer to its frozen bytes: drafts, journal, files, finalising, receiving."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from fieldapp.records.errors import StoreError
from fieldapp.records.keys import unwrap
from fieldapp.records.profiles import Profile, unlock
from fieldapp.records.rows import JournalEntry, RecordRow, RecordState
from fieldapp.records.store import Store
from sync.protocols import OutboxState
from tests.contracts.outbox_contract import receipt_for
from tests.records.samples import (
    AT,
    PASSPHRASE,
    XFORM,
    add_form,
    answer,
    draft,
    finalised,
    instance_id,
    submission,
)

HOSTILE = [
    "../../x.jpg",
    "/etc/passwd",
    "C:\\x.jpg",
    "CON",
    "a\x00b.jpg",
    "x" * 4_000,
    "..",
    "'; DROP TABLE form;--",
]


def save(store: Store, record: RecordRow, xml: bytes = b"<data/>", **more: str) -> None:
    told = {"title": "", "place": "", "language": "", **more}
    store.save(record.id, xml, title=told["title"], place=told["place"], language=told["language"] or None)


# Forms


def test_every_version_of_a_form_is_kept_the_newest_first(store: Store) -> None:
    first, second = add_form(store, version="1"), add_form(store, version="2")
    other = add_form(store, form_id="another")
    assert [form.key for form in store.forms()] == [other, second, first]
    assert [form.version for form in store.forms()] == ["1", "2", "1"]
    assert store.xform(first) == XFORM


def test_the_same_bytes_again_are_the_same_form_with_its_media_replaced(store: Store) -> None:
    def add(media: dict[str, bytes]) -> int:
        return store.add_form(
            form_id="f", version="1", title="F", xform=XFORM, media=media, source="f.xlsx"
        ).key

    first = add({"a.csv": b"old", "b.csv": b"b"})
    assert add({"a.csv": b"new"}) == first
    assert store.media(first) == {"a.csv": b"new", "b.csv": b"b"}
    assert len(store.forms()) == 1


def test_a_version_never_changes(store: Store) -> None:
    key = add_form(store)
    with pytest.raises(StoreError) as caught:
        store.add_form(
            form_id="sample", version="1", title="Other", xform=XFORM + b" ", media={"a": b"a"}, source="x"
        )
    assert (caught.value.code, dict(caught.value.values)) == (
        "form.version_exists",
        {"form_id": "sample", "version": "1"},
    )
    assert (store.xform(key), store.media(key), store.form(key).title) == (XFORM, {}, "Sample")


@pytest.mark.parametrize(
    "ask", [Store.form, Store.xform, lambda store, key: store.new_record(key, instance_id="u")]
)
def test_a_form_that_is_not_there_is_missing(store: Store, ask: Callable[[Store, int], object]) -> None:
    with pytest.raises(StoreError, match=r"form\.missing"):
        ask(store, 77)
    assert store.records() == []


# Drafts


def test_a_journal_keeps_each_act_in_order_until_it_is_folded(profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    record = draft(store)
    acts = [
        answer("a"),
        answer(None),
        answer("", "/data/r[2]/q"),
        JournalEntry("add_repeat", "/data/r", None, AT),
        JournalEntry("language", "", "Монгол", AT),
        answer("ө\u202e\x00\n'\"; 💧" + "x" * 100_000),
    ]
    for act in acts:
        store.append(record.id, act)
    store.close()
    store = unlock(profile, PASSPHRASE)
    assert store.journal(record.id) == acts
    save(store, record, b"<data>whole</data>", title="Place", place="/data/q", language="mn")
    assert store.journal(record.id) == []
    row = store.record(record.id)
    assert (row.title, row.place, row.language, row.state) == ("Place", "/data/q", "mn", RecordState.DRAFT)
    assert store.instance(record.id) == b"<data>whole</data>"
    store.close()


def test_a_record_that_was_never_saved_has_no_instance(store: Store) -> None:
    assert store.instance(draft(store).id) is None


def test_each_draft_has_its_own_journal(store: Store) -> None:
    first, second = draft(store, 1), draft(store, 2)
    store.append(first.id, answer("one"))
    store.append(second.id, answer("two"))
    save(store, first)
    assert (store.journal(first.id), store.journal(second.id)) == ([], [answer("two")])


def test_a_deleted_draft_is_gone_and_its_story_stays(store: Store) -> None:
    record = draft(store)
    store.append(record.id, answer("a"))
    store.put_attachment(record.id, "a.jpg", b"light")
    store.delete_draft(record.id)
    assert store.records() == []
    assert store.base.one("SELECT (SELECT count(*) FROM journal) + (SELECT count(*) FROM attachment)") == (0,)
    assert [what for (what,) in store.base.all("SELECT what FROM history")] == ["created", "deleted"]
    assert store.verify() == []


def test_records_are_listed_the_last_changed_first_and_by_state(profile: Profile) -> None:
    ticks = itertools.count(100)
    assert profile.key is not None
    key = unwrap(profile.key, PASSPHRASE, profile.folder.name)
    ticking = Store(profile.folder / "store.db", key, name="T", clock=lambda: f"2026-11-24T10:{next(ticks)}")
    first, second = draft(ticking, 1), draft(ticking, 2)
    third = finalised(ticking, 3)
    ticking.put_attachment(first.id, "a.jpg", b"a")
    save(ticking, first)
    assert [row.id for row in ticking.records()] == [first.id, third.id, second.id]
    assert [row.id for row in ticking.records(states=[RecordState.FINALISED])] == [third.id]
    assert ticking.records(states=[]) == []
    assert ticking.records(form_id="another") == []
    assert [row.id for row in ticking.records(form_id="sample", states=[RecordState.DRAFT])] == [
        first.id,
        second.id,
    ]
    ticking.close()


# Files


def test_a_file_is_kept_replaced_and_given_back(store: Store) -> None:
    record = draft(store)
    store.put_attachment(record.id, "b.jpg", b"old")
    store.put_attachment(record.id, "a.jpg", bytes(range(256)) * 4_000)
    store.put_attachment(record.id, "b.jpg", b"")
    assert store.attachment_names(record.id) == ["a.jpg", "b.jpg"]
    assert store.attachment(record.id, "a.jpg") == bytes(range(256)) * 4_000
    assert store.attachment(record.id, "b.jpg") == b""
    with pytest.raises(StoreError, match=r"attachment\.missing"):
        store.attachment(record.id, "c.jpg")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_name_is_only_text(store: Store, name: str) -> None:
    before = {
        path
        for path in store.path.parent.parent.rglob("*")
        if path.name not in {"store.db-wal", "store.db-shm"}
    }
    record = draft(store)
    store.put_attachment(record.id, name, b"dark")
    frozen = submission(1)
    store.finalise(record.id, frozen, frozen.xml)
    assert (store.attachment_names(record.id), store.attachment(record.id, name)) == ([name], b"dark")
    after = {
        path
        for path in store.path.parent.parent.rglob("*")
        if path.name not in {"store.db-wal", "store.db-shm"}
    }
    assert after == before
    assert store.verify() == []


# Finalising


def test_finalising_freezes_the_bytes_and_puts_the_record_in_the_outbox(profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    record = draft(store)
    store.append(record.id, answer("a"))
    store.put_attachment(record.id, "a.jpg", b"light")
    frozen = submission(1, "a.jpg", answer="Худаг\n <!-- kept --> ")
    store.finalise(record.id, frozen, b"<data>as it stood</data>")
    store.close()
    store = unlock(profile, PASSPHRASE)
    row = store.record(record.id)
    assert (row.state, row.outbox_state, row.title) == (RecordState.FINALISED, OutboxState.WAITING, "Place 1")
    assert row.finalised_at
    assert store.submission(record.id).xml == frozen.xml
    assert store.journal(record.id) == []
    (item,) = store.outbox.waiting()
    assert (item.key, item.xml, item.attachments) == (instance_id(1), frozen.xml, ("a.jpg",))
    assert store.submissions("sample") == [frozen]
    store.close()


@pytest.mark.parametrize(
    "act",
    [
        lambda store, row: store.append(row.id, answer("b")),
        lambda store, row: save(store, row, b"<data>other</data>"),
        lambda store, row: store.put_attachment(row.id, "a.jpg", b"other"),
        lambda store, row: store.put_attachment(row.id, "new.jpg", b"new"),
        lambda store, row: store.delete_draft(row.id),
        lambda store, row: store.finalise(row.id, submission(1, answer="other"), b"<data/>"),
    ],
    ids=["answer", "save", "replace file", "add file", "delete", "finalise again"],
)
@pytest.mark.parametrize("sent", [False, True], ids=["waiting", "sent"])
def test_what_is_finalised_never_changes(
    store: Store, act: Callable[[Store, RecordRow], None], sent: bool
) -> None:
    record = finalised(store, 1, a_jpg=b"light")
    if sent:
        store.outbox.sending(record.instance_id)
        store.outbox.delivered(record.instance_id, receipt_for(store.submission(record.id)))
    before = (store.record(record.id), store.submission(record.id), store.instance(record.id))
    with pytest.raises(StoreError) as caught:
        act(store, record)
    assert (caught.value.code, caught.value.values["state"]) == (
        "record.not_a_draft",
        "sent" if sent else "finalised",
    )
    assert (store.record(record.id), store.submission(record.id), store.instance(record.id)) == before
    assert store.attachment_names(record.id) == ["a.jpg"]
    assert store.attachment(record.id, "a.jpg") == b"light"


@pytest.mark.parametrize(
    ("frozen", "code"),
    [(submission(2), "record.other_instance"), (submission(1, "gone.jpg"), "attachment.missing")],
)
def test_finalising_what_is_not_whole_leaves_a_draft(store: Store, frozen: object, code: str) -> None:
    record = draft(store)
    store.append(record.id, answer("a"))
    with pytest.raises(StoreError) as caught:
        store.finalise(record.id, frozen, b"<data/>")  # type: ignore[arg-type]
    assert caught.value.code == code
    assert store.record(record.id).state is RecordState.DRAFT
    assert store.journal(record.id) == [answer("a")]
    assert store.outbox.waiting() == []
    with pytest.raises(StoreError, match=r"record\.not_finalised"):
        store.submission(record.id)


def test_a_record_that_is_not_there_is_missing(store: Store) -> None:
    for act in (
        lambda: store.record(7),
        lambda: store.append(7, answer("a")),
        lambda: store.instance(7),
        lambda: store.delete_draft(7),
        lambda: store.finalise(7, submission(1), b""),
    ):
        with pytest.raises(StoreError, match=r"record\.missing"):
            act()


# Receiving


def test_a_pulled_submission_is_kept_once_with_its_files(store: Store) -> None:
    form = add_form(store)
    pulled = submission(1, "a.jpg", "../b.jpg")
    files = {"a.jpg": b"a", "../b.jpg": b"b"}
    assert store.receive(pulled, files, form_key=form, source="https://hq.example")
    assert not store.receive(pulled, files, form_key=form, source="https://hq.example")
    (row,) = store.records()
    assert (row.state, row.title, row.outbox_state) == (RecordState.RECEIVED, "Place 1", None)
    assert store.submission(row.id).xml == pulled.xml
    assert {name: store.attachment(row.id, name) for name in store.attachment_names(row.id)} == files
    assert store.outbox.waiting() == [], "it is at headquarters already"
    assert store.verify() == []


def test_what_comes_again_with_other_bytes_is_a_conflict_and_the_first_stays(store: Store) -> None:
    form = add_form(store)
    own, other = finalised(store, 1), draft(store, 2)
    for number in (1, 2):
        with pytest.raises(StoreError) as caught:
            store.receive(submission(number, answer="other"), {}, form_key=form, source="")
        assert (caught.value.code, caught.value.values["instance_id"]) == (
            "record.conflict",
            instance_id(number),
        )
    assert store.record(own.id).state is RecordState.FINALISED
    assert store.record(other.id).state is RecordState.DRAFT
    assert not store.receive(submission(1), {}, form_key=form, source=""), "its own record comes back"


def test_files_that_come_later_are_added_and_none_is_replaced(store: Store) -> None:
    form = add_form(store)
    pulled = submission(1, "a.jpg", "b.jpg")
    store.receive(pulled, {"a.jpg": b"a"}, form_key=form, source="")
    assert store.incomplete() == {instance_id(1): frozenset({"a.jpg"})}
    assert not store.receive(pulled, {"a.jpg": b"other", "b.jpg": b"b"}, form_key=form, source="")
    (row,) = store.records()
    assert (store.attachment(row.id, "a.jpg"), store.attachment(row.id, "b.jpg")) == (b"a", b"b")
    assert store.incomplete() == {}


# Settings


def test_a_setting_is_kept_until_it_is_changed(profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    assert store.get_setting("server", "none") == "none"
    for value in ("", "https://hq.example/ө"):
        store.set_setting("server", value)
        assert store.get_setting("server", "none") == value
    store.close()
    store = unlock(profile, PASSPHRASE)
    assert store.get_setting("server", "none") == "https://hq.example/ө"
    store.close()
