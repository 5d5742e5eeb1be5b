"""The recorded cases of other engines' suites, replayed against ours through its driver.

Each figure is what holds today; the cases behind the difference are in forms/DIFFERENCES.md. A change that
makes one of them worse fails here, one that makes it better is asked to raise the figure.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.forms.helpers import SHARED

CASES = SHARED / "conformance"
ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the recorded cases are not beside the project")

TABLES = [
    (["replay.py"], 149, 151),
    (["replay.py", "--traces", "data/explore.jsonl", "--level", "state"], 71, 73),
    (["replay_xpath.py"], 519, 531),
    (["replay_xpath.py", "--set", "xpath_enketo"], 441, 445),
]


@pytest.mark.parametrize(("words", "held", "cases"), TABLES, ids=[" ".join(row[0]) for row in TABLES])
def test_recorded_cases_come_out_the_same(words: list[str], held: int, cases: int) -> None:
    driver = f"{sys.executable} -m forms.driver"
    done = subprocess.run(
        [sys.executable, *words, "--driver", driver],
        cwd=CASES,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    found = re.search(r"^HEADLINE .*?: (\d+) of (\d+)", done.stdout, re.MULTILINE)
    assert found is not None, done.stdout[-2000:]
    assert (int(found.group(1)), int(found.group(2))) == (held, cases), done.stdout[-4000:]
