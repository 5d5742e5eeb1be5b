"""Records, their journal, attachments and frozen submissions."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from fieldapp.records.attachments import finish_recording, names_of, put_file
from fieldapp.records.base import Base, Row, sha256
from fieldapp.records.errors import StoreError
from fieldapp.records.findable import Findable
from fieldapp.records.history import append_history
from fieldapp.records.notes import put_notes
from fieldapp.records.record_rows import REPLACED_BY, SELECT, as_record, must_be_draft, read_record
from fieldapp.records.reserve import spends_reserve
from fieldapp.records.rows import Difference, JournalEntry, Note, RecordRow, RecordState
from fieldapp.records.search_index import put_findable
from forms.submission import Submission, read_submission
from sync.protocols import OutboxState


@spends_reserve
class RecordsPart:
    """The store's methods on records."""

    base: Base

    # Drafts

    def new_record(self, form_key: int, *, instance_id: str, instance: bytes | None = None) -> RecordRow:
        """A new draft, with its instance as it starts. StoreError ``form.missing`` (key)."""
        if self.base.one("SELECT 1 FROM form WHERE key = ?", form_key) is None:
            raise StoreError("form.missing", key=form_key)
        at = self.base.clock()
        with self.base.write():
            record_id = self.base.insert(
                "INSERT INTO record (form_key, instance_id, state, created_at, changed_at, instance)"
                " VALUES (?, ?, 'draft', ?, ?, ?)",
                *(form_key, instance_id, at, at, instance),
            )
            append_history(self.base, instance_id, "created")
        return self.record(record_id)

    def records(
        self, *, form_id: str | None = None, states: Sequence[RecordState] | None = None
    ) -> list[RecordRow]:
        """The last changed first."""
        where, values = ["1"], []
        if form_id is not None:
            where.append("form.form_id = ?")
            values.append(form_id)
        if states is not None:
            where.append(f"record.state IN ({', '.join('?' * len(states))})")
            values.extend(str(state) for state in states)
        order = "ORDER BY record.changed_at DESC, record.id DESC"
        return [
            as_record(row) for row in self.base.all(f"{SELECT} WHERE {' AND '.join(where)} {order}", *values)
        ]

    def latest(self, *, state: RecordState | None = None, limit: int) -> list[RecordRow]:
        """The last changed first, of all or in one state; read by an index, however many there are."""
        order = "ORDER BY record.changed_at DESC, record.id DESC LIMIT ?"
        if state is None:
            return [as_record(row) for row in self.base.all(f"{SELECT} {order}", limit)]
        where = "WHERE record.state = ?"
        return [as_record(row) for row in self.base.all(f"{SELECT} {where} {order}", str(state), limit)]

    def numbered(self, record_ids: Sequence[int]) -> list[RecordRow]:
        """These records in this order; those that are gone are left out."""
        wanted = json.dumps(list(record_ids))
        rows = self.base.all(f"{SELECT} WHERE record.id IN (SELECT value FROM json_each(?))", wanted)
        found = {row[0]: as_record(row) for row in rows}
        return [found[record_id] for record_id in record_ids if record_id in found]

    def record_counts(self) -> dict[RecordState, int]:
        """How many records are in each state: kept, not counted."""
        rows = self.base.all("SELECT state, records FROM record_count")
        return {RecordState(state): count for state, count in rows}

    def record(self, record_id: int) -> RecordRow:
        """StoreError ``record.missing``."""
        return read_record(self.base, record_id)

    def delete_draft(self, record_id: int) -> None:
        """StoreError ``record.not_a_draft`` (state): what was finalised is never deleted here."""
        with self.base.write():
            record = self._draft(record_id)
            for table in ("journal", "attachment"):
                self.base.run(f"DELETE FROM {table} WHERE record_id = ?", record_id)
            self.base.run("DELETE FROM record WHERE id = ?", record_id)
            if record.is_correction:
                append_history(self.base, record.deprecated_id, "abandoned", why=record.why)
            else:
                append_history(self.base, record.instance_id, "deleted")

    def append(
        self,
        record_id: int,
        *entries: JournalEntry,
        notes: Sequence[Note] | None = None,
        recording: str | None = None,
    ) -> None:
        """Durable when it returns, all or none; ``notes`` replace the record's where the act moves them,
        ``recording`` is finished by it.

        StoreError ``record.missing``, ``record.not_a_draft`` (state), ``attachment.missing``.
        """
        with self.base.write():
            self._draft(record_id)
            for entry in entries:
                self._write_journal(record_id, entry)
            self.base.run("UPDATE record SET changed_at = ? WHERE id = ?", entries[-1].at, record_id)
            if recording is not None:
                finish_recording(self.base, record_id, recording)
            if notes is not None:
                put_notes(self.base, record_id, notes)

    def journal(self, record_id: int) -> list[JournalEntry]:
        """What was done since the last save, in order."""
        rows = self.base.all(
            "SELECT kind, ref, value, at FROM journal WHERE record_id = ? ORDER BY seq", record_id
        )
        return [JournalEntry(*row) for row in rows]

    def save(
        self,
        record_id: int,
        instance_xml: bytes,
        *,
        title: str,
        place: str,
        language: str | None,
        unfinished: Sequence[JournalEntry] = (),
        notes: Sequence[Note] | None = None,
        findable: Findable | None = None,
    ) -> None:
        """Write the whole instance; the journal folds into it. ``unfinished`` is what no instance holds
        (texts that are no answers yet): it stays in the journal. ``notes`` replace the record's.
        ``findable`` is what it is found by, None where that is read later."""
        with self.base.write():
            self._draft(record_id)
            self._save(record_id, instance_xml, title)
            for entry in unfinished:
                self._write_journal(record_id, entry)
            if notes is not None:
                put_notes(self.base, record_id, notes)
            self.base.run(
                "UPDATE record SET place = ?, language = ? WHERE id = ?", place, language, record_id
            )
            put_findable(self.base, record_id, findable)

    def instance(self, record_id: int) -> bytes | None:
        """The whole instance as last saved; None for a record that was never saved here."""
        row = self.base.one("SELECT instance FROM record WHERE id = ?", record_id)
        if row is None:
            raise StoreError("record.missing")
        return None if row[0] is None else bytes(row[0])

    # Finalised and received

    def finalise(
        self,
        record_id: int,
        submission: Submission,
        instance_xml: bytes,
        *,
        notes: Sequence[Note] | None = None,
        changed: Sequence[Difference] = (),
        findable: Findable | None = None,
    ) -> None:
        """Freeze the submission's bytes and put the record in the outbox, in one transaction. ``notes``
        replace the record's; what a correction ``changed`` goes into the history.

        StoreError ``record.not_a_draft`` (state), ``record.other_instance``, ``attachment.missing``,
        ``correction.outdated``.
        """
        with self.base.write():
            record = self._draft(record_id)
            if (submission.instance_id, submission.deprecated_id or "") != (
                record.instance_id,
                record.deprecated_id,
            ):
                raise StoreError("record.other_instance")
            if record.is_correction and record.replaced_by is not None:
                raise StoreError("correction.outdated")
            if not set(submission.attachments) <= set(names_of(self.base, record_id)):
                raise StoreError("attachment.missing")
            at = self.base.clock()
            self._save(record_id, instance_xml, submission.instance_name)
            self._freeze(record_id, submission, source="")
            if notes is not None:
                put_notes(self.base, record_id, notes)
            self.base.run(
                "UPDATE record SET state = 'finalised', finalised_at = ? WHERE id = ?", at, record_id
            )
            self.base.run(
                "INSERT INTO outbox (record_id, state) VALUES (?, ?)", record_id, str(OutboxState.WAITING)
            )
            put_findable(self.base, record_id, findable)
            append_history(self.base, record.instance_id, "finalised", sha256(submission.xml), why=record.why)
            for one in changed:
                append_history(
                    self.base,
                    record.instance_id,
                    "changed",
                    question=one.question,
                    was=one.was,
                    became=one.became,
                    why=record.why,
                )

    def submission(self, record_id: int) -> Submission:
        """The frozen bytes. StoreError ``record.not_finalised``."""
        row = self.base.one("SELECT xml, attachments FROM submission WHERE record_id = ?", record_id)
        if row is None:
            raise StoreError("record.not_finalised")
        return _submission(row)

    def replaced_submission(self, record_id: int) -> Submission:
        """The frozen bytes of the version that a correction replaces. StoreError ``record.missing``."""
        row = self.base.one(
            """SELECT xml, attachments FROM submission JOIN record AS old ON old.id = submission.record_id
            JOIN record ON record.deprecated_id = old.instance_id WHERE record.id = ?""",
            record_id,
        )
        if row is None:
            raise StoreError("record.missing")
        return _submission(row)

    def submissions(self, form_id: str) -> list[Submission]:
        """All of a form that were finalised here or received, in the order of coming in; of each the newest
        version."""
        rows = self.base.all(
            f"""SELECT submission.xml, submission.attachments FROM submission
            JOIN record ON record.id = submission.record_id JOIN form ON form.key = record.form_key
            WHERE form.form_id = ? AND {REPLACED_BY} IS NULL ORDER BY record.id""",
            form_id,
        )
        return [_submission(row) for row in rows]

    def kept_instances(self) -> set[str]:
        """instanceIDs of all that was finalised here or received, and of what was deleted here since: it does
        not come again."""
        rows = self.base.all(
            "SELECT instance_id FROM record WHERE state != 'draft' UNION SELECT instance_id FROM purged"
        )
        return {row[0] for row in rows}

    def incomplete(self) -> dict[str, frozenset[str]]:
        """Received records of which a file has not come: by instanceID, the names of those that have."""
        rows = self.base.all(
            """SELECT record.instance_id, submission.attachments,
            (SELECT json_group_array(name) FROM attachment WHERE attachment.record_id = record.id)
            FROM record JOIN submission ON submission.record_id = record.id
            WHERE record.state = 'received' AND submission.attachments != '[]'"""
        )
        here = {instance_id: frozenset(json.loads(came)) for instance_id, _, came in rows}
        return {row[0]: here[row[0]] for row in rows if not set(json.loads(row[1])) <= here[row[0]]}

    def receive(
        self,
        submission: Submission,
        attachments: Mapping[str, bytes],
        *,
        form_key: int,
        source: str,
        root_id: str = "",
        findable: Findable | None = None,
    ) -> bool:
        """Keep a submission that another device made; False when these very bytes are here already.

        ``root_id`` is the instanceID of its first version, where headquarters tells it. Files of a received
        record that come later are added to it.
        StoreError ``record.conflict`` (instance_id) when the instance is here with other bytes.
        """
        known = self.base.one(
            """SELECT submission.sha256, record.state, record.id FROM record
            LEFT JOIN submission ON submission.record_id = record.id WHERE record.instance_id = ?""",
            submission.instance_id,
        )
        if known is not None:
            if known[0] != sha256(submission.xml):
                raise StoreError("record.conflict", instance_id=submission.instance_id)
            if known[1] == RecordState.RECEIVED:
                self._add_late_files(known[2], attachments)
            return False
        at = self.base.clock()
        with self.base.write():
            record_id = self.base.insert(
                "INSERT INTO record (form_key, instance_id, title, state, created_at, changed_at, root_id,"
                " deprecated_id) VALUES (?, ?, ?, 'received', ?, ?, ?, ?)",
                *(form_key, submission.instance_id, submission.instance_name, at, at),
                *(self._root(submission, root_id), submission.deprecated_id or ""),
            )
            self._freeze(record_id, submission, source)
            for name, data in attachments.items():
                put_file(self.base, record_id, name, data)
            put_findable(self.base, record_id, findable)
            append_history(self.base, submission.instance_id, "received", sha256(submission.xml))
        return True

    # Inside

    def _draft(self, record_id: int) -> RecordRow:
        return must_be_draft(self.record(record_id))

    def _root(self, submission: Submission, told: str) -> str | None:
        """The first version's instanceID as headquarters tells it, else as far back as the versions here
        go; None for a first version."""
        if told or submission.deprecated_id is None:
            return told if told not in ("", submission.instance_id) else None
        older = self.base.one(
            "SELECT coalesce(root_id, instance_id) FROM record WHERE instance_id = ?",
            submission.deprecated_id,
        )
        return str(older[0]) if older is not None else submission.deprecated_id

    def _write_journal(self, record_id: int, entry: JournalEntry) -> None:
        self.base.run(
            "INSERT INTO journal (record_id, kind, ref, value, at) VALUES (?, ?, ?, ?, ?)",
            *(record_id, entry.kind, entry.ref, entry.value, entry.at),
        )

    def _save(self, record_id: int, instance_xml: bytes, title: str) -> None:
        self.base.run(
            "UPDATE record SET instance = ?, title = ?, changed_at = ? WHERE id = ?",
            *(instance_xml, title, self.base.clock(), record_id),
        )
        self.base.run("DELETE FROM journal WHERE record_id = ?", record_id)

    def _freeze(self, record_id: int, submission: Submission, source: str) -> None:
        self.base.run(
            "INSERT INTO submission (record_id, xml, sha256, attachments, source) VALUES (?, ?, ?, ?, ?)",
            *(record_id, submission.xml, sha256(submission.xml), json.dumps(submission.attachments), source),
        )

    def _add_late_files(self, record_id: int, files: Mapping[str, bytes]) -> None:
        with self.base.write():
            for name in files.keys() - set(names_of(self.base, record_id)):
                put_file(self.base, record_id, name, files[name])


def _submission(row: Row) -> Submission:
    return read_submission(bytes(row[0]), tuple(json.loads(row[1])))
