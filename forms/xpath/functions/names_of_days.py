"""Short names of months and weekdays in the languages of our forms; English where a language is unknown.

The Mongolian and Kazakh names follow the Unicode CLDR's abbreviated forms.
"""

from __future__ import annotations

import re

Names = tuple[tuple[str, ...], tuple[str, ...]]
"""Twelve months from January, seven weekdays from Monday."""

_ENGLISH: Names = (
    ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
)
_BY_CODE: dict[str, Names] = {
    "mn": (
        tuple(f"{month}-р сар" for month in range(1, 13)),
        ("Да", "Мя", "Лх", "Пү", "Ба", "Бя", "Ня"),
    ),
    "kk": (
        ("қаң.", "ақп.", "нау.", "сәу.", "мам.", "мау.", "шіл.", "там.", "қыр.", "қаз.", "қар.", "жел."),
        ("дс", "сс", "ср", "бс", "жм", "сб", "жс"),
    ),
}
_BY_NAME = {"mongolian": "mn", "монгол": "mn", "kazakh": "kk", "қазақ": "kk", "қазақша": "kk"}
_CODE = re.compile(r"\(\s*([A-Za-z]{2,3})\b[^)]*\)\s*$")


def names_of(language: str | None) -> Names:
    """By the code in ``Mongolian (mn)``, a bare code, or the language's own name."""
    written = (language or "").strip()
    found = _CODE.search(written)
    code = found.group(1).lower() if found else _BY_NAME.get(written.lower(), written.lower())
    return _BY_CODE.get(code, _ENGLISH)
