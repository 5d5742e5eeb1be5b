"""Who is told a password or a token, and who is not."""

from __future__ import annotations

from pathlib import Path

import pytest
import requests

from sync.auth import PasswordAuth
from sync.connect import open_central, open_server
from tests.sync.helpers import PatientClock
from tests.sync.scripted_server import Said, Script, ScriptedServer

LIST = Said(200, b'<xforms xmlns="http://openrosa.org/xforms/xformsList"/>')


def told(url: str) -> bool:
    request = requests.Request("GET", url, auth=PasswordAuth("user", "слово")).prepare()
    return "Authorization" in request.headers


@pytest.mark.parametrize(
    "url", ["https://hq.example/", "http://localhost:1/", "http://[::1]/", "http://127.9.9.9/"]
)
def test_a_password_goes_over_tls_or_to_this_machine(url: str) -> None:
    assert told(url)


@pytest.mark.parametrize("url", ["http://hq.example/", "http://192.0.2.7/", "http://localhost.evil.example/"])
def test_a_password_does_not_go_in_clear_over_a_line(url: str) -> None:
    assert not told(url)


def test_nothing_is_taken_from_a_netrc_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login somebody password else\n", encoding="utf-8")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    script: Script = {"GET /formList": [LIST]}
    with ScriptedServer(script) as server, open_server(server.url, clock=PatientClock()) as openrosa:
        assert openrosa.form_list() == []
    assert "Authorization" not in server.asked[0].headers


def test_no_proxy_stands_between_us_and_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    script: Script = {"GET /formList": [LIST], "GET /v1/projects/1/forms": [Said(200, b"[]")]}
    with ScriptedServer({}) as proxy, ScriptedServer(script) as server:
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        monkeypatch.setenv("http_proxy", proxy.url)
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        with open_server(server.url, clock=PatientClock()) as openrosa:
            assert openrosa.form_list() == []
        with open_central(server.url, "a" * 64, clock=PatientClock()) as central:
            assert central.forms() == []
    assert proxy.asked == []
    assert len(server.asked) == 2
