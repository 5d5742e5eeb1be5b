"""``fieldapp demo``: the main job once, as the README gives it, and that it tells when a count is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
import requests
from openpyxl import load_workbook

from fieldapp.demo import Demo, DemoError, made_up_interviews
from fieldapp.records.profiles import list_profiles, unlock
from fieldapp.ui.messages import sentence
from hq.access import Role, app_user_path
from hq.server import PROJECT, new_token
from hq.settings import HqSettings
from sync.connect import open_central
from tests.cli.commands import ROOT, failed, fieldapp, python

COUNTS = [
    "3 interviews",
    "1 survived a kill",
    "3 at headquarters",
    "0 duplicates",
    "3 rows in the workbook",
]
IN_A_WINDOW = """
import sys
import fieldapp.ui.app as app
from fieldapp.cli import main
from PySide6.QtCore import QTimer

class Seen(app.MainWindow):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        QTimer.singleShot(0, self.tell_and_close)

    def tell_and_close(self):
        desk = self.services.desk
        print("window:", self.isVisible(), desk.store.profile_name, len(desk.records()), flush=True)
        self.close()

app.MainWindow = Seen
sys.exit(main(sys.argv[1:]))
"""
WITHOUT_A_BREAK = """
import sys
import fieldapp.demo as demo
from fieldapp.cli import main
demo.CUT_AFTER = 10**9  # more than any upload has: the line never breaks
sys.exit(main(sys.argv[1:]))
"""


def test_the_whole_job_is_done_and_counted(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    done = fieldapp("demo", "--language", "en", "--folder", str(folder))
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    start = lines.index(COUNTS[0])
    assert lines[start : start + len(COUNTS)] == COUNTS
    steps = [line for line in lines[:start] if line[:2].strip().isdigit()]
    assert [int(step[:2]) for step in steps] == list(range(1, len(steps) + 1))
    assert any("killed after" in step for step in steps)
    assert any("network went away in the middle of an upload" in step for step in steps)
    workbook = folder / "location_assessment.xlsx"
    assert f"Workbook: {workbook}" in lines
    assert places(workbook) == {"650753", "111077", "840753"}
    passphrase = lines[-1].rpartition(" ")[2]
    assert len(list_profiles(folder / "laptop")) == len(list_profiles(folder / "supervisor")) == 1
    unlock(list_profiles(folder / "laptop")[0], passphrase).close()
    assert not in_clear(folder / "laptop")
    assert not in_clear(folder / "supervisor")


def places(workbook: Path) -> set[str]:
    book = load_workbook(workbook, read_only=True)
    try:
        header, *rows = book.worksheets[0].iter_rows(values_only=True)
        return {str(row[header.index("adm3")]) for row in rows}
    finally:
        book.close()


def in_clear(folder: Path) -> bool:
    """Whether any answer of the demo stands unencrypted in a file of the folder."""
    answers = [str(answers["remarks"]).encode() for answers in made_up_interviews()]
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    assert files
    return any(answer in data for answer in answers for data in files)


def test_with_a_display_the_window_opens_on_the_enumerators_profile(tmp_path: Path) -> None:
    words = ("demo", "--language", "mn", "--folder", str(tmp_path / "demo"))
    done = python(IN_A_WINDOW, *words, DISPLAY=":99", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "window: True Үзүүлэнгийн судлаач 3"


def test_a_line_that_did_not_break_fails_the_demo(tmp_path: Path) -> None:
    done = python(WITHOUT_A_BREAK, "demo", "--folder", str(tmp_path / "demo"))
    said = failed(done)
    assert said == ("The demo did not come out right. Uploads that the network broke off: 0 instead of 1.")
    assert COUNTS[0] not in done.stdout


def test_one_record_too_many_at_headquarters_fails_the_demo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else brings a record while the demo runs: it counts what is there, not what it sent."""
    monkeypatch.chdir(ROOT)
    folder = tmp_path / "demo"
    said: list[str] = []

    def hear(line: str) -> None:
        said.append(line)
        if "all 3 records were sent" in line:
            bring_another(folder, next(line.split()[-1].rstrip(".") for line in said if "http" in line))

    with pytest.raises(DemoError) as caught:
        Demo(folder, hear).run()
    assert "Records at headquarters: 4 instead of 3" in sentence(caught.value)


def bring_another(folder: Path, server: str) -> None:
    settings = HqSettings(folder=folder / "headquarters")
    with open_central(server, new_token(settings, Role.SUPERVISOR, "Жишээ Тав")) as central:
        (form,) = central.forms()
    token = new_token(settings, Role.APP_USER, "Жишээ Дөрөв")
    xml = (
        f'<data id="{form.form_id}" version="{form.version}"><meta>'
        "<instanceID>uuid:00000000-0000-4000-8000-000000000004</instanceID></meta></data>"
    )
    answer = requests.post(
        f"{server}{app_user_path(token, PROJECT)}/submission",
        headers={"X-OpenRosa-Version": "1.0"},
        files={"xml_submission_file": ("submission.xml", xml.encode(), "text/xml")},
        timeout=30,
    )
    assert answer.status_code == 201


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("keep me", encoding="utf-8")
    assert "is not empty" in failed(fieldapp("demo", "--folder", str(tmp_path)))
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
