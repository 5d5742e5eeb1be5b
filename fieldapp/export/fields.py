"""Which columns a question becomes, and how its answer fills them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fieldapp.export.choices import ChoiceList, ChoiceLists
from fieldapp.export.options import ExportOptions, Notice
from fieldapp.export.values import (
    ReadValue,
    Value,
    read_computed,
    read_date,
    read_date_time,
    read_decimal,
    read_geopoint,
    read_integer,
    read_text,
    read_time,
)
from forms.definition.nodes import NodeDef
from forms.interface import Control, DataType, Kind

MAX_SPLIT = 100
"""Choices above which a select-multiple is not split into columns."""

ReadAnswer = Callable[[str], Sequence[Value]]


class ColumnKind(StrEnum):
    """What a column holds; a cell that is not written so holds text."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    DATE_TIME = "dateTime"
    CHOICE = "select one"
    CHOICES = "select multiple"
    FLAG = "chosen"
    """1 or 0 for one choice of a select-multiple; empty where the question was not answered."""
    COMPUTED = "calculated"
    KEY = "key"
    UNKNOWN = "unknown"
    """Answers that this version of the form has no question for."""


@dataclass(frozen=True, slots=True)
class Column:
    """``name`` is unique in its table; ``node`` is None for keys and unknown answers."""

    name: str
    kind: ColumnKind
    label: str = ""
    node: NodeDef | None = None
    choice: str | None = None
    choice_list: ChoiceList | None = None
    hxl: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A question's columns side by side, and what fills them from its answer."""

    columns: tuple[Column, ...]
    read: ReadAnswer
    notices: tuple[Notice, ...] = ()


_TYPES: dict[DataType, tuple[ColumnKind, ReadValue]] = {
    DataType.INT: (ColumnKind.INTEGER, read_integer),
    DataType.DECIMAL: (ColumnKind.DECIMAL, read_decimal),
    DataType.DATE: (ColumnKind.DATE, read_date),
    DataType.TIME: (ColumnKind.TIME, read_time),
    DataType.DATE_TIME: (ColumnKind.DATE_TIME, read_date_time),
}

_GEO_PARTS = (
    ("latitude", "+lat"),
    ("longitude", "+lon"),
    ("altitude", "+elevation"),
    ("accuracy", "+precision"),
)


class FieldMaker:
    """Makes the field of each question, in one language."""

    def __init__(self, lists: ChoiceLists, options: ExportOptions, language: str | None) -> None:
        self._lists = lists
        self._options = options
        self._language = language

    def make(self, node: NodeDef, name: str) -> Field:
        """``name`` is the question's column; further ones add to it (``name/choice``, ``name_latitude``)."""
        if node.control in (Control.SELECT_MULTIPLE, Control.RANK):
            return self._multiple(node, name)
        if node.control is Control.SELECT_ONE:
            return self._one(node, name)
        if node.data_type is DataType.GEOPOINT:
            return self._point(node, name)
        kind, read = _TYPES.get(node.data_type, (ColumnKind.TEXT, read_text))
        if kind is ColumnKind.TEXT and node.kind is Kind.MODEL and node.bind.calculate is not None:
            kind, read = ColumnKind.COMPUTED, read_computed
        return Field((self._column(node, name, kind),), lambda text: (read(text),))

    def _column(self, node: NodeDef, name: str, kind: ColumnKind) -> Column:
        return Column(name, kind, label=self._label(node), node=node, hxl=_hxl(node))

    def _label(self, node: NodeDef) -> str:
        return node.label.plain(self._language) if node.label else ""

    def _one(self, node: NodeDef, name: str) -> Field:
        choice_list = self._lists.of(node)
        labels = choice_list.labels(self._language) if self._options.labels else {}
        column = Column(name, ColumnKind.CHOICE, self._label(node), node, None, choice_list, _hxl(node))
        return Field((column,), lambda text: (labels.get(text, text) or None,))

    def _multiple(self, node: NodeDef, name: str) -> Field:
        choice_list = self._lists.of(node)
        names = choice_list.labels(self._language)
        labels = names if self._options.labels else {}
        separator = "; " if self._options.labels else " "
        joined = Column(name, ColumnKind.CHOICES, self._label(node), node, None, choice_list, _hxl(node))
        codes = tuple(dict.fromkeys(choice.value for choice in choice_list.choices))
        split, notices = self._split(node, name, codes)

        def read(text: str) -> Sequence[Value]:
            chosen = text.split()
            if not chosen:
                return (None,) * (1 + len(split))
            whole = separator.join(labels.get(code, code) for code in chosen)
            return (whole, *(1 if code in chosen else 0 for code in split))

        flags = (
            Column(f"{name}/{code}", ColumnKind.FLAG, names.get(code, code), node, code, choice_list)
            for code in split
        )
        return Field((joined, *flags), read, notices)

    def _split(
        self, node: NodeDef, name: str, codes: tuple[str, ...]
    ) -> tuple[tuple[str, ...], tuple[Notice, ...]]:
        if not self._options.split_multiples or node.control is Control.RANK:
            return (), ()
        if len(codes) <= MAX_SPLIT:
            return codes, ()
        facts = {"column": name, "choices": len(codes), "limit": MAX_SPLIT}
        return (), (Notice("export.choices_not_split", facts),)

    def _point(self, node: NodeDef, name: str) -> Field:
        tag = _hxl(node)
        columns = tuple(
            Column(
                f"{name}_{part}",
                ColumnKind.DECIMAL,
                self._label(node),
                node,
                hxl=f"{tag}{attribute}" if tag else "",
            )
            for part, attribute in _GEO_PARTS
        )
        return Field(columns, read_geopoint)


def _hxl(node: NodeDef) -> str:
    """The HXL tag that the form's author gave the question."""
    return node.attributes.get("hxl", "").strip()
