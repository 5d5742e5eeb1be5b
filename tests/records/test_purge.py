"""What headquarters has can be deleted here: the answers go, the proof stays. Nothing else goes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldapp.records.base import sha256
from fieldapp.records.errors import StoreError
from fieldapp.records.rows import RecordRow, RecordState
from fieldapp.records.store import Store
from sync.protocols import OutboxState, Problem
from tests.contracts.outbox_contract import receipt_for
from tests.records.samples import add_form, draft, finalised, submission


def sent(store: Store, number: int = 1) -> RecordRow:
    row = finalised(store, number, a_jpg=b"light" * 1_000)
    store.outbox.sending(row.instance_id)
    store.outbox.delivered(row.instance_id, receipt_for(store.submission(row.id)))
    return store.record(row.id)


def rows_of(store: Store) -> int:
    tables = ("record", "submission", "attachment", "outbox", "receipt", "journal")
    return sum(store.base.all(f"SELECT count(*) FROM {table}")[0][0] for table in tables)


def test_the_answers_go_and_the_proof_stays(store: Store) -> None:
    row = sent(store)
    frozen, receipt = store.submission(row.id), store.receipts(row.id)[0]
    store.purge(row.id)
    assert store.records() == []
    assert rows_of(store) == 0
    (kept,) = store.purged()
    assert (kept.receipt, kept.form_id, kept.form_version) == (receipt, "sample", "1")
    assert kept.receipt.sha256 == sha256(frozen.xml)
    assert kept.files == (("a.jpg", 5_000, sha256(b"light" * 1_000)),)
    assert store.base.all("SELECT what, detail FROM history ORDER BY seq")[-1] == (
        "purged",
        sha256(frozen.xml),
    )
    assert store.verify() == []


def test_no_page_of_it_is_left_in_the_files(store: Store) -> None:
    """The log is folded in, and freed pages are overwritten: each page is there once, without it."""
    row = sent(store)
    store.purge(row.id)
    assert store.path.with_name("store.db-wal").stat().st_size == 0
    assert store.base.all("PRAGMA secure_delete")[0][0] == 1


def test_a_received_record_can_go_too(store: Store) -> None:
    store.receive(submission(5, "b.jpg"), {"b.jpg": b"b"}, form_key=add_form(store), source="hq.invalid")
    (row,) = store.records()
    store.purge(row.id)
    assert store.records() == []
    assert store.purged()[0].receipt.server == "hq.invalid"
    assert store.verify() == []


def test_what_was_deleted_is_not_asked_for_again(store: Store) -> None:
    mine, waiting = sent(store, 1), finalised(store, 2)
    store.receive(submission(5), {}, form_key=add_form(store), source="hq.invalid")
    came = next(row for row in store.records() if row.state is RecordState.RECEIVED)
    keys = {mine.instance_id, waiting.instance_id, came.instance_id}
    assert store.kept_instances() == keys
    store.purge(came.id)
    store.purge(mine.id)
    assert store.kept_instances() == keys


@pytest.mark.parametrize(
    "state", ["draft", "finalised", "sending", "refused", "other bytes", "no receipt", "refusal"]
)
def test_what_headquarters_may_not_have_never_goes(store: Store, state: str) -> None:
    row = draft(store) if state == "draft" else finalised(store, 1, a_jpg=b"light")
    if state == "sending":
        store.outbox.sending(row.instance_id)
    if state == "refused":
        store.outbox.sending(row.instance_id)
        store.outbox.failed(row.instance_id, Problem("net.lost"), OutboxState.REFUSED)
    if state in ("other bytes", "no receipt", "refusal"):
        store.outbox.sending(row.instance_id)
        store.outbox.delivered(row.instance_id, receipt_for(store.submission(row.id)))
        sql = {
            "other bytes": "UPDATE submission SET xml = X'00'",
            "no receipt": "DELETE FROM receipt",
            "refusal": "UPDATE receipt SET status = 409",
        }
        store.base.run(sql[state])
    before = rows_of(store)
    with pytest.raises(StoreError) as caught:
        store.purge(row.id)
    forged = state in ("other bytes", "no receipt", "refusal")
    assert caught.value.code == ("record.no_receipt" if forged else "record.not_sent")
    assert rows_of(store) == before
    assert store.purged() == []


def test_of_a_corrected_record_the_older_version_goes_first(store: Store) -> None:
    """Else the one that was replaced would seem to be the newest."""
    old = sent(store)
    edit = replace(submission(2, "a.jpg"), deprecated_id=old.instance_id)
    new = store.correct(old.id, instance_id=edit.instance_id, instance=edit.xml, why="a slip")
    store.finalise(new, edit, edit.xml)
    store.outbox.sending(edit.instance_id)
    store.outbox.delivered(edit.instance_id, receipt_for(edit))
    with pytest.raises(StoreError, match=r"record\.older_version_here"):
        store.purge(new)
    store.purge(old.id)
    assert store.attachment(new, "a.jpg") == b"light" * 1_000, "the file that both had stays with the newer"
    assert [one.instance_id for one in store.submissions("sample")] == [edit.instance_id]
    store.purge(new)
    assert rows_of(store) == 0
    assert store.base.one("SELECT count(*) FROM file_part") == (0,)
    assert store.verify() == []
