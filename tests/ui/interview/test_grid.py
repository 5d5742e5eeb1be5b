"""A repeat as a table: by keys, with logic in each cell, pasted from a spreadsheet, taken back as one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from fieldapp.ui.interview.grid.pasting import cells_of
from tests.ui.interview.conftest import Open
from tests.ui.interview.forms import YES_NO, ZONES, asked, workbook
from tests.ui.interview.hands import CTRL, SHIFT, Key

ROSTER = workbook(
    [
        asked("begin repeat", "person", "Хүн"),
        asked("text", "name", "Нэр"),
        asked("integer", "age", "Нас", constraint=". < 120", constraint_message="Хэт олон"),
        asked("select_one yn", "works", "Ажилтай юу?", relevant="${age} > 15"),
        asked("select_one zone", "zone", "Бүс", relevant="${works} = 'yes'"),
        asked("date", "born", "Төрсөн"),
        asked("decimal", "pay", "Цалин"),
        asked("end repeat", "person"),
        asked("calculate", "total", "", calculation="sum(${age})"),
        asked("text", "after", "Дараа"),
    ],
    [*YES_NO, *ZONES],
)


def in_table(open_form: Callable[..., Open], rows: int = 3) -> Open:
    opened = open_form(ROSTER)
    for _ in range(rows - 1):
        opened.screen.add_instance("/data/person")
    opened.screen.go_to("/data/person")
    opened.hands.press(Key.Key_T, "t")
    assert opened.screen.pages.in_table
    return opened


def to_the_cells(opened: Open) -> None:
    """From the question to its cell in the table."""
    opened.hands.press(Key.Key_Escape)
    assert opened.screen.pages.grid.table.hasFocus()


def paste(opened: Open, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    opened.hands.press(Key.Key_V, "", CTRL)


def shown(opened: Open, row: int) -> list[str]:
    model = opened.screen.pages.grid.model
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def banner(opened: Open) -> str:
    labels = opened.screen.banner.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.text())


def test_it_is_filled_by_enter_alone_and_skips_what_is_not_asked(open_form: Callable[..., Open]) -> None:
    opened = in_table(open_form, rows=2)
    hands = opened.hands
    hands.answer("Өлзий")
    hands.answer("9")
    assert opened.screen.active == "/data/person[1]/born", "a child is not asked for work"
    hands.answer("20170301")
    hands.answer("0")
    assert opened.screen.active == "/data/person[2]/name"
    hands.answer("Бат")
    hands.answer("40")
    hands.answer("1")
    assert opened.screen.active == "/data/person[2]/zone"
    assert shown(opened, 0) == ["Өлзий", "9", "", "", "2017-03-01", "0.0"]
    assert opened.value("/data/total") == "49"
    assert opened.screen.pages.in_table


def test_a_letter_in_the_table_begins_the_answer(open_form: Callable[..., Open]) -> None:
    opened = in_table(open_form)
    to_the_cells(opened)
    opened.hands.press(Key.Key_Down)
    opened.hands.write("Бат")
    opened.hands.enter()
    assert opened.value("/data/person[2]/name") == "Бат"
    assert opened.screen.active == "/data/person[2]/age"


def test_arrows_walk_the_cells_and_the_place_is_kept(open_form: Callable[..., Open]) -> None:
    opened = in_table(open_form)
    to_the_cells(opened)
    opened.hands.press(Key.Key_Down)
    opened.hands.press(Key.Key_Right)
    assert opened.screen.active == "/data/person[2]/age"
    assert opened.screen.interview.place == "/data/person[2]/age"


def test_a_wrong_cell_is_seen_and_tells_the_forms_words(open_form: Callable[..., Open]) -> None:
    opened = in_table(open_form)
    opened.hands.answer("Бат")
    opened.hands.answer("500")
    index = opened.screen.pages.grid.model.index(0, 1)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Хэт олон"
    colour = opened.screen._services.look.theme.colours.error.ground
    assert index.data(Qt.ItemDataRole.BackgroundRole).name().upper() == colour


EXCEL = "Өлзий\t34\tТийм\tгэр хороолол\t31.7.1992\t1 200 000,5\nБат\t12\t\t\t2014-01-02\t\n"


def test_a_block_is_pasted_as_spreadsheets_give_it(open_form: Callable[..., Open]) -> None:
    """Choices by their words, commas in numbers, days first in dates; what is asked only because of an
    earlier cell of the same row is taken too."""
    opened = in_table(open_form, rows=2)
    to_the_cells(opened)
    paste(opened, EXCEL)
    values = [
        opened.value(f"/data/person[1]/{name}") for name in ("name", "age", "works", "zone", "born", "pay")
    ]
    assert values == ["Өлзий", "34", "yes", "ger", "1992-07-31", "1200000.5"]
    assert opened.value("/data/person[2]/born") == "2014-01-02"
    assert opened.value("/data/total") == "46"


def test_a_paste_is_taken_back_as_one(open_form: Callable[..., Open]) -> None:
    opened = in_table(open_form, rows=2)
    opened.hands.answer("Before")
    to_the_cells(opened)
    opened.hands.press(Key.Key_Left)
    paste(opened, EXCEL)
    assert opened.value("/data/person[1]/name") == "Өлзий"
    opened.hands.press(Key.Key_Z, "", CTRL)
    assert opened.value("/data/person[1]/name") == "Before"
    assert opened.value("/data/person[2]/born") == ""
    assert opened.screen.pages.in_table


def test_what_does_not_fit_is_told_with_its_place_and_the_rest_is_taken(
    open_form: Callable[..., Open],
) -> None:
    opened = in_table(open_form, rows=2)
    to_the_cells(opened)
    paste(opened, "Өлзий\tмного\tМагадгүй\nБат\t40\tмэдэхгүй\nover\t1")
    assert opened.value("/data/person[1]/name") == "Өлзий"
    assert opened.value("/data/person[2]/age") == "40"
    assert banner(opened) == "Cells not taken: 5. The first: 1, Нас: “много” is no number that fits."


def test_one_cell_fills_the_block_that_is_chosen(open_form: Callable[..., Open]) -> None:
    opened = in_table(open_form)
    to_the_cells(opened)
    opened.hands.press(Key.Key_Right)
    opened.hands.press(Key.Key_Down, "", SHIFT)
    opened.hands.press(Key.Key_Down, "", SHIFT)
    paste(opened, "20")
    assert [opened.value(f"/data/person[{n}]/age") for n in (1, 2, 3)] == ["20", "20", "20"]
    opened.hands.press(Key.Key_Delete)
    assert [opened.value(f"/data/person[{n}]/age") for n in (1, 2, 3)] == ["", "", ""]


def test_fill_down_copies_the_first_row_of_the_block(open_form: Callable[..., Open]) -> None:
    opened = in_table(open_form)
    opened.hands.answer("Бат")
    opened.hands.answer("30")
    opened.screen.go_to("/data/person[1]/name")
    to_the_cells(opened)
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Down):
        opened.hands.press(key, "", SHIFT)
    opened.hands.press(Key.Key_D, "", CTRL)
    assert [opened.value(f"/data/person[{n}]/age") for n in (1, 2, 3)] == ["30", "30", "30"]
    assert opened.value("/data/person[3]/name") == "Бат"


def test_copy_gives_words_that_a_spreadsheet_takes(open_form: Callable[..., Open]) -> None:
    opened = in_table(open_form, rows=2)
    to_the_cells(opened)
    paste(opened, EXCEL)
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Down):
        opened.hands.press(key, "", SHIFT)
    opened.hands.press(Key.Key_C, "", CTRL)
    assert QGuiApplication.clipboard().text() == "Өлзий\t34\tТийм\tГэр хороолол\nБат\t12\t\t"


def test_rows_are_added_and_removed_with_undo(open_form: Callable[..., Open]) -> None:
    opened = in_table(open_form)
    opened.hands.answer("Бат")
    opened.hands.press(Key.Key_Return, "", CTRL)
    assert opened.screen.active == "/data/person[4]/name"
    assert opened.screen.pages.in_table
    assert opened.screen.pages.grid.model.rowCount() == 4
    opened.screen.go_to("/data/person[1]/name")
    to_the_cells(opened)
    opened.hands.press(Key.Key_Delete, "", CTRL)
    assert opened.value("/data/person[1]/name") == ""
    opened.hands.press(Key.Key_Z, "", CTRL)
    assert opened.value("/data/person[1]/name") == "Бат"


def test_sorting_changes_the_table_and_not_the_record(open_form: Callable[..., Open]) -> None:
    opened = in_table(open_form)
    to_the_cells(opened)
    paste(opened, "a\t30\nb\t9\nc")
    table = opened.screen.pages.grid.table
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert [shown(opened, row)[0] for row in range(3)] == ["b", "a", "c"], "what is blank comes last"
    assert opened.value("/data/person[1]/name") == "a"
    opened.screen.go_to("/data/person[2]/name")
    assert opened.screen.pages.grid.table.currentIndex().row() == 0


def test_escape_leads_to_the_table_then_to_the_cards_then_out(open_form: Callable[..., Open]) -> None:
    opened = in_table(open_form)
    opened.hands.answer("Бат")
    to_the_cells(opened)
    opened.hands.press(Key.Key_Escape)
    assert not opened.screen.pages.in_table
    assert opened.screen.active == "/data/person[1]/age"
    card = opened.screen.pages.card("/data/person[1]/age")
    assert card is not None
    assert card.isAncestorOf(QApplication.focusWidget())


def test_after_the_last_row_comes_what_comes_after_the_repeat(open_form: Callable[..., Open]) -> None:
    opened = in_table(open_form, rows=1)
    for _ in range(4):
        opened.hands.enter()
    assert opened.screen.active == "/data/person"
    assert not opened.screen.pages.in_table
    opened.hands.enter()
    assert opened.screen.active == "/data/after"


def test_what_is_typed_in_a_cell_and_left_is_the_answer(open_form: Callable[..., Open]) -> None:
    opened = in_table(open_form)
    opened.hands.write("Бат")
    to_the_cells(opened)
    opened.hands.press(Key.Key_Down)
    assert opened.value("/data/person[1]/name") == "Бат"


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", [[""]]),
        ("a\tb\nc\td", [["a", "b"], ["c", "d"]]),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"a\nb"\tc', [["a\nb", "c"]]),
        ('"say ""a"""\tc', [['say "a"', "c"]]),
        ('5" pipe\tc', [['5" pipe', "c"]]),
        ("\t\n\t", [["", ""], ["", ""]]),
    ],
)
def test_rows_and_cells_of_a_clipboard(text: str, cells: list[list[str]]) -> None:
    assert cells_of(text) == cells


def test_a_huge_clipboard_is_cut() -> None:
    assert sum(map(len, cells_of("x\t" * 100_000))) == 20_000
