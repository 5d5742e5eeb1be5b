"""Today and the records: figures, filters, search, drafts that are opened again or deleted."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from fieldapp.records.findable import MarkKind
from fieldapp.records.profiles import Profile
from fieldapp.records.rows import RecordState
from fieldapp.ui.home import finder
from fieldapp.ui.home import records as records_page
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
    """Titles of the rows, sorted, once the search has been answered."""
    person.idle()
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
    assert shown(records) == []
    assert records.sees("Nothing is found")
    records.workspace.records.all.click()
    assert len(shown(records)) == 4


def found_in(person: Person) -> list[str]:
    """What the last column says, once it is known."""
    model = person.workspace.records.model
    for _ in range(2):  # looking at it is what asks for it
        person.idle()
        texts = [model.index(row, Column.REMARK).data() for row in range(model.rowCount())]
        QApplication.processEvents()
    return texts


def test_what_was_found_says_where_it_stands(records: Person) -> None:
    interview = records.desk.new_interview(records.desk.forms()[0].key)
    interview.answer("/data/place", "Төв")
    interview.answer("/data/second", "Бид Хөвсгөл аймгаас ирсэн")
    interview.close()
    records.page(3)
    records.workspace.records.search.setText("khuvsgul")
    assert shown(records) == ["Төв", "Хөвсгөл"]
    assert sorted(found_in(records)) == ["Place: Хөвсгөл", "Second: Бид Хөвсгөл аймгаас ирсэн"]
    assert records.sees("Found in")
    records.workspace.records.search.clear()
    assert len(shown(records)) == 5
    assert records.sees("Remark")


def test_today_finds_in_answers_too_and_enter_waits_for_what_is_found(records: Person) -> None:
    today = records.workspace.today
    records.press(Key.Key_F, "", CTRL)
    records.write("булган")
    records.enter()  # at once: what is found is not there yet
    records.idle()
    assert records.sees("Found")
    assert today.model.rowCount() == 1
    assert today.table.hasFocus()
    records.enter()
    assert records.value("/data/place") == "Булган"


def test_only_the_last_question_is_answered(records: Person) -> None:
    records.page(3)
    search = records.workspace.records.search
    for typed in ("б", "бу", "zz", "увс"):
        search.setText(typed)
    assert shown(records) == ["Увс"]


def test_more_records_come_as_one_scrolls_and_cannot_be_sorted_before(
    monkeypatch: pytest.MonkeyPatch, records: Person
) -> None:
    monkeypatch.setattr(finder, "PAGE", 40)
    monkeypatch.setattr(finder, "MOST", 40)
    monkeypatch.setattr(records_page, "MOST", 40)
    form = records.desk.forms()[0].key
    for number in range(60):
        records.desk.store.new_record(form, instance_id=f"uuid:made-{number:04d}")
    records.page(3)
    model, table = records.workspace.records.model, records.workspace.records.table

    def ids() -> list[int]:
        return [model.record(row).id for row in range(model.rowCount())]

    assert ids() == list(range(64, 24, -1)), "the newest first"
    assert records.sees("more than 40, the newest first")
    assert not table.horizontalHeader().sectionsClickable()
    table.sortByColumn(Column.TITLE, Qt.SortOrder.AscendingOrder)
    assert ids() == list(range(64, 24, -1))
    table.scrollToBottom()
    records.idle()
    assert ids() == list(range(64, 0, -1))
    assert not model.canFetchMore(QModelIndex())


def test_version_and_days_narrow_what_is_found(records: Person) -> None:
    newer = workbook(
        QUESTIONS,
        settings={"form_id": "care", "form_title": "Care", "version": "2", "instance_name": "${place}"},
    )
    interview = records.desk.new_interview(records.add_form(newer, "newer.xlsx").key)
    interview.answer("/data/place", "Төв")
    interview.close()
    records.page(3)
    page = records.workspace.records
    page.narrow.click()
    assert page.filters.isVisible()
    assert not page.filters.version.isEnabled(), "which form's?"
    page.form.setCurrentText("Care")
    page.filters.version.setCurrentText("Version 2")
    assert shown(records) == ["Төв"]
    page.form.setCurrentIndex(0)
    assert len(shown(records)) == 5
    page.filters.last.setText("2020-12-31")
    assert shown(records) == []
    assert records.sees("More filters · 1")
    page.filters.last.setText("2020-12")
    assert not page.filters.last.property("wrong"), "it is being typed"
    page.filters.last.editingFinished.emit()
    assert page.filters.last.property("wrong")
    assert len(shown(records)) == 5
    page.filters.last.setText("31.12.2020")
    assert shown(records) == []
    page.all.click()
    assert len(shown(records)) == 5
    assert page.filters.last.text() == ""
    assert not page.filters.last.property("wrong")


def test_places_and_enumerators_are_offered_as_the_records_have_them(person: Person) -> None:
    questions = [
        asked("text", "aimag", "Aimag"),
        asked("text", "soum", "Soum"),
        asked("text", "enum_code", "E"),
    ]
    key = person.add_form(workbook(questions, settings={"form_id": "places", "instance_name": "${soum}"})).key
    for aimag, soum, code in (("Увс", "Тэс", "E1"), ("Увс", "Зүүнговь", "E2"), ("Ховд", "Мөст", "E1")):
        interview = person.desk.new_interview(key)
        for name, value in (("aimag", aimag), ("soum", soum), ("enum_code", code)):
            interview.answer(f"/data/{name}", value)
        interview.close()
    person.page(3)
    page = person.workspace.records
    boxes = page.filters.places
    aimags, soums = boxes[MarkKind.AIMAG], boxes[MarkKind.SOUM]
    assert [aimags.itemText(place) for place in range(aimags.count())] == ["All aimags", "Увс", "Ховд"]
    assert not soums.isEnabled(), "of which aimag?"
    aimags.setCurrentText("Увс")
    assert shown(person) == ["Зүүнговь", "Тэс"]
    assert [soums.itemText(place) for place in range(soums.count())] == ["All soums", "Зүүнговь", "Тэс"]
    page.filters.enumerator.setCurrentText("E1")
    assert shown(person) == ["Тэс"]
    aimags.setCurrentIndex(0)
    assert shown(person) == ["Мөст", "Тэс"]


def test_an_older_store_is_read_while_one_works(records: Person, open_window: Callable[[], Person]) -> None:
    base = records.desk.store.base
    base.run("UPDATE found SET words = ''")
    base.run("INSERT OR IGNORE INTO unread SELECT id FROM record")
    records.window.close()
    again = open_window()
    again.unlock()
    again.idle()
    again.page(3)
    assert not again.sees("still being read")
    again.workspace.records.search.setText("khuvsgul")
    assert shown(again) == ["Хөвсгөл"]
    again.workspace.records.show_unread(40)
    assert again.sees("40 records are still being read for the search.")


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
    assert len(shown(records)) == 2
    records.workspace.records.table.setFocus()
    records.without_dialog(lambda: records.press(Key.Key_Delete))
    assert len(records.desk.records()) == 4
    assert not records.workspace.records.delete.isVisible()


def test_a_new_interview_begins_at_once_with_one_form_and_asks_with_more(records: Person) -> None:
    records.press(Key.Key_N, "", CTRL)
    assert records.sees("Choose a form and press Enter.")
    records.enter()
    assert records.interview.active == "/data/place"
