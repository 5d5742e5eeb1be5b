"""What a server said to a submission, and what follows from it.

Success is 201 or 202 with an OpenRosaResponse and nothing else: a captive portal also answers 200, and
some answer 201. The table follows what ODK Central, KoboToolbox and Ona were seen to answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from forms.errors import FormError
from forms.safexml import parse_xml
from sync.door import Answer
from sync.errors import NetError, SendError, SyncError
from sync.protocols import OutboxState
from sync.secrecy import clean_message

RESPONSE = "http://openrosa.org/http/response"
_MOST_BYTES = 1024 * 1024
_REFUSED = OutboxState.REFUSED


@dataclass(frozen=True, slots=True)
class Reply:
    """The parts of an answer that matter. ``message`` is cleaned; ``openrosa_body`` tells that the body is
    an OpenRosaResponse, ``openrosa_head`` that the resource itself answered."""

    status: int
    message: str
    openrosa_body: bool
    openrosa_head: bool
    after: float | None

    @property
    def accepted(self) -> bool:
        return self.status in {201, 202} and self.openrosa_body

    @property
    def says_deleted(self) -> bool:
        """ODK Central's 409 that may be false when two tries overlap: worth one more."""
        return self.status == 409 and "deleted" in self.message.lower()


def read_reply(answer: Answer) -> Reply:
    """Read and close an answer. NetError when it breaks off: then nobody knows whether it was kept."""
    with answer:
        try:
            body = answer.read(_MOST_BYTES)
        except SyncError as error:
            if error.code != "server.too_much":
                raise
            body = b""
    message = _openrosa_message(body)
    return Reply(
        status=answer.status,
        message=clean_message(message or ""),
        openrosa_body=message is not None,
        openrosa_head=answer.is_openrosa,
        after=retry_after(answer),
    )


def retry_after(answer: Answer) -> float | None:
    """Seconds, when the server gave seconds."""
    text = answer.headers.get("Retry-After", "").strip()
    return float(text) if text.isascii() and text.isdigit() and len(text) < 6 else None


def _openrosa_message(body: bytes) -> str | None:
    """The message of an OpenRosaResponse; None when the body is none."""
    try:
        root = parse_xml(body, max_bytes=_MOST_BYTES)
    except FormError:
        return None
    if root.tag != f"{{{RESPONSE}}}OpenRosaResponse":
        return None
    return root.findtext(f"{{{RESPONSE}}}message") or ""


def refusal(reply: Reply, *, host: str, form_id: str, form_version: str) -> SendError:
    """Why this reply is no receipt, where the record goes and whether the queue goes on."""
    return (
        _for_everyone(reply, host) or _for_now(reply, host) or _for_this_record(reply, form_id, form_version)
    )


def _for_everyone(reply: Reply, host: str) -> SendError | None:
    """No other record would fare better: the queue stops and nothing is parked."""
    match reply.status:
        case 401:
            return SendError("send.unauthorised", stop=True, host=host)
        case 403:
            return SendError("send.forbidden", stop=True, host=host)
        case 407:
            return SendError("send.proxy_login", stop=True, host=host)
        case 404 if not (reply.openrosa_head or reply.openrosa_body):
            return SendError("send.wrong_address", stop=True, host=host)
        case status if status < 400:
            return SendError("send.not_openrosa", stop=True, host=host, status=status)
    return None


def _for_now(reply: Reply, host: str) -> SendError | None:
    """The same request may work a little later."""
    match reply.status:
        case 408 | 423 | 425 | 429 | 503:
            return SendError("send.busy", again=True, after=reply.after, host=host, status=reply.status)
        case status if status >= 500:
            return SendError("send.server_error", again=True, after=reply.after, host=host, status=status)
    return None


def _for_this_record(reply: Reply, form_id: str, form_version: str) -> SendError:
    """The server says no to this record; the others go on."""
    status, message = reply.status, reply.message
    match status:
        case 400:
            error = SendError("send.not_understood", state=_REFUSED, status=status, message=message)
        case 402:
            error = SendError("send.quota", state=_REFUSED, status=status, message=message)
        case 404:
            error = SendError(
                "send.unknown_form",
                state=_REFUSED,
                form_id=form_id,
                form_version=form_version,
                message=message,
            )
        case 405:
            error = SendError("send.form_closed", state=_REFUSED, status=status, message=message)
        case 409 if reply.says_deleted:
            error = SendError("send.deleted_there", state=_REFUSED, status=status, message=message)
        case 409:
            error = SendError("send.conflict", state=_REFUSED, status=status, message=message)
        case 410:
            error = SendError("send.outdated_edit", state=_REFUSED, status=status, message=message)
        case 413:
            error = SendError("send.too_large", state=_REFUSED, status=status, message=message)
        case _:
            error = SendError("send.refused", state=_REFUSED, status=status, message=message)
    return error


def not_done(answer: Answer, host: str) -> SyncError:
    """Why a REST request or a download was not answered with what was asked for."""
    match answer.status:
        case 401:
            error = SyncError("server.unauthorised", host=host)
        case 403:
            error = SyncError("server.forbidden", host=host)
        case 404:
            error = SyncError("server.not_found", host=host)
        case status if status < 400:
            error = SyncError("server.unexpected", host=host, status=status)
        case status if status in {408, 423, 425, 429} or status >= 500:
            error = NetError("server.busy", host=host, status=status)
            error.after = retry_after(answer)
        case status:
            error = SyncError("server.refused", host=host, status=status, message=answer.json_message())
    return error
