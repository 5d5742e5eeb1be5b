"""Sections, pages, repeats, languages, files: the form's shape on the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from fieldapp.ui.interview.card import QuestionCard
from fieldapp.ui.interview.plan import PAGE_LIMIT
from tests.ui.given import GivenFiles
from tests.ui.interview.conftest import Open
from tests.ui.interview.forms import YES_NO, asked, workbook
from tests.ui.interview.hands import CTRL, Key

BEGIN, END = "begin_repeat", "end_repeat"
FAMILY = workbook(
    [
        asked("text", "place", "Газар"),
        asked(BEGIN, "person", "Хүн"),
        asked("text", "name", "Нэр"),
        asked(BEGIN, "job", "Ажил"),
        asked("text", "what", "Юу"),
        {"type": END},
        {"type": END},
        asked("text", "end", "Төгсгөл"),
    ]
)
BOTH = workbook(
    [
        {
            "type": "text",
            "name": "a",
            "label::Монгол (mn)": "Нэр",
            "label::English (en)": "Name",
            "hint::English (en)": "As on the card",
        },
        {"type": "select_one yn", "name": "b", "label::Монгол (mn)": "Зөв үү?", "label::English (en)": ""},
    ],
    [
        {"list_name": "yn", "name": "yes", "label::Монгол (mn)": "Тийм", "label::English (en)": "Yes"},
        {"list_name": "yn", "name": "no", "label::Монгол (mn)": "Үгүй", "label::English (en)": "No"},
    ],
    {"default_language": "Монгол (mn)"},
)


def test_repeat_instances_come_by_ctrl_enter_and_nest(open_form: Callable[..., Open]) -> None:
    opened = open_form(FAMILY)
    hands, screen = opened.hands, opened.screen
    hands.answer("Мөрөн")
    screen.go_to("/data/person")
    before = len(screen.interview.session.node("/data/person").children)
    hands.press(Key.Key_Return, "", CTRL)
    person = f"/data/person[{before + 1}]"
    assert screen.active == f"{person}/name"
    hands.answer("Бат")
    screen.go_to(f"{person}/job")
    hands.press(Key.Key_Return, "", CTRL)
    job = screen.active.rpartition("/")[0]
    assert job.startswith(f"{person}/job[")
    hands.answer("Малчин")
    assert screen.active == f"{person}/job"
    hands.enter()
    assert screen.active == "/data/person"
    hands.enter()
    assert screen.active == "/data/end"
    assert opened.value(f"{job}/what") == "Малчин"


def test_a_removed_instance_comes_back_with_its_answers(open_form: Callable[..., Open]) -> None:
    opened = open_form(FAMILY)
    screen = opened.screen
    screen.add_instance("/data/person")
    person = screen.active.rpartition("/")[0]
    opened.hands.answer("Бат")
    count = len(screen.interview.session.node("/data/person").children)
    screen.remove_instance(person)
    assert len(screen.interview.session.node("/data/person").children) == count - 1
    assert screen.active == "/data/person"
    opened.hands.press(Key.Key_Z, "", CTRL)
    assert opened.value(f"{person}/name") == "Бат"


def test_the_language_switches_at_once_and_a_missing_translation_says_so(
    open_form: Callable[..., Open],
) -> None:
    opened = open_form(BOTH)
    assert "Нэр" in words(opened)
    opened.hands.press(Key.Key_F6)
    shown = words(opened)
    assert "Name" in shown
    assert "As on the card" in shown
    assert "Зөв үү?" in shown
    assert "Not translated: Монгол (mn)" in shown
    assert [card.accessibleName() for card in choice_cards(opened)] == ["Yes", "No"]


def test_a_big_section_is_cut_into_pages(open_form: Callable[..., Open]) -> None:
    many = [asked("text", f"q{n}") for n in range(3 * PAGE_LIMIT)]
    opened = open_form(workbook(many))
    screen = opened.screen
    assert len(screen.pages.cards()) == PAGE_LIMIT
    screen.go_to(f"/data/q{PAGE_LIMIT - 1}")
    opened.hands.answer("x")
    assert screen.active == f"/data/q{PAGE_LIMIT}"
    assert len(screen.pages.cards()) == PAGE_LIMIT
    opened.hands.press(Key.Key_PageUp)
    assert screen.active == "/data/q0"


def test_the_outline_counts_what_is_answered(open_form: Callable[..., Open]) -> None:
    opened = open_form(
        workbook(
            [
                asked("begin_group", "g", "Ерөнхий"),
                asked("text", "a"),
                asked("note", "n"),
                asked("select_one yn", "b"),
                {"type": "end_group"},
                asked("begin_group", "h", "Хүн ам"),
                asked("text", "c", relevant="${a} != ''"),
                {"type": "end_group"},
            ],
            YES_NO,
        )
    )
    assert outline(opened) == [("Ерөнхий", 0, 2)]
    opened.hands.answer("x")
    assert outline(opened) == [("Ерөнхий", 1, 2), ("Хүн ам", 0, 1)]
    assert "1 question left" in words(opened)


def test_ctrl_g_goes_to_a_question_by_part_of_its_words(open_form: Callable[..., Open]) -> None:
    opened = open_form(FAMILY)
    opened.hands.press(Key.Key_G, "", CTRL)
    opened.hands.answer("тогсг")
    assert opened.screen.active == "/data/end"


def test_a_file_goes_into_the_store_and_not_beside_it(
    open_form: Callable[..., Open], files: GivenFiles, tmp_path: Path
) -> None:
    photo = tmp_path / "secret name.PNG"
    photo.write_bytes(b"not really a picture, but bytes that must not lie about in clear")
    files.path = photo
    opened = open_form(workbook([asked("image", "photo", "Зураг"), asked("text", "after")]))
    opened.hands.press(Key.Key_Space, " ")
    kept = opened.value("/data/photo")
    assert kept.endswith(".png")
    assert "secret" not in kept
    assert opened.screen.interview.attachment(kept) == photo.read_bytes()
    others = [path for path in tmp_path.rglob("*") if path.is_file() and path != photo]
    assert all(b"must not lie about" not in path.read_bytes() for path in others)


def test_ten_thousand_choices_do_not_make_ten_thousand_widgets(open_form: Callable[..., Open]) -> None:
    places = [{"list_name": "p", "name": f"p{n}", "label": f"Газар {n}"} for n in range(10_000)]
    opened = open_form(workbook([asked("select_one p", "place", appearance="autocomplete")], places))
    opened.hands.write("газар 9999")
    card = opened.screen.pages.card("/data/place")
    assert isinstance(card, QuestionCard)
    assert len(card.findChildren(object)) < 200
    opened.hands.enter()
    assert opened.value("/data/place") == "p9999"


def outline(opened: Open) -> list[tuple[str, int, int]]:
    rows = opened.screen.rail.outline.outline.rows
    return [(row.title, row.tally.answered, row.tally.total) for row in rows]


def choice_cards(opened: Open) -> list[object]:
    from fieldapp.ui.widgets.choice_card import ChoiceCard

    return [card for card in opened.screen.findChildren(ChoiceCard) if card.isVisible()]


def words(opened: Open) -> str:
    QApplication.sendPostedEvents(None, 0)
    return "\n".join(label.text() for label in opened.screen.findChildren(QLabel) if label.isVisible())
