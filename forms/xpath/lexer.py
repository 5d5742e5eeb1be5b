"""Text to tokens (XPath 1.0, section 3.7)."""

from __future__ import annotations

import re
from typing import NamedTuple

from forms.errors import FormError

_NAME = r"[^\W\d][\w.\-]*"
_TOKEN = re.compile(
    rf"""
    (?P<space>[ \t\r\n]+)
  | (?P<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)
  | (?P<literal>"[^"]*"|'[^']*')
  | (?P<symbol>::|//|\.\.|!=|<=|>=|[()\[\]@,/|+\-=<>.*])
  | (?P<name>{_NAME}(?::(?:{_NAME}|\*))?)
    """,
    re.VERBOSE,
)
_OPERATOR_NAMES = ("and", "or", "mod", "div")
_BEFORE_OPERAND = {"@", "::", "(", "[", ",", "/", "//", "|", "+", "-", "=", "!=", "<", "<=", ">", ">="}
_SPLIT = re.compile(rf"({'|'.join(_OPERATOR_NAMES)})(?=\W|\d|$)")

LONGEST = 100_000
"""Characters of one expression; more than this is an attack, not a formula."""


class Token(NamedTuple):
    """``kind`` is number, literal, name, symbol, operator or end; ``place`` counts characters from 1."""

    kind: str
    text: str
    place: int


def tokens(text: str) -> list[Token]:
    """Raises FormError ``xpath.syntax`` with ``expression`` and ``position`` (1-based)."""
    if len(text) > LONGEST:
        raise FormError("xpath.syntax", expression=text[:200], position=LONGEST)
    found: list[Token] = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise FormError("xpath.syntax", expression=text, position=place + 1)
        kind = match.lastgroup or ""
        end = match.end()
        if kind != "space":
            token, end = _token(kind, match.group(), place, found, text)
            found.append(token)
        place = end
    found.append(Token("end", "", len(text) + 1))
    return found


def _token(kind: str, written: str, place: int, before: list[Token], text: str) -> tuple[Token, int]:
    """The token and where the next one starts; ``*`` and names are operators where an operand has ended."""
    end = place + len(written)
    if _after_operand(before):
        if written == "*":
            return Token("operator", "*", place + 1), end
        name = _SPLIT.match(text, place) if kind == "name" else None
        if name:
            return Token("operator", name.group(1), place + 1), name.end(1)
    return Token(kind, written[1:-1] if kind == "literal" else written, place + 1), end


def _after_operand(before: list[Token]) -> bool:
    if not before:
        return False
    last = before[-1]
    return last.kind != "operator" and not (last.kind == "symbol" and last.text in _BEFORE_OPERAND)
