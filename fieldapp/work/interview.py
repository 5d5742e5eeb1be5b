"""One record in work: a form session whose every act is in the encrypted journal first.

The order is write-ahead: an act is appended to the journal, durably, and only then carried out on the
session. When the store cannot take it (a full disk) the session has not moved, and the error names the
cause. Opening a draft again restores the last whole instance and carries the journal out once more.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import PurePath
from types import MappingProxyType
from typing import BinaryIO

from fieldapp.records.attachments import Recording
from fieldapp.records.errors import StoreError
from fieldapp.records.findable import Findable
from fieldapp.records.rows import (
    CutRecording,
    Difference,
    JournalEntry,
    Note,
    NoteKind,
    RecordRow,
    RecordState,
)
from fieldapp.records.store import Store
from fieldapp.work.notes import NoteBook, Notes, plain_note
from fieldapp.work.refs import notes_after_removal, texts_after_removal, texts_after_return
from fieldapp.work.replay import Kept, replay
from forms.errors import CodedError, FormError
from forms.interface import Change, FormNode, Session, Whole
from forms.submission import Submission

FOLD_AFTER = 100
"""Journal entries after which the whole instance is written and the journal folds into it."""

Listener = Callable[[Change | Whole], None]
Read = Callable[[bytes, Session | None], Findable]
"""What an instance is found by, as far as the session shows it; None: all of it is shown."""
Meant = Callable[[FormNode], str]
"""Gives the answer that is meant for a question as it is by then, "" to clear it; ValueError for none."""


def _kept_name(file_name: str) -> str:
    """A random name with the same suffix, where that is an ordinary one."""
    suffix = PurePath(file_name).suffix.lower()
    return secrets.token_hex(8) + (suffix if suffix[1:].isascii() and suffix[1:].isalnum() else "")


class InterviewError(CodedError):
    """An act that this record does not allow."""


class Interview:
    """What a window, the command line and the demo do with a record.

    Read through ``session``; write only through the methods here. Each returns when the act is durable,
    or raises StoreError (``store.*``) with nothing changed, or FormError when the form forbids it.
    """

    def __init__(
        self,
        store: Store,
        record: RecordRow,
        session: Session,
        *,
        reopen: Callable[[bytes], Session],
        read: Read,
        compare: Callable[[bytes, bytes], Sequence[Difference]],
        clock: Callable[[], datetime],
        place: str = "",
    ) -> None:
        self.record = record
        self.session = session
        self.place = place
        self.saved_at: datetime | None = None
        self.put_beside: tuple[Note, ...] = ()
        """Notes that hold what could not be put in when this draft was opened again."""
        self._store = store
        self._reopen = reopen
        self._read = read
        self._compare = compare
        self._clock = clock
        self._pending = 0
        self._unfinished: dict[str, str] = {}
        self._notes = NoteBook(store, record.id, clock)
        self._undo: list[Callable[[], Change | Whole]] = []
        self._listeners: list[Listener] = []
        self._end_subscription = session.subscribe(self._tell)

    @property
    def editable(self) -> bool:
        """A draft can be changed; a finalised or received record is only shown."""
        return self.record.state is RecordState.DRAFT

    @property
    def unfinished(self) -> Mapping[str, str]:
        """Texts that were typed and are no answers yet, as they stood, by question."""
        return MappingProxyType(self._unfinished)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Be told of every change; Whole.ALL when the session was replaced. Calling the result ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # Acts

    def answer(self, ref: str, value: str | None) -> Change:
        """Set or clear (None) one answer."""
        before = self.session.node(ref).value
        change = self._answer(ref, value)
        self._undo.append(lambda: self._answer(ref, before or None))
        self._fold_when_long()
        return change

    def answer_all(self, wanted: Sequence[tuple[str, Meant]]) -> Sequence[tuple[str, ValueError | FormError]]:
        """Give many answers, each on those before it, as one act that ``undo`` takes back whole. What was
        refused comes back; the others are taken.

        They are tried on a twin of the session first, so that all that is taken is in the journal, in one
        transaction, before the session moves.
        """
        instance = self.session.save_xml()
        taken, refused = self._tried(instance, wanted)
        if taken:
            self._write_all([("answer", ref, value or None) for ref, value in taken])
            for ref, value in taken:
                self._unfinished.pop(ref, None)
                self.session.answer(ref, value or None)
            self._undo.append(lambda: self._restore(instance, self._notes.all, self._unfinished))
            self._fold_when_long()
        return refused

    def typing(self, ref: str, text: str | None) -> None:
        """Keep unfinished text as it stands, so that a crash costs at most what was typed since; None when
        there is none any more. It is no answer: the session does not see it."""
        self._write("text", ref, text)
        if text is None:
            self._unfinished.pop(ref, None)
        else:
            self._unfinished[ref] = text
        self._fold_when_long()

    def add_repeat(self, ref: str) -> tuple[str, Change]:
        self._write("add_repeat", ref, None)
        added, change = self.session.add_repeat(ref)
        self._undo.append(lambda: self._remove(added))
        return added, change

    def remove_repeat(self, ref: str) -> Change:
        """Remove an instance with all in it; ``undo`` brings it back where it was. Its notes stay with the
        record, marked as gone."""
        instance, notes, unfinished = self.session.save_xml(), self._notes.all, dict(self._unfinished)
        change = self._remove(ref)
        self._undo.append(lambda: self._bring_back(ref, instance, notes, unfinished))
        return change

    def set_language(self, language: str) -> Change:
        self._write("language", "", language)
        return self.session.set_language(language)

    def go_to(self, ref: str) -> None:
        """Keep the place in the form, to come back to it."""
        if ref != self.place:
            if self.editable:
                self._write("place", ref, None)
            self.place = ref

    def attach(self, ref: str, file_name: str, data: bytes | BinaryIO) -> Change:
        """Keep a file, encrypted, as the answer to ``ref``. Its own name, which may tell who is in it,
        is not kept: only its suffix."""
        self._must_be_editable()
        kept = _kept_name(file_name)
        self._store.put_attachment(self.record.id, kept, data)
        return self.answer(ref, kept)

    def attachment(self, name: str) -> bytes:
        """All of a small file. StoreError ``attachment.missing``."""
        return self._store.attachment(self.record.id, name)

    def attachment_size(self, name: str) -> int:
        """In bytes. StoreError ``attachment.missing``."""
        return self._store.attachment_size(self.record.id, name)

    # Recording: what comes piece by piece is encrypted and durable piece by piece

    def begin_recording(self, ref: str, file_name: str) -> tuple[str, Recording]:
        """The name under which it is kept, and what takes its pieces."""
        self._must_be_editable()
        name = _kept_name(file_name)
        return name, self._store.begin_recording(self.record.id, name, ref)

    @property
    def recordings(self) -> Sequence[CutRecording]:
        """Not finished: being recorded now, or cut off by a crash and whole as far as they came."""
        return self._store.recordings(self.record.id)

    def finish_recording(self, name: str, ref: str) -> Change:
        """Make it the answer to ``ref``, in one step. StoreError ``attachment.missing``."""
        before = self.session.node(ref).value
        change = self._answer(ref, name, recording=name)
        self._undo.append(lambda: self._answer(ref, before or None))
        return change

    def drop_recording(self, name: str) -> None:
        """It is not wanted."""
        self._must_be_editable()
        self._store.drop_recording(self.record.id, name)

    # Notes on questions, of a record in any state

    @property
    def notes(self) -> Sequence[Note]:
        """In the order in which they were written."""
        return self._notes.all

    def note(self, ref: str, text: str, kind: NoteKind = NoteKind.NOTE) -> Note:
        """Write a note on a question."""
        made = self._notes.new(ref, text, kind)
        self._change_notes((*self._notes.all, made), ref)
        return made

    def write_note(self, ref: str, text: str) -> bool:
        """Make ``text`` the question's one plain note, blank for none; False when it is so already."""
        own = plain_note(self._notes.all, ref)
        if text.strip() == (own.text.strip() if own is not None else ""):
            return False
        if own is None:
            self.note(ref, text)
        else:
            self.change_note(own.key, text)
        return True

    def change_note(self, key: str, text: str) -> None:
        """Write other words; blank ones delete the note. KeyError for one that is not there."""
        old = self._notes.find(key)
        if not text.strip():
            self.delete_note(key)
        elif text != old.text:
            self._change_notes(self._notes.reworded(key, text), old.ref)

    def delete_note(self, key: str) -> None:
        """``undo`` brings it back. KeyError for one that is not there."""
        self._change_notes(self._notes.without(key), self._notes.find(key).ref)

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    def undo(self) -> Change | Whole | None:
        """Take the last act back; None when there is nothing to take back."""
        if not self._undo:
            return None
        step = self._undo[-1]
        change = step()
        self._undo.pop()
        return change

    def save(self) -> None:
        """Write the whole instance; the journal folds into it."""
        self._must_be_editable()
        self._save(self.session.save_xml(), self.session, self._notes.all, self._unfinished)

    def finalise(self) -> Submission:
        """Freeze the submission's bytes and put the record in the outbox, in one transaction. Text that is
        no answer yet is kept as a note.

        FormError ``form.invalid`` when something stands against it; InterviewError ``record.must_be_sealed``
        for a form whose author wants records encrypted, which is not built: they stay drafts, encrypted here.
        """
        self._must_be_editable()
        if self.session.form.submission.public_key:
            raise InterviewError("record.must_be_sealed")
        submission = self.session.finalise()
        findable = self._findable(submission.xml, None)
        notes = self._notes.with_kept([Kept(ref, text) for ref, text in self._unfinished.items() if text])
        self._store.finalise(
            self.record.id,
            submission,
            self.session.save_xml(),
            notes=notes,
            changed=self._changed(submission),
            findable=findable,
        )
        self.record = self._store.record(self.record.id)
        self.saved_at = self._clock()
        self._notes.all = notes
        self._unfinished.clear()
        self._undo.clear()
        return submission

    def close(self) -> None:
        """Write what the journal holds into the instance, and let go of the session."""
        if self.editable and self._pending:
            self.save()
        self._end_subscription()
        self._listeners.clear()

    def findable_now(self) -> Findable | None:
        """What the record is found by as it stands in the session; None when it cannot be read."""
        return self._findable(self.session.save_xml(), self.session)

    def _findable(self, instance: bytes, shown: Session | None) -> Findable | None:
        """Nothing is kept from being saved because it cannot be searched."""
        try:
            return self._read(instance, shown)
        except FormError:
            return None

    # Coming back to a draft

    def replay(self, entries: Sequence[JournalEntry], instance: bytes, *, keep: bool = True) -> int:
        """Carry out what the journal holds since ``instance`` was saved; the number of acts passed over.

        What could not be put in becomes a note on its question (``put_beside``), and only when that is
        durable does its entry leave the journal. Nothing is written where it is not to be kept: somebody
        else may have the draft open.
        """
        state = replay(entries, self.session, self.place, lambda: self._reopen(instance))
        self._use(state.session)
        self.place, self._unfinished, self._pending = state.place, state.unfinished, len(entries)
        before = len(self._notes.all)
        self._notes.all = self._notes.with_kept(state.kept)
        self.put_beside = self._notes.all[before:]
        if self.put_beside and keep:
            with suppress(StoreError):  # where there is no room now, the journal stays and tells it again
                self.save()
        return state.passed_over

    # Inside

    def _changed(self, submission: Submission) -> Sequence[Difference]:
        """What a correction changed against the version that it replaces."""
        if not self.record.is_correction:
            return ()
        return self._compare(self._store.replaced_submission(self.record.id).xml, submission.xml)

    def _must_be_editable(self) -> None:
        if not self.editable:
            raise InterviewError("record.not_a_draft", state=str(self.record.state))

    def _write(
        self,
        kind: str,
        ref: str,
        value: str | None,
        notes: Sequence[Note] | None = None,
        recording: str | None = None,
    ) -> None:
        self._write_all([(kind, ref, value)], notes, recording)

    def _write_all(
        self,
        acts: Sequence[tuple[str, str, str | None]],
        notes: Sequence[Note] | None = None,
        recording: str | None = None,
    ) -> None:
        self._must_be_editable()
        now = self._clock()
        entries = [JournalEntry(kind, ref, value, now.isoformat()) for kind, ref, value in acts]
        self._store.append(self.record.id, *entries, notes=notes, recording=recording)
        self._pending += len(entries)
        self.saved_at = now

    def _save(self, instance: bytes, session: Session, notes: Notes, unfinished: Mapping[str, str]) -> None:
        now = self._clock()
        self._store.save(
            self.record.id,
            instance,
            title=session.instance_name(),
            place=self.place,
            language=self.session.language,
            unfinished=[JournalEntry("text", ref, text, now.isoformat()) for ref, text in unfinished.items()],
            notes=notes,
            findable=self._findable(instance, session),
        )
        self._pending = 0
        self.saved_at = now

    def _fold_when_long(self) -> None:
        """The act is durable already: where there is no room to fold, the journal goes on growing."""
        if self._pending >= FOLD_AFTER:
            with suppress(StoreError):
                self.save()

    def _tried(
        self, instance: bytes, wanted: Sequence[tuple[str, Meant]]
    ) -> tuple[list[tuple[str, str]], list[tuple[str, ValueError | FormError]]]:
        """What a twin of the session takes, and what is refused."""
        twin = self._reopen(instance)
        if self.session.language is not None:
            twin.set_language(self.session.language)
        taken: list[tuple[str, str]] = []
        refused: list[tuple[str, ValueError | FormError]] = []
        for ref, read in wanted:
            try:
                value = read(twin.node(ref))
                twin.answer(ref, value or None)
                taken.append((ref, value))
            except (ValueError, FormError) as error:
                refused.append((ref, error))
        return taken, refused

    def _answer(self, ref: str, value: str | None, recording: str | None = None) -> Change:
        """What the form refuses stays as text that is no answer."""
        self._write("answer", ref, value, recording=recording)
        self._unfinished.pop(ref, None)
        try:
            return self.session.answer(ref, value)
        except FormError:
            if value:
                self._unfinished[ref] = value
            raise

    def _remove(self, ref: str) -> Change:
        """A removal that the form forbids moves nothing."""
        if self.session.node(ref).can_remove:
            moved = notes_after_removal(self._notes.all, ref)
            self._write("remove_repeat", ref, None, notes=moved)
            self._notes.all = moved
            self._unfinished = texts_after_removal(self._unfinished, ref)
        return self.session.remove_repeat(ref)

    def _bring_back(self, ref: str, instance: bytes, notes: Notes, before: Mapping[str, str]) -> Whole:
        """Undo a removal. What was typed since stays typed."""
        return self._restore(instance, notes, texts_after_return(self._unfinished, ref, before))

    def _restore(self, instance: bytes, notes: Notes, unfinished: Mapping[str, str]) -> Whole:
        """Be as the record was when ``instance`` was written."""
        session = self._reopen(instance)
        self._save(instance, session, notes, unfinished)
        self._notes.all, self._unfinished = notes, dict(unfinished)
        language = self.session.language
        if language is not None and language != session.language:
            session.set_language(language)
        self._use(session)
        self._tell(Whole.ALL)
        return Whole.ALL

    def _use(self, session: Session) -> None:
        self._end_subscription()
        self.session = session
        self._end_subscription = session.subscribe(self._tell)

    def _change_notes(self, notes: Notes, ref: str) -> None:
        before = self._notes.all
        self._keep_notes(notes, ref)
        self._undo.append(lambda: self._keep_notes(before, ref))

    def _keep_notes(self, notes: Notes, ref: str) -> Change:
        self._notes.keep(notes)
        self.saved_at = self._clock()
        change = Change(frozenset((ref,)))
        self._tell(change)
        return change

    def _tell(self, change: Change | Whole) -> None:
        for listener in tuple(self._listeners):
            listener(change)
