"""A program that is killed loses nothing that it had acknowledged, and leaves nothing by halves."""

from __future__ import annotations

import sys

import pytest

from tests.faults.command import experiment


@pytest.mark.skipif(sys.platform == "win32", reason="NOT TESTED HERE: Windows has no SIGKILL and no fork")
def test_five_hundred_kills_at_chance_moments() -> None:
    assert experiment("--seed", 1, "kills", 500)["random kills"] == 500


@pytest.mark.parametrize(("act", "at_least"), [("finalise", 150), ("passphrase", 50)])
def test_a_kill_at_every_system_call(act: str, at_least: int) -> None:
    """Each trial ends before another call; what came before it has happened."""
    assert experiment("--seed", 1, "calls", act)[f"system calls killed at in {act}"] > at_least
