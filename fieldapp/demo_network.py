"""A line that can break: a loopback relay between a client and a server, for the demo and for tests.

It carries bytes both ways until it is told to misbehave. One thread listens, two carry each connection;
all end with ``stop``.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from types import TracebackType
from typing import Self

_PIECE = 64 * 1024
_LOOK_UP_SECONDS = 0.1
_PATIENCE_SECONDS = 10.0


class Relay:
    """Listens on a free loopback port and carries each connection to ``host`` and ``port``."""

    def __init__(self, host: str, port: int) -> None:
        self._target = (host, port)
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._listening: socket.socket | None = socket.create_server(("127.0.0.1", 0))
        self._port: int = self._listening.getsockname()[1]
        self._open: set[socket.socket] = set()
        self._carriers: list[threading.Thread] = []
        self._cut_after: int | None = None
        self._goes_down = False
        self._lose_reply = False
        self._listener = threading.Thread(target=self._listen, name="relay")

    def __enter__(self) -> Self:
        self._listener.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def address(self) -> str:
        """``127.0.0.1:port``"""
        return f"127.0.0.1:{self._port}"

    def cut_next_upload(self, after: int, *, stays_down: bool = True) -> None:
        """Cut the line once so many bytes of the next POST (its head included) have passed.

        A line that stays down refuses every connection until ``restore``.
        """
        with self._lock:
            self._cut_after, self._goes_down = after, stays_down

    def lose_next_reply(self) -> None:
        """Carry the next POST whole, and cut the line when the server begins to answer it."""
        with self._lock:
            self._lose_reply = True

    def restore(self) -> None:
        """The line is there again, at the same address."""
        with self._lock:
            if self._listening is None and not self._stopped.is_set():
                self._listening = socket.create_server(("127.0.0.1", self._port))

    def stop(self) -> None:
        """Cut everything and wait for the threads."""
        self._stopped.set()
        self._go_down()
        self._cut_all()
        self._listener.join(_PATIENCE_SECONDS)
        for carrier in self._carriers:
            carrier.join(_PATIENCE_SECONDS)

    def _listen(self) -> None:
        while not self._stopped.is_set():
            with self._lock:
                listening = self._listening
            client = _accepted(listening) if listening else None
            if client is not None:
                self._carry(client)
            elif listening is None:
                self._stopped.wait(_LOOK_UP_SECONDS)

    def _carry(self, client: socket.socket) -> None:
        try:
            server = socket.create_connection(self._target, _PATIENCE_SECONDS)
        except OSError:
            client.close()
            return
        server.settimeout(None)
        line = _Line(client, server)
        with self._lock:
            self._open |= {client, server}
        for work in (self._upward, self._downward):
            carrier = threading.Thread(target=work, args=(line,), name="relay carrier")
            self._carriers.append(carrier)
            carrier.start()

    def _upward(self, line: _Line) -> None:
        """From the client to the server; a POST may meet what was ordered for it."""
        left: int | None = None
        while piece := _received(line.client):
            if piece.startswith(b"POST "):
                left = self._orders(line)
            if left is not None and len(piece) >= left:
                _sent(line.server, piece[:left])
                if self._goes_down:
                    self._go_down()
                    self._cut_all()
                break
            left = None if left is None else left - len(piece)
            if not _sent(line.server, piece):
                break
        self._cut(line)

    def _orders(self, line: _Line) -> int | None:
        """What was ordered for the next POST is for this one: bytes until the cut, or a lost reply."""
        with self._lock:
            left, self._cut_after = self._cut_after, None
            line.loses_reply, self._lose_reply = self._lose_reply, False
        return left

    def _downward(self, line: _Line) -> None:
        while (piece := _received(line.server)) and not line.loses_reply:
            if not _sent(line.client, piece):
                break
        self._cut(line)

    def _cut(self, line: _Line) -> None:
        for end in (line.client, line.server):
            _shut(end)
        with self._lock:
            line.ended += 1
            if line.ended == 2:
                self._open -= {line.client, line.server}
                line.client.close()
                line.server.close()

    def _cut_all(self) -> None:
        with self._lock:
            for end in self._open:
                _shut(end)

    def _go_down(self) -> None:
        with self._lock:
            listening, self._listening = self._listening, None
        if listening is not None:
            _shut(listening)
            listening.close()


class _Line:
    """One connection's two ends. Both carriers leave before the ends are closed."""

    def __init__(self, client: socket.socket, server: socket.socket) -> None:
        self.client = client
        self.server = server
        self.loses_reply = False
        self.ended = 0


def _accepted(listening: socket.socket) -> socket.socket | None:
    try:
        listening.settimeout(_LOOK_UP_SECONDS)
        client, _ = listening.accept()
    except OSError:
        return None
    client.settimeout(None)
    return client


def _received(end: socket.socket) -> bytes:
    """The next piece; b"" when this end is closed or cut."""
    try:
        return end.recv(_PIECE)
    except OSError:
        return b""


def _sent(end: socket.socket, piece: bytes) -> bool:
    try:
        end.sendall(piece)
    except OSError:
        return False
    return True


def _shut(end: socket.socket) -> None:
    """Wakes whoever waits on it; closed or never connected is as good."""
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
