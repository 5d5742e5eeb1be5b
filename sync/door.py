"""The one door to HTTP: every request has time-outs and bounds, every failure a name.

Redirects are followed here by hand, and only within the same server, so that neither a token nor a
record can be led elsewhere. What comes out carries no URL: it may hold a token.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import formatdate
from types import TracebackType
from typing import Self

import requests
import urllib3.exceptions
from requests.adapters import HTTPAdapter
from requests.auth import AuthBase
from urllib3 import PoolManager

from sync.addresses import Address, is_loopback, read_address
from sync.auth import NoAuth
from sync.errors import NetError, SyncError
from sync.lines import Lines
from sync.multipart import MultipartBody
from sync.protocols import Clock
from sync.secrecy import clean_message, guard_logs
from sync.trouble import net_error

Watched = Callable[[int], None]
"""Told how many bytes passed; may raise Cancelled."""

_CHUNK = 64 * 1024
_MOST_REDIRECTS = 5
_MB = 1024 * 1024
_MOST_MESSAGE_BYTES = _MB


def unwatched(_: int) -> None:
    """For requests that nobody follows."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on every exchange; bytes and seconds."""

    connect_seconds: float = 30.0
    read_seconds: float = 60.0
    whole_seconds: float = 3600.0
    text_bytes: int = 32 * _MB
    form_bytes: int = 50 * _MB
    media_bytes: int = 200 * _MB
    post_bytes: int = 100_000_000
    files_per_post: int = 100


class Answer:
    """A server's answer: its head at once, its body when it is read. Close it, or use ``with``."""

    def __init__(self, response: requests.Response, host: str, deadline: float, clock: Clock) -> None:
        self._response = response
        self._host = host
        self._deadline = deadline
        self._clock = clock
        self.status: int = response.status_code
        self.headers: Mapping[str, str] = response.headers

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._response.close()

    @property
    def is_openrosa(self) -> bool:
        """The OpenRosa resource itself answered, not a proxy or a portal before it."""
        return "X-OpenRosa-Version" in self.headers

    @property
    def url(self) -> str:
        """Where the answer came from, after redirects. May hold a token."""
        return self._response.url

    def json_message(self) -> str:
        """The ``message`` of a JSON error, cleaned; "" when there is none."""
        try:
            found = json.loads(self.read(_MOST_MESSAGE_BYTES))
        except (ValueError, RecursionError, SyncError):
            return ""
        message = found.get("message") if isinstance(found, dict) else None
        return clean_message(message) if isinstance(message, str) else ""

    def read(self, limit: int, watch: Watched = unwatched) -> bytes:
        """The whole body, decoded. SyncError ``server.too_much`` (host, limit); NetError ``net.*``."""
        data = bytearray()
        failure: SyncError | None = None
        try:
            for chunk in self._response.iter_content(_CHUNK):
                data += chunk
                watch(len(chunk))
                if len(data) > limit:
                    failure = SyncError("server.too_much", host=self._host, limit=limit)
                elif self._clock.monotonic() > self._deadline:
                    failure = NetError("net.timeout", host=self._host)
                if failure is not None:
                    break
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            failure = net_error(error, self._host)
        if failure is not None:
            self.close()
            raise failure
        return bytes(data)


def _close_pools(manager: PoolManager) -> None:
    for key in manager.pools.keys():  # noqa: SIM118 (urllib3's container cannot be iterated over)
        pool = manager.pools.get(key)
        if pool is not None:
            pool.close()


class Door:
    """HTTP to one server."""

    def __init__(
        self,
        base_url: str,
        *,
        session: requests.Session,
        clock: Clock,
        auth: AuthBase | None = None,
        limits: Limits | None = None,
        user_agent: str = "fieldapp",
    ) -> None:
        """SyncError ``server.bad_address`` when the base URL is none."""
        guard_logs()
        self.address: Address = read_address(base_url)
        self.limits = limits or Limits()
        self.clock = clock
        self._session = session
        self._auth = auth or NoAuth()
        self._user_agent = user_agent
        if is_loopback(self.address.host):
            session.trust_env = False  # an office's proxy has no business between us and this machine
        self._lines = Lines()
        for adapter in session.adapters.values():
            if isinstance(adapter, HTTPAdapter):
                self._lines.watch(adapter.poolmanager)

    def close(self) -> None:
        """Let go of the connections, now: requests only forgets its pools, and an error's traceback can
        keep one alive."""
        for adapter in self._session.adapters.values():
            if isinstance(adapter, HTTPAdapter):
                for manager in (adapter.poolmanager, *adapter.proxy_manager.values()):
                    _close_pools(manager)
        self._session.close()

    def interrupt(self) -> None:
        """From another thread: end what is on its way with ``net.cut``, and everything after it."""
        self._lines.cut()

    def get(self, url: str, **headers: str) -> Answer:
        """Follows redirects within the server. SyncError ``server.*``, NetError ``net.*``."""
        return self._following("GET", url, headers)

    def head(self, url: str, **headers: str) -> Answer:
        """As ``get``, without a body; ``Answer.url`` tells where a POST must go."""
        answer = self._following("HEAD", url, headers)
        answer.read(0)  # an answer that is read to its end leaves the connection for the next request
        return answer

    def post(self, url: str, body: MultipartBody | bytes, content_type: str) -> Answer:
        """One POST, streamed; a redirect is not followed: 301 would turn it into a GET."""
        return self._once("POST", url, {"Content-Type": content_type}, body)

    def _following(self, method: str, url: str, headers: Mapping[str, str]) -> Answer:
        for _ in range(_MOST_REDIRECTS):
            answer = self._once(method, url, headers, None)
            location = answer.headers.get("Location", "")
            if not (300 <= answer.status < 400 and location):
                return answer
            answer.close()
            url = self.address.redirected(url, location)
        raise SyncError("server.redirect_loop", host=self.address.host)

    def _once(
        self, method: str, url: str, headers: Mapping[str, str], body: MultipartBody | bytes | None
    ) -> Answer:
        failure: SyncError | None = None
        deadline = self.clock.monotonic() + self.limits.whole_seconds
        try:
            response = self._session.request(
                method,
                url,
                headers={**self._headers(), **headers},
                data=body,
                auth=self._auth,
                timeout=(self.limits.connect_seconds, self.limits.read_seconds),
                allow_redirects=False,
                stream=True,
            )
        except (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema):
            failure = SyncError("server.bad_address")
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError, UnicodeError) as error:
            failure = net_error(error, self.address.host)
        if failure is not None:
            raise failure  # outside of the handler: the library's error names the URL, and so the token
        return Answer(response, self.address.host, deadline, self.clock)

    def _headers(self) -> dict[str, str]:
        """OpenRosa 1.0 request headers; the specification asks for Date."""
        return {
            "X-OpenRosa-Version": "1.0",
            "Date": formatdate(usegmt=True),
            "User-Agent": self._user_agent,
        }
