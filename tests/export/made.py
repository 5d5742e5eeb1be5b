"""A form with one question of each kind, records of it written by hand, and the workbook they become."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
from openpyxl.workbook import Workbook

from fieldapp.export.options import ExportOptions, ExportReport
from fieldapp.export.sheets import EXCEL, Limits
from fieldapp.export.xlsx import export_xlsx
from forms.definition.load import load_definition
from forms.definition.model import FormDefinition
from forms.submission import Submission, read_submission
from forms.xlsform import convert_xlsform

FORM = """
| survey  |                         |           |                    |                   |             |
|         | type                    | name      | label::Монгол (mn) | label::English (en) | calculation |
|         | start                   | start     |                    |                   |             |
|         | text                    | words     | Үг                 | Words             |             |
|         | note                    | look      | Хараарай           | Look              |             |
|         | integer                 | people    | Хүн                | People            |             |
|         | decimal                 | km        | Зай                | Distance          |             |
|         | date                    | day       | Өдөр               | Day               |             |
|         | time                    | hour      | Цаг                | Hour              |             |
|         | dateTime                | moment    | Мөч                | Moment            |             |
|         | select_one colour       | colour    | Өнгө               | Colour            |             |
|         | select_multiple colour  | colours   | Өнгөнүүд           | Colours           |             |
|         | geopoint                | spot      | Байршил            | Spot              |             |
|         | calculate               | sum       |                    |                   | 1 + 1       |
|         | begin_group             | place     | Газар              | Place             |             |
|         | text                    | bag       | Баг                | Bag               |             |
|         | end_group               |           |                    |                   |             |
|         | begin_repeat            | person    | Хүн                | Person            |             |
|         | integer                 | age       | Нас                | Age               |             |
|         | begin_repeat            | animal    | Мал                | Animal            |             |
|         | text                    | kind      | Төрөл              | Kind              |             |
|         | end_repeat              |           |                    |                   |             |
|         | end_repeat              |           |                    |                   |             |
| choices |                         |           |                    |                   |             |
|         | list_name               | name      | label::Монгол (mn) | label::English (en) |           |
|         | colour                  | red       | Улаан              | Red               |             |
|         | colour                  | blue      | Хөх                | Blue              |             |
|         | colour                  | 007       | Ногоон             | Green             |             |
| settings |                        |           |                    |                   |             |
|         | form_id                 | version   | default_language   |                   |             |
|         | made                    | 2         | Монгол (mn)        |                   |             |
"""


def made_form() -> FormDefinition:
    return load_definition(convert_xlsform(FORM.encode(), "made.md").xform)


def record(content: str, *, key: str = "uuid:1", version: str = "2", name: str = "") -> Submission:
    """A submission around the answers' XML."""
    instance_name = f"<instanceName>{name}</instanceName>" if name else ""
    return read_submission(
        f'<data id="made" version="{version}">{content}'
        f"<meta><instanceID>{key}</instanceID>{instance_name}</meta></data>".encode()
    )


@dataclass(frozen=True)
class Exported:
    """The workbook read back by another program's reader."""

    path: Path
    report: ExportReport
    book: Workbook

    def rows(self, sheet: str = "data", *, headers: int = 1) -> list[dict[str, Any]]:
        """Rows of data by the name of their column."""
        header, *rows = self.book[sheet].iter_rows(values_only=True)
        return [dict(zip(map(str, header), row, strict=True)) for row in rows[headers - 1 :]]

    def row(self, sheet: str = "data") -> dict[str, Any]:
        (only,) = self.rows(sheet)
        return only

    def notices(self, code: str) -> list[dict[str, object]]:
        return [dict(notice.values) for notice in self.report.notices if notice.code == code]

    def part(self, name: str) -> str:
        with ZipFile(self.path) as package:
            return package.read(name).decode()


def silent(_done: int, _total: int, _note: str) -> None:
    """A progress that nobody watches."""


def exported(
    folder: Path,
    submissions: Iterable[Submission],
    *,
    definition: FormDefinition | None = None,
    limits: Limits = EXCEL,
    **options: Any,
) -> Exported:
    path = folder / "гаргасан.xlsx"
    report = export_xlsx(
        definition or made_form(), submissions, path, ExportOptions(**options), silent, limits=limits
    )
    return Exported(path, report, openpyxl.load_workbook(io.BytesIO(path.read_bytes())))
