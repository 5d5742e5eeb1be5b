"""An Outbox in memory: the fake beside the real store, held to the same contract."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from forms.submission import Submission, read_submission
from sync.errors import SyncError
from sync.protocols import OutboxItem, OutboxState, Problem, Receipt
from sync.states import IN_WORK, PARKED, QUEUED, at_rest, move


@dataclass
class Entry:
    item: OutboxItem
    files: dict[str, bytes]
    receipt: Receipt | None = None
    problem: Problem | None = None


@dataclass
class MemoryOutbox:
    """Keeps items in the order in which they were put."""

    entries: dict[str, Entry] = field(default_factory=dict)

    def put(self, submission: Submission, files: Mapping[str, bytes] = {}) -> None:
        """What finalising does in the real store."""
        item = OutboxItem(
            key=submission.instance_id,
            form_id=submission.form_id,
            form_version=submission.form_version,
            xml=submission.xml,
            attachments=submission.attachments,
            state=OutboxState.WAITING,
            size=len(submission.xml) + sum(len(data) for data in files.values()),
        )
        self.entries[item.key] = Entry(item, dict(files))

    def state(self, key: str) -> OutboxState:
        return self.entries[key].item.state

    def receipt(self, key: str) -> Receipt | None:
        return self.entries[key].receipt

    def problem(self, key: str) -> Problem | None:
        return self.entries[key].problem

    # Outbox

    def waiting(self) -> Sequence[OutboxItem]:
        items = [entry.item for entry in self.entries.values()]
        return [item for item in items if item.state in QUEUED and not self._follows_parked(item)]

    def _follows_parked(self, item: OutboxItem) -> bool:
        before = self.entries.get(read_submission(item.xml).deprecated_id or "")
        if before is None:
            return False
        return before.item.state in PARKED or self._follows_parked(before.item)

    def open_attachment(self, key: str, name: str) -> BinaryIO:
        return io.BytesIO(self.entries[key].files[name])

    def sending(self, key: str) -> None:
        item = self.entries[key].item
        self._set(key, OutboxState.SENDING, attempts=item.attempts + 1)

    def arrived(self, key: str, names: Sequence[str]) -> None:
        item = self.entries[key].item
        self._set(key, OutboxState.PARTLY_THERE, only=IN_WORK, arrived=item.arrived | frozenset(names))

    def delivered(self, key: str, receipt: Receipt) -> None:
        entry = self.entries[key]
        if receipt.sha256 != hashlib.sha256(entry.item.xml).hexdigest():
            raise SyncError("receipt.other_bytes", key=key)
        self._set(key, OutboxState.DELIVERED)
        entry.receipt = entry.receipt or receipt
        entry.problem = None

    def failed(self, key: str, problem: Problem, state: OutboxState) -> None:
        entry = self.entries[key]
        anything = entry.item.state is OutboxState.PARTLY_THERE or bool(entry.item.arrived)
        self._set(key, at_rest(state, anything_arrived=anything), only=IN_WORK)
        entry.problem = problem

    def again(self, key: str) -> None:
        entry = self.entries[key]
        after = at_rest(OutboxState.WAITING, anything_arrived=bool(entry.item.arrived))
        self._set(key, after, only=PARKED)

    def _set(
        self,
        key: str,
        state: OutboxState,
        *,
        only: frozenset[OutboxState] = frozenset(OutboxState),
        **changes: object,
    ) -> None:
        entry = self.entries[key]
        after = move(entry.item.state, state, only=only)
        entry.item = replace(entry.item, state=after, **changes)  # type: ignore[arg-type]
