"""Casting: what is typed and what is stored."""

from __future__ import annotations

import pytest

from forms.interface import Control, DataType
from forms.session.values import cast

GOOD = [
    (DataType.INT, "10.1", "10"),
    (DataType.INT, "-7", "-7"),
    (DataType.INT, "2147483647", "2147483647"),
    (DataType.DECIMAL, "89", "89.0"),
    (DataType.DECIMAL, "0.00001", "0.00001"),
    (DataType.DECIMAL, "45.670", "45.67"),
    (DataType.DATE, "2026-02-28", "2026-02-28"),
    (DataType.DATE, "2026-02-28T14:30:00", "2026-02-28"),
    (DataType.TIME, "22:02:00Z", "22:02:00Z"),
    (DataType.TIME, "08:15:00.000+08:00", "08:15:00.000+08:00"),
    (DataType.DATE_TIME, "2026-04-22T14:30:00.123+08:00", "2026-04-22T14:30:00.123+08:00"),
    (DataType.GEOPOINT, "0 5", "0.0 5.0 0.0 0.0"),
    (DataType.GEOPOINT, "47.9 106.9 1300 4.5", "47.9 106.9 1300.0 4.5"),
    (DataType.GEOTRACE, "1 1 0 0; 1 2 0 0", "1.0 1.0 0.0 0.0;1.0 2.0 0.0 0.0"),
    (DataType.GEOSHAPE, "0 1; 0 91; 0 1;", "0.0 1.0 0.0 0.0;0.0 91.0 0.0 0.0;0.0 1.0 0.0 0.0"),
    (DataType.BOOLEAN, "true", "1"),
    (DataType.STRING, " as typed ", " as typed "),
]
BLANK = [
    (DataType.INT, "2147483648"),
    (DataType.INT, "nine"),
    (DataType.INT, "1_000"),
    (DataType.DECIMAL, "NaN"),
    (DataType.DECIMAL, "1e999"),
    (DataType.DATE, "2026-02-30"),
    (DataType.DATE, "2026-02-28T14:30:00+08:00"),
    (DataType.TIME, "24:00:00"),
    (DataType.TIME, "22:02"),
    (DataType.DATE_TIME, "2026-04-22"),
    (DataType.DATE_TIME, "2026-04-22T14:60:00Z"),
    (DataType.GEOPOINT, "99 5"),
    (DataType.GEOPOINT, "0 0 0 0"),
    (DataType.GEOPOINT, "47.9"),
    (DataType.GEOSHAPE, "1 1 0 0; 1 2 0 0"),
]


@pytest.mark.parametrize(("data_type", "typed", "stored"), GOOD)
def test_a_good_value_is_stored_in_its_type_s_form(data_type: DataType, typed: str, stored: str) -> None:
    assert cast(typed, data_type, Control.INPUT) == stored
    assert cast(stored, data_type, Control.INPUT) == stored


@pytest.mark.parametrize(("data_type", "typed"), BLANK)
def test_what_makes_no_sense_is_blank(data_type: DataType, typed: str) -> None:
    assert cast(typed, data_type, Control.INPUT) == ""


def test_a_shape_closes_and_a_trace_does_not() -> None:
    corners = "1 1 0 0; 1 2 0 0; 2 2 0 0"
    shape = cast(corners, DataType.GEOSHAPE, Control.INPUT).split(";")
    trace = cast(corners, DataType.GEOTRACE, Control.INPUT).split(";")
    assert shape[0] == shape[-1] and len(shape) == 4
    assert len(trace) == 3


def test_a_select_stores_names_whatever_its_type() -> None:
    assert cast("007", DataType.INT, Control.SELECT_ONE) == "007"
    assert cast("b  a", DataType.STRING, Control.SELECT_MULTIPLE) == "b a"


def test_a_trigger_is_ok_or_nothing() -> None:
    assert cast("OK", DataType.STRING, Control.TRIGGER) == "OK"
    assert cast("perhaps", DataType.STRING, Control.TRIGGER) == ""
