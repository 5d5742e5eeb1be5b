"""Rows to a workbook: ours beside openpyxl's write-only mode, on the same rows in one run.

    python benchmarks/export_xlsx.py [rows] [columns]

Both write the same values to one sheet in the same folder; making the values is counted for neither.
The last line tells how a whole export of the shipped form fares, XML read and typed, in records a second.
"""

# ruff: noqa: T201
from __future__ import annotations

import argparse
import gc
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from openpyxl import Workbook

from fieldapp.export.cells import Style
from fieldapp.export.options import ExportOptions
from fieldapp.export.package import Sheet, write_package
from fieldapp.export.xlsx import export_xlsx
from forms.submission import Submission, read_submission

KINDS = 8


def rows(count: int, width: int) -> Iterator[list[object]]:
    """Made-up answers of the kinds that records have, much the same from row to row and never quite."""
    words = ["Өвөрхангай", "MN6504", "yes", "no", "1-р баг, Улаанчулуу", "гэр хороолол"]
    start = datetime(2026, 3, 5, 9, 30)
    for n in range(count):
        row: list[object] = []
        for column in range(width):
            row.append(
                (
                    n * 7 + column,
                    words[(n + column) % len(words)],
                    n % 2,
                    None,
                    47.9 + n / 1000 + column,
                    date(2026, 1, 1) + timedelta(days=(n + column) % 300),
                    start + timedelta(minutes=n),
                    f"Тайлбар {n} & {column}",
                )[(column) % KINDS]
            )
        yield row


def ours(table: Iterable[list[object]], path: Path) -> None:
    sheet = Sheet("data", path.parent)
    for row in table:
        sheet.append(row)
    sheet.headers.append((Style.HEADER, [f"c{n}" for n in range(sheet.columns)]))
    with path.open("wb") as target:
        for _ in write_package(target, [sheet]):
            pass
    sheet.close()


def openpyxl_write_only(table: list[list[object]], path: Path) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("data")
    sheet.append([f"c{n}" for n in range(len(table[0]))])
    for row in table:
        sheet.append(row)
    book.save(path)


def timed(write: Callable[[list[list[object]], Path], None], table: list[list[object]], path: Path) -> float:
    gc.collect()
    start = time.perf_counter()
    write(table, path)
    return time.perf_counter() - start


def compare(count: int, width: int, folder: Path) -> None:
    table = list(rows(count, width))
    seconds, megabytes = [], []
    for write in (ours, openpyxl_write_only):
        path = folder / f"{write.__name__}.xlsx"
        seconds.append(timed(write, table, path))
        megabytes.append(path.stat().st_size / 1e6)
        print(f"{write.__name__:22} {seconds[-1]:7.2f} s  {megabytes[-1]:6.1f} MB")
    print(f"ratio                  {seconds[0] / seconds[1]:7.3f} ({count} rows x {width} columns)")


def shipped_form(count: int, folder: Path) -> None:
    """A whole export of ``count`` records of the shipped form."""
    from forms.definition.load import load_definition
    from forms.library.catalogue import shipped_forms
    from forms.xlsform import convert_xlsform

    form = shipped_forms()[0]
    definition = load_definition(convert_xlsform(form.data, form.file_name).xform, form.media)
    start = time.perf_counter()
    export_xlsx(definition, records(count), folder / "form.xlsx", ExportOptions(), lambda *_: None)
    seconds = time.perf_counter() - start
    print(f"location assessment    {seconds:7.2f} s  {count / seconds:6.0f} records a second")


def records(count: int) -> Iterator[Submission]:
    """Made-up submissions with five origins each."""
    origins = "".join(
        f"<origin><origin_type>aimag</origin_type><origin_adm1>MN11</origin_adm1>"
        f"<origin_people>{n}</origin_people></origin>"
        for n in range(5)
    )
    for n in range(count):
        yield read_submission(
            f'<data id="location_assessment" version="1"><visit><consent>yes</consent>'
            f"<visit_date>2026-03-05</visit_date></visit><place><adm1>MN65</adm1><adm2>MN6504</adm2></place>"
            f"<population><pop_actual>{n}</pop_actual><hh_actual>{n // 4}</hh_actual></population>"
            f"<arrivals><arrival_reasons>work study</arrival_reasons>{origins}</arrivals>"
            f"<meta><instanceID>uuid:{n}</instanceID></meta></data>".encode()
        )


def peak_of_streaming(count: int, width: int) -> None:
    """Memory of ours beyond an idle program's, when the rows are not kept by the caller."""
    script = (
        "import resource, sys; sys.path.insert(0, '.'); from pathlib import Path; "
        "import benchmarks.export_xlsx as b; "
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024; before = peak(); "
        "b.ours(b.rows(int(sys.argv[1]), int(sys.argv[2])), Path(sys.argv[3])); "
        "print(f'peak beyond start      {peak() - before:7.0f} MB')"
    )
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [sys.executable, "-c", script, str(count), str(width), f"{folder}/x.xlsx"],
            check=True,
            cwd=Path(__file__).resolve().parents[1],
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rows", type=int, nargs="?", default=10_000)
    parser.add_argument("columns", type=int, nargs="?", default=150)
    asked = parser.parse_args()
    peak_of_streaming(asked.rows, asked.columns)  # first: a child's peak begins at its parent's size
    with tempfile.TemporaryDirectory() as folder:
        compare(asked.rows, asked.columns, Path(folder))
        shipped_form(asked.rows, Path(folder))


if __name__ == "__main__":
    main()
