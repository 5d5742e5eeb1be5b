"""Desks on real stores, and one headquarters for a test module: each test has its own form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.records.profiles import Profile
from fieldapp.work.desk import Desk
from tests.hq.server_process import HqProcess
from tests.work.made import desk_of, make_profile


@pytest.fixture(scope="module")
def hq(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HqProcess]:
    folder: Path = tmp_path_factory.mktemp("hq")
    with HqProcess(folder) as process:
        yield process


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    return make_profile(tmp_path / "laptop")


@pytest.fixture
def desk(profile: Profile) -> Iterator[Desk]:
    with desk_of(profile) as opened:
        yield opened


@pytest.fixture
def supervisor(tmp_path: Path) -> Iterator[Desk]:
    with desk_of(make_profile(tmp_path / "office", "Жишээ Хоёр")) as opened:
        yield opened
