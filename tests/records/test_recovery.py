"""A supervisor's key gives a profile a new passphrase; nothing else does, and nothing is lost by trying."""

from __future__ import annotations

import base64
import json
import os
import stat
from pathlib import Path

import pyrage
import pytest

from fieldapp.records.errors import StoreError
from fieldapp.records.lock import FileLock
from fieldapp.records.profiles import (
    Profile,
    accept_recovery_key,
    change_passphrase,
    create_profile,
    list_profiles,
    offered_recovery_key,
    recover,
    unlock,
)
from fieldapp.records.recovery import (
    TRUSTED_FILE,
    RecoveryKey,
    SealedKey,
    make_key_file,
    open_key,
    public_key_in,
    read_key_file,
    seal,
    trust_public_key,
    trusted_public_key,
    write_key_file,
)
from tests.records.age_file import age_file
from tests.records.samples import CHEAP, PASSPHRASE, finalised

SUPERVISOR = "a made-up key of keys"
NEW = "a new made-up passphrase"
KEY, OTHER_KEY = RecoveryKey.new(), RecoveryKey.new()
KEY_FILE = age_file(f"# public key: {KEY.public}\n{KEY.identity}\n".encode(), SUPERVISOR)
OTHER_FILE = age_file(str(OTHER_KEY.identity).encode(), SUPERVISOR)


@pytest.fixture
def sealed(home: Path) -> Profile:
    """A profile of a laptop that knows the key."""
    trust_public_key(home, KEY.public)
    return create_profile(home, "Test Person", PASSPHRASE, cost=CHEAP)


def refused(
    profile: Profile, *, file: bytes = KEY_FILE, word: str = SUPERVISOR, new: str = NEW
) -> StoreError:
    """What recovering says; the profile must be as it was."""
    before = {path: path.read_bytes() for path in profile.folder.iterdir() if path.suffix != ".json"}
    kept = (profile.folder / "profile.json").read_bytes()
    with pytest.raises(StoreError) as caught:
        recover(profile, file, word, new, cost=CHEAP)
    assert {path: path.read_bytes() for path in before} == before
    assert (profile.folder / "profile.json").read_bytes() == kept
    return caught.value


def opens(profile: Profile, passphrase: str) -> bool:
    try:
        unlock(profile, passphrase).close()
    except StoreError as error:
        assert error.code == "profile.wrong_passphrase"
        return False
    return True


# Recovering


def test_the_key_gives_a_new_passphrase_and_every_record_is_there(sealed: Profile) -> None:
    store = unlock(sealed, PASSPHRASE)
    record = finalised(store)
    store.close()
    recover(sealed, KEY_FILE, SUPERVISOR, NEW, cost=CHEAP)
    assert not opens(sealed, PASSPHRASE)
    store = unlock(sealed, NEW)
    assert store.submission(record.id).instance_id == record.instance_id
    assert store.verify() == []
    store.close()


def test_the_history_tells_by_which_key_and_when(sealed: Profile) -> None:
    recover(sealed, KEY_FILE, SUPERVISOR, NEW, cost=CHEAP)
    store = unlock(sealed, NEW)
    (row,) = store.base.all("SELECT who, what, detail, at FROM history WHERE what = 'recovered'")
    assert row[:3] == (KEY.public, "recovered", "Test Person")
    assert row[3]
    store.close()


def test_a_recovered_profile_can_be_recovered_again(sealed: Profile) -> None:
    recover(sealed, KEY_FILE, SUPERVISOR, NEW, cost=CHEAP)
    recover(sealed, KEY_FILE, SUPERVISOR, "yet another made-up one", cost=CHEAP)
    assert opens(sealed, "yet another made-up one")


def test_another_key_is_told_which_one_is_wanted(sealed: Profile) -> None:
    error = refused(sealed, file=OTHER_FILE)
    assert error.code == "recovery.other_key"
    assert error.values == {"wanted": KEY.public, "given": OTHER_KEY.public}


def test_a_weak_new_passphrase_is_refused(sealed: Profile) -> None:
    assert refused(sealed, new="short").code == "profile.weak_passphrase"


def test_a_profile_without_a_recovery_key_says_so(profile: Profile) -> None:
    assert refused(profile).code == "recovery.none"


def test_a_profile_that_is_open_is_left_alone(sealed: Profile) -> None:
    store = unlock(sealed, PASSPHRASE)
    with pytest.raises(StoreError, match=r"profile\.in_use"):
        recover(sealed, KEY_FILE, SUPERVISOR, NEW, cost=CHEAP)
    store.close()
    assert opens(sealed, PASSPHRASE)


def test_a_sealed_key_cannot_be_moved_to_another_profile(home: Path, sealed: Profile) -> None:
    other = create_profile(home, "Other", PASSPHRASE, cost=CHEAP)
    moved = json.loads((sealed.folder / "profile.json").read_bytes())["recovery"]
    _put(other, moved)
    assert refused(other).code == "recovery.other_profile"


def test_a_key_that_somebody_else_sealed_in_does_not_pass(sealed: Profile) -> None:
    """Anybody can seal to a public key: what comes out must open the store before anything is written."""
    _put(sealed, seal(bytes(32), sealed.folder.name, KEY.public).as_json())
    assert refused(sealed).code == "store.not_a_database"


@pytest.mark.parametrize(
    "part",
    [
        5,
        {},
        {"public_key": KEY.public},
        {"public_key": "age1x", "sealed": "AAAA"},
        {"public_key": KEY.public, "sealed": "AAAA"},
        {"public_key": KEY.public, "sealed": "no base64!"},
        {
            "public_key": KEY.public,
            "sealed": base64.b64encode(pyrage.encrypt(b"x" * 90, [KEY.identity.to_public()])).decode(),
        },
    ],
)
def test_a_damaged_seal_is_told_and_costs_nobody_their_passphrase(sealed: Profile, part: object) -> None:
    _put(sealed, part)
    (listed,) = list_profiles(sealed.folder.parent)
    assert not listed.damaged
    assert refused(listed).code == "recovery.damaged"
    assert opens(listed, PASSPHRASE)


def _put(profile: Profile, recovery: object) -> None:
    path = profile.folder / "profile.json"
    path.write_text(json.dumps({**json.loads(path.read_bytes()), "recovery": recovery}))


# Being sealed


def accept(profile: Profile, public_key: str, passphrase: str = PASSPHRASE) -> None:
    store = unlock(profile, passphrase)
    try:
        accept_recovery_key(store, public_key)
    finally:
        store.close()


def test_an_older_profile_is_sealed_when_its_person_accepts_the_key(home: Path, profile: Profile) -> None:
    path = profile.folder / "profile.json"
    path.write_text(json.dumps({**json.loads(path.read_bytes()), "format": 1}))
    assert offered_recovery_key(profile) == ""
    trust_public_key(home, KEY.public)
    assert offered_recovery_key(profile) == KEY.public
    accept(profile, KEY.public)
    assert offered_recovery_key(profile) == ""
    (listed,) = list_profiles(home)
    assert listed.recovery is not None
    assert listed.recovery.public_key == KEY.public
    recover(listed, KEY_FILE, SUPERVISOR, NEW, cost=CHEAP)
    assert opens(profile, NEW)


def test_a_key_that_somebody_put_on_the_laptop_opens_nobodys_profile(home: Path, profile: Profile) -> None:
    """Who may write to the profiles' folder is not a supervisor: another enumerator may."""
    trust_public_key(home, OTHER_KEY.public)
    assert opens(profile, PASSPHRASE)
    change_passphrase(profile, PASSPHRASE, "in between, made up")
    assert opens(profile, "in between, made up")
    assert refused(profile, file=OTHER_FILE).code == "recovery.none"


def test_the_history_tells_who_accepted_which_key(home: Path, profile: Profile) -> None:
    trust_public_key(home, KEY.public)
    accept(profile, KEY.public)
    store = unlock(profile, PASSPHRASE)
    rows = store.base.all("SELECT who, what, detail FROM history ORDER BY seq DESC")
    store.close()
    assert tuple(rows[0]) == ("Test Person", "recovery key", KEY.public)


def test_what_is_no_key_is_not_accepted(profile: Profile) -> None:
    with pytest.raises(StoreError, match=r"recovery\.bad_public_key"):
        accept(profile, "age1nothing")


def test_an_opening_without_news_writes_nothing(sealed: Profile) -> None:
    before = (sealed.folder / "profile.json").stat()
    assert opens(sealed, PASSPHRASE)
    after = (sealed.folder / "profile.json").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_another_trusted_key_takes_over_when_it_is_accepted(home: Path, sealed: Profile) -> None:
    trust_public_key(home, OTHER_KEY.public)
    assert opens(sealed, PASSPHRASE)
    assert refused(sealed, file=OTHER_FILE).code == "recovery.other_key"
    accept(sealed, OTHER_KEY.public)
    assert refused(sealed, file=KEY_FILE).code == "recovery.other_key"
    recover(sealed, OTHER_FILE, SUPERVISOR, NEW, cost=CHEAP)
    assert opens(sealed, NEW)


def test_a_change_of_passphrase_keeps_the_seal(sealed: Profile) -> None:
    change_passphrase(sealed, PASSPHRASE, "in between, made up")
    change_passphrase(sealed, "in between, made up", "another in between")
    recover(sealed, KEY_FILE, SUPERVISOR, NEW, cost=CHEAP)
    assert opens(sealed, NEW)


def test_a_damaged_file_of_the_trusted_key_is_told_and_keeps_nobody_from_working(
    home: Path, sealed: Profile
) -> None:
    (home / TRUSTED_FILE).write_bytes(b"\xff\x00")
    with pytest.raises(StoreError, match=r"recovery\.trust_damaged"):
        trusted_public_key(home)
    assert opens(sealed, PASSPHRASE)
    assert create_profile(home, "Other", PASSPHRASE, cost=CHEAP).recovery is None
    recover(sealed, KEY_FILE, SUPERVISOR, NEW, cost=CHEAP)
    assert trust_public_key(home, KEY.public) == trusted_public_key(home)


def test_a_seal_that_cannot_be_written_is_told(
    home: Path, profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    trust_public_key(home, KEY.public)
    before = (profile.folder / "profile.json").read_bytes()
    monkeypatch.setattr(os, "fsync", _no_room)
    with pytest.raises(StoreError, match=r"profile\.cannot_write"):
        accept(profile, KEY.public)
    assert (profile.folder / "profile.json").read_bytes() == before


def _no_room(handle: int) -> None:
    """No file can be made durable; a folder needs no room for it."""
    if stat.S_ISREG(os.fstat(handle).st_mode):
        raise OSError(28, "No space left on device")


# The public half


@pytest.mark.parametrize("around", ["{}", "  {}\n", "public key: {}", "# {}\r\n{}\r\n"])
def test_a_public_key_is_found_in_what_was_pasted(home: Path, around: str) -> None:
    assert trust_public_key(home, around.format(KEY.public, KEY.public)) == KEY.public
    assert trusted_public_key(home) == KEY.public


@pytest.mark.parametrize(
    "pasted",
    [
        "",
        "age1",
        KEY.public[:-1],
        KEY.public[:-1] + ("q" if KEY.public[-1] != "q" else "p"),
        KEY.public + "q",
        KEY.public.upper(),
        f"{KEY.public} {OTHER_KEY.public}",
        str(KEY.identity),
        "Ж" * 100_000,
    ],
    ids=["none", "begun", "cut", "mistyped", "longer", "capitals", "two", "private", "letters"],
)
def test_what_is_no_public_key_is_refused_and_the_old_one_stays(home: Path, pasted: str) -> None:
    trust_public_key(home, OTHER_KEY.public)
    with pytest.raises(StoreError) as caught:
        trust_public_key(home, pasted)
    assert (caught.value.code, dict(caught.value.values)) == ("recovery.bad_public_key", {})
    assert trusted_public_key(home) == OTHER_KEY.public


def test_no_key_is_trusted_at_first(home: Path) -> None:
    assert trusted_public_key(home) == ""


# The key file


def test_a_key_file_is_made_whole_private_and_opens_by_its_passphrase(tmp_path: Path) -> None:
    path = tmp_path / "key.age"
    public = make_key_file(path, SUPERVISOR + " й")
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    data = read_key_file(path)
    assert b"SECRET" not in data
    key = open_key(data, SUPERVISOR + " \u0438\u0306")
    assert key.public == public == public_key_in(public)
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "key.age"
    path.write_bytes(b"somebody's key")
    for write in (lambda: make_key_file(path, SUPERVISOR), lambda: write_key_file(path, KEY_FILE)):
        with pytest.raises(StoreError, match=r"recovery\.exists"):
            write()
    assert path.read_bytes() == b"somebody's key"


def test_a_key_file_that_cannot_be_written_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "fsync", _no_room)
    with pytest.raises(StoreError) as caught:
        write_key_file(tmp_path / "key.age", KEY_FILE)
    assert (caught.value.code, caught.value.values["reason"]) == (
        "recovery.cannot_write",
        "No space left on device",
    )
    assert list(tmp_path.iterdir()) == []


def test_a_key_file_under_a_weak_passphrase_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"profile\.weak_passphrase"):
        make_key_file(tmp_path / "key.age", "short")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("data", "word", "code"),
    [
        (KEY_FILE, "not this one", "recovery.wrong_passphrase"),
        (KEY_FILE, "Ж\ud800", "recovery.wrong_passphrase"),
        (KEY_FILE[:60], SUPERVISOR, "recovery.not_a_key_file"),
        (KEY_FILE[:-5], SUPERVISOR, "recovery.not_a_key_file"),
        (b"", SUPERVISOR, "recovery.not_a_key_file"),
        (b"\x89PNG" * 99, SUPERVISOR, "recovery.not_a_key_file"),
        (str(KEY.identity).encode(), SUPERVISOR, "recovery.not_a_key_file"),
        (age_file(b"a shopping list", SUPERVISOR), SUPERVISOR, "recovery.not_a_key_file"),
        (age_file(b"AGE-SECRET-KEY-1QQQQ", SUPERVISOR), SUPERVISOR, "recovery.not_a_key_file"),
        (age_file(b"\xff", SUPERVISOR), SUPERVISOR, "recovery.not_a_key_file"),
        (pyrage.encrypt(b"x", [KEY.identity.to_public()]), SUPERVISOR, "recovery.not_a_key_file"),
        (KEY_FILE.replace(b" 1\n", b" 40\n", 1), SUPERVISOR, "recovery.too_dear"),
    ],
    ids=[
        *("wrong", "half a sign", "cut head", "cut end", "empty", "picture"),
        *("in clear", "other text", "short key", "no text", "for a key", "dear"),
    ],
)
def test_a_key_file_that_does_not_open_says_why(data: bytes, word: str, code: str) -> None:
    with pytest.raises(StoreError) as caught:
        open_key(data, word)
    assert caught.value.code == code
    assert caught.value.__cause__ is None


def test_a_key_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        read_key_file(tmp_path / "key.age")
    assert (caught.value.code, caught.value.values["name"]) == ("recovery.no_key_file", "key.age")


def test_a_lock_is_let_go_whatever_recovering_says(sealed: Profile) -> None:
    refused(sealed, word="not this one")
    FileLock(sealed.folder / "lock").release()


def test_a_sealed_key_survives_its_json() -> None:
    kept = seal(bytes(range(32)), "a profile", KEY.public)
    assert SealedKey.from_json(json.loads(json.dumps(kept.as_json()))) == kept
