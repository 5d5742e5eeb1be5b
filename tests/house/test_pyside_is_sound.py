"""PySide6 6.12.0 loses a reference to None per void call on Python 3.11, and aborts after some thousands.

A program with a long form dies of it in the field while short tests pass; so the release is pinned and
its soundness is measured.
"""

import importlib.metadata
import sys
import tomllib
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
CALLS = 2_000  # few enough not to abort the test run where the fault is


def test_the_release_is_pinned() -> None:
    dependencies = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["dependencies"]
    installed = importlib.metadata.version("PySide6-Essentials")
    assert f"PySide6-Essentials=={installed}" in dependencies
    assert installed != "6.12.0"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12: nothing to lose")
def test_void_calls_keep_the_references_to_none(qtbot: QtBot) -> None:
    window = QWidget()
    label = QLabel(window)
    qtbot.addWidget(window)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
    assert before - sys.getrefcount(None) < CALLS / 20
