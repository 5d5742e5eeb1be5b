"""``search('file', …)`` in an appearance: choices out of the rows of a CSV file, as Collect finds them.

One argument: every row. Four: the kind of match, the columns to look in and what to look for. Six: a column
and its value on top. Of the select's written choices those with a whole number as value stay; each other one
says by its value, label and image which columns give the choices' values, labels and pictures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from forms.definition.appearances import arguments_of
from forms.items import TableRoot
from forms.tree import Node
from forms.xpath.compiler import Expression

_QUOTED = re.compile(r"""\s*(?:'([^']+)'|"([^"]+)")\s*""")
_UNSAFE = re.compile(r"\W")
_WHOLE = re.compile(r"\s*[+-]?\d+\s*")
_COUNTS = (1, 4, 6)
_SORT = "sortby"


@dataclass(frozen=True, slots=True)
class Search:
    """``table`` is the id of the instance that holds the file. ``arguments`` are those behind the file's
    name: none, three or five."""

    table: str
    arguments: tuple[Expression, ...]

    @property
    def file(self) -> str:
        return f"{self.table}.csv"


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a row's choice is: ``labels`` are shown one behind the other; ``image`` may be ""."""

    value: str
    labels: tuple[str, ...]
    image: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A row as a choice."""

    value: str
    label: str
    image: str = ""


def read_search(appearances: Sequence[str], compiled: Callable[[str], Expression]) -> Search | None:
    """None when there is no such function, its file is not a plain text, or it has another number of
    arguments: Collect then shows the choices as they are written. FormError ``xpath.*``."""
    for token in appearances:
        name, opening, _ = token.partition("(")
        if not opening or name.strip().lower() != "search":
            continue
        first, *others = arguments_of(token) or [""]
        table = table_name(first)
        if table is not None and len(others) + 1 in _COUNTS:
            return Search(table, tuple(compiled(text) for text in others))
    return None


def table_name(text: str) -> str | None:
    """The name of a CSV file, without its suffix, that a text in quotes names."""
    found = _QUOTED.fullmatch(text)
    return (found.group(1) or found.group(2)).strip().removesuffix(".csv") if found else None


def is_written(value: str) -> bool:
    """A choice with a whole number as its value is a choice like any other."""
    return _WHOLE.fullmatch(value) is not None


def columns_of(value: str, labels: str, image: str = "") -> Columns:
    """As a choice writes them: several label columns are separated by commas or, without any, by spaces."""
    names = [part.strip() for part in labels.split(",") if part.strip()]
    if len(names) == 1:
        names = names[0].split()
    own = _safe(value)
    return Columns(value.strip(), tuple(name for name in names if _safe(name) != own), image)


def found_in(rows: Rows, columns: Columns, texts: Sequence[str] = ()) -> list[Found]:
    """The choices that rows give, each value once. ``texts`` are what the search's arguments say now."""
    wanted = _test(rows, texts)
    found: dict[str, Found] = {}
    for place in rows.order():
        if wanted is None or wanted(place):
            value = rows.text(columns.value, place)
            if value not in found:
                label = _label(rows, columns.labels, place) or value
                found[value] = Found(value, label, rows.text(columns.image, place))
    return list(found.values())


class Rows:
    """A table's texts by column. Columns are called as Collect's database calls them: signs and capitals of
    their names do not matter."""

    def __init__(self, document: Node | None) -> None:
        self._root = document.children[0] if document is not None and document.children else None
        self._items = [] if self._root is None or isinstance(self._root, TableRoot) else self._root.children
        self._names = {_safe(name): name for name in self._column_names()}
        self._texts: dict[str, list[str]] = {}
        self._length = len(self._root.table) if isinstance(self._root, TableRoot) else len(self._items)

    def has(self, column: str) -> bool:
        return _safe(column) in self._names

    def text(self, column: str, place: int) -> str:
        """ ""Blank for a column that is not there."""
        texts = self.column(column)
        return texts[place] if texts else ""

    def column(self, column: str) -> list[str]:
        name = self._names.get(_safe(column))
        if name is None:
            return []
        if name not in self._texts:
            self._texts[name] = list(self._read(name))
        return self._texts[name]

    def order(self) -> Sequence[int]:
        """By the numbers in the column ``sortby`` when there is one, else as in the file."""
        if not self.has(_SORT):
            return range(self._length)
        keys = [_number(text) for text in self.column(_SORT)]
        return sorted(range(self._length), key=keys.__getitem__)

    def _column_names(self) -> Iterator[str]:
        if isinstance(self._root, TableRoot):
            yield from self._root.table.columns
        for item in self._items:
            yield from item.named

    def _read(self, name: str) -> Iterator[str]:
        if not isinstance(self._root, TableRoot):
            yield from (item.cell(name) for item in self._items)
            return
        position = self._root.table.columns[name]
        for row in self._root.table.rows:
            if isinstance(row, Node):
                yield row.cell(name)
            else:
                yield (row[position] or "") if position < len(row) else ""


def _test(rows: Rows, texts: Sequence[str]) -> Callable[[int], bool] | None:
    """Whether the row at a place is among the found; None: all are."""
    tests: list[Callable[[int], bool]] = []
    if len(texts) >= 3 and texts[1].strip():
        kind, columns, sought = texts[:3]
        matches = _like(kind, sought)
        looked_at = [rows.column(name) for name in _listed(columns)]
        tests.append(lambda place: any(column and matches(column[place]) for column in looked_at))
    if len(texts) == 5:
        column, value = rows.column(texts[3]), _folded(texts[4])
        tests.append(lambda place: bool(column) and _folded(column[place]) == value)
    if not tests:
        return None
    return lambda place: all(test(place) for test in tests)


def _listed(columns: str) -> list[str]:
    parts = [part.strip() for part in columns.split(",") if part.strip()]
    return parts[0].split() if len(parts) == 1 else parts


def _like(kind: str, sought: str) -> Callable[[str], bool]:
    """SQL's LIKE, as Collect asks its database: ``%`` and ``_`` stand for any signs and for any one."""
    before, behind = _AROUND.get(kind.strip().lower(), ("%", "%"))
    first, *others = [_piece(part) for part in (before + sought + behind).split("%")]
    if not others:
        return lambda text: first.fullmatch(text) is not None
    *middle, last = others

    def matches(text: str) -> bool:
        found = first.match(text)
        for piece in middle:
            found = piece.search(text, found.end()) if found else None
        start = len(text) - last_length
        return found is not None and start >= found.end() and last.match(text, start) is not None

    last_length = len((before + sought + behind).rpartition("%")[2])
    return matches


def _piece(part: str) -> re.Pattern[str]:
    """Text without ``%``: as many signs as it is long."""
    signs = ("." if sign == "_" else re.escape(sign) for sign in part)
    return re.compile("".join(signs), re.DOTALL | re.IGNORECASE)


_AROUND: Mapping[str, tuple[str, str]] = {
    "contains": ("%", "%"),
    "matches": ("", ""),
    "startswith": ("", "%"),
    "endswith": ("%", ""),
}


def _label(rows: Rows, columns: Sequence[str], place: int) -> str:
    """``first (second: …) (third: …)``; "" when there is nothing to show."""
    if not columns:
        return ""
    first, *others = columns
    parts = [rows.text(first, place), *(f"({name}: {rows.text(name, place)})" for name in others)]
    return " ".join(parts).strip()


def _safe(column: str) -> str:
    return _UNSAFE.sub("_", column.strip()).lower()


def _folded(text: str) -> str:
    return text.casefold()


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
