"""A power cut costs nothing that was acknowledged, whatever the disk did with what was not synced."""

from __future__ import annotations

import pytest

from tests.faults.command import experiment

pytestmark = pytest.mark.timeout(1200)  # much waiting for turns, where the machine is busy


def test_a_thousand_disks_after_power_cuts() -> None:
    counted = experiment("--seed", 1, "cuts", 1000)
    assert counted["power cuts"] == 1000
    assert counted["of them different states"] > 400


def test_power_cuts_after_a_sync_that_failed() -> None:
    """The system has thrown away what it could not write, and says at the next sync that all is well."""
    counted = experiment("--seed", 1, "syncs", "--each", 20, "autosave", "finalise", "create")
    assert counted["syncs that failed"] > 20
    assert counted["power cuts"] > 400
