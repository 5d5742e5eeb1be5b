"""What import-linter cannot see: imports at run time, package files, the size of modules."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BELOW_THE_WINDOW = [
    "forms",
    "sync",
    "hq",
    "resources",
    "fieldapp.records",
    "fieldapp.export",
    "fieldapp.work",
]
PACKAGES = ["forms", "sync", "hq", "resources", "fieldapp"]
IMPORT_ALL = """
import importlib, pkgutil, sys
sys.modules["PySide6"] = None  # any import of it fails
package = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
"""


@pytest.mark.parametrize("package", BELOW_THE_WINDOW)
def test_all_below_the_window_works_without_qt(package: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL, package], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("package", PACKAGES)
def test_package_files_are_empty(package: str) -> None:
    files = list((ROOT / package).rglob("__init__.py"))
    assert files
    assert [file for file in files if file.stat().st_size] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_a_module_is_one_idea(package: str) -> None:
    lengths = {
        file.relative_to(ROOT).as_posix(): len(file.read_text(encoding="utf-8").splitlines())
        for file in (ROOT / package).rglob("*.py")
    }
    assert {name: length for name, length in lengths.items() if length > 600} == {}
