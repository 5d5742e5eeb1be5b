"""A profile opens with its passphrase and with nothing else, and nothing about it is ever thrown away."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from fieldapp.records.errors import StoreError
from fieldapp.records.keys import FORMER_COSTS, KdfCost
from fieldapp.records.profiles import Profile, change_passphrase, create_profile, list_profiles, unlock
from tests.records.samples import CHEAP, PASSPHRASE, draft, finalised

ROOT = Path(__file__).parents[2]
OTHER = "another made-up one"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder but the lock, which holds nothing, and the number of wrong tries."""
    return {
        path.name: path.read_bytes() for path in folder.iterdir() if path.name not in {"lock", "tries.json"}
    }


def code_of(profile: Profile, passphrase: str) -> str:
    with pytest.raises(StoreError) as caught:
        unlock(profile, passphrase).close()
    return caught.value.code


def test_a_profile_is_made_listed_and_opened(home: Path) -> None:
    made = create_profile(home, "  Test\n Person ", PASSPHRASE, cost=CHEAP)
    (listed,) = list_profiles(home)
    assert listed == made
    assert (listed.name, listed.damaged) == ("Test Person", False)
    store = unlock(listed, PASSPHRASE)
    assert (store.profile_name, store.records()) == ("Test Person", [])
    store.close()


def test_a_folders_name_tells_nobodys_name(home: Path) -> None:
    made = create_profile(home, "Test Person", PASSPHRASE, cost=CHEAP)
    assert "test" not in made.folder.name.lower()
    assert not list(home.rglob("*Person*"))


def test_people_are_listed_by_name_and_may_share_one(home: Path) -> None:
    for name in ("бат", "Ану", "Бат", "Zaya"):
        create_profile(home, name, PASSPHRASE, cost=CHEAP)
    assert [profile.name.casefold() for profile in list_profiles(home)] == ["zaya", "ану", "бат", "бат"]


def test_no_home_has_no_profiles(tmp_path: Path) -> None:
    assert list_profiles(tmp_path / "none") == []


@pytest.mark.parametrize("name", ["", "  \n\t", "\u2003"])
def test_a_profile_needs_a_name(home: Path, name: str) -> None:
    with pytest.raises(StoreError, match=r"profile\.no_name"):
        create_profile(home, name, PASSPHRASE, cost=CHEAP)
    assert list_profiles(home) == []


@pytest.mark.parametrize("name", ["../../x", "/etc", "CON", "a\x00b", "x" * 5_000, "Ж\ud800", "💧"])
def test_a_hostile_name_is_only_text(home: Path, name: str) -> None:
    made = create_profile(home, name, PASSPHRASE, cost=CHEAP)
    assert [path.parent for path in home.iterdir()] == [home]
    (listed,) = list_profiles(home)
    store = unlock(listed, PASSPHRASE)
    draft(store)
    assert store.verify() == []
    store.close()
    assert listed.name == made.name


@pytest.mark.parametrize("weak", ["", "short", "a b c", " " * 20, "123456789"])
def test_a_weak_passphrase_is_refused(home: Path, weak: str) -> None:
    with pytest.raises(StoreError) as caught:
        create_profile(home, "Test Person", weak, cost=CHEAP)
    assert (caught.value.code, caught.value.values["characters"]) == ("profile.weak_passphrase", 10)
    assert list_profiles(home) == []
    assert weak not in str(caught.value) or not weak


@pytest.mark.parametrize(
    "strong", ["ten signs.", "a b c d", "нууц үгийн өгүүлбэр", "🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎", "x" * 100_000]
)
def test_a_passphrase_of_any_letters_opens(home: Path, strong: str) -> None:
    profile = create_profile(home, "Test Person", strong, cost=CHEAP)
    unlock(profile, strong).close()
    assert code_of(profile, strong + " ") == "profile.wrong_passphrase"


def test_a_passphrase_typed_on_another_keyboard_is_the_same(home: Path) -> None:
    """й as one sign, and as и with a breve."""
    profile = create_profile(home, "Test Person", "хайрхан байна гэж\u0439", cost=CHEAP)
    unlock(profile, "хайрхан байна гэж\u0438\u0306").close()
    assert code_of(profile, "хайрхан байна гэж\u0438") == "profile.wrong_passphrase"


@pytest.mark.parametrize(
    "wrong", ["", "x", PASSPHRASE.upper(), PASSPHRASE + " ", OTHER, "Ж\ud800" * 9, "\x00"]
)
def test_a_wrong_passphrase_is_one_clear_error_and_nothing_changes(profile: Profile, wrong: str) -> None:
    before = contents(profile.folder)
    with pytest.raises(StoreError) as caught:
        unlock(profile, wrong)
    assert (caught.value.code, dict(caught.value.values)) == ("profile.wrong_passphrase", {})
    assert caught.value.__cause__ is None
    assert contents(profile.folder) == before
    store = unlock(profile, PASSPHRASE)
    assert store.verify() == []
    store.close()


def test_a_key_cannot_be_carried_to_another_profile(home: Path, profile: Profile) -> None:
    """The profile's own name is bound into its sealed key."""
    other = create_profile(home, "Other", OTHER, cost=CHEAP)
    shutil.copy(profile.folder / "profile.json", other.folder / "profile.json")
    carried = next(found for found in list_profiles(home) if found.folder == other.folder)
    assert code_of(carried, PASSPHRASE) == "profile.wrong_passphrase"


def test_a_guess_costs_memory_and_time(home: Path) -> None:
    usual = KdfCost()
    assert usual.memory_kib >= 64 * 1024
    assert usual.passes >= 3
    made = create_profile(home, "Test Person", PASSPHRASE)
    assert made.key is not None
    assert made.key.cost == usual


# Another passphrase


def test_a_changed_passphrase_wraps_the_same_key_again(home: Path, profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    record = finalised(store)
    store.close()
    before = contents(profile.folder)
    changed = change_passphrase(profile, PASSPHRASE, OTHER)
    after = contents(profile.folder)
    pages = [slice(start, start + 4096) for start in range(0, len(before["store.db"]), 4096)]
    written = [page for page in pages if after["store.db"][page] != before["store.db"][page]]
    assert len(written) < 5 < len(pages), "a line of the history; no record is written again"
    assert after["profile.json"] != before["profile.json"]
    assert list_profiles(home) == [changed]
    assert code_of(changed, PASSPHRASE) == "profile.wrong_passphrase"
    store = unlock(changed, OTHER)
    assert store.submission(record.id).instance_id == record.instance_id
    store.close()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (OTHER, "a new passphrase", "profile.wrong_passphrase"),
        (PASSPHRASE, "short", "profile.weak_passphrase"),
    ],
)
def test_a_change_that_fails_changes_nothing(profile: Profile, old: str, new: str, code: str) -> None:
    before = contents(profile.folder)
    with pytest.raises(StoreError) as caught:
        change_passphrase(profile, old, new)
    assert caught.value.code == code
    assert contents(profile.folder) == before
    unlock(profile, PASSPHRASE).close()


CHANGER = """
import itertools, os, signal, sys
from pathlib import Path
from fieldapp.records.profiles import change_passphrase, list_profiles, unlock
(profile,) = list_profiles(Path(sys.argv[1]))
unlock(profile, sys.argv[2]).close()  # what is read once for all is read
steps = itertools.count(1)
last = 0

def before_each(event, _):
    if event.partition(".")[0] in {"open", "os"} and next(steps) == last:
        os.kill(os.getpid(), signal.SIGKILL)

for line in sys.stdin:
    process = os.fork()
    if process == 0:
        last = int(line)
        sys.addaudithook(before_each)
        change_passphrase(profile, *sys.argv[2:])
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="NOT TESTED HERE: Windows has no SIGKILL")
def test_a_change_that_is_killed_at_any_step_leaves_a_passphrase_that_opens(
    home: Path, profile: Profile
) -> None:
    """Killed before the first file is opened or renamed, before the second, … until it ends."""
    running = subprocess.Popen(
        [sys.executable, "-c", CHANGER, str(home), PASSPHRASE, OTHER],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert running.stdin is not None
    assert running.stdout is not None
    kept = (profile.folder / "profile.json").read_bytes()
    opening = []
    for step in range(1, 40):
        running.stdin.write(f"{step}\n")
        running.stdin.flush()
        ended = int(running.stdout.readline())
        (listed,) = list_profiles(home)
        opening.append([word for word in (PASSPHRASE, OTHER) if opens(listed, word)])
        if ended == 0:
            break
        assert ended == -signal.SIGKILL
        (profile.folder / "profile.json").write_bytes(kept)
    running.communicate()
    assert ended == 0
    assert opening[0] == [PASSPHRASE]
    assert opening[-1] == [OTHER]
    assert all(len(words) == 1 for words in opening)
    assert len(opening) > 3, "there were steps to be killed at"


def opens(profile: Profile, passphrase: str) -> bool:
    try:
        unlock(profile, passphrase).close()
    except StoreError as error:
        assert error.code == "profile.wrong_passphrase"
        return False
    return True


# What is damaged


KEY = {"kdf": "argon2id", "memory_kib": 64, "passes": 1, "lanes": 1}
SEALED = {"salt": "A" * 22 + "==", "nonce": "A" * 16, "sealed": "A" * 64}


def key_file(**changed: object) -> bytes:
    return json.dumps({"format": 1, "name": "Test Person", "key": {**KEY, **SEALED, **changed}}).encode()


def test_the_made_up_key_file_is_whole_but_for_what_a_test_changes(home: Path, profile: Profile) -> None:
    (profile.folder / "profile.json").write_bytes(key_file())
    (listed,) = list_profiles(home)
    assert not listed.damaged
    assert code_of(listed, PASSPHRASE) == "profile.wrong_passphrase"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"5",
        b"[]",
        b"\xff\xfe\x00",
        b"[" * 200_000,
        key_file()[:-30],
        b'{"format": 1, "name": "x"}',
        b'{"format": 1, "name": "x", "key": null}',
        b'{"format": 99, "name": "x", "key": {}}',
        key_file(kdf="md5"),
        key_file(memory_kib="much"),
        key_file(memory_kib=float("inf")),
        key_file(memory_kib=float("nan")),
        key_file(memory_kib=2**40),
        key_file(memory_kib=1),
        key_file(passes=0),
        key_file(passes=10**9),
        key_file(lanes=0),
        key_file(lanes=-1),
        key_file(lanes=[]),
        key_file(salt="AAAA"),
        key_file(nonce=""),
        key_file(sealed="AAAA"),
        key_file(sealed="not base64!"),
        key_file(sealed=None),
    ],
)
def test_a_damaged_key_file_is_reported_and_kept(home: Path, profile: Profile, data: bytes) -> None:
    (profile.folder / "profile.json").write_bytes(data)
    other = create_profile(home, "Other", OTHER, cost=CHEAP)
    before = contents(profile.folder)
    damaged = next(found for found in list_profiles(home) if found.folder == profile.folder)
    assert damaged.damaged
    assert damaged.name == profile.folder.name
    with pytest.raises(StoreError) as caught:
        unlock(damaged, PASSPHRASE)
    assert (caught.value.code, caught.value.values["folder"]) == ("profile.damaged", profile.folder.name)
    with pytest.raises(StoreError, match=r"profile\.damaged"):
        change_passphrase(damaged, PASSPHRASE, OTHER)
    assert contents(profile.folder) == before
    unlock(other, OTHER).close()


def test_a_store_whose_key_file_is_gone_is_shown(home: Path, profile: Profile) -> None:
    kept = (profile.folder / "profile.json").read_bytes()
    (profile.folder / "profile.json").unlink()
    (listed,) = list_profiles(home)
    assert listed.damaged
    (profile.folder / "profile.json").write_bytes(kept)
    (listed,) = list_profiles(home)
    unlock(listed, PASSPHRASE).close()


def test_a_store_that_is_gone_is_told_and_not_made_anew(profile: Profile) -> None:
    (profile.folder / "store.db").rename(profile.folder / "elsewhere")
    assert code_of(profile, PASSPHRASE) == "store.cannot_open"
    assert not (profile.folder / "store.db").exists()
    (profile.folder / "elsewhere").rename(profile.folder / "store.db")
    unlock(profile, PASSPHRASE).close()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "store.damaged"),
        (b"hello" * 2000, "store.not_a_database"),
        (b"\x00" * 8192, "store.not_a_database"),
    ],
    ids=["empty", "other", "zeros"],
)
def test_a_store_that_is_something_else_is_told_and_kept(profile: Profile, data: bytes, code: str) -> None:
    (profile.folder / "store.db").write_bytes(data)
    assert code_of(profile, PASSPHRASE) == code
    assert (profile.folder / "store.db").read_bytes() == data


def test_what_else_lies_in_the_home_is_passed_over(home: Path, profile: Profile) -> None:
    (home / "a file").write_bytes(b"x")
    (home / "a folder").mkdir()
    (home / ".never-finished").mkdir()
    shutil.copy(profile.folder / "store.db", home / ".never-finished" / "store.db")
    assert list_profiles(home) == [profile]


def test_a_profile_that_cannot_be_made_leaves_nothing(tmp_path: Path) -> None:
    home = tmp_path / "a file"
    home.write_bytes(b"in the way")
    with pytest.raises(StoreError) as caught:
        create_profile(home, "Test Person", PASSPHRASE, cost=CHEAP)
    assert caught.value.code == "profile.cannot_create"
    assert home.read_bytes() == b"in the way"


def test_a_profile_of_a_cheaper_time_is_wrapped_anew_when_it_is_opened(home: Path) -> None:
    (former,) = FORMER_COSTS
    made = create_profile(home, "Test Person", PASSPHRASE, cost=former)
    unlock(made, PASSPHRASE).close()
    (listed,) = list_profiles(home)
    assert listed.key is not None
    assert listed.key.cost == KdfCost()
    assert code_of(listed, OTHER) == "profile.wrong_passphrase"
    unlock(listed, PASSPHRASE).close()


def test_an_old_list_opens_nothing_by_a_passphrase_that_was_changed(profile: Profile) -> None:
    change_passphrase(profile, PASSPHRASE, OTHER)
    assert code_of(profile, PASSPHRASE) == "profile.wrong_passphrase"
    unlock(profile, OTHER).close()


LITTLE_MEMORY = """
import resource, sys
from pathlib import Path
from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import list_profiles, unlock
(profile,) = list_profiles(Path(sys.argv[1]))
taken = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (taken + 32 * 2**20,) * 2)
try:
    unlock(profile, sys.argv[2])
except StoreError as error:
    print(error.code)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="NOT TESTED HERE: memory cannot be bounded")
def test_too_little_memory_is_told_and_counts_as_no_wrong_try(home: Path) -> None:
    made = create_profile(home, "Test Person", PASSPHRASE, cost=KdfCost(memory_kib=128 * 1024, passes=1))
    words = [sys.executable, "-c", LITTLE_MEMORY, str(home), PASSPHRASE]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "profile.no_memory\n"
    assert not (made.folder / "tries.json").exists()
    unlock(made, PASSPHRASE).close()
