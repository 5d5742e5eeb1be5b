"""Tables of questions (``label``, ``list``, ``list-nolabel``) and scales (``likert``)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from fieldapp.ui.widgets.choice_card import ChoiceCard
from fieldapp.ui.widgets.choices import ChoicesWidget
from fieldapp.ui.widgets.matrix import MOST, HeadWidget, RowWidget
from tests.ui.interview.conftest import Open
from tests.ui.interview.forms import Row, asked, workbook
from tests.ui.interview.hands import Key

SCALE = ["Огт үгүй", "Бага", "Дунд", "Их"]


def scale(words: list[str] = SCALE) -> list[Row]:
    return [{"list_name": "s", "name": f"v{place}", "label": word} for place, word in enumerate(words)]


TABLE = workbook(
    [
        asked("begin group", "g", "Үйлчилгээ", appearance="field-list"),
        asked("select_one s", "head", "Хэр сайн бэ?", appearance="label"),
        asked("select_one s", "clinic", "Эмнэлэг", appearance="list-nolabel"),
        asked("select_multiple s", "road", "Зам", appearance="list"),
        asked("end group", "g"),
    ],
    scale(),
)


def widget(opened: Open, ref: str) -> object:
    return opened.screen.pages.card(ref).widget  # type: ignore[union-attr]


def test_a_table_is_answered_by_digits_and_its_head_only_read(open_form: Callable[..., Open]) -> None:
    opened = open_form(TABLE)
    hands = opened.hands
    assert opened.screen.active == "/data/g/head"
    hands.press(Key.Key_2, "2")
    hands.enter()
    assert opened.value("/data/g/head") == "", "nothing is answered in a head"
    hands.press(Key.Key_3, "3")
    hands.enter()
    hands.press(Key.Key_1, "1")
    hands.press(Key.Key_4, "4")
    hands.enter()
    assert opened.value("/data/g/clinic") == "v2"
    assert opened.value("/data/g/road") == "v0 v3"
    assert "2 of 2 questions answered." in opened.screen._survey().summary()


def test_the_words_stand_once_above_and_are_named_in_each_row(open_form: Callable[..., Open]) -> None:
    opened = open_form(TABLE)
    head = widget(opened, "/data/g/head")
    assert isinstance(head, HeadWidget)
    words = [label.text() for label in head.findChildren(QLabel) if label.text()]
    assert words == SCALE
    row = widget(opened, "/data/g/clinic")
    assert isinstance(row, RowWidget)
    cards = row.findChildren(ChoiceCard)
    assert [card.accessibleName() for card in cards] == SCALE
    assert len({card.y() for card in cards}) == 1, "all in one row"


def test_a_scale_is_one_row_and_a_long_one_stands_as_usual(open_form: Callable[..., Open]) -> None:
    likert = [asked("select_one s", "cold", "Хүйтэн үү?", appearance="likert")]
    opened = open_form(workbook(likert, scale()))
    row = widget(opened, "/data/cold")
    assert isinstance(row, RowWidget)
    assert len({card.y() for card in row.findChildren(ChoiceCard)}) == 1
    opened.hands.press(Key.Key_2, "2")
    assert opened.value("/data/cold") == "v1"


@pytest.mark.parametrize("count", [MOST, MOST + 1])
def test_how_many_stand_in_a_row(open_form: Callable[..., Open], count: int) -> None:
    likert = [asked("select_one s", "cold", "Хүйтэн үү?", appearance="likert")]
    opened = open_form(workbook(likert, scale([f"сонголт {n}" for n in range(count)])))
    wanted = RowWidget if count <= MOST else ChoicesWidget
    assert type(widget(opened, "/data/cold")) is wanted
