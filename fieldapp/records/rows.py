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


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One act on a draft: ``kind`` is answer, text (unfinished typing), add_repeat, remove_repeat,
    language or place; ``at`` is ISO 8601 with offset."""

    kind: str
    ref: str
    value: str | None
    at: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that ``verify`` saw: a code for the user's language and values without answers."""

    code: str
    values: tuple[tuple[str, str], ...] = ()
