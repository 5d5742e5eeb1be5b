"""Sync's errors on one screen. Codes and values only: no sentence, no answer, no token, no whole URL."""

from __future__ import annotations

from forms.errors import CodedError
from sync.protocols import OutboxState, Problem


class SyncError(CodedError):
    """Something between this laptop and a server that a person can understand.

    ``again`` tells that the same request may work a little later; ``after`` is the server's own wish
    for a pause in seconds, None when it said nothing.
    """

    again: bool = False
    after: float | None = None

    def problem(self) -> Problem:
        """As the outbox keeps it."""
        return Problem(self.code, tuple((name, str(value)) for name, value in self.values.items()))


class NetError(SyncError):
    """No whole answer came: the name, the line, the certificate or the time stood against it.

    ``everyone`` tells that no other record would fare better (no network at all, a wrong certificate).
    """

    def __init__(self, code: str, *, again: bool = True, everyone: bool = False, **values: object) -> None:
        super().__init__(code, **values)
        self.again = again
        self.everyone = everyone


class SendError(SyncError):
    """One record did not get its receipt. ``state`` is where it must go, ``stop`` ends the queue."""

    def __init__(
        self,
        code: str,
        *,
        state: OutboxState = OutboxState.WAITING,
        stop: bool = False,
        again: bool = False,
        after: float | None = None,
        **values: object,
    ) -> None:
        super().__init__(code, **values)
        self.state = state
        self.stop = stop
        self.again = again
        self.after = after

    @classmethod
    def of(cls, error: SyncError) -> SendError:
        """Another error of this exchange: the record waits; the queue stops unless only this line broke."""
        made = cls(error.code, stop=not isinstance(error, NetError) or error.everyone, again=error.again)
        made.values = error.values
        return made


class Cancelled(Exception):  # noqa: N818 (it is no error)
    """The person said stop. Whatever was acknowledged before stays acknowledged."""
