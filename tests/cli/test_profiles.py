"""Recovery keys and passphrases without a window: asked for, never shown, told in plain words."""

from __future__ import annotations

import argparse
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fieldapp.profile_commands import new_passphrase
from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import Profile, create_profile, unlock
from fieldapp.records.recovery import RecoveryKey, trust_public_key, trusted_public_key
from fieldapp.records.tries import Tries
from tests.cli.commands import ROOT, failed, fieldapp, surroundings
from tests.records.age_file import age_file
from tests.records.samples import CHEAP, PASSPHRASE

NAME = "Жишээ Хүн"
NEW = "шинэ зохиомол нууц үг"
SUPERVISOR = "a made-up key of keys"
KEY = RecoveryKey.new()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    trust_public_key(tmp_path / "profiles", KEY.public)
    return tmp_path / "profiles"


@pytest.fixture
def profile(home: Path) -> Profile:
    return create_profile(home, NAME, PASSPHRASE, cost=CHEAP)


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "key.age"
    path.write_bytes(age_file(str(KEY.identity).encode(), SUPERVISOR))
    return path


def lines(*typed: str) -> str:
    return "".join(f"{line}\n" for line in typed)


def opens(profile: Profile, passphrase: str) -> bool:
    try:
        unlock(profile, passphrase).close()
    except StoreError as error:
        assert error.code == "profile.wrong_passphrase"
        return False
    return True


def test_a_key_is_made_trusted_and_gives_a_new_passphrase(tmp_path: Path) -> None:
    """From the supervisor's desk to the person's, as they would do it; at the real cost of each key."""
    home, file, told = tmp_path / "profiles", tmp_path / "stick.age", tmp_path / "public.txt"
    made = fieldapp("recovery-key", str(file), typed=lines(SUPERVISOR, SUPERVISOR))
    assert (made.returncode, made.stderr) == (0, "")
    assert SUPERVISOR not in made.stdout
    told.write_text(made.stdout, "utf-8")
    trusted = fieldapp("--home", str(home), "recovery-key", "--trust", str(told))
    assert trusted.stdout.splitlines()[-1] == trusted_public_key(home)
    profile = create_profile(home, NAME, PASSPHRASE, cost=CHEAP)
    typed = lines(SUPERVISOR, NEW, NEW)
    done = fieldapp("--home", str(home), "recover", NAME, "--key", str(file), typed=typed)
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{NAME} has the new passphrase." in done.stdout
    assert not opens(profile, PASSPHRASE)
    assert opens(profile, NEW)


def test_a_public_key_can_be_written_in_the_command(tmp_path: Path) -> None:
    done = fieldapp("--home", str(tmp_path / "new"), "recovery-key", "--trust", KEY.public)
    assert (done.returncode, done.stderr) == (0, "")
    assert trusted_public_key(tmp_path / "new") == KEY.public


def test_a_public_key_that_was_pasted_wrongly_changes_nothing(home: Path) -> None:
    said = failed(fieldapp("--home", str(home), "recovery-key", "--trust", KEY.public[:-3]))
    assert said.startswith("This is not one whole public key.")
    assert trusted_public_key(home) == KEY.public


def test_a_key_file_is_not_written_over(key_file: Path) -> None:
    before = key_file.read_bytes()
    done = fieldapp("recovery-key", str(key_file), typed=lines(SUPERVISOR, SUPERVISOR))
    assert "key.age is there already" in failed(done)
    assert key_file.read_bytes() == before


@pytest.mark.parametrize("words", [["recovery-key"], ["recovery-key", "a", "--trust", "b"], ["recover", "x"]])
def test_what_lacks_or_is_too_much_is_not_understood(words: list[str]) -> None:
    done = fieldapp(*words)
    assert (done.returncode, done.stdout) == (2, "")


def test_a_passphrase_is_changed(home: Path, profile: Profile) -> None:
    done = fieldapp("--home", str(home), "passphrase", NAME, typed=lines(PASSPHRASE, NEW, NEW))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("The passphrase is changed. Use the new one from now on.\n")
    assert not opens(profile, PASSPHRASE)
    assert opens(profile, NEW)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (("not this one", NEW, NEW), "The passphrase is not right."),
        ((PASSPHRASE, "short", "short"), "The passphrase is too short"),
        ((PASSPHRASE, NEW, NEW + "x"), "The two passphrases differ."),
        ((PASSPHRASE,), "Nothing was typed."),
        ((), "Nothing was typed."),
    ],
)
def test_a_change_that_fails_is_one_sentence_and_changes_nothing(
    home: Path, profile: Profile, typed: tuple[str, ...], told: str
) -> None:
    before = (profile.folder / "profile.json").read_bytes()
    assert told in failed(fieldapp("--home", str(home), "passphrase", NAME, typed=lines(*typed)))
    assert (profile.folder / "profile.json").read_bytes() == before


def test_a_profile_that_is_open_in_another_program_is_left_alone(
    home: Path, profile: Profile, key_file: Path
) -> None:
    store = unlock(profile, PASSPHRASE)
    before = {path: path.read_bytes() for path in profile.folder.iterdir()}
    for words, typed in (
        (("passphrase", NAME), (PASSPHRASE, NEW, NEW)),
        (("recover", NAME, "--key", str(key_file)), (SUPERVISOR, NEW, NEW)),
    ):
        said = failed(fieldapp("--home", str(home), *words, typed=lines(*typed)))
        assert said.startswith("This profile is open in another window of the program.")
    assert {path: path.read_bytes() for path in profile.folder.iterdir()} == before
    store.close()


def test_recovering_says_what_is_wrong(home: Path, profile: Profile, key_file: Path, tmp_path: Path) -> None:
    words = ("--home", str(home), "recover", NAME, "--key")
    said = failed(fieldapp(*words, str(key_file), typed=lines("not this one", NEW, NEW)))
    assert said.startswith("The passphrase of the key file is not right.")
    assert "could not be read" in failed(fieldapp(*words, str(tmp_path / "none.age")))
    (tmp_path / "other.age").write_bytes(age_file(str(RecoveryKey.new().identity).encode(), SUPERVISOR))
    said = failed(fieldapp(*words, str(tmp_path / "other.age"), typed=lines(SUPERVISOR, NEW, NEW)))
    assert KEY.public in said
    assert opens(profile, PASSPHRASE)


def test_after_wrong_tries_it_waits_first(
    home: Path, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    (profile.folder / "tries.json").write_text('{"wrong": 4}')
    monkeypatch.setattr(sys, "stdin", io.StringIO(lines(PASSPHRASE, NEW, NEW)))
    said: list[str] = []
    waited: list[float] = []
    tries = Tries(lambda: 100.0 + sum(waited))
    options = argparse.Namespace(profile=NAME)
    new_passphrase(options, home, said.append, tries=tries, pause=waited.append)
    assert waited == [10.0]
    assert "wait 10 seconds" in said[0]
    assert opens(profile, NEW)


@pytest.mark.skipif(os.name != "posix", reason="NOT TESTED HERE: a console of Windows")
def test_at_a_terminal_nothing_that_is_typed_is_shown(home: Path, profile: Profile) -> None:
    shown = _at_a_terminal(["--home", str(home), "passphrase", NAME], [PASSPHRASE, NEW, NEW])
    assert "The passphrase is changed." in shown
    assert PASSPHRASE not in shown
    assert NEW not in shown
    assert opens(profile, NEW)


def _at_a_terminal(words: list[str], typed: list[str]) -> str:
    """What a terminal shows when each question is answered by a line."""
    import pty

    terminal, other_end = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "fieldapp", *words],
        env=surroundings(),
        cwd=ROOT,
        stdin=other_end,
        stdout=other_end,
        stderr=other_end,
        start_new_session=True,
    )
    os.close(other_end)
    shown, answers = b"", iter(typed)
    while True:
        try:
            data = os.read(terminal, 4096)
        except OSError:  # the other end is closed
            break
        shown += data
        if data.endswith(b": ") and (answer := next(answers, None)) is not None:
            os.write(terminal, f"{answer}\n".encode())
    assert process.wait() == 0
    os.close(terminal)
    return shown.decode()
