"""One server for a test module; each test has its own form."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hq.server_process import HqProcess

_numbers = itertools.count(1)


@pytest.fixture
def form_id() -> str:
    """Of a form that only this test knows."""
    return f"form_{next(_numbers)}"


@pytest.fixture(scope="module")
def hq(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HqProcess]:
    folder: Path = tmp_path_factory.mktemp("hq")
    with HqProcess(folder) as process:
        yield process
