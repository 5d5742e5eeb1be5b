"""Keys by their place: what one means under layouts whose digits need Shift or whose letters are Cyrillic."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from fieldapp.ui.widgets.keys import MAC_KEY_CODES, PC_SCAN_CODES, X11_KEY_CODES, Command, Keyboard
from tests.ui.interview.hands import CTRL, NONE, SHIFT, Key, key_event

MONGOLIAN_ROW = '№-"₮:._,%?'
"""What the digit row writes without Shift on Windows' Mongolian Cyrillic layout, from 1 to 0."""
KAZAKH_ROW = '"әіңғ,.үұқ'
DIGITS = "1234567890"


@pytest.mark.parametrize("row", [MONGOLIAN_ROW, KAZAKH_ROW, "&é\"'(-è_çà"])
def test_a_layout_without_plain_digits_gives_them_all_the_same(row: str) -> None:
    keyboard = Keyboard("windows")
    got = [
        keyboard.numeric(key_event(ord(text.upper()[0]), text, scan=2 + place))
        for place, text in enumerate(row)
    ]
    assert "".join(got) == DIGITS


def test_shifted_digits_of_the_mongolian_layout_are_digits() -> None:
    keyboard = Keyboard("windows")
    got = [
        keyboard.digit(key_event(ord(text), text, SHIFT, scan=2 + place)) for place, text in enumerate(DIGITS)
    ]
    assert "".join(got) == DIGITS


def test_the_virtual_key_stands_in_where_there_is_no_scan_code() -> None:
    assert Keyboard("windows").digit(key_event(ord("№"), "№", virtual=0x31)) == "1"


def test_linux_mongolian_layout_has_its_decimal_point_on_shifted_digits() -> None:
    keyboard = Keyboard("xcb")
    assert keyboard.numeric(key_event(Key.Key_Period, ".", SHIFT, scan=15)) == "."
    assert keyboard.numeric(key_event(Key.Key_6, "6", scan=15)) == "6"


@pytest.mark.parametrize(("text", "scan"), [(".", 0), (",", 0), ("ю", 0x34), ("б", 0x33)])
def test_point_and_comma_are_both_decimal(text: str, scan: int) -> None:
    assert Keyboard("windows").numeric(key_event(ord(text.upper()), text, scan=scan)) == "."


def test_letters_are_no_digits() -> None:
    assert Keyboard("windows").numeric(key_event(ord("А"), "а", scan=0x21)) == ""


def test_the_number_pad_is_read_as_it_is_written() -> None:
    pad = Qt.KeyboardModifier.KeypadModifier
    assert Keyboard("windows").numeric(key_event(Key.Key_7, "7", pad, scan=0x08)) == "7"


@pytest.mark.parametrize(
    ("key", "scan", "modifiers", "command"),
    [
        (ord("Ы"), 0x1F, CTRL, Command.SAVE),  # the key S under a Cyrillic layout
        (Key.Key_S, 0, CTRL, Command.SAVE),
        (ord("Я"), 0x2C, CTRL, Command.UNDO),
        (ord("П"), 0x22, CTRL, Command.GO_TO),
        (Key.Key_Z, 0x11, CTRL, Command.UNDO),  # French layout: a Latin letter counts as written
        (Key.Key_Return, 0, NONE, Command.NEXT),
        (Key.Key_Enter, 0, Qt.KeyboardModifier.KeypadModifier, Command.NEXT),
        (Key.Key_Return, 0, SHIFT, Command.BACK),
        (Key.Key_Return, 0, CTRL, Command.ADD_INSTANCE),
        (Key.Key_F9, 0, NONE, Command.NEXT_PROBLEM),
    ],
)
def test_shortcuts_go_by_the_physical_key(
    key: int, scan: int, modifiers: Qt.KeyboardModifier, command: Command
) -> None:
    assert Keyboard("windows").command(key_event(key, "", modifiers, scan=scan)) is command


def test_a_letter_without_control_is_no_shortcut() -> None:
    assert Keyboard("windows").command(key_event(ord("Ы"), "ы", scan=0x1F)) is None


def test_cyrillic_letters_of_a_code_become_their_latin_neighbours() -> None:
    keyboard = Keyboard("windows")
    assert keyboard.code(key_event(ord("Ф"), "ф", scan=0x1E)) == "a"
    assert keyboard.code(key_event(ord("Ф"), "Ф", SHIFT, scan=0x1E)) == "A"
    assert keyboard.code(key_event(ord("A"), "a", scan=0x1E)) == ""  # the editor's own key


def test_every_table_names_the_whole_main_block() -> None:
    wanted = set("1234567890-=qwertyuiop[]asdfghjkl;'zxcvbnm,./")
    assert set(PC_SCAN_CODES.values()) == set(X11_KEY_CODES.values()) == set(MAC_KEY_CODES.values()) == wanted
