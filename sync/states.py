"""The moves of a record's way to headquarters: all of them, in one table.

The store checks each change against it, so no caller can lose a record by a wrong step: nothing leaves
DELIVERED, and nothing reaches it except from an attempt in work.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sync.errors import SyncError
from sync.protocols import OutboxState

_S = OutboxState

MOVES: Mapping[OutboxState, frozenset[OutboxState]] = MappingProxyType(
    {
        _S.WAITING: frozenset({_S.SENDING}),
        # SENDING to SENDING: the program was killed in the middle and begins again.
        _S.SENDING: frozenset(
            {_S.SENDING, _S.WAITING, _S.PARTLY_THERE, _S.DELIVERED, _S.REFUSED, _S.NEEDS_A_PERSON}
        ),
        _S.PARTLY_THERE: frozenset(
            {_S.SENDING, _S.PARTLY_THERE, _S.DELIVERED, _S.REFUSED, _S.NEEDS_A_PERSON}
        ),
        _S.REFUSED: frozenset({_S.WAITING, _S.PARTLY_THERE}),
        _S.NEEDS_A_PERSON: frozenset({_S.WAITING, _S.PARTLY_THERE}),
        _S.DELIVERED: frozenset({_S.DELIVERED}),
    }
)

QUEUED = frozenset({_S.WAITING, _S.SENDING, _S.PARTLY_THERE})
"""What a sending takes up."""

PARKED = frozenset({_S.REFUSED, _S.NEEDS_A_PERSON})
"""What waits for a person: shown, kept, not sent by itself."""


IN_WORK = frozenset({_S.SENDING, _S.PARTLY_THERE})
"""Where an attempt may tell of what arrived or failed."""


def move(
    before: OutboxState, after: OutboxState, *, only: frozenset[OutboxState] = frozenset(_S)
) -> OutboxState:
    """``after``, when the table allows it and the record is in one of ``only``, where this act belongs: a
    late word of an attempt must not take a parked record back, nor a person one that is on its way.

    SyncError ``outbox.not_allowed`` (before, after).
    """
    if before not in only or after not in MOVES[before]:
        raise SyncError("outbox.not_allowed", before=str(before), after=str(after))
    return after


def at_rest(state: OutboxState, *, anything_arrived: bool) -> OutboxState:
    """Where a record rests that must be tried again: PARTLY_THERE when the server has a part of it."""
    return _S.PARTLY_THERE if state is _S.WAITING and anything_arrived else state
