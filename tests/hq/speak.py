"""Speaking to headquarters as other programs do: requests by hand, none of our own client."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import quote
from xml.sax.saxutils import escape

import requests
from lxml import etree

from tests.hq.samples import xform
from tests.hq.server_process import HqProcess

OPENROSA = {"X-OpenRosa-Version": "1.0"}
RESPONSE = "{http://openrosa.org/http/response}"
TIMEOUT = 30
Files = Mapping[str, bytes]
NONE: Files = MappingProxyType({})


def md5(data: bytes) -> str:
    return hashlib.md5(data, usedforsecurity=False).hexdigest()


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def rest(hq: HqProcess, method: str, path: str, **more: Any) -> requests.Response:
    """A supervisor's request below the project."""
    headers = {**bearer(hq.access.supervisor_token), **more.pop("headers", {})}
    url = f"{hq.url}/v1/projects/1{path}"
    return requests.request(method, url, headers=headers, timeout=TIMEOUT, **more)


def create(hq: HqProcess, xform_bytes: bytes, path: str = "/forms", **query: str) -> requests.Response:
    return rest(hq, "POST", path, data=xform_bytes, params=query, headers={"Content-Type": "application/xml"})


def publish(hq: HqProcess, form_id: str, version: str = "1", files: Files = NONE) -> bytes:
    """Publish a form with its files; the XForm's bytes."""
    form = xform(version, form_id=form_id, files=tuple(map(escape, files)))
    made = create(hq, form)
    if made.status_code == 409:
        made = create(hq, form, f"/forms/{quote(form_id, safe='')}/draft")
    assert made.status_code == 200, made.text
    for name, data in files.items():
        put = rest(hq, "POST", f"/forms/{form_id}/draft/attachments/{quote(name, safe='')}", data=data)
        assert put.status_code == 200, put.text
    done = rest(hq, "POST", f"/forms/{quote(form_id, safe='')}/draft/publish")
    assert done.status_code == 200, done.text
    return form


def get(hq: HqProcess, path: str) -> requests.Response:
    """An app user's OpenRosa request."""
    return requests.get(f"{hq.app_user_url}{path}", headers=OPENROSA, timeout=TIMEOUT)


def post(
    hq: HqProcess, xml: bytes, files: Files = NONE, *, incomplete: bool = False, **query: str
) -> requests.Response:
    """One OpenRosa POST, as Collect makes it."""
    parts: list[tuple[str, Any]] = [("xml_submission_file", ("submission.xml", xml, "text/xml"))]
    parts += [(name, (name, data, "image/jpeg")) for name, data in files.items()]
    if incomplete:
        parts.append(("*isIncomplete*", (None, "yes")))
    return requests.post(
        f"{hq.app_user_url}/submission", files=parts, params=query, headers=OPENROSA, timeout=TIMEOUT
    )


def post_raw(
    hq: HqProcess,
    body: bytes | Any,
    content_type: str = "multipart/form-data; boundary=made-up",
    **headers: str,
) -> requests.Response:
    """A body as it is."""
    return requests.post(
        f"{hq.app_user_url}/submission",
        data=body,
        headers={**OPENROSA, "Content-Type": content_type, **headers},
        timeout=TIMEOUT,
    )


def part(disposition: bytes, data: bytes, more: bytes = b"") -> bytes:
    return (
        b"--made-up\r\nContent-Disposition: form-data; " + disposition + more + b"\r\n\r\n" + data + b"\r\n"
    )


def xml_part(xml: bytes) -> bytes:
    return part(b'name="xml_submission_file"; filename="submission.xml"', xml)


def body(*parts: bytes) -> bytes:
    return b"".join(parts) + b"--made-up--\r\n"


def message(answer: requests.Response) -> tuple[str, str]:
    """Nature and text of an OpenRosaResponse, which the answer must be."""
    assert answer.headers["Content-Type"].startswith("text/xml")
    assert answer.headers["X-OpenRosa-Version"] == "1.0"
    root = etree.fromstring(answer.content)
    assert root.tag == f"{RESPONSE}OpenRosaResponse"
    told = root.find(f"{RESPONSE}message")
    assert told is not None
    return told.get("nature") or "", told.text or ""


def listing(hq: HqProcess, form_id: str) -> list[dict[str, Any]]:
    answer = rest(hq, "GET", f"/forms/{quote(form_id, safe='')}/submissions")
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.json()
    return rows


def ids(hq: HqProcess, form_id: str) -> list[str]:
    return [row["instanceId"] for row in listing(hq, form_id)]


def stored(hq: HqProcess, form_id: str, instance_id: str) -> tuple[bytes, dict[str, bytes | None]]:
    """A submission's bytes and its files at headquarters; None for one that has not come."""
    path = f"/forms/{form_id}/submissions/{quote(instance_id, safe='')}"
    xml = rest(hq, "GET", f"{path}.xml")
    listed = rest(hq, "GET", f"{path}/attachments")
    assert (xml.status_code, listed.status_code) == (200, 200)
    files: dict[str, bytes | None] = {}
    for row in listed.json():
        answer = rest(hq, "GET", f"{path}/attachments/{quote(row['name'], safe='')}")
        assert answer.status_code == (200 if row["exists"] else 404)
        files[row["name"]] = answer.content if row["exists"] else None
    return xml.content, files


def until(holds: Callable[[], bool]) -> bool:
    """Whether it comes to hold: what a server does after a line broke has no answer to wait for."""
    end = time.monotonic() + TIMEOUT
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.01)
    return True


def on_disk(hq: HqProcess) -> Sequence[str]:
    """Every file below the folder of attachments."""
    folder: Path = hq.folder / "attachments"
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
