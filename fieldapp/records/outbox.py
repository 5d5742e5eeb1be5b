"""The outbox: which finalised records must reach headquarters, and how far each has come.

Fulfils sync.protocols.Outbox; the allowed moves are sync.states'. Each call is one durable transaction.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from fieldapp.records.attachments import open_file
from fieldapp.records.base import Base, Row
from fieldapp.records.history import append_history
from fieldapp.records.reserve import spends_reserve
from sync.errors import SyncError
from sync.protocols import OutboxItem, OutboxState, Problem, Receipt
from sync.states import IN_WORK, PARKED, QUEUED, at_rest, move

_SELECT = """SELECT record.instance_id, form.form_id, form.version, submission.xml, submission.attachments,
    outbox.state, outbox.attempts, outbox.arrived,
    (SELECT coalesce(sum(size), 0) FROM attachment JOIN file ON file.id = file_id
        WHERE attachment.record_id = record.id)
    FROM outbox JOIN record ON record.id = outbox.record_id JOIN form ON form.key = record.form_key
    JOIN submission ON submission.record_id = record.id"""


def _sql(states: Iterable[OutboxState]) -> str:
    return ", ".join(f"'{state}'" for state in sorted(states))


_PARKED_BEFORE = f"""SELECT 1 FROM record AS older JOIN outbox AS parked ON parked.record_id = older.id
    WHERE older.id < record.id AND parked.state IN ({_sql(PARKED)})
    AND record.root_id IN (older.instance_id, older.root_id)"""
"""An earlier version of the record waits for a person."""


@spends_reserve
class StoreOutbox:
    """On the store's connection; belongs to its thread."""

    def __init__(self, base: Base) -> None:
        self._base = base

    def waiting(self) -> Sequence[OutboxItem]:
        """What a sending takes up, in the order of finalising."""
        where = f"outbox.state IN ({_sql(QUEUED)}) AND NOT EXISTS ({_PARKED_BEFORE})"
        rows = self._base.all(f"{_SELECT} WHERE {where} ORDER BY outbox.seq")
        return [_item(row) for row in rows]

    def open_attachment(self, key: str, name: str) -> BinaryIO:
        row = self._base.one(
            """SELECT file_id FROM attachment JOIN record ON record.id = attachment.record_id
            WHERE instance_id = ? AND name = ?""",
            *(key, name),
        )
        if row is None:
            raise KeyError(name)
        return open_file(self._base, row[0])

    def sending(self, key: str) -> None:
        with self._base.write():
            self._move(key, OutboxState.SENDING)
            self._base.run(f"UPDATE outbox SET attempts = attempts + 1, problem = '' WHERE {_OF_KEY}", key)

    def arrived(self, key: str, names: Sequence[str]) -> None:
        with self._base.write():
            self._move(key, OutboxState.PARTLY_THERE, only=IN_WORK)
            before = self._arrived(key)
            after = json.dumps(sorted(before | set(names)))
            self._base.run(f"UPDATE outbox SET arrived = ? WHERE {_OF_KEY}", after, key)

    def delivered(self, key: str, receipt: Receipt) -> None:
        """The record becomes ``sent``, with its receipt, in one transaction.

        SyncError ``receipt.other_bytes`` when the receipt is not for these bytes. The first one stands.
        """
        with self._base.write():
            row = self._base.one(
                """SELECT record.id, submission.sha256 FROM record
                JOIN submission ON submission.record_id = record.id WHERE instance_id = ?""",
                key,
            )
            if row is None:
                raise KeyError(key)
            if receipt.key != key or receipt.sha256 != row[1]:
                raise SyncError("receipt.other_bytes")
            already = self._state(key) is OutboxState.DELIVERED
            self._move(key, OutboxState.DELIVERED)
            if already:
                return
            self._base.run(
                """INSERT INTO receipt (record_id, server, status, message, sha256, received_at)
                VALUES (?, ?, ?, ?, ?, ?)""",
                *(row[0], receipt.server, receipt.status, receipt.message),
                *(receipt.sha256, receipt.received_at),
            )
            self._base.run(f"UPDATE outbox SET problem = '' WHERE {_OF_KEY}", key)
            self._base.run(
                "UPDATE record SET state = 'sent', sent_at = ?, changed_at = ? WHERE id = ?",
                *(receipt.received_at, self._base.clock(), row[0]),
            )
            append_history(self._base, key, "sent", receipt.sha256)

    def failed(self, key: str, problem: Problem, state: OutboxState) -> None:
        with self._base.write():
            anything = self._state(key) is OutboxState.PARTLY_THERE or bool(self._arrived(key))
            self._move(key, at_rest(state, anything_arrived=anything), only=IN_WORK)
            told = json.dumps([problem.code, list(problem.values)], ensure_ascii=False)
            self._base.run(f"UPDATE outbox SET problem = ? WHERE {_OF_KEY}", told, key)

    def again(self, key: str) -> None:
        """A person says: try a parked record again."""
        with self._base.write():
            after = at_rest(OutboxState.WAITING, anything_arrived=bool(self._arrived(key)))
            self._move(key, after, only=PARKED)

    def state(self, key: str) -> OutboxState:
        """KeyError for a record that was never put here."""
        return self._state(key)

    def problem(self, record_id: int) -> Problem | None:
        """Why the last attempt failed; None when none did."""
        row = self._base.one("SELECT problem FROM outbox WHERE record_id = ?", record_id)
        if row is None or not row[0]:
            return None
        code, values = json.loads(row[0])
        return Problem(code, tuple((name, value) for name, value in values))

    def receipts(self, record_id: int) -> list[Receipt]:
        rows = self._base.all(
            """SELECT record.instance_id, server, status, message, sha256, received_at FROM receipt
            JOIN record ON record.id = receipt.record_id WHERE record_id = ? ORDER BY receipt.id""",
            record_id,
        )
        return [Receipt(*row) for row in rows]

    def _state(self, key: str) -> OutboxState:
        row = self._base.one(f"SELECT state FROM outbox WHERE {_OF_KEY}", key)
        if row is None:
            raise KeyError(key)
        return OutboxState(row[0])

    def _arrived(self, key: str) -> set[str]:
        row = self._base.one(f"SELECT arrived FROM outbox WHERE {_OF_KEY}", key)
        return set(json.loads(row[0])) if row else set()

    def _move(
        self, key: str, after: OutboxState, *, only: frozenset[OutboxState] = frozenset(OutboxState)
    ) -> None:
        """SyncError ``outbox.not_allowed`` (before, after)."""
        state = str(move(self._state(key), after, only=only))
        self._base.run(f"UPDATE outbox SET state = ? WHERE {_OF_KEY}", state, key)


_OF_KEY = "record_id = (SELECT id FROM record WHERE instance_id = ?)"


def _item(row: Row) -> OutboxItem:
    key, form_id, version, xml, attachments, state, attempts, arrived, media_bytes = row
    return OutboxItem(
        key=key,
        form_id=form_id,
        form_version=version,
        xml=bytes(xml),
        attachments=tuple(json.loads(attachments)),
        state=OutboxState(state),
        size=len(xml) + media_bytes,
        attempts=attempts,
        arrived=frozenset(json.loads(arrived)),
    )
