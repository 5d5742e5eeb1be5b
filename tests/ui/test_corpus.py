"""Forms that others wrote, in the real window: each is brought in, filled at random by keys, kept, opened
again, finalised where it can be, and exported. Nothing falls over; what is not built is named on screen."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fieldapp.records.profiles import create_profile, unlock
from fieldapp.records.rows import RecordState
from fieldapp.ui.app import MainWindow
from fieldapp.ui.interview.screen import InterviewScreen
from fieldapp.ui.messages import features
from fieldapp.ui.widgets.drawing import DrawingDialog
from forms.interface import Control, DataType, FormNode, Kind
from tests.forms.test_corpus import CORPUS, FORMS, REFUSED
from tests.ui.conftest import CHEAP
from tests.ui.given import GivenFiles
from tests.ui.interview.hands import CTRL, SHIFT, Key
from tests.ui.person import PASSPHRASE, Person

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the folder of real forms is not beside the repository"
)

MOST_STOPS = 70
"""Questions answered in one form: enough for all but the longest."""

TYPED = {
    DataType.INT: ("3", "25", "1"),
    DataType.DECIMAL: ("2.5", "1"),
    DataType.DATE: ("2026-03-05", "2030-12-31"),
    DataType.TIME: ("10:30",),
    DataType.DATE_TIME: ("2026-03-05\t10:30",),
    DataType.GEOPOINT: ("47.9\t106.9",),
    DataType.GEOTRACE: ("47.9 106.9 0 0; 47.8 106.8 0 0",),
    DataType.GEOSHAPE: ("47.9 106.9 0 0; 47.8 106.8 0 0; 47.8 106.9 0 0; 47.9 106.9 0 0",),
}
TEXTS = ("зохиомол", "made up", "12345", "99112233")


@pytest.fixture(scope="module")
def the_window(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[MainWindow, GivenFiles]]:
    """One window for all forms, as a person has one."""
    home = tmp_path_factory.mktemp("corpus")
    files = GivenFiles(home)
    files.path = home / "attached.bin"
    files.path.write_bytes(b"made up")
    window = MainWindow(home / "profiles", qapp, files=files, language="en")
    window.show()
    yield window, files
    window.close()
    window.deleteLater()


@pytest.fixture
def person(the_window: tuple[MainWindow, GivenFiles], qtbot: QtBot) -> Iterator[Person]:
    """Each form in a profile of its own: many share their id and version."""
    window, files = the_window
    profile = create_profile(files.documents(), "Test Person", PASSPHRASE, cost=CHEAP)
    window.unlock.opened.emit(profile, unlock(profile, PASSPHRASE))
    with qtbot.waitActive(window):
        window.activateWindow()
    yield Person(window, qtbot)
    window.trouble.say("")
    if window.screen_of_interview is not None:
        window.screen_of_interview.closed.emit()
    window.lock()


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_a_real_form_in_the_window(person: Person, path: Path, tmp_path: Path) -> None:
    person.bring_in(beside_its_media(path, tmp_path))
    page = person.workspace.forms
    if path.name in REFUSED:
        assert page.notice.text
        assert path.name in page.notice.text
        return
    form = page.chosen
    assert form is not None, page.notice.text
    assert form.source == path.name, page.notice.text
    definition = person.desk.definition(form.key)
    named = page.card.unbuilt.text
    assert [feature for feature in features(definition.unsupported) if feature not in named] == []

    person.enter()
    chance = random.Random(path.name)
    walk(person, chance)
    instance = person.interview.interview.record.id
    finished = finalise(person)
    if not finished:
        keep_and_open_again(person, instance)
    assert not person.window.trouble.isVisible(), person.window.trouble.text
    export(person, form.form_id, tmp_path / "out.xlsx", rows=int(finished))


def beside_its_media(path: Path, folder: Path) -> Path:
    """The form in a folder of its own, with everything that may belong to it."""
    copy = folder / path.name
    copy.write_bytes(path.read_bytes())
    media = folder / f"{path.stem}-media"
    media.mkdir()
    for file in (CORPUS / "media").iterdir():
        (media / file.name).write_bytes(file.read_bytes())
    return copy


def walk(person: Person, chance: random.Random) -> None:
    """Answer and go on until the last page, passing by what will not do."""
    screen = person.interview
    for _ in range(MOST_STOPS):
        if screen.at_the_end:
            return
        before = screen.active
        answer(person, screen, chance)
        for _ in range(2):  # the second time passes by what is wrong
            if screen.active == before and not screen.at_the_end:
                person.enter()
        assert not person.window.trouble.isVisible(), person.window.trouble.text
        if screen.active == before and not screen.at_the_end:
            screen.step(1)
    screen.show_finish()


def answer(person: Person, screen: InterviewScreen, chance: random.Random) -> None:
    node = screen.interview.session.node(screen.active)
    if node.kind is Kind.REPEAT:
        if node.can_add and len(node.children) < 2 and chance.random() < 0.5:
            person.press(Key.Key_Return, "", CTRL)
        return
    if node.read_only or node.is_note or chance.random() < 0.1:
        return
    match node.control:
        case Control.SELECT_ONE | Control.SELECT_MULTIPLE:
            choose(person, node, chance)
        case Control.RANK | Control.TRIGGER:
            person.press(Key.Key_Space, " ")
        case Control.UPLOAD:
            if {"signature", "draw"} & set(node.appearances):
                QTimer.singleShot(0, draw_a_line)
            person.press(Key.Key_Space, " ")
            person.window.activateWindow()  # the offscreen platform does not do it when a dialog has gone
            person.qtbot.waitUntil(person.window.isActiveWindow)
        case _:
            write(person, chance.choice(TYPED.get(node.data_type, TEXTS)))


def draw_a_line() -> None:
    """On the sheet, where one was opened, and keep it."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, DrawingDialog):
        QTest.mousePress(dialog.canvas, Qt.MouseButton.LeftButton, pos=QPoint(80, 80))
        QTest.mouseMove(dialog.canvas, QPoint(160, 120))
        QTest.mouseRelease(dialog.canvas, Qt.MouseButton.LeftButton, pos=QPoint(160, 120))
        dialog.accept()


def choose(person: Person, node: FormNode, chance: random.Random) -> None:
    """By arrows and Space, as it works in every kind of list."""
    for _ in range(chance.randrange(1, 4)):
        person.press(Key.Key_Down)
    person.press(Key.Key_Space, " ")


def write(person: Person, text: str) -> None:
    for part in text.partition("\t"):
        if part == "\t":
            person.press(Key.Key_Tab, "\t")
        else:
            person.write(part)


def finalise(person: Person) -> bool:
    """Whether nothing stood against it; what does is listed."""
    screen = person.interview
    person.press(Key.Key_Return, "", CTRL | SHIFT)
    violations = screen.interview.session.violations()
    if screen.finish.problems.problems.rows:
        assert not screen.finish.finalise.isEnabled()
        return False
    assert not violations
    person.enter()
    if screen.interview.session.form.submission.public_key:
        assert screen.interview.editable, "a record that should be sealed is not sent in clear"
        return False
    assert person.window.screen_of_interview is None
    return True


def keep_and_open_again(person: Person, record_id: int) -> None:
    """Escape keeps the draft; opened again it says the same."""
    person.press(Key.Key_Escape)
    if person.window.screen_of_interview is not None:
        person.press(Key.Key_Escape)
    assert person.window.screen_of_interview is None
    record = next(record for record in person.desk.records() if record.id == record_id)
    assert record.state is RecordState.DRAFT
    person.workspace.record_wanted.emit(record)
    assert not person.window.trouble.isVisible(), person.window.trouble.text
    person.press(Key.Key_Escape)


def export(person: Person, form_id: str, path: Path, *, rows: int) -> None:
    page = person.workspace.export
    person.workspace.show_page("export")
    page.choose_form(form_id)
    page.file.setText(str(path))
    person.go_on()
    person.idle()
    assert "is written" in page.notice.text, page.notice.text
    book = load_workbook(path, read_only=True)
    written = list(book.worksheets[0].iter_rows(values_only=True))
    book.close()
    assert len(written) == 1 + rows
