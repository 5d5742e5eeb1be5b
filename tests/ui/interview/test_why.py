"""F4: why a question is asked, wrong, or has its value, in the person's words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.interview.conftest import Open
from tests.ui.interview.forms import YES_NO, ZONES, asked, workbook
from tests.ui.interview.hands import CTRL, Key

FORM = workbook(
    [
        asked("select_one yn", "moved", "Нүүсэн үү?"),
        asked("begin group", "g", "Нүүлт", relevant="${moved} = 'yes'"),
        asked("integer", "people", "Хэдэн хүн?", constraint=". < 20"),
        asked("end group", "g"),
        asked("calculate", "twice", "", calculation="${people} * 2"),
        asked("note", "n", "Нийт ${twice}"),
        asked("select_one zone", "zone", "Бүс", choice_filter="name != 'dk' or ${moved} = 'no'"),
        asked("text", "free", "Тайлбар"),
    ],
    [*YES_NO, *ZONES],
)


def said(opened: Open) -> list[str]:
    QApplication.sendPostedEvents(None, 0)
    labels = opened.screen.side.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible() and label.text()]


def open_panel(opened: Open) -> None:
    opened.hands.press(Key.Key_F4)
    assert opened.screen.side.isVisible()


def test_a_question_says_what_it_hangs_on_and_whether_the_answer_fits(open_form: Callable[..., Open]) -> None:
    opened = open_form(FORM)
    open_panel(opened)
    assert "No rule of the form decides anything here." in said(opened)
    opened.hands.press(Key.Key_1, "1")
    opened.hands.enter()
    assert "Asked, because of (all of “Нүүлт”)" in said(opened)
    assert "Нүүсэн үү? — Тийм" in said(opened), "a choice by its label"
    opened.hands.write("25")
    opened.hands.enter()
    assert "The answer does not fit the rule" in said(opened)
    assert "Хэдэн хүн? — 25" in said(opened)
    assert ". < 20" in said(opened), "the rule as the form writes it"


def test_it_follows_the_answers_and_the_active_question(open_form: Callable[..., Open]) -> None:
    opened = open_form(FORM)
    open_panel(opened)
    opened.hands.press(Key.Key_2, "2")
    opened.screen.go_to("/data/zone")
    assert "4 choices are offered, because of" in said(opened)
    opened.screen.interview.answer("/data/moved", "yes")
    assert "3 choices are offered, because of" in said(opened)
    opened.screen.go_to("/data/free")
    assert "3 choices are offered, because of" not in said(opened)


def test_nothing_is_worked_out_while_the_panel_is_closed(open_form: Callable[..., Open]) -> None:
    opened = open_form(FORM)
    assert not opened.screen.side.isVisible()
    opened.hands.press(Key.Key_1, "1")
    opened.hands.enter()
    assert said(opened) == []
    open_panel(opened)
    assert "Нүүсэн үү? — Тийм" in said(opened)


def test_what_has_gone_is_not_explained(open_form: Callable[..., Open]) -> None:
    roster = [asked("begin repeat", "r", "Хүн"), asked("text", "who", "Хэн?"), asked("end repeat", "r")]
    opened = open_form(workbook(roster))
    open_panel(opened)
    opened.screen.add_instance()
    assert opened.screen.active.endswith("/who")
    opened.screen.undo()
    assert opened.screen.side.isVisible()


def test_a_question_that_is_not_asked_is_found_and_says_why(open_form: Callable[..., Open]) -> None:
    opened = open_form(FORM)
    hands = opened.hands
    hands.press(Key.Key_2, "2")
    hands.press(Key.Key_G, "", CTRL)
    titles = [place.title for place in opened.screen.palette_of_places.model.places]
    assert not any("Хэдэн хүн" in title for title in titles), "only for who looks for it"
    hands.write("хэдэн")
    hands.enter()
    assert opened.screen.active == "/data/moved", "one stays where one was"
    assert opened.screen.side.isVisible()
    assert "Not asked, because of (all of “Нүүлт”)" in said(opened)
    assert "Нүүсэн үү? — Үгүй" in said(opened)
    hands.enter()
    assert "Not asked, because of (all of “Нүүлт”)" not in said(opened)
