"""A supervisor pulls from a real headquarters: forms first, each record once, the bad ones aside."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests
from openpyxl import load_workbook

from fieldapp.export.options import ExportOptions
from fieldapp.records.profiles import Profile
from fieldapp.records.rows import RecordState
from fieldapp.ui.messages import sentence
from fieldapp.work.desk import Desk, PullReport
from fieldapp.work.jobs import Cancelled, Watch
from fieldapp.work.servers import ReadServer, keep_read_server
from forms.submission import Submission
from sync.errors import SyncError
from tests.hq.server_process import HqProcess
from tests.sync.scripted_server import Said, ScriptedServer
from tests.work.made import add_visit, connect, desk_of, finalised, make_profile, xlsx

PLACES = "name,label\nb1,Баг 1\nb2,Баг 2\n".encode()


@contextmanager
def enumerator(folder: Path, hq: HqProcess) -> Iterator[Desk]:
    with desk_of(make_profile(folder / "enumerator")) as desk:
        connect(desk, hq)
        yield desk


def sent(desk: Desk, form_key: int, *places: str) -> list[Submission]:
    """Made, published and sent."""
    desk.publish_form(form_key, Watch())
    submissions = [finalised(desk, form_key, place) for place in places]
    assert desk.send(Watch()).sent == len(places)
    return submissions


def received(desk: Desk, form_id: str) -> list[str]:
    """instanceIDs, in the order of coming in."""
    records = desk.records(form_id=form_id, states=[RecordState.RECEIVED])
    return [record.instance_id for record in sorted(records, key=lambda record: record.id)]


@pytest.fixture
def own_hq(tmp_path: Path) -> Iterator[HqProcess]:
    """One that no other test has written to, where counts are told of the whole."""
    with HqProcess(tmp_path / "hq") as process:
        yield process


def test_from_the_interview_to_the_workbook(tmp_path: Path, own_hq: HqProcess, supervisor: Desk) -> None:
    with enumerator(tmp_path, own_hq) as desk:
        submissions = sent(desk, add_visit(desk), "Зүүнмод", "Тамир", "Тусгалт")
    connect(supervisor, own_hq)
    told: list[tuple[int, int]] = []
    report = supervisor.pull(Watch(lambda done, total, _note: told.append((done, total))))
    assert report == PullReport(new=3, found=3, forms=1)
    assert told[-1] == (3, 3)
    path = tmp_path / "visit.xlsx"
    supervisor.export("visit", path, ExportOptions(), Watch())
    book = load_workbook(path, read_only=True)
    try:
        header, *rows = book.worksheets[0].iter_rows(values_only=True)
        animals = list(book["animal"].iter_rows(min_row=2, values_only=True))
    finally:
        book.close()
    assert [row[header.index("place")] for row in rows] == ["Зүүнмод", "Тамир", "Тусгалт"]
    assert {row[header.index("KEY")] for row in rows} == {record.instance_id for record in submissions}
    assert len(animals) == 6


def test_a_second_pull_brings_only_what_is_new(tmp_path: Path, own_hq: HqProcess, supervisor: Desk) -> None:
    with enumerator(tmp_path, own_hq) as desk:
        key = add_visit(desk)
        first = sent(desk, key, "Зүүнмод", "Тамир")
        connect(supervisor, own_hq)
        assert supervisor.pull(Watch()).new == 2
        second = sent(desk, key, "Тусгалт")
        assert supervisor.pull(Watch()) == PullReport(new=1, found=3)
        assert supervisor.pull(Watch()) == PullReport(new=0, found=3)
        assert desk.pull(Watch()) == PullReport(new=0, found=3), "what was made here is known here"
    assert received(supervisor, "visit") == [record.instance_id for record in (*first, *second)]
    assert [bytes(record.xml) for record in supervisor.store.submissions("visit")] == [
        record.xml for record in (*first, *second)
    ]


def test_every_version_that_lacks_is_fetched_with_its_files(
    tmp_path: Path, hq: HqProcess, supervisor: Desk
) -> None:
    survey = [{"type": "select_one_from_file places.csv", "name": "bag", "label": "Баг"}]
    media = {"places.csv": PLACES}
    with enumerator(tmp_path, hq) as desk:
        for version in ("1", "2"):
            data = xlsx(survey, form_id="versions", version=version)
            key = desk.add_form(data, "versions.xlsx", media.get, Watch()).row.key
            desk.publish_form(key, Watch())
            interview = desk.new_interview(key)
            interview.answer("/data/bag", f"b{version}")
            interview.finalise()
        desk.send(Watch())
    connect(supervisor, hq)
    supervisor.pull(Watch())
    forms = [form for form in supervisor.forms() if form.form_id == "versions"]
    assert {form.version for form in forms} == {"1", "2"}
    assert [supervisor.store.media(form.key) for form in forms] == [media, media]
    records = supervisor.records(form_id="versions")
    assert {record.form_version for record in records} == {"1", "2"}
    opened = supervisor.open_interview(records[0].id)
    assert [choice.value for choice in opened.session.node("/data/bag").choices] == ["b1", "b2"]


def test_the_newest_version_at_headquarters_is_the_newest_here(
    tmp_path: Path, hq: HqProcess, supervisor: Desk
) -> None:
    connect(supervisor, hq)
    with enumerator(tmp_path, hq) as desk:
        for version in ("1", "2", "3"):
            sent(desk, add_visit(desk, "ranked", version), f"Баг {version}")
    supervisor.pull(Watch())
    versions = [row.version for row in supervisor.forms() if row.form_id == "ranked"]
    assert (sorted(versions), versions[0]) == (["1", "2", "3"], "3")
    add_visit(supervisor, "ranked", "4")
    assert next(row.version for row in supervisor.forms() if row.form_id == "ranked") == "4"


def test_a_file_that_comes_late_joins_its_record(tmp_path: Path, hq: HqProcess, supervisor: Desk) -> None:
    with enumerator(tmp_path, hq) as desk:
        key = add_visit(desk, "late")
        desk.publish_form(key, Watch())
        submission = finalised(desk, key, "Зүүнмод", photo=b"a picture")
        post(hq, submission)
        connect(supervisor, hq)
        supervisor.pull(Watch())
        (record,) = supervisor.records(form_id="late")
        assert supervisor.store.attachment_names(record.id) == []
        assert desk.send(Watch()).sent == 1
    supervisor.pull(Watch())
    (name,) = submission.attachments
    assert received(supervisor, "late") == [submission.instance_id]
    assert supervisor.store.attachment(record.id, name) == b"a picture"


def post(hq: HqProcess, submission: Submission) -> None:
    """The record without its files, as a client does whose line breaks after the first of two POSTs."""
    answer = requests.post(
        f"{hq.app_user_url}/submission",
        headers={"X-OpenRosa-Version": "1.0"},
        files={"xml_submission_file": ("submission.xml", submission.xml, "text/xml")},
        timeout=30,
    )
    assert answer.status_code == 201


def test_a_record_with_other_answers_is_set_aside_and_the_others_come(
    tmp_path: Path, own_hq: HqProcess, supervisor: Desk
) -> None:
    with enumerator(tmp_path, own_hq) as desk:
        first, second, third = sent(desk, add_visit(desk), "Зүүнмод", "Тамир", "Тусгалт")
    connect(supervisor, own_hq)
    draft = supervisor.store.new_record(add_visit(supervisor), instance_id=second.instance_id)
    report = supervisor.pull(Watch())
    ((which, problem),) = report.set_aside
    assert (report.new, report.found) == (2, 3)
    assert (which, problem.code) == (second.instance_id, "record.conflict")
    assert second.instance_id in sentence(problem)
    assert received(supervisor, "visit") == [first.instance_id, third.instance_id]
    assert supervisor.store.record(draft.id).state is RecordState.DRAFT


def test_a_stopped_pull_keeps_what_came(tmp_path: Path, own_hq: HqProcess, supervisor: Desk) -> None:
    with enumerator(tmp_path, own_hq) as desk:
        submissions = sent(desk, add_visit(desk), "Зүүнмод", "Тамир", "Тусгалт")
    connect(supervisor, own_hq)

    def stop_before_the_second(done: int, _total: int, _note: str) -> None:
        if done == 1:
            watch.cancel()

    watch = Watch(stop_before_the_second)
    with pytest.raises(Cancelled):
        supervisor.pull(watch)
    assert received(supervisor, "visit") == [submissions[0].instance_id]
    assert supervisor.pull(Watch()).new == 2


def test_a_wrong_token_is_one_clear_error(hq: HqProcess, supervisor: Desk) -> None:
    keep_read_server(supervisor.store, ReadServer(hq.url, "0" * 64))
    with pytest.raises(SyncError) as caught:
        supervisor.pull(Watch())
    assert caught.value.code == "server.forbidden"
    assert "0000" not in str(caught.value)


# Headquarters that cannot be trusted


def central(script: dict[str, list[Said]]) -> ScriptedServer:
    """Answers on the paths of project 1."""
    named = {f"GET /v1/projects/1/{path}": answers for path, answers in script.items()}
    return ScriptedServer({**named})


def listed(*rows: dict[str, object]) -> list[Said]:
    return [Said(200, json.dumps(rows).encode())]


GOOD = b'<data id="visit" version="1"><place>Made</place><meta><instanceID>uuid:2</instanceID></meta></data>'


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        (b"<data id='visit' version='1'><place>cut o", "pull.not_a_submission"),
        (b"<html>Log in</html>", "pull.not_a_submission"),
        (GOOD.replace(b'"visit"', b'"other"'), "pull.other_submission"),
        (GOOD, "pull.other_submission"),
        (GOOD.replace(b"uuid:2", b"uuid:1").replace(b'"1"', b'"9"'), "server.not_found"),
    ],
    ids=["cut off", "web page", "another form", "another record", "unknown version"],
)
def test_a_submission_that_cannot_be_read_is_set_aside(supervisor: Desk, xml: bytes, code: str) -> None:
    add_visit(supervisor)
    script = {
        "forms": listed({"xmlFormId": "visit", "name": "Made visit", "version": "1"}),
        "forms/visit/submissions": listed({"instanceId": "uuid:1"}, {"instanceId": "uuid:2"}),
        "forms/visit/submissions/uuid%3A1.xml": [Said(200, xml)],
        "forms/visit/submissions/uuid%3A1/attachments": listed(),
        "forms/visit/submissions/uuid%3A2.xml": [Said(200, GOOD)],
        "forms/visit/submissions/uuid%3A2/attachments": listed(),
    }
    with central(script) as server:
        keep_read_server(supervisor.store, ReadServer(server.url, "made up"))
        report = supervisor.pull(Watch())
    assert [(which, problem.code) for which, problem in report.set_aside] == [("uuid:1", code)]
    assert (report.new, report.found) == (1, 2)
    assert received(supervisor, "visit") == ["uuid:2"]
    assert "Made" not in str(report.set_aside), "no answer in what is told"


def test_a_form_that_cannot_be_used_keeps_no_other_from_coming(supervisor: Desk) -> None:
    add_visit(supervisor)
    script = {
        "forms": listed(
            {"xmlFormId": "broken", "name": "Broken", "version": "1"},
            {"xmlFormId": "visit", "name": "Made visit", "version": "1"},
        ),
        "forms/broken/submissions": listed({"instanceId": "uuid:7"}),
        "forms/broken.xml": [Said(200, b"<html>not a form</html>")],
        "forms/broken/manifest": [
            Said(200, b'<manifest xmlns="http://openrosa.org/xforms/xformsManifest"/>'),
        ],
        "forms/visit/submissions": listed({"instanceId": "uuid:2"}),
        "forms/visit/submissions/uuid%3A2.xml": [Said(200, GOOD)],
        "forms/visit/submissions/uuid%3A2/attachments": listed(),
    }
    with central(script) as server:
        keep_read_server(supervisor.store, ReadServer(server.url, "made up"))
        report = supervisor.pull(Watch())
    assert [(which, problem.code) for which, problem in report.set_aside] == [("broken", "form.not_an_xform")]
    assert (report.new, report.found) == (1, 2)


def test_a_file_with_a_dangerous_name_stays_there_and_is_told(supervisor: Desk) -> None:
    add_visit(supervisor)
    script = {
        "forms": listed({"xmlFormId": "visit", "name": "Made visit", "version": "1"}),
        "forms/visit/submissions": listed({"instanceId": "uuid:2"}),
        "forms/visit/submissions/uuid%3A2.xml": [Said(200, GOOD)],
        "forms/visit/submissions/uuid%3A2/attachments": listed({"name": "../../x.sh", "exists": True}),
    }
    with central(script) as server:
        keep_read_server(supervisor.store, ReadServer(server.url, "made up"))
        report = supervisor.pull(Watch())
    assert (report.new, [problem.code for _, problem in report.set_aside]) == (1, ["pull.bad_file_name"])
    (record,) = supervisor.records()
    assert supervisor.store.attachment_names(record.id) == []


def test_a_web_page_is_no_headquarters(supervisor: Desk) -> None:
    with central({"forms": [Said(200, b"<html>Log in</html>")]}) as server:
        keep_read_server(supervisor.store, ReadServer(server.url, "made up"))
        with pytest.raises(SyncError) as caught:
            supervisor.pull(Watch())
    assert caught.value.code == "server.not_central"


def test_a_line_that_breaks_in_the_middle_keeps_what_came(
    tmp_path: Path, own_hq: HqProcess, profile: Profile
) -> None:
    """Headquarters is killed after the first record came; a later pull brings the rest."""
    with enumerator(tmp_path, own_hq) as desk:
        submissions = sent(desk, add_visit(desk), "Зүүнмод", "Тамир")
    with desk_of(profile) as supervisor:
        connect(supervisor, own_hq)

        def kill_before_the_second(done: int, _total: int, _note: str) -> None:
            if done == 1:
                own_hq.kill()

        with pytest.raises(SyncError) as caught:
            supervisor.pull(Watch(kill_before_the_second))
        assert caught.value.code.startswith("net.")
    own_hq.start()
    with desk_of(profile) as supervisor:
        assert received(supervisor, "visit") == [submissions[0].instance_id]
        connect(supervisor, own_hq)
        assert supervisor.pull(Watch()).new == 1
