"""Cells as SpreadsheetML, and the few looks they have.

Text is always an inline string, so that no answer can become a formula. Text that a spreadsheet program
would take for one when a person edits the cell carries the mark of a typed apostrophe (quotePrefix).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from enum import IntEnum
from typing import Any
from xml.sax.saxutils import escape


class Style(IntEnum):
    """Index of each look in ``STYLES_XML``."""

    PLAIN = 0
    HEADER = 1
    LABEL_HEADER = 2
    DATE = 3
    DATE_TIME = 4
    TIME = 5
    QUOTED = 6


def _format(number_format: int, *, font: int = 0, fill: int = 0, rest: str = "") -> str:
    return (
        f'<xf numFmtId="{number_format}" fontId="{font}" fillId="{fill}" borderId="0" xfId="0"'
        f' applyNumberFormat="1" applyFont="1" applyFill="1"{rest}'
    )


_WRAPPED = ' applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
STYLES_XML = (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>'
    '<numFmt numFmtId="166" formatCode="hh:mm:ss"/></numFmts>'
    '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font>'
    '<font><i/><sz val="10"/><name val="Calibri"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill>'
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE3ECEF"/></patternFill></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    f'<cellXfs count="7">{_format(0)}/>{_format(49, font=1, fill=2, rest=_WRAPPED)}'
    f"{_format(49, font=2, fill=2, rest=_WRAPPED)}{_format(164)}/>{_format(165)}/>{_format(166)}/>"
    f"{_format(49, rest=' quotePrefix=' + chr(34) + '1' + chr(34))}/></cellXfs>"
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)

_EPOCH = datetime(1899, 12, 30)
_FIRST_SAFE_DAY = date(1900, 3, 1)
"""Earlier days count differently from program to program (the calendar has a 29 February 1900)."""

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "'")
_UNPLAIN = re.compile(r"[&<>\x00-\x1f\ud800-\udfff\ufffe\uffff]|_x|^[=+\-@'\s]|\s$|  ")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")

EMPTY = "<c/>"


def encode(values: Sequence[object], style: Style = Style.PLAIN) -> str:
    """A row's cells; empty ones at its end are left out. ``style`` is for headers, whose values are text."""
    if style is not Style.PLAIN:
        return "".join([_text(str(value), style) for value in values])
    cells = [_CELL[type(value)](value) for value in values]
    while cells and cells[-1] is EMPTY:
        cells.pop()
    return "".join(cells)


def text_units(text: str) -> int:
    """Length as Excel counts it: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _text(text: str, style: Style = Style.PLAIN) -> str:
    if not _UNPLAIN.search(text) and style is Style.PLAIN:
        return f'<c t="inlineStr"><is><t>{text}</t></is></c>'
    if style is Style.PLAIN and text.startswith(_DANGEROUS):
        style = Style.QUOTED
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    content = escape(_LOOKS_ESCAPED.sub("_x005F_", _NOT_XML.sub("\ufffd", text)))
    return f'<c t="inlineStr" s="{int(style)}"><is><t xml:space="preserve">{content}</t></is></c>'


def _empty(_value: object) -> str:
    return EMPTY


def _number(value: object) -> str:
    return f"<c><v>{value!r}</v></c>"


def _date(value: date) -> str:
    if value < _FIRST_SAFE_DAY:
        return _text(value.isoformat())
    return f'<c s="{int(Style.DATE)}"><v>{(value - _EPOCH.date()).days}</v></c>'


def _date_time(value: datetime) -> str:
    if value.date() < _FIRST_SAFE_DAY:
        return _text(value.isoformat(sep=" "))
    return f'<c s="{int(Style.DATE_TIME)}"><v>{(value - _EPOCH) / timedelta(days=1)!r}</v></c>'


def _time(value: time) -> str:
    since = timedelta(
        hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond
    )
    return f'<c s="{int(Style.TIME)}"><v>{since / timedelta(days=1)!r}</v></c>'


_CELL: dict[type, Callable[[Any], str]] = {
    type(None): _empty, str: _text, int: _number, float: _number,
    date: _date, datetime: _date_time, time: _time,
}  # fmt: skip
