"""What every request needs: the stores, and who is asking."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine
from starlette.requests import Request

from forms.errors import CodedError
from hq.access import Actor, Actors, Role, is_token
from hq.blobs import Blobs
from hq.database import open_database
from hq.form_store import FormStore
from hq.settings import HqSettings, UploadLimits
from hq.submission_store import SubmissionStore

_LONGEST_NUMBER = 9


class AccessError(CodedError):
    """This caller may not do this."""


@dataclass(frozen=True, slots=True)
class Hq:
    """One headquarters: made once when the server starts."""

    engine: Engine
    blobs: Blobs
    actors: Actors
    forms: FormStore
    submissions: SubmissionStore
    limits: UploadLimits


def open_hq(settings: HqSettings) -> Hq:
    """Open or make the folder and the database. HqError, OSError."""
    settings.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    settings.folder.chmod(0o700)  # answers lie here in clear: no other user of this machine reads them
    engine = open_database(settings.database, settings.folder)
    blobs = Blobs(settings.folder / "attachments")
    return Hq(
        engine=engine,
        blobs=blobs,
        actors=Actors(engine),
        forms=FormStore(engine, blobs),
        submissions=SubmissionStore(engine, blobs),
        limits=settings.limits,
    )


def hq_of(request: Request) -> Hq:
    found = request.app.state.hq
    assert isinstance(found, Hq)
    return found


def project_of(request: Request) -> int:
    """The number in the path. AccessError ``project.unknown`` for what no project can have."""
    text = str(request.path_params["project"])
    if not (text.isascii() and text.isdigit() and len(text) <= _LONGEST_NUMBER):
        raise AccessError("project.unknown")
    return int(text)


def caller(request: Request, *roles: Role) -> Actor:
    """Who asks, by the token in the path or the Bearer header, if one of ``roles`` and of this project.

    As ODK Central: no or a malformed token ``access.none`` (401), an unknown one ``access.unknown``
    (403), the wrong role or project ``access.not_allowed`` (403); ``project.unknown`` (404).
    """
    token = request.path_params.get("token") or _bearer(request)
    if not is_token(token):
        raise AccessError("access.none")
    hq = hq_of(request)
    actor = hq.actors.find(token)
    if actor is None:
        raise AccessError("access.unknown")
    project = project_of(request)
    if not hq.actors.has_project(project):
        raise AccessError("project.unknown")
    if actor.role not in roles or actor.project not in {None, project}:
        raise AccessError("access.not_allowed")
    return actor


def _bearer(request: Request) -> str:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""
