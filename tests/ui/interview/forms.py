"""Forms for these tests, as workbooks made from small tables."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from openpyxl import Workbook

Row = Mapping[str, str]


def workbook(survey: Sequence[Row], choices: Sequence[Row] = (), settings: Row | None = None) -> bytes:
    """An XLSForm; each row gives its columns by name."""
    book = Workbook()
    book.remove(book.active)
    named = {"form_title": "Test form", "form_id": "test", "version": "1", **(settings or {})}
    for name, rows in (("survey", survey), ("choices", choices), ("settings", [named])):
        sheet = book.create_sheet(name)
        columns = list(dict.fromkeys(column for row in rows for column in row))
        sheet.append(columns)
        for row in rows:
            sheet.append([row.get(column, "") for column in columns])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def asked(kind: str, name: str, label: str = "", **columns: str) -> Row:
    """A question; ``label`` in both languages unless they are given."""
    return {"type": kind, "name": name, "label": label or name, **columns}


YES_NO = [
    {"list_name": "yn", "name": "yes", "label": "Тийм"},
    {"list_name": "yn", "name": "no", "label": "Үгүй"},
]
ZONES = [
    {"list_name": "zone", "name": "ger", "label": "Гэр хороолол"},
    {"list_name": "zone", "name": "flat", "label": "Орон сууц"},
    {"list_name": "zone", "name": "steppe", "label": "Бэлчээрийн бүс"},
    {"list_name": "zone", "name": "dk", "label": "Мэдэхгүй"},
]
