"""A key file is opened in another process, with the same outcome as here."""

from __future__ import annotations

import multiprocessing
import threading
import time

import pytest

from fieldapp.records.errors import StoreError
from fieldapp.work.apart import decrypt_apart
from tests.records.age_file import age_file

PASSPHRASE = "a made-up key of keys"
FILE = age_file("a key, Ж".encode(), PASSPHRASE)
PATIENCE = 30.0


def test_the_text_comes_back() -> None:
    assert decrypt_apart(FILE, PASSPHRASE) == "a key, Ж"
    assert multiprocessing.active_children() == []


def test_an_error_comes_back_as_it_is() -> None:
    with pytest.raises(StoreError) as caught:
        decrypt_apart(FILE, "not this one")
    assert caught.value.code == "recovery.wrong_passphrase"


def test_a_process_that_dies_has_lacked_memory() -> None:
    """It is killed while it starts, as it would die later."""
    codes: list[str] = []

    def attempt() -> None:
        with pytest.raises(StoreError) as caught:
            decrypt_apart(FILE, PASSPHRASE)
        codes.append(caught.value.code)

    thread = threading.Thread(target=attempt)
    thread.start()
    end = time.monotonic() + PATIENCE
    while not multiprocessing.active_children():
        assert time.monotonic() < end
    multiprocessing.active_children()[0].kill()
    thread.join(PATIENCE)
    assert codes == ["profile.no_memory"]
