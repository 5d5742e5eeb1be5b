"""A form is filled by keys alone, and what was said is in the submission."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fieldapp.records.rows import RecordState
from fieldapp.ui.interview.card import QuestionCard
from fieldapp.work.desk import Desk
from tests.ui.interview.conftest import Open
from tests.ui.interview.forms import YES_NO, ZONES, asked, workbook
from tests.ui.interview.hands import ALT, CTRL, SHIFT, Key

HOUSEHOLD = workbook(
    [
        asked("text", "name", "Нэр"),
        asked("integer", "people", "Хэдэн хүн?", constraint=". < 100", constraint_message="Хэт олон"),
        asked("decimal", "hectares", "Га"),
        asked("date", "day", "Огноо"),
        asked("time", "clock", "Цаг"),
        asked("dateTime", "moment", "Үе"),
        asked("select_one zone", "zone", "Бүс"),
        asked("text", "why", "Яагаад?", relevant="${zone} = 'steppe'"),
        asked("select_multiple zone", "zones", "Бүсүүд"),
        asked("note", "thanks", "Баярлалаа, ${name}!"),
        asked("acknowledge", "agreed", "Зөвшөөрсөн"),
        asked("rank zone", "order", "Эрэмбэ"),
        asked("range", "scale", "Хэмжээ", parameters="start=0 end=10 step=2"),
        asked("geopoint", "place", "Байршил"),
        asked("barcode", "code", "Код"),
        asked("text", "long", "Тайлбар", appearance="multiline"),
    ],
    ZONES,
)


def test_a_form_is_filled_by_keys_alone(open_form: Callable[..., Open], qtbot: QtBot, desk: Desk) -> None:
    opened = open_form(HOUSEHOLD)
    hands = opened.hands
    hands.answer("Өлзий")
    hands.answer("5")
    hands.answer("2,5")
    hands.answer("20260731")
    hands.answer("930")
    hands.write("2026-07-31")
    hands.press(Key.Key_Tab)
    hands.answer("1430")
    hands.answer("3")
    hands.answer("бэлчээр")
    hands.write("21")
    hands.enter()
    hands.enter()  # the note
    hands.press(Key.Key_Space, " ")
    hands.enter()
    hands.press(Key.Key_Down, "", CTRL)
    hands.enter()
    hands.answer("4")
    hands.write("47.9187")
    hands.press(Key.Key_Tab)
    hands.answer("106.9239")
    hands.answer("BUL-01")
    hands.write("нэг")
    hands.press(Key.Key_Return, "", ALT)
    hands.answer("хоёр")
    with qtbot.waitSignal(opened.screen.finalised):
        hands.enter(2)  # finalise; yes
    record = opened.screen.interview.record
    assert record.state is RecordState.FINALISED
    xml = desk.store.submission(record.id).xml.decode()
    for wanted in (
        "<name>Өлзий</name>",
        "<people>5</people>",
        "<hectares>2.5</hectares>",
        "<day>2026-07-31</day>",
        "<clock>09:30:00.000+08:00</clock>",
        "<moment>2026-07-31T14:30:00.000+08:00</moment>",
        "<zone>steppe</zone>",
        "<why>бэлчээр</why>",
        "<zones>flat ger</zones>",
        "<agreed>OK</agreed>",
        "<order>flat ger steppe dk</order>",
        "<scale>4</scale>",
        "<place>47.9187 106.9239 0.0 0.0</place>",
        "<code>BUL-01</code>",
        "<long>нэг\nхоёр</long>",
    ):
        assert wanted in xml


def test_shift_enter_goes_back(open_form: Callable[..., Open]) -> None:
    opened = open_form(HOUSEHOLD)
    opened.hands.answer("Өлзий")
    assert opened.screen.active == "/data/people"
    opened.hands.press(Key.Key_Return, "", SHIFT)
    assert opened.screen.active == "/data/name"


def test_a_broken_constraint_is_told_in_the_forms_words_and_can_be_passed_by(
    open_form: Callable[..., Open],
) -> None:
    opened = open_form(HOUSEHOLD)
    opened.hands.enter()
    opened.hands.answer("500")
    assert opened.screen.active == "/data/people"
    assert "Хэт олон" in words(opened)
    opened.hands.enter()
    assert opened.screen.active == "/data/hectares"
    opened.hands.press(Key.Key_F9)
    assert opened.screen.active == "/data/people"


def test_a_required_question_is_told_only_once_one_has_been_there(open_form: Callable[..., Open]) -> None:
    opened = open_form(workbook([asked("text", "a", required="yes"), asked("text", "b", required="yes")]))
    assert "needs an answer" not in words(opened)
    opened.hands.enter()
    assert words(opened).count("This question needs an answer.") == 1
    opened.hands.enter()
    assert opened.screen.active == "/data/b"


def test_relevance_comes_and_goes_while_one_answers(open_form: Callable[..., Open]) -> None:
    opened = open_form(
        workbook(
            [
                asked("select_one yn", "came", "Ирсэн үү?"),
                asked("integer", "many", "Хэд?", relevant="${came} = 'yes'"),
                asked("text", "last", "Төгсгөл"),
            ],
            YES_NO,
        )
    )
    pages = opened.screen.pages
    untouched = pages.card("/data/last")
    opened.hands.write("1")
    assert pages.card("/data/many") is not None
    assert pages.card("/data/last") is untouched
    opened.hands.write("2")
    assert pages.card("/data/many") is None
    opened.hands.enter()
    assert opened.screen.active == "/data/last"


def test_a_calculated_label_follows_the_answer(open_form: Callable[..., Open]) -> None:
    opened = open_form(
        workbook(
            [
                asked("integer", "a"),
                {"type": "calculate", "name": "twice", "calculation": "${a} * 2"},
                asked("note", "said", "Хоёр дахин: ${twice}"),
            ]
        )
    )
    opened.hands.answer("21")
    assert "Хоёр дахин: 42" in words(opened)


def test_letters_pick_and_digits_pick(open_form: Callable[..., Open]) -> None:
    opened = open_form(workbook([asked("select_one zone", "zone")], ZONES))
    opened.hands.write("о")
    assert opened.value("/data/zone") == "flat"
    opened.hands.write("4")
    assert opened.value("/data/zone") == "dk"
    opened.hands.press(Key.Key_Delete)
    assert opened.value("/data/zone") == ""


def test_a_long_list_is_searched_by_typing(open_form: Callable[..., Open]) -> None:
    soums = [{"list_name": "soum", "name": f"s{n}", "label": f"Сум {n}"} for n in range(400)]
    soums.append({"list_name": "soum", "name": "moron", "label": "Мөрөн, Хөвсгөл"})
    opened = open_form(workbook([asked("select_one soum", "soum"), asked("text", "after")], soums))
    opened.hands.answer("morun")
    assert opened.value("/data/soum") == "moron"
    assert opened.screen.active == "/data/after"


def test_text_that_is_no_answer_is_told_kept_and_listed_at_the_end(open_form: Callable[..., Open]) -> None:
    opened = open_form(workbook([asked("date", "day"), asked("text", "after")]))
    opened.hands.answer("2026-13")
    assert "This is not a date yet" in words(opened)
    opened.hands.enter(2)
    assert opened.screen.at_the_end
    assert [row.ref for row in opened.screen.finish.problems.problems.rows] == ["/data/day"]
    assert not opened.screen.finish.finalise.isEnabled()
    opened.hands.enter()
    card = opened.screen.pages.card("/data/day")
    assert isinstance(card, QuestionCard)
    assert card.widget.in_work() == "2026-13"


def test_the_mongolian_layout_types_digits_without_shift(open_form: Callable[..., Open]) -> None:
    from fieldapp.ui.widgets.keys import Keyboard

    opened = open_form(HOUSEHOLD)
    opened.hands.enter()
    card = opened.screen.pages.card("/data/people")
    assert isinstance(card, QuestionCard)
    object.__setattr__(card.widget.around, "keyboard", Keyboard("windows"))
    opened.hands.press(ord("№"), "№", scan=2)
    opened.hands.press(ord("-"), "-", scan=3)
    opened.hands.enter()
    assert opened.value("/data/people") == "12"
    opened.screen.go_to("/data/zone")
    opened.hands.press(ord('"'), '"', scan=4)
    assert opened.value("/data/zone") == "steppe"


def words(opened: Open) -> str:
    """Everything that can be read on the page now."""
    QApplication.sendPostedEvents(None, 0)
    return "\n".join(label.text() for label in opened.screen.findChildren(QLabel) if label.isVisible())
