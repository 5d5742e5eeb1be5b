"""The loop: take, send, receipt, go on. It has no thread, no timer and no memory of its own: all that it
knows is in the outbox, so it can be killed anywhere and begun again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from forms.errors import FormError
from forms.submission import read_submission
from sync.errors import Cancelled, SendError
from sync.protocols import Outbox, OutboxItem, OutboxState, Problem, Progress, Receipt, Transport

MOST_TROUBLES_IN_A_ROW = 3
"""After so many records that failed by the line or the server, the others would fare no better."""


@dataclass(frozen=True, slots=True)
class SendReport:
    """What came of a sending. ``sent`` + ``refused`` + ``waiting`` is what there was to send.

    ``refused`` counts what was parked for a person. ``problems`` are (instanceID, problem) in order.
    ``stopped`` is why the queue did not go on to its end, None when it did or when a person stopped it.
    """

    sent: int
    refused: int
    waiting: int
    problems: tuple[tuple[str, Problem], ...] = ()
    stopped: Problem | None = None
    cancelled: bool = False


def send_all(
    outbox: Outbox,
    transport: Transport,
    *,
    watch: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> SendReport:
    """Send what waits, in the order of finalising, each record once and whole.

    A refused record is parked and the others go on; a refusal that concerns all (wrong token, no
    network) stops the queue and parks nothing. ``cancelled`` is asked between pieces of 64 KiB at most.
    Errors of the store pass through: the record stays queued.
    """
    return _Sending(outbox, transport, watch, cancelled).run()


@dataclass
class _Sending:
    outbox: Outbox
    transport: Transport
    watch: Callable[[Progress], None]
    cancelled: Callable[[], bool]
    sent: int = 0
    refused: int = 0
    troubles: int = 0
    bytes_done: int = 0
    stopped: Problem | None = None
    was_cancelled: bool = False
    problems: list[tuple[str, Problem]] = field(default_factory=list)
    undelivered: set[str] = field(default_factory=set)

    def run(self) -> SendReport:
        items = self.outbox.waiting()
        self._total = len(items)
        self._bytes = sum(item.size for item in items)
        for item in items:
            if self.stopped is not None or self._check_cancelled():
                break
            if self._follows_an_undelivered(item):
                self.undelivered.add(item.key)
            else:
                self._one(item)
        return self._report()

    def _one(self, item: OutboxItem) -> None:
        before = self.bytes_done
        self._tell(item, 0)
        self.outbox.sending(item.key)
        try:
            receipt = self.transport.send(item, self.outbox, self._watcher(item))
        except Cancelled:
            self.was_cancelled = True
            self.outbox.failed(item.key, Problem("send.cancelled"), OutboxState.WAITING)
        except SendError as error:
            if error.code.startswith("net.") and self._check_cancelled():  # cut because a person said stop
                self.outbox.failed(item.key, Problem("send.cancelled"), OutboxState.WAITING)
            else:
                self._failed(item, error)
        else:
            self._delivered(item, receipt)
        self.bytes_done = before + item.size

    def _delivered(self, item: OutboxItem, receipt: Receipt) -> None:
        self.outbox.delivered(item.key, receipt)
        self.sent += 1
        self.troubles = 0
        self._tell(item, item.size)

    def _failed(self, item: OutboxItem, error: SendError) -> None:
        problem = error.problem()
        self.outbox.failed(item.key, problem, error.state)
        self.problems.append((item.key, problem))
        self.undelivered.add(item.key)
        if error.state is not OutboxState.WAITING:
            self.refused += 1
            return
        self.troubles += 1
        if error.stop or self.troubles >= MOST_TROUBLES_IN_A_ROW:
            self.stopped = problem

    def _follows_an_undelivered(self, item: OutboxItem) -> bool:
        """An edit of a record that is not there yet: the server could not place it."""
        if not self.undelivered:
            return False
        try:
            return read_submission(item.xml).deprecated_id in self.undelivered
        except FormError:
            return False

    def _watcher(self, item: OutboxItem) -> Callable[[int], None]:
        """Counts a record's bytes, never past its size: a retry sends some of them again."""
        passed = 0

        def told(count: int) -> None:
            nonlocal passed
            if self._check_cancelled():
                raise Cancelled
            if count:
                passed = min(item.size, passed + count)
                self._tell(item, passed)

        return told

    def _check_cancelled(self) -> bool:
        self.was_cancelled = self.was_cancelled or self.cancelled()
        return self.was_cancelled

    def _tell(self, item: OutboxItem, passed: int) -> None:
        progress = Progress(
            done=self.sent,
            total=self._total,
            bytes_done=self.bytes_done + passed,
            bytes_total=self._bytes,
            key=item.key,
        )
        self.watch(progress)

    def _report(self) -> SendReport:
        return SendReport(
            sent=self.sent,
            refused=self.refused,
            waiting=self._total - self.sent - self.refused,
            problems=tuple(self.problems),
            stopped=self.stopped,
            cancelled=self.was_cancelled and self.sent + self.refused < self._total,
        )


def remaining(items: Sequence[OutboxItem]) -> tuple[int, int]:
    """Records and bytes that wait, for a running total."""
    return len(items), sum(item.size for item in items)
