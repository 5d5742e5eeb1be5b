"""pyxform's door: a workbook becomes an XForm, or an error that names sheet, row and column.

pyxform words its errors in English sentences. They are kept whole as ``reason``; the place is read out
of them, and ``advice`` says by a code what kind of thing is wrong, so that a window can word it.
"""

from __future__ import annotations

import re
import struct
import warnings as python_warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from types import MappingProxyType
from typing import Any
from xml.parsers.expat import ExpatError

from forms.definition.load import load_definition
from forms.definition.model import FormDefinition
from forms.errors import FormError
from forms.workbook import FileType, workbook_type

_UNREADABLE = (
    ArithmeticError, AssertionError, AttributeError, ExpatError, LookupError, MemoryError, OSError,
    RecursionError, SyntaxError, TypeError, ValueError, struct.error, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What spreadsheet readers raise on damaged files."""

_ROW = re.compile(r"\[row : (\d+)\]|\brow (?:number )?(\d+)", re.IGNORECASE)
_SHEET = re.compile(r"[Oo]n the '?(\w+)'? sheet|sheet: '(\w+)'|\bsheet named '(\w+)'")
_COLUMN = re.compile(r"the '([^']+)' value|column header: (\S+)|under the (\S+) column")

_ADVICE_BY_FAMILY = {
    "ENTITY": "entities", "HEADER": "header", "LABEL": "label_missing", "NAMES": "name", "PYREF": "reference",
    "RANGE": "range", "SURVEY": "structure",
}  # fmt: skip
_ADVICE_BY_WORDS = (
    ("Duplicate column header", "header"),
    ("Invalid headers", "header"),
    ("Missing calculation", "calculation_missing"),
    ("nknown question type", "question_type"),
    ("not a valid question type", "question_type"),
    ("List name not in choices sheet", "choice_list_missing"),
    ("Unmatched", "structure"),
    ("sheet named", "survey_missing"),
    ("must be unique", "name"),
    ("Names must begin", "name"),
    ("name: ", "name"),
)

_COLUMN_OF_PART = {
    "calculate": "calculation", "relevant": "relevant", "constraint": "constraint", "required": "required",
    "readonly": "read_only", "label": "label", "hint": "hint",
    "choices": "choice_filter", "count": "repeat_count", "default": "default",
    "constraint_message": "constraint_message", "required_message": "required_message",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A row of a sheet; ``row`` is 1-based as a spreadsheet program shows it."""

    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class ConvertedForm:
    """The XForm, what pyxform warned of, files that belong to it, and where each question was written."""

    xform: bytes
    warnings: tuple[str, ...]
    media: Mapping[str, bytes] = field(default_factory=dict)
    places: Mapping[tuple[str, ...], Place] = field(default_factory=dict)
    """By path below the root: ("group", "question")."""


def convert_xlsform(data: bytes, file_name: str) -> ConvertedForm:
    """Convert a workbook (.xlsx, .xlsm, .xls; .csv and .md as pyxform reads them).

    Raises FormError: what ``workbook_type`` raises; ``xlsform.unreadable``; ``xlsform.refused`` with
    ``sheet``, ``row``, ``column`` (each None where unknown), ``advice`` and pyxform's own ``reason``.
    """
    file_type = workbook_type(data, file_name)
    from pyxform.errors import PyXFormError
    from pyxform.xls2xform import convert

    warnings: list[str] = []
    sheets = _read_sheets(data, file_name, file_type)
    places = dict(_places(sheets.get("survey") or ()))
    try:
        result = convert(xlsform=sheets, warnings=warnings)
    except PyXFormError as error:
        raise _refused(str(error), error.code.name if error.code else "", file_name) from error
    except _UNREADABLE as error:
        raise _refused(f"{type(error).__name__}: {error}", "", file_name) from error
    media = {"itemsets.csv": result.itemsets.encode()} if result.itemsets else {}
    return ConvertedForm(
        xform=result.xform.encode(),
        warnings=tuple(line for warning in warnings for line in warning.splitlines() if line.strip()),
        media=MappingProxyType(media),
        places=MappingProxyType(places),
    )


def load_converted(converted: ConvertedForm, media: Mapping[str, bytes] | None = None) -> FormDefinition:
    """Load a converted form; an error in one of its questions names the sheet, row and column too.

    Raises FormError as ``load_definition`` does, with ``sheet``, ``row``, ``column`` added where known.
    """
    try:
        return load_definition(converted.xform, {**converted.media, **(media or {})})
    except FormError as error:
        ref = error.values.get("ref")
        place = converted.places.get(tuple(str(ref).split("/")[2:])) if ref else None
        if place is None:
            raise
        column = _COLUMN_OF_PART.get(str(error.values.get("part")))
        extra = {"sheet": place.sheet, "row": place.row, "column": column}
        raise FormError(error.code, **{**error.values, **extra}) from error


def _read_sheets(data: bytes, file_name: str, file_type: FileType) -> dict[str, Any]:
    from pyxform.errors import PyXFormError
    from pyxform.xls2json_backends import DefinitionData, get_xlsform
    from xlrd.compdoc import CompDocError

    try:
        with python_warnings.catch_warnings():
            python_warnings.simplefilter("ignore", UserWarning)  # openpyxl names extensions it leaves out
            sheets = get_xlsform(xlsform=data, file_type=str(file_type))
    except PyXFormError as error:
        words = str(error)
        if "not recognized as a supported type" in words:
            raise FormError("xlsform.unreadable", file=file_name, reason=words) from error
        raise _refused(words, error.code.name if error.code else "", file_name) from error
    except (*_UNREADABLE, CompDocError) as error:
        raise FormError("xlsform.unreadable", file=file_name, reason=type(error).__name__) from error
    sheets.fallback_form_name = PurePath(file_name).stem
    return {name: getattr(sheets, name) for name in DefinitionData.__slots__}


def _refused(words: str, code: str, file_name: str) -> FormError:
    row, sheet, column = _first(_ROW, words), _first(_SHEET, words), _first(_COLUMN, words)
    if sheet is None and row is not None:
        sheet = "survey"
    return FormError(
        "xlsform.refused",
        file=file_name,
        sheet=sheet,
        row=int(row) if row else None,
        column=column,
        advice=_advice(words, code),
        reason=words,
    )


def _first(pattern: re.Pattern[str], words: str) -> str | None:
    found = pattern.search(words)
    return next((group for group in found.groups() if group), None) if found else None


def _advice(words: str, code: str) -> str:
    family = _ADVICE_BY_FAMILY.get(code.partition("_")[0])
    if family:
        return family
    return next((advice for start, advice in _ADVICE_BY_WORDS if start in words), "other")


def _places(rows: Sequence[Mapping[str, Any]]) -> Iterator[tuple[tuple[str, ...], Place]]:
    """Each named row of the survey sheet by its path; headers have their aliases."""
    open_groups: list[str] = []
    for number, row in enumerate(rows, start=2):
        cells = {str(key).strip().lower(): str(value).strip() for key, value in row.items()}
        kind = (cells.get("type") or cells.get("command") or "").lower().replace("_", " ")
        name = cells.get("name") or cells.get("tag") or cells.get("value") or ""
        if kind.startswith("end "):
            del open_groups[-1:]
            continue
        if name:
            yield (*open_groups, name), Place("survey", number)
        if kind.startswith("begin "):
            open_groups.append(name)
