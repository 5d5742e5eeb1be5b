"""The connections that are open now, so that another thread can cut them: a server that says nothing would
hold whoever waits for it until its time is over."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from typing import Any
from weakref import WeakSet

from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, PoolManager


class Lines:
    """Knows every socket of the pools it watches. ``cut`` may be called from any thread, the rest may not."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._open: WeakSet[socket.socket] = WeakSet()
        self._is_cut = False

    def watch(self, manager: PoolManager) -> None:
        """Every connection that this manager makes from now on."""
        manager.pool_classes_by_scheme = {
            "http": self._watched(HTTPConnectionPool),
            "https": self._watched(HTTPSConnectionPool),
        }

    def cut(self) -> None:
        """Whoever reads from or writes to a connection gets an error, now and for ever after."""
        with self._lock:
            self._is_cut = True
            for line in self._open:
                _shut(line)

    def _watched(self, pool: type[HTTPConnectionPool]) -> type[Any]:
        made: Any = pool.ConnectionCls

        def connect(connection: Any) -> None:
            made.connect(connection)
            self._add(connection.sock)

        watched = type("Watched", (made,), {"connect": connect})
        return type(pool.__name__, (pool,), {"ConnectionCls": watched})

    def _add(self, line: socket.socket) -> None:
        with self._lock:
            self._open.add(line)
            if self._is_cut:
                _shut(line)


def _shut(line: socket.socket) -> None:
    """By the plain socket's own way: TLS's would take its state away from under the one who reads."""
    with suppress(OSError):
        socket.socket.shutdown(line, socket.SHUT_RDWR)
