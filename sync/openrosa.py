"""OpenRosa over HTTP: forms come down, records go up (OpenRosa 1.0 Form Discovery and Form Submission).

Spoken as ODK Central, KoboToolbox and Ona were seen to speak it. A record is done only when its last
POST was answered 201 or 202 by an OpenRosaResponse; what arrived before is remembered in the outbox, so
that an attempt cut off goes on where it was.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import Self
from urllib.parse import quote

import requests
from requests.auth import AuthBase

from sync.answers import Reply, not_done, read_reply, refusal, retry_after
from sync.door import Answer, Door, Limits, Watched, unwatched
from sync.errors import SendError, SyncError
from sync.form_list import RemoteFile, RemoteForm, read_form_list, read_manifest
from sync.multipart import MultipartBody, Part, bytes_part, file_part
from sync.protocols import Clock, Outbox, OutboxItem, OutboxState, Receipt
from sync.retry import Patience, Retry

DEFAULT_POST_BYTES = 10_000_000
"""The limit that Collect assumes when a server tells none."""

_PART_HEADER_BYTES = 1024


@dataclass(frozen=True, slots=True)
class FetchedForm:
    """A form with its media, each checked against the server's digest where one holds."""

    remote: RemoteForm
    xform: bytes
    media: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where records go, after redirects, and how big one POST may be (bytes)."""

    url: str
    limit: int


class OpenRosa:
    """One OpenRosa server: a Transport, and the source of its forms. Belongs to one thread."""

    def __init__(
        self,
        base_url: str,
        *,
        session: requests.Session,
        clock: Clock,
        auth: AuthBase | None = None,
        limits: Limits | None = None,
        patience: Patience | None = None,
        source: random.Random | None = None,
        device_id: str = "",
        user_agent: str = "fieldapp",
    ) -> None:
        """SyncError ``server.bad_address``."""
        self._door = Door(
            base_url, session=session, clock=clock, auth=auth, limits=limits, user_agent=user_agent
        )
        self._clock = clock
        self._retry = Retry(clock, source or random.SystemRandom(), patience)
        self._device_id = device_id
        self._endpoint: Endpoint | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the connections."""
        self._door.close()

    def interrupt(self) -> None:
        """From another thread: cut what is on its way. Nothing can be asked any more."""
        self._door.interrupt()

    @property
    def server(self) -> str:
        """Scheme, host and port: what may be shown and kept."""
        return self._door.address.shown

    # Forms come down

    def form_list(self, watch: Watched = unwatched) -> list[RemoteForm]:
        """What the server offers this user.

        SyncError ``server.*``, ``form_list.*``; NetError ``net.*``. ``watch`` is told of bytes and may
        raise Cancelled.
        """
        data = self._fetch(self._door.address.url("formList"), self._door.limits.text_bytes, watch)
        return read_form_list(data, self._door.address.host)

    def fetch_form(self, remote: RemoteForm, watch: Watched = unwatched) -> FetchedForm:
        """The XForm and its media, whole.

        SyncError also ``form.damaged`` (form_id), ``media.damaged`` (form_id, name) when a digest differs.
        """
        xform = self._fetch(remote.download_url, self._door.limits.form_bytes, watch)
        if remote.md5 and hashlib.md5(xform, usedforsecurity=False).hexdigest() != remote.md5:
            raise SyncError("form.damaged", form_id=remote.form_id)
        media = {file.name: self._fetch_file(remote, file, watch) for file in self._manifest(remote, watch)}
        return FetchedForm(remote, xform, media)

    def _manifest(self, remote: RemoteForm, watch: Watched) -> list[RemoteFile]:
        if not remote.manifest_url:
            return []
        data = self._fetch(remote.manifest_url, self._door.limits.text_bytes, watch)
        return read_manifest(data, self._door.address.host)

    def _fetch_file(self, remote: RemoteForm, file: RemoteFile, watch: Watched) -> bytes:
        data = self._fetch(file.download_url, self._door.limits.media_bytes, watch)
        checked = bool(file.md5) and not file.kind  # an entity list's hash is only a token of change
        if checked and hashlib.md5(data, usedforsecurity=False).hexdigest() != file.md5:
            raise SyncError("media.damaged", form_id=remote.form_id, name=file.name)
        return data

    def _fetch(self, url: str, limit: int, watch: Watched) -> bytes:
        own = self._door.address.own(url)

        def once() -> bytes:
            with self._door.get(own) as answer:
                if answer.status != 200:
                    raise not_done(answer, self._door.address.host)
                return answer.read(limit, watch)

        return self._retry.run(once, lambda: watch(0))

    # Records go up

    def send(self, item: OutboxItem, outbox: Outbox, watch: Watched) -> Receipt:
        """Carry one record: as few POSTs as the server's limit allows, the last one not marked incomplete.

        As Transport.send. SendError ``send.*``, ``server.*``, ``net.*``.
        """
        try:
            endpoint = self._retry.run(self._find_endpoint, lambda: watch(0))
            posts = _split(_missing_parts(item, outbox), len(item.xml), endpoint.limit, self._most_files)
            for number, parts in enumerate(posts, start=1):
                last = number == len(posts)
                reply = self._post(endpoint, item, parts, last, watch)
                if not last:
                    outbox.arrived(item.key, [part.name for part in parts])
        except SyncError as error:
            failure = error if isinstance(error, SendError) else SendError.of(error)
        else:
            return self._receipt(item, reply)
        if failure.stop:
            self._endpoint = None
        raise failure

    @property
    def _most_files(self) -> int:
        return self._door.limits.files_per_post

    def _find_endpoint(self) -> Endpoint:
        """HEAD before POST: the resource must answer 204 itself. Asked once, until something stops."""
        if self._endpoint is None:
            query = f"?deviceID={quote(self._device_id, safe='')}" if self._device_id else ""
            url = self._door.address.url(f"submission{query}")
            with self._door.head(url) as answer:
                self._endpoint = self._endpoint_from(answer)
        return self._endpoint

    def _endpoint_from(self, answer: Answer) -> Endpoint:
        host = self._door.address.host
        if answer.status in {405, 501}:  # a server that knows no HEAD
            return Endpoint(answer.url, DEFAULT_POST_BYTES)
        if answer.status == 204 and answer.is_openrosa:
            return Endpoint(answer.url, self._limit(answer.headers))
        if answer.status == 404:
            raise SendError("send.wrong_address", stop=True, host=host)
        if answer.status < 400:
            raise SendError("send.not_openrosa", stop=True, host=host, status=answer.status)
        reply = Reply(answer.status, "", False, answer.is_openrosa, retry_after(answer))
        error = refusal(reply, host=host, form_id="", form_version="")
        if error.state is not OutboxState.WAITING:  # a no before any record was shown is about all of them
            raise SendError("send.not_ready", stop=True, host=host, status=answer.status)
        raise error

    def _limit(self, headers: Mapping[str, str]) -> int:
        told = headers.get("X-OpenRosa-Accept-Content-Length", "").strip()
        limit = int(told) if told.isascii() and told.isdigit() and len(told) < 16 else 0
        return min(limit or DEFAULT_POST_BYTES, self._door.limits.post_bytes)

    def _post(
        self, endpoint: Endpoint, item: OutboxItem, attachments: list[Part], last: bool, watch: Watched
    ) -> Reply:
        """One POST with its retries; a 409 that says "deleted" is believed the second time."""
        parts = [
            bytes_part("xml_submission_file", item.xml, file_name="submission.xml", content_type="text/xml"),
            *attachments,
        ]
        if not last:
            parts.append(bytes_part("*isIncomplete*", b"yes"))

        def once() -> Reply:
            body = MultipartBody(parts, watch)
            try:
                return read_reply(self._door.post(endpoint.url, body, body.content_type))
            finally:
                body.close()

        reply = self._retried(once, item, watch)
        if reply.says_deleted:
            self._retry.pause(1, lambda: watch(0))
            reply = self._retried(once, item, watch)
        if not reply.accepted:
            raise self._refusal(reply, item)
        return reply

    def _retried(self, once: Callable[[], Reply], item: OutboxItem, watch: Watched) -> Reply:
        """The first reply that is worth believing."""

        def attempt() -> Reply:
            reply = once()
            error = None if reply.accepted else self._refusal(reply, item)
            if error is not None and error.again:
                raise error
            return reply

        return self._retry.run(attempt, lambda: watch(0))

    def _refusal(self, reply: Reply, item: OutboxItem) -> SendError:
        return refusal(
            reply, host=self._door.address.host, form_id=item.form_id, form_version=item.form_version
        )

    def _receipt(self, item: OutboxItem, reply: Reply) -> Receipt:
        return Receipt(
            key=item.key,
            server=self.server,
            status=reply.status,
            message=reply.message,
            sha256=hashlib.sha256(item.xml).hexdigest(),
            received_at=self._clock.now(),
        )


def _missing_parts(item: OutboxItem, outbox: Outbox) -> list[Part]:
    """The attachments that no server has acknowledged. SendError ``send.attachment_missing``."""
    parts = []
    for name in item.attachments:
        if name not in item.arrived:
            try:
                parts.append(file_part(name, partial(outbox.open_attachment, item.key, name)))
            except KeyError:
                raise SendError(
                    "send.attachment_missing", state=OutboxState.NEEDS_A_PERSON, name=name
                ) from None
    return parts


def _split(parts: list[Part], xml_bytes: int, limit: int, most_files: int) -> list[list[Part]]:
    """Parts for each POST: in order, under the limit together with the XML; a bigger file goes alone."""
    posts: list[list[Part]] = [[]]
    room = limit - xml_bytes - 2 * _PART_HEADER_BYTES
    left = room
    for part in parts:
        need = part.size + _PART_HEADER_BYTES
        if posts[-1] and (need > left or len(posts[-1]) == most_files):
            posts.append([])
            left = room
        posts[-1].append(part)
        left -= need
    return posts
