"""From the first answer to headquarters, in the window, against a real server; and when the line is bad."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from fieldapp.demo_network import Relay
from fieldapp.records.rows import RecordState
from fieldapp.work.jobs import Watch
from fieldapp.work.servers import (
    ReadServer,
    SendServer,
    keep_read_server,
    keep_send_server,
    read_server,
    send_server,
)
from tests.hq.server_process import HqProcess
from tests.sync.scripted_server import Said, ScriptedServer
from tests.ui.interview.forms import asked, workbook
from tests.ui.interview.hands import CTRL, SHIFT, Key
from tests.ui.person import Person
from tests.work.made import connect, desk_of, finalised, make_profile

SEND = 4


def questionnaire(form_id: str) -> bytes:
    questions = [asked("text", "name", "Name"), asked("image", "photo", "Photo")]
    return workbook(
        questions, settings={"form_id": form_id, "form_title": form_id, "instance_name": "${name}"}
    )


def published(person: Person, hq: HqProcess, form_id: str) -> int:
    """The form, here and at headquarters; this desk reads and writes there."""
    row = person.add_form(questionnaire(form_id))
    connect(person.desk, hq)
    person.desk.publish_form(row.key, Watch())
    person.workspace.refresh()
    return row.key


def record(person: Person, form_key: int, name: str, photo: bytes = b"") -> None:
    interview = person.desk.new_interview(form_key)
    interview.answer("/data/name", name)
    if photo:
        interview.attach("/data/photo", "photo.jpg", photo)
    interview.finalise()
    interview.close()


def states(person: Person) -> list[RecordState]:
    return [record.state for record in person.desk.records()]


def test_an_interview_is_filled_finalised_sent_and_delivered_by_keys(
    person: Person, hq: HqProcess, tmp_path: Path
) -> None:
    key = published(person, hq, "ui_whole_way")
    person.press(Key.Key_N, "", CTRL)
    person.answer("Өлзий (made up)")
    person.enter()
    person.press(Key.Key_Return, "", CTRL | SHIFT)
    person.enter()
    assert person.sees("The interview is finalised. It waits to be sent.")
    assert person.sees("1 to send")
    person.page(SEND)
    told: list[str] = []
    bar = person.workspace.send.bar
    person.press(Key.Key_Return, "", CTRL)
    assert bar.isVisible()
    task = bar._task
    assert task is not None
    task.progress.connect(lambda *_: told.append(bar.text.text()))
    person.idle()
    assert person.sees("Sent: 1.")
    assert person.sees("Nothing to send")
    assert not bar.isVisible()
    assert told
    assert all("sent · 1/1" in text for text in told)
    assert states(person) == [RecordState.SENT]
    with desk_of(make_profile(tmp_path / "office")) as office:
        connect(office, hq)
        office.pull(Watch())
        (received,) = office.records(form_id="ui_whole_way")
        assert received.instance_id == person.desk.records()[0].instance_id
        assert "Өлзий (made up)" in office.store.submission(received.id).xml.decode()
    assert key


def test_stopping_leaves_everything_in_the_queue_and_sending_again_delivers(
    person: Person, hq: HqProcess
) -> None:
    key = published(person, hq, "ui_stopped")
    for name in ("one", "two", "three"):
        record(person, key, name)
    with silence() as address:
        keep_send_server(person.desk.store, SendServer(address))
        person.page(SEND)
        person.go_on()
        person.qtbot.waitUntil(lambda: person.sees("1/3"))
        assert person.workspace.send.bar.stop.hasFocus()
        person.enter()
        person.idle()
    assert person.sees("You stopped the sending.")
    assert states(person) == [RecordState.FINALISED] * 3
    connect(person.desk, hq)
    person.workspace.refresh()
    person.go_on()
    person.idle()
    assert person.sees("Sent: 3.")
    assert states(person) == [RecordState.SENT] * 3


def test_a_line_that_breaks_in_the_middle_is_told_and_sending_goes_on(person: Person, hq: HqProcess) -> None:
    key = published(person, hq, "ui_broken")
    record(person, key, "with a photo", b"\xff\xd8" + b"made up " * 40_000)
    with Relay("127.0.0.1", hq.port) as relay:
        keep_send_server(person.desk.store, SendServer(f"http://{relay.address}{hq.access.app_user_path()}"))
        relay.cut_next_upload(2_000)
        person.page(SEND)
        person.go_on()
        person.idle()
        assert person.sees("Sent: 0. Still waiting: 1.")
        assert person.sees("No network · 1 to send")
        relay.restore()
        person.go_on()
        person.idle()
    assert person.sees("Sent: 1.")
    assert states(person) == [RecordState.SENT]


def test_a_web_page_with_200_is_no_receipt(person: Person) -> None:
    row = person.add_form(questionnaire("ui_portal"))
    record(person, row.key, "kept")
    page = Said(200, b"<html><body>Log in to the hotel</body></html>", {"Content-Type": "text/html"})
    with ScriptedServer({}) as server:
        server.next = lambda asked: page  # type: ignore[method-assign]
        keep_send_server(person.desk.store, SendServer(server.url))
        person.page(SEND)
        person.go_on()
        person.idle()
    notice = person.workspace.send.notice.text
    assert "answered with a web page instead of a receipt" in notice
    assert "Log in to the hotel" not in notice
    assert states(person) == [RecordState.FINALISED]
    assert b"<name>kept</name>" in person.desk.store.outbox.waiting()[0].xml


def test_what_the_server_refuses_is_shown_with_its_reason_and_tried_again_on_request(
    person: Person, hq: HqProcess
) -> None:
    row = person.add_form(questionnaire("ui_unpublished"))
    connect(person.desk, hq)
    record(person, row.key, "too early")
    person.workspace.refresh()
    person.page(SEND)
    person.go_on()
    person.idle()
    assert person.sees("Need you: 1")
    assert person.sees("Ask headquarters to publish it, then send again.")
    person.page(1)
    assert person.workspace.today.parked.figure.text() == "1"
    person.desk.publish_form(row.key, Watch())
    person.page(SEND)
    person.workspace.send.again.click()
    person.idle()
    assert person.sees("Sent: 1.")
    assert states(person) == [RecordState.SENT]


def test_a_server_is_set_tried_and_changed_by_keys(person: Person, hq: HqProcess) -> None:
    person.page(SEND)
    assert not person.workspace.send.send.isEnabled()
    person.answer("not an address")
    assert person.sees("This is not a server's address.")
    card = person.workspace.send.server
    card.url.selectAll()
    person.paste(hq.url + "/v1/key/wrong/projects/1")
    person.enter()
    person.idle()
    assert person.sees("does not accept the user name, password or token")
    card.open_fields()
    card.url.selectAll()
    person.paste(hq.app_user_url)
    person.enter()
    person.idle()
    assert person.sees("The server answers.")
    shown = " ".join(person.texts())
    assert hq.access.app_user_path() not in shown


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://127.0.0.1:1/other/path", "made up secret"),
        ("https://127.0.0.1:2", ""),
        ("https://localhost:1", ""),
        ("http://127.0.0.1:1", ""),
    ],
)
def test_a_kept_password_is_not_shown_and_goes_to_no_other_server(
    person: Person, address: str, kept: str
) -> None:
    store = person.desk.store
    keep_send_server(store, SendServer("https://127.0.0.1:1", "someone", "made up secret"))
    person.page(SEND)
    card = person.workspace.send.server
    card.open_fields()
    assert card.password.text() == ""
    assert not person.sees("made up secret")
    card.url.setText(address)
    card.keep.click()
    person.idle()
    found = send_server(store)
    assert found is not None
    assert (found.user, found.password) == ("someone", kept)


@pytest.mark.parametrize(
    ("address", "kept"), [("https://127.0.0.1:1", "made up secret"), ("https://127.0.0.1:2", "")]
)
def test_a_kept_token_goes_to_no_other_headquarters(person: Person, address: str, kept: str) -> None:
    store = person.desk.store
    keep_read_server(store, ReadServer("https://127.0.0.1:1", "made up secret"))
    person.page(SEND)
    card = person.workspace.send.headquarters
    card.change.click()
    card.url.setText(address)
    card.keep.click()
    person.idle()
    found = read_server(store)
    assert (found.token if found is not None else "") == kept


def test_a_supervisor_gets_the_teams_records(person: Person, hq: HqProcess, tmp_path: Path) -> None:
    from tests.work.made import add_visit

    with desk_of(make_profile(tmp_path / "field")) as field:
        connect(field, hq)
        key = add_visit(field, "ui_team")
        field.publish_form(key, Watch())
        finalised(field, key, "Зүүнмод")
        finalised(field, key, "Мөрөн")
        field.send(Watch())
    person.page(SEND)
    card = person.workspace.send.headquarters
    card.change.click()
    person.paste(hq.url)
    person.enter()
    assert not card.pull.isVisible() or card.notice.text == ""
    card.change.click()
    card.token.setFocus()
    person.paste(hq.access.supervisor_token)
    person.enter()
    assert not person.sees(hq.access.supervisor_token)
    person.enter()  # Get the records
    person.idle()
    assert card.pull.hasFocus()
    received = [record.title for record in person.desk.records(form_id="ui_team")]
    assert sorted(received) == ["Зүүнмод", "Мөрөн"]
    person.page(3)
    assert person.sees("Received")


@contextmanager
def silence() -> Iterator[str]:
    """A server that takes the connection and never says anything."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


@pytest.mark.parametrize("place", [1, 3, 4])
def test_pages_without_anything_say_so(person: Person, place: int) -> None:
    person.page(place)
    wanted = {1: "No form is on this laptop yet", 3: "No records yet", 4: "Nothing waits to be sent"}
    assert person.sees(wanted[place])
