"""Forms at headquarters: each version kept for ever; a draft is replaced until it is published."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from forms.errors import FormError
from hq.blobs import Blob, Blobs
from hq.database import now
from hq.tables import form_files, form_versions, forms, submissions
from hq.xform import FormIdentity, read_xform


@dataclass(frozen=True, slots=True)
class StoredForm:
    """One version of a form. ``md5`` is of the XForm's bytes; ``files`` tells how many it has."""

    key: int
    form_key: int
    form_id: str
    version: str
    title: str
    md5: str
    created_at: str
    published_at: str | None
    files: int


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A form's file; ``blob`` None: the form names it and nobody has brought it."""

    name: str
    blob: Blob | None


class FormStore:
    """Reads and writes forms of a project."""

    def __init__(self, engine: Engine, blobs: Blobs) -> None:
        self._reader = engine
        self._writer = engine.execution_options(writes=True)
        self._blobs = blobs

    # Reading

    def published(self, project: int, form_id: str | None = None) -> list[StoredForm]:
        """The newest published version of each form, by form id."""
        newest = (
            select(func.max(form_versions.c.id))
            .join(forms)
            .where(forms.c.project_id == project, form_versions.c.published_at.is_not(None))
            .group_by(form_versions.c.form)
        )
        query = _versions().where(form_versions.c.id.in_(newest)).order_by(forms.c.form_id)
        if form_id is not None:
            query = query.where(forms.c.form_id == form_id)
        with self._reader.connect() as connection:
            return [_stored(row) for row in connection.execute(query)]

    def all_forms(self, project: int) -> list[StoredForm]:
        """Published forms and those that are only a draft so far."""
        published = self.published(project)
        known = {form.form_key for form in published}
        query = _versions().where(forms.c.project_id == project, form_versions.c.published_at.is_(None))
        with self._reader.connect() as connection:
            drafts = [_stored(row) for row in connection.execute(query)]
        return sorted(
            [*published, *(draft for draft in drafts if draft.form_key not in known)],
            key=lambda form: form.form_id,
        )

    def version(self, project: int, form_id: str, version: str) -> StoredForm | None:
        """A published version."""
        return self._one(
            project, form_id, form_versions.c.version == version, form_versions.c.published_at.is_not(None)
        )

    def draft(self, project: int, form_id: str) -> StoredForm | None:
        return self._one(project, form_id, form_versions.c.published_at.is_(None))

    def form_key(self, project: int, form_id: str) -> int | None:
        query = select(forms.c.id).where(forms.c.project_id == project, forms.c.form_id == form_id)
        with self._reader.connect() as connection:
            return connection.execute(query).scalar()

    def xform(self, key: int) -> bytes:
        """Of a version."""
        with self._reader.connect() as connection:
            return bytes(
                connection.execute(
                    select(form_versions.c.xform).where(form_versions.c.id == key)
                ).scalar_one()
            )

    def files(self, key: int) -> list[StoredFile]:
        """What the version names, in its order, then what was brought besides."""
        query = select(form_files).where(form_files.c.version == key).order_by(form_files.c.name)
        with self._reader.connect() as connection:
            brought = {row.name: Blob(row.sha256, row.md5, row.size) for row in connection.execute(query)}
        named = read_xform(self.xform(key)).files
        return [StoredFile(name, brought.get(name)) for name in dict.fromkeys((*named, *brought))]

    def file_path(self, key: int, name: str) -> Path | None:
        query = select(form_files.c.sha256).where(form_files.c.version == key, form_files.c.name == name)
        with self._reader.connect() as connection:
            sha256 = connection.execute(query).scalar()
        return self._blobs.path(sha256) if sha256 else None

    def submission_count(self, form_key: int) -> int:
        query = select(func.count()).select_from(submissions).where(submissions.c.form == form_key)
        with self._reader.connect() as connection:
            return connection.execute(query).scalar_one()

    # Writing

    def create(self, project: int, xform: bytes, *, form_id: str | None = None) -> StoredForm:
        """A new form as a draft, or with ``form_id`` a new draft of that form, which replaces the last one.

        FormError ``xml.*``, ``form.*``, ``form.exists`` (form_id), ``form.other_id`` (form_id, found),
        ``form.version_exists`` (form_id, version).
        """
        identity = read_xform(xform)
        if form_id is not None and identity.form_id != form_id:
            raise FormError("form.other_id", form_id=form_id, found=identity.form_id)
        try:
            with self._writer.begin() as connection:
                form_key = self._form_row(connection, project, identity, new=form_id is None)
                _drop_draft(connection, form_key)
                _insert_draft(connection, form_key, identity, xform)
        except IntegrityError:
            conflict = FormError("form.version_exists", form_id=identity.form_id, version=identity.version)
        else:
            made = self.draft(project, identity.form_id)
            assert made is not None
            return made
        raise conflict

    def _form_row(self, connection: Connection, project: int, identity: FormIdentity, *, new: bool) -> int:
        query = select(forms.c.id).where(forms.c.project_id == project, forms.c.form_id == identity.form_id)
        found = connection.execute(query).scalar()
        if found is not None and new:
            raise FormError("form.exists", form_id=identity.form_id)
        if found is None and not new:
            raise FormError("form.unknown", form_id=identity.form_id)
        if found is not None:
            return int(found)
        row = insert(forms).values(project_id=project, form_id=identity.form_id, created_at=now())
        return int(connection.execute(row.returning(forms.c.id)).scalar_one())

    def put_file(self, key: int, name: str, blob: Blob) -> None:
        """Add or replace a file of a draft."""
        with self._writer.begin() as connection:
            connection.execute(
                delete(form_files).where(form_files.c.version == key, form_files.c.name == name)
            )
            connection.execute(
                insert(form_files).values(
                    version=key, name=name, sha256=blob.sha256, md5=blob.md5, size=blob.size
                )
            )

    def publish(self, draft: StoredForm) -> StoredForm:
        """From now on enumerators get it, and it never changes again."""
        published = replace(draft, published_at=now())
        with self._writer.begin() as connection:
            connection.execute(
                update(form_versions)
                .where(form_versions.c.id == draft.key, form_versions.c.published_at.is_(None))
                .values(published_at=published.published_at)
            )
        return published

    def _one(self, project: int, form_id: str, *conditions: ColumnElement[bool]) -> StoredForm | None:
        query = _versions().where(
            forms.c.project_id == project,
            forms.c.form_id == form_id,
            *conditions,
        )
        with self._reader.connect() as connection:
            row = connection.execute(query).first()
        return _stored(row) if row else None


def _versions() -> Select[Any]:
    """All of a version but its bytes, with its form's id and the count of its files."""
    count = (
        select(func.count())
        .select_from(form_files)
        .where(form_files.c.version == form_versions.c.id)
        .scalar_subquery()
    )
    columns = [column for column in form_versions.c if column.name != "xform"]
    return select(*columns, forms.c.form_id, count.label("files")).join(forms)


def _stored(row: Row[tuple[object, ...]]) -> StoredForm:
    return StoredForm(
        key=row.id,
        form_key=row.form,
        form_id=row.form_id,
        version=row.version,
        title=row.title,
        md5=row.md5,
        created_at=row.created_at,
        published_at=row.published_at,
        files=row.files,
    )


def _drop_draft(connection: Connection, form_key: int) -> None:
    """Its files go with it (ON DELETE CASCADE); their bytes stay, others may share them."""
    connection.execute(
        delete(form_versions).where(form_versions.c.form == form_key, form_versions.c.published_at.is_(None))
    )


def _insert_draft(connection: Connection, form_key: int, identity: FormIdentity, xform: bytes) -> None:
    connection.execute(
        insert(form_versions).values(
            form=form_key,
            version=identity.version,
            title=identity.title,
            xform=xform,
            md5=hashlib.md5(xform, usedforsecurity=False).hexdigest(),
            created_at=now(),
        )
    )
