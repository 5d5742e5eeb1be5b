"""No step loses a record."""

from __future__ import annotations

import itertools

import pytest

from sync.errors import SyncError
from sync.protocols import OutboxState
from sync.states import MOVES, PARKED, QUEUED, at_rest, move

S = OutboxState


def test_every_state_has_its_moves_and_its_place() -> None:
    assert set(MOVES) == set(S)
    assert QUEUED | PARKED | {S.DELIVERED} == set(S)


def test_delivered_is_reached_only_from_an_attempt_in_work() -> None:
    sources = {before for before, after in MOVES.items() if S.DELIVERED in after}
    assert sources == {S.SENDING, S.PARTLY_THERE, S.DELIVERED}


def test_nothing_leaves_delivered() -> None:
    for state in set(S) - {S.DELIVERED}:
        with pytest.raises(SyncError, match=r"outbox\.not_allowed"):
            move(S.DELIVERED, state)


def test_from_every_state_but_delivered_a_record_can_still_reach_headquarters() -> None:
    reachable = {state: set(after) for state, after in MOVES.items()}
    for _, state in itertools.product(range(len(S)), S):
        reachable[state] |= set().union(*(reachable[step] for step in reachable[state]))
    assert all(S.DELIVERED in states for states in reachable.values())


def test_a_part_that_arrived_is_not_forgotten_at_rest() -> None:
    assert at_rest(S.WAITING, anything_arrived=True) is S.PARTLY_THERE
    assert at_rest(S.WAITING, anything_arrived=False) is S.WAITING
    assert at_rest(S.REFUSED, anything_arrived=True) is S.REFUSED
