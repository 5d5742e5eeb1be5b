"""Search that forgives: one folded form for what is typed and for what is looked through.

Case, ө and о, ү and у, ё and е, й and и count as the same, as do their look-alikes in old files; hyphens,
spaces, ь and ъ do not count. Kazakh's own letters are their Mongolian neighbours: қ and к, ә and а, һ and х.
Latin letters find Cyrillic words: khuvsgul, hovsgol and xovsgol are one, and so are qanat and канат.
"""

from __future__ import annotations

import re
import unicodedata

_SAME = str.maketrans("өүёйєїәғқңұһіѓўı", "оуеиоуагкнухигуi", "ьъ -‐‑–—'’ʼ`.,\t\n\r")
_PLAIN = re.compile("[0-9a-zа-я]*")
_LATIN = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "j", "з": "z", "и": "i", "к": "k",
        "л": "l", "м": "m", "н": "n", "о": "u", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "h", "ц": "c", "ч": "c", "ш": "s", "щ": "s", "ы": "i", "э": "e", "ю": "u", "я": "a",
    }
)  # fmt: skip
_SPELLINGS = (
    ("kh", "h"), ("q", "k"), ("x", "h"), ("gh", "g"), ("ts", "c"), ("ch", "c"), ("sh", "s"), ("zh", "j"),
    ("dj", "j"), ("w", "v"), ("yu", "u"), ("yo", "e"), ("ya", "a"), ("ye", "e"), ("y", "i"), ("o", "u"),
)  # fmt: skip
_SOFT = re.compile(r"(?<=[aeu][b-df-hj-np-tv-z])i")
"""An i that only softens the consonant before it: ь is not written in Cyrillic here, yet it is in Latin."""
_TWICE = re.compile(r"(.)\1+")


def fold(text: str) -> str:
    """``text`` as it is compared in a search. What is folded already stays as it is."""
    folded = text.casefold().translate(_SAME)
    if folded.isascii() or _PLAIN.fullmatch(folded):
        return folded
    plain = unicodedata.normalize("NFKD", folded)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return plain if plain == text else fold(plain)


def latin(folded: str) -> str:
    """A folded text by its sound in Latin letters, spellings brought together."""
    text = folded.translate(_LATIN)
    for written, meant in _SPELLINGS:
        text = text.replace(written, meant)
    return _TWICE.sub(r"\1", _SOFT.sub("", text))


def is_latin(folded: str) -> bool:
    """Letters of the Latin alphabet are in it, and no others."""
    return folded.isascii() and any(letter.isalpha() for letter in folded)
