"""Headquarters as a process: made at the first start, served by uvicorn until it is told to end."""

from __future__ import annotations

import socket
from collections.abc import Callable, Mapping
from pathlib import Path

import uvicorn

from hq.access import Access, Role
from hq.app import build_app
from hq.context import Hq, open_hq
from hq.database import HqError
from hq.settings import HqSettings
from hq.xform import read_xform

PROJECT = 1
_PROJECT_NAME = "Project 1"
_GRACE_SECONDS = 10


def prepare(settings: HqSettings) -> Access | None:
    """Make project 1, an app user and a supervisor at the first start: their tokens are told only now.

    None when the folder is a headquarters already. HqError ``hq.*``, OSError.
    """
    hq = open_hq(settings)
    try:
        return hq.actors.first_start(_PROJECT_NAME)
    finally:
        hq.engine.dispose()


def new_token(settings: HqSettings, role: Role, name: str) -> str:
    """Let one more person in: their token, which is told only now. An app user belongs to project 1.

    HqError ``hq.no_headquarters`` (folder) where none was ever started; ``hq.*``, OSError.
    """
    if not settings.database and not folder_exists(settings.folder):
        raise HqError("hq.no_headquarters", folder=str(settings.folder))
    hq = open_hq(settings)
    try:
        if not hq.actors.has_project(PROJECT):
            raise HqError("hq.no_headquarters", folder=str(settings.folder))
        return hq.actors.add(role, name, PROJECT if role is Role.APP_USER else None)[1]
    finally:
        hq.engine.dispose()


def withdraw(settings: HqSettings, name: str) -> int:
    """Let nobody in any more with a token of that name; how many there were.

    HqError ``hq.nobody`` (name, known) when there is none, ``hq.no_headquarters`` (folder), ``hq.*``.
    """
    if not settings.database and not folder_exists(settings.folder):
        raise HqError("hq.no_headquarters", folder=str(settings.folder))
    hq = open_hq(settings)
    try:
        count = hq.actors.withdraw(name)
        if not count:
            raise HqError("hq.nobody", name=name, known=", ".join(hq.actors.names()))
        return count
    finally:
        hq.engine.dispose()


def add_form(settings: HqSettings, xform: bytes, media: Mapping[str, bytes]) -> str:
    """Publish a form of project 1, so that enumerators get it and its records are taken; its title.

    HqError ``hq.no_headquarters`` (folder), ``hq.*``; FormError ``xml.*``, ``form.*`` as
    ``FormStore.create``; OSError.
    """
    if not settings.database and not folder_exists(settings.folder):
        raise HqError("hq.no_headquarters", folder=str(settings.folder))
    hq = open_hq(settings)
    try:
        form_id = read_xform(xform).form_id
        known = hq.forms.form_key(PROJECT, form_id) is not None
        draft = hq.forms.create(PROJECT, xform, form_id=form_id if known else None)
        for name, data in media.items():
            hq.forms.put_file(draft.key, name, hq.blobs.put(data))
        return hq.forms.publish(draft).title
    finally:
        hq.engine.dispose()


def serve(settings: HqSettings, ready: Callable[[str], None] = lambda _: None) -> None:
    """Serve until SIGINT or SIGTERM. ``ready`` is told the address, with the port that was taken, when
    requests are answered. HqError ``hq.*`` (``hq.port_taken``: host, port), OSError."""
    with _listen(settings) as listening:
        hq = open_hq(settings)
        url = _url(settings.host, listening)
        try:
            _run(hq, listening, lambda: ready(url))
        finally:
            hq.engine.dispose()


class _Server(uvicorn.Server):
    """Tells when it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._ready()


def _run(hq: Hq, listening: socket.socket, ready: Callable[[], None]) -> None:
    config = uvicorn.Config(
        build_app(hq),
        access_log=False,  # it would write tokens: they are part of app users' paths
        log_config=None,
        server_header=False,
        lifespan="off",
        ws="none",
        timeout_graceful_shutdown=_GRACE_SECONDS,
    )
    _Server(config, ready).run(sockets=[listening])


def _listen(settings: HqSettings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        made = socket.create_server((settings.host, settings.port), family=family, backlog=512)
    except OSError as error:
        reason = error.strerror or ""
    except (UnicodeError, TypeError, ValueError):
        reason = ""
    else:
        # asyncio sends without Nagle's delay (40 ms an answer) only where the socket itself says TCP.
        return socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP, fileno=made.detach())
    raise HqError("hq.port_taken", host=settings.host, port=str(settings.port), reason=reason)


def _url(host: str, listening: socket.socket) -> str:
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{listening.getsockname()[1]}"


def folder_exists(folder: Path) -> bool:
    """Whether a headquarters was made here before."""
    return (folder / "hq.sqlite").is_file()
