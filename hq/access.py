"""Who may do what: app users bring submissions, supervisors read them and publish forms.

A token is 64 random hex digits, shown once and kept as a SHA-256: with 256 random bits nothing slower
is needed against guessing.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from dataclasses import dataclass, field
from enum import StrEnum

from sqlalchemy import Engine, insert, select, update

from hq.database import now
from hq.tables import actors, projects

_TOKEN = re.compile(r"[A-Za-z0-9!$]{64}")


class Role(StrEnum):
    APP_USER = "app_user"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class Actor:
    """``project`` is the only one an app user may see; None: all."""

    id: int
    role: Role
    name: str
    project: int | None


@dataclass(frozen=True, slots=True)
class Access:
    """What is told once, at the first start: the tokens are kept nowhere in clear."""

    project: int
    app_user_token: str = field(repr=False)
    supervisor_token: str = field(repr=False)

    def app_user_path(self) -> str:
        """Below the server's address: the OpenRosa base of the app user."""
        return app_user_path(self.app_user_token, self.project)


class Actors:
    """Projects and the people in them."""

    def __init__(self, engine: Engine) -> None:
        self._reader = engine
        self._writer = engine.execution_options(writes=True)

    def first_start(self, project_name: str) -> Access | None:
        """Make project 1 with an app user and a supervisor; None when there is a project already."""
        app_user, supervisor = new_token(), new_token()
        with self._writer.begin() as connection:
            if connection.execute(select(projects.c.id).limit(1)).first() is not None:
                return None
            project = connection.execute(
                insert(projects).values(name=project_name, created_at=now()).returning(projects.c.id)
            ).scalar_one()
            for role, token in ((Role.APP_USER, app_user), (Role.SUPERVISOR, supervisor)):
                connection.execute(
                    insert(actors).values(
                        kind=role,
                        name=role,
                        project_id=project if role is Role.APP_USER else None,
                        token_sha256=_digest(token),
                        created_at=now(),
                    )
                )
        return Access(project, app_user, supervisor)

    def add(self, role: Role, name: str, project: int | None) -> tuple[int, str]:
        """A new actor and its token, which is told only now."""
        token = new_token()
        with self._writer.begin() as connection:
            made = connection.execute(
                insert(actors)
                .values(
                    kind=role,
                    name=name,
                    project_id=project,
                    token_sha256=_digest(token),
                    created_at=now(),
                )
                .returning(actors.c.id)
            )
            return made.scalar_one(), token

    def names(self) -> list[str]:
        """Whose tokens are good now."""
        query = select(actors.c.name).where(actors.c.revoked_at.is_(None)).distinct().order_by(actors.c.name)
        with self._reader.connect() as connection:
            return list(connection.execute(query).scalars())

    def withdraw(self, name: str) -> int:
        """Refuse from now on every token of that name, as of a lost laptop; how many there were."""
        live = (actors.c.name == name) & actors.c.revoked_at.is_(None)
        with self._writer.begin() as connection:
            return connection.execute(update(actors).where(live).values(revoked_at=now())).rowcount

    def find(self, token: str) -> Actor | None:
        """Whose token this is; None for an unknown or revoked one."""
        if not is_token(token):
            return None
        query = select(actors).where(actors.c.token_sha256 == _digest(token), actors.c.revoked_at.is_(None))
        with self._reader.connect() as connection:
            row = connection.execute(query).first()
        return Actor(row.id, Role(row.kind), row.name, row.project_id) if row else None

    def has_project(self, project: int) -> bool:
        with self._reader.connect() as connection:
            return (
                connection.execute(select(projects.c.id).where(projects.c.id == project)).first() is not None
            )


def app_user_path(token: str, project: int) -> str:
    return f"/v1/key/{token}/projects/{project}"


def new_token() -> str:
    return secrets.token_hex(32)


def is_token(text: str) -> bool:
    """As ODK Central's look: 64 letters, digits, ``!`` and ``$``."""
    return _TOKEN.fullmatch(text) is not None


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
