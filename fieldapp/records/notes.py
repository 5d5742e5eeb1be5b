"""Notes on questions: beside the record, never in what is sent."""

from __future__ import annotations

from collections.abc import Sequence

from fieldapp.records.base import Base
from fieldapp.records.history import append_history
from fieldapp.records.reserve import spends_reserve
from fieldapp.records.rows import Note, NoteKind

_COLUMNS = "key, ref, kind, text, who, at, gone"


@spends_reserve
class NotesPart:
    """The store's methods on notes."""

    base: Base

    def notes(self, record_id: int) -> list[Note]:
        """In the order in which they were written."""
        rows = self.base.all(f"SELECT {_COLUMNS} FROM note WHERE record_id = ? ORDER BY rowid", record_id)
        return [
            Note(key, ref, NoteKind(kind), text, who, at, bool(gone))
            for key, ref, kind, text, who, at, gone in rows
        ]

    def keep_notes(self, record_id: int, notes: Sequence[Note]) -> None:
        """These are the record's notes from now on, whatever its state; the history tells what changed when
        it is no draft."""
        with self.base.write():
            self._tell(record_id, notes)
            put_notes(self.base, record_id, notes)

    def _tell(self, record_id: int, notes: Sequence[Note]) -> None:
        row = self.base.one("SELECT instance_id FROM record WHERE id = ? AND state != 'draft'", record_id)
        if row is None:
            return
        before = {note.key: note for note in self.notes(record_id)}
        after = {note.key: note for note in notes}
        for key, note in {**before, **after}.items():
            was, became = (side[key].text if key in side else "" for side in (before, after))
            if was != became:
                append_history(self.base, row[0], "noted", question=note.ref, was=was, became=became)


def put_notes(base: Base, record_id: int, notes: Sequence[Note]) -> None:
    """In the caller's transaction: notes move with the act that moves them, or neither does."""
    base.run("DELETE FROM note WHERE record_id = ?", record_id)
    for note in notes:
        base.run(
            f"INSERT INTO note (record_id, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            *(record_id, note.key, note.ref, str(note.kind), note.text, note.who, note.at, int(note.gone)),
        )
