"""What the tests of sending and fetching share: a clock that does not wait, clients, a look at the server."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence

import requests
from requests.auth import AuthBase

from sync.clock import SystemClock
from sync.connect import open_central
from sync.door import Limits
from sync.openrosa import OpenRosa
from sync.pull import CentralApi
from sync.retry import Patience
from tests.contracts.memory_outbox import MemoryOutbox
from tests.hq.samples import xform
from tests.hq.server_process import HqProcess


class PatientClock(SystemClock):
    """Real time, but sleeping takes none: it is written down."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)

    def monotonic(self) -> float:
        return time.monotonic() + sum(self.slept)


class WatchedOutbox(MemoryOutbox):
    """Also writes down which attachments were opened, and tells when a part has arrived."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.when_arrived: Callable[[], None] = lambda: None

    def arrived(self, key: str, names: Sequence[str]) -> None:
        super().arrived(key, names)
        self.when_arrived()

    def open_attachment(self, key: str, name: str):  # type: ignore[no-untyped-def]
        self.opened.append(name)
        return super().open_attachment(key, name)


def client(
    url: str,
    clock: PatientClock | None = None,
    *,
    auth: AuthBase | None = None,
    limits: Limits | None = None,
) -> OpenRosa:
    return OpenRosa(
        url,
        session=requests.Session(),
        clock=clock or PatientClock(),
        auth=auth,
        limits=limits or Limits(connect_seconds=5.0, read_seconds=10.0),
        patience=Patience(),
        source=random.Random(1),
    )


def supervisor(hq: HqProcess) -> CentralApi:
    return open_central(hq.url, hq.access.supervisor_token, clock=PatientClock())


def publish(hq: HqProcess, form_id: str, *, version: str = "1") -> None:
    with supervisor(hq) as api:
        assert api.publish(form_id, xform(version, form_id=form_id), {})


def at_headquarters(hq: HqProcess, form_id: str) -> list[str]:
    """instanceIDs of what the server has, in its order."""
    with supervisor(hq) as api:
        return [row.instance_id for row in api.submissions(form_id)]


def after(calls: int) -> Callable[[], bool]:
    """A person who says stop at the n-th question whether to go on."""
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > calls

    return cancelled
