"""What a person chooses of an export, and what they are told afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from forms.errors import CodedError


class ExportError(CodedError):
    """An export that could not be written; nothing of it is left behind."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """``language`` is one of the form's own; None is its default language.

    ``labels`` shows choices by their labels instead of their codes. ``label_row`` adds the questions'
    labels under the names of the columns, ``hxl_row`` the form's HXL tags under both (left out where the
    form has none). ``split_multiples`` adds a column of 0 and 1 for each choice of a select-multiple.
    ``group_names`` writes every column as ``group/question``; without, only where a name is not unique.
    ``codebook`` adds the sheets that explain columns and choices in every language.
    """

    labels: bool = False
    language: str | None = None
    label_row: bool = False
    hxl_row: bool = False
    split_multiples: bool = True
    group_names: bool = False
    codebook: bool = True


@dataclass(frozen=True, slots=True)
class Notice:
    """Something about the file that its reader should know; a code and its facts, never an answer.

    ``export.record_unreadable`` (key, reason), ``export.choices_not_split`` (column, choices, limit),
    ``export.text_continued`` (sheet, column, cells), ``export.sheet_continued`` (sheet, parts),
    ``export.sheet_renamed`` (repeat, sheet), ``export.column_unknown`` (sheet, column, cells: answers that
    this version of the form does not know), ``export.values_left_out`` (sheet, values, limit).
    """

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ExportReport:
    """``rows`` counts the rows of data on each sheet, in the order of the sheets."""

    path: Path
    rows: Mapping[str, int]
    notices: tuple[Notice, ...] = ()
