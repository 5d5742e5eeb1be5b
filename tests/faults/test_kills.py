"""A program that is killed loses nothing that it had acknowledged, and leaves nothing by halves."""

from __future__ import annotations

import sys

import pytest

from tests.faults.command import experiment

pytestmark = pytest.mark.timeout(1200)  # much waiting for turns, where the machine is busy


@pytest.mark.skipif(sys.platform == "win32", reason="NOT TESTED HERE: Windows has no SIGKILL and no fork")
@pytest.mark.parametrize("seed", [0, 10, 20, 30, 40])
def test_a_hundred_kills_at_chance_moments(seed: int) -> None:
    """Five times: each begins with other acts, so that every act has its share."""
    assert experiment("--seed", seed, "kills", 100)["random kills"] == 100


@pytest.mark.parametrize(("act", "at_least"), [("finalise", 150), ("passphrase", 50)])
def test_a_kill_at_every_system_call(act: str, at_least: int) -> None:
    """Each trial ends before another call; what came before it has happened."""
    assert experiment("--seed", 1, "calls", act)[f"system calls killed at in {act}"] > at_least
