"""The server's application: its routes, and what happens when something unexpected does."""

from __future__ import annotations

import logging

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from hq import openrosa, rest
from hq.answers import is_disk_full
from hq.context import Hq

_log = logging.getLogger("hq")


def build_app(hq: Hq) -> Starlette:
    app = Starlette(
        routes=[*openrosa.routes(), *rest.routes()],  # forms/F.xml before forms/F
        exception_handlers={OSError: _os_error},
    )
    app.state.hq = hq
    return app


async def _os_error(_: Request, error: Exception) -> Response:
    """A full disk is told as such; the log names the kind of error and no path, which may hold a token."""
    full = isinstance(error, OSError) and is_disk_full(error)
    _log.error(
        "disk full" if full else "operating system error %s", *([] if full else [type(error).__name__])
    )
    if full:
        return JSONResponse({"message": "The server's disk is full.", "code": "server.disk_full"}, 507)
    _log.error("operating system error: %s", type(error).__name__)
    return JSONResponse({"message": "Internal error.", "code": "server.error"}, 500)
