"""A line can be cut from another thread, while a server says nothing or has not been asked yet."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest

from sync.connect import open_server
from sync.door import Limits
from sync.errors import NetError
from sync.openrosa import OpenRosa
from sync.retry import Patience

PATIENT = Limits(read_seconds=3600.0)
ONCE = Patience(attempts=1)


@pytest.fixture
def silent() -> Iterator[socket.socket]:
    """A server that takes the connection and never says anything."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


def at(silent: socket.socket) -> OpenRosa:
    return open_server(f"http://127.0.0.1:{silent.getsockname()[1]}", limits=PATIENT, patience=ONCE)


def test_who_waits_for_an_answer_is_let_go(silent: socket.socket) -> None:
    with at(silent) as server:

        def cut_once_it_waits() -> None:
            line, _ = silent.accept()
            with line:
                line.recv(1)
                server.interrupt()

        other = threading.Thread(target=cut_once_it_waits)
        other.start()
        with pytest.raises(NetError) as caught:
            server.form_list(lambda _count: None)
        other.join()
    assert caught.value.code == "net.cut"


def test_what_is_asked_after_the_cut_does_not_wait_either(silent: socket.socket) -> None:
    with at(silent) as server:
        server.interrupt()
        with pytest.raises(NetError):
            server.form_list(lambda _count: None)
