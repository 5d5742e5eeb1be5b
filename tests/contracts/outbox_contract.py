"""What every Outbox must do: run on the fake and on the real store.

A test class inherits OutboxContract and gives a ``queue`` fixture.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Protocol

import pytest

from forms.submission import Submission
from sync.errors import SyncError
from sync.protocols import Outbox, OutboxState, Problem, Receipt

S = OutboxState
TROUBLE = Problem("net.cut", (("host", "hq.example"),))


class Queue(Protocol):
    """An outbox with the few more things that a test needs of its store."""

    @property
    def outbox(self) -> Outbox: ...
    def put(self, submission: Submission, files: Mapping[str, bytes]) -> None:
        """Finalise a record; one with a ``deprecated_id`` as a correction of the record that has it."""
        ...

    def state(self, key: str) -> OutboxState: ...
    def receipt(self, key: str) -> Receipt | None: ...
    def problem(self, key: str) -> Problem | None: ...
    def reopen(self) -> None:
        """As after the program was killed and started again."""
        ...


def submission(number: int, *attachments: str, replaces: int | None = None) -> Submission:
    """A made-up record of a made-up form."""
    key, before = key_of(number), key_of(replaces) if replaces else None
    names = "".join(f"<photo>{name}</photo>" for name in attachments)
    edit = f"<deprecatedID>{before}</deprecatedID>" if before else ""
    xml = (
        f'<data id="contract" version="1"><q>{number}</q>{names}'
        f"<meta><instanceID>{key}</instanceID>{edit}</meta></data>"
    ).encode()
    return Submission(key, "contract", "1", xml, attachments, before)


def key_of(number: int) -> str:
    return f"uuid:00000000-0000-4000-8000-{number:012d}"


def receipt_for(record: Submission, *, status: int = 201, digest: str | None = None) -> Receipt:
    return Receipt(
        key=record.instance_id,
        server="https://hq.example",
        status=status,
        message="full submission upload was successful!",
        sha256=digest or hashlib.sha256(record.xml).hexdigest(),
        received_at="2026-11-24T10:00:00.000+08:00",
    )


class OutboxContract:
    """One promise a test."""

    def test_a_finalised_record_waits_with_its_frozen_bytes(self, queue: Queue) -> None:
        record = submission(1, "a.jpg")
        queue.put(record, {"a.jpg": b"light"})
        (item,) = queue.outbox.waiting()
        assert (item.key, item.form_id, item.form_version) == (record.instance_id, "contract", "1")
        assert item.xml == record.xml
        assert item.attachments == ("a.jpg",)
        assert item.state is S.WAITING
        assert item.size == len(record.xml) + len(b"light")
        assert item.attempts == 0
        assert item.arrived == frozenset()

    def test_records_wait_in_the_order_of_finalising(self, queue: Queue) -> None:
        for number in (3, 1, 2):
            queue.put(submission(number), {})
        assert [item.key[-1] for item in queue.outbox.waiting()] == ["3", "1", "2"]

    @pytest.mark.parametrize("parked", [S.REFUSED, S.NEEDS_A_PERSON])
    def test_what_comes_after_a_parked_version_is_held_back_until_that_goes_on(
        self, queue: Queue, parked: OutboxState
    ) -> None:
        first = submission(1)
        for record in (first, submission(2, replaces=1), submission(3, replaces=2), submission(4)):
            queue.put(record, {})
        assert [item.key[-1] for item in queue.outbox.waiting()] == ["1", "2", "3", "4"]
        queue.outbox.sending(first.instance_id)
        queue.outbox.failed(first.instance_id, Problem("send.conflict"), parked)
        assert [item.key[-1] for item in queue.outbox.waiting()] == ["4"]
        queue.outbox.again(first.instance_id)
        assert [item.key[-1] for item in queue.outbox.waiting()] == ["1", "2", "3", "4"]
        queue.outbox.sending(first.instance_id)
        queue.outbox.delivered(first.instance_id, receipt_for(first))
        assert [item.key[-1] for item in queue.outbox.waiting()] == ["2", "3", "4"]

    def test_an_attachment_is_a_seekable_stream_of_its_bytes(self, queue: Queue) -> None:
        record = submission(1, "a.jpg")
        queue.put(record, {"a.jpg": bytes(range(256)) * 1000})
        with queue.outbox.open_attachment(record.instance_id, "a.jpg") as stream:
            assert stream.seek(0, 2) == 256_000
            stream.seek(255)
            assert stream.read(2) == b"\xff\x00"

    def test_an_unknown_attachment_is_a_key_error(self, queue: Queue) -> None:
        record = submission(1)
        queue.put(record, {})
        with pytest.raises(KeyError):
            queue.outbox.open_attachment(record.instance_id, "none.jpg")

    def test_an_unknown_record_is_a_key_error(self, queue: Queue) -> None:
        with pytest.raises(KeyError):
            queue.outbox.sending("uuid:nobody")

    def test_a_record_leaves_only_on_a_receipt_and_the_receipt_is_kept(self, queue: Queue) -> None:
        record = submission(1)
        queue.put(record, {})
        queue.outbox.sending(record.instance_id)
        assert len(queue.outbox.waiting()) == 1
        queue.outbox.delivered(record.instance_id, receipt_for(record))
        queue.reopen()
        assert queue.outbox.waiting() == []
        assert queue.state(record.instance_id) is S.DELIVERED
        assert queue.receipt(record.instance_id) == receipt_for(record)

    def test_a_receipt_for_other_bytes_is_not_believed(self, queue: Queue) -> None:
        record = submission(1)
        queue.put(record, {})
        queue.outbox.sending(record.instance_id)
        with pytest.raises(SyncError, match=r"receipt\.other_bytes"):
            queue.outbox.delivered(record.instance_id, receipt_for(record, digest="0" * 64))
        assert queue.state(record.instance_id) is S.SENDING
        assert queue.receipt(record.instance_id) is None

    def test_the_first_receipt_stands(self, queue: Queue) -> None:
        record = submission(1)
        queue.put(record, {})
        queue.outbox.sending(record.instance_id)
        queue.outbox.delivered(record.instance_id, receipt_for(record))
        queue.outbox.delivered(record.instance_id, receipt_for(record, status=202))
        kept = queue.receipt(record.instance_id)
        assert kept is not None
        assert kept.status == 201

    def test_a_record_killed_while_sending_is_taken_up_again(self, queue: Queue) -> None:
        record = submission(1)
        queue.put(record, {})
        queue.outbox.sending(record.instance_id)
        queue.reopen()
        (item,) = queue.outbox.waiting()
        assert (item.state, item.attempts) == (S.SENDING, 1)
        queue.outbox.sending(record.instance_id)
        assert queue.outbox.waiting()[0].attempts == 2

    def test_what_arrived_is_remembered_and_adds_up(self, queue: Queue) -> None:
        record = submission(1, "a.jpg", "b.jpg")
        queue.put(record, {"a.jpg": b"a", "b.jpg": b"b"})
        queue.outbox.sending(record.instance_id)
        queue.outbox.arrived(record.instance_id, ["a.jpg"])
        queue.outbox.arrived(record.instance_id, ["b.jpg"])
        queue.reopen()
        (item,) = queue.outbox.waiting()
        assert item.state is S.PARTLY_THERE
        assert item.arrived == {"a.jpg", "b.jpg"}

    def test_a_failed_attempt_waits_again_with_its_reason(self, queue: Queue) -> None:
        record = submission(1)
        queue.put(record, {})
        queue.outbox.sending(record.instance_id)
        queue.outbox.failed(record.instance_id, TROUBLE, S.WAITING)
        queue.reopen()
        assert queue.outbox.waiting()[0].state is S.WAITING
        assert queue.problem(record.instance_id) == TROUBLE

    def test_a_failed_attempt_of_which_a_part_arrived_rests_partly_there(self, queue: Queue) -> None:
        record = submission(1, "a.jpg")
        queue.put(record, {"a.jpg": b"a"})
        queue.outbox.sending(record.instance_id)
        queue.outbox.arrived(record.instance_id, ["a.jpg"])
        queue.outbox.failed(record.instance_id, TROUBLE, S.WAITING)
        assert queue.state(record.instance_id) is S.PARTLY_THERE
        assert queue.outbox.waiting()[0].arrived == {"a.jpg"}

    @pytest.mark.parametrize("parked", [S.REFUSED, S.NEEDS_A_PERSON])
    def test_a_parked_record_waits_for_a_person(self, queue: Queue, parked: OutboxState) -> None:
        record = submission(1)
        queue.put(record, {})
        queue.outbox.sending(record.instance_id)
        queue.outbox.failed(record.instance_id, Problem("send.conflict"), parked)
        assert queue.outbox.waiting() == []
        assert queue.state(record.instance_id) is parked
        with pytest.raises(SyncError, match=r"outbox\.not_allowed"):
            queue.outbox.sending(record.instance_id)
        queue.outbox.again(record.instance_id)
        assert [item.state for item in queue.outbox.waiting()] == [S.WAITING]

    @pytest.mark.parametrize("parked", [S.REFUSED, S.NEEDS_A_PERSON])
    def test_a_late_word_of_an_attempt_takes_no_parked_record_back(
        self, queue: Queue, parked: OutboxState
    ) -> None:
        record = submission(1)
        queue.put(record, {})
        queue.outbox.sending(record.instance_id)
        queue.outbox.failed(record.instance_id, Problem("send.conflict"), parked)
        for step in (
            lambda: queue.outbox.arrived(record.instance_id, []),
            lambda: queue.outbox.failed(record.instance_id, TROUBLE, S.WAITING),
        ):
            with pytest.raises(SyncError, match=r"outbox\.not_allowed"):
                step()
        assert queue.state(record.instance_id) is parked
        assert queue.problem(record.instance_id) == Problem("send.conflict")

    def test_again_is_for_parked_records_only(self, queue: Queue) -> None:
        record = submission(1)
        queue.put(record, {})
        queue.outbox.sending(record.instance_id)
        with pytest.raises(SyncError, match=r"outbox\.not_allowed"):
            queue.outbox.again(record.instance_id)
        queue.outbox.delivered(record.instance_id, receipt_for(record))
        assert queue.state(record.instance_id) is S.DELIVERED

    def test_nothing_takes_a_delivered_record_back(self, queue: Queue) -> None:
        record = submission(1)
        queue.put(record, {})
        queue.outbox.sending(record.instance_id)
        queue.outbox.delivered(record.instance_id, receipt_for(record))
        for step in (
            lambda: queue.outbox.sending(record.instance_id),
            lambda: queue.outbox.failed(record.instance_id, TROUBLE, S.WAITING),
            lambda: queue.outbox.arrived(record.instance_id, []),
            lambda: queue.outbox.again(record.instance_id),
        ):
            with pytest.raises(SyncError, match=r"outbox\.not_allowed"):
                step()
        assert queue.state(record.instance_id) is S.DELIVERED

    def test_a_record_that_was_never_sent_cannot_be_delivered(self, queue: Queue) -> None:
        record = submission(1)
        queue.put(record, {})
        with pytest.raises(SyncError, match=r"outbox\.not_allowed"):
            queue.outbox.delivered(record.instance_id, receipt_for(record))
        assert queue.receipt(record.instance_id) is None
