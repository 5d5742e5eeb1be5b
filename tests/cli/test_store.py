"""``fieldapp verify``, ``backup`` and ``restore``: real processes on a real profile."""

from __future__ import annotations

import argparse
import hashlib
import io
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from fieldapp.records.backup import copies_in
from fieldapp.records.profiles import Profile, create_profile, list_profiles, unlock
from fieldapp.records.tries import Tries
from fieldapp.store_commands import back_up_profile, bring_back, repair_profile, verify
from tests.cli.commands import ROOT, failed, surroundings
from tests.records.samples import CHEAP, PASSPHRASE, draft, finalised


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "profiles"


@pytest.fixture
def profile(home: Path) -> Profile:
    profile = create_profile(home, "Test Person", PASSPHRASE, cost=CHEAP)
    store = unlock(profile, PASSPHRASE)
    finalised(store, 1, a_jpg=b"light" * 5_000)
    store.close()
    return profile


def fieldapp(home: Path, *words: str, typed: str = PASSPHRASE) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "fieldapp",
        words[0],
        "--home",
        str(home),
        "--language",
        "en",
        *words[1:],
    ]
    return subprocess.run(
        command,
        env=surroundings(),
        cwd=ROOT,
        input=typed and f"{typed}\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_a_sound_profile_is_said_to_be_so(home: Path, profile: Profile) -> None:
    for words in (("verify", "Test Person"), ("verify", profile.folder.name)):
        done = fieldapp(home, *words)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("All is well: 1 records")


def test_what_is_wrong_is_said_in_plain_words(home: Path, profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    store.base.run("UPDATE file_part SET data = X'00'")
    store.close()
    done = fieldapp(home, "verify")
    assert done.returncode == 1
    assert "Attachment 1 is not as it was kept. Repair the store." in done.stdout
    assert "fieldapp repair" in done.stdout


@pytest.mark.parametrize(
    ("words", "typed", "said"),
    [
        (("verify",), "a wrong passphrase", "The passphrase is not right."),
        (("verify",), "", "Nothing was typed."),
        (("verify", "Nobody"), PASSPHRASE, "There is no profile Nobody"),
        (("backup", "--to", "/nowhere/at all"), PASSPHRASE, "could not be written to /nowhere/at all"),
        (("restore", "/nowhere/at all"), PASSPHRASE, "No backup lies in /nowhere/at all."),
    ],
    ids=["wrong", "nothing", "nobody", "no place", "no copies"],
)
def test_what_stands_in_the_way_is_one_sentence(
    home: Path, profile: Profile, words: tuple[str, ...], typed: str, said: str
) -> None:
    assert said in failed(fieldapp(home, *words, typed=typed))


def test_a_repair_is_advised_only_where_it_helps(home: Path, profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    store.base.run("UPDATE submission SET xml = X'00', sha256 = ?", hashlib.sha256(bytes(1)).hexdigest())
    store.close()
    done = fieldapp(home, "verify")
    assert done.returncode == 1
    assert "record 1 are not those that the history names. Tell your supervisor." in done.stdout
    assert "repair" not in done.stdout


@pytest.mark.parametrize("command", [verify, back_up_profile, bring_back, repair_profile])
def test_after_wrong_tries_it_waits_first(
    home: Path, profile: Profile, monkeypatch: pytest.MonkeyPatch, command: Callable[..., int]
) -> None:
    assert fieldapp(home, "backup").returncode == 0
    (profile.folder / "tries.json").write_text('{"wrong": 4}')
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSPHRASE}\n"))
    said: list[str] = []
    waited: list[float] = []
    tries = Tries(lambda: 100.0 + sum(waited))
    options = argparse.Namespace(
        profile=None, to=None, source=home / "backups", number=None, as_second=False, backup=None
    )
    assert command(options, home, said.append, tries=tries, pause=waited.append) == 0
    assert waited == [10.0]
    assert [text for text in said if "wait 10 seconds" in text]
    assert not (home / profile.folder.name / "tries.json").exists()


def test_of_several_profiles_one_is_named(home: Path, profile: Profile) -> None:
    create_profile(home, "Test Person", PASSPHRASE, cost=CHEAP)
    assert profile.folder.name in failed(fieldapp(home, "verify"))


def test_a_copy_is_made_and_brought_back_where_the_profile_is_gone(
    home: Path, profile: Profile, tmp_path: Path
) -> None:
    done = fieldapp(home, "backup")
    assert (done.returncode, done.stderr) == (0, "")
    (made,) = copies_in(home)
    assert f"Copied and tested: {made.folder}" in done.stdout
    shutil.move(home / "backups", tmp_path / "kept")
    shutil.rmtree(home)
    done = fieldapp(home, "restore", str(tmp_path / "kept"))
    assert (done.returncode, done.stderr) == (0, "")
    assert "Test Person is back as of" in done.stdout
    store = unlock(list_profiles(home)[0], PASSPHRASE)
    assert len(store.records()) == 1
    store.close()


def test_an_older_copy_comes_back_by_its_number_beside_the_present_profile(
    home: Path, profile: Profile, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    for number in (2, 3):
        assert fieldapp(home, "backup", "--to", str(tmp_path / "stick")).returncode == 0
        store = unlock(profile, PASSPHRASE)
        draft(store, number)
        store.close()
    words = ("restore", str(tmp_path / "stick"), "--as-second", "--number")
    assert "which of the 2 copies" in failed(fieldapp(home, *words, "3"))
    done = fieldapp(home, *words, "2")
    assert done.returncode == 0, done.stderr
    first, second = list_profiles(home)
    counts = []
    for listed in (first, second):
        store = unlock(listed, PASSPHRASE)
        counts.append(len(store.records()))
        store.close()
    assert counts == [3, 1]


def test_the_present_profile_is_named_where_it_was_set_aside(
    home: Path, profile: Profile, tmp_path: Path
) -> None:
    assert fieldapp(home, "backup").returncode == 0
    done = fieldapp(home, "restore", str(home / "backups"))
    (aside,) = (home / "set-aside").iterdir()
    assert f"kept in {aside}" in done.stdout


def test_a_damaged_store_is_repaired_and_what_was_lost_is_named(
    home: Path, profile: Profile, tmp_path: Path
) -> None:
    (tmp_path / "stick").mkdir()
    assert fieldapp(home, "backup", "--to", str(tmp_path / "stick")).returncode == 0
    path = profile.folder / "store.db"
    data = path.read_bytes()
    path.write_bytes(data[:3_000] + b"?" + data[3_001:])
    assert "epair it" in failed(fieldapp(home, "verify"))
    assert "Nothing of this store can be read" in failed(fieldapp(home, "repair"))
    done = fieldapp(home, "repair", "--backup", str(tmp_path / "stick"))
    assert (done.returncode, done.stderr) == (1, "")
    assert "Repaired: 1 records are here." in done.stdout
    assert "As it was in the backup: Place 1 (Sample, " in done.stdout
    assert fieldapp(home, "verify").returncode == 0
