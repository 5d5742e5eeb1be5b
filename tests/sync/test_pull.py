"""What a supervisor gets from headquarters, and what of it is not believed."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from urllib.parse import quote

import pytest
import requests

from sync.connect import open_central
from sync.door import Limits
from sync.engine import send_all
from sync.errors import SyncError
from sync.pull import CentralApi, CentralForm
from tests.hq.samples import instance_id, record, xform
from tests.hq.server_process import HqProcess
from tests.sync.helpers import PatientClock, WatchedOutbox, client, publish, supervisor
from tests.sync.scripted_server import Said, Script, ScriptedServer

TOKEN = "a" * 64
NUMBERS = itertools.count()
PORTAL = Said(200, b"<html><body>Welcome to the hotel</body></html>", {"Content-Type": "text/html"})
FORM = "/v1/projects/1/forms/well_visit"
ONE = f"{FORM}/submissions/{quote(instance_id(1), safe='')}"
SMALL = Limits(connect_seconds=5.0, read_seconds=10.0, text_bytes=100_000, media_bytes=100_000)


def said(value: object) -> Said:
    return Said(200, json.dumps(value).encode(), {"Content-Type": "application/json"})


def headquarters(**changed: Said) -> Script:
    """A headquarters with one submission and one file; ``changed`` says something else."""
    answers = {
        "rows": (f"GET {FORM}/submissions", said([{"instanceId": instance_id(1), "createdAt": "x"}])),
        "xml": (f"GET {ONE}.xml", Said(200, record(1, photos=("a.jpg",)).xml)),
        "files": (f"GET {ONE}/attachments", said([{"name": "a.jpg", "exists": True}])),
        "file": (f"GET {ONE}/attachments/a.jpg", Said(200, b"light")),
    }
    return {path: [changed.get(name, usual)] for name, (path, usual) in answers.items()}


def at(server: ScriptedServer) -> CentralApi:
    return open_central(server.url, TOKEN, clock=PatientClock(), limits=SMALL)


def test_what_was_sent_comes_back_with_equal_bytes(hq: HqProcess) -> None:
    publish(hq, "pulled")
    outbox = WatchedOutbox()
    names = ("зураг 1.jpg", "b#?%.jpg")
    outbox.put(record(1, form_id="pulled", photos=names), {name: name.encode() * 999 for name in names})
    outbox.put(record(2, form_id="pulled"))
    with client(hq.app_user_url) as server:
        assert send_all(outbox, server).sent == 2
    with supervisor(hq) as api:
        first, second = api.pull("pulled")
        (unknown,) = api.pull("pulled", known={instance_id(1)})
    assert first.submission.xml == outbox.entries[instance_id(1)].item.xml
    assert dict(first.files) == outbox.entries[instance_id(1)].files
    assert (dict(second.files), second.missing, second.set_aside) == ({}, (), ())
    assert unknown.submission.instance_id == instance_id(2)


def test_a_file_that_has_not_come_is_missing_and_comes_later(hq: HqProcess) -> None:
    publish(hq, "late")
    sent = record(1, form_id="late", photos=("a.jpg",))
    post(hq, sent.xml)
    with supervisor(hq) as api:
        (pulled,) = api.pull("late")
        assert (dict(pulled.files), pulled.missing) == ({}, ("a.jpg",))
        post(hq, sent.xml, {"a.jpg": b"light"})
        (row,) = api.submissions("late")
        assert dict(api.pull_one("late", row).files) == {"a.jpg": b"light"}
        assert dict(api.pull_one("late", row, have={"a.jpg"}).files) == {}


@pytest.mark.parametrize(
    "name", ["../../x.jpg", "/etc/passwd", "..\\..", "CON.jpg", "a\\b.jpg", "x" * 250 + "жжж"]
)
def test_a_file_with_a_hostile_name_is_told_and_not_fetched(hq: HqProcess, name: str) -> None:
    form_id = f"hostile{next(NUMBERS)}"
    publish(hq, form_id)
    sent = record(1, form_id=form_id, photos=("a.jpg",))
    post(hq, sent.xml, {"a.jpg": b"light", name: b"dark"})
    with supervisor(hq) as api:
        (pulled,) = api.pull(form_id)
    assert (dict(pulled.files), pulled.set_aside) == ({"a.jpg": b"light"}, (name,))
    assert pulled.submission.xml == sent.xml


def post(hq: HqProcess, xml: bytes, files: dict[str, bytes] | None = None) -> None:
    parts = [("xml_submission_file", ("submission.xml", xml, "text/xml"))]
    parts += [(name, (name, data, "image/jpeg")) for name, data in (files or {}).items()]
    answer = requests.post(
        f"{hq.app_user_url}/submission", files=parts, headers={"X-OpenRosa-Version": "1.0"}, timeout=30
    )
    assert answer.status_code == 201, answer.text


def test_an_edit_is_pulled_under_its_own_id_and_asked_for_by_the_first(hq: HqProcess) -> None:
    publish(hq, "edited")
    for sent in (record(1, form_id="edited"), record(2, form_id="edited", deprecated=instance_id(1))):
        post(hq, sent.xml)
    with supervisor(hq) as api:
        (row,) = api.submissions("edited")
        assert (row.instance_id, row.current_id) == (instance_id(1), instance_id(2))
        (pulled,) = api.pull("edited", known={instance_id(1)})
        assert list(api.pull("edited", known={instance_id(2)})) == []
    assert pulled.submission.instance_id == instance_id(2)


@pytest.mark.parametrize("versions", [("1", "2"), ("2026/11", "a b#?"), ("", "2")])
def test_an_older_version_of_a_form_can_be_fetched(hq: HqProcess, versions: tuple[str, str]) -> None:
    form_id = f"versions{next(NUMBERS)}"
    for version in versions:
        publish(hq, form_id, version=version)
    with supervisor(hq) as api:
        (form,) = (form for form in api.forms() if form.form_id == form_id)
        assert form.version == versions[1]
        for version in versions:
            assert api.fetch_form(form, version).xform == xform(version, form_id=form_id)
        with pytest.raises(SyncError, match=r"server\.not_found"):
            api.fetch_form(form, "never published")


def test_publishing_brings_the_media_and_the_same_again_changes_nothing(hq: HqProcess) -> None:
    form = xform(form_id="media", files=("сум.csv",))
    with supervisor(hq) as api:
        assert api.publish("media", form, {"сум.csv": "нэр".encode()})
        assert not api.publish("media", form, {"сум.csv": "нэр".encode()})
        (row,) = (row for row in api.forms() if row.form_id == "media")
        assert dict(api.fetch_form(row, "1").media) == {"сум.csv": "нэр".encode()}


def test_a_published_version_does_not_change(hq: HqProcess) -> None:
    publish(hq, "fixed")
    other = xform(form_id="fixed").replace(b"Name of the well", b"Another label")
    with supervisor(hq) as api:
        with pytest.raises(SyncError) as caught:
            api.publish("fixed", other, {})
        (row,) = (row for row in api.forms() if row.form_id == "fixed")
        assert api.fetch_form(row, "1").xform == xform(form_id="fixed")
    assert (caught.value.code, caught.value.values["status"]) == ("server.refused", 409)


@pytest.mark.parametrize(
    "act",
    [
        lambda api: api.forms(),
        lambda api: api.submissions("well_visit"),
        lambda api: api.files("well_visit", instance_id(1)),
        lambda api: list(api.pull("well_visit")),
        lambda api: api.publish("well_visit", xform(), {"a.csv": b"a"}),
    ],
    ids=["forms", "submissions", "files", "pull", "publish"],
)
def test_a_web_page_with_200_is_no_headquarters(act: Callable[[CentralApi], object]) -> None:
    portal = lambda asked: PORTAL  # noqa: E731 (the same to whatever is asked)
    paths = (
        f"{FORM}/submissions",
        f"{ONE}/attachments",
        f"{FORM}.xml",
        "/v1/projects/1/forms",
        f"{FORM}/draft",
    )
    script: Script = {f"{method} {path}": portal for method in ("GET", "POST") for path in paths}
    with ScriptedServer(script) as server, at(server) as api, pytest.raises(SyncError) as caught:
        act(api)
    assert (caught.value.code, dict(caught.value.values)) == ("server.not_central", {"host": "127.0.0.1"})


@pytest.mark.parametrize(
    "rows",
    [b"", b"null", b"{}", b'["a"]', b"[" * 100_000, b'[{"instanceId": "a"}', b"\xff\xfe"],
    ids=["empty", "null", "object", "texts", "deep", "cut", "no text"],
)
def test_what_is_no_list_is_no_headquarters(rows: bytes) -> None:
    script = headquarters(rows=Said(200, rows))
    with (
        ScriptedServer(script) as server,
        at(server) as api,
        pytest.raises(SyncError, match=r"server\.not_central"),
    ):
        list(api.pull("well_visit"))


def test_rows_that_say_nothing_useful_are_passed_over() -> None:
    rows = [{}, {"instanceId": 7}, {"instanceId": instance_id(1), "currentVersion": "x", "createdAt": None}]
    with ScriptedServer(headquarters(rows=said(rows))) as server, at(server) as api:
        (row,) = api.submissions("well_visit")
    assert (row.instance_id, row.current_id, row.created_at) == (instance_id(1), instance_id(1), "")


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        (PORTAL.body, "pull.not_a_submission"),
        (b"", "pull.not_a_submission"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><x/>', "pull.not_a_submission"),
        (record(2).xml, "pull.other_submission"),
        (record(1, form_id="another_form").xml, "pull.other_submission"),
    ],
    ids=["html", "empty", "doctype", "other record", "other form"],
)
def test_bytes_that_are_not_what_the_list_said_are_refused(xml: bytes, code: str) -> None:
    script = headquarters(xml=Said(200, xml))
    with ScriptedServer(script) as server, at(server) as api, pytest.raises(SyncError) as caught:
        list(api.pull("well_visit"))
    assert (caught.value.code, caught.value.values["instance_id"]) == (code, instance_id(1))


@pytest.mark.parametrize("what", ["rows", "xml", "files", "file"])
def test_more_than_the_limit_is_not_taken(what: str) -> None:
    script = headquarters(**{what: Said(200, b" " * 200_000)})
    with ScriptedServer(script) as server, at(server) as api, pytest.raises(SyncError) as caught:
        list(api.pull("well_visit"))
    assert (caught.value.code, caught.value.values["limit"]) == ("server.too_much", 100_000)


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (204, "server.unexpected"),
        (302, "server.unexpected"),
        (400, "server.refused"),
        (401, "server.unauthorised"),
        (403, "server.forbidden"),
        (404, "server.not_found"),
        (500, "server.busy"),
        (503, "server.busy"),
    ],
)
@pytest.mark.parametrize("what", ["rows", "xml", "files", "file"])
def test_another_status_has_its_name(what: str, status: int, code: str) -> None:
    script = headquarters(**{what: Said(status, b"")})
    with ScriptedServer(script) as server, at(server) as api, pytest.raises(SyncError) as caught:
        list(api.pull("well_visit"))
    assert caught.value.code == code
    assert TOKEN not in f"{caught.value!r} {caught.value}"


def test_a_refusals_words_are_cleaned() -> None:
    message = f"see http://hq.example/v1/key/{TOKEN}/x \u202e and " + "z" * 1000
    refused = Said(409, json.dumps({"message": message}).encode())
    script: Script = {f"GET {FORM}.xml": [Said(200, b"<other/>")], f"POST {FORM}/draft": [refused]}
    with ScriptedServer(script) as server, at(server) as api, pytest.raises(SyncError) as caught:
        api.publish("well_visit", xform(), {})
    told = str(caught.value.values["message"])
    assert told.startswith("see … and z")
    assert len(told) <= 300


def test_a_media_file_whose_digest_differs_is_damaged() -> None:
    listed = (
        '<manifest xmlns="http://openrosa.org/xforms/xformsManifest"><mediaFile><filename>a.csv</filename>'
        f"<hash>md5:{'0' * 32}</hash><downloadUrl>/a.csv</downloadUrl></mediaFile></manifest>"
    ).encode()
    script: Script = {
        f"GET {FORM}.xml": [Said(200, xform())],
        f"GET {FORM}/manifest": [Said(200, listed)],
        "GET /a.csv": [Said(200, b"other bytes")],
    }
    with ScriptedServer(script) as server, at(server) as api, pytest.raises(SyncError) as caught:
        api.fetch_form(CentralForm("well_visit", "Well", "1"), "1")
    assert (caught.value.code, caught.value.values["name"]) == ("media.damaged", "a.csv")
