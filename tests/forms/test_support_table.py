"""The page on the form language is held to its word: its tests exist, and what is not built is all there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from forms.definition.unsupported import APPEARANCES, OTHERS

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "form-language.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if line.startswith("| ") and not line.startswith("| what ")
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:40])
def test_each_feature_has_tests_that_are_there(row: list[str]) -> None:
    what, engine, window, tests = row
    assert what and engine and window
    for name in tests.split(", "):
        file, _, test = name.partition("::")
        text = (ROOT / "tests" / "forms" / file).read_text(encoding="utf-8")
        assert re.search(rf"^def {test}\(", text, re.MULTILINE), name


def test_what_the_window_lacks_is_listed() -> None:
    listed = set(re.findall(r"`([a-z]+\.[a-z_\-]+)`", PAGE.partition("## What the window lacks")[2]))
    assert listed == OTHERS | {f"appearance.{name}" for name in APPEARANCES}
