"""A person before the real window, on a real encrypted profile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.records.keys import KdfCost
from fieldapp.records.profiles import Profile, create_profile, unlock
from fieldapp.ui.app import MainWindow
from fieldapp.ui.language import ENGLISH
from tests.hq.server_process import HqProcess
from tests.ui.given import GivenClocks, GivenFiles
from tests.ui.person import PASSPHRASE, Person

CHEAP = KdfCost(memory_kib=64, passes=1, lanes=1)
"""Deriving the key is no part of what these tests are about."""


@pytest.fixture
def files(tmp_path: Path) -> GivenFiles:
    return GivenFiles(tmp_path)


@pytest.fixture
def clocks() -> GivenClocks:
    return GivenClocks()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "profiles"


@pytest.fixture
def profile(home: Path) -> Profile:
    return create_profile(home, "Test Person", PASSPHRASE, cost=CHEAP)


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, home: Path, files: GivenFiles, clocks: GivenClocks
) -> Iterator[Callable[[], Person]]:
    """Starts the program on what is in ``home``; in English, unless another language was kept."""
    windows: list[MainWindow] = []

    def start() -> Person:
        language = "" if windows else "en"
        window = MainWindow(
            home,
            qapp,
            files=files,
            steady=clocks.steady,
            wall=clocks.wall,
            language=language,
            upkeep=False,
        )
        windows.append(window)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return Person(window, qtbot)

    yield start
    for window in windows:
        window.close()
        window.languages.speak(ENGLISH)  # a test that comes later shares the application


@pytest.fixture(scope="session")
def hq(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HqProcess]:
    """One headquarters process for all of these tests; each has its own form."""
    with HqProcess(tmp_path_factory.mktemp("hq")) as process:
        yield process


@pytest.fixture
def person(open_window: Callable[[], Person], profile: Profile) -> Person:
    """At the first page of their unlocked profile."""
    at_the_door = open_window()
    at_the_door.window.unlock.opened.emit(profile, unlock(profile, PASSPHRASE))
    return at_the_door
