"""Keys by their place on the keyboard, whatever the layout writes.

Windows' Mongolian Cyrillic layout gives digits only with Shift, the Kazakh one has letters in their place,
and under both a shortcut's letter is Cyrillic. So digits, decimal points and shortcuts are read from the
physical key, which Qt passes on as the native scan code or virtual key. A key is named by what the US
layout writes on it without Shift.
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

_ROWS = ((0x02, "1234567890-="), (0x10, "qwertyuiop[]"), (0x1E, "asdfghjkl;'"), (0x2C, "zxcvbnm,./"))
"""Scan codes of PC keyboards (set 1), row by row; Linux' input codes are the same numbers."""

_X11_OFFSET = 8
"""X11 and Wayland key codes are Linux' input codes and eight."""

_MAC = {
    "a": 0x00, "s": 0x01, "d": 0x02, "f": 0x03, "h": 0x04, "g": 0x05, "z": 0x06, "x": 0x07, "c": 0x08,
    "v": 0x09, "b": 0x0B, "q": 0x0C, "w": 0x0D, "e": 0x0E, "r": 0x0F, "y": 0x10, "t": 0x11, "1": 0x12,
    "2": 0x13, "3": 0x14, "4": 0x15, "6": 0x16, "5": 0x17, "=": 0x18, "9": 0x19, "7": 0x1A, "-": 0x1B,
    "8": 0x1C, "0": 0x1D, "]": 0x1E, "o": 0x1F, "u": 0x20, "[": 0x21, "i": 0x22, "p": 0x23, "l": 0x25,
    "j": 0x26, "'": 0x27, "k": 0x28, ";": 0x29, ",": 0x2B, "/": 0x2C, "n": 0x2D, "m": 0x2E, ".": 0x2F,
}  # fmt: skip
"""macOS virtual key codes of an ANSI keyboard."""

PC_SCAN_CODES: Mapping[int, str] = {
    start + place: name for start, row in _ROWS for place, name in enumerate(row)
}
X11_KEY_CODES: Mapping[int, str] = {code + _X11_OFFSET: name for code, name in PC_SCAN_CODES.items()}
MAC_KEY_CODES: Mapping[int, str] = {code: name for name, code in _MAC.items()}
WINDOWS_VIRTUAL_KEYS: Mapping[int, str] = {
    ord(name.upper()): name for name in string.digits + string.ascii_lowercase
}


class Command(Enum):
    """What a key does anywhere in an interview."""

    NEXT = auto()
    BACK = auto()
    NEXT_PAGE = auto()
    PREVIOUS_PAGE = auto()
    ADD_INSTANCE = auto()
    FINALISE = auto()
    UNDO = auto()
    GO_TO = auto()
    NEXT_PROBLEM = auto()
    LANGUAGE = auto()
    PANEL = auto()
    SAVE = auto()
    CLOSE = auto()
    NOTE = auto()
    NO_ANSWER = auto()


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key press: ``name`` is a US key, or Qt's name such as ``Enter``; modifiers beside it."""

    name: str
    control: bool = False
    shift: bool = False
    alt: bool = False


COMMANDS: Mapping[Stroke, Command] = {
    Stroke("Enter"): Command.NEXT,
    Stroke("Enter", shift=True): Command.BACK,
    Stroke("PgDown"): Command.NEXT_PAGE,
    Stroke("PgUp"): Command.PREVIOUS_PAGE,
    Stroke("Enter", control=True): Command.ADD_INSTANCE,
    Stroke("Enter", control=True, shift=True): Command.FINALISE,
    Stroke("z", control=True): Command.UNDO,
    Stroke("g", control=True): Command.GO_TO,
    Stroke("F9"): Command.NEXT_PROBLEM,
    Stroke("F6"): Command.LANGUAGE,
    Stroke("F4"): Command.PANEL,
    Stroke("s", control=True): Command.SAVE,
    Stroke("Esc"): Command.CLOSE,
    Stroke("F2"): Command.NOTE,
    Stroke("F3"): Command.NO_ANSWER,
}

_NAMED = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_PageDown: "PgDown",
    Qt.Key.Key_PageUp: "PgUp",
    Qt.Key.Key_F2: "F2",
    Qt.Key.Key_F3: "F3",
    Qt.Key.Key_F4: "F4",
    Qt.Key.Key_F6: "F6",
    Qt.Key.Key_F9: "F9",
}


class Keyboard:
    """Reads key events of one platform (Qt's name of it: windows, xcb, wayland, cocoa …)."""

    def __init__(self, platform: str) -> None:
        self._scan_codes: Mapping[int, str] = {}
        self._virtual_keys: Mapping[int, str] = {}
        match platform:
            case "windows":
                self._scan_codes, self._virtual_keys = PC_SCAN_CODES, WINDOWS_VIRTUAL_KEYS
            case "xcb" | "wayland":
                self._scan_codes = X11_KEY_CODES
            case "cocoa":
                self._virtual_keys = MAC_KEY_CODES

    def physical(self, event: QKeyEvent) -> str:
        """The US name of the key, "" when the platform does not tell (a test, a screen keyboard)."""
        if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
            return ""
        found = self._scan_codes.get(event.nativeScanCode())
        return found or self._virtual_keys.get(event.nativeVirtualKey(), "")

    def stroke(self, event: QKeyEvent) -> Stroke:
        """The press as a shortcut: a Latin letter is taken as written, another one by its place."""
        modifiers = event.modifiers()
        return Stroke(
            self._name(event),
            control=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
            shift=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
            alt=bool(modifiers & Qt.KeyboardModifier.AltModifier),
        )

    def command(self, event: QKeyEvent) -> Command | None:
        return COMMANDS.get(self.stroke(event))

    def digit(self, event: QKeyEvent) -> str:
        """The digit that is meant, "" for none: as written, or by the digit row when Shift is up."""
        text = event.text()
        if len(text) == 1 and text in string.digits:
            return text
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return ""
        name = self.physical(event)
        return name if name.isdigit() else ""

    def numeric(self, event: QKeyEvent) -> str:
        """A digit, ``-`` or ``.`` that is meant in a number; both ``.`` and ``,`` are the decimal point."""
        digit = self.digit(event)
        if digit:
            return digit
        text = event.text()
        if text in (".", ",", "-"):
            return text.replace(",", ".")
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return ""
        return {".": ".", ",": ".", "-": "-"}.get(self.physical(event), "")

    def code(self, event: QKeyEvent) -> str:
        """A letter or digit of a code: Cyrillic gives way to the Latin neighbour on the same key."""
        digit = self.digit(event)
        text = event.text()
        if digit or len(text) != 1 or text.isascii():
            return digit
        name = self.physical(event)
        return name.upper() if text.isupper() else name

    def _name(self, event: QKeyEvent) -> str:
        key = event.key()
        if key in _NAMED:
            return _NAMED[Qt.Key(key)]
        if Qt.Key.Key_A <= key <= Qt.Key.Key_Z or Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            return chr(key).lower()
        return self.physical(event)


def this_keyboard() -> Keyboard:
    """The keyboard of the platform on which the program runs."""
    return Keyboard(QGuiApplication.platformName())
