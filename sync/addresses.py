"""Server addresses: what a base URL may be, and which other URLs belong to the same server."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from sync.errors import SyncError

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Address:
    """A server's base URL. ``shown`` is all of it that may be seen: scheme, host and port."""

    base: str
    shown: str
    host: str

    def url(self, path: str) -> str:
        """Of a path below the base."""
        return f"{self.base}/{path.lstrip('/')}"

    def own(self, url: str) -> str:
        """A URL that the server named for a download, on the server we know.

        Servers behind a proxy often name a wrong scheme or port; their host must be right.
        SyncError ``server.other_host`` (host, other).
        """
        found = _split(urljoin(self.base + "/", url))
        if (found.hostname or "").lower() != self.host:
            raise SyncError("server.other_host", host=self.host, other=found.hostname or "")
        base = urlsplit(self.base)
        return urlunsplit((base.scheme, base.netloc, found.path, found.query, ""))

    def redirected(self, before: str, location: str) -> str:
        """Where a redirect leads: the same host and port, or from http to https on the same host.

        SyncError ``server.other_host`` (host, other), ``server.insecure_redirect`` (host).
        """
        old, new = _split(before), _split(urljoin(before, location))
        if (new.hostname or "").lower() != self.host or new.scheme not in _PORTS:
            raise SyncError("server.other_host", host=self.host, other=new.hostname or "")
        if old.scheme == "https" and new.scheme == "http":
            raise SyncError("server.insecure_redirect", host=self.host)
        if old.scheme == new.scheme and _port(old) != _port(new):
            raise SyncError("server.other_host", host=self.host, other=f"{new.hostname}:{_port(new)}")
        return urlunsplit((new.scheme, new.netloc, new.path, new.query, ""))


def read_address(text: str) -> Address:
    """A base URL as a person types or pastes it. SyncError ``server.bad_address``.

    The text itself is not repeated in the error: it may hold a token.
    """
    parts = _split(text.strip())
    if parts.scheme not in _PORTS or not parts.hostname or parts.username is not None:
        raise SyncError("server.bad_address")
    base = urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), "", ""))
    shown = f"{parts.scheme}://{parts.netloc}"
    return Address(base=base, shown=shown, host=parts.hostname.lower())


def is_loopback(host: str) -> bool:
    """This machine, as a name or a number."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _split(url: str) -> SplitResult:
    """Parsed, with a port that is one. SyncError ``server.bad_address``."""
    try:
        parts = urlsplit(url)
        _port(parts)
    except ValueError:
        parts = None
    if parts is None:
        raise SyncError("server.bad_address")
    return parts


def _port(parts: SplitResult) -> int:
    return parts.port or _PORTS.get(parts.scheme, 0)
