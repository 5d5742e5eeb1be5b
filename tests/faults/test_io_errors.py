"""A disk that says no: nothing is acknowledged that is not there, a code is told, and work goes on after."""

from __future__ import annotations

import pytest

from tests.faults.command import experiment

pytestmark = pytest.mark.timeout(1200)  # much waiting for turns, where the machine is busy


@pytest.mark.parametrize("act", ["finalise", "passphrase"])
def test_each_call_on_a_file_fails(act: str) -> None:
    kinds = ("EIO", "ENOSPC-for-ever", "EROFS")
    assert experiment("--seed", 1, "errors", act, "--kinds", *kinds)[f"I/O errors in {act}"] > 30
