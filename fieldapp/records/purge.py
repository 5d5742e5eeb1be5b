"""Records that headquarters has, deleted from this laptop: the answers and files go, the proof stays."""

from __future__ import annotations

import json
from dataclasses import dataclass

from fieldapp.records.base import Base, Row, sha256
from fieldapp.records.belonging import tables_of_a_record
from fieldapp.records.errors import StoreError
from fieldapp.records.history import append_history
from fieldapp.records.reserve import spends_reserve
from fieldapp.records.rows import RecordState
from sync.protocols import OutboxState, Receipt


@dataclass(frozen=True, slots=True)
class Purged:
    """What is kept of a record that was deleted: its receipt, which names the digest of its bytes, and each
    file's name, size and digest."""

    form_id: str
    form_version: str
    receipt: Receipt
    files: tuple[tuple[str, int, str], ...]
    purged_at: str


@spends_reserve
class PurgePart:
    """The store's methods on records that may go."""

    base: Base

    def purge(self, record_id: int) -> None:
        """Delete a sent record whose receipt is for its very bytes, or a received one.

        The receipt, the digests and the history stay. Backups keep it until they are replaced.
        StoreError ``record.missing``, ``record.not_sent`` (state), ``record.no_receipt``,
        ``record.older_version_here`` (a version that it replaces must go first).
        """
        with self.base.write():
            instance_id, proof = self._proof(record_id)
            self.base.run(
                "INSERT OR REPLACE INTO purged VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", instance_id, *proof
            )
            for table in tables_of_a_record(self.base):
                self.base.run(f"DELETE FROM {table} WHERE record_id = ?", record_id)
            self.base.run("DELETE FROM record WHERE id = ?", record_id)
            append_history(self.base, instance_id, "purged", str(proof[2]))
        self._fold_log_in()

    def _fold_log_in(self) -> None:
        """The log still holds the pages as they were. On a full disk it does so until there is room: the
        record is deleted by now, and must not be tried again."""
        try:
            self.base.all("PRAGMA wal_checkpoint(TRUNCATE)")
        except StoreError as error:
            if error.code != "store.disk_full":
                raise

    def purged(self) -> list[Purged]:
        """The last deleted first."""
        rows = self.base.all(
            """SELECT form_id, form_version, instance_id, server, status, message, sha256, received_at,
            files, purged_at FROM purged ORDER BY rowid DESC"""
        )
        return [
            Purged(
                row[0], row[1], Receipt(*row[2:8]), tuple(tuple(file) for file in json.loads(row[8])), row[9]
            )
            for row in rows
        ]

    def _proof(self, record_id: int) -> tuple[str, Row]:
        """instanceID, and the columns of ``purged`` after it."""
        row = self.base.one(
            """SELECT record.instance_id, record.state, form.form_id, form.version, submission.xml,
            submission.sha256, outbox.state, submission.source, record.created_at FROM record
            JOIN form ON form.key = record.form_key LEFT JOIN submission ON submission.record_id = record.id
            LEFT JOIN outbox ON outbox.record_id = record.id WHERE record.id = ?""",
            record_id,
        )
        if row is None:
            raise StoreError("record.missing")
        instance_id, state, form_id, version, xml, digest, on_its_way, source, created_at = row
        if self._has_older(record_id):
            raise StoreError("record.older_version_here")
        if state not in (RecordState.SENT, RecordState.RECEIVED):
            raise StoreError("record.not_sent", state=state)
        if state == RecordState.RECEIVED:
            told: Row = (source, 0, "", created_at)
        else:
            told = self._receipt(record_id, digest)
        if xml is None or sha256(bytes(xml)) != digest or on_its_way not in (None, OutboxState.DELIVERED):
            raise StoreError("record.no_receipt")
        files = self.base.all(
            "SELECT name, size, sha256 FROM attachment JOIN file ON file.id = file_id WHERE record_id = ?"
            " ORDER BY name",
            record_id,
        )
        kept = json.dumps([list(file) for file in files], ensure_ascii=False)
        return instance_id, (form_id, version, digest, kept, *told, self.base.clock())

    def _has_older(self, record_id: int) -> bool:
        """Without the newer version the older would seem to be the newest."""
        older = """SELECT 1 FROM record JOIN record AS older ON older.id < record.id
            AND coalesce(older.root_id, older.instance_id) = record.root_id WHERE record.id = ?"""
        return self.base.one(older, record_id) is not None

    def _receipt(self, record_id: int, digest: str | None) -> Row:
        row = self.base.one(
            """SELECT server, status, message, received_at FROM receipt
            WHERE record_id = ? AND sha256 = ? AND status BETWEEN 200 AND 299 ORDER BY id LIMIT 1""",
            *(record_id, digest),
        )
        if row is None:
            raise StoreError("record.no_receipt")
        return row
