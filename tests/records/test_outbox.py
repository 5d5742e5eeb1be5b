"""A record's state follows its way in the outbox (whose contract is in tests/contracts)."""

from __future__ import annotations

import hashlib
import threading

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from fieldapp.records.rows import RecordState
from fieldapp.records.store import Store
from sync.errors import SyncError
from sync.protocols import OutboxState, Problem, Receipt
from sync.states import PARKED, QUEUED
from tests.contracts.outbox_contract import receipt_for
from tests.records.samples import answer, draft, finalised


def test_a_record_is_sent_only_with_a_receipt(store: Store) -> None:
    row = finalised(store)
    store.outbox.sending(row.instance_id)
    store.outbox.arrived(row.instance_id, [])
    assert store.record(row.id).state is RecordState.FINALISED
    receipt = receipt_for(store.submission(row.id))
    store.outbox.delivered(row.instance_id, receipt)
    sent = store.record(row.id)
    assert (sent.state, sent.sent_at) == (RecordState.SENT, receipt.received_at)
    assert store.receipts(row.id) == [receipt]


def test_a_receipt_for_another_record_is_not_believed(store: Store) -> None:
    first, second = finalised(store, 1), finalised(store, 2)
    store.outbox.sending(first.instance_id)
    with pytest.raises(SyncError, match=r"receipt\.other_bytes"):
        store.outbox.delivered(first.instance_id, receipt_for(store.submission(second.id)))
    assert store.record(first.id).state is RecordState.FINALISED
    assert store.receipts(first.id) == []


def test_the_reason_goes_with_the_receipt(store: Store) -> None:
    row = finalised(store)
    store.outbox.sending(row.instance_id)
    store.outbox.failed(row.instance_id, Problem("net.cut"), OutboxState.WAITING)
    assert store.problem(row.id) == Problem("net.cut")
    store.outbox.sending(row.instance_id)
    store.outbox.delivered(row.instance_id, receipt_for(store.submission(row.id)))
    assert store.problem(row.id) is None


def test_window_and_sender_work_at_once(store: Store) -> None:
    """Two connections in two threads: every answer and every move is there afterwards."""
    waiting = [finalised(store, number) for number in range(1, 21)]
    writing = draft(store, 100)
    failures: list[BaseException] = []

    def send() -> None:
        sender = store.another_connection()
        try:
            for item in sender.outbox.waiting():
                sender.outbox.sending(item.key)
                digest = hashlib.sha256(item.xml).hexdigest()
                sender.outbox.delivered(
                    item.key, Receipt(item.key, "https://hq.example", 201, "", digest, "2026-11-24")
                )
        except BaseException as error:  # noqa: BLE001 (a thread must hand over whatever ended it)
            failures.append(error)
        finally:
            sender.close()

    thread = threading.Thread(target=send)
    thread.start()
    for number in range(200):
        store.append(writing.id, answer(str(number)))
    thread.join()
    assert failures == []
    assert [entry.value for entry in store.journal(writing.id)] == [str(number) for number in range(200)]
    assert {store.record(row.id).state for row in waiting} == {RecordState.SENT}
    assert store.verify() == []


PARKING = st.sampled_from([OutboxState.WAITING, OutboxState.REFUSED, OutboxState.NEEDS_A_PERSON])


class AnyOrder(RuleBasedStateMachine):
    """Whatever is called in whatever order: no receipt, not sent; a receipt, sent for ever."""

    store: Store

    def __init__(self) -> None:
        super().__init__()
        self.row = finalised(self.store, len(self.store.records()) + 1, a_jpg=b"light")
        self.key = self.row.instance_id
        self.attempts = 0
        self.delivered = False

    def _state(self) -> OutboxState:
        state = self.store.record(self.row.id).outbox_state
        assert state is not None
        return state

    @rule()
    def send(self) -> None:
        if self._state() in QUEUED:
            self.store.outbox.sending(self.key)
            self.attempts += 1
        else:
            with pytest.raises(SyncError):
                self.store.outbox.sending(self.key)

    @rule(names=st.lists(st.sampled_from(["a.jpg"]), max_size=1))
    def arrive(self, names: list[str]) -> None:
        if self._state() in {OutboxState.SENDING, OutboxState.PARTLY_THERE}:
            self.store.outbox.arrived(self.key, names)
        else:
            with pytest.raises(SyncError):
                self.store.outbox.arrived(self.key, names)

    @precondition(lambda self: self._state() in {OutboxState.SENDING, OutboxState.PARTLY_THERE})
    @rule(state=PARKING)
    def fail(self, state: OutboxState) -> None:
        self.store.outbox.failed(self.key, Problem("net.cut"), state)

    @precondition(lambda self: self._state() in PARKED)
    @rule()
    def try_again(self) -> None:
        self.store.outbox.again(self.key)
        assert self._state() in QUEUED

    @rule(right=st.booleans())
    def deliver(self, right: bool) -> None:
        receipt = receipt_for(self.store.submission(self.row.id), digest=None if right else "0" * 64)
        allowed = self._state() in {OutboxState.SENDING, OutboxState.PARTLY_THERE, OutboxState.DELIVERED}
        if right and allowed:
            self.store.outbox.delivered(self.key, receipt)
            self.delivered = True
        else:
            with pytest.raises(SyncError):
                self.store.outbox.delivered(self.key, receipt)

    @invariant()
    def sent_if_and_only_if_there_is_a_receipt(self) -> None:
        row = self.store.record(self.row.id)
        assert bool(self.store.receipts(row.id)) == self.delivered
        assert (row.state is RecordState.SENT) == self.delivered
        assert (row.outbox_state is OutboxState.DELIVERED) == self.delivered

    @invariant()
    def it_waits_until_then_unless_parked(self) -> None:
        waiting = {item.key: item for item in self.store.outbox.waiting()}
        assert (self.key in waiting) == (self._state() in QUEUED)
        if self.key in waiting:
            assert waiting[self.key].attempts == self.attempts


def test_in_any_order_only_a_receipt_ends_the_duty_to_send(store: Store) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    machine = type("OnThisStore", (AnyOrder,), {"store": store})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=15,
            stateful_step_count=12,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )
