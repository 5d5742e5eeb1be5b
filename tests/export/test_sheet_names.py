"""Names that Excel takes, whatever a form calls its repeats."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.export.sheets import SheetNames
from forms.definition.load import load_definition
from forms.xlsform import convert_xlsform
from tests.export.made import exported

REPEATS = """
| survey |              |                                             |          |
|        | type         | name                                        | label    |
|        | begin_repeat | {0}                                         | First    |
|        | text         | a                                           | A        |
|        | end_repeat   |                                             |          |
|        | begin_group  | g                                           | G        |
|        | begin_repeat | {1}                                         | Second   |
|        | text         | b                                           | B        |
|        | end_repeat   |                                             |          |
|        | end_group    |                                             |          |
"""


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        ("person", "person"),
        ("a[b]:c*d?e/f\\g", "a_b__c_d_e_f_g"),
        ("x" * 40, "x" * 31),
        ("'quoted'", "quoted"),
        ("", "sheet"),
        ("History", "History (2)"),
        ("өрхийн_бүртгэл", "өрхийн_бүртгэл"),
    ],
)
def test_a_name_is_what_comes_nearest(wanted: str, given: str) -> None:
    assert SheetNames().of(wanted) == given


def test_names_that_differ_in_case_alone_are_one_name() -> None:
    names = SheetNames()
    assert [names.of("Person"), names.of("person"), names.of("PERSON")] == [
        "Person",
        "person (2)",
        "PERSON (3)",
    ]


def test_long_names_stay_apart() -> None:
    names = SheetNames()
    given = {names.of("y" * 31 + str(n)) for n in range(12)}
    assert len(given) == 12
    assert all(len(name) <= 31 for name in given)


def test_repeats_that_are_called_like_our_sheets_are_renamed_and_said(tmp_path: Path) -> None:
    xform = convert_xlsform(REPEATS.format("Data", "codebook").encode(), "named.md").xform
    workbook = exported(tmp_path, [], definition=load_definition(xform))
    assert workbook.book.sheetnames == ["data", "Data (2)", "codebook", "codebook (2)", "choices", "about"]
    assert workbook.notices("export.sheet_renamed") == [{"repeat": "Data", "sheet": "Data (2)"}]


def test_long_repeats_of_one_beginning_have_their_sheets(tmp_path: Path) -> None:
    long = "household_members_of_the_household"
    xform = convert_xlsform(REPEATS.format(f"{long}_one", f"{long}_two").encode(), "named.md").xform
    workbook = exported(tmp_path, [], definition=load_definition(xform))
    assert len(set(workbook.book.sheetnames)) == 6
    assert len(workbook.notices("export.sheet_renamed")) == 2
