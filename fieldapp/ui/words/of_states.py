"""Where a record stands, in one word, and the colour that goes with it."""

from __future__ import annotations

from collections.abc import Mapping

from fieldapp.records.rows import RecordState
from fieldapp.ui.theme import State
from fieldapp.ui.words.mark import QT_TRANSLATE_NOOP
from sync.protocols import OutboxState

RECORD_STATES: Mapping[RecordState, tuple[str, State]] = {
    RecordState.DRAFT: (QT_TRANSLATE_NOOP("States", "Draft"), State.WARNING),
    RecordState.FINALISED: (QT_TRANSLATE_NOOP("States", "Finalised"), State.ACTIVE),
    RecordState.SENT: (QT_TRANSLATE_NOOP("States", "Sent"), State.DONE),
    RecordState.RECEIVED: (QT_TRANSLATE_NOOP("States", "Received"), State.NOTE),
}

REPLACED = (QT_TRANSLATE_NOOP("States", "Replaced"), State.PLAIN)
"""Of a version that has reached headquarters or came from there, and is no longer the newest."""

CORRECTION = (QT_TRANSLATE_NOOP("States", "Correction"), State.WARNING)
"""Of a draft that is to replace a finalised record."""

OUTBOX_STATES: Mapping[OutboxState, tuple[str, State]] = {
    OutboxState.WAITING: (QT_TRANSLATE_NOOP("States", "Waits to be sent"), State.ACTIVE),
    OutboxState.SENDING: (QT_TRANSLATE_NOOP("States", "Being sent"), State.ACTIVE),
    OutboxState.PARTLY_THERE: (QT_TRANSLATE_NOOP("States", "Partly sent"), State.ACTIVE),
    OutboxState.DELIVERED: (QT_TRANSLATE_NOOP("States", "Sent"), State.DONE),
    OutboxState.REFUSED: (QT_TRANSLATE_NOOP("States", "Refused"), State.ERROR),
    OutboxState.NEEDS_A_PERSON: (QT_TRANSLATE_NOOP("States", "Needs you"), State.ERROR),
}
