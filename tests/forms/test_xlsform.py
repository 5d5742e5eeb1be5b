"""The door for workbooks: what is let in, what is refused, and how exactly it is said."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest

from forms.errors import FormError
from forms.xlsform import convert_xlsform, load_converted
from tests.forms.helpers import SHARED

BROKEN = SHARED / "corpus" / "broken"


def workbook(sheets: dict[str, list[list[object]]]) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def archive(members: dict[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return data.getvalue()


def refusal(data: bytes, name: str = "form.xlsx") -> FormError:
    with pytest.raises(FormError) as caught:
        load_converted(convert_xlsform(data, name))
    return caught.value


SURVEY = [["type", "name", "label"], ["text", "who", "Who?"]]


def test_a_workbook_becomes_a_form_named_after_its_file() -> None:
    converted = convert_xlsform(workbook({"survey": SURVEY}), "market visit.xlsx")
    form = load_converted(converted)
    assert form.form_id == "market visit"
    assert next(iter(form.root.children)).ref == "/data/who"


def test_a_wrong_formula_names_sheet_row_and_column() -> None:
    rows = [["type", "name", "label", "relevant"], ["text", "a", "A", None], ["text", "b", "B", "${a} = = 1"]]
    error = refusal(workbook({"survey": rows}))
    assert error.code == "xpath.syntax"
    assert (error.values["sheet"], error.values["row"], error.values["column"]) == ("survey", 3, "relevant")
    assert error.values["ref"] == "/data/b"


def test_an_unknown_question_in_a_formula_is_refused_with_its_row() -> None:
    rows = [["type", "name", "label", "relevant"], ["text", "a", "A", "${nobody} = 1"]]
    error = refusal(workbook({"survey": rows}))
    assert error.code == "xlsform.refused"
    assert (error.values["sheet"], error.values["row"], error.values["column"]) == ("survey", 2, "relevant")
    assert error.values["advice"] == "reference"
    assert "nobody" in str(error.values["reason"])


def test_rows_inside_groups_are_found() -> None:
    rows = [
        ["type", "name", "label", "calculation"],
        ["begin group", "g", "G", None],
        ["calculate", "c", None, "nosuchfunction(1)"],
        ["end group", None, None, None],
    ]
    error = refusal(workbook({"survey": rows}))
    assert error.code == "xpath.unknown_function"
    assert (error.values["row"], error.values["column"]) == (3, "calculation")


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", "web_page"),
        (b"<?xml version='1.0'?><data/>", "xml"),
        (b"", "empty"),
        (b"%PDF-1.7", "pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0", "binary"),
        (b"just some words", "text"),
        (archive({"word/document.xml": b"<w/>"}), "document"),
        (archive({"photo.jpg": b"x"}), "archive"),
    ],
)
def test_a_file_that_only_bears_the_name_is_told_apart(data: bytes, looks_like: str) -> None:
    error = refusal(data)
    assert error.code == "xlsform.not_a_workbook"
    assert error.values["looks_like"] == looks_like
    assert error.values["file"] == "form.xlsx"


def test_an_encrypted_workbook_is_named_so() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    assert refusal(data).code == "xlsform.encrypted"


def test_an_archive_that_unpacks_to_too_much_is_never_unpacked() -> None:
    bomb = archive({"xl/workbook.xml": b"<w/>", "xl/worksheets/sheet1.xml": b" " * 8_000_000})
    error = refusal(bomb)
    assert (error.code, error.values["reason"]) == ("xlsform.unsafe_archive", "ratio")


def test_too_many_members_are_refused() -> None:
    error = refusal(archive({f"xl/{n}.bin": b"" for n in range(2_100)}))
    assert (error.code, error.values["reason"]) == ("xlsform.unsafe_archive", "members")


def test_a_doctype_inside_a_workbook_is_refused() -> None:
    error = refusal(archive({"xl/workbook.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><w/>"}))
    assert (error.code, error.values["reason"]) == ("xlsform.unsafe_archive", "doctype")


def test_a_torn_workbook_is_unreadable() -> None:
    whole = workbook({"survey": SURVEY})
    assert refusal(whole[: len(whole) // 2]).code == "xlsform.unreadable"


def test_a_workbook_without_a_survey_says_so() -> None:
    error = refusal(workbook({"accounts": [["a"]], "totals": [["b"]]}))
    assert (error.code, error.values["advice"]) == ("xlsform.refused", "survey_missing")


def test_external_choices_come_along_as_media() -> None:
    converted = convert_xlsform(
        workbook(
            {
                "survey": [
                    ["type", "name", "label", "choice_filter"],
                    ["text", "a", "A", None],
                    ["select_one_external town", "t", "T", "aimag=${a}"],
                ],
                "choices": [["list_name", "name", "label"], ["x", "y", "Z"]],
                "external_choices": [["list_name", "name", "label", "aimag"], ["town", "t1", "T1", "a1"]],
            }
        ),
        "form.xlsx",
    )
    assert b"t1" in converted.media["itemsets.csv"]


@pytest.mark.skipif(not BROKEN.is_dir(), reason="the folder of broken workbooks is not beside the repository")
@pytest.mark.parametrize(
    ("name", "code", "values"),
    [
        (
            "calculate_without_calculation.xls",
            "xlsform.refused",
            {"row": 34, "advice": "calculation_missing"},
        ),
        ("duplicate_columns.xlsx", "xlsform.refused", {"column": "label", "advice": "header"}),
        ("unknown_question_type.xls", "xlsform.refused", {"sheet": "survey", "advice": "header"}),
        ("bad_calc.xlsx", "xpath.syntax", {"sheet": "survey", "column": "calculation"}),
    ],
)
def test_the_broken_ones_name_their_place(name: str, code: str, values: dict[str, object]) -> None:
    error = refusal((BROKEN / name).read_bytes(), name)
    assert error.code == code
    assert {key: error.values.get(key) for key in values} == values
