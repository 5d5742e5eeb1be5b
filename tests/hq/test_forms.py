"""Forms and their files, as an app user's OpenRosa client gets them."""

from __future__ import annotations

import io
import zipfile
from urllib.parse import quote

import pytest
import requests
from lxml import etree
from openpyxl import Workbook

from tests.hq.samples import xform
from tests.hq.server_process import HqProcess
from tests.hq.speak import OPENROSA, TIMEOUT, create, get, md5, message, publish, rest

LIST = "{http://openrosa.org/xforms/xformsList}"
MANIFEST = "{http://openrosa.org/xforms/xformsManifest}"


def listed(hq: HqProcess, form_id: str) -> dict[str, str] | None:
    """The form's entry in the list: texts by name."""
    answer = get(hq, "/formList")
    assert answer.status_code == 200
    root = etree.fromstring(answer.content)
    assert root.tag == f"{LIST}xforms"
    entries = [{etree.QName(child).localname: child.text or "" for child in item} for item in root]
    return next((entry for entry in entries if entry["formID"] == form_id), None)


def test_the_list_tells_identity_and_digest_of_the_very_bytes(hq: HqProcess) -> None:
    form = publish(hq, "listed", "2026-11")
    entry = listed(hq, "listed")
    assert entry is not None
    assert (entry["name"], entry["version"]) == ("Visit to a well & pump", "2026-11")
    assert entry["hash"] == f"md5:{md5(form)}"
    assert entry["downloadUrl"].startswith(hq.app_user_url)
    answer = requests.get(entry["downloadUrl"], timeout=TIMEOUT)
    assert (answer.status_code, answer.content) == (200, form)
    assert answer.headers["Content-Type"].startswith("application/xml")
    assert "manifestUrl" not in entry


def test_the_list_speaks_openrosa(hq: HqProcess) -> None:
    answer = get(hq, "/formList")
    assert answer.headers["X-OpenRosa-Version"] == "1.0"
    assert answer.headers["X-OpenRosa-Accept-Content-Length"] == "100000000"
    assert answer.headers["Content-Type"].startswith("text/xml")
    assert requests.head(f"{hq.app_user_url}/formList", headers=OPENROSA, timeout=TIMEOUT).status_code == 200


def test_one_form_of_the_list_can_be_asked_for(hq: HqProcess) -> None:
    publish(hq, "wanted")
    publish(hq, "unwanted")
    root = etree.fromstring(get(hq, "/formList?formID=wanted").content)
    assert [item.findtext(f"{LIST}formID") for item in root] == ["wanted"]


def test_files_come_with_their_digests(hq: HqProcess) -> None:
    files = {"сум & дүүрэг.csv": "нэр\nа".encode(), "a.png": bytes(range(256)) * 500}
    publish(hq, "with_files", files=files)
    entry = listed(hq, "with_files")
    assert entry is not None
    answer = requests.get(entry["manifestUrl"], headers=OPENROSA, timeout=TIMEOUT)
    root = etree.fromstring(answer.content)
    assert root.tag == f"{MANIFEST}manifest"
    got = {}
    for item in root:
        name, url = item.findtext(f"{MANIFEST}filename"), item.findtext(f"{MANIFEST}downloadUrl")
        data = requests.get(str(url), timeout=TIMEOUT).content
        assert item.findtext(f"{MANIFEST}hash") == f"md5:{md5(data)}"
        got[name] = data
    assert got == files


def test_a_file_that_nobody_brought_is_left_out_of_the_manifest(hq: HqProcess) -> None:
    form = xform(form_id="lacking", files=("there.csv", "not_there.csv"))
    create(hq, form)
    rest(hq, "POST", "/forms/lacking/draft/attachments/there.csv", data=b"a")
    rest(hq, "POST", "/forms/lacking/draft/publish")
    root = etree.fromstring(get(hq, "/forms/lacking/manifest").content)
    assert [item.findtext(f"{MANIFEST}filename") for item in root] == ["there.csv"]
    assert get(hq, "/forms/lacking/attachments/not_there.csv").status_code == 404


def test_a_form_without_files_has_an_empty_manifest(hq: HqProcess) -> None:
    publish(hq, "bare")
    answer = get(hq, "/forms/bare/manifest")
    assert answer.status_code == 200
    assert len(etree.fromstring(answer.content)) == 0


def test_a_draft_is_for_supervisors_until_it_is_published(hq: HqProcess) -> None:
    assert create(hq, xform(form_id="drafted")).status_code == 200
    assert listed(hq, "drafted") is None
    assert get(hq, "/forms/drafted.xml").status_code == 404
    assert rest(hq, "POST", "/forms/drafted/draft/publish").status_code == 200
    assert listed(hq, "drafted") is not None


def test_the_newest_version_is_offered_and_older_ones_stay(hq: HqProcess) -> None:
    first, second = publish(hq, "grown", "1"), publish(hq, "grown", "2")
    entry = listed(hq, "grown")
    assert entry is not None
    assert entry["version"] == "2"
    assert get(hq, "/forms/grown.xml").content == second
    assert get(hq, "/forms/grown/versions/1.xml").content == first
    assert get(hq, "/forms/grown/versions/3.xml").status_code == 404


def test_a_draft_is_replaced_and_a_published_version_never(hq: HqProcess) -> None:
    other = xform(form_id="kept").replace(b"Name of the well", b"Another label")
    assert create(hq, other).status_code == 200
    assert create(hq, xform(form_id="kept"), "/forms/kept/draft").status_code == 200
    rest(hq, "POST", "/forms/kept/draft/publish")
    refused = create(hq, other, "/forms/kept/draft")
    assert (refused.status_code, refused.json()["code"]) == (409, "form.version_exists")
    assert get(hq, "/forms/kept.xml").content == xform(form_id="kept")


def test_a_drafts_file_is_replaced(hq: HqProcess) -> None:
    create(hq, xform(form_id="replaced", files=("a.csv",)))
    for data in (b"old", b"new"):
        assert rest(hq, "POST", "/forms/replaced/draft/attachments/a.csv", data=data).status_code == 200
    rest(hq, "POST", "/forms/replaced/draft/publish")
    assert get(hq, "/forms/replaced/attachments/a.csv").content == b"new"
    late = rest(hq, "POST", "/forms/replaced/draft/attachments/a.csv", data=b"late")
    assert (late.status_code, late.json()["code"]) == (404, "form.no_draft")


def test_a_new_draft_does_not_take_over_the_last_ones_files(hq: HqProcess) -> None:
    form = xform(form_id="redrafted", files=("a.csv",))
    create(hq, form)
    rest(hq, "POST", "/forms/redrafted/draft/attachments/a.csv", data=b"old")
    create(hq, form, "/forms/redrafted/draft")
    rest(hq, "POST", "/forms/redrafted/draft/publish")
    assert get(hq, "/forms/redrafted/attachments/a.csv").status_code == 404


@pytest.mark.parametrize("form_id", ["маягт", "a b", "a&b<c>", "a%2Fb", "x" * 255, "'; drop table forms"])
def test_a_form_may_have_an_unusual_id(hq: HqProcess, form_id: str) -> None:
    spelt = form_id.replace("&", "&amp;").replace("<", "&lt;")
    form = xform(form_id=spelt)
    assert create(hq, form, publish="true").status_code == 200
    entry = listed(hq, form_id)
    assert entry is not None
    assert requests.get(entry["downloadUrl"], timeout=TIMEOUT).content == form
    assert rest(hq, "GET", f"/forms/{quote(form_id, safe='')}").json()["xmlFormId"] == form_id


@pytest.mark.parametrize("form_id", ["a/b", "..", ".", "x" * 256, "a&#10;b", ""])
def test_an_id_that_no_address_can_hold_is_refused(hq: HqProcess, form_id: str) -> None:
    answer = create(hq, xform(form_id=form_id))
    assert answer.status_code == 400
    assert answer.json()["code"] in {"form.bad_id", "form.no_id"}


def zipped_bomb() -> bytes:
    """A workbook of a few hundred kB that would unpack to 300 MB."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", bytes(300_000_000))
    return data.getvalue()


BOMB = (
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(
        b'<!ENTITY a%d "%s">' % (n, b"&a%s;" % (str(n - 1).encode() if n else b"") * 10) for n in range(9)
    )
    + b"]><x>&a8;</x>"
)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "xml.not_well_formed"),
        (b"hello", "xml.not_well_formed"),
        (xform()[:-20], "xml.not_well_formed"),
        (BOMB, "xml.doctype"),
        (b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', "xml.doctype"),
        (b"<x>" * 300 + b"</x>" * 300, "xml.too_deep"),
        (b"<html><body>Welcome</body></html>", "form.not_xform"),
    ],
    ids=["empty", "text", "cut", "billion laughs", "outside entity", "deep", "html"],
)
def test_what_is_no_form_is_refused_by_name(hq: HqProcess, data: bytes, code: str) -> None:
    answer = create(hq, data)
    assert (answer.status_code, answer.json()["code"]) == (400, code)
    assert "passwd" not in answer.text
    assert get(hq, "/formList").status_code == 200


XLSX = {"Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


def workbook(relevant: str = "") -> bytes:
    book = Workbook()
    survey = book.active
    assert survey is not None
    survey.title = "survey"
    for row in (("type", "name", "label", "relevant"), ("text", "well", "Name of the well", relevant)):
        survey.append(row)
    settings = book.create_sheet("settings")
    settings.append(("form_id", "form_title", "version"))
    settings.append(("from_workbook", "From a workbook", "7"))
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def test_a_workbook_is_converted(hq: HqProcess) -> None:
    made = rest(hq, "POST", "/forms?publish=true", data=workbook(), headers=XLSX)
    assert made.status_code == 200, made.text
    assert (made.json()["xmlFormId"], made.json()["version"]) == ("from_workbook", "7")
    entry = listed(hq, "from_workbook")
    assert entry is not None
    assert entry["name"] == "From a workbook"


@pytest.mark.parametrize(
    "data",
    [b"", b"hello", workbook()[:2000], workbook("${no_such_question} = 1"), zipped_bomb()],
    ids=["empty", "text", "cut", "formula", "bomb"],
)
def test_a_workbook_that_is_no_form_is_refused(hq: HqProcess, data: bytes) -> None:
    answer = rest(hq, "POST", "/forms", data=data, headers=XLSX)
    assert answer.status_code == 400
    assert answer.json()["code"].startswith(("xlsform.", "form.", "workbook."))
    assert get(hq, "/formList").status_code == 200


def test_a_form_of_another_kind_is_refused(hq: HqProcess) -> None:
    answer = rest(hq, "POST", "/forms", data=b"%PDF-1.7", headers={"Content-Type": "application/pdf"})
    assert (answer.status_code, answer.json()["code"]) == (415, "form.unknown_kind")


def test_a_form_under_anothers_address_is_refused(hq: HqProcess) -> None:
    publish(hq, "mine")
    answer = create(hq, xform("2", form_id="yours"), "/forms/mine/draft")
    assert (answer.status_code, answer.json()["code"]) == (400, "form.other_id")
    unknown = create(hq, xform(form_id="nobodys"), "/forms/nobodys/draft")
    assert (unknown.status_code, unknown.json()["code"]) == (404, "form.unknown")
    again = create(hq, xform("2", form_id="mine"))
    assert (again.status_code, again.json()["code"]) == (409, "form.exists")


@pytest.mark.parametrize("name", ["CON.csv", "a%5Cb.csv", "a%00b.csv", "C%3Aa.csv", "x" * 256, "a.csv%20"])
def test_a_forms_file_has_a_plain_name(hq: HqProcess, form_id: str, name: str) -> None:
    create(hq, xform(form_id=form_id))
    answer = rest(hq, "POST", f"/forms/{form_id}/draft/attachments/{name}", data=b"a")
    assert (answer.status_code, answer.json()["code"]) == (400, "form.bad_file_name")


@pytest.mark.parametrize("name", ["..%2F..%2Fhq.sqlite", "%2Fetc%2Fpasswd", "....//hq.sqlite"])
def test_no_address_leads_out_of_the_folder(hq: HqProcess, form_id: str, name: str) -> None:
    publish(hq, form_id)
    answer = get(hq, f"/forms/{form_id}/attachments/{name}")
    assert answer.status_code == 404
    assert b"SQLite" not in answer.content


def test_nothing_is_known_of_a_form_that_is_not_there(hq: HqProcess) -> None:
    for path in ("/forms/none.xml", "/forms/none/manifest", "/forms/none/attachments/a.csv"):
        answer = get(hq, path)
        assert answer.status_code == 404
        assert message(answer)[0] == "error"
