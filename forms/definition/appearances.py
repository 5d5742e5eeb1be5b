"""The ``appearance`` attribute: words, and functions with arguments among them (Appearances)."""

from __future__ import annotations

import re
from itertools import pairwise

_WORD = re.compile(r"[^\s()]+")
_OPENING = re.compile(r"\s*\(")


def appearance_tokens(text: str | None) -> tuple[str, ...]:
    """Lower-case tokens; a function with its arguments is one and keeps its case."""
    text = text or ""
    tokens: list[str] = []
    place = 0
    while found := _WORD.search(text, place):
        place = found.end()
        opening = _OPENING.match(text, place)
        if opening is None:
            tokens.append(found.group().lower())
        else:
            place = _after_closing(text, opening.end())
            tokens.append(text[found.start() : place])
    return tuple(tokens)


def arguments_of(token: str) -> list[str]:
    """The texts of a function's arguments, each an expression: ``f('a', g(b, c))`` has ``'a'`` and
    ``g(b, c)``. None for a plain word."""
    inside = token.partition("(")[2].removesuffix(")")
    cuts = [-1, *(place for place, depth, mark in _marks(inside) if mark == "," and not depth), len(inside)]
    parts = [inside[start + 1 : end].strip() for start, end in pairwise(cuts)]
    return parts if any(parts) else []


def _after_closing(text: str, start: int) -> int:
    """Behind the parenthesis that closes the one before ``start``; the end when none does."""
    for place, depth, mark in _marks(text[start:]):
        if mark == ")" and depth < 0:
            return start + place + 1
    return len(text)


def _marks(text: str) -> list[tuple[int, int, str]]:
    """Commas and parentheses outside quotes: place, how deep it is inside parentheses behind it, itself."""
    found: list[tuple[int, int, str]] = []
    depth = 0
    quote = ""
    for place, character in enumerate(text):
        if quote:
            quote = "" if character == quote else quote
        elif character in "'\"":
            quote = character
        elif character in ",()":
            depth += {"(": 1, ")": -1}.get(character, 0)
            found.append((place, depth, character))
    return found
