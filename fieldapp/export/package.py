"""Writes an .xlsx package (ECMA-376 part 1, SpreadsheetML) as a stream of rows.

Made for answers: no cell is ever a formula, rows of several sheets may come in any order, memory stays
flat, and nothing is laid down outside the folder of the workbook. (A writer that spools its sheets
through the system's folder for temporary files would leave answers there in clear.) Rows wait compressed in
memory, beyond some megabytes in a nameless file beside the workbook, because a sheet's header is only
known at its end.
"""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from fieldapp.export.cells import STYLES_XML, Style, encode

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPOOL_IN_MEMORY = 16 * 1024 * 1024
_CHUNK = 256 * 1024
_SPOOL_LEVEL, _FINAL_LEVEL = 1, 3
_WIDTHS = (8, 60)
_WIDEST_NUMBER = 19
_NARROW_HEADER = 30
"""Characters of a label row that a column is widened for: the rest wraps."""


@dataclass(slots=True)
class Sheet:
    """Rows of one sheet. ``headers`` are set before the end: each is a row above the data."""

    name: str
    folder: Path
    headers: list[tuple[Style, Sequence[str]]] = field(default_factory=list)
    rows: int = 0
    columns: int = 0
    widths: list[int] = field(default_factory=list)
    _waiting: list[str] = field(default_factory=list)
    _compress: zlib._Compress = field(default_factory=lambda: zlib.compressobj(_SPOOL_LEVEL))
    _size: int = 0
    _spool: IO[bytes] = field(init=False)

    def __post_init__(self) -> None:
        self._spool = tempfile.SpooledTemporaryFile(  # noqa: SIM115 (close is the caller's)
            _SPOOL_IN_MEMORY, "w+b", dir=str(self.folder)
        )

    def append(self, values: Sequence[object]) -> None:
        """Add a row of data: None, str, int, float, date, datetime or time."""
        self._waiting.append(f"<row>{encode(values)}</row>")
        self.rows += 1
        self.columns = max(self.columns, len(values))
        if self.rows <= 100:
            self._measure(values)
        if len(self._waiting) >= 500:
            self._flush()

    def close(self) -> None:
        self._spool.close()

    def write(self, package: ZipFile, part: str) -> Iterator[None]:
        """Write the sheet as ``part``; yields now and then, so that the caller may stop."""
        self._flush()
        self._spool.write(self._compress.flush())
        self._spool.seek(0)
        head, tail = self._head().encode(), self._tail().encode()
        with package.open(_info(part, len(head) + self._size + len(tail)), "w") as target:
            target.write(head)
            expand = zlib.decompressobj()
            while chunk := self._spool.read(_CHUNK):
                target.write(expand.decompress(chunk))
                yield
            target.write(tail)

    def _flush(self) -> None:
        data = "".join(self._waiting).encode()
        self._waiting.clear()
        self._size += len(data)
        self._spool.write(self._compress.compress(data))

    def _measure(self, values: Sequence[object]) -> None:
        self.widths.extend([0] * (len(values) - len(self.widths)))
        for index, value in enumerate(values):
            if value is not None:
                most = _WIDTHS[1] if isinstance(value, str) else _WIDEST_NUMBER
                self.widths[index] = max(self.widths[index], min(len(str(value)), most))

    def _head(self) -> str:
        self._measure(self.headers[0][1] if self.headers else ())
        for _, labels in self.headers[1:]:
            self._measure([label[:_NARROW_HEADER] for label in labels])
        above = len(self.headers)
        pane = f'<pane ySplit="{above}" topLeftCell="A{above + 1}" activePane="bottomLeft" state="frozen"/>'
        columns = "".join(
            f'<col min="{n}" max="{n}" width="{max(width, _WIDTHS[0]) + 2}" customWidth="1"/>'
            for n, width in enumerate(self.widths, 1)
        )
        headers = "".join(f"<row>{encode(texts, style)}</row>" for style, texts in self.headers)
        return (
            f'{_DECLARATION}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
            f"{pane if above else ''}</sheetView></sheetViews>"
            f"{f'<cols>{columns}</cols>' if columns else ''}<sheetData>{headers}"
        )

    def _tail(self) -> str:
        above = len(self.headers)
        last = f"{column_letters(max(len(self.widths), 1))}{max(above + self.rows, 1)}"
        found = f'<autoFilter ref="A{above}:{last}"/>' if above else ""
        return f"</sheetData>{found}</worksheet>"


def write_package(target: IO[bytes], sheets: Sequence[Sheet]) -> Iterator[None]:
    """Write the whole workbook to ``target``; yields now and then, so that the caller may stop."""
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=_FINAL_LEVEL) as package:
        for part, text in _frame(sheets):
            package.writestr(_info(part, 0), _DECLARATION + text)
        for number, sheet in enumerate(sheets, 1):
            yield from sheet.write(package, f"xl/worksheets/sheet{number}.xml")


def column_letters(number: int) -> str:
    """1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _info(part: str, size: int) -> ZipInfo:
    """A part that is compressed, without the time it was made; a large one is announced as such."""
    info = ZipInfo(part)
    info.compress_type = ZIP_DEFLATED
    info.file_size = size
    return info


def _frame(sheets: Sequence[Sheet]) -> Iterable[tuple[str, str]]:
    """Every part but the sheets."""
    numbers = range(1, len(sheets) + 1)
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        for n in numbers
    )
    yield (
        "[Content_Types].xml",
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>{overrides}</Types>',
    )
    yield "_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")])
    listed = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{n}" r:id="rId{n}"/>'
        for n, sheet in zip(numbers, sheets, strict=True)
    )
    filters = "".join(
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{n - 1}" hidden="1">'
        f"{escape(_filtered(sheet))}</definedName>"
        for n, sheet in zip(numbers, sheets, strict=True)
        if sheet.headers
    )
    names = f"<definedNames>{filters}</definedNames>" if filters else ""
    yield (
        "xl/workbook.xml",
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><bookViews><workbookView/></bookViews>'
        f"<sheets>{listed}</sheets>{names}</workbook>",
    )
    parts = [("worksheet", f"worksheets/sheet{n}.xml") for n in numbers]
    yield "xl/_rels/workbook.xml.rels", _relations([*parts, ("styles", "styles.xml")])
    yield "xl/styles.xml", STYLES_XML


def _filtered(sheet: Sheet) -> str:
    quoted = sheet.name.replace("'", "''")
    above = len(sheet.headers)
    return f"'{quoted}'!$A${above}:${column_letters(max(len(sheet.widths), 1))}${max(above + sheet.rows, 1)}"


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    listed = "".join(
        f'<Relationship Id="rId{n}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'
