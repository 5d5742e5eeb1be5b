"""What no server may do to us: lead a token away, fill the memory, or keep a connection."""

from __future__ import annotations

import datetime
import gzip
import ipaddress
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from requests.auth import AuthBase

from sync.auth import BearerAuth, PasswordAuth
from sync.door import Limits
from sync.engine import send_all
from sync.errors import SyncError
from sync.form_list import RemoteForm
from tests.hq.samples import record
from tests.sync.helpers import PatientClock, WatchedOutbox, client
from tests.sync.scripted_server import KEPT, OPENROSA, READY, Said, Script, ScriptedServer

SECRET = "tell-nobody-this-word"
LIST = b"""<xforms xmlns="http://openrosa.org/xforms/xformsList"><xform><formID>well_visit</formID>
<name>Well</name><version>1</version><downloadUrl>%s</downloadUrl></xform></xforms>"""
SMALL = Limits(connect_seconds=5.0, read_seconds=10.0, text_bytes=200_000, form_bytes=200_000)
AUTHS = [BearerAuth(SECRET), PasswordAuth("user", SECRET)]


def elsewhere(server: ScriptedServer, path: str) -> str:
    """The same machine under another name: another host to whoever compares names."""
    return server.url.replace("127.0.0.1", "localhost") + path


@pytest.fixture
def thief() -> Iterator[ScriptedServer]:
    """Takes whatever comes."""
    paths = ("/formList", "/submission", "/form.xml", "/stolen")
    script: Script = {f"{method} {path}": [KEPT] for method in ("GET", "HEAD", "POST") for path in paths}
    with ScriptedServer(script) as server:
        yield server


@pytest.mark.parametrize("auth", AUTHS, ids=["token", "password"])
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_to_another_host_takes_no_token_along(
    thief: ScriptedServer, auth: AuthBase, status: int
) -> None:
    script: Script = {"GET /formList": [Said(status, headers={"Location": elsewhere(thief, "/stolen")})]}
    with ScriptedServer(script) as server, client(server.url, auth=auth) as openrosa:
        with pytest.raises(SyncError) as caught:
            openrosa.form_list()
        assert "Authorization" in server.asked[0].headers
    assert caught.value.code == "server.other_host"
    assert thief.asked == []


@pytest.mark.parametrize("where", ["host", "port", "user in front"])
def test_a_redirect_of_head_or_post_takes_no_record_along(thief: ScriptedServer, where: str) -> None:
    target = {
        "host": elsewhere(thief, "/submission"),
        "port": f"{thief.url}/submission",
        "user in front": f"http://127.0.0.1@{elsewhere(thief, '/submission').removeprefix('http://')}",
    }[where]
    away = Said(307, headers={"Location": target, **OPENROSA})
    for script in (
        {"HEAD /submission": [away], "POST /submission": [KEPT]},
        {"HEAD /submission": [READY], "POST /submission": [away]},
    ):
        outbox = WatchedOutbox()
        outbox.put(record(1))
        with ScriptedServer(script) as server, client(server.url, auth=BearerAuth(SECRET)) as openrosa:
            report = send_all(outbox, openrosa)
        assert (report.sent, report.waiting) == (0, 1)
    assert thief.asked == []


def test_a_form_on_another_host_is_not_fetched(thief: ScriptedServer) -> None:
    named = LIST % elsewhere(thief, "/form.xml").encode()
    with (
        ScriptedServer({"GET /formList": [Said(200, named, OPENROSA)]}) as server,
        client(server.url, auth=BearerAuth(SECRET)) as openrosa,
    ):
        (remote,) = openrosa.form_list()
        with pytest.raises(SyncError, match=r"server\.other_host"):
            openrosa.fetch_form(remote)
    assert thief.asked == []


def test_a_form_on_another_port_is_fetched_from_the_server_we_know(thief: ScriptedServer) -> None:
    """Servers behind a proxy name ports that only they can see."""
    named = LIST % f"{thief.url}/form.xml".encode()
    script: Script = {
        "GET /formList": [Said(200, named, OPENROSA)],
        "GET /form.xml": [Said(200, b"<h:html/>")],
    }
    with ScriptedServer(script) as server, client(server.url, auth=BearerAuth(SECRET)) as openrosa:
        (remote,) = openrosa.form_list()
        assert openrosa.fetch_form(remote).xform == b"<h:html/>"
    assert thief.asked == []


def test_the_address_of_a_form_does_not_show() -> None:
    remote = RemoteForm("f", "F", "1", "", f"https://hq.example/v1/key/{SECRET}/x", f"https://x/key/{SECRET}")
    assert SECRET not in repr(remote)


@pytest.mark.parametrize(
    "said",
    [
        Said(200, b"x" * 300_000),
        Said(200, gzip.compress(bytes(50_000_000)), {"Content-Encoding": "gzip"}),
        Said(200, b"x" * 300_000, length=10**12),
    ],
    ids=["large", "gzip bomb", "announced without end"],
)
def test_more_than_the_limit_is_not_taken(said: Said) -> None:
    passed = 0

    def watch(count: int) -> None:
        nonlocal passed
        passed += count

    with ScriptedServer({"GET /formList": [said]}) as server, client(server.url, limits=SMALL) as openrosa:
        with pytest.raises(SyncError) as caught:
            openrosa.form_list(watch)
        assert server.count("GET") == 1, "asking again would not help"
    assert (caught.value.code, caught.value.values["limit"]) == ("server.too_much", 200_000)
    assert passed < 400_000


def test_a_form_that_breaks_off_is_asked_for_again_and_then_given_up() -> None:
    clock = PatientClock()
    script: Script = {"GET /form.xml": [Said(200, b"<h:html>", length=5_000)]}
    with ScriptedServer(script) as server, client(server.url, clock) as openrosa:
        with pytest.raises(SyncError) as caught:
            openrosa.fetch_form(RemoteForm("f", "F", "1", "", f"{server.url}/form.xml"))
        assert server.count("GET") == 4
    assert caught.value.code == "net.cut"
    assert len(clock.slept) > 0


@pytest.mark.parametrize(
    ("path", "read", "code"),
    [
        ("/formList", lambda c, url: c.form_list(), "server.not_openrosa"),
        (
            "/manifest",
            lambda c, url: c.fetch_form(RemoteForm("f", "F", "1", "", f"{url}/f.xml", f"{url}/manifest")),
            "server.not_openrosa",
        ),
        (
            "/form.xml",
            lambda c, url: c.fetch_form(RemoteForm("f", "F", "1", "0" * 32, f"{url}/form.xml")),
            "form.damaged",
        ),
    ],
)
def test_a_web_page_with_200_is_not_taken_for_what_was_asked(
    path: str, read: Callable[[object, str], object], code: str
) -> None:
    page = Said(200, b"<html><body>Welcome to the hotel</body></html>", {"Content-Type": "text/html"})
    script: Script = {f"GET {path}": [page], "GET /f.xml": [Said(200, b"<h:html/>")]}
    with ScriptedServer(script) as server, client(server.url) as openrosa:
        with pytest.raises(SyncError) as caught:
            read(openrosa, server.url)
        assert server.count("POST") == 0
    assert caught.value.code == code


def test_closing_lets_go_of_the_connection_though_an_error_is_kept() -> None:
    """A traceback holds the answer, and the answer its connection."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        openrosa = client(f"http://127.0.0.1:{listening.getsockname()[1]}")
        peers: list[socket.socket] = []

        def answer() -> None:
            peer = listening.accept()[0]
            peers.append(peer)
            while b"\r\n\r\n" not in peer.recv(65536):
                pass
            peer.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")

        thread = threading.Thread(target=answer)
        thread.start()
        outbox = WatchedOutbox()
        outbox.put(record(1))
        kept: list[BaseException] = []
        try:
            openrosa.send(outbox.waiting()[0], outbox, lambda _: None)
        except SyncError as error:
            kept.append(error)
        openrosa.close()
        thread.join()
        with peers[0] as peer:
            peer.settimeout(10)
            assert peer.recv(1) == b"", "the other end sees that we are gone"
        assert len(kept) == 1


@contextmanager
def tls_server(folder: Path) -> Iterator[str]:
    """Speaks TLS with a certificate that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "made up")])
    today = datetime.datetime.now(datetime.UTC)
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(today - datetime.timedelta(days=1))
        .not_valid_after(today + datetime.timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    pem = folder / "server.pem"
    pem.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    with ScriptedServer({"HEAD /submission": [READY], "POST /submission": [KEPT]}, context) as server:
        yield server.url.replace("http:", "https:")


def test_a_certificate_that_nobody_vouches_for_stops_the_queue(tmp_path: Path) -> None:
    outbox = WatchedOutbox()
    for number in range(2):
        outbox.put(record(number))
    clock = PatientClock()
    with tls_server(tmp_path) as url, client(url, clock, auth=BearerAuth(SECRET)) as openrosa:
        report = send_all(outbox, openrosa)
    assert report.stopped is not None
    assert report.stopped.code == "net.certificate"
    assert (report.sent, report.waiting, clock.slept) == (0, 2, [])
