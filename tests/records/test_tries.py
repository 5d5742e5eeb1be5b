"""Wrong tries are slowed down; a start, a clock or a damaged file neither frees nor locks out for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import (
    Profile,
    accept_recovery_key,
    change_passphrase,
    check_passphrase,
    recover,
    unlock,
)
from fieldapp.records.tries import FREE, LONGEST, Tries, delay_after
from tests.records.samples import PASSPHRASE
from tests.records.test_recovery import KEY, KEY_FILE, NEW

WRONG = "not this made-up one"


class Clock:
    """Seconds that a test lets pass."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tries(clock: Clock) -> Tries:
    return Tries(clock)


def guess(profile: Profile, tries: Tries | None, times: int = 1) -> list[str]:
    """The codes that wrong guesses get."""
    codes = []
    for _ in range(times):
        with pytest.raises(StoreError) as caught:
            unlock(profile, WRONG, tries=tries)
        codes.append(caught.value.code)
    return codes


def seconds_to_wait(profile: Profile, tries: Tries) -> object:
    with pytest.raises(StoreError) as caught:
        unlock(profile, PASSPHRASE, tries=tries)
    assert caught.value.code == "profile.wait"
    return caught.value.values["seconds"]


def test_the_delay_doubles_from_five_seconds_to_five_minutes() -> None:
    assert [delay_after(wrong) for wrong in range(11)] == [0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300]
    assert delay_after(10**6) == LONGEST


def test_three_tries_are_free_and_then_even_the_right_one_waits(
    profile: Profile, tries: Tries, clock: Clock
) -> None:
    assert guess(profile, tries, 4) == ["profile.wrong_passphrase"] * FREE + ["profile.wait"]
    assert seconds_to_wait(profile, tries) == 5
    clock.now += 3.5
    assert seconds_to_wait(profile, tries) == 2
    clock.now += 1.5
    unlock(profile, PASSPHRASE, tries=tries).close()


def test_each_wrong_try_after_doubles_it_and_a_refused_one_does_not(
    profile: Profile, tries: Tries, clock: Clock
) -> None:
    guess(profile, tries, FREE)
    for expected in (5, 10, 20):
        assert guess(profile, tries, 2) == ["profile.wait"] * 2
        assert tries.wait(profile.folder) == expected
        clock.now += expected
        assert guess(profile, tries) == ["profile.wrong_passphrase"]


def test_a_right_one_clears_it(profile: Profile, tries: Tries) -> None:
    for _ in range(3):
        assert guess(profile, tries, 2) == ["profile.wrong_passphrase"] * 2
        unlock(profile, PASSPHRASE, tries=tries).close()
    assert not (profile.folder / "tries.json").exists()


def test_a_new_start_begins_the_delay_again_in_full(profile: Profile, tries: Tries, clock: Clock) -> None:
    guess(profile, tries, FREE)
    clock.now += 4
    for clock_of_next_start in (Clock(), clock):
        again = Tries(clock_of_next_start)
        assert seconds_to_wait(profile, again) == 5
        clock_of_next_start.now += 5
        assert again.wait(profile.folder) == 0
    assert guess(profile, None) == ["profile.wait"], "without a run of its own each call is a start"


def test_one_persons_tries_hold_nobody_else_up(home: Path, profile: Profile, tries: Tries) -> None:
    guess(profile, tries, FREE)
    assert tries.wait(home / "another") == 0


def test_tries_in_two_programs_are_counted_together(profile: Profile, tries: Tries, clock: Clock) -> None:
    other = Tries(clock)
    guess(profile, tries, 2)
    guess(profile, other, 1)
    assert guess(profile, tries) == ["profile.wait"]


def test_it_holds_for_coming_back_for_a_change_and_for_recovering(
    home: Path, profile: Profile, clock: Clock
) -> None:
    store = unlock(profile, PASSPHRASE)
    accept_recovery_key(store, KEY.public)
    store.close()
    attempts = (
        lambda tries: check_passphrase(profile, WRONG, tries=tries),
        lambda tries: change_passphrase(profile, WRONG, NEW, tries=tries),
        lambda tries: recover(profile, KEY_FILE, WRONG, NEW, tries=tries),
    )
    for attempt in attempts:
        tries = Tries(clock)
        for _ in range(FREE):
            with pytest.raises(StoreError, match="wrong_passphrase"):
                attempt(tries)
        with pytest.raises(StoreError, match=r"profile\.wait"):
            attempt(tries)
        clock.now += 5
        unlock(profile, PASSPHRASE, tries=tries).close()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"null",
        b"[" * 200_000,
        b"\xff",
        b'{"wrong": "many"}',
        b'{"wrong": 1e999}',
        b'{"wrong": 3}',
        b'{"wrong": 99999999999999999999}',
    ],
)
def test_a_damaged_file_costs_a_delay_and_no_more(
    profile: Profile, tries: Tries, clock: Clock, data: bytes
) -> None:
    (profile.folder / "tries.json").write_bytes(data)
    waited = tries.wait(profile.folder)
    assert 5 <= waited <= LONGEST
    clock.now += waited
    unlock(profile, PASSPHRASE, tries=tries).close()
    assert not (profile.folder / "tries.json").exists()


@pytest.mark.parametrize("data", [b'{"wrong": -7}', b'{"wrong": 0}'])
def test_a_count_of_nothing_frees_nobody_from_being_counted(
    profile: Profile, tries: Tries, data: bytes
) -> None:
    (profile.folder / "tries.json").write_bytes(data)
    assert guess(profile, tries, FREE + 1)[-1] == "profile.wait"


def test_a_file_that_cannot_be_written_is_made_up_for_by_memory(
    profile: Profile, tries: Tries, clock: Clock
) -> None:
    (profile.folder / "tries.json").mkdir()
    assert guess(profile, tries) == ["profile.wait"], "unreadable: the first delay"
    clock.now += 5
    assert guess(profile, tries) == ["profile.wrong_passphrase"]
    assert tries.wait(profile.folder) == 10
    clock.now += 10
    unlock(profile, PASSPHRASE, tries=tries).close()
