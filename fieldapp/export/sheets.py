"""How a table fits on Excel's sheets: their names, rows, columns and lengths of text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from fieldapp.export.cells import Style, text_units
from fieldapp.export.fields import Column, ColumnKind
from fieldapp.export.options import ExportError, ExportOptions, Notice
from fieldapp.export.package import Sheet
from fieldapp.export.tables import Row, Table
from fieldapp.export.values import Value

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_NAME_LENGTH = 31


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one sheet: rows with its headers, columns; of one cell: UTF-16 code units."""

    rows: int
    columns: int
    text: int


EXCEL = Limits(rows=1_048_576, columns=16_384, text=32_767)
"""Excel specifications and limits."""


class SheetNames:
    """Names that Excel takes: up to 31 characters, without ``[]:*?/\\``, each once whatever its case."""

    def __init__(self) -> None:
        self._taken = {"history"}  # Excel keeps this one for itself

    def of(self, wanted: str) -> str:
        """``wanted`` or what comes nearest."""
        base = _FORBIDDEN.sub("_", wanted).strip("' ") or "sheet"
        name, number = _shortened(base, ""), 1
        while name.lower() in self._taken:
            number += 1
            name = _shortened(base, f" ({number})")
        self._taken.add(name.lower())
        return name


def _shortened(base: str, ending: str) -> str:
    text = base[: _NAME_LENGTH - len(ending)]
    while text_units(text + ending) > _NAME_LENGTH:
        text = text[:-1]
    return text.rstrip("' ") + ending


@dataclass(slots=True)
class _Added:
    """A column that appeared while the rows came, its place from 0, and how many cells it has."""

    column: Column
    index: int
    cells: int = 0


class TableSheets:
    """One table on one sheet, or on several where its rows are too many.

    Columns for unknown answers, and for the rest of long texts, come behind the others as they appear.
    """

    def __init__(
        self,
        table: Table,
        new_sheet: Callable[[str], Sheet],
        name: str,
        options: ExportOptions,
        limits: Limits,
    ) -> None:
        if len(table.columns) > limits.columns:
            facts = {"sheet": name, "columns": len(table.columns), "limit": limits.columns}
            raise ExportError("export.too_many_columns", **facts)
        self._table = table
        self._new_sheet = new_sheet
        self._limits = limits
        self._added: dict[str, _Added] = {}
        self._left_out = 0
        self._names = {column.name for column in table.columns}
        self._headers = _Headers(options, table)
        self.parts = [new_sheet(name)]
        self.name = self.parts[0].name

    def add(self, row: Row) -> None:
        """Put a row on the sheet that has room."""
        sheet = self.parts[-1]
        if sheet.rows + self._headers.count >= self._limits.rows:
            sheet = self._new_sheet(self.name)
            self.parts.append(sheet)
        values: list[Value] = row.values
        longs = self._long_texts(values)
        if row.extras or longs:
            values = self._with_added(row, longs)
        sheet.append(values)

    def all_columns(self) -> Sequence[Column]:
        return (*self._table.columns, *(added.column for added in self._added.values()))

    def finish(self) -> list[Sheet]:
        """The sheets with their headers."""
        for sheet in self.parts:
            sheet.headers.extend(self._headers.rows(self.all_columns()))
        return self.parts

    def notices(self) -> Iterator[Notice]:
        for added in self._added.values():
            unknown = added.column.kind is ColumnKind.UNKNOWN
            code = "export.column_unknown" if unknown else "export.text_continued"
            yield _notice(code, sheet=self.name, column=added.column.name, cells=added.cells)
        if len(self.parts) > 1:
            yield _notice("export.sheet_continued", sheet=self.name, parts=len(self.parts))
        if self._left_out:
            yield _notice(
                "export.values_left_out", sheet=self.name, values=self._left_out, limit=self._limits.columns
            )

    def _long_texts(self, values: Sequence[Value]) -> list[int]:
        half = self._limits.text // 2  # no shorter text can be too long, whatever its characters
        return [n for n, value in enumerate(values) if isinstance(value, str) and len(value) > half]

    def _with_added(self, row: Row, longs: Sequence[int]) -> list[Value]:
        """The row's values with those for added columns behind them."""
        values = list(row.values)
        beyond: dict[int, Value] = {}
        for index in longs:
            text = values[index]
            assert isinstance(text, str)
            values[index] = self._spread(text, self._table.columns[index].name, ColumnKind.TEXT, beyond)
        for path, text in row.extras.items():
            self._place(
                path, ColumnKind.UNKNOWN, self._spread(text, path, ColumnKind.UNKNOWN, beyond), beyond
            )
        width = max(beyond, default=len(values) - 1) + 1
        values.extend([None] * (width - len(values)))
        for index, value in beyond.items():
            values[index] = value
        return values

    def _spread(self, text: str, name: str, kind: ColumnKind, beyond: dict[int, Value]) -> str:
        """What fits of a text in one cell; the rest goes on in columns of its own."""
        first, *rest = _pieces(text, self._limits.text)
        for number, piece in enumerate(rest, 2):
            self._place(f"{name} ({number})", kind, piece, beyond)
        return first

    def _place(self, name: str, kind: ColumnKind, text: str, beyond: dict[int, Value]) -> None:
        if name not in self._added:
            index = len(self._table.columns) + len(self._added)
            if index >= self._limits.columns:
                self._left_out += 1
                return
            self._added[name] = _Added(Column(self._unique(name), kind), index)
        added = self._added[name]
        added.cells += 1
        beyond[added.index] = text

    def _unique(self, name: str) -> str:
        while name in self._names:
            name = f"{name}_"
        self._names.add(name)
        return name


class _Headers:
    """The rows above the data: names, and what the options add."""

    def __init__(self, options: ExportOptions, table: Table) -> None:
        self._labels = options.label_row
        self._hxl = options.hxl_row and any(column.hxl for column in table.columns)
        self.count = 1 + self._labels + self._hxl

    def rows(self, columns: Sequence[Column]) -> Iterator[tuple[Style, Sequence[str]]]:
        yield Style.HEADER, [column.name for column in columns]
        if self._labels:
            yield Style.LABEL_HEADER, [column.label for column in columns]
        if self._hxl:
            yield Style.LABEL_HEADER, [column.hxl for column in columns]


def _pieces(text: str, limit: int) -> list[str]:
    """Cut so that no piece has more than ``limit`` UTF-16 code units and no character is torn."""
    if text_units(text) <= limit:
        return [text]
    pieces, start = [], 0
    while start < len(text):
        end = start + limit
        while text_units(text[start:end]) > limit:
            end -= max(1, (text_units(text[start:end]) - limit) // 2)
        pieces.append(text[start:end])
        start = end
    return pieces


def _notice(code: str, **facts: object) -> Notice:
    return Notice(code, MappingProxyType(facts))
