"""The experiments are worth something only if they catch what they are for: each of the faults we plant.

Among them synchronous=NORMAL, which must visibly lose what was acknowledged when the power is cut.
"""

from __future__ import annotations

import pytest

from tests.faults.command import experiment
from tests.faults.seeded import SEEDED

pytestmark = pytest.mark.timeout(1200)  # much waiting for turns, where the machine is busy


def test_each_fault_of_our_own_is_caught() -> None:
    assert experiment("--seed", 1, "own")["faults of our own"] == len(SEEDED) >= 12
