"""Whoever finds the laptop reads nothing: a person's day at the window, and every byte that is written."""

from __future__ import annotations

import base64
import contextlib
import os
import signal
import subprocess
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.records.profiles import list_profiles, unlock
from fieldapp.records.rows import RecordState
from tests.faults import window_life
from tests.faults.command import experiment
from tests.faults.hunt import readable, readable_below
from tests.faults.window_life import ANSWER, FILE_NAME, GIVEN, OUT, PHOTO, PROFILES, SECOND, TYPED, WORDS
from tests.ui.person import PASSPHRASE

ROOT = Path(__file__).parents[2]
HOMES = {"HOME": "home", "TMPDIR": "tmp", "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config"}


def test_the_hunt_finds_a_word_however_it_is_spelled() -> None:
    word = "Зохиомол"
    packed = zlib.compress(b"before " + word.encode() + b" after")
    gzip = zlib.compressobj(wbits=31)
    for data in (
        word.encode(),
        word.encode("utf-16-le"),
        word.encode().hex().encode(),
        b"MDEyMzQ1" + base64.b64encode(word.encode() + b"...."),
        b"\x78\x9c nothing " + packed + b" more",
        b"..." + gzip.compress(word.encode("utf-16-le")) + gzip.flush(),
    ):
        assert readable(b"\x00\x01" + data + b"\xff", [word, "not there at all"]) == {word}
    assert readable(os.urandom(100_000), [word]) == set()


def test_no_act_writes_an_answer_in_clear_to_any_file() -> None:
    assert experiment("--seed", 1, "clear")["files written"] > 20


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """All that a program can call its own: a home, a cache, a folder for temporary files, one for exports."""
    for name in (*HOMES.values(), OUT, GIVEN):
        (tmp_path / name).mkdir()
    return tmp_path


@pytest.fixture
def life(world: Path) -> Iterator[subprocess.Popen[str]]:
    homes = {name: str(world / folder) for name, folder in HOMES.items()}
    running = subprocess.Popen(
        [sys.executable, "-m", window_life.__name__, str(world)],
        cwd=ROOT,
        env={**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    yield running
    running.kill()
    running.communicate()


def come_to(life: subprocess.Popen[str], place: str) -> None:
    assert life.stdout is not None
    assert life.stdout.readline().strip() == place


def go_on(life: subprocess.Popen[str]) -> None:
    assert life.stdin is not None
    life.stdin.write("\n")
    life.stdin.flush()


def nameless(life: subprocess.Popen[str]) -> bytes:
    """What the program has open though it has no name any more."""
    found = [b""]
    for handle in Path(f"/proc/{life.pid}/fd").glob("*"):
        with contextlib.suppress(OSError):
            if "(deleted)" in str(handle.readlink()) and handle.is_file():
                found.append(handle.read_bytes())
    return b"\n".join(found)


def hunt(world: Path) -> dict[str, set[str]]:
    """Where words stand, but for the picture that the person had before."""
    found = readable_below(world, WORDS)
    assert found.pop(f"{GIVEN}/{FILE_NAME}.png") == {FILE_NAME, PHOTO}
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="NOT TESTED HERE: Windows has no SIGKILL")
def test_after_a_day_at_the_window_only_the_exported_file_can_be_read(
    world: Path, life: subprocess.Popen[str]
) -> None:
    exported = {f"{OUT}/care.xlsx": {ANSWER, SECOND}}
    for place in ("open", "locked", "typing"):
        come_to(life, place)
        assert hunt(world) == exported
        assert readable(nameless(life), WORDS) == set()
        if place != "typing":
            go_on(life)
    life.send_signal(signal.SIGKILL)
    life.wait()
    assert hunt(world) == exported
    assert what_is_kept(world) == {ANSWER, SECOND, TYPED, PHOTO}


def what_is_kept(world: Path) -> set[str]:
    """Words that are in the store, for whoever has the passphrase: there was something to hide."""
    (profile,) = list_profiles(world / PROFILES)
    store = unlock(profile, PASSPHRASE)
    kept = b""
    for record in store.records():
        if record.state is RecordState.FINALISED:
            kept += store.submission(record.id).xml
        kept += b"".join(store.attachment(record.id, name) for name in store.attachment_names(record.id))
        kept += "".join(str(entry.value) for entry in store.journal(record.id)).encode()
    store.close()
    return readable(kept, WORDS)
