"""Text to tokens (XPath 1.0, section 3.7)."""

from __future__ import annotations

import re
from typing import NamedTuple

from forms.errors import FormError

_NAME = r"[^\W\d][\w.\-]*"
_TOKEN = re.compile(
    rf"""
    [ \t\r\n]*
    (?: (?P<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)
      | (?P<literal>"[^"]*"|'[^']*')
      | (?P<symbol>::|//|\.\.|!=|<=|>=|[()\[\]@,/|+\-=<>.*])
      | (?P<name>{_NAME}(?::(?:{_NAME}|\*))?)
      | (?P<end>\Z) )
    """,
    re.VERBOSE,
)
_SPLIT = re.compile(r"(and|or|mod|div)(?=\W|\d|$)")
_OPERAND_ENDS = frozenset(("number", "literal", "name", ")", "]", ".", "..", "*"))
"""After these kinds ``*`` and the names of operators are operators."""

TIMES = "times"
"""The kind of a ``*`` that multiplies; as a name test its kind is ``*``."""

LONGEST = 100_000
"""Characters of one expression; more than this is an attack, not a formula."""


class Token(NamedTuple):
    """``kind`` is number, literal, name, end, ``times``, or of any other symbol and operator its text.
    ``place`` counts characters from 1."""

    kind: str
    text: str
    place: int


def tokens(text: str) -> list[Token]:
    """Raises FormError ``xpath.syntax`` with ``expression`` and ``position`` (1-based)."""
    if len(text) > LONGEST:
        raise FormError("xpath.syntax", expression=text[:200], position=LONGEST)
    found: list[Token] = []
    kind, place = "", 0
    while kind != "end":
        match = _TOKEN.match(text, place)
        if match is None:
            raise FormError("xpath.syntax", expression=text, position=_first_of_token(text, place))
        start, place = match.span(match.lastindex or 0)
        before = kind
        kind = match.lastgroup or ""
        written = match.group(kind)
        if kind == "symbol":
            kind = TIMES if written == "*" and before in _OPERAND_ENDS else written
        elif kind == "literal":
            written = written[1:-1]
        elif kind == "name" and before in _OPERAND_ENDS and (split := _SPLIT.match(text, start)):
            kind = written = split.group(1)
            place = split.end(1)
        found.append(Token(kind, written, start + 1))
    return found


def _first_of_token(text: str, place: int) -> int:
    return len(text) - len(text[place:].lstrip(" \t\r\n")) + 1
