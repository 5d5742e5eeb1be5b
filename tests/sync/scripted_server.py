"""A real HTTP server in a thread that answers what a test wrote down: portals, liars, other dialects."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

OPENROSA = {"X-OpenRosa-Version": "1.0", "X-OpenRosa-Accept-Content-Length": "10000000"}
THANKS = (
    b'<OpenRosaResponse xmlns="http://openrosa.org/http/response"><message>kept</message></OpenRosaResponse>'
)


@dataclass(frozen=True)
class Said:
    """One answer. ``length`` lies about the body's when given."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    length: int | None = None


@dataclass(frozen=True)
class Asked:
    """One request as it came."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


Script = dict[str, list[Said] | Callable[[Asked], Said]]
READY = Said(204, headers=OPENROSA)
KEPT = Said(201, THANKS, {"Content-Type": "text/xml", **OPENROSA})


class ScriptedServer:
    """``script`` maps ``METHOD /path`` (no query) to the answers in turn, the last one for ever."""

    def __init__(self, script: Script, tls: ssl.SSLContext | None = None) -> None:
        self.script = script
        self.asked: list[Asked] = []
        self._open: set[socket.socket] = set()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def setup(self) -> None:
                super().setup()
                server._open.add(self.connection)

            def finish(self) -> None:
                server._open.discard(self.connection)
                super().finish()

            def answer(self) -> None:
                length = int(self.headers.get("Content-Length", "0"))
                asked = Asked(self.command, self.path, dict(self.headers), self.rfile.read(length))
                server.asked.append(asked)
                said = server.next(asked)
                self.send_response(said.status)
                for name, value in said.headers.items():
                    self.send_header(name, value)
                if said.status != 204:
                    self.send_header("Content-Length", str(said.length or len(said.body)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(said.body)
                self.close_connection = said.length is not None

            do_GET = do_HEAD = do_POST = answer  # noqa: N815 (the standard library's names)

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
                """Says nothing."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._http.daemon_threads = False
        if tls is not None:
            self._http.socket = tls.wrap_socket(self._http.socket, server_side=True)
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02})

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._http.server_address[1]}"

    def next(self, asked: Asked) -> Said:
        wanted = self.script.get(f"{asked.method} {asked.path.partition('?')[0]}")
        if wanted is None:
            return Said(404, b"nothing here")
        if callable(wanted):
            return wanted(asked)
        return wanted.pop(0) if len(wanted) > 1 else wanted[0]

    def count(self, method: str) -> int:
        return sum(asked.method == method for asked in self.asked)

    def __enter__(self) -> ScriptedServer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._thread.join()
        for connection in list(self._open):  # a client that forgot to close must not hold us up
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._http.server_close()
