"""Forms come in from files, from the program itself and from a server; what is wrong with one is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog

from fieldapp.ui.home.fetch import FetchDialog
from fieldapp.work.jobs import Watch
from fieldapp.work.servers import SendServer, keep_send_server
from forms.library.catalogue import shipped_forms
from tests.hq.server_process import HqProcess
from tests.sync.scripted_server import Said, ScriptedServer
from tests.ui.given import GivenFiles
from tests.ui.interview.forms import YES_NO, asked, workbook
from tests.ui.interview.hands import Key
from tests.ui.person import Person
from tests.work.made import connect, desk_of, make_profile

GOOD = workbook([asked("text", "name", "Нэр")], settings={"form_title": "Сайн маягт", "form_id": "good"})
BAD = {
    "a picture.xlsx": (b"\x89PNG\r\n\x1a\n\x00 not a workbook", ["a picture.xlsx is not an Excel workbook"]),
    "a letter.xlsx": (b"Dear all", ["a letter.xlsx is not an Excel workbook (it is plain text)"]),
    "no form.xlsx": (workbook([], settings={"x": "y"}), ["no form.xlsx has an error"]),
    "formula.xlsx": (
        workbook([asked("integer", "people", constraint=". > ${peple}")]),
        ["formula.xlsx has an error", "Place: sheet survey, row 2, column constraint."],
    ),
    "syntax.xlsx": (
        workbook([asked("integer", "a"), {"type": "calculate", "name": "b", "calculation": "1 + ("}]),
        ["File: syntax.xlsx.", "Place: sheet survey, row 3, column calculation.", "1 + ("],
    ),
    "cut.xml": (b"<h:html><h:head>", ["The file is not whole XML (line 1", "File: cut.xml."]),
    "page.xml": (b"<html><body>Log in</body></html>", ["This XML file is not a form", "<html>", "page.xml"]),
}


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_is_no_form_gets_one_clear_message_and_changes_nothing(
    person: Person, tmp_path: Path, name: str
) -> None:
    data, parts = BAD[name]
    (tmp_path / name).write_bytes(data)
    person.bring_in(tmp_path / name)
    notice = person.workspace.forms.notice
    assert notice.isVisible()
    assert [part for part in parts if part not in notice.text] == []
    assert person.desk.forms() == []
    (tmp_path / "good.xlsx").write_bytes(GOOD)
    person.bring_in(tmp_path / "good.xlsx")
    assert [form.title for form in person.desk.forms()] == ["Сайн маягт"]


def test_a_form_is_added_by_keys_and_begun_with_enter(
    person: Person, files: GivenFiles, tmp_path: Path
) -> None:
    files.path = tmp_path / "good.xlsx"
    files.path.write_bytes(GOOD)
    person.enter()  # the first page's first button
    person.idle()
    assert person.workspace.page is person.workspace.forms
    assert person.sees("The form “Сайн маягт” was added.")
    person.enter()
    assert person.interview.active == "/data/name"


def test_one_may_think_better_of_adding_a_form(person: Person, files: GivenFiles) -> None:
    person.enter()
    person.idle()
    assert person.sees("No form is on this laptop yet")
    assert not person.workspace.forms.notice.isVisible()


def test_the_programs_own_form_is_taken_once(person: Person) -> None:
    person.page(2)
    forms = person.workspace.forms
    forms.shipped_first.click()
    person.idle()
    assert [form.form_id for form in person.desk.forms()] == [form.form_id for form in shipped_forms()]
    assert person.sees("Languages: Монгол (mn), English (en)")
    assert not forms.shipped.isVisible()


def test_what_a_form_asks_for_that_is_not_built_is_named(person: Person, tmp_path: Path) -> None:
    book = workbook(
        [asked("video", "film", "Бичлэг"), asked("audio", "voice", "Дуу"), asked("select_one yn", "b")],
        YES_NO,
    )
    (tmp_path / "unbuilt.xlsx").write_bytes(book)
    person.bring_in(tmp_path / "unbuilt.xlsx")
    assert person.sees("not built yet: recording video; recording sound.")
    person.enter()
    assert person.interview.active == "/data/film"
    assert person.sees("Not built yet: recording video.")


def test_another_version_stands_in_place_of_the_first(person: Person, tmp_path: Path) -> None:
    for version in ("1", "2"):
        book = workbook([asked("text", f"q{version}")], settings={"version": version})
        (tmp_path / f"{version}.xlsx").write_bytes(book)
        person.bring_in(tmp_path / f"{version}.xlsx")
    assert person.workspace.forms.list.count() == 1
    assert person.sees("version 2")
    person.enter()
    assert person.interview.active == "/data/q2"


def test_the_same_version_with_other_questions_is_not_taken(person: Person, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.xlsx").write_bytes(workbook([asked("text", name)]))
        person.bring_in(tmp_path / f"{name}.xlsx")
    assert person.sees("Form test is already here in version “1” with other questions.")
    assert len(person.desk.forms()) == 1


def test_up_and_down_choose_a_form(person: Person) -> None:
    for name in ("a", "b"):
        person.add_form(workbook([asked("text", name)], settings={"form_id": name, "form_title": name}))
    person.page(2)
    chosen = person.workspace.forms.chosen
    person.press(Key.Key_Down)
    assert person.workspace.forms.chosen != chosen


def test_forms_are_fetched_from_the_server(person: Person, hq: HqProcess, tmp_path: Path) -> None:
    published = workbook([asked("text", "q")], settings={"form_title": "From afar", "form_id": "afar"})
    with desk_of(make_profile(tmp_path / "office")) as office:
        connect(office, hq)
        row = office.add_form(published, "afar.xlsx", {}.get, Watch()).row
        office.publish_form(row.key, Watch())
    connect(person.desk, hq)
    person.page(2)

    def take_all(dialog: QDialog) -> None:
        assert isinstance(dialog, FetchDialog)
        person.idle()
        assert [form.name for form in dialog.wanted()] == ["From afar"]
        dialog.list.setFocus()
        person.enter()
        person.idle()

    person.in_dialog(person.workspace.forms.fetch.click, take_all)
    assert person.sees("Forms downloaded: 1.")
    assert [form.title for form in person.desk.forms()] == ["From afar"]


def test_a_server_that_offers_nothing_readable_is_told_in_the_dialog(person: Person) -> None:
    page = Said(200, b"<html>Log in</html>", {"Content-Type": "text/html"})
    with ScriptedServer({"GET /formList": [page]}) as server:
        keep_send_server(person.desk.store, SendServer(server.url))
        person.page(2)

        def read_and_leave(dialog: QDialog) -> None:
            assert isinstance(dialog, FetchDialog)
            person.idle()
            assert "did not answer as a form server does" in dialog.notice.text
            dialog.reject()

        person.in_dialog(person.workspace.forms.fetch.click, read_and_leave)
    assert person.desk.forms() == []
