"""Who we are to a server: an app user's token in the path needs nothing; a password or a session does."""

from __future__ import annotations

from urllib.parse import urlsplit

from requests import PreparedRequest
from requests.auth import AuthBase, HTTPBasicAuth, HTTPDigestAuth

from sync.addresses import is_loopback


class NoAuth(AuthBase):
    """Nothing is added; also keeps requests from looking into a ``.netrc``."""

    def __call__(self, r: PreparedRequest) -> PreparedRequest:
        return r


class BearerAuth(AuthBase):
    """A web user's session token (ODK Central), or a supervisor's of the built-in server."""

    def __init__(self, token: str) -> None:
        self._token = token

    def __call__(self, r: PreparedRequest) -> PreparedRequest:
        r.headers["Authorization"] = f"Bearer {self._token}"
        return r


class PasswordAuth(AuthBase):
    """Digest where the server asks for it (KoboToolbox, Ona), otherwise Basic at once.

    ODK Central never sends a challenge, so Basic must not wait for one. Basic goes over TLS or to this
    machine only: elsewhere anyone on the line could read the password.
    """

    def __init__(self, user: str, password: str) -> None:
        self._basic = HTTPBasicAuth(user.encode(), password.encode())
        self._digest = HTTPDigestAuth(user, password)

    def __call__(self, r: PreparedRequest) -> PreparedRequest:
        self._digest(r)  # its hook answers a challenge; a nonce from before is used at once
        url = urlsplit(r.url or "")
        if "Authorization" not in r.headers and (url.scheme == "https" or is_loopback(url.hostname or "")):
            self._basic(r)
        return r
