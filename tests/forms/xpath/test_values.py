"""Conversions and comparisons."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.xpath.values import number_to_string, text_to_number, to_boolean, to_string
from tests.forms.xpath.bare import FAMILY, value


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1.0, "1"), (-0.0, "0"), (0.1 + 0.2, "0.30000000000000004"), (1e15, "1000000000000000"),
        (1e21, "1000000000000000000000"), (1e-7, "0.0000001"), (-2.5, "-2.5"), (math.nan, "NaN"),
        (math.inf, "Infinity"), (-math.inf, "-Infinity"), (123456789012345680.0, "123456789012345680"),
    ],
)  # fmt: skip
def test_numbers_are_written_plainly(number: float, written: str) -> None:
    assert number_to_string(number) == written


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_written_number_is_read_as_itself(number: float) -> None:
    assert text_to_number(number_to_string(number)) == number


@pytest.mark.parametrize(
    "text", ["", " ", "a", "1,5", "1 2", "0x10", "1_000", "+1", "٣", "inf", "nan", "1.2.3", "--1"]
)
def test_what_is_no_number(text: str) -> None:
    assert math.isnan(text_to_number(text))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (" 12 ", 12.0), ("-.5", -0.5), ("5.", 5.0), ("007", 7.0),
        ("1970-01-02T00:00:00Z", 1.0), ("1970-01-01T12:00:00.000+00:00", 0.5),
        ("2026-03-05T08:00:00.000+08:00", 20517.0),
    ],
)  # fmt: skip
def test_what_is_a_number(text: str, number: float) -> None:
    assert text_to_number(text) == number


@pytest.mark.parametrize(
    "text", ["2026-02-30", "2026-13-01", "2026-03-05T25:00:00Z", "2026-03-05T08:00:00+08:75", "26-1-1"]
)
def test_dates_that_are_none(text: str) -> None:
    assert math.isnan(text_to_number(text))


def test_truth() -> None:
    assert [to_boolean(item) for item in ("", "false", 0.0, math.nan, -1.0, [])] == [
        False,
        True,
        False,
        False,
        True,
        False,
    ]
    assert to_string(True) == "true"


@pytest.mark.parametrize(
    ("expression", "wanted"),
    [
        ("/family/member/age = 7", True),
        ("/family/member/age = '7'", True),
        ("7 = /family/member/age", True),
        ("/family/member/age != 7", True),
        ("/family/member/age > 40", True),
        ("40 < /family/member/age", True),
        ("/family/member/age > 41", False),
        ("/family/member = true()", True),
        ("/family/nosuch = false()", True),
        ("/family/member/age = /family/member[2]/age", True),
        ("/family/member/age < /family/member/age", True),
        ("'07' = 7", True),
        ("'07' = '7'", False),
        ("true() = 'false'", True),
        ("'2026-03-05' < '2026-03-06'", True),
        ("'2026-03-05' - '2026-03-01'", 4.0),
        ("'' < 1", False),
        ("1 div 0 > 5", True),
    ],
)
def test_comparisons(expression: str, wanted: object) -> None:
    assert value(expression, FAMILY) == wanted
