"""Today and the records: figures, filters, search, drafts that are opened again or deleted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox

from fieldapp.records.profiles import Profile
from fieldapp.records.rows import RecordState
from fieldapp.ui.home.records_model import Column
from tests.ui.interview.forms import asked, workbook
from tests.ui.interview.hands import CTRL, Key
from tests.ui.person import Person

QUESTIONS = [asked("text", "place", "Place"), asked("text", "second", "Second")]
CARE = workbook(QUESTIONS, settings={"form_id": "care", "form_title": "Care", "instance_name": "${place}"})
WATER = workbook(QUESTIONS, settings={"form_id": "water", "form_title": "Water", "instance_name": "${place}"})


@pytest.fixture
def records(person: Person) -> Person:
    """Four: a draft and two finalised ones of a form, a draft of another."""
    care, water = person.add_form(CARE).key, person.add_form(WATER).key
    for key, place, finalise in (
        (care, "Өвөрхангай", False),
        (care, "Хөвсгөл", True),
        (care, "Булган", True),
        (water, "Увс", False),
    ):
        interview = person.desk.new_interview(key)
        interview.answer("/data/place", place)
        if finalise:
            interview.finalise()
        interview.close()
    person.page(1)
    return person


def shown(person: Person) -> list[str]:
    """Titles of the rows, sorted."""
    model = person.workspace.records.model
    return sorted(model.index(row, Column.TITLE).data() for row in range(model.rowCount()))


def test_today_counts_what_there_is(records: Person) -> None:
    today = records.workspace.today
    figures = (today.drafts, today.waiting, today.parked, today.sent)
    assert [figure.figure.text() for figure in figures] == ["2", "2", "0", "0"]
    assert records.sees("2 to send")
    assert records.sees("Continue: Увс")
    assert [records.workspace.rail.buttons[name].count.text() for name in ("forms", "records", "send")] == [
        "2",
        "4",
        "2",
    ]


def test_enter_continues_the_last_draft_where_it_was_left(records: Person) -> None:
    records.enter()
    assert records.interview.active == "/data/place"
    records.enter()
    assert records.interview.active == "/data/second"
    records.press(Key.Key_Escape)
    assert records.window.screen_of_interview is None
    records.enter()
    assert records.interview.active == "/data/second"


def test_a_draft_is_there_after_the_window_was_closed_and_opened_again(
    records: Person, open_window: Callable[[], Person], profile: Profile
) -> None:
    records.enter()
    records.enter()
    records.write("half a sen")
    records.window.close()
    again = open_window()
    again.unlock()
    again.enter()
    assert again.interview.active == "/data/second"
    assert again.sees("half a sen")


def test_forms_states_and_words_filter(records: Person) -> None:
    records.page(3)
    page = records.workspace.records
    assert shown(records) == ["Булган", "Увс", "Хөвсгөл", "Өвөрхангай"]
    page.form.setCurrentText("Care")
    assert shown(records) == ["Булган", "Хөвсгөл", "Өвөрхангай"]
    page.state.setCurrentText("Draft")
    assert shown(records) == ["Өвөрхангай"]
    assert records.sees("1 shown")
    page.form.setCurrentIndex(0)
    assert shown(records) == ["Увс", "Өвөрхангай"]
    page.state.setCurrentText("Finalised")
    assert shown(records) == ["Булган", "Хөвсгөл"]


@pytest.mark.parametrize("typed", ["хөвс", "ховсгол", "khuvsgul", "hovsgol care", "care хөв"])
def test_a_record_is_found_whatever_the_alphabet(records: Person, typed: str) -> None:
    records.page(3)
    records.press(Key.Key_F, "", CTRL)
    records.write(typed)
    assert shown(records) == ["Хөвсгөл"]
    records.enter()
    records.enter()
    assert records.value("/data/place") == "Хөвсгөл"


def test_a_search_without_result_says_so_and_can_be_taken_back(records: Person) -> None:
    records.page(3)
    records.press(Key.Key_F, "", CTRL)
    records.write("zzqq")
    assert records.sees("Nothing is found")
    records.workspace.records.all.click()
    assert len(shown(records)) == 4


def test_a_heading_sorts(records: Person) -> None:
    records.page(3)
    table = records.workspace.records.table
    table.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder)
    model = records.workspace.records.model
    titles = [model.index(row, Column.TITLE).data() for row in range(4)]
    assert titles == sorted(titles, key=str.casefold)


def test_a_finalised_record_is_shown_and_not_changed(records: Person) -> None:
    records.page(3)
    page = records.workspace.records
    page.state.setCurrentText("Finalised")
    page.search.setText("Булган")
    records.press(Key.Key_F, "", CTRL)
    records.enter(2)
    assert records.sees("Finalised: read only")
    assert not records.sees("undo")
    before = records.value("/data/place")
    records.write("x")
    records.enter(3)
    assert records.desk.records(states=[RecordState.FINALISED])
    assert before == "Булган"


def test_delete_asks_and_keeping_is_the_default(records: Person) -> None:
    records.page(3)
    records.workspace.records.state.setCurrentText("Draft")
    records.workspace.records.search.setText("Увс")
    records.workspace.records.table.setFocus()

    def keep(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        assert "Увс" in dialog.text()
        records.enter()

    records.in_dialog(lambda: records.press(Key.Key_Delete), keep)
    assert shown(records) == ["Увс"]

    def delete(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        next(button for button in dialog.buttons() if button.text() == "Delete").click()

    records.in_dialog(lambda: records.press(Key.Key_Delete), delete)
    assert records.sees("The draft “Увс” was deleted.")
    assert len(records.desk.records()) == 3


def test_delete_does_nothing_to_what_is_finalised(records: Person) -> None:
    records.page(3)
    records.workspace.records.state.setCurrentText("Finalised")
    records.workspace.records.table.setFocus()
    records.without_dialog(lambda: records.press(Key.Key_Delete))
    assert len(records.desk.records()) == 4
    assert not records.workspace.records.delete.isVisible()


def test_a_new_interview_begins_at_once_with_one_form_and_asks_with_more(records: Person) -> None:
    records.press(Key.Key_N, "", CTRL)
    assert records.sees("Choose a form and press Enter.")
    records.enter()
    assert records.interview.active == "/data/place"
