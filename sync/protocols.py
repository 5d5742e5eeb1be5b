"""What sync needs of others: where records wait, how they travel, what time it is.

``fieldapp.records`` fulfils Outbox; ``sync.openrosa`` is a Transport. The rules behind the states:
a record leaves the outbox only on a receipt; every attempt sends the bytes frozen at finalise; all
POSTs of one record end before the next record of its chain begins.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import BinaryIO, Protocol


class OutboxState(StrEnum):
    """Where a finalised record is on its way (moves: sync.states)."""

    WAITING = "waiting"
    SENDING = "sending"
    PARTLY_THERE = "partly_there"
    DELIVERED = "delivered"
    REFUSED = "refused"  # the server said no to this record; the others go on
    NEEDS_A_PERSON = "needs_a_person"


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One finalised record that must reach headquarters.

    ``key`` is the instanceID. ``arrived`` are attachment names that a server has acknowledged.
    ``size`` is XML plus attachments, in bytes. ``attempts`` counts calls of ``Outbox.sending`` so far.
    """

    key: str
    form_id: str
    form_version: str
    xml: bytes
    attachments: tuple[str, ...]
    state: OutboxState
    size: int
    attempts: int = 0
    arrived: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Receipt:
    """A server's word that it has a whole record: kept with the record for ever.

    ``sha256`` is the hex digest of the XML that was sent; ``status`` the HTTP status; ``server`` the
    server's base URL without any token or password.
    """

    key: str
    server: str
    status: int
    message: str
    sha256: str
    received_at: str  # ISO 8601 with offset


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an attempt failed: a code for the user's language and values without answers or tokens."""

    code: str
    values: tuple[tuple[str, str], ...] = ()


class Outbox(Protocol):
    """The store's side. Each call is durable when it returns.

    Every change of state is a move of ``sync.states``; a move that its table does not allow raises
    SyncError ``outbox.not_allowed``. An unknown key raises KeyError.
    """

    def waiting(self) -> Sequence[OutboxItem]:
        """All in a state of ``sync.states.QUEUED``, in the order of finalising, but for a version that
        comes after a parked one of the same record: a server could not place it.

        A record left in SENDING by a killed program is among them.
        """
        ...

    def open_attachment(self, key: str, name: str) -> BinaryIO:
        """A readable, seekable stream of the decrypted bytes; KeyError when there is no such file."""
        ...

    def sending(self, key: str) -> None:
        """Written before the first byte leaves; counts an attempt."""
        ...

    def arrived(self, key: str, names: Sequence[str]) -> None:
        """The server acknowledged the XML and these attachments (added to what arrived before), but
        not yet all: the record is PARTLY_THERE."""
        ...

    def delivered(self, key: str, receipt: Receipt) -> None:
        """Keep the receipt; the record leaves the queue for ever.

        The same receipt again changes nothing. SyncError ``receipt.other_bytes`` when the receipt's
        digest is not that of the frozen XML: the record stays where it is.
        """
        ...

    def failed(self, key: str, problem: Problem, state: OutboxState) -> None:
        """The attempt ended without a receipt; ``state`` is WAITING, REFUSED or NEEDS_A_PERSON.

        A record that goes back to WAITING and of which something has arrived rests as PARTLY_THERE
        (``sync.states.at_rest``).
        """
        ...

    def again(self, key: str) -> None:
        """A person wants a parked record (REFUSED, NEEDS_A_PERSON) tried again: back to the queue."""
        ...


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sending has come, for a bar and a sentence."""

    done: int
    total: int
    bytes_done: int
    bytes_total: int
    key: str = ""


class Transport(Protocol):
    """A way to headquarters."""

    def send(self, item: OutboxItem, outbox: Outbox, watch: Callable[[int], None]) -> Receipt:
        """Carry one record whole; ``watch`` is told of bytes as they leave and may raise Cancelled.

        Tells ``outbox.arrived`` after each part; the other calls are the engine's. Raises SendError
        with the state the record must go to and whether the queue must stop.
        """
        ...


class Clock(Protocol):
    """Time and waiting come in as an argument, so that nothing needs patching in a test
    (``sync.clock.SystemClock`` is the real one)."""

    def now(self) -> str:
        """ISO 8601 with offset."""
        ...

    def monotonic(self) -> float:
        """Seconds that only grow, for deadlines."""
        ...

    def sleep(self, seconds: float) -> None: ...
