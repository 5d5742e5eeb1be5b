"""Searching, styling and reading texts: what widgets share below the screen."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from fieldapp.ui.widgets.moments import read_date, read_month, read_time, stored_date_time, stored_time
from fieldapp.ui.widgets.number import grouped
from fieldapp.ui.widgets.richtext import plain_text, rich_text
from tests.ui.interview.hands import NOW


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("**Багийн** нэр", "<b>Багийн</b> нэр"),
        ("багийн **Засаг дарга**тай", "багийн <b>Засаг дарга</b>тай"),
        ("*Анхаар*: _яриа_", "<i>Анхаар</i>: <i>яриа</i>"),
        ("house_hold_size", "house_hold_size"),
        (r"\*not\*", "*not*"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("one\ntwo", "one<br>two"),
        ("- milk", "•&nbsp;milk"),
        ('<span style="color:red; background:url(http://x)">x</span>', '<span style="color:red">x</span>'),
        ("H<sub>2</sub>O", "H<sub>2</sub>O"),
    ],
)
def test_the_styling_that_forms_may_use(label: str, shown: str) -> None:
    assert rich_text(label) == shown


@pytest.mark.parametrize(
    "hostile",
    [
        '<img src="http://example.invalid/x.png">',
        "<script>alert(1)</script>",
        '<a href="file:///etc/passwd">x</a>',
        '<p onclick="x" style="background-image:url(file:///x)">y</p>',
        "![x](http://example.invalid/x.png)",
        "<link rel=stylesheet href=http://example.invalid>",
    ],
)
def test_nothing_in_a_label_can_load_or_open(hostile: str) -> None:
    document = QTextDocument()
    document.setHtml(rich_text(hostile))
    html = document.toHtml()
    assert "<img" not in html
    assert "<a href" not in html
    assert "url(" not in rich_text(hostile)


@given(st.text(max_size=200))
def test_any_text_can_be_shown(text: str) -> None:
    document = QTextDocument()
    document.setHtml(rich_text(text))
    assert "\n" not in plain_text(text)


def test_a_label_for_a_list_has_no_marks() -> None:
    assert plain_text("## **Өрх**\n[дэлгэрэнгүй](http://x) <b>нэр</b>") == "Өрх дэлгэрэнгүй нэр"


@pytest.mark.parametrize(
    "typed", ["2026-07-31", "2026.7.31", "20260731", "31.07.2026", "31/7/2026", " 2026 07 31"]
)
def test_dates_as_people_type_them(typed: str) -> None:
    assert read_date(typed) == date(2026, 7, 31)


@pytest.mark.parametrize("typed", ["2026-13-01", "31", "2026-02-30", "abc", "07-31-26", ""])
def test_no_date(typed: str) -> None:
    with pytest.raises(ValueError):
        read_date(typed)


def test_a_month() -> None:
    assert read_month("2026-07") == read_month("07.2026") == read_month("202607") == date(2026, 7, 1)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("14:30", time(14, 30)),
        ("1430", time(14, 30)),
        ("9", time(9)),
        ("9.05", time(9, 5)),
        ("930", time(9, 30)),
    ],
)
def test_times_as_people_type_them(typed: str, wanted: time) -> None:
    assert read_time(typed) == wanted


@pytest.mark.parametrize("typed", ["25:00", "12:60", "x", ""])
def test_no_time(typed: str) -> None:
    with pytest.raises(ValueError):
        read_time(typed)


def test_times_keep_the_laptops_offset() -> None:
    assert stored_time(time(14, 30), NOW) == "14:30:00.000+08:00"
    assert stored_date_time(date(2026, 1, 2), time(3, 4), NOW) == "2026-01-02T03:04:00.000+08:00"


@pytest.mark.parametrize(
    ("value", "shown"),
    [("1284", "1\u202f284"), ("-1284500.5", "-1\u202f284\u202f500.5"), ("12", "12"), ("x", "x")],
)
def test_thousands_stand_apart(value: str, shown: str) -> None:
    assert grouped(value) == shown
