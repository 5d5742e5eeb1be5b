"""One record in work: a form session whose every act is in the encrypted journal first.

The order is write-ahead: an act is appended to the journal, durably, and only then carried out on the
session. When the store cannot take it (a full disk) the session has not moved, and the error names the
cause. Opening a draft again restores the last whole instance and carries the journal out once more.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import PurePath

from fieldapp.records.errors import StoreError
from fieldapp.records.findable import Findable
from fieldapp.records.rows import JournalEntry, RecordRow, RecordState
from fieldapp.records.store import Store
from forms.errors import CodedError, FormError
from forms.interface import Change, Session, Whole
from forms.submission import Submission

FOLD_AFTER = 100
"""Journal entries after which the whole instance is written and the journal folds into it."""

Listener = Callable[[Change | Whole], None]
Read = Callable[[bytes, Session | None], Findable]
"""What an instance is found by, as far as the session shows it; None: all of it is shown."""


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
        clock: Callable[[], datetime],
        place: str = "",
    ) -> None:
        self.record = record
        self.session = session
        self.place = place
        self.saved_at: datetime | None = None
        self._store = store
        self._reopen = reopen
        self._read = read
        self._clock = clock
        self._pending = 0
        self._undo: list[Callable[[], Change | Whole]] = []
        self._listeners: list[Listener] = []
        self._end_subscription = session.subscribe(self._tell)

    @property
    def editable(self) -> bool:
        """A draft can be changed; a finalised or received record is only shown."""
        return self.record.state is RecordState.DRAFT

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Be told of every change; Whole.ALL when the session was replaced. Calling the result ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # Acts

    def answer(self, ref: str, value: str | None) -> Change:
        """Set or clear (None) one answer."""
        before = self.session.node(ref).value
        self._write("answer", ref, value)
        change = self.session.answer(ref, value)
        self._undo.append(lambda: self._answer_again(ref, before or None))
        self._fold_when_long()
        return change

    def typing(self, ref: str, text: str) -> None:
        """Keep unfinished text, so that a crash costs at most what was typed since."""
        self._write("text", ref, text)

    def add_repeat(self, ref: str) -> tuple[str, Change]:
        self._write("add_repeat", ref, None)
        added, change = self.session.add_repeat(ref)
        self._undo.append(lambda: self._remove_again(added))
        return added, change

    def remove_repeat(self, ref: str) -> Change:
        """Remove an instance with all in it; ``undo`` brings it back where it was."""
        before = self.session.save_xml()
        self._write("remove_repeat", ref, None)
        change = self.session.remove_repeat(ref)
        self._undo.append(lambda: self._go_back(before))
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

    def attach(self, ref: str, file_name: str, data: bytes) -> Change:
        """Keep a file, encrypted, as the answer to ``ref``. Its own name, which may tell who is in it,
        is not kept: only its suffix."""
        suffix = PurePath(file_name).suffix.lower()
        kept = secrets.token_hex(8) + (suffix if suffix[1:].isascii() and suffix[1:].isalnum() else "")
        self._must_be_editable()
        self._store.put_attachment(self.record.id, kept, data)
        return self.answer(ref, kept)

    def attachment(self, name: str) -> bytes:
        return self._store.attachment(self.record.id, name)

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
        instance = self.session.save_xml()
        self._store.save(
            self.record.id,
            instance,
            title=self.session.instance_name(),
            place=self.place,
            language=self.session.language,
            findable=self._findable(instance, self.session),
        )
        self._pending = 0
        self.saved_at = self._clock()

    def finalise(self) -> Submission:
        """Freeze the submission's bytes and put the record in the outbox, in one transaction.

        FormError ``form.invalid`` when something stands against it; InterviewError ``record.must_be_sealed``
        for a form whose author wants records encrypted, which is not built: they stay drafts, encrypted here.
        """
        self._must_be_editable()
        if self.session.form.submission.public_key:
            raise InterviewError("record.must_be_sealed")
        submission = self.session.finalise()
        findable = self._findable(submission.xml, None)
        self._store.finalise(self.record.id, submission, self.session.save_xml(), findable)
        self.record = self._store.record(self.record.id)
        self.saved_at = self._clock()
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

    def replay(self, entries: Sequence[JournalEntry]) -> int:
        """Carry out what the journal holds since the last save; the number of acts the form refused.

        A refusal here is the same refusal that the person saw when the act was first tried.
        """
        refused = 0
        for entry in entries:
            try:
                self._carry_out(entry)
            except FormError:
                refused += 1
        self._pending = len(entries)
        return refused

    def _carry_out(self, entry: JournalEntry) -> None:
        match entry.kind:
            case "answer" | "text":
                self.session.answer(entry.ref, entry.value)
            case "add_repeat":
                self.session.add_repeat(entry.ref)
            case "remove_repeat":
                self.session.remove_repeat(entry.ref)
            case "language":
                self.session.set_language(entry.value or "")
            case "place":
                self.place = entry.ref

    # Inside

    def _must_be_editable(self) -> None:
        if not self.editable:
            raise InterviewError("record.not_a_draft", state=str(self.record.state))

    def _write(self, kind: str, ref: str, value: str | None) -> None:
        self._must_be_editable()
        now = self._clock()
        entry = JournalEntry(kind=kind, ref=ref, value=value, at=now.isoformat())
        self._store.append(self.record.id, entry)
        self._pending += 1
        self.saved_at = now

    def _fold_when_long(self) -> None:
        """The act is durable already: where there is no room to fold, the journal goes on growing."""
        if self._pending >= FOLD_AFTER:
            with suppress(StoreError):
                self.save()

    def _answer_again(self, ref: str, value: str | None) -> Change:
        self._write("answer", ref, value)
        return self.session.answer(ref, value)

    def _remove_again(self, ref: str) -> Change:
        self._write("remove_repeat", ref, None)
        return self.session.remove_repeat(ref)

    def _go_back(self, instance: bytes) -> Whole:
        session = self._reopen(instance)
        self._store.save(
            self.record.id,
            instance,
            title=session.instance_name(),
            place=self.place,
            language=self.session.language,
            findable=self._findable(instance, session),
        )
        self._pending = 0
        self.saved_at = self._clock()
        language = self.session.language
        self._end_subscription()
        self.session = session
        if language is not None and language != session.language:
            session.set_language(language)
        self._end_subscription = session.subscribe(self._tell)
        self._tell(Whole.ALL)
        return Whole.ALL

    def _tell(self, change: Change | Whole) -> None:
        for listener in tuple(self._listeners):
            listener(change)
