"""Sending from a desk: the real store, a real headquarters, and servers that are none."""

from __future__ import annotations

import pytest

from fieldapp.records.profiles import Profile
from fieldapp.records.rows import RecordState
from fieldapp.ui.messages import sentence
from fieldapp.work.desk import Desk
from fieldapp.work.jobs import Watch
from fieldapp.work.servers import SendServer, keep_send_server
from sync.errors import SyncError
from sync.protocols import OutboxState
from tests.hq.server_process import HqProcess
from tests.sync.helpers import at_headquarters
from tests.sync.scripted_server import READY, Said, ScriptedServer
from tests.work.made import add_visit, connect, desk_of, finalised, xlsx

PORTAL = Said(200, b"<!DOCTYPE html><html><body>Log in to this network</body></html>")


def states(desk: Desk) -> list[tuple[RecordState, OutboxState | None]]:
    return [(record.state, record.outbox_state) for record in desk.records()]


def test_what_was_finalised_reaches_headquarters_and_has_a_receipt(desk: Desk, hq: HqProcess) -> None:
    key = add_visit(desk, "sent")
    connect(desk, hq)
    assert desk.publish_form(key, Watch())
    submissions = [finalised(desk, key, place) for place in ("Зүүнмод", "Тамир")]
    told: list[tuple[int, int, str]] = []
    report = desk.send(Watch(lambda *progress: told.append(progress)))
    assert (report.sent, report.waiting, report.refused, report.stopped) == (2, 0, 0, None)
    assert states(desk) == [(RecordState.SENT, OutboxState.DELIVERED)] * 2
    assert at_headquarters(hq, "sent") == [submission.instance_id for submission in submissions]
    assert told[-1] == (told[-1][1], told[-1][1], "2/2")
    assert all(desk.store.receipts(record.id) for record in desk.records())
    assert desk.send(Watch()).sent == 0


def test_a_form_is_published_once(desk: Desk, hq: HqProcess) -> None:
    connect(desk, hq)
    first = add_visit(desk, "published")
    assert desk.publish_form(first, Watch())
    assert not desk.publish_form(first, Watch())
    assert desk.publish_form(add_visit(desk, "published", "2"), Watch())


@pytest.mark.parametrize(
    "script",
    [
        {"HEAD /submission": [PORTAL], "POST /submission": [PORTAL]},
        {"HEAD /submission": [READY], "POST /submission": [PORTAL]},
    ],
    ids=["at once", "at the upload"],
)
def test_a_web_page_is_no_receipt(profile: Profile, script: dict[str, list[Said]]) -> None:
    with ScriptedServer(dict(script)) as portal:
        with desk_of(profile) as desk:
            key = add_visit(desk)
            submissions = [finalised(desk, key, place) for place in ("Зүүнмод", "Тамир")]
            keep_send_server(desk.store, SendServer(portal.url))
            report = desk.send(Watch())
        assert portal.count("POST") <= 1, "the second record would fare no better"
    assert report.stopped is not None
    assert (report.sent, report.waiting, report.stopped.code) == (0, 2, "send.not_openrosa")
    assert "a web page instead of a receipt" in sentence(report.stopped)
    with desk_of(profile) as desk:
        assert states(desk) == [(RecordState.FINALISED, OutboxState.WAITING)] * 2
        assert [item.xml for item in desk.store.outbox.waiting()] == [record.xml for record in submissions]


def test_without_a_server_it_says_so(desk: Desk) -> None:
    finalised(desk, add_visit(desk), "Зүүнмод")
    for act, code in ((desk.send, "send.no_server"), (desk.pull, "pull.no_server")):
        with pytest.raises(SyncError) as caught:
            act(Watch())
        assert caught.value.code == code
    assert states(desk) == [(RecordState.FINALISED, OutboxState.WAITING)]


def test_a_stopped_sending_is_reported_and_goes_on_later(desk: Desk, hq: HqProcess) -> None:
    key = add_visit(desk, "stopped")
    connect(desk, hq)
    desk.publish_form(key, Watch())
    for place in ("Зүүнмод", "Тамир", "Тусгалт"):
        finalised(desk, key, place, photo=b"x" * 300_000)

    def stop_in_the_second(_done: int, _total: int, note: str) -> None:
        if note == "2/3":
            watch.cancel()

    watch = Watch(stop_in_the_second)
    report = desk.send(watch)
    assert (report.sent, report.waiting, report.cancelled) == (1, 2, True)
    again = desk.send(Watch())
    assert (again.sent, again.waiting, again.cancelled) == (2, 0, False)
    assert len(at_headquarters(hq, "stopped")) == 3


def test_the_device_is_the_same_in_every_sending(desk: Desk) -> None:
    with ScriptedServer({"HEAD /submission": [PORTAL]}) as server:
        keep_send_server(desk.store, SendServer(server.url))
        finalised(desk, add_visit(desk), "Зүүнмод")
        desk.send(Watch())
        desk.send(Watch())
        paths = {asked.path for asked in server.asked}
    assert len(paths) == 1
    assert "deviceID=fieldapp%3A" in paths.pop()


@pytest.mark.parametrize(("rule", "left"), [("true", 0), ("false", 1), ("", 1)])
def test_a_sent_record_goes_from_the_laptop_when_its_form_says_so(
    desk: Desk, hq: HqProcess, rule: str, left: int
) -> None:
    form = xlsx(
        [
            {"type": "text", "name": "place", "label": "Place"},
            {"type": "image", "name": "photo", "label": "Photo"},
        ],
        form_id=f"auto_{rule or 'unsaid'}",
        auto_delete=rule,
    )
    key = desk.add_form(form, "auto.xlsx", lambda _name: None, Watch()).row.key
    connect(desk, hq)
    desk.publish_form(key, Watch())
    interview, waiting = desk.new_interview(key), desk.new_interview(key)
    interview.answer("/data/place", "Зүүнмод")
    interview.attach("/data/photo", "photo.jpg", b"light")
    submission = interview.finalise()
    for each in (interview, waiting):
        each.close()
    assert desk.send(Watch()).sent == 1
    kept = [record.state for record in desk.records()]
    assert kept.count(RecordState.SENT) == left
    assert kept.count(RecordState.DRAFT) == 1
    assert [purged.receipt.key for purged in desk.store.purged()] == [submission.instance_id] * (1 - left)
    assert at_headquarters(hq, f"auto_{rule or 'unsaid'}") == [submission.instance_id]
    assert desk.store.verify() == []
