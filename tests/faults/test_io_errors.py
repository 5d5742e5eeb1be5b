"""A disk that says no: nothing is acknowledged that is not there, a code is told, and work goes on after."""

from __future__ import annotations

import pytest

from tests.faults.command import experiment


@pytest.mark.parametrize("act", ["finalise", "passphrase"])
def test_each_call_on_a_file_fails(act: str) -> None:
    assert experiment("--seed", 1, "errors", act)[f"I/O errors in {act}"] > 50
