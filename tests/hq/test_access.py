"""Who may do what: nobody without a token, an app user sends, a supervisor reads."""

from __future__ import annotations

import pytest
import requests
from sqlalchemy import insert

from hq.access import Role
from hq.context import open_hq
from hq.database import now
from hq.server import prepare
from hq.settings import HqSettings
from hq.tables import projects
from tests.hq.samples import instance_id, record, xform
from tests.hq.server_process import HqProcess
from tests.hq.speak import OPENROSA, TIMEOUT, bearer, ids, message, on_disk, post, publish

FORM = "guarded"
SUBMISSION = f"/forms/{FORM}/submissions/{instance_id(1)}"
OPENROSA_PATHS = [
    "/formList",
    f"/forms/{FORM}.xml",
    f"/forms/{FORM}/manifest",
    f"/forms/{FORM}/attachments/a.csv",
]
REST_READS = [
    "/forms",
    f"/forms/{FORM}",
    f"/forms/{FORM}/submissions",
    SUBMISSION,
    f"{SUBMISSION}.xml",
    f"{SUBMISSION}/attachments",
    f"{SUBMISSION}/attachments/a.jpg",
]
REST_WRITES = [
    "/forms",
    f"/forms/{FORM}/draft",
    f"/forms/{FORM}/draft/publish",
    f"/forms/{FORM}/draft/attachments/a.csv",
]


@pytest.fixture(autouse=True)
def _a_form_and_a_submission(hq: HqProcess) -> None:
    if requests.get(f"{hq.app_user_url}/forms/{FORM}.xml", timeout=TIMEOUT).status_code == 404:
        publish(hq, FORM, files={"a.csv": b"a"})
        assert (
            post(hq, record(1, form_id=FORM, photos=("a.jpg",)).xml, {"a.jpg": b"light"}).status_code == 201
        )


def ask(method: str, url: str, headers: dict[str, str] | None = None) -> requests.Response:
    return requests.request(
        method,
        url,
        headers={**OPENROSA, **(headers or {})},
        data=xform("9", form_id=FORM) if method == "POST" else None,
        timeout=TIMEOUT,
    )


@pytest.mark.parametrize(
    ("token", "status"),
    [("f" * 64, 403), ("short", 401), ("f" * 63 + "-", 401), ("%00" * 3, 401), ("x" * 5000, 401)],
    ids=["unknown", "short", "malformed", "control signs", "long"],
)
@pytest.mark.parametrize("path", OPENROSA_PATHS)
def test_a_wrong_token_in_the_path_opens_nothing(hq: HqProcess, token: str, status: int, path: str) -> None:
    answer = ask("GET", f"{hq.url}/v1/key/{token}/projects/1{path}")
    assert answer.status_code == status
    assert message(answer)[0] == "error"
    assert "WWW-Authenticate" not in answer.headers


@pytest.mark.parametrize(("token", "status"), [("f" * 64, 403), ("short", 401)])
@pytest.mark.parametrize("method", ["HEAD", "POST"])
def test_a_wrong_token_sends_nothing(hq: HqProcess, token: str, status: int, method: str) -> None:
    before = on_disk(hq)
    answer = requests.request(
        method,
        f"{hq.url}/v1/key/{token}/projects/1/submission",
        headers=OPENROSA,
        files={"xml_submission_file": record(2, form_id=FORM).xml, "a.jpg": b"x" * 3_000_000}
        if method == "POST"
        else None,
        timeout=TIMEOUT,
    )
    assert answer.status_code == status
    assert ids(hq, FORM) == [instance_id(1)]
    assert on_disk(hq) == before


@pytest.mark.parametrize("path", [*OPENROSA_PATHS, *REST_READS])
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": ""}, 401),
        ({"Authorization": "Bearer"}, 401),
        ({"Authorization": "Basic dXNlcjpwYXNz"}, 401),
        (bearer("short"), 401),
        (bearer("f" * 64), 403),
    ],
    ids=["none", "empty", "no token", "basic", "malformed", "unknown"],
)
def test_without_a_known_token_there_is_nothing_to_read(
    hq: HqProcess, path: str, headers: dict[str, str], status: int
) -> None:
    answer = ask("GET", f"{hq.url}/v1/projects/1{path}", headers)
    assert answer.status_code == status
    assert b"well" not in answer.content


@pytest.mark.parametrize("path", REST_READS)
def test_an_app_user_reads_no_submission(hq: HqProcess, path: str) -> None:
    answer = ask("GET", f"{hq.url}/v1/projects/1{path}", bearer(hq.access.app_user_token))
    assert (answer.status_code, answer.json()["code"]) == (403, "access.not_allowed")


@pytest.mark.parametrize("path", REST_WRITES)
def test_an_app_user_changes_no_form(hq: HqProcess, path: str) -> None:
    answer = ask("POST", f"{hq.url}/v1/projects/1{path}", bearer(hq.access.app_user_token))
    assert (answer.status_code, answer.json()["code"]) == (403, "access.not_allowed")
    assert ask("POST", f"{hq.url}/v1/projects/1{path}").status_code == 401


@pytest.mark.parametrize("path", REST_READS)
def test_an_app_users_path_leads_to_no_rest(hq: HqProcess, path: str) -> None:
    assert ask("GET", f"{hq.app_user_url}{path}").status_code == 404
    assert ask("POST", f"{hq.app_user_url}{path}").status_code in {404, 405}


@pytest.mark.parametrize("path", [*OPENROSA_PATHS, *REST_READS])
def test_a_supervisor_reads_all_with_a_bearer_token(hq: HqProcess, path: str) -> None:
    answer = ask("GET", f"{hq.url}/v1/projects/1{path}", bearer(hq.access.supervisor_token))
    assert answer.status_code == 200


@pytest.mark.parametrize("path", ["/formList", "/submission", "/forms", "/forms/x/submissions"])
@pytest.mark.parametrize("project", ["7", "9" * 30, "9" * 5000, "x", "-1", "%D9%A1"], ids=str.__len__)
def test_a_project_that_is_not_there_is_404(hq: HqProcess, path: str, project: str) -> None:
    method = "HEAD" if path == "/submission" else "GET"
    url = f"{hq.url}/v1/projects/{project}{path}"
    assert ask(method, url, bearer(hq.access.supervisor_token)).status_code == 404
    assert ask(method, url).status_code == 401, "who is not known learns nothing of projects"


def test_a_withdrawn_token_is_403_from_then_on(hq: HqProcess) -> None:
    headquarters = open_hq(HqSettings(folder=hq.folder))
    try:
        _, token = headquarters.actors.add(Role.APP_USER, "Lost Laptop", 1)
        url = f"{hq.url}/v1/key/{token}/projects/1"
        assert ask("GET", f"{url}/formList").status_code == 200
        assert headquarters.actors.withdraw("Lost Laptop") == 1
        assert ask("GET", f"{url}/formList").status_code == 403
        assert ask("HEAD", f"{url}/submission").status_code == 403
    finally:
        headquarters.engine.dispose()


def test_an_app_user_of_another_project_is_not_let_in(hq: HqProcess) -> None:
    headquarters = open_hq(HqSettings(folder=hq.folder))
    try:
        with headquarters.engine.execution_options(writes=True).begin() as connection:
            made = connection.execute(insert(projects).values(name="Elsewhere", created_at=now()))
            (other,) = made.inserted_primary_key or ()
        _, token = headquarters.actors.add(Role.APP_USER, "Test Person", other)
    finally:
        headquarters.engine.dispose()
    for path in OPENROSA_PATHS:
        assert ask("GET", f"{hq.url}/v1/key/{token}/projects/1{path}").status_code == 403
    own = ask("GET", f"{hq.url}/v1/key/{token}/projects/{other}/formList")
    assert (own.status_code, FORM in own.text) == (200, False)
    assert ask("GET", f"{hq.url}/v1/key/{token}/projects/{other}/forms/{FORM}.xml").status_code == 404
    supervisor = bearer(hq.access.supervisor_token)
    assert ask("GET", f"{hq.url}/v1/projects/{other}/forms", supervisor).json() == []
    assert ask("GET", f"{hq.url}/v1/projects/{other}{SUBMISSION}.xml", supervisor).status_code == 404


def test_the_protocols_version_must_be_said(hq: HqProcess) -> None:
    for method, path in (("GET", "/formList"), ("HEAD", "/submission"), ("GET", f"/forms/{FORM}/manifest")):
        answer = requests.request(method, f"{hq.app_user_url}{path}", timeout=TIMEOUT)
        assert answer.status_code == 400


def test_tokens_are_told_once_and_kept_nowhere(hq: HqProcess) -> None:
    assert prepare(HqSettings(folder=hq.folder)) is None, "a second start makes nobody new"
    kept = b"".join(path.read_bytes() for path in hq.folder.rglob("*") if path.is_file())
    assert FORM.encode() in kept
    for token in (hq.access.app_user_token, hq.access.supervisor_token):
        assert token.encode() not in kept
        assert token not in repr(hq.access)


def test_anyone_may_ask_whether_the_server_is_well(hq: HqProcess) -> None:
    answer = requests.get(f"{hq.url}/health", timeout=TIMEOUT)
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
