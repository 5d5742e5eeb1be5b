"""Records and repeats as sheets that can be joined, in codes or labels, of every version of the form."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.export.options import ExportError
from forms.submission import Submission
from tests.export.made import exported, record

FAMILY = (
    "<person><age>30</age><animal><kind>horse</kind></animal><animal><kind>camel</kind></animal></person>"
    "<person><age>5</age></person>"
)


def test_the_first_sheet_has_one_row_a_record(tmp_path: Path) -> None:
    workbook = exported(tmp_path, [record(FAMILY, name="Номт"), record("<person/>", key="uuid:2")])
    assert workbook.book.sheetnames == ["data", "person", "animal", "codebook", "choices", "about"]
    assert [(row["KEY"], row["instance_name"]) for row in workbook.rows()] == [
        ("uuid:1", "Номт"),
        ("uuid:2", None),
    ]
    assert workbook.report.rows == {"data": 2, "person": 3, "animal": 2}


def test_rows_of_repeats_know_their_parent_and_their_place(tmp_path: Path) -> None:
    workbook = exported(tmp_path, [record(FAMILY), record("<person><age>60</age></person>", key="uuid:2")])
    people = [tuple(row.values()) for row in workbook.rows("person")]
    assert people == [
        ("uuid:1/person[1]", "uuid:1", 1, 30),
        ("uuid:1/person[2]", "uuid:1", 2, 5),
        ("uuid:2/person[1]", "uuid:2", 1, 60),
    ]
    animals = [tuple(row.values()) for row in workbook.rows("animal")]
    assert animals == [
        ("uuid:1/person[1]/animal[1]", "uuid:1/person[1]", 1, "horse"),
        ("uuid:1/person[1]/animal[2]", "uuid:1/person[1]", 2, "camel"),
    ]


CHOSEN = "<colour>007</colour><colours>red 007</colours>"


def test_choices_are_codes_unless_labels_are_asked_for(tmp_path: Path) -> None:
    row = exported(tmp_path, [record(CHOSEN)]).row()
    assert (row["colour"], row["colours"]) == ("007", "red 007")


@pytest.mark.parametrize(
    ("language", "one", "several"),
    [
        (None, "Ногоон", "Улаан; Ногоон"),
        ("English (en)", "Green", "Red; Green"),
        ("Монгол (mn)", "Ногоон", "Улаан; Ногоон"),
    ],
)
def test_labels_are_in_the_language_asked_for(
    tmp_path: Path, language: str | None, one: str, several: str
) -> None:
    row = exported(tmp_path, [record(CHOSEN)], labels=True, language=language).row()
    assert (row["colour"], row["colours"]) == (one, several)


def test_a_language_that_the_form_lacks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        exported(tmp_path, [], language="Қазақша (kk)")
    assert caught.value.code == "export.language_unknown"
    assert list(tmp_path.iterdir()) == []


def test_a_code_that_the_form_lacks_is_kept(tmp_path: Path) -> None:
    row = exported(
        tmp_path, [record("<colour>mauve</colour><colours>mauve red</colours>")], labels=True
    ).row()
    assert (row["colour"], row["colours"], row["colours/red"]) == ("mauve", "mauve; Улаан", 1)


def test_select_multiples_are_split_into_zeros_and_ones(tmp_path: Path) -> None:
    rows = exported(tmp_path, [record("<colours>blue</colours>"), record("<colours/>")]).rows()
    split = [[row[f"colours/{code}"] for code in ("red", "blue", "007")] for row in rows]
    assert split == [[0, 1, 0], [None, None, None]]
    assert "colours/red" not in exported(tmp_path, [], split_multiples=False).part("xl/worksheets/sheet1.xml")


def test_groups_are_named_when_asked(tmp_path: Path) -> None:
    answer = [record("<place><bag>Номт</bag></place>")]
    assert exported(tmp_path, answer).row()["bag"] == "Номт"
    assert exported(tmp_path, answer, group_names=True).row()["place/bag"] == "Номт"


def test_labels_stand_under_the_names_when_asked(tmp_path: Path) -> None:
    workbook = exported(tmp_path, [record("<people>3</people>")], label_row=True, language="English (en)")
    names, labels, values = ([cell.value for cell in row] for row in workbook.book["data"].iter_rows())
    assert dict(zip(names, labels, strict=True))["people"] == "People"
    assert dict(zip(names, values, strict=True))["people"] == 3
    assert workbook.book["data"].freeze_panes == "A3"
    assert workbook.book["data"].auto_filter.ref.startswith("A2:")


OLD = (
    "<district>Баянзүрх</district><person><age>7</age><school>12-р</school></person>"
    "<place>Номт</place><gone><x>1</x><x>2</x></gone>"
)


def test_answers_of_an_older_version_are_kept_in_columns_of_their_own(tmp_path: Path) -> None:
    workbook = exported(tmp_path, [record("<people>1</people>", key="uuid:new"), record(OLD, version="1")])
    new, old = workbook.rows()
    assert (old["form_version"], old["district"], old["place"]) == ("1", "Баянзүрх", "Номт")
    assert (old["gone/x"], old["gone/x[2]"]) == ("1", "2")
    assert new["district"] is None and new["people"] == 1
    assert workbook.row("person")["school"] == "12-р"
    assert {"sheet": "data", "column": "district", "cells": 1} in workbook.notices("export.column_unknown")


def test_a_second_answer_to_one_question_is_kept(tmp_path: Path) -> None:
    row = exported(tmp_path, [record("<words>first</words><words>second</words><words>third</words>")]).row()
    assert (row["words"], row["words_"], row["words[2]"]) == ("first", "second", "third")


def test_a_record_that_cannot_be_read_is_listed_and_named(tmp_path: Path) -> None:
    broken = Submission("uuid:broken", "made", "2", b"<data><unclosed></data>")
    workbook = exported(tmp_path, [broken, record("<people>1</people>")])
    assert [row["KEY"] for row in workbook.rows()] == ["uuid:broken", "uuid:1"]
    assert workbook.notices("export.record_unreadable") == [
        {"key": "uuid:broken", "reason": "xml.not_well_formed"}
    ]


def test_the_codebook_explains_each_column_in_each_language(tmp_path: Path) -> None:
    workbook = exported(tmp_path, [record("<strange>1</strange>")])
    columns = {(row["sheet"], row["column"]): row for row in workbook.rows("codebook")}
    assert columns["data", "people"]["type"] == "integer"
    assert columns["data", "people"]["label::Монгол (mn)"] == "Хүн"
    assert columns["data", "people"]["label::English (en)"] == "People"
    assert columns["data", "colours/007"]["choice"] == "007"
    assert columns["data", "strange"]["type"] == "unknown"
    for sheet in ("data", "person", "animal"):
        assert all((sheet, cell.value) in columns for cell in workbook.book[sheet][1])
    choices = [tuple(row.values()) for row in workbook.rows("choices")]
    assert ("colour", "007", "Ногоон", "Green") in choices
    about = {row["about"]: row["value"] for row in workbook.rows("about")}
    assert (about["form_id"], about["form_version"], about["records"]) == ("made", "2", "1")
