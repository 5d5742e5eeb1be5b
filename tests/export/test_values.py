"""Answers become real numbers and dates; nothing that an answer says becomes anything else than itself."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest

from tests.export.made import exported, record


def test_answers_have_their_type(tmp_path: Path) -> None:
    row = exported(
        tmp_path,
        [
            record(
                "<start>2026-03-05T09:30:15.250+08:00</start><people>42</people><km>12.5</km>"
                "<day>2026-03-05</day><hour>10:30:00.000+08:00</hour><moment>2026-03-05T23:59:59.000+07:00</moment>"
            )
        ],
    ).row()
    assert row["people"] == 42 and isinstance(row["people"], int)
    assert row["km"] == 12.5
    assert row["day"] == datetime(2026, 3, 5)
    assert row["hour"] == time(10, 30)
    assert row["moment"] == datetime(2026, 3, 5, 23, 59, 59)
    assert abs(row["start"] - datetime(2026, 3, 5, 9, 30, 15, 250_000)).total_seconds() < 0.001


def test_days_are_shown_as_days(tmp_path: Path) -> None:
    book = exported(tmp_path, [record("<day>2026-03-05</day>")]).book
    cell = next(cell for cell in book["data"][2] if cell.is_date)
    assert cell.value.date() == date(2026, 3, 5)
    assert "yyyy" in cell.number_format and "h" not in cell.number_format


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("people", "about ten"),
        ("people", "12345678901234567890"),
        ("km", "12,5"),
        ("km", "1e999"),
        ("km", "nan"),
        ("day", "2026-02-30"),
        ("day", "1885-01-01"),
        ("day", "last spring"),
        ("hour", "25:00"),
        ("moment", "2026-03-05"),
    ],
)
def test_what_is_not_written_as_its_type_stays_as_it_is(tmp_path: Path, column: str, text: str) -> None:
    assert exported(tmp_path, [record(f"<{column}>{text}</{column}>")]).row()[column] == text


def test_absent_and_empty_answers_are_empty_cells(tmp_path: Path) -> None:
    row = exported(tmp_path, [record("<words/><people></people>"), record("", key="uuid:2")]).rows()[0]
    assert row.pop("KEY") == "uuid:1"
    assert row.pop("form_version") == "2"
    assert set(row.values()) == {None}


@pytest.mark.parametrize(
    "text", ["=1+1", "=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "\t=1", "'quoted", "=", "&lt;=1"]
)
def test_text_that_looks_like_a_formula_is_text(tmp_path: Path, text: str) -> None:
    workbook = exported(tmp_path, [record(f"<words>{text}</words>")])
    cell = next(cell for cell in workbook.book["data"][2] if cell.column == 5)
    assert cell.value == text.replace("&lt;", "<")
    assert cell.data_type == "s"
    assert "<f>" not in workbook.part("xl/worksheets/sheet1.xml")


def test_a_formula_stays_text_when_its_cell_is_edited(tmp_path: Path) -> None:
    book = exported(tmp_path, [record("<words>=1+1</words><colour>red</colour>")]).book
    quoted = [cell.value for cell in book["data"][2] if cell.quotePrefix]
    assert quoted == ["=1+1"]


def test_choices_from_elsewhere_cannot_become_formulas(tmp_path: Path) -> None:
    row = exported(tmp_path, [record("<colour>=1+1</colour><colours>=2+2 red</colours>")], labels=True).row()
    assert row["colour"] == "=1+1"
    assert row["colours"] == "=2+2; Улаан"


@pytest.mark.parametrize(
    "text",
    [
        "Өвөрхангай, Хүрмэн ₮",
        "Қазақша Әә",
        "🐎🐑",
        "مرحبا",
        " spaces around ",
        "two\nlines",
        "a & b < c > d",
        '"q"',
        "0042",
        "1-р баг",
        "3/4",
    ],
)
def test_text_comes_back_as_it_was(tmp_path: Path, text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert exported(tmp_path, [record(f"<words>{escaped}</words>")]).row()["words"] == text


def test_text_that_looks_like_an_escape_is_kept_from_being_read_as_one(tmp_path: Path) -> None:
    workbook = exported(tmp_path, [record("<words>_x0041_</words>")])
    assert '<t xml:space="preserve">_x005F_x0041_</t>' in workbook.part("xl/worksheets/sheet1.xml")


def test_computed_numbers_are_numbers_and_computed_codes_are_not(tmp_path: Path) -> None:
    answers = ["570", "-3", "2.5", "007", "1e5", "MN65", "1234567890123456"]
    records = [record(f"<sum>{text}</sum>", key=f"uuid:{n}") for n, text in enumerate(answers)]
    assert [row["sum"] for row in exported(tmp_path, records).rows()] == [570, -3, 2.5, *answers[3:]]


def test_a_point_has_its_parts(tmp_path: Path) -> None:
    rows = exported(
        tmp_path,
        [
            record("<spot>47.9 106.9 1300 5</spot>"),
            record("<spot>47.9 106.9</spot>"),
            record("<spot>near the well</spot>"),
        ],
    ).rows()
    parts = [
        [row[f"spot_{part}"] for part in ("latitude", "longitude", "altitude", "accuracy")] for row in rows
    ]
    assert parts == [[47.9, 106.9, 1300, 5], [47.9, 106.9, None, None], ["near the well", None, None, None]]
