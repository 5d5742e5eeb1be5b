"""Nothing is lost: a full disk, leaving in the middle, taking back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from fieldapp.work.desk import Desk
from tests.ui.disk import LONG, fill_up, make_room
from tests.ui.interview.conftest import Open
from tests.ui.interview.forms import YES_NO, asked, workbook
from tests.ui.interview.hands import CTRL, SHIFT, Key

TWO = workbook([asked("text", "a"), asked("select_one yn", "b"), asked("text", "c")], YES_NO)


@pytest.fixture
def full_disk(desk: Desk) -> Callable[[bool], None]:
    """Fill the store's disk to the last page, or make room again."""

    def fill(now: bool) -> None:
        (fill_up if now else make_room)(desk.store)

    return fill


def test_a_full_disk_is_told_and_what_is_typed_stays(
    open_form: Callable[..., Open], full_disk: Callable[[bool], None], qtbot: QtBot
) -> None:
    opened = open_form(TWO)
    full_disk(True)
    opened.hands.paste(LONG)
    opened.hands.enter()
    banner = opened.screen.banner
    assert banner.unsaved
    assert "NOT saved" in banner.label.text()
    card = opened.screen.pages.card("/data/a")
    assert card.widget.line.text() == LONG
    assert opened.value("/data/a") == ""
    opened.screen.go_to("/data/b")
    opened.hands.write("1")
    assert banner.unsaved
    full_disk(False)
    banner.retry.click()
    assert not banner.unsaved
    assert opened.value("/data/a") == LONG
    assert opened.value("/data/b") == "yes"


def test_escape_leaves_unsaved_answers_only_the_second_time(
    open_form: Callable[..., Open], full_disk: Callable[[bool], None], qtbot: QtBot
) -> None:
    opened = open_form(TWO)
    full_disk(True)
    opened.hands.paste(LONG)
    opened.hands.enter()
    closed: list[bool] = []
    opened.screen.closed.connect(lambda: closed.append(True))
    opened.hands.press(Key.Key_Escape)
    assert closed == []
    assert "NOT saved: 1" in opened.screen.banner.label.text()
    opened.hands.press(Key.Key_Escape)
    assert closed == [True]


def test_escape_keeps_the_draft_and_the_place(
    open_form: Callable[..., Open], desk: Desk, qtbot: QtBot
) -> None:
    opened = open_form(TWO)
    opened.hands.answer("Өлзий")
    with qtbot.waitSignal(opened.screen.closed):
        opened.hands.press(Key.Key_Escape)
    opened.screen.end()
    opened.screen.interview.close()
    again = open_form.show(desk.open_interview(opened.screen.interview.record.id))
    assert again.value("/data/a") == "Өлзий"
    assert again.screen.active == "/data/b"


def test_unfinished_text_is_in_the_journal_within_two_seconds(
    open_form: Callable[..., Open], desk: Desk, qtbot: QtBot
) -> None:
    opened = open_form(TWO)
    opened.hands.write("Өлз")
    record = opened.screen.interview.record.id
    qtbot.waitUntil(lambda: any(entry.kind == "text" for entry in desk.store.journal(record)), timeout=4000)
    text = next(entry for entry in desk.store.journal(record) if entry.kind == "text")
    assert (text.ref, text.value) == ("/data/a", "Өлз")


def test_undo_takes_back_the_last_answer_and_goes_there(open_form: Callable[..., Open]) -> None:
    opened = open_form(TWO)
    opened.hands.answer("Өлзий")
    opened.hands.write("1")
    opened.hands.enter()
    opened.hands.press(Key.Key_Z, "", CTRL)
    assert opened.value("/data/b") == ""
    assert opened.screen.active == "/data/b"
    opened.hands.press(Key.Key_Z, "", CTRL)
    assert opened.value("/data/a") == ""
    assert opened.screen.active == "/data/a"


def test_undo_in_unfinished_text_goes_back_to_the_stored_answer(open_form: Callable[..., Open]) -> None:
    opened = open_form(TWO)
    opened.hands.answer("Өлзий")
    opened.hands.press(Key.Key_Return, "", SHIFT)
    opened.hands.write("x")
    opened.hands.press(Key.Key_Z, "", CTRL)
    card = opened.screen.pages.card("/data/a")
    assert card.widget.line.text() == "Өлзий"
    assert opened.value("/data/a") == "Өлзий"


def test_finalising_asks_once_and_no_means_no(open_form: Callable[..., Open], qtbot: QtBot) -> None:
    opened = open_form(TWO)
    opened.hands.press(Key.Key_Return, "", CTRL | SHIFT)
    finish = opened.screen.finish
    assert finish.yes.isVisible()
    finish.no.click()
    assert opened.screen.interview.editable
    with qtbot.waitSignal(opened.screen.finalised):
        opened.hands.enter(2)
    assert not opened.screen.interview.editable


def test_a_finalised_record_is_only_shown(open_form: Callable[..., Open], desk: Desk) -> None:
    opened = open_form(TWO)
    opened.hands.answer("Өлзий")
    opened.screen.interview.finalise()
    opened.screen.end()
    again = open_form.show(desk.open_interview(opened.screen.interview.record.id))
    again.hands.answer("other")
    assert again.value("/data/a") == "Өлзий"
