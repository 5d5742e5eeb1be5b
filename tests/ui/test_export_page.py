"""A form's records leave as a workbook, which is opened again here; what stands in the way is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.ui.given import GivenFiles
from tests.ui.interview.forms import YES_NO, asked, workbook
from tests.ui.interview.hands import CTRL, Key
from tests.ui.person import Person

EXPORT = 5
FORM = workbook(
    [
        asked("text", "place", "Place"),
        asked("select_one yn", "water", "Is there water?"),
        asked("begin_repeat", "animal", "Animals"),
        asked("integer", "head", "Head"),
        {"type": "end_repeat"},
    ],
    YES_NO,
    {"form_id": "care", "form_title": "Care"},
)


@pytest.fixture
def records(person: Person) -> Person:
    """Two finalised records and a draft."""
    key = person.add_form(FORM).key
    for place, finalise in (("Зүүнмод", True), ("=1+1", True), ("not yet", False)):
        interview = person.desk.new_interview(key)
        interview.answer("/data/place", place)
        interview.answer("/data/water", "yes")
        interview.answer("/data/animal[1]/head", "80")
        if finalise:
            interview.finalise()
        interview.close()
    person.page(EXPORT)
    return person


def rows(path: Path, sheet: int = 0) -> list[tuple[object, ...]]:
    book = load_workbook(path)
    return list(book.worksheets[sheet].iter_rows(values_only=True))


def test_a_workbook_is_written_by_keys_and_holds_what_was_finalised(
    records: Person, files: GivenFiles, tmp_path: Path
) -> None:
    assert records.sees("Finalised, sent and received records: 2. Drafts are left out.")
    records.go_on()
    records.idle()
    (path,) = tmp_path.glob("care_*.xlsx")
    assert records.sees(f"{path.name} is written. Records in it: 2.")
    heading, *body = rows(path)
    place, water = heading.index("place"), heading.index("water")
    assert sorted(str(row[place]) for row in body) == ["=1+1", "Зүүнмод"]
    assert {row[water] for row in body} == {"yes"}
    assert [row[-1] for row in rows(path, 1)[1:]] or rows(path, 1)
    records.enter()
    assert files.shown == [tmp_path]
    records.workspace.export.show_file.click()
    assert files.shown == [tmp_path, path]


def test_choices_can_be_written_by_their_labels(records: Person, tmp_path: Path) -> None:
    export = records.workspace.export
    export.labels.setChecked(True)
    export.label_row.setChecked(True)
    export.file.setText(str(tmp_path / "labels.xlsx"))
    records.go_on()
    records.idle()
    heading, labels, *body = rows(tmp_path / "labels.xlsx")
    assert labels[heading.index("place")] == "Place"
    assert {row[heading.index("water")] for row in body} == {"Тийм"}


def test_a_folder_that_is_not_there_is_told_and_another_one_works(
    records: Person, files: GivenFiles, tmp_path: Path
) -> None:
    export = records.workspace.export
    export.file.setText(str(tmp_path / "gone" / "care.xlsx"))
    records.go_on()
    records.idle()
    assert records.sees("The folder for care.xlsx is not there. Is the USB stick in its place?")
    assert not (tmp_path / "gone").exists()
    files.path = tmp_path / "care"
    export.choose.click()
    assert export.file.text() == str(tmp_path / "care.xlsx")
    assert not records.sees("is not there")
    records.go_on()
    records.idle()
    assert (tmp_path / "care.xlsx").is_file()


def test_the_form_can_be_chosen_from_its_card(records: Person) -> None:
    records.add_form(workbook([asked("text", "q")], settings={"form_id": "other", "form_title": "Other"}))
    records.page(2)
    forms = records.workspace.forms
    forms.choose(next(form.key for form in records.desk.forms() if form.form_id == "other"))
    forms.card.export.click()
    assert records.workspace.page is records.workspace.export
    assert records.workspace.export.form.currentData() == "other"
    assert Path(records.workspace.export.file.text()).name.startswith("other_")


def test_without_a_form_there_is_one_thing_to_do(person: Person, files: GivenFiles, tmp_path: Path) -> None:
    person.page(EXPORT)
    assert person.sees("Add the form first.")
    assert not person.workspace.export.write.isVisible()
    files.path = tmp_path / "care.xlsx"
    files.path.write_bytes(FORM)
    person.enter()
    person.idle()
    assert [form.title for form in person.desk.forms()] == ["Care"]


def test_ctrl_enter_on_the_page_without_a_form_does_nothing(person: Person, tmp_path: Path) -> None:
    person.page(EXPORT)
    person.press(Key.Key_Return, "", CTRL)
    person.idle()
    assert person.workspace.export.notice.text == ""
    assert list(tmp_path.glob("*.xlsx")) == []
