"""How a record is read for lists: the SQL, and its row."""

from __future__ import annotations

from fieldapp.records.base import Base, Row
from fieldapp.records.errors import StoreError
from fieldapp.records.rows import RecordRow, RecordState
from sync.protocols import OutboxState

REPLACED_BY = """(SELECT max(newer.id) FROM record AS newer
    WHERE newer.root_id = coalesce(record.root_id, record.instance_id) AND newer.state != 'draft'
    AND (record.root_id IS NULL OR newer.id > record.id))"""
"""SQL: the number of the newest version of ``record`` when that is another one, else NULL."""

SELECT = f"""SELECT record.id, record.form_key, form.form_id, form.version, form.title, record.instance_id,
    record.title, record.state, record.created_at, record.changed_at, record.finalised_at, record.sent_at,
    outbox.state, record.place, record.language, coalesce(record.root_id, record.instance_id),
    record.deprecated_id, {REPLACED_BY}, record.why
    FROM record JOIN form ON form.key = record.form_key LEFT JOIN outbox ON outbox.record_id = record.id"""
"""SQL: what ``as_record`` reads."""


def as_record(row: Row) -> RecordRow:
    values = list(row)
    values[7] = RecordState(row[7])
    values[12] = OutboxState(row[12]) if row[12] else None
    return RecordRow(*values)


def must_be_draft(record: RecordRow) -> RecordRow:
    """StoreError ``record.not_a_draft`` (state)."""
    if record.state is not RecordState.DRAFT:
        raise StoreError("record.not_a_draft", state=str(record.state))
    return record


def read_record(base: Base, record_id: int) -> RecordRow:
    """StoreError ``record.missing``."""
    row = base.one(f"{SELECT} WHERE record.id = ?", record_id)
    if row is None:
        raise StoreError("record.missing")
    return as_record(row)
