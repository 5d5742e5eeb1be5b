"""Putting a connection together, for rooms that know nothing of HTTP."""

from __future__ import annotations

import requests

from sync.auth import BearerAuth, PasswordAuth
from sync.clock import SystemClock
from sync.door import Limits
from sync.openrosa import OpenRosa
from sync.protocols import Clock
from sync.pull import CentralApi
from sync.retry import Patience


def open_server(
    url: str,
    *,
    user: str = "",
    password: str = "",
    clock: Clock | None = None,
    limits: Limits | None = None,
    patience: Patience | None = None,
    device_id: str = "",
) -> OpenRosa:
    """An OpenRosa server: an app user's address holds its token, another one takes a user and password.

    SyncError ``server.bad_address``. Nothing is sent yet. Close it when done.
    """
    return OpenRosa(
        url,
        session=requests.Session(),
        clock=clock or SystemClock(),
        auth=PasswordAuth(user, password) if user else None,
        limits=limits,
        patience=patience,
        device_id=device_id,
    )


def open_central(
    url: str,
    token: str,
    *,
    project: int = 1,
    clock: Clock | None = None,
    limits: Limits | None = None,
    patience: Patience | None = None,
) -> CentralApi:
    """A headquarters' REST API, read and written with a Bearer token.

    SyncError ``server.bad_address``. Nothing is sent yet. Close it when done.
    """
    return CentralApi(
        url,
        project,
        session=requests.Session(),
        clock=clock or SystemClock(),
        auth=BearerAuth(token),
        limits=limits,
        patience=patience,
    )
