"""A store filled with what could be salvaged, made consistent: each record whole, or named as lost.

The rules: a record whose receipt is gone is sent again, the same bytes; one whose frozen bytes are gone is a
draft again if its answers are there; one that is at headquarters keeps its receipt. Nothing is made up.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from fieldapp.records.base import Base
from fieldapp.records.belonging import SHARED, drop_dangling
from fieldapp.records.verify import false_rows
from forms.errors import FormError
from forms.submission import read_submission
from sync.protocols import OutboxState


@dataclass(frozen=True, slots=True)
class Loss:
    """What a repair could not bring back, or only in part; for a person's eyes, never for a log.

    ``what`` is record (gone), answers (of a record that is gone), file, older (as the backup had it), draft
    (finalised answers that must be finalised again), history (entries, perhaps of records that nobody knows),
    some answers, some files (perhaps). ``title``, ``form`` and ``at`` are "" where nobody knows.
    """

    what: str
    title: str
    form: str
    at: str


def drop_false_rows(base: Base) -> None:
    """Bytes that are not those of their digest are as good as lost, and so is what they were a part of."""
    for _code, table, number in list(false_rows(base)):
        base.run(f"DELETE FROM {table} WHERE rowid = ?", number)
    drop_dangling(base, spare=SHARED)


def mend(base: Base, children: list[str]) -> list[Loss]:
    """Bring states, outbox and receipts in line with the rows that are there. In the caller's transaction.

    ``children`` are the tables whose rows belong to a record.
    """
    _drafts(base)
    losses = _orphans(base, children)
    losses += _without_form(base, children)
    _receipts(base)
    losses += _without_bytes(base, children)
    losses += _without_files(base)
    _outbox(base)
    drop_dangling(base)
    return losses


def _drafts(base: Base) -> None:
    """What was frozen of a record that is a draft again is no longer its."""
    for table in ("submission", "receipt", "outbox"):
        base.run(f"DELETE FROM {table} WHERE record_id IN (SELECT id FROM record WHERE state = 'draft')")


def delete_record(base: Base, record_id: int, children: list[str]) -> None:
    """With all that belongs to it."""
    for table in children:
        base.run(f"DELETE FROM {table} WHERE record_id = ?", record_id)
    base.run("DELETE FROM record WHERE id = ?", record_id)


def _orphans(base: Base, children: list[str]) -> list[Loss]:
    """A record's own row can be made again from its frozen bytes; what else belongs to nothing is lost."""
    numbers = base.all("SELECT record_id FROM submission WHERE record_id NOT IN (SELECT id FROM record)")
    for (record_id,) in numbers:
        _record_from_bytes(base, record_id)
    lost = {
        record_id
        for table in children
        for (record_id,) in base.all(
            f"SELECT DISTINCT record_id FROM {table} WHERE record_id NOT IN (SELECT id FROM record)"
        )
    }
    losses = []
    for record_id in sorted(lost):
        row = base.one("SELECT count(*), max(at) FROM journal WHERE record_id = ?", record_id)
        if row is not None and row[0]:
            losses.append(Loss("answers", "", "", row[1]))
        delete_record(base, record_id, children)
    return losses


def _record_from_bytes(base: Base, record_id: int) -> None:
    row = base.one("SELECT xml, attachments, source FROM submission WHERE record_id = ?", record_id)
    assert row is not None
    try:
        frozen = read_submission(bytes(row[0]), tuple(json.loads(row[1])))
    except FormError:
        return
    form = base.one(
        "SELECT key FROM form WHERE form_id = ? AND version = ?", frozen.form_id, frozen.form_version
    )
    if form is None or base.one("SELECT 1 FROM record WHERE instance_id = ?", frozen.instance_id):
        return
    told = base.one("SELECT min(at), max(at) FROM history WHERE instance_id = ?", frozen.instance_id)
    first, last = told if told and told[0] else (base.clock(), base.clock())
    base.run(
        "INSERT INTO record (id, form_key, instance_id, title, state, instance, created_at, changed_at,"
        " finalised_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        *(record_id, form[0], frozen.instance_id, frozen.instance_name),
        *("received" if row[2] else "finalised", None if row[2] else frozen.xml, first, last),
        "" if row[2] else last,
    )


def _without_form(base: Base, children: list[str]) -> list[Loss]:
    rows = base.all("SELECT id, title, changed_at FROM record WHERE form_key NOT IN (SELECT key FROM form)")
    for record_id, _title, _at in rows:
        delete_record(base, record_id, children)
    return [Loss("record", title, "", at) for _id, title, at in rows]


def _receipts(base: Base) -> None:
    """A receipt for these very bytes makes a record sent; without one it is not."""
    fits = "SELECT 1 FROM receipt, submission WHERE receipt.record_id = record.id"
    fits += " AND submission.record_id = record.id AND receipt.sha256 = submission.sha256"
    base.run(
        """DELETE FROM receipt WHERE EXISTS (SELECT 1 FROM submission
        WHERE submission.record_id = receipt.record_id AND submission.sha256 != receipt.sha256)"""
    )
    base.run(
        f"""UPDATE record SET state = 'sent',
        sent_at = (SELECT received_at FROM receipt WHERE receipt.record_id = record.id)
        WHERE state = 'finalised' AND EXISTS ({fits})"""
    )
    base.run(
        """UPDATE record SET state = 'finalised', sent_at = '' WHERE state = 'sent'
        AND NOT EXISTS (SELECT 1 FROM receipt WHERE receipt.record_id = record.id)"""
    )


def _without_bytes(base: Base, children: list[str]) -> list[Loss]:
    rows = base.all(
        """SELECT record.id, record.title, form.title, record.changed_at, record.state,
        record.instance IS NULL FROM record JOIN form ON form.key = record.form_key
        WHERE record.state != 'draft'
        AND record.id NOT IN (SELECT record_id FROM submission)"""
    )
    losses = []
    for record_id, title, form, at, state, nothing in rows:
        draft = state == "finalised" and not nothing
        losses.append(Loss("draft" if draft else "record", title, form, at))
        if draft:
            base.run("DELETE FROM outbox WHERE record_id = ?", record_id)
            base.run("UPDATE record SET state = 'draft', finalised_at = '' WHERE id = ?", record_id)
        else:
            delete_record(base, record_id, children)
    return losses


def _without_files(base: Base) -> list[Loss]:
    """Frozen bytes that name a file which is gone: headquarters would wait for it, so a person must know."""
    rows = base.all(
        """SELECT record.id, record.title, form.title, record.changed_at, record.state FROM record
        JOIN form ON form.key = record.form_key JOIN submission ON submission.record_id = record.id
        WHERE record.state IN ('finalised', 'sent') AND EXISTS (
            SELECT 1 FROM json_each(submission.attachments) AS named WHERE NOT EXISTS (
                SELECT 1 FROM attachment
                WHERE attachment.record_id = record.id AND attachment.name = named.value))"""
    )
    for record_id, _title, _form, _at, state in rows:
        if state == "finalised":
            base.run("DELETE FROM outbox WHERE record_id = ?", record_id)
            base.run(
                "INSERT INTO outbox (record_id, state, problem) VALUES (?, ?, ?)",
                *(record_id, str(OutboxState.NEEDS_A_PERSON), json.dumps(["attachment.missing", []])),
            )
    return [Loss("file", title, form, at) for _id, title, form, at, _state in rows]


def _outbox(base: Base) -> None:
    """Each finalised record waits, each sent one is delivered, no other is in it."""
    base.run(
        """DELETE FROM outbox WHERE record_id IN
        (SELECT id FROM record WHERE state NOT IN ('finalised', 'sent'))"""
    )
    waiting, delivered = str(OutboxState.WAITING), str(OutboxState.DELIVERED)
    base.run(
        """UPDATE outbox SET state = ? WHERE state = ?
        AND record_id IN (SELECT id FROM record WHERE state = 'finalised')""",
        *(waiting, delivered),
    )
    base.run(
        "UPDATE outbox SET state = ? WHERE record_id IN (SELECT id FROM record WHERE state = 'sent')",
        delivered,
    )
    base.run(
        """INSERT INTO outbox (record_id, state) SELECT id, iif(state = 'sent', ?, ?) FROM record
        WHERE state IN ('finalised', 'sent') AND id NOT IN (SELECT record_id FROM outbox) ORDER BY id""",
        *(delivered, waiting),
    )
