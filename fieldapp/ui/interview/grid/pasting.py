"""What a person copied from a spreadsheet, as answers: numbers with commas, dates as written here, choices by
their code or their words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication

from fieldapp.folding import fold
from fieldapp.ui.widgets.richtext import plain_text
from forms.interface import Control, DataType, FormNode

_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})")
_TIME = re.compile(r"(\d{1,2}):(\d{2})")
_SPACES = re.compile(r"[\s\u00a0\u2009\u202f]")
_BETWEEN = re.compile(r"\s*[,;]\s*")
_MOST_CELLS = 20_000
_MOST_DIGITS = 30


def cells_of(text: str) -> list[list[str]]:
    """Rows of cells. A cell with a line break or a tab stands in quotes, as spreadsheets write it. What is
    more than a table of this size is cut."""
    rows: list[list[str]] = [[]]
    rest = text.replace("\r\n", "\n").removesuffix("\n")
    count = 0
    while count < _MOST_CELLS:
        cell, rest, ended = _cell(rest)
        rows[-1].append(cell)
        count += 1
        if ended == "":
            break
        if ended == "\n":
            rows.append([])
    return rows


def _cell(text: str) -> tuple[str, str, str]:
    """The first cell, what is left, and the character that ended it ("" at the end of all)."""
    quoted = re.match(r'"((?:[^"]|"")*)"(?=[\t\n]|$)', text)
    end = quoted.end() if quoted else next((n for n, sign in enumerate(text) if sign in "\t\n"), len(text))
    cell = quoted.group(1).replace('""', '"') if quoted else text[:end]
    return cell, text[end + 1 :], text[end : end + 1]


def answer_of(node: FormNode, text: str) -> str:
    """The answer that a cell's text means for this question; "" clears it.

    Raises ValueError in the user's words.
    """
    bare = text.strip()
    if not bare:
        return ""
    match node.control:
        case Control.SELECT_ONE:
            return _choice(node, bare)
        case Control.SELECT_MULTIPLE:
            return _choices(node, bare)
        case Control.INPUT | Control.RANGE if node.data_type in _READERS:
            return _READERS[node.data_type](bare)
    raise ValueError(QCoreApplication.translate("Grid", "this question cannot be pasted"))


def _choice(node: FormNode, text: str) -> str:
    """By its code as written, else by its words, however they are spelt, where one choice alone has them."""
    wanted = fold(text)
    for choice in node.choices:
        if choice.value == text:
            return choice.value
    found = [choice.value for choice in node.choices if fold(plain_text(choice.label.text)) == wanted]
    if len(found) == 1:
        return found[0]
    said = QCoreApplication.translate("Grid", "“{0}” is not one of the choices")
    raise ValueError(said.format(text[:60]))


def _choices(node: FormNode, text: str) -> str:
    """Codes between spaces, or codes and words between commas."""
    codes = {choice.value for choice in node.choices}
    if codes.issuperset(text.split()):
        return " ".join(dict.fromkeys(text.split()))
    return " ".join(dict.fromkeys(_choice(node, part) for part in _BETWEEN.split(text) if part))


def _decimal(text: str) -> str:
    return format(_number(text), "f")


def _integer(text: str) -> str:
    number = _number(text)
    if number != number.to_integral_value():
        raise _no_number(text)
    return format(number.to_integral_value(), "f")


def _number(text: str) -> Decimal:
    try:
        number = Decimal(_SPACES.sub("", text).replace(",", "."))
    except InvalidOperation:
        raise _no_number(text) from None
    if not number.is_finite() or number.adjusted() > _MOST_DIGITS:
        raise _no_number(text)
    return number


def _no_number(text: str) -> ValueError:
    said = QCoreApplication.translate("Grid", "“{0}” is no number that fits")
    return ValueError(said.format(text[:60]))


def _date(text: str) -> str:
    first, last = _YEAR_FIRST.fullmatch(text), _DAY_FIRST.fullmatch(text)
    try:
        if first:
            return date(int(first[1]), int(first[2]), int(first[3])).isoformat()
        if last:
            return date(int(last[3]), int(last[2]), int(last[1])).isoformat()
    except ValueError:
        pass
    said = QCoreApplication.translate("Grid", "“{0}” is no date (write 2026-07-31)")
    raise ValueError(said.format(text[:60]))


def _time(text: str) -> str:
    found = _TIME.fullmatch(text)
    if found and int(found[1]) < 24 and int(found[2]) < 60:
        return f"{int(found[1]):02}:{found[2]}"
    said = QCoreApplication.translate("Grid", "“{0}” is no time (write 14:30)")
    raise ValueError(said.format(text[:60]))


_READERS: Mapping[DataType, Callable[[str], str]] = {
    DataType.INT: _integer,
    DataType.DECIMAL: _decimal,
    DataType.DATE: _date,
    DataType.TIME: _time,
    DataType.STRING: str,
    DataType.BARCODE: str,
}
