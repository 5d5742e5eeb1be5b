"""The servers a desk knows: where records go, and where a supervisor reads them. Kept in the store,
encrypted, because an address may hold a token."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from fieldapp.records.store import Store


@dataclass(frozen=True, slots=True)
class SendServer:
    """An OpenRosa server: an app user's address with its token, or an address with name and password."""

    url: str
    user: str = ""
    password: str = ""


@dataclass(frozen=True, slots=True)
class ReadServer:
    """A headquarters that a supervisor reads over REST: its address, project and session token."""

    url: str
    token: str
    project: int = 1


def send_server(store: Store) -> SendServer | None:
    kept = store.get_setting("server.send", "")
    return SendServer(**json.loads(kept)) if kept else None


def keep_send_server(store: Store, server: SendServer | None) -> None:
    """None forgets the server."""
    store.set_setting("server.send", json.dumps(asdict(server)) if server else "")


def read_server(store: Store) -> ReadServer | None:
    kept = store.get_setting("server.read", "")
    return ReadServer(**json.loads(kept)) if kept else None


def keep_read_server(store: Store, server: ReadServer | None) -> None:
    """None forgets the server."""
    store.set_setting("server.read", json.dumps(asdict(server)) if server else "")
