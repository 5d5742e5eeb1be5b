"""Ranges and ratings: typed, stepped, clicked, and drawn as the form asks."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fieldapp.ui.widgets.rating import Stars
from fieldapp.ui.widgets.scale import END, Scale
from fieldapp.ui.widgets.steps import Steps
from tests.ui.interview.conftest import Open
from tests.ui.interview.forms import asked, workbook
from tests.ui.interview.hands import Key


def ranged(parameters: str = "start=0 end=10 step=2", appearance: str = "") -> bytes:
    return workbook([asked("range", "n", parameters=parameters, appearance=appearance), asked("text", "z")])


def scale_of(opened: Open) -> Scale:
    (scale,) = opened.screen.findChildren(Scale)
    return scale


@pytest.mark.parametrize(
    "keys", [(Key.Key_Up, Key.Key_Up), (Key.Key_Right, Key.Key_Right), (Key.Key_Home, Key.Key_Up)]
)
def test_arrows_go_by_steps(open_form: Callable[..., Open], keys: tuple[int, int]) -> None:
    opened = open_form(ranged())
    for key in keys:
        opened.hands.press(key)
    opened.hands.enter()
    assert opened.value("/data/n") == "2"


def test_arrows_stop_at_the_ends(open_form: Callable[..., Open]) -> None:
    opened = open_form(ranged())
    opened.hands.press(Key.Key_End)
    opened.hands.press(Key.Key_Up)
    opened.hands.enter()
    assert opened.value("/data/n") == "10"


def test_a_click_on_the_scale_is_the_answer_on_the_nearest_step(open_form: Callable[..., Open]) -> None:
    opened = open_form(ranged())
    scale = scale_of(opened)
    length = scale.width() - 2 * END
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(END + round(length * 0.57), 10))
    assert opened.value("/data/n") == "6"


def test_an_upright_scale_counts_from_below(open_form: Callable[..., Open]) -> None:
    opened = open_form(ranged(appearance="vertical"))
    scale = scale_of(opened)
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(10, scale.height() - END))
    assert opened.value("/data/n") == "0"
    QTest.mouseClick(scale, Qt.MouseButton.LeftButton, pos=QPoint(10, END))
    assert opened.value("/data/n") == "10"


def test_a_picker_is_a_field_without_a_scale(open_form: Callable[..., Open]) -> None:
    opened = open_form(ranged(appearance="picker"))
    assert opened.screen.findChildren(Scale) == []
    opened.hands.answer("4")
    assert opened.value("/data/n") == "4"


def test_what_lies_between_the_steps_is_told_and_not_taken(open_form: Callable[..., Open]) -> None:
    opened = open_form(ranged())
    opened.hands.answer("3")
    assert opened.value("/data/n") == ""
    assert opened.screen.active == "/data/n"


def rating() -> bytes:
    return ranged("start=1 end=5 step=1", "rating")


def test_a_rating_is_picked_by_its_digit_and_by_arrows(open_form: Callable[..., Open]) -> None:
    opened = open_form(rating())
    opened.hands.press(Key.Key_4, "4")
    assert opened.value("/data/n") == "4"
    opened.hands.press(Key.Key_Right)
    opened.hands.press(Key.Key_Right)
    assert opened.value("/data/n") == "5"
    opened.hands.press(Key.Key_Left)
    assert opened.value("/data/n") == "4"
    opened.hands.press(Key.Key_9, "9")
    assert opened.value("/data/n") == "4", "there is no ninth star"
    opened.hands.press(Key.Key_Delete)
    assert opened.value("/data/n") == ""


def test_a_star_is_clicked(open_form: Callable[..., Open]) -> None:
    opened = open_form(rating())
    (stars,) = opened.screen.findChildren(Stars)
    QTest.mouseClick(stars, Qt.MouseButton.LeftButton, pos=QPoint(stars.width() // 2, stars.height() // 2))
    assert opened.value("/data/n") == "3"


def test_a_rating_of_too_many_stars_is_a_scale(open_form: Callable[..., Open]) -> None:
    opened = open_form(ranged("start=1 end=100 step=1", "rating"))
    assert scale_of(opened).isVisible()


@pytest.mark.parametrize(
    ("start", "end", "step", "share", "number"),
    [("0", "10", "2", 0.49, "4"), ("10", "0", "1", 0.25, "7"), ("0", "1", "0.1", 0.34, "0.3"),
     ("1", "9", "3", 1.0, "7"), ("0", "10", "2", -3.0, "0")],
)  # fmt: skip
def test_the_nearest_step(start: str, end: str, step: str, share: float, number: str) -> None:
    steps = Steps.of({"start": start, "end": end, "step": step})
    assert steps is not None
    assert steps.nearest(share) == Decimal(number)
    assert steps.on_step(steps.nearest(share))


@pytest.mark.parametrize(
    "parameters",
    [{}, {"start": "x", "end": "1"}, {"start": "1", "end": "1"}, {"start": "0", "end": "Infinity"}],
)
def test_no_range_without_two_ends(parameters: dict[str, str]) -> None:
    assert Steps.of(parameters) is None


def test_ticks_stand_by_their_interval_and_never_too_close() -> None:
    steps = Steps.of({"start": "0", "end": "10", "step": "1", "tick-interval": "5"})
    assert steps is not None
    assert steps.ticks() == [0, 5, 10]
    many = Steps.of({"start": "0", "end": "1000000", "step": "1"})
    assert many is not None
    assert many.ticks() == []
