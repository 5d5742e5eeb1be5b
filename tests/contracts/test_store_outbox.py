"""The real encrypted store keeps the outbox's contract."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from fieldapp.records.profiles import create_profile, unlock
from forms.submission import Submission
from sync.protocols import Outbox, OutboxState, Problem, Receipt
from tests.contracts.outbox_contract import OutboxContract, Queue
from tests.records.samples import CHEAP, PASSPHRASE


class StoreQueue:
    """A profile's store as a Queue."""

    def __init__(self, home: Path) -> None:
        self._profile = create_profile(home, "Contract", PASSPHRASE, cost=CHEAP)
        self.store = unlock(self._profile, PASSPHRASE)
        self._ids: dict[str, int] = {}
        form = self.store.add_form(
            form_id="contract", version="1", title="Contract", xform=b"<x/>", media={}, source="contract.xml"
        )
        self._form_key = form.key

    @property
    def outbox(self) -> Outbox:
        return self.store.outbox

    def put(self, submission: Submission, files: Mapping[str, bytes]) -> None:
        record = self._draft(submission)
        for name, data in files.items():
            self.store.put_attachment(record, name, data)
        self.store.finalise(record, submission, submission.xml)
        self._ids[submission.instance_id] = record

    def _draft(self, submission: Submission) -> int:
        if submission.deprecated_id is None:
            return self.store.new_record(self._form_key, instance_id=submission.instance_id).id
        return self.store.correct(
            self._ids[submission.deprecated_id],
            instance_id=submission.instance_id,
            instance=submission.xml,
            why="a slip",
        )

    def state(self, key: str) -> OutboxState:
        state = self.store.record(self._ids[key]).outbox_state
        assert state is not None
        return state

    def receipt(self, key: str) -> Receipt | None:
        return next(iter(self.store.receipts(self._ids[key])), None)

    def problem(self, key: str) -> Problem | None:
        return self.store.problem(self._ids[key])

    def reopen(self) -> None:
        self.store.close()
        self.store = unlock(self._profile, PASSPHRASE)


class TestStoreOutbox(OutboxContract):
    @pytest.fixture
    def queue(self, tmp_path: Path) -> Iterator[Queue]:
        queue = StoreQueue(tmp_path)
        yield queue
        queue.store.close()
