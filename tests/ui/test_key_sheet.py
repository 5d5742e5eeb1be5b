"""F1: the sheet of keys, from anywhere, and nothing that works is missing on it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from fieldapp.ui.key_sheet import KeySheet
from fieldapp.ui.widgets.keys import COMMANDS, Stroke
from tests.ui.interview.forms import asked, workbook
from tests.ui.interview.hands import Key
from tests.ui.person import Person


def read_and_close(dialog: QDialog) -> None:
    assert isinstance(dialog, KeySheet)
    dialog.accept()


def test_it_opens_from_a_page_and_from_an_interview(person: Person) -> None:
    person.in_dialog(lambda: person.press(Key.Key_F1), read_and_close)
    form = person.add_form(workbook([asked("text", "a")]))
    person.workspace.interview_wanted.emit(form.key)
    person.in_dialog(lambda: person.press(Key.Key_F1), read_and_close)
    assert person.interview.active == "/data/a"


@pytest.mark.parametrize("stroke", list(COMMANDS))
def test_every_key_of_an_interview_stands_on_it(qtbot: QtBot, qapp: QApplication, stroke: Stroke) -> None:
    sheet = KeySheet()
    qtbot.addWidget(sheet)
    keys = {label.text() for label in sheet.findChildren(QLabel)}
    held = (("Ctrl", stroke.control), ("Shift", stroke.shift), ("Alt", stroke.alt))
    words = [word for word, down in held if down]
    name = stroke.name.upper() if len(stroke.name) == 1 else stroke.name.replace("PgDown", "PgDn")
    written = " ".join([*words, name])
    assert any(written == key or (written.startswith("Pg") and written in key) for key in keys)
