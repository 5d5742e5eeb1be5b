"""Words as the search index keeps them, and what is typed as a question to it.

A word is kept folded and by its sound, so that each alphabet finds the other:

- ``хөвсгөл`` as ``ховсгол`` and, for what is typed in Latin letters, ``huvsgul``;
- ``Khuvsgul`` as ``huvsgul`` and, for what is typed in Cyrillic letters, ``~huvsgul``.

``Баян-Өлгий`` is one word and two, and in a short text two neighbours are one word as well: hyphens and
spaces do not count, whoever wrote them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import normalize

from fieldapp.folding import fold, latin

PREFIXES = 8
"""Letters that the index can look up as the beginning of a word at once. More letters are not compared,
unless there is a digit among them: to gather all longer words would take time by their number."""
_LONGEST = 40
_NAME = 4
"""Words up to which a text may be a name, whose parts are written together or apart."""
_TOGETHER = 4
"""Words typed up to which they are also tried as written together."""
_PARTS = re.compile(r"[^\W_]+")
_RUNS = re.compile(r"\S+")
_A_LATIN_LETTER = re.compile("[a-z]")


def words_of(texts: Iterable[str]) -> str:
    """All that the texts are found by, each once, with spaces between."""
    written = dict.fromkeys(word for text in texts for word in _written(text))
    return " ".join(dict.fromkeys(spelling for word in written for spelling in _spellings(word)))


def _written(text: str) -> Iterator[str]:
    """The folded words of a text: as they stand between spaces, their parts, and neighbours as one."""
    wholes = []
    for run in _between_spaces(text):
        parts = [word for part in _PARTS.findall(run) if (word := plain_word(part))]
        if parts:
            wholes.append("".join(parts)[:_LONGEST])
            yield wholes[-1]
        if len(parts) > 1:
            yield from parts
    if len(wholes) <= _NAME:
        yield from (first + second for first, second in pairwise(wholes))


def _between_spaces(text: str) -> list[str]:
    """№ is not read as two letters of the number after it, as its normal form has it."""
    return normalize("NFKC", text.replace("№", " ")).split()


def plain_word(run: str) -> str:
    """Folded, and nothing but letters and digits."""
    folded = fold(run)
    if not folded.isalnum():
        folded = "".join(letter for letter in folded if letter.isalnum())
    return folded[:_LONGEST]


def _spellings(word: str) -> tuple[str, ...]:
    if word.isdecimal():
        return (word,)
    sound = latin(word)
    return (sound, f"~{sound}") if _A_LATIN_LETTER.search(word) else (word, sound)


def match_typed(typed: str) -> str:
    """The FTS5 expression for records that hold every word typed, or one that begins with it. "" when
    nothing that can be looked for was typed."""
    words = _words_typed(typed)
    if not words:
        return ""
    return " OR ".join(f"({_all_of(together)})" for together in _put_together(words))


def _words_typed(typed: str) -> list[str]:
    return [word for run in _between_spaces(typed) if (word := plain_word(run))]


def _put_together(words: list[str]) -> list[list[str]]:
    """As typed, then with neighbours as one word, in every way."""
    if len(words) < 2 or len(words) > _TOGETHER:
        return [words]
    alone = [[words[0], *rest] for rest in _put_together(words[1:])]
    joined = words[0] + words[1]
    pairs = [[joined, *rest] for rest in _put_together(words[2:])] if words[2:] else [[joined]]
    return alone + pairs


def _all_of(words: list[str]) -> str:
    return " AND ".join(f"({_begins(word)})" for word in words)


def _begins(word: str) -> str:
    """Words are letters and digits, so that nothing in them means anything to FTS5."""
    return " OR ".join(f'"{beginning}"*' for beginning in _beginnings(word))


def _beginnings(word: str) -> tuple[str, ...]:
    """What a kept word has to begin with, one of these, to be found by this one."""
    if word.isdecimal():
        return (word,)
    sound = latin(word)
    spellings = (sound,) if _A_LATIN_LETTER.search(word) else (word, f"~{sound}")
    return tuple(_compared(spelling) for spelling in spellings)


def _compared(word: str) -> str:
    return word if any(letter.isdigit() for letter in word) else word[:PREFIXES]


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, to find its place in a text that the index has found."""

    words: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, typed: str) -> Typed:
        words = _words_typed(typed)
        together = {word: None for ways in _put_together(words) for word in ways} if words else {}
        return cls(tuple(_beginnings(word) for word in together))

    def hits(self, text: str) -> int:
        """How many of the words are in the text."""
        kept = [spelling for word in _written(text) for spelling in _spellings(word)]
        return sum(any(word.startswith(beginnings) for word in kept) for beginnings in self.words)

    def place(self, text: str) -> tuple[int, int] | None:
        """From where to where the first of the words stands."""
        runs = [(found.start(), found.end()) for found in _RUNS.finditer(text)]
        parts = [(found.start(), found.end()) for found in _PARTS.finditer(text)]
        pairs = [(first, last) for (first, _), (_, last) in pairwise(runs)]
        for start, end in (*parts, *runs, *pairs):
            word = plain_word(text[start:end])
            if word and any(kept.startswith(found) for kept in _spellings(word) for found in self.words):
                return start, end
        return None
