"""A supervisor's side: forms and submissions of a headquarters over REST, on ODK Central's paths.

The server is not believed: every answer is bounded, every name is looked at, and what it says of a
submission is read from the submission's own bytes.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Self
from urllib.parse import quote

import requests
from requests.auth import AuthBase

from forms.errors import FormError
from forms.submission import Submission, read_submission
from sync.answers import not_done
from sync.door import Door, Limits, Watched, unwatched
from sync.errors import SyncError
from sync.form_list import RemoteFile, read_manifest
from sync.names import is_plain_name
from sync.protocols import Clock
from sync.retry import Patience, Retry

MOST_ITEMS = 1_000_000
MOST_FILES = 10_000
_NO_VERSION = "___"
"""How ODK Central's paths name a version that is blank."""


@dataclass(frozen=True, slots=True)
class CentralForm:
    """A form at headquarters: its newest version, "" when it has none."""

    form_id: str
    name: str
    version: str


@dataclass(frozen=True, slots=True)
class CentralFormFiles:
    """A form version's XForm and the files that headquarters has for the form, by name."""

    xform: bytes
    media: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class CentralSubmission:
    """A submission in a list. ``instance_id`` is its first version's and its key; ``current_id`` that of
    the version which holds now (an edit has its own)."""

    instance_id: str
    current_id: str
    created_at: str


@dataclass(frozen=True, slots=True)
class CentralFile:
    """A file that a submission names; ``exists`` tells that it has come."""

    name: str
    exists: bool


@dataclass(frozen=True, slots=True)
class Pulled:
    """One submission with its files, whole. ``missing`` has not come to headquarters; ``set_aside`` are
    names that no file may have here, which were not fetched."""

    submission: Submission
    files: Mapping[str, bytes]
    missing: tuple[str, ...] = ()
    set_aside: tuple[str, ...] = ()


class CentralApi:
    """One project of a headquarters. Belongs to one thread."""

    def __init__(
        self,
        base_url: str,
        project: int,
        *,
        session: requests.Session,
        clock: Clock,
        auth: AuthBase,
        limits: Limits | None = None,
        patience: Patience | None = None,
        source: random.Random | None = None,
        user_agent: str = "fieldapp",
    ) -> None:
        """``base_url`` is scheme, host and port. SyncError ``server.bad_address``."""
        self._door = Door(
            base_url, session=session, clock=clock, auth=auth, limits=limits, user_agent=user_agent
        )
        self._project = f"v1/projects/{project}"
        self._retry = Retry(clock, source or random.SystemRandom(), patience)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._door.close()

    def interrupt(self) -> None:
        """From another thread: cut what is on its way. Nothing can be asked any more."""
        self._door.interrupt()

    @property
    def server(self) -> str:
        """Scheme, host and port: what may be shown and kept."""
        return self._door.address.shown

    # Reading

    def forms(self, watch: Watched = unwatched) -> list[CentralForm]:
        """SyncError ``server.*``; NetError ``net.*``; ``watch`` may raise Cancelled."""
        rows = self._rows(f"{self._project}/forms", MOST_ITEMS, watch)
        return [
            CentralForm(_text(row, "xmlFormId"), _text(row, "name"), _text(row, "version"))
            for row in rows
            if _text(row, "xmlFormId")
        ]

    def fetch_form(self, form: CentralForm, version: str, watch: Watched = unwatched) -> CentralFormFiles:
        """A published version. Its files are those of the newest one: a server gives no others.

        SyncError also ``server.not_found`` for a version that is not there, ``server.not_openrosa``,
        ``manifest.*``, ``media.damaged`` (form_id, name) when a digest differs.
        """
        path = self._form(form.form_id)
        older = "" if version == form.version else f"/versions/{_quoted(version or _NO_VERSION)}"
        xform = self._get(f"{path}{older}.xml", self._door.limits.form_bytes, watch)
        manifest = self._get(f"{path}/manifest", self._door.limits.text_bytes, watch)
        files = read_manifest(manifest, self._door.address.host)
        return CentralFormFiles(xform, {file.name: self._media(form, file, watch) for file in files})

    def _media(self, form: CentralForm, file: RemoteFile, watch: Watched) -> bytes:
        url = self._door.address.own(file.download_url)
        data = self._get_url(url, self._door.limits.media_bytes, watch)
        checked = bool(file.md5) and not file.kind  # an entity list's hash is only a token of change
        if checked and hashlib.md5(data, usedforsecurity=False).hexdigest() != file.md5:
            raise SyncError("media.damaged", form_id=form.form_id, name=file.name)
        return data

    def submissions(self, form_id: str, watch: Watched = unwatched) -> list[CentralSubmission]:
        """All of a form, in the server's order."""
        rows = self._rows(f"{self._form(form_id)}/submissions", MOST_ITEMS, watch)
        return [_submission(row) for row in rows if _text(row, "instanceId")]

    def submission_xml(self, form_id: str, instance_id: str, watch: Watched = unwatched) -> bytes:
        """The version that holds now, exactly as it was sent."""
        path = f"{self._form(form_id)}/submissions/{_quoted(instance_id)}.xml"
        return self._get(path, self._door.limits.text_bytes, watch)

    def files(self, form_id: str, instance_id: str, watch: Watched = unwatched) -> list[CentralFile]:
        path = f"{self._form(form_id)}/submissions/{_quoted(instance_id)}/attachments"
        rows = self._rows(path, MOST_FILES, watch)
        return [CentralFile(_text(row, "name"), row.get("exists") is True) for row in rows]

    def file(self, form_id: str, instance_id: str, name: str, watch: Watched = unwatched) -> bytes:
        path = f"{self._form(form_id)}/submissions/{_quoted(instance_id)}/attachments/{_quoted(name)}"
        return self._get(path, self._door.limits.media_bytes, watch)

    def pull(
        self, form_id: str, *, known: Collection[str] = frozenset(), watch: Watched = unwatched
    ) -> Iterator[Pulled]:
        """Each submission of a form whose current instanceID is not ``known``, one at a time, whole.

        SyncError also ``pull.not_a_submission`` (instance_id, reason), ``pull.other_submission``
        (instance_id) when the bytes are not what the list said; what came before stays.
        """
        for row in self.submissions(form_id, watch):
            if row.current_id not in known:
                yield self.pull_one(form_id, row, watch)

    def pull_one(
        self,
        form_id: str,
        row: CentralSubmission,
        watch: Watched = unwatched,
        *,
        have: Collection[str] = frozenset(),
    ) -> Pulled:
        """One submission of the list, whole but for the files that one has. Errors as ``pull``."""
        xml = self.submission_xml(form_id, row.instance_id, watch)
        listed = self.files(form_id, row.instance_id, watch)
        good = [file for file in listed if is_plain_name(file.name)]
        try:
            submission = read_submission(xml, tuple(file.name for file in good))
        except FormError as error:
            reason = error.code
        else:
            return Pulled(
                submission=_checked(submission, form_id, row),
                files={
                    file.name: self.file(form_id, row.instance_id, file.name, watch)
                    for file in good
                    if file.exists and file.name not in have
                },
                missing=tuple(file.name for file in good if not file.exists),
                set_aside=tuple(file.name for file in listed if not is_plain_name(file.name)),
            )
        raise SyncError("pull.not_a_submission", instance_id=row.instance_id, reason=reason)

    # Writing

    def publish(
        self, form_id: str, xform: bytes, media: Mapping[str, bytes], watch: Watched = unwatched
    ) -> bool:
        """Give headquarters a form version with its media, and publish it. False: it was there already.

        SyncError ``server.refused`` (status, message) when headquarters has this version with other bytes.
        """
        known = self._version_there(form_id, xform, watch)
        if known:
            return False
        path = f"{self._project}/forms?ignoreWarnings=true&publish=false"
        if known is not None:
            path = f"{self._form(form_id)}/draft?ignoreWarnings=true"
        self._post(path, xform, "application/xml", watch)
        for name, data in media.items():
            to = f"{self._form(form_id)}/draft/attachments/{_quoted(name)}"
            self._post(to, data, "application/octet-stream", watch)
        self._post(f"{self._form(form_id)}/draft/publish", b"", "application/json", watch)
        return True

    def _version_there(self, form_id: str, xform: bytes, watch: Watched) -> bool | None:
        """Whether this very XForm is the published one; None when the form is not known at all."""
        try:
            published = self._get(f"{self._form(form_id)}.xml", self._door.limits.form_bytes, watch)
        except SyncError as error:
            if error.code != "server.not_found":
                raise
        else:
            return published == xform
        return False if any(form.form_id == form_id for form in self.forms(watch)) else None

    # Inside

    def _form(self, form_id: str) -> str:
        return f"{self._project}/forms/{_quoted(form_id)}"

    def _get(self, path: str, limit: int, watch: Watched) -> bytes:
        return self._get_url(self._door.address.url(path), limit, watch)

    def _get_url(self, url: str, limit: int, watch: Watched) -> bytes:
        def once() -> bytes:
            with self._door.get(url) as answer:
                if answer.status != 200:
                    raise not_done(answer, self._door.address.host)
                return answer.read(limit, watch)

        return self._retry.run(once, lambda: watch(0))

    def _post(self, path: str, data: bytes, content_type: str, watch: Watched) -> None:
        """SyncError ``server.not_central`` for a 200 that says something else than JSON: a portal's page."""
        url = self._door.address.url(path)

        def once() -> None:
            watch(0)
            with self._door.post(url, data, content_type) as answer:
                if answer.status != 200:
                    raise not_done(answer, self._door.address.host)
                if not _is_object(answer.read(self._door.limits.text_bytes)):
                    raise SyncError("server.not_central", host=self._door.address.host)

        self._retry.run(once, lambda: watch(0))

    def _rows(self, path: str, most: int, watch: Watched) -> list[dict[str, object]]:
        """A JSON list of objects. SyncError ``server.not_central`` when it is none."""
        data = self._get(path, self._door.limits.text_bytes, watch)
        try:
            rows = json.loads(data)
        except (ValueError, RecursionError):
            rows = None
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise SyncError("server.not_central", host=self._door.address.host)
        if len(rows) > most:
            raise SyncError("server.too_much", host=self._door.address.host, limit=most)
        return rows


def _is_object(data: bytes) -> bool:
    try:
        return isinstance(json.loads(data), dict)
    except (ValueError, RecursionError):
        return False


def _submission(row: Mapping[str, object]) -> CentralSubmission:
    """The current version's instanceID is told in ``currentVersion``; without it the first one holds."""
    first = _text(row, "instanceId")
    current = row.get("currentVersion")
    current_id = _text(current, "instanceId") if isinstance(current, dict) else ""
    return CentralSubmission(first, current_id or first, _text(row, "createdAt"))


def _checked(submission: Submission, form_id: str, row: CentralSubmission) -> Submission:
    if submission.form_id != form_id or submission.instance_id not in {row.instance_id, row.current_id}:
        raise SyncError("pull.other_submission", instance_id=row.instance_id)
    return submission


def _text(row: Mapping[str, object], name: str) -> str:
    value = row.get(name)
    return value if isinstance(value, str) else ""


def _quoted(text: str) -> str:
    return quote(text, safe="")
