"""F3: a question without an answer says why."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fieldapp.records.rows import NoteKind
from fieldapp.ui.interview.no_answer import NoAnswer, ReasonDialog, choice_for
from fieldapp.work.desk import Desk
from forms.interface import Choice, Text
from tests.ui.interview.conftest import Open
from tests.ui.interview.forms import YES_NO, ZONES, asked, workbook
from tests.ui.interview.hands import CTRL, Key, key_event

FORM = workbook(
    [
        asked("integer", "income", "Орлого"),
        asked("select_one zone", "zone", "Бүс"),
        asked("select_one yn", "moved", "Нүүсэн үү?"),
        asked("note", "n", "Баярлалаа"),
    ],
    [*ZONES, *YES_NO],
)


def press_f3(opened: Open, key: int, text: str = "") -> None:
    """And a key in the dialog that it opens."""
    seen = []

    def inside() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        seen.append(dialog)
        QTest.qWaitForWindowActive(dialog)
        QApplication.sendEvent(dialog.focusWidget() or dialog, key_event(key, text))
        if dialog.isVisible():
            dialog.reject()
            raise AssertionError("it is still there")

    QTimer.singleShot(0, inside)
    opened.hands.press(Key.Key_F3)
    assert len(seen) == 1
    opened.screen.activateWindow()  # the offscreen platform does not do it when a dialog has gone
    QTest.qWaitForWindowActive(opened.screen)


def notes(opened: Open) -> list[tuple[str, str, str]]:
    return [(note.ref, note.kind, note.text) for note in opened.screen.interview.notes]


def test_the_reason_is_a_note_and_the_answer_goes(open_form: Callable[..., Open]) -> None:
    opened = open_form(FORM)
    opened.hands.answer("500")
    opened.screen.go_to("/data/income")
    press_f3(opened, Key.Key_2, "2")
    assert opened.value("/data/income") == ""
    assert notes(opened) == [("/data/income", NoteKind.REASON, "refused")]
    opened.hands.write("busy")
    opened.hands.enter()
    assert notes(opened)[1:] == [("/data/income", NoteKind.NOTE, "busy")], "and more about it"
    press_f3(opened, Key.Key_1, "1")
    reasons = [text for _ref, kind, text in notes(opened) if kind is NoteKind.REASON]
    assert reasons == ["dont_know"], "one reason, the last"
    assert "refused" not in opened.xml, "beside the instance, never in it"


def test_the_forms_own_choice_is_the_answer(open_form: Callable[..., Open]) -> None:
    opened = open_form(FORM)
    opened.screen.go_to("/data/zone")
    press_f3(opened, Key.Key_1, "1")
    assert opened.value("/data/zone") == "dk"
    assert notes(opened) == []
    opened.screen.go_to("/data/moved")
    press_f3(opened, Key.Key_1, "1")
    assert opened.value("/data/moved") == ""
    assert notes(opened) == [("/data/moved", NoteKind.REASON, "dont_know")]
    opened.hands.press(Key.Key_Escape)
    opened.hands.press(Key.Key_Z, "", CTRL)
    assert notes(opened) == []


def test_it_may_be_left_and_asks_nothing_of_a_note(open_form: Callable[..., Open]) -> None:
    opened = open_form(FORM)
    press_f3(opened, Key.Key_Escape)
    assert notes(opened) == []
    opened.screen.go_to("/data/n")
    opened.hands.press(Key.Key_F3)
    assert notes(opened) == []


def test_a_record_that_is_only_shown_is_asked_for_no_reason(
    open_form: Callable[..., Open], desk: Desk
) -> None:
    opened = open_form(FORM)
    opened.screen.interview.finalise()
    shown = open_form.show(desk.open_interview(opened.screen.interview.record.id))  # type: ignore[attr-defined]
    shown.hands.press(Key.Key_F3)
    assert QApplication.activeModalWidget() is None
    assert notes(shown) == []
    assert shown.screen.acts.waiting == 0
    assert "F3" not in shown.screen.key_bar.keys.accessibleName()


@pytest.mark.parametrize(
    ("values", "found"),
    [
        (["yes", "no", "98"], "98"),
        (["1", "2", "-98"], "-98"),
        ([str(n) for n in range(90, 100)], None),
        (["DK"], "DK"),
        (["yes"], None),
    ],
)
def test_which_choice_says_that_somebody_does_not_know(values: list[str], found: str | None) -> None:
    choices = [Choice(value, Text(value)) for value in values]
    assert choice_for(NoAnswer.DONT_KNOW, choices) == found
