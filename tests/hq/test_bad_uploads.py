"""Bodies that are broken, hostile or too much: a clear no, nothing left behind, and the server goes on."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Iterator

import pytest
import requests

from tests.hq.samples import instance_id, record, xform
from tests.hq.server_process import HqProcess
from tests.hq.speak import (
    body,
    create,
    ids,
    message,
    on_disk,
    part,
    post,
    post_raw,
    publish,
    rest,
    stored,
    until,
    xml_part,
)

FORM = "well_visit"
LIMITS: dict[str, float] = {
    "body": 2_000_000,
    "xml": 200_000,
    "form": 300_000,
    "media": 400_000,
    "parts": 20,
    "idle_seconds": 0.5,
    "whole_seconds": 1.0,
}
GOOD = record(1).xml


@pytest.fixture(scope="module")
def hq(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HqProcess]:
    """With limits that a test can reach."""
    with HqProcess(tmp_path_factory.mktemp("hq"), LIMITS) as process:
        publish(process, FORM)
        yield process


@pytest.fixture(autouse=True)
def _nothing_is_left_behind(hq: HqProcess) -> Iterator[None]:
    before = on_disk(hq), ids(hq, FORM)
    yield
    assert (on_disk(hq), ids(hq, FORM)) == before


def refused(answer: requests.Response, status: int, words: str) -> None:
    nature, text = message(answer)
    assert (answer.status_code, nature) == (status, "error")
    assert words in text


PHOTO = part(b'name="a.jpg"; filename="a.jpg"', b"of a body that is not taken")


@pytest.mark.parametrize(
    ("data", "status", "words"),
    [
        (b"", 400, "malformed"),
        (b"hello", 400, "malformed"),
        (body(), 400, "xml_submission_file is missing"),
        (body(PHOTO), 400, "xml_submission_file is missing"),
        (PHOTO + xml_part(GOOD), 400, "ends too early"),
        ((PHOTO + xml_part(GOOD))[:-30], 400, "ends too early"),
        (body(PHOTO, xml_part(GOOD)).replace(b"--made-up--", b"--made-up"), 400, "ends too early"),
        (body(PHOTO, xml_part(GOOD)).replace(b"made-up", b"another"), 400, "malformed"),
        (body(PHOTO, xml_part(GOOD), xml_part(GOOD)), 400, "twice"),
        (body(xml_part(GOOD), PHOTO, PHOTO), 400, "twice"),
        (body(xml_part(GOOD), *[part(b'name="n"', b"")] * 20), 413, "too many parts"),
        (body(PHOTO, xml_part(b"<a>" + b"x" * 250_000 + b"</a>")), 413, "too large"),
        (body(xml_part(GOOD), part(b'name="b"; filename="b"', b"x" * 2_100_000)), 413, "too large"),
        (b"x" * 2_100_000, 413, "too large"),
        (body(xml_part(GOOD), part(b'name="b"', b"", b"\r\nX-A: " + b"y" * 100_000)), 400, "malformed"),
        (body(xml_part(GOOD), part(b'name="b"', b"", b"\r\nX-A: y" * 1000)), 400, "malformed"),
        (body(xml_part(GOOD), PHOTO, b"--made-up\r\n\xff\x00 nonsense\r\n\r\n"), 400, "malformed"),
    ],
    ids=[
        "empty",
        "text",
        "no part",
        "no xml",
        "no end",
        "cut",
        "last boundary cut",
        "other boundary",
        "two xml",
        "two equal names",
        "many parts",
        "big xml",
        "big file",
        "big nonsense",
        "long header",
        "many headers",
        "bad header",
    ],
)
def test_a_body_that_is_no_submission(hq: HqProcess, data: bytes, status: int, words: str) -> None:
    refused(post_raw(hq, data), status, words)


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "text/xml",
        "multipart/mixed; boundary=made-up",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=" + "x" * 300,
        "application/x-www-form-urlencoded",
    ],
)
def test_a_body_of_another_kind(hq: HqProcess, content_type: str) -> None:
    refused(post_raw(hq, body(xml_part(GOOD)), content_type), 400, "multipart/form-data")


def test_a_body_in_chunks_is_bounded_too(hq: HqProcess) -> None:
    def endless() -> Iterator[bytes]:
        yield xml_part(GOOD) + b'--made-up\r\nContent-Disposition: form-data; name="b"; filename="b"\r\n\r\n'
        for _ in range(300):
            yield b"x" * 10_000

    refused(post_raw(hq, endless()), 413, "too large")


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "x-unknown"])
def test_a_compressed_body_is_not_unpacked(hq: HqProcess, encoding: str) -> None:
    bomb = gzip.compress(body(xml_part(GOOD), part(b'name="b"; filename="b"', bytes(1_000_000))))
    refused(post_raw(hq, bomb, **{"Content-Encoding": encoding}), 400, "compressed")


LAUGHS = (
    b'<!DOCTYPE data [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>' + GOOD.replace(b"<name>", b"<name>&c;")
)
OUTSIDE = b'<!DOCTYPE data [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + GOOD.replace(
    b"<name>", b"<name>&a;"
)


@pytest.mark.parametrize(
    ("xml", "words"),
    [
        (b"", "not well-formed"),
        (b"hello", "not well-formed"),
        (GOOD[:-8], "not well-formed"),
        (GOOD.replace(b"</name>", b"</other>"), "not well-formed"),
        (GOOD.replace(b"<name>", b"<name>\x00"), "not well-formed"),
        (GOOD.replace(b"<name>", b"<name>&unknown;"), "not well-formed"),
        (b'<?xml version="1.0" encoding="no-such"?>' + GOOD, "not well-formed"),
        (LAUGHS, "DOCTYPE"),
        (OUTSIDE, "DOCTYPE"),
        (b'<!DOCTYPE data SYSTEM "http://127.0.0.1:9/x.dtd">' + GOOD, "DOCTYPE"),
        (b"<a>" * 9_000 + b"</a>" * 9_000, "too deeply"),
        (b"<html><body>Welcome</body></html>", "names no form"),
        (GOOD.replace(instance_id(1).encode(), b""), "no instanceID"),
        (GOOD.replace(instance_id(1).encode(), b"u" * 256), "instanceID is too long"),
        (GOOD.replace(instance_id(1).encode(), b"a\nb"), "control characters"),
    ],
    ids=[
        "empty",
        "text",
        "cut",
        "wrong end",
        "nul",
        "entity",
        "encoding",
        "billion laughs",
        "outside entity",
        "outside dtd",
        "deep",
        "html",
        "no id",
        "long id",
        "control signs in id",
    ],
)
def test_xml_that_is_no_submission(hq: HqProcess, xml: bytes, words: str) -> None:
    refused(post_raw(hq, body(PHOTO, xml_part(xml))), 400, words)


@pytest.mark.parametrize(
    "name", [b"a\x00.jpg", b"a\x1b[2J.jpg", b"a\x7f", b"\xff\xfe.jpg", b"x" * 256, b"a\tb", b".", b".."]
)
def test_a_file_name_that_no_text_may_hold(hq: HqProcess, name: bytes) -> None:
    data = body(xml_part(GOOD), part(b'name="f"; filename="' + name + b'"', b"dark"))
    refused(post_raw(hq, data), 400, "file name")


def test_a_file_that_comes_too_slowly(hq: HqProcess) -> None:
    """The rest of the body never comes, and the connection stays open."""
    start = xml_part(GOOD) + b'--made-up\r\nContent-Disposition: form-data; name="b"; filename="b"\r\n\r\nx'
    answer = half_a_request(hq, start, length=len(start) + 1000)
    assert answer.startswith(b"HTTP/1.1 408")
    assert b"too slowly" in answer


def test_a_body_that_is_longer_than_it_says(hq: HqProcess) -> None:
    answer = half_a_request(hq, xml_part(GOOD) * 3, length=100)
    assert answer.startswith(b"HTTP/1.1 400")


@pytest.mark.parametrize("length", ["-1", "many", "1e3", "9" * 40, "5, 6", "٣"])
def test_a_length_that_is_none(hq: HqProcess, length: str) -> None:
    answer = half_a_request(hq, b"", length=length)
    assert answer.split(b" ")[1] in {b"400", b"413"}


def test_a_length_and_chunks_at_once(hq: HqProcess) -> None:
    """What one server takes for the end another could take for the next request."""
    smuggled = b"0\r\n\r\nPOST /v1/projects/1/forms HTTP/1.1\r\nHost: x\r\n\r\n"
    answer = half_a_request(hq, smuggled, length=5, more="Transfer-Encoding: chunked\r\n")
    assert answer.startswith(b"HTTP/1.1 4")
    assert b"HTTP/1.1 2" not in answer


def head(hq: HqProcess, more: str) -> bytes:
    return (
        f"POST {hq.access.app_user_path()}/submission HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"X-OpenRosa-Version: 1.0\r\nContent-Type: multipart/form-data; boundary=made-up\r\n{more}\r\n"
    ).encode()


def half_a_request(hq: HqProcess, data: bytes, *, length: int | str, more: str = "") -> bytes:
    """What the server says to bytes that no client would send, until it closes."""
    said = b""
    with socket.create_connection(("127.0.0.1", hq.port), 20) as line:
        line.settimeout(20)
        line.sendall(head(hq, f"Content-Length: {length}\r\n{more}Connection: close\r\n") + data)
        while piece := line.recv(65536):
            said += piece
    return said


def test_a_line_that_breaks_in_the_middle(hq: HqProcess) -> None:
    start = xml_part(GOOD) + b'--made-up\r\nContent-Disposition: form-data; name="b"; filename="b"\r\n\r\n'
    before = on_disk(hq)
    for _ in range(5):
        with socket.create_connection(("127.0.0.1", hq.port), 20) as line:
            line.sendall(head(hq, "Content-Length: 900000\r\n") + start + b"x" * 300_000)
    assert post_raw(hq, b"hello").status_code == 400, "the server goes on"
    assert until(lambda: on_disk(hq) == before)


@pytest.mark.parametrize(
    ("path", "kind", "size"),
    [("/forms", "application/xml", 310_000), (f"/forms/{FORM}/draft/attachments/a.csv", "text/csv", 410_000)],
    ids=["form", "media"],
)
def test_a_form_or_file_over_its_limit(hq: HqProcess, path: str, kind: str, size: int) -> None:
    if "attachments" in path:
        assert create(hq, xform("2", form_id=FORM), f"/forms/{FORM}/draft").status_code == 200
    answer = rest(hq, "POST", path, data=b"x" * size, headers={"Content-Type": kind})
    assert (answer.status_code, answer.json()["code"]) == (413, "upload.too_large")


class TestKept:
    """What looks hostile and is only text: kept under a digest, never as a path."""

    @pytest.fixture(autouse=True)
    def _nothing_is_left_behind(self) -> None:
        """Here something stays, and stays inside."""

    @pytest.mark.parametrize(
        ("name", "kept"),
        [
            (b"../../../../tmp/x.jpg", "../../../../tmp/x.jpg"),
            (b"/etc/passwd", "/etc/passwd"),
            (b"C:\\\\Windows\\\\x.jpg", "x.jpg"),
            (b"CON.jpg", "CON.jpg"),
            (b"submission.xml", "submission.xml"),
            (b"a;b=c.jpg", "a;b=c.jpg"),
            ("зураг \u202egpj.exe".encode(), "зураг \u202egpj.exe"),
            (b"x" * 255, "x" * 255),
        ],
    )
    def test_a_hostile_name_is_kept_as_text(
        self, hq: HqProcess, form_id: str, name: bytes, kept: str
    ) -> None:
        publish(hq, form_id)
        xml = record(1, form_id=form_id).xml
        before = {path for path in hq.folder.parent.rglob("*") if hq.folder not in path.parents}
        answer = post_raw(hq, body(xml_part(xml), part(b'name="f"; filename="' + name + b'"', b"dark")))
        assert answer.status_code == 201
        assert stored(hq, form_id, instance_id(1)) == (xml, {kept: b"dark"})
        assert {path for path in hq.folder.parent.rglob("*") if hq.folder not in path.parents} == before
        assert all(len(path.rpartition("/")[2]) == 64 for path in on_disk(hq)), "only digests are names"

    def test_a_field_that_is_no_file_is_passed_over(self, hq: HqProcess, form_id: str) -> None:
        publish(hq, form_id)
        xml = record(1, form_id=form_id).xml
        data = body(part(b'name="*isIncomplete*"', b"yes"), xml_part(xml), part(b'name="note"', b"x" * 9_000))
        assert post_raw(hq, data).status_code == 201
        assert stored(hq, form_id, instance_id(1)) == (xml, {})

    def test_bytes_are_kept_as_they_came(self, hq: HqProcess, form_id: str) -> None:
        """A byte order mark, line ends, another encoding: nothing is written anew."""
        publish(hq, form_id)
        for number, encode in enumerate(
            (
                lambda text: b"\xef\xbb\xbf" + text.encode(),
                lambda text: text.replace("><", ">\r\n\t<").encode(),
                lambda text: ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16"),
                lambda text: f"<!-- x --><?pi x?>{text}".encode(),
            )
        ):
            xml = encode(record(number, form_id=form_id).xml.decode())
            assert post(hq, xml).status_code == 201
            assert post(hq, xml).status_code == 202
            assert stored(hq, form_id, instance_id(number))[0] == xml
