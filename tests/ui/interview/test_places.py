"""Lines and areas typed place by place, as people have them: with commas, from a table, from a GPS."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from fieldapp.ui.widgets.coordinates import spread, stored_point
from tests.ui.interview.conftest import Open
from tests.ui.interview.forms import asked, workbook
from tests.ui.interview.hands import ALT, Key

BREAK = "\n"


def asking(kind: str) -> bytes:
    return workbook([asked(kind, "g"), asked("text", "z")])


def type_in(opened: Open, text: str) -> None:
    for letter in text:
        if letter == BREAK:
            opened.hands.press(Key.Key_Return, "", ALT)
        else:
            opened.hands.write(letter)
    opened.hands.enter()


@pytest.mark.parametrize(
    "text",
    [
        "47.9 106.9\n47.8 106.8",
        "47,9 106,9\n\n47,8 106,8\n",
        "47.9,106.9\n47.8,106.8",
        "47.9\t106.9\n47.8\t106.8",
        "47.9 106.9; 47.8 106.8",
    ],
)
def test_a_line_is_one_place_a_line(open_form: Callable[..., Open], text: str) -> None:
    opened = open_form(asking("geotrace"))
    opened.hands.paste(text)
    opened.hands.enter()
    assert opened.value("/data/g") == "47.9 106.9 0.0 0.0;47.8 106.8 0.0 0.0"


def test_an_area_closes_itself_and_is_shown_open(open_form: Callable[..., Open]) -> None:
    opened = open_form(asking("geoshape"))
    type_in(opened, "47.9 106.9\n47.8 106.8\n47.8 106.9")
    points = opened.value("/data/g").split(";")
    assert points == ["47.9 106.9 0.0 0.0", "47.8 106.8 0.0 0.0", "47.8 106.9 0.0 0.0", "47.9 106.9 0.0 0.0"]
    opened.screen.back()
    opened.hands.press(Key.Key_Right)
    type_in(opened, "")
    assert opened.value("/data/g").split(";") == points, "what is not changed stays as it is"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("47.9 106.9", "At least 2 places are wanted, one on each line (Alt+Enter)."),
        ("47.9 106.9\nthere", "Line 2: A place is written in degrees, such as 47.9187 and 106.9239."),
        ("47.9 106.9\n97 106", "Line 2: Latitude goes from -90 to 90, longitude from -180 to 180."),
        ("47.9", "Line 1: Both latitude and longitude are wanted."),
    ],
)
def test_what_is_no_line_yet_is_told_with_its_line_and_kept(
    open_form: Callable[..., Open], text: str, told: str
) -> None:
    opened = open_form(asking("geotrace"))
    type_in(opened, text)
    assert opened.screen.active == "/data/g"
    assert told in [label.text() for label in opened.screen.findChildren(QLabel)]
    assert opened.value("/data/g") == ""


@pytest.mark.parametrize("text", ["", " \t", "\n\n"])
def test_nothing_is_no_answer(open_form: Callable[..., Open], text: str) -> None:
    opened = open_form(asking("geotrace"))
    opened.hands.paste(text)
    opened.hands.enter()
    assert opened.screen.active == "/data/z"


@pytest.mark.parametrize("bad", [["1e999", "0"], ["NaN", "0"], ["1", ""], ["", "1"], ["90.1", "0"]])
def test_a_place_has_two_finite_numbers_within_the_world(bad: list[str]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        stored_point(bad)


def test_numbers_that_were_pasted_together_fall_apart() -> None:
    assert spread("47.9187, 106.9239") == ["47.9187", "106.9239"]
    assert spread("47.9187,106.9239") == ["47.9187", "106.9239"]
    assert spread("-47.9187;106.9239") == ["-47.9187", "106.9239"]
    assert spread("47,9187") == ["47,9187"]


@pytest.mark.parametrize(
    ("text", "latitude", "longitude"),
    [
        ("47°55'07\"N 106°55'26\"E", 47.918611, 106.923889),
        ("N47°55.117' E106°55.433'", 47.918617, 106.923883),
        ("47°55′07.5″ 106°55′26″", 47.918750, 106.923889),
        ("Х47°55'07\" З106°55'26\"", 47.918611, 106.923889),
        ("33°52'S 151°12'E", -33.866667, 151.2),
        ("47,9187° 106,9239°", 47.9187, 106.9239),
        ("48T 643737 5309056", 47.918704, 106.923901),
        ("48 T 643736,9 5309055,5", 47.918700, 106.923900),
        ("46T 500000 5400000", 48.753013, 93.0),
    ],
)
def test_degrees_with_minutes_and_utm_are_places_too(text: str, latitude: float, longitude: float) -> None:
    """What UTM should give was computed by Krüger's series (Kawase 2011), written down anew for this."""
    found = [float(part) for part in spread(text)]
    assert found == pytest.approx([latitude, longitude], abs=2e-5)


@pytest.mark.parametrize("text", ["47°55'07\"N", "99Z 1 2", "48T 1 2", "48T 643737", "°", "' \" °"])
def test_what_is_no_such_place_stays_what_was_typed(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        stored_point(spread(text))


def test_a_place_from_a_gps_is_put_into_its_fields(open_form: Callable[..., Open]) -> None:
    opened = open_form(asking("geopoint"))
    opened.hands.paste("48T 643737 5309056")
    opened.hands.enter()
    latitude, longitude, *_ = opened.value("/data/g").split()
    assert (float(latitude), float(longitude)) == pytest.approx((47.918704, 106.923901), abs=2e-5)
