"""The command line's manners: help, versions, languages, what is not understood."""

from __future__ import annotations

import re
import tomllib

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from fieldapp.cli import main
from fieldapp.command_line import VERSION
from tests.cli.commands import ROOT, failed, fieldapp, python

CYRILLIC = re.compile("[А-Яа-яӨөҮү]")
SLOW = ("PySide6.QtWidgets", "PySide6.QtGui", "pyxform", "openpyxl", "sqlalchemy", "requests", "uvicorn")
WHAT_IS_LOADED = """
import sys
from fieldapp.cli import main
code = main(sys.argv[1:])
print("loaded:", *sys.modules)
sys.exit(code)
"""


def test_the_version_is_the_projects() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION
    assert fieldapp("--version").stdout == f"fieldapp {VERSION}\n"


def test_a_start_loads_nothing_that_it_does_not_need() -> None:
    done = python(WHAT_IS_LOADED, "--version")
    loaded = done.stdout.split("loaded:")[1].split()
    assert [name for name in SLOW if name in loaded] == []


@pytest.mark.parametrize("command", [[], ["demo"], ["hq"], ["recovery-key"], ["recover"], ["passphrase"]])
def test_help_speaks_each_language(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    said = {}
    for language in ("mn", "kk", "en"):
        assert main([*command, "--language", language, "--help"]) == 0
        said[language] = capsys.readouterr().out
    assert not CYRILLIC.search(said["en"])
    options = set(re.findall(r"--[a-z-]+", said["en"]))
    for language in ("mn", "kk"):
        assert options == set(re.findall(r"--[a-z-]+", said[language]))
        translated = [line for line in said[language].splitlines() if CYRILLIC.search(line)]
        assert len(translated) > len(options)
    assert said["mn"] != said["kk"]


@pytest.mark.parametrize(("locale", "usage"), [("mn_MN.UTF-8", "Хэрэглээ:"), ("kk_KZ.UTF-8", "Қолданылуы:")])
def test_the_systems_language_is_spoken(locale: str, usage: str) -> None:
    done = fieldapp("--help", LC_ALL=locale, LANG=locale)
    assert done.stdout.startswith(usage)


@pytest.mark.parametrize(
    "words", [["sing"], ["--language", "fr"], ["hq", "--port", "70000"], ["hq", "--port", "x"], ["demo", "x"]]
)
def test_what_is_not_understood_is_told_with_the_way_to_help(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--language", "en", *words] if "fr" not in words else words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Usage: fieldapp")
    assert said.err.splitlines()[-1].endswith("--help tells what there is.")


def test_a_command_leaves_qt_as_it_was(capsys: pytest.CaptureFixture[str]) -> None:
    before, locale = QCoreApplication.instance(), QLocale()
    main(["--language", "mn", "--version"])
    assert QCoreApplication.instance() is before
    assert QLocale() == locale
    assert QCoreApplication.translate("Commands", "Stopped.") == "Stopped."


def test_a_fault_is_told_by_its_place_and_never_by_its_words() -> None:
    program = """
import sys, fieldapp.cli as cli
def broken(options):
    raise ValueError("Жишээ Нэг said this")
cli._demo = broken
sys.exit(cli.main(["demo"]))
"""
    said = failed(python(program), 70)
    assert "ValueError, <string>:4" in said
    assert "Жишээ" not in said


def test_without_a_display_no_window_is_tried() -> None:
    assert "has no display" in failed(fieldapp())
