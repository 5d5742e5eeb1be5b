"""What requests, urllib3, ssl and the operating system raise, as sync's own errors.

One table for all callers: nobody else looks at a library's exception.
"""

from __future__ import annotations

import errno
import http.client
import socket
import ssl
from collections.abc import Iterator

import requests
import urllib3.exceptions

from sync.errors import NetError
from sync.secrecy import clean_message

_NO_WAY = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EADDRNOTAVAIL})


def net_error(error: BaseException, host: str) -> NetError:
    """The named error behind a failed request: ``net.*`` with ``host``, and ``reason`` for TLS."""
    causes = tuple(_causes(error))
    return _tls(causes, host) or _no_way(causes, host) or _broken(causes, host)


def _tls(causes: tuple[BaseException, ...], host: str) -> NetError | None:
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            reason = clean_message(cause.verify_message or "")
            return NetError("net.certificate", again=False, everyone=True, host=host, reason=reason)
    for cause in causes:
        if isinstance(cause, ssl.SSLError) and not isinstance(cause, ssl.SSLEOFError):
            return NetError("net.tls", again=False, everyone=True, host=host, reason=cause.reason or "")
    return None


def _no_way(causes: tuple[BaseException, ...], host: str) -> NetError | None:
    """No connection came about: no other record would fare better, and a person should know at once."""
    for cause in causes:
        match cause:
            case requests.exceptions.ProxyError() | urllib3.exceptions.ProxyError():
                return NetError("net.proxy", again=False, everyone=True, host=host)
            case socket.gaierror() | urllib3.exceptions.NameResolutionError() | UnicodeError():
                return NetError("net.name_not_found", again=False, everyone=True, host=host)
            case ConnectionRefusedError():
                return NetError("net.refused", again=False, everyone=True, host=host)
            case OSError() if cause.errno in _NO_WAY:
                return NetError("net.no_network", again=False, everyone=True, host=host)
            case requests.exceptions.ConnectTimeout():
                return NetError("net.no_answer", again=False, everyone=True, host=host)
    return None


def _broken(causes: tuple[BaseException, ...], host: str) -> NetError:
    """A connection that came about and ended badly."""
    for cause in causes:
        match cause:
            case requests.exceptions.Timeout() | TimeoutError() | urllib3.exceptions.TimeoutError():
                return NetError("net.timeout", host=host)
            case http.client.RemoteDisconnected() | http.client.IncompleteRead() | ConnectionError():
                return NetError("net.cut", host=host)
            case http.client.HTTPException() | urllib3.exceptions.DecodeError():
                return NetError("net.bad_answer", host=host)
    return NetError("net.cut", host=host)


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and all that it wraps, outermost first: causes, contexts, urllib3's reasons, arguments."""
    pending: list[object] = [error]
    seen: set[int] = set()
    while pending:
        cause = pending.pop(0)
        if not isinstance(cause, BaseException) or id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        pending += [cause.__cause__, cause.__context__, getattr(cause, "reason", None), *cause.args]
