"""What the store keeps, as frozen rows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sync.protocols import OutboxState


class RecordState(StrEnum):
    """Where a record stands on this laptop."""

    DRAFT = "draft"
    FINALISED = "finalised"
    SENT = "sent"  # a receipt is kept
    RECEIVED = "received"  # pulled from headquarters


@dataclass(frozen=True, slots=True)
class FormRow:
    """One version of a form. ``key`` is the store's own number; ``source`` the file it came from."""

    key: int
    form_id: str
    version: str
    title: str
    source: str
    added_at: str


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A record's place in lists. ``title`` is the form's instanceName; ``place`` the reference to go on
    from; times are ISO 8601 with offset, "" when it has not come to that."""

    id: int
    form_key: int
    form_id: str
    form_version: str
    form_title: str
    instance_id: str
    title: str
    state: RecordState
    created_at: str
    changed_at: str
    finalised_at: str = ""
    sent_at: str = ""
    outbox_state: OutboxState | None = None
    place: str = ""
    language: str | None = None
    root_id: str = ""
    """The instanceID of its first version: its own where it was never corrected."""
    deprecated_id: str = ""
    """The instanceID of the version that it replaces."""
    replaced_by: int | None = None
    """The newest version of it, when that is another record."""
    why: str = ""
    """The reason of a correction."""

    @property
    def is_correction(self) -> bool:
        """A draft that is to replace a finalised record."""
        return self.state is RecordState.DRAFT and bool(self.deprecated_id)


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One act on a draft: ``kind`` is answer, text (unfinished typing as it stands; None: there is none any
    more), add_repeat, remove_repeat, language or place; ``at`` is ISO 8601 with offset."""

    kind: str
    ref: str
    value: str | None
    at: str


@dataclass(frozen=True, slots=True)
class CutRecording:
    """A recording that was begun and not finished: its name, its question, bytes so far."""

    name: str
    ref: str
    size: int


class NoteKind(StrEnum):
    """What a note on a question is."""

    NOTE = "note"
    DOUBT = "doubt"
    REASON = "reason"  # why an answer is as it is
    KEPT = "kept"  # the program's: something typed that could not be put in as the answer


@dataclass(frozen=True, slots=True)
class Note:
    """A person's words on one question, kept beside the instance and never in it.

    ``ref`` is the question's reference as it is now; of a note that is ``gone`` (its repeat instance was
    removed) as it was last. ``at`` is ISO 8601 with offset.
    """

    key: str
    ref: str
    kind: NoteKind
    text: str
    who: str
    at: str
    gone: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """One answer that a correction changed: ``question`` is its reference, values are as stored, "" blank."""

    question: str
    was: str
    became: str


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """One line of a record's history (see ``history.append_history``)."""

    seq: int
    instance_id: str
    who: str
    what: str
    detail: str
    at: str
    question: str
    was: str
    became: str
    why: str


@dataclass(frozen=True, slots=True)
class HistoryHead:
    """How many entries a history has, and the chain of the last."""

    entries: int
    chain: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that ``verify`` saw: a code for the user's language and values without answers."""

    code: str
    values: tuple[tuple[str, str], ...] = ()
