"""The file is whole or not there; what Excel cannot hold goes on elsewhere and is said."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.export.options import ExportError, ExportOptions
from fieldapp.export.sheets import EXCEL, Limits
from fieldapp.export.xlsx import export_xlsx
from forms.submission import Submission
from tests.export.made import exported, made_form, record, silent


class StoppedError(Exception):
    """A person said stop."""


def many(count: int) -> list[Submission]:
    return [record(f"<people>{n}</people>", key=f"uuid:{n}") for n in range(count)]


@pytest.mark.parametrize("after", [0, 1, 3, 5])
def test_a_cancelled_export_leaves_nothing(tmp_path: Path, after: int) -> None:
    calls = 0

    def stop(_done: int, _total: int, _note: str) -> None:
        nonlocal calls
        calls += 1
        if calls > after:
            raise StoppedError

    with pytest.raises(StoppedError):
        export_xlsx(made_form(), many(200), tmp_path / "x.xlsx", ExportOptions(), stop)
    assert list(tmp_path.iterdir()) == []


def test_a_failed_export_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    old = tmp_path / "x.xlsx"
    old.write_bytes(b"last week's")

    def failing() -> Iterator[Submission]:
        yield from many(3)
        raise StoppedError

    with pytest.raises(StoppedError):
        export_xlsx(made_form(), failing(), old, ExportOptions(), silent)
    assert old.read_bytes() == b"last week's"
    assert list(tmp_path.iterdir()) == [old]


def test_an_export_replaces_the_old_file(tmp_path: Path) -> None:
    exported(tmp_path, many(1))
    assert len(exported(tmp_path, many(2)).rows()) == 2
    assert len(list(tmp_path.iterdir())) == 1


def test_progress_is_told_in_records(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    export_xlsx(
        made_form(), many(120), tmp_path / "x.xlsx", ExportOptions(), lambda *facts: told.append(facts)
    )
    assert told[:3] == [(0, 120, "x.xlsx"), (50, 120, "x.xlsx"), (100, 120, "x.xlsx")]
    assert told[-1] == (120, 120, "x.xlsx")


def test_answers_are_written_nowhere_but_in_the_chosen_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere, chosen = tmp_path / "elsewhere", tmp_path / "chosen"
    elsewhere.mkdir()
    chosen.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(elsewhere))
    seen: list[Path] = []

    def look(_done: int, _total: int, _note: str) -> None:
        seen.extend(elsewhere.iterdir())

    export_xlsx(made_form(), many(200), chosen / "x.xlsx", ExportOptions(), look)
    assert seen == []
    assert [path.name for path in chosen.iterdir()] == ["x.xlsx"]


def test_what_a_killed_export_of_the_same_file_has_left_is_taken_away(tmp_path: Path) -> None:
    for name in (".x.xlsx.k1ll3d.part", ".y.xlsx.other.part", ".x.xlsx.notes"):
        (tmp_path / name).write_bytes(b"half a workbook")
    export_xlsx(made_form(), many(1), tmp_path / "x.xlsx", ExportOptions(), silent)
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"x.xlsx", ".y.xlsx.other.part", ".x.xlsx.notes"}


@pytest.mark.skipif(sys.platform != "linux", reason="NOT TESTED HERE: only Linux has files without a name")
def test_a_workbook_has_no_name_until_it_is_whole(tmp_path: Path) -> None:
    seen: list[str] = []

    def look(_done: int, _total: int, _note: str) -> None:
        seen.extend(path.name for path in tmp_path.iterdir())

    export_xlsx(made_form(), many(200), tmp_path / "x.xlsx", ExportOptions(), look)
    assert seen == []


def test_without_nameless_files_it_is_written_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, or on a memory stick."""
    monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    assert len(exported(tmp_path, many(3)).rows()) == 3
    assert [path.name.endswith(".xlsx") for path in tmp_path.iterdir()] == [True]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        export_xlsx(made_form(), [], tmp_path / "no" / "x.xlsx", ExportOptions(), silent)
    assert (caught.value.code, caught.value.values["file"]) == ("export.folder_missing", "x.xlsx")


def test_a_write_that_fails_halfway_is_named_and_leaves_nothing(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    form, submissions = made_form(), many(500)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, hard))
    try:
        with pytest.raises(ExportError) as caught:
            export_xlsx(form, submissions, tmp_path / "x.xlsx", ExportOptions(), silent)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.code == "export.not_written"
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_is_a_folder_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").mkdir()
    with pytest.raises(ExportError) as caught:
        export_xlsx(made_form(), many(1), tmp_path / "x.xlsx", ExportOptions(), silent)
    assert caught.value.code == "export.not_writable"
    assert [path.name for path in tmp_path.iterdir()] == ["x.xlsx"]


def test_too_many_rows_go_on_on_the_next_sheet(tmp_path: Path) -> None:
    workbook = exported(tmp_path, many(5), limits=Limits(rows=3, columns=EXCEL.columns, text=EXCEL.text))
    assert workbook.report.rows["data"] == 2
    assert workbook.report.rows["data (2)"] == 2
    keys = [row["KEY"] for sheet in ("data", "data (2)", "data (3)") for row in workbook.rows(sheet)]
    assert keys == [f"uuid:{n}" for n in range(5)]
    assert workbook.notices("export.sheet_continued") == [{"sheet": "data", "parts": 3}]


@pytest.mark.parametrize("text", ["ү" * 32_767, "ү" * 32_768, "🐎" * 40_000, "a" * 100_000])
def test_text_that_is_too_long_for_a_cell_goes_on_in_the_next_column(tmp_path: Path, text: str) -> None:
    workbook = exported(tmp_path, [record(f"<words>{text}</words>")])
    row = workbook.row()
    pieces = [str(row[name]) for name in row if name == "words" or name.startswith("words (")]
    assert "".join(pieces) == text
    assert all(len(piece.encode("utf-16-le")) // 2 <= 32_767 for piece in pieces)
    assert len(workbook.notices("export.text_continued")) == len(pieces) - 1


def test_too_many_unknown_answers_are_counted(tmp_path: Path) -> None:
    strange = "".join(f"<x{n}>1</x{n}>" for n in range(50))
    fixed = len(exported(tmp_path, []).book["data"][1])
    workbook = exported(
        tmp_path, [record(strange)], limits=Limits(rows=EXCEL.rows, columns=fixed + 20, text=EXCEL.text)
    )
    assert workbook.row()["x19"] == "1"
    assert workbook.notices("export.values_left_out") == [
        {"sheet": "data", "values": 30, "limit": fixed + 20}
    ]


def test_a_form_with_too_many_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        exported(tmp_path, [], limits=Limits(rows=EXCEL.rows, columns=10, text=EXCEL.text))
    assert caught.value.code == "export.too_many_columns"
    assert list(tmp_path.iterdir()) == []


def test_sheets_are_ready_to_read(tmp_path: Path) -> None:
    workbook = exported(tmp_path, many(3))
    sheet = workbook.book["data"]
    assert sheet.freeze_panes == "A2"
    assert all(cell.font.bold for cell in sheet[1])
    assert sheet.auto_filter.ref == f"A1:{sheet.cell(1, sheet.max_column).column_letter}4"
    assert all(8 < sheet.column_dimensions[cell.column_letter].width < 65 for cell in sheet[1])
    assert workbook.book["person"].auto_filter.ref == "A1:D1"


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    first = exported(tmp_path, many(3)).path.read_bytes()
    assert exported(tmp_path, many(3)).path.read_bytes() == first
