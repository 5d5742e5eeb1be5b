"""A profile in a folder of its own, and its store, open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.records.profiles import Profile, create_profile, unlock
from fieldapp.records.store import Store
from tests.records.samples import CHEAP, PASSPHRASE


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "profiles"


@pytest.fixture
def profile(home: Path) -> Profile:
    return create_profile(home, "Test Person", PASSPHRASE, cost=CHEAP)


@pytest.fixture
def store(profile: Profile) -> Iterator[Store]:
    opened = unlock(profile, PASSPHRASE)
    yield opened
    opened.close()
