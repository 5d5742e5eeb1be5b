"""A record's notes in work: what is to become of them is made as a value, which the store then keeps."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from fieldapp.records.rows import Note, NoteKind
from fieldapp.records.store import Store
from fieldapp.work.replay import Kept

Notes = tuple[Note, ...]


def plain_note(notes: Sequence[Note], ref: str | None = None) -> Note | None:
    """The first note that a person wrote as such, of all or on one question."""
    wanted = (note for note in notes if note.kind is NoteKind.NOTE and not note.gone)
    return next((note for note in wanted if ref in (None, note.ref)), None)


class NoteBook:
    """``all`` in the order in which they were written."""

    def __init__(self, store: Store, record_id: int, clock: Callable[[], datetime]) -> None:
        self.all: Notes = tuple(store.notes(record_id))
        self._store, self._record, self._clock = store, record_id, clock

    def keep(self, notes: Notes) -> None:
        """Durable when it returns."""
        self._store.keep_notes(self._record, notes)
        self.all = notes

    def find(self, key: str) -> Note:
        """KeyError for one that is not there."""
        found = next((note for note in self.all if note.key == key), None)
        if found is None:
            raise KeyError(key)
        return found

    def new(self, ref: str, text: str, kind: NoteKind, *, gone: bool = False) -> Note:
        """Not among them yet."""
        who, at = self._store.profile_name, self._clock().isoformat()
        return Note(secrets.token_hex(8), ref, kind, text, who, at, gone)

    def reworded(self, key: str, text: str) -> Notes:
        """With other words in one of them. KeyError."""
        old = self.find(key)
        new = replace(old, text=text, who=self._store.profile_name, at=self._clock().isoformat())
        return tuple(new if note is old else note for note in self.all)

    def without(self, key: str) -> Notes:
        """KeyError."""
        old = self.find(key)
        return tuple(note for note in self.all if note is not old)

    def with_kept(self, kept: Sequence[Kept]) -> Notes:
        """Behind them what could not be put in, unless it is noted there already."""
        known = {(note.ref, note.text) for note in self.all if note.kind is NoteKind.KEPT}
        new = [item for item in kept if (item.ref, item.text) not in known]
        return (*self.all, *(self.new(item.ref, item.text, NoteKind.KEPT, gone=item.gone) for item in new))
