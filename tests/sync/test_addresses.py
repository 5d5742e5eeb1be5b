"""Which texts are a server's address, and which addresses belong to the same server."""

from __future__ import annotations

import pytest

from sync.addresses import read_address
from sync.errors import SyncError

BASE = "https://hq.example/v1/key/made-up-token/projects/1"


@pytest.mark.parametrize(
    ("typed", "base", "shown"),
    [
        (f"  {BASE}/\n", BASE, "https://hq.example"),
        ("HTTP://HQ.example:8080", "http://HQ.example:8080", "http://HQ.example:8080"),
        ("http://[::1]:8383/x?old=1#part", "http://[::1]:8383/x", "http://[::1]:8383"),
        ("https://хороо.example", "https://хороо.example", "https://хороо.example"),
    ],
)
def test_an_address_is_read_as_people_paste_it(typed: str, base: str, shown: str) -> None:
    address = read_address(typed)
    assert (address.base, address.shown) == (base, shown)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "hq.example",
        "ftp://hq.example/made-up-token",
        "file:///etc/made-up-token",
        "https://",
        "https:///made-up-token",
        "https://hq.example:port/made-up-token",
        "https://hq.example:99999/made-up-token",
        "https://user:made-up-token@hq.example",
        "https://[::1/made-up-token",
        "javascript:alert('made-up-token')",
    ],
)
def test_what_is_no_address_is_refused_and_not_repeated(typed: str) -> None:
    with pytest.raises(SyncError) as caught:
        read_address(typed)
    assert caught.value.code == "server.bad_address"
    assert "made-up-token" not in str(caught.value)


@pytest.mark.parametrize(
    ("location", "leads_to"),
    [
        ("/other/path?x=1", "https://hq.example/other/path?x=1"),
        ("https://HQ.example/other", "https://HQ.example/other"),
        ("//hq.example/other", "https://hq.example/other"),
    ],
)
def test_a_redirect_within_the_server_is_followed(location: str, leads_to: str) -> None:
    assert read_address(BASE).redirected(f"{BASE}/submission", location) == leads_to


def test_a_redirect_from_http_to_https_is_followed() -> None:
    address = read_address("http://hq.example")
    assert address.redirected("http://hq.example/x", "https://hq.example/x") == "https://hq.example/x"


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("https://hq.example.evil.example/", "server.other_host"),
        ("https://evil.example/", "server.other_host"),
        ("//evil.example/submission", "server.other_host"),
        ("https://hq.example@evil.example/", "server.other_host"),
        ("https://hq.example:444/", "server.other_host"),
        ("ftp://hq.example/", "server.other_host"),
        ("file:///etc/passwd", "server.other_host"),
        ("http://hq.example/", "server.insecure_redirect"),
        ("https://hq.example:port/", "server.bad_address"),
    ],
)
def test_any_other_redirect_is_refused(location: str, code: str) -> None:
    with pytest.raises(SyncError) as caught:
        read_address(BASE).redirected(f"{BASE}/submission", location)
    assert caught.value.code == code


def test_a_download_keeps_the_scheme_and_port_that_we_know() -> None:
    """A server behind a proxy does not know how it was reached."""
    address = read_address("https://hq.example/v1/projects/1")
    assert address.own("http://hq.example:8383/form.xml?v=1#x") == "https://hq.example/form.xml?v=1"
    assert address.own("form.xml") == "https://hq.example/v1/projects/1/form.xml"


@pytest.mark.parametrize("url", ["https://evil.example/form.xml", "//evil.example/f", "file:///etc/passwd"])
def test_a_download_from_elsewhere_is_refused(url: str) -> None:
    with pytest.raises(SyncError, match=r"server\.other_host"):
        read_address(BASE).own(url)
