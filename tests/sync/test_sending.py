"""Records reach a real headquarters process once, over a line that breaks."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from fieldapp.demo_network import Relay
from sync.door import Limits
from sync.engine import send_all
from sync.protocols import OutboxState, Progress
from tests.hq.samples import instance_id, record
from tests.hq.server_process import HqProcess
from tests.sync.helpers import (
    PatientClock,
    WatchedOutbox,
    after,
    at_headquarters,
    client,
    publish,
    supervisor,
)

S = OutboxState


@pytest.fixture
def relay(hq: HqProcess) -> Iterator[Relay]:
    with Relay("127.0.0.1", hq.port) as relay:
        yield relay


@pytest.fixture
def outbox() -> WatchedOutbox:
    return WatchedOutbox()


def through(relay: Relay, hq: HqProcess) -> str:
    return f"http://{relay.address}{hq.access.app_user_path()}"


def test_records_arrive_once_in_order_with_equal_bytes(hq: HqProcess, outbox: WatchedOutbox) -> None:
    publish(hq, "plain")
    photo = bytes(range(256)) * 300
    for number in (2, 1, 3):
        outbox.put(record(number, form_id="plain", photos=(f"{number}.jpg",)), {f"{number}.jpg": photo})
    with client(hq.app_user_url) as server:
        report = send_all(outbox, server)
    assert (report.sent, report.refused, report.waiting, report.stopped) == (3, 0, 0, None)
    assert at_headquarters(hq, "plain") == [instance_id(n) for n in (2, 1, 3)]
    with supervisor(hq) as api:
        for pulled in api.pull("plain"):
            sent = outbox.entries[pulled.submission.instance_id]
            assert pulled.submission.xml == sent.item.xml
            assert dict(pulled.files) == sent.files
    receipt = outbox.receipt(instance_id(1))
    assert receipt is not None
    assert (receipt.status, receipt.server) == (201, hq.url)


def test_a_second_sending_has_nothing_to_do(hq: HqProcess, outbox: WatchedOutbox) -> None:
    publish(hq, "twice")
    outbox.put(record(1, form_id="twice"))
    with client(hq.app_user_url) as server:
        send_all(outbox, server)
        assert send_all(outbox, server).sent == 0
    assert len(at_headquarters(hq, "twice")) == 1


def test_a_lost_reply_does_not_double(hq: HqProcess, relay: Relay, outbox: WatchedOutbox) -> None:
    publish(hq, "lost_reply")
    outbox.put(record(1, form_id="lost_reply", photos=("a.jpg",)), {"a.jpg": b"light"})
    clock = PatientClock()
    relay.lose_next_reply()
    with client(through(relay, hq), clock) as server:
        report = send_all(outbox, server)
    assert report.sent == 1
    assert at_headquarters(hq, "lost_reply") == [instance_id(1)]
    receipt = outbox.receipt(instance_id(1))
    assert receipt is not None
    assert receipt.status == 202, "the first try was kept, the second one was known"
    assert sum(clock.slept) > 0, "it waited before it tried again"


def test_a_cut_upload_is_resumed_where_it_was(hq: HqProcess, relay: Relay, outbox: WatchedOutbox) -> None:
    publish(hq, "cut")
    names = ("a.jpg", "b.jpg", "c.jpg")
    outbox.put(record(1, form_id="cut", photos=names), {name: name.encode() * 60_000 for name in names})
    outbox.put(record(2, form_id="cut"))
    url = through(relay, hq)
    small_posts = Limits(post_bytes=400_000, connect_seconds=5.0, read_seconds=10.0)

    outbox.when_arrived = lambda: relay.cut_next_upload(100_000)
    with client(url, limits=small_posts) as server:
        broken = send_all(outbox, server)
        assert (broken.sent, broken.refused, broken.waiting) == (0, 0, 2)
        assert broken.stopped is not None
        assert broken.stopped.code == "net.refused"
        assert outbox.state(instance_id(1)) is S.PARTLY_THERE
        assert outbox.entries[instance_id(1)].item.arrived == {"a.jpg"}
        relay.restore()
        outbox.opened.clear()
        outbox.when_arrived = lambda: None
        assert send_all(outbox, server).sent == 2
    assert set(outbox.opened) == {"b.jpg", "c.jpg"}, "what arrived is not sent again"
    with supervisor(hq) as api:
        first = next(iter(api.pull("cut")))
    assert dict(first.files) == outbox.entries[instance_id(1)].files


def test_no_network_stops_at_once_and_parks_nothing(
    hq: HqProcess, relay: Relay, outbox: WatchedOutbox
) -> None:
    for number in range(5):
        outbox.put(record(number))
    url = through(relay, hq)
    relay.stop()
    clock = PatientClock()
    with client(url, clock) as server:
        report = send_all(outbox, server)
    assert (report.sent, report.refused, report.waiting) == (0, 0, 5)
    assert report.stopped is not None
    assert report.stopped.code == "net.refused"
    assert clock.slept == []
    assert {item.state for item in outbox.waiting()} == {S.WAITING}


@pytest.mark.parametrize(
    ("token", "code"), [("f" * 64, "send.forbidden"), ("not-a-token", "send.unauthorised")]
)
def test_a_wrong_token_stops_the_queue_and_nothing_is_lost(
    hq: HqProcess, outbox: WatchedOutbox, token: str, code: str
) -> None:
    for number in range(3):
        outbox.put(record(number))
    with client(f"{hq.url}/v1/key/{token}/projects/1") as server:
        report = send_all(outbox, server)
    assert report.stopped is not None
    assert report.stopped.code == code
    assert (report.refused, report.waiting) == (0, 3)
    assert len(outbox.waiting()) == 3


def test_a_refused_record_is_parked_and_the_others_go_on(hq: HqProcess, outbox: WatchedOutbox) -> None:
    publish(hq, "parked")
    outbox.put(record(1, form_id="parked"))
    outbox.put(record(2, form_id="no_such_form"))
    outbox.put(record(3, form_id="parked", version="99"))
    outbox.put(record(4, form_id="parked"))
    with client(hq.app_user_url) as server:
        report = send_all(outbox, server)
    assert (report.sent, report.refused, report.waiting, report.stopped) == (2, 2, 0, None)
    assert [problem.code for _, problem in report.problems] == ["send.unknown_form", "send.unknown_form"]
    assert outbox.state(instance_id(2)) is S.REFUSED
    assert len(at_headquarters(hq, "parked")) == 2


def test_a_changed_body_is_refused_with_409_and_both_stay(hq: HqProcess, outbox: WatchedOutbox) -> None:
    publish(hq, "changed")
    first, other = WatchedOutbox(), record(1, form_id="changed", answer="Булаг")
    first.put(record(1, form_id="changed"))
    outbox.put(other)
    with client(hq.app_user_url) as server:
        assert send_all(first, server).sent == 1
        report = send_all(outbox, server)
    ((key, problem),) = report.problems
    assert (key, problem.code) == (instance_id(1), "send.conflict")
    assert outbox.state(key) is S.REFUSED
    assert outbox.entries[key].item.xml == other.xml
    with supervisor(hq) as api:
        assert api.submission_xml("changed", key) == first.entries[key].item.xml


def test_a_stopped_upload_goes_on_later(hq: HqProcess, outbox: WatchedOutbox) -> None:
    publish(hq, "stopped")
    outbox.put(record(1, form_id="stopped", photos=("a.jpg",)), {"a.jpg": b"x" * 500_000})
    with client(hq.app_user_url) as server:
        report = send_all(outbox, server, cancelled=after(10))
        assert report.cancelled
        assert (report.sent, report.waiting) == (0, 1)
        assert outbox.state(instance_id(1)) is S.WAITING
        assert at_headquarters(hq, "stopped") == []
        assert send_all(outbox, server).sent == 1
    assert at_headquarters(hq, "stopped") == [instance_id(1)]


def test_progress_counts_bytes_and_records_up_to_the_whole(hq: HqProcess, outbox: WatchedOutbox) -> None:
    publish(hq, "progress")
    for number in range(3):
        name = f"{number}.jpg"
        outbox.put(record(number, form_id="progress", photos=(name,)), {name: b"x" * 200_000})
    seen: list[Progress] = []
    with client(hq.app_user_url) as server:
        send_all(outbox, server, watch=seen.append)
    assert [p.bytes_done for p in seen] == sorted(p.bytes_done for p in seen)
    assert len(seen) > 12
    assert (seen[-1].done, seen[-1].total) == (3, 3)
    assert seen[-1].bytes_done == seen[-1].bytes_total == sum(e.item.size for e in outbox.entries.values())


def test_an_edit_does_not_overtake_its_original(hq: HqProcess, relay: Relay, outbox: WatchedOutbox) -> None:
    publish(hq, "chain")
    outbox.put(record(1, form_id="chain", photos=("gone.jpg",)))  # its file cannot be read
    outbox.put(record(2, form_id="chain", deprecated=instance_id(1)))
    outbox.put(record(3, form_id="chain"))
    with client(hq.app_user_url) as server:
        report = send_all(outbox, server)
        assert (report.sent, report.refused, report.waiting) == (1, 1, 1)
        assert outbox.state(instance_id(1)) is S.NEEDS_A_PERSON
        assert outbox.state(instance_id(2)) is S.WAITING
        outbox.entries[instance_id(1)].files["gone.jpg"] = b"found"
        outbox.again(instance_id(1))
        assert send_all(outbox, server).sent == 2
    with supervisor(hq) as api:
        rows = api.submissions("chain")
    assert [(row.instance_id, row.current_id) for row in rows] == [
        (instance_id(3), instance_id(3)),
        (instance_id(1), instance_id(2)),
    ]


def test_a_headquarters_killed_in_mid_upload_has_each_record_once(
    tmp_path_factory: pytest.TempPathFactory, outbox: WatchedOutbox
) -> None:
    with HqProcess(tmp_path_factory.mktemp("killed")) as hq:
        publish(hq, "killed")
        for number in range(12):
            name = f"{number}.jpg"
            outbox.put(record(number, form_id="killed", photos=(name,)), {name: b"x" * 300_000})
        killed = False

        def kill_once(progress: Progress) -> None:
            nonlocal killed
            if progress.done == 5 and not killed:
                killed = True
                hq.kill()

        with client(hq.app_user_url) as server:
            broken = send_all(outbox, server, watch=kill_once)
            assert broken.stopped is not None
            assert 5 <= broken.sent < 12
            hq.start()
            assert send_all(outbox, server).sent == 12 - broken.sent
        assert sorted(at_headquarters(hq, "killed")) == sorted(outbox.entries)


@pytest.mark.expects_log("tokens are struck out")
def test_no_token_is_in_any_error_or_log(
    hq: HqProcess, relay: Relay, outbox: WatchedOutbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("urllib3.connectionpool").warning("tokens are struck out of %s", hq.app_user_url)
    outbox.put(record(1, form_id="no_such_form"))
    outbox.put(record(2))
    url = through(relay, hq)
    with client(url) as server:
        told = [send_all(outbox, server)]
        outbox.put(record(3))
        relay.cut_next_upload(10)
        told.append(send_all(outbox, server))
        told.append(send_all(outbox, server))
    assert all(report.problems or report.stopped for report in told)
    heard = caplog.text + repr(told) + repr(outbox.entries)
    assert hq.access.app_user_token not in heard
    assert "/v1/key/" in caplog.text, "the request was logged at all"
