"""The fake keeps the contract that the store keeps."""

from __future__ import annotations

import pytest

from tests.contracts.memory_outbox import MemoryOutbox
from tests.contracts.outbox_contract import OutboxContract


class MemoryQueue(MemoryOutbox):
    @property
    def outbox(self) -> MemoryOutbox:
        return self

    def reopen(self) -> None:
        """Memory has no other side."""


class TestMemoryOutbox(OutboxContract):
    @pytest.fixture
    def queue(self) -> MemoryQueue:
        return MemoryQueue()
