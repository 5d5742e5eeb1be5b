"""The server's application: its routes, and what happens when something unexpected does."""

from __future__ import annotations

import logging

from sqlalchemy.exc import DBAPIError
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from forms.errors import CodedError
from hq import openrosa, rest
from hq.answers import is_disk_full, json_error
from hq.context import Hq

_log = logging.getLogger("hq")


def build_app(hq: Hq) -> Starlette:
    app = Starlette(
        routes=[*openrosa.routes(), *rest.routes()],  # forms/F.xml before forms/F
        exception_handlers={OSError: _os_error, DBAPIError: _database_error},
    )
    app.state.hq = hq
    return app


async def _os_error(_: Request, error: Exception) -> Response:
    """A full disk is told as such; the log names the kind of error and no path, which may hold a token."""
    if isinstance(error, OSError) and is_disk_full(error):
        return _disk_full()
    _log.error("operating system error: %s", type(error).__name__)
    return _fault()


async def _database_error(_: Request, error: Exception) -> Response:
    """As above; the log names what the database said and no value of a row."""
    reason = getattr(getattr(error, "orig", None), "sqlite_errorname", None) or type(error).__name__
    if reason == "SQLITE_FULL":
        return _disk_full()
    _log.error("database error: %s", reason)
    return _fault()


def _disk_full() -> Response:
    _log.error("disk full")
    return json_error(CodedError("server.disk_full"))


def _fault() -> Response:
    return JSONResponse({"message": "Internal error.", "code": "server.error"}, 500)
