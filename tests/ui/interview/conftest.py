"""A desk on a real encrypted store, and an interview's screen on it, in a window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.records.keys import KdfCost
from fieldapp.records.profiles import create_profile, unlock
from fieldapp.ui.background import Background
from fieldapp.ui.beside import DeskBeside
from fieldapp.ui.interview.screen import InterviewScreen
from fieldapp.ui.language import Languages
from fieldapp.ui.look import Look
from fieldapp.ui.services import Services
from fieldapp.work.desk import Desk
from fieldapp.work.jobs import Watch
from tests.ui.given import GivenFiles
from tests.ui.interview.hands import NOW, Hands

PASSPHRASE = "made up for a test"


@dataclass
class Open:
    """An interview on the screen."""

    screen: InterviewScreen
    hands: Hands

    def value(self, ref: str) -> str:
        return self.screen.interview.session.node(ref).value

    @property
    def xml(self) -> str:
        return self.screen.interview.session.save_xml().decode()


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> Look:
    return Look(qapp)


@pytest.fixture
def files() -> GivenFiles:
    return GivenFiles()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    profile = create_profile(
        tmp_path / "profiles", "Test Person", PASSPHRASE, cost=KdfCost(memory_kib=64, passes=1, lanes=1)
    )
    store = unlock(profile, PASSPHRASE)
    yield Desk(store, clock=lambda: NOW)
    store.close()


@pytest.fixture
def services(qapp: QApplication, desk: Desk, look: Look, files: GivenFiles) -> Iterator[Services]:
    background = Background()
    beside = DeskBeside(desk, background.search)
    yield Services(desk, background, beside, look, Languages(qapp), files, lambda: NOW)
    background.stop()
    beside.close()


@pytest.fixture
def open_form(qtbot: QtBot, desk: Desk, services: Services) -> Callable[..., Open]:
    """Bring a workbook or XForm in and open a new interview of it on the screen."""

    def open_it(data: bytes, name: str = "test.xlsx", media: dict[str, bytes] | None = None) -> Open:
        added = desk.add_form(data, name, (media or {}).get, Watch())
        return show(desk.new_interview(added.row.key))

    def show(interview: object) -> Open:
        screen = InterviewScreen(interview, services)
        screen.resize(1366, 716)
        qtbot.addWidget(screen, before_close_func=lambda closing: closing.end())
        with qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        return Open(screen, Hands(screen))

    open_it.show = show
    return open_it
