"""What other servers, portals and liars answer to a submission, and what becomes of the record."""

from __future__ import annotations

import pytest
from requests.auth import AuthBase

from sync.auth import PasswordAuth
from sync.engine import SendReport, send_all
from sync.protocols import OutboxState
from tests.hq.samples import instance_id, record
from tests.sync.helpers import PatientClock, WatchedOutbox, client
from tests.sync.scripted_server import KEPT, OPENROSA, READY, THANKS, Asked, Said, Script, ScriptedServer

S = OutboxState
PORTAL = b"<html><body>Welcome to the hotel</body></html>"
XML = {"Content-Type": "text/xml", **OPENROSA}


def error(status: int, message: str, **headers: str) -> Said:
    body = (
        '<OpenRosaResponse xmlns="http://openrosa.org/http/response" items="0">'
        f'<message nature="error">{message}</message></OpenRosaResponse>'
    )
    return Said(status, body.encode(), {**XML, **headers})


def send(
    posts: list[Said],
    *,
    head: Said = READY,
    records: int = 1,
    clock: PatientClock | None = None,
    auth: AuthBase | None = None,
) -> tuple[SendReport, WatchedOutbox, ScriptedServer]:
    outbox = WatchedOutbox()
    for number in range(records):
        outbox.put(record(number))
    script: Script = {"HEAD /submission": [head], "POST /submission": posts}
    with ScriptedServer(script) as server, client(server.url, clock, auth=auth) as transport:
        report = send_all(outbox, transport)
    return report, outbox, server


@pytest.mark.parametrize(
    "said",
    [
        Said(200, PORTAL, {"Content-Type": "text/html"}),
        Said(201, PORTAL, {"Content-Type": "text/html"}),
        Said(202, PORTAL, XML),
        Said(201, b"", XML),
        Said(201, b"<OpenRosaResponse/>", XML),
        Said(200, THANKS, XML),
        Said(204),
        Said(302, b"", {"Location": "http://portal.example/login"}),
    ],
    ids=["200 html", "201 html", "202 html", "201 empty", "other namespace", "200 thanks", "204", "302"],
)
def test_only_201_and_202_with_an_openrosa_body_is_a_receipt(said: Said) -> None:
    report, outbox, _ = send([said], records=2)
    assert (report.sent, report.refused, report.waiting) == (0, 0, 2)
    assert report.stopped is not None
    assert report.stopped.code == "send.not_openrosa"
    assert outbox.receipt(instance_id(0)) is None


@pytest.mark.parametrize("status", [201, 202])
def test_201_and_202_are_receipts_and_keep_the_servers_words(status: int) -> None:
    report, outbox, _ = send([Said(status, THANKS, XML)])
    assert report.sent == 1
    receipt = outbox.receipt(instance_id(0))
    assert receipt is not None
    assert (receipt.status, receipt.message) == (status, "kept")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (error(400, "no"), "send.not_understood"),
        (error(402, "no"), "send.quota"),
        (error(404, "no"), "send.unknown_form"),
        (error(405, "no"), "send.form_closed"),
        (error(409, "different XML"), "send.conflict"),
        (error(410, "no"), "send.outdated_edit"),
        (Said(413, PORTAL), "send.too_large"),
        (error(422, "no"), "send.refused"),
    ],
)
def test_a_refusal_parks_its_record_and_the_next_one_goes(said: Said, code: str) -> None:
    report, outbox, _ = send([said, KEPT], records=2)
    assert (report.sent, report.refused, report.stopped) == (1, 1, None)
    assert outbox.state(instance_id(0)) is S.REFUSED
    problem = outbox.problem(instance_id(0))
    assert problem is not None
    assert problem.code == code


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (error(401, "no"), "send.unauthorised"),
        (error(403, "no"), "send.forbidden"),
        (Said(404, PORTAL), "send.wrong_address"),
        (Said(407, PORTAL), "send.proxy_login"),
    ],
)
def test_what_concerns_all_stops_the_queue_and_parks_nothing(said: Said, code: str) -> None:
    report, outbox, server = send([said], records=3)
    assert report.stopped is not None
    assert report.stopped.code == code
    assert (report.refused, report.waiting) == (0, 3)
    assert server.count("POST") == 1
    assert [outbox.state(instance_id(n)) for n in range(3)] == [S.WAITING] * 3


def test_a_busy_server_is_asked_again_after_the_pause_it_wished() -> None:
    clock = PatientClock()
    report, _, server = send([error(503, "busy", **{"Retry-After": "7"}), KEPT], clock=clock)
    assert report.sent == 1
    assert server.count("POST") == 2
    assert 7 <= sum(clock.slept) < 8


def test_no_server_can_make_us_wait_for_ever() -> None:
    clock = PatientClock()
    send([error(429, "busy", **{"Retry-After": "99999"}), KEPT], clock=clock)
    assert 50 < sum(clock.slept) < 61


def test_attempts_are_bounded_and_pauses_grow() -> None:
    clock = PatientClock()
    report, outbox, server = send([error(500, "broken")], clock=clock)
    assert (report.sent, report.refused, report.waiting) == (0, 0, 1)
    assert outbox.state(instance_id(0)) is S.WAITING
    assert server.count("POST") == 4
    assert 0.5 + 1 + 2 <= sum(clock.slept) <= 1 + 2 + 4 + 0.75


def test_a_broken_server_is_not_asked_for_every_record() -> None:
    report, _, server = send([error(500, "broken")], records=10)
    assert report.stopped is not None
    assert report.waiting == 10
    assert server.count("POST") == 3 * 4


def test_a_deleted_409_is_believed_only_the_second_time() -> None:
    deleted = error(409, "This submission has been deleted. You may not resubmit it.")
    report, _, server = send([deleted, KEPT])
    assert (report.sent, server.count("POST")) == (1, 2)
    report, outbox, server = send([deleted])
    assert (report.refused, server.count("POST")) == (1, 2)
    problem = outbox.problem(instance_id(0))
    assert problem is not None
    assert problem.code == "send.deleted_there"


def test_a_locked_423_is_tried_again() -> None:
    report, _, server = send([error(423, "locked"), KEPT])
    assert (report.sent, server.count("POST")) == (1, 2)


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (Said(200, PORTAL), "send.not_openrosa"),
        (Said(204), "send.not_openrosa"),
        (Said(401), "send.unauthorised"),
        (Said(403), "send.forbidden"),
        (Said(404, PORTAL), "send.wrong_address"),
        (Said(400, headers=OPENROSA), "send.not_ready"),
        (Said(302, b"", {"Location": "http://portal.example/"}), "server.other_host"),
        (Said(302, b"", {"Location": "http://127.0.0.1:1/"}), "server.other_host"),
        (Said(302, b"", {"Location": "/submission"}), "server.redirect_loop"),
    ],
)
def test_nothing_is_posted_to_what_is_no_openrosa_server(head: Said, code: str) -> None:
    report, outbox, server = send([KEPT], head=head)
    assert report.stopped is not None
    assert report.stopped.code == code
    assert server.count("POST") == 0
    assert outbox.state(instance_id(0)) is S.WAITING


def test_a_redirect_within_the_server_is_followed_by_head_and_then_posted_to() -> None:
    outbox = WatchedOutbox()
    outbox.put(record(0))
    script = {
        "HEAD /submission": [Said(301, b"", {"Location": "/new/submission"})],
        "HEAD /new/submission": [READY],
        "POST /new/submission": [KEPT],
    }
    with ScriptedServer(script) as server, client(server.url) as transport:
        assert send_all(outbox, transport).sent == 1


def test_a_server_that_knows_no_head_is_posted_to() -> None:
    report, _, _ = send([KEPT], head=Said(405))
    assert report.sent == 1


def test_head_is_asked_once_for_many_records() -> None:
    report, _, server = send([KEPT], records=5)
    assert report.sent == 5
    assert (server.count("HEAD"), server.count("POST")) == (1, 5)


def test_requests_speak_openrosa_as_the_servers_expect() -> None:
    _, outbox, server = send([KEPT])
    for asked in server.asked:
        assert asked.headers["X-OpenRosa-Version"] == "1.0"
        assert asked.headers["Date"].endswith("GMT")
    post = server.asked[-1]
    assert post.headers["Content-Type"].startswith("multipart/form-data; boundary=")
    assert int(post.headers["Content-Length"]) == len(post.body)
    first_part = post.body.split(b"\r\n\r\n")[0]
    assert b'name="xml_submission_file"; filename="submission.xml"' in first_part
    assert b"Content-Type: text/xml" in first_part
    assert outbox.entries[instance_id(0)].item.xml in post.body
    assert b"*isIncomplete*" not in post.body


def test_a_record_over_the_limit_goes_in_several_posts_marked_incomplete_but_the_last() -> None:
    names = tuple(f"{n}.jpg" for n in range(4))
    outbox = WatchedOutbox()
    outbox.put(record(0, photos=names), {name: name.encode() * 20_000 for name in names})
    limited = Said(204, headers={**OPENROSA, "X-OpenRosa-Accept-Content-Length": "250000"})
    script = {"HEAD /submission": [limited], "POST /submission": [KEPT]}
    with ScriptedServer(script) as server, client(server.url) as transport:
        assert send_all(outbox, transport).sent == 1
    posts = [asked.body for asked in server.asked if asked.method == "POST"]
    xml = outbox.entries[instance_id(0)].item.xml
    assert [body.count(b'.jpg"; filename') for body in posts] == [2, 2]
    assert [b'name="*isIncomplete*"\r\n\r\nyes\r\n' in body for body in posts] == [True, False]
    assert all(xml in body and len(body) <= 250_000 for body in posts)


def test_a_single_file_over_the_limit_goes_alone_and_its_413_parks_the_record() -> None:
    outbox = WatchedOutbox()
    outbox.put(record(0, photos=("big.jpg", "small.jpg")), {"big.jpg": b"x" * 300_000, "small.jpg": b"y"})
    limited = Said(204, headers={**OPENROSA, "X-OpenRosa-Accept-Content-Length": "100000"})
    script = {"HEAD /submission": [limited], "POST /submission": [Said(413, PORTAL)]}
    with ScriptedServer(script) as server, client(server.url) as transport:
        report = send_all(outbox, transport)
    assert report.refused == 1
    assert b'small.jpg"; filename' not in server.asked[-1].body


@pytest.mark.parametrize("limit", ["0", "-1", "many", "9" * 30, ""])
def test_a_nonsense_limit_is_the_usual_one(limit: str) -> None:
    head = Said(204, headers={**OPENROSA, "X-OpenRosa-Accept-Content-Length": limit})
    report, _, _ = send([KEPT], head=head)
    assert report.sent == 1


def test_a_digest_challenge_is_answered_and_the_body_sent_again() -> None:
    outbox = WatchedOutbox()
    outbox.put(record(0, photos=("a.jpg",)), {"a.jpg": b"x" * 100_000})
    challenge = 'Digest realm="hq", nonce="abc", qop="auth", algorithm=MD5'

    def guarded(good: Said):  # type: ignore[no-untyped-def]
        def answer(asked: Asked) -> Said:
            if asked.headers.get("Authorization", "").startswith("Digest "):
                return good
            return Said(401, b"", {"WWW-Authenticate": challenge})

        return answer

    script = {"HEAD /submission": [READY], "POST /submission": guarded(KEPT)}
    auth = PasswordAuth("user", "слово")
    with ScriptedServer(script) as server, client(server.url, auth=auth) as transport:
        assert send_all(outbox, transport).sent == 1
    refused, taken = (asked for asked in server.asked if asked.method == "POST")
    assert refused.body == taken.body
    assert 'username="user"' in taken.headers["Authorization"]


def test_basic_goes_at_once_to_this_machine() -> None:
    _, _, server = send([KEPT], auth=PasswordAuth("user", "слово"))
    assert all(asked.headers["Authorization"].startswith("Basic ") for asked in server.asked)


def test_a_servers_message_is_kept_short_and_without_addresses() -> None:
    long = "See http://hq.example/v1/key/SECRET/x and\x00 /key/SECRET/y " + "z" * 1000
    _, outbox, _ = send([error(409, long.replace("\x00", ""))])
    problem = outbox.problem(instance_id(0))
    assert problem is not None
    message = dict(problem.values)["message"]
    assert "SECRET" not in message
    assert len(message) <= 300
