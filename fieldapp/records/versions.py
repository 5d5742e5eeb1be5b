"""Versions of one record: a correction is a record of its own that names the one it replaces."""

from __future__ import annotations

from fieldapp.records.base import Base
from fieldapp.records.errors import StoreError
from fieldapp.records.history import append_history, history_head, history_of, holds
from fieldapp.records.record_rows import read_record
from fieldapp.records.reserve import spends_reserve
from fieldapp.records.rows import HistoryEntry, HistoryHead, RecordRow, RecordState


@spends_reserve
class VersionsPart:
    """The store's methods on corrections and on history."""

    base: Base

    def correct(self, record_id: int, *, instance_id: str, instance: bytes, why: str) -> int:
        """A draft that is to replace a finalised, sent or received record, with its files and notes; its
        number.

        StoreError ``correction.of_draft``, ``correction.outdated`` (there is a newer version),
        ``correction.open`` (one was begun and is not finalised).
        """
        with self.base.write():
            old = read_record(self.base, record_id)
            if old.state is RecordState.DRAFT:
                raise StoreError("correction.of_draft")
            if old.replaced_by is not None:
                raise StoreError("correction.outdated")
            if self.open_correction(record_id) is not None:
                raise StoreError("correction.open")
            at = self.base.clock()
            new = self.base.insert(
                "INSERT INTO record (form_key, instance_id, title, state, place, language, instance,"
                " created_at, changed_at, root_id, deprecated_id, why)"
                " VALUES (?, ?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?, ?)",
                *(old.form_key, instance_id, old.title, old.place, old.language, instance, at, at),
                *(old.root_id, old.instance_id, why),
            )
            self._carry_over(old.id, new)
            append_history(self.base, old.instance_id, "correcting", why=why)
        return new

    def _carry_over(self, old: int, new: int) -> None:
        for table, columns in (
            ("attachment", "name, file_id"),
            ("note", "key, ref, kind, text, who, at, gone"),
        ):
            self.base.run(
                f"INSERT INTO {table} (record_id, {columns}) SELECT ?, {columns} FROM {table}"
                " WHERE record_id = ? ORDER BY rowid",
                *(new, old),
            )

    def open_correction(self, record_id: int) -> RecordRow | None:
        """The draft that is to replace this record or a version of it; None when none was begun."""
        row = self.base.one(
            """SELECT draft.id FROM record JOIN record AS draft
            ON draft.root_id = coalesce(record.root_id, record.instance_id) AND draft.state = 'draft'
            WHERE record.id = ?""",
            record_id,
        )
        return None if row is None else read_record(self.base, row[0])

    def history(self, record_id: int) -> list[HistoryEntry]:
        """What happened to the record, in all its versions that are here, in order."""
        root = read_record(self.base, record_id).root_id
        rows = self.base.all("SELECT instance_id FROM record WHERE root_id = ?", root)
        return history_of(self.base, [root, *(row[0] for row in rows)])

    def history_head(self) -> HistoryHead:
        """Where the history ends now: to be kept elsewhere (see ``history``)."""
        return history_head(self.base)

    def history_holds(self, head: HistoryHead) -> bool:
        """Whether the history goes on from a head that was kept elsewhere; False when it was written anew or
        an older store stands in its place."""
        return holds(self.base, head)
