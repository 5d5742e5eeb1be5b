"""A person corrects a finalised record: asked why, shown what was changed, led to the newest version."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog, QLabel

from fieldapp.records.rows import RecordRow
from fieldapp.ui.interview.history_dialog import HistoryDialog
from fieldapp.ui.interview.why_dialog import WhyDialog
from fieldapp.ui.workspace import RECORDS
from tests.ui.interview.forms import YES_NO, asked, workbook
from tests.ui.interview.hands import CTRL, SHIFT, Key
from tests.ui.person import Person

FORM = workbook([asked("text", "place", "Газар"), asked("select_one yn", "well", "Худаг уу?")], YES_NO)


@pytest.fixture
def record(person: Person) -> RecordRow:
    """Finalised, with two answers."""
    person.add_form(FORM)
    interview = person.desk.new_interview(person.desk.forms()[0].key)
    interview.answer("/data/place", "Зүүнмод")
    interview.answer("/data/well", "yes")
    interview.finalise()
    interview.close()
    return person.desk.records()[0]


def open_record(person: Person, record: RecordRow) -> None:
    person.workspace.record_wanted.emit(record)


def begin(person: Person, why: str = "Буруу бичсэн") -> None:
    def say(dialog: QDialog) -> None:
        assert isinstance(dialog, WhyDialog)
        assert not dialog.go.isEnabled(), "without a reason nothing begins"
        person.write(why)
        person.enter()

    person.in_dialog(person.interview.rail.version.click, say)


def finalise(person: Person) -> None:
    person.press(Key.Key_Return, "", CTRL | SHIFT)
    person.enter()


def correct(person: Person, record: RecordRow) -> RecordRow:
    open_record(person, record)
    begin(person)
    person.interview.go_to("/data/well")
    person.write("2")
    finalise(person)
    return person.desk.records()[0]


def test_a_finalised_record_is_shown_and_corrected_with_a_reason(person: Person, record: RecordRow) -> None:
    open_record(person, record)
    assert person.interview.rail.version.text() == "Correct…"
    assert not person.interview.interview.editable
    begin(person)
    screen = person.interview
    assert screen.interview.record.is_correction
    assert screen.interview.record.why == "Буруу бичсэн"
    assert person.value("/data/place") == "Зүүнмод"
    assert not screen.rail.version.isVisible()
    assert person.sees("Correction")
    person.press(Key.Key_Escape)
    person.workspace.show_page(RECORDS)
    person.idle()
    assert person.sees("Correction")
    open_record(person, record)
    assert person.interview.rail.version.text() == "Go on with the correction"
    person.interview.rail.version.click()
    assert person.interview.interview.record.is_correction


def test_leaving_the_question_why_changes_nothing(person: Person, record: RecordRow) -> None:
    open_record(person, record)
    person.in_dialog(person.interview.rail.version.click, lambda dialog: dialog.leave.click())
    assert len(person.desk.records()) == 1
    assert not person.interview.interview.editable


def test_the_old_version_leads_to_the_new_one_and_the_history_says_what_was_changed(
    person: Person, record: RecordRow
) -> None:
    newer = correct(person, record)
    assert person.desk.store.record(record.id).replaced_by == newer.id
    open_record(person, person.desk.store.record(record.id))
    assert person.interview.rail.version.text() == "Open the newer version"
    person.interview.rail.version.click()
    assert person.interview.interview.record.id == newer.id
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, HistoryDialog)
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        dialog.leave.click()

    person.in_dialog(person.interview.rail.history.click, look)
    assert "“Худаг уу?”: was “Тийм”, became “Үгүй”" in seen
    assert "Reason: Буруу бичсэн" in seen
    assert any("Test Person" in text for text in seen)


def test_what_was_replaced_is_told_in_the_list(person: Person, record: RecordRow) -> None:
    newer = correct(person, record)
    for one in (record, newer):
        store = person.desk.store
        store.base.run("UPDATE record SET state = 'sent', sent_at = changed_at WHERE id = ?", one.id)
    person.workspace.show_page(RECORDS)
    person.idle()
    assert person.sees("Replaced")
    assert person.sees("replaced by a newer version")
    assert person.sees("at headquarters since")
