"""A form's records as one workbook: the records, a sheet for each repeat, and what the columns mean.

The workbook is the one place where answers leave the program in clear, because a person asked for it.
It takes its name when it is whole; a failed or cancelled export leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import ExitStack
from pathlib import Path
from types import MappingProxyType

from fieldapp.export.cells import Style
from fieldapp.export.codebook import about_rows, choice_rows, column_rows
from fieldapp.export.durable import whole_file
from fieldapp.export.options import ExportError, ExportOptions, ExportReport, Notice
from fieldapp.export.package import Sheet, write_package
from fieldapp.export.sheets import EXCEL, Limits, SheetNames, TableSheets
from fieldapp.export.tables import Row, Tables
from forms.definition.model import FormDefinition
from forms.errors import FormError
from forms.submission import Submission

Progress = Callable[[int, int, str], None]
"""Records done, records in all (0: unknown), the file's name. It may raise, to cancel."""

_REPORT_EVERY = 50


def export_xlsx(
    definition: FormDefinition,
    submissions: Iterable[Submission],
    path: Path,
    options: ExportOptions,
    progress: Progress,
    *,
    limits: Limits = EXCEL,
) -> ExportReport:
    """Write the submissions of a form, of whatever version, as ``definition`` sees them.

    What Excel cannot hold on one sheet or in one cell goes on in the next; the report says so. Raises
    ExportError: as ``whole_file`` does; ``export.too_many_columns`` (sheet, columns, limit);
    ``export.language_unknown`` (language). Whatever ``progress`` raises passes through.
    """
    if options.language is not None and options.language not in definition.languages:
        raise ExportError("export.language_unknown", language=options.language)
    with whole_file(path) as target, ExitStack() as opened:
        export = _Export(definition, options, path.parent, opened, limits)
        done = export.add_all(submissions, progress, path.name)
        for _ in write_package(target, export.finish(done)):
            progress(done, done, path.name)
    return ExportReport(path, export.counts(), tuple(export.notices()))


class _Export:
    """The sheets of one workbook while they fill."""

    def __init__(
        self,
        definition: FormDefinition,
        options: ExportOptions,
        folder: Path,
        opened: ExitStack,
        limits: Limits,
    ) -> None:
        self._definition = definition
        self._options = options
        self._folder = folder
        self._opened = opened
        self._tables = Tables(definition, options)
        self._names = SheetNames()
        self._notices: list[Notice] = list(self._tables.notices)
        self._filling = [
            TableSheets(table, self._new_sheet, table.name or "data", options, limits)
            for table in self._tables.tables
        ]
        for table, sheets in zip(self._tables.tables, self._filling, strict=True):
            if table.name and table.name != sheets.name:
                facts = {"repeat": table.name, "sheet": sheets.name}
                self._notices.append(Notice("export.sheet_renamed", MappingProxyType(facts)))

    def add_all(self, submissions: Iterable[Submission], progress: Progress, note: str) -> int:
        """Fill the sheets; how many submissions there were."""
        total = len(submissions) if isinstance(submissions, Sized) else 0
        done = 0
        progress(done, total, note)
        for done, submission in enumerate(submissions, 1):
            for row in self._rows(submission):
                self._filling[row.table].add(row)
            if done % _REPORT_EVERY == 0:
                progress(done, total, note)
        return done

    def finish(self, records: int) -> list[Sheet]:
        """Every sheet with its headers, in the order of the workbook."""
        sheets = [sheet for filling in self._filling for sheet in filling.finish()]
        if self._options.codebook:
            sheets += self._explained(records)
        return sheets

    def counts(self) -> MappingProxyType[str, int]:
        return MappingProxyType(
            {sheet.name: sheet.rows for filling in self._filling for sheet in filling.parts}
        )

    def notices(self) -> Iterator[Notice]:
        yield from self._notices
        for filling in self._filling:
            yield from filling.notices()

    def _rows(self, submission: Submission) -> list[Row]:
        try:
            return self._tables.rows(submission)
        except FormError as error:
            facts = {"key": submission.instance_id, "reason": error.code}
            self._notices.append(Notice("export.record_unreadable", MappingProxyType(facts)))
            return [self._tables.keys_only(submission)]

    def _explained(self, records: int) -> list[Sheet]:
        languages = self._definition.languages
        columns = ((filling.name, filling.all_columns()) for filling in self._filling)
        return [
            self._written("codebook", column_rows(columns, languages)),
            self._written("choices", choice_rows(self._tables.choice_lists, languages)),
            self._written("about", about_rows(self._definition, self._options, records)),
        ]

    def _written(self, name: str, rows: Iterator[tuple[str, ...]]) -> Sheet:
        sheet = self._new_sheet(name)
        sheet.headers.append((Style.HEADER, next(rows)))
        for row in rows:
            sheet.append(row)
        return sheet

    def _new_sheet(self, wanted: str) -> Sheet:
        sheet = Sheet(self._names.of(wanted), self._folder)
        self._opened.callback(sheet.close)
        return sheet
