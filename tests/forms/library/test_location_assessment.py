"""The shipped location assessment: whole in both languages, and it can be filled to its end."""

from __future__ import annotations

import csv
import io
import re
import shutil
from collections.abc import Iterator, Mapping

import openpyxl
import pytest
from pyxform.xls2xform import convert

from forms.library.catalogue import ShippedForm, shipped_forms

LANGUAGES = ("Монгол (mn)", "English (en)")
STRUCTURE = {"end_group", "end_repeat", "calculate", "start", "end", "today", "deviceid"}
CYRILLIC = re.compile("[Ѐ-ӿ]")

Row = Mapping[str, str]


@pytest.fixture(scope="module")
def shipped() -> ShippedForm:
    return next(form for form in shipped_forms() if form.form_id == "location_assessment")


def sheet(form: ShippedForm, name: str) -> list[dict[str, str]]:
    """Rows by header, as text; empty cells are ""."""
    workbook = openpyxl.load_workbook(io.BytesIO(form.data), read_only=True)
    rows = workbook[name].iter_rows(values_only=True)
    header = [str(cell) for cell in next(rows)]
    return [dict(zip(header, ("" if c is None else str(c) for c in row), strict=True)) for row in rows]


@pytest.fixture(scope="module")
def survey(shipped: ShippedForm) -> list[dict[str, str]]:
    return sheet(shipped, "survey")


@pytest.fixture(scope="module")
def choices(shipped: ShippedForm) -> list[dict[str, str]]:
    return sheet(shipped, "choices")


def csv_rows(form: ShippedForm, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(form.media[name].decode("utf-8"))))


def texts(row: Row, column: str) -> list[str]:
    return [row[f"{column}::{language}"] for language in LANGUAGES]


def test_each_shipped_form_is_named_after_its_id() -> None:
    for form in shipped_forms():
        settings = sheet(form, "settings")
        assert [row["form_id"] for row in settings] == [form.form_id]
        assert form.file_name == f"{form.form_id}.xlsx"
        assert re.fullmatch(r"\d{10}", settings[0]["version"])


def test_has_the_size_of_one_interview(survey: list[Row]) -> None:
    asked = [
        row
        for row in survey
        if row["type"].split()[0] not in {*STRUCTURE, "begin_group", "begin_repeat", "note"}
    ]
    assert 40 <= len(asked) <= 60


def test_every_question_has_a_label_in_both_languages(survey: list[Row]) -> None:
    for row in survey:
        if row["type"].split()[0] not in STRUCTURE:
            assert all(texts(row, "label")), row["name"]


def test_every_choice_has_a_label_in_both_languages(choices: list[Row]) -> None:
    for row in choices:
        assert all(texts(row, "label")), row


@pytest.mark.parametrize("column", ["label", "hint", "required_message", "constraint_message"])
def test_texts_are_in_their_own_language(survey: list[Row], column: str) -> None:
    for row in survey:
        mongolian, english = texts(row, column)
        assert bool(mongolian) == bool(english), row["name"]
        assert not mongolian or CYRILLIC.search(mongolian), row["name"]
        assert not CYRILLIC.search(english), row["name"]


def test_both_languages_show_the_same_values(survey: list[Row]) -> None:
    for row in survey:
        for column in ("label", "hint"):
            mongolian, english = (set(re.findall(r"\$\{(\w+)\}", text)) for text in texts(row, column))
            assert mongolian == english, row["name"]


def test_every_condition_has_its_message(survey: list[Row]) -> None:
    for row in survey:
        assert bool(row["constraint"]) == all(texts(row, "constraint_message")), row["name"]
        assert (row["required"] == "yes") == all(texts(row, "required_message")), row["name"]


def test_no_choice_list_is_unused_and_none_is_missing(survey: list[Row], choices: list[Row]) -> None:
    used = {row["type"].split()[1] for row in survey if re.match(r"select_(one|multiple) ", row["type"])}
    assert used == {row["list_name"] for row in choices}


def test_no_choice_is_listed_twice(choices: list[Row]) -> None:
    keys = [(row["list_name"], row["name"]) for row in choices]
    assert len(keys) == len(set(keys))


def references(survey: list[Row], settings: list[Row]) -> Iterator[str]:
    for row in (*survey, *settings):
        for cell in row.values():
            yield from re.findall(r"\$\{(\w+)\}", cell)


def test_every_reference_names_a_question(shipped: ShippedForm, survey: list[Row]) -> None:
    names = {row["name"] for row in survey}
    assert set(references(survey, sheet(shipped, "settings"))) <= names


def test_choices_that_conditions_name_exist(survey: list[Row], choices: list[Row]) -> None:
    lists = {row["name"]: row["type"].split()[1] for row in survey if " " in row["type"]}
    known = {(row["list_name"], row["name"]) for row in choices}
    for row in survey:
        named = re.findall(r"\$\{(\w+)\} = '(\w+)'|selected\(\$\{(\w+)\}, '(\w+)'\)", row["relevant"])
        for pair in named:
            question, choice = (pair[0], pair[1]) if pair[0] else (pair[2], pair[3])
            if not lists[question].endswith(".csv"):
                assert (lists[question], choice) in known, row["name"]


def test_hxl_tags_are_well_formed(survey: list[Row]) -> None:
    tags = [row["instance::hxl"] for row in survey if row["instance::hxl"]]
    assert len(tags) > 30
    assert all(re.fullmatch(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*", tag) for tag in tags)


def test_asks_for_nothing_that_names_a_person(survey: list[Row], shipped: ShippedForm) -> None:
    assert not [
        row["name"] for row in survey if re.search(r"phone|surname|first_name|register_n", row["name"])
    ]
    settings = sheet(shipped, "settings")[0]
    assert set(re.findall(r"\$\{(\w+)\}", settings["instance_name"])) == {"place_mn", "visit_date"}


def test_places_are_whole(shipped: ShippedForm) -> None:
    aimags, soums, bags = (csv_rows(shipped, f"adm{level}.csv") for level in (1, 2, 3))
    assert (len(aimags), len(soums), len(bags)) == (22, 339, 1809)
    assert {row["adm1"] for row in soums} == {row["name"] for row in aimags}
    assert {row["adm2"] for row in bags} == {row["name"] for row in soums}
    for rows in (aimags, soums, bags):
        assert len({row["name"] for row in rows}) == len(rows)
        assert all(row["label"] == f"{row['name_mn']} – {row['name_en']}" for row in rows)
        assert not any(CYRILLIC.search(row["name_en"]) for row in rows)


def test_soums_of_one_name_are_told_apart(shipped: ShippedForm) -> None:
    soums = csv_rows(shipped, "adm2.csv")
    assert len([row for row in soums if row["name_mn"] == "Булган"]) == 6
    assert len({row["label_full"] for row in soums}) == len(soums)


@pytest.mark.skipif(shutil.which("java") is None, reason="ODK Validate runs on Java, which is not here")
def test_odk_validate_accepts_it(shipped: ShippedForm) -> None:
    warnings: list[str] = []
    convert(xlsform=shipped.data, file_type=".xlsx", warnings=warnings, validate=True)
    assert warnings == []
