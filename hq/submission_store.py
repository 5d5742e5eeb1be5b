"""Submissions at headquarters: each instanceID once in a form, its bytes as they came.

Rows are inserted first and looked up only when the unique index says no: of many equal requests at the
same moment one makes the row and the others find it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from sqlalchemy import Connection, Engine, Row, Select, insert, select, update
from sqlalchemy.exc import IntegrityError

from forms.errors import CodedError
from forms.submission import Submission
from hq.blobs import Blob, Blobs
from hq.database import now
from hq.tables import form_versions, forms, submission_files, submission_versions, submissions
from hq.xform import expected_files, read_xform


class SubmissionError(CodedError):
    """A submission that cannot be taken; the code says why."""


class _AlreadyHere(Exception):  # noqa: N818 (it is no error)
    """This instanceID is known."""


class Taken(Enum):
    """What became of a submission."""

    NEW = "new"
    MORE = "more"  # known, and it brought files that were not there
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Sender:
    """Who brought a submission, as far as told."""

    actor: int
    device_id: str = ""
    user_agent: str = ""


@dataclass(frozen=True, slots=True)
class StoredSubmission:
    """A submission by its first instanceID, and its current version."""

    instance_id: str
    created_at: str
    current_instance_id: str
    current_at: str
    instance_name: str
    form_version: str
    actor: int | None
    device_id: str
    edited: bool


@dataclass(frozen=True, slots=True)
class SubmissionFile:
    """A file that a submission names or that came with it; ``sha256`` None: it has not come."""

    name: str
    sha256: str | None
    size: int


class SubmissionStore:
    """Takes and gives submissions of a project's forms."""

    def __init__(self, engine: Engine, blobs: Blobs) -> None:
        self._reader = engine
        self._writer = engine.execution_options(writes=True)
        self._blobs = blobs

    # Taking

    def take(
        self,
        project: int,
        submission: Submission,
        keep_files: Callable[[], Mapping[str, Blob]],
        sender: Sender,
    ) -> Taken:
        """Keep a submission or a further part of one; durable when it returns. ``keep_files`` makes its
        files durable: it is called only for a submission that has a place here.

        SubmissionError ``submission.unknown_form`` (form_id), ``submission.unknown_version`` (form_id,
        version), ``submission.conflict`` (other bytes under the same instanceID), ``submission.
        unknown_original``, ``submission.outdated_edit``, ``submission.file_conflict`` (name).
        """
        form, form_version = self._find_form(project, submission)
        self._check_bytes(form, submission)
        files = keep_files()
        try:
            with self._writer.begin() as connection:
                version = _insert(connection, form, form_version, submission, sender)
                _carry_files(connection, submission, form, version)
                _add_files(connection, version, files)
        except (IntegrityError, _AlreadyHere):
            pass  # the index says that this instanceID is here: outside of the lost transaction we look
        else:
            return Taken.NEW
        return self._take_again(form, submission, files)

    def _find_form(self, project: int, submission: Submission) -> tuple[int, int]:
        """Keys of the form and of its version; both must be known and published."""
        query = (
            select(form_versions.c.form, form_versions.c.id, form_versions.c.version)
            .join(forms)
            .where(
                forms.c.project_id == project,
                forms.c.form_id == submission.form_id,
                form_versions.c.published_at.is_not(None),
            )
        )
        with self._reader.connect() as connection:
            rows = connection.execute(query).all()
        if not rows:
            raise SubmissionError("submission.unknown_form", form_id=submission.form_id)
        for row in rows:
            if row.version == submission.form_version:
                return row.form, row.id
        raise SubmissionError(
            "submission.unknown_version", form_id=submission.form_id, version=submission.form_version
        )

    def _check_bytes(self, form: int, submission: Submission) -> None:
        """An early no; what the index says in the transaction is what counts."""
        with self._reader.connect() as connection:
            known = _known_version(connection, form, submission)
        if known is not None and known[1] != submission.xml:
            raise SubmissionError("submission.conflict", instance_id=submission.instance_id)

    def _take_again(self, form: int, submission: Submission, files: Mapping[str, Blob]) -> Taken:
        with self._writer.begin() as connection:
            known = _known_version(connection, form, submission)
            if known is None or known[1] != submission.xml:
                raise SubmissionError("submission.conflict", instance_id=submission.instance_id)
            added = _add_files(connection, known[0], files)
        return Taken.MORE if added else Taken.KNOWN

    # Giving

    def listing(self, project: int, form_id: str) -> list[StoredSubmission]:
        """All submissions of a form, oldest first."""
        query = _listing().where(forms.c.project_id == project, forms.c.form_id == form_id)
        with self._reader.connect() as connection:
            return [_stored(row) for row in connection.execute(query.order_by(submissions.c.id))]

    def find(self, project: int, form_id: str, instance_id: str) -> StoredSubmission | None:
        """By its first instanceID."""
        query = _listing().where(
            forms.c.project_id == project,
            forms.c.form_id == form_id,
            submissions.c.instance_id == instance_id,
        )
        with self._reader.connect() as connection:
            row = connection.execute(query).first()
        return _stored(row) if row else None

    def xml(self, project: int, form_id: str, instance_id: str) -> bytes | None:
        """The current version's bytes, exactly as they came."""
        found = self._current(project, form_id, instance_id)
        return bytes(found.xml) if found else None

    def files(self, project: int, form_id: str, instance_id: str) -> list[SubmissionFile] | None:
        """What the current version names, in its order, then what came besides; None: unknown."""
        found = self._current(project, form_id, instance_id)
        if found is None:
            return None
        query = (
            select(submission_files)
            .where(submission_files.c.version == found.id)
            .order_by(submission_files.c.name)
        )
        xform = select(form_versions.c.xform).where(form_versions.c.id == found.form_version)
        with self._reader.connect() as connection:
            came = {
                row.name: SubmissionFile(row.name, row.sha256, row.size) for row in connection.execute(query)
            }
            paths = read_xform(bytes(connection.execute(xform).scalar_one())).binary_paths
        names = dict.fromkeys((*expected_files(paths, bytes(found.xml)), *came))
        return [came.get(name) or SubmissionFile(name, None, 0) for name in names]

    def file_path(self, project: int, form_id: str, instance_id: str, name: str) -> Path | None:
        files = self.files(project, form_id, instance_id) or []
        for file in files:
            if file.name == name and file.sha256 is not None:
                return self._blobs.path(file.sha256)
        return None

    def _current(self, project: int, form_id: str, instance_id: str) -> Row[tuple[object, ...]] | None:
        query = (
            select(submission_versions)
            .join(submissions, submission_versions.c.submission == submissions.c.id)
            .join(forms, submissions.c.form == forms.c.id)
            .where(
                forms.c.project_id == project,
                forms.c.form_id == form_id,
                submissions.c.instance_id == instance_id,
                submission_versions.c.current.is_(True),
            )
        )
        with self._reader.connect() as connection:
            return connection.execute(query).first()


def _known_version(connection: Connection, form: int, submission: Submission) -> tuple[int, bytes] | None:
    """Key and bytes of the version that has this submission's instanceID."""
    versions = submission_versions.c
    query = select(versions.id, versions.xml).where(
        versions.form == form, versions.instance_id == submission.instance_id
    )
    row = connection.execute(query).first()
    return (row.id, bytes(row.xml)) if row is not None else None


def _insert(
    connection: Connection, form: int, form_version: int, submission: Submission, sender: Sender
) -> int:
    """A new submission, or with deprecatedID a new version of one; IntegrityError when it is known."""
    key = (
        _insert_submission(connection, form, submission.instance_id)
        if submission.deprecated_id is None
        else _replace_current(connection, form, submission)
    )
    row = insert(submission_versions).values(
        submission=key,
        form=form,
        form_version=form_version,
        instance_id=submission.instance_id,
        deprecated_id=submission.deprecated_id,
        instance_name=submission.instance_name,
        xml=submission.xml,
        current=True,
        actor=sender.actor,
        device_id=sender.device_id,
        user_agent=sender.user_agent,
        created_at=now(),
    )
    return int(connection.execute(row.returning(submission_versions.c.id)).scalar_one())


def _insert_submission(connection: Connection, form: int, instance_id: str) -> int:
    row = insert(submissions).values(form=form, instance_id=instance_id, created_at=now())
    return int(connection.execute(row.returning(submissions.c.id)).scalar_one())


def _replace_current(connection: Connection, form: int, submission: Submission) -> int:
    """Take the place of the version that was edited, which must be the current one.

    An edit that is here already is told first, so that repeating it is always safe.
    """
    versions = submission_versions.c
    known = select(versions.id).where(versions.form == form, versions.instance_id == submission.instance_id)
    if connection.execute(known).first() is not None:
        raise _AlreadyHere
    query = select(versions.id, versions.submission, versions.current).where(
        versions.form == form, versions.instance_id == submission.deprecated_id
    )
    row = connection.execute(query).first()
    if row is None:
        raise SubmissionError("submission.unknown_original", deprecated_id=submission.deprecated_id)
    changed = connection.execute(
        update(submission_versions)
        .where(versions.id == row.id, versions.current.is_(True))
        .values(current=False)
    )
    if changed.rowcount != 1:
        raise SubmissionError("submission.outdated_edit", deprecated_id=submission.deprecated_id)
    return int(row.submission)


def _carry_files(connection: Connection, submission: Submission, form: int, version: int) -> None:
    """An edit keeps the files of the version before until it brings its own under the same name."""
    if submission.deprecated_id is None:
        return
    before = (
        select(submission_files.c.name, submission_files.c.sha256, submission_files.c.size)
        .join(submission_versions)
        .where(
            submission_versions.c.form == form,
            submission_versions.c.instance_id == submission.deprecated_id,
        )
    )
    for row in connection.execute(before).all():
        _insert_file(connection, version, row.name, row.sha256, row.size, carried=True)


def _add_files(connection: Connection, version: int, files: Mapping[str, Blob]) -> int:
    """Write-once: the same name with other bytes is refused. How many were new."""
    query = select(submission_files).where(submission_files.c.version == version)
    known = {row.name: row for row in connection.execute(query)} if files else {}
    added = 0
    for name, blob in files.items():
        row = known.get(name)
        if row is not None and row.sha256 == blob.sha256:
            continue
        if row is not None and not row.carried:
            raise SubmissionError("submission.file_conflict", name=name)
        if row is not None:
            connection.execute(
                submission_files.delete().where(
                    submission_files.c.version == version, submission_files.c.name == name
                )
            )
        _insert_file(connection, version, name, blob.sha256, blob.size, carried=False)
        added += 1
    return added


def _insert_file(
    connection: Connection, version: int, name: str, sha256: str, size: int, *, carried: bool
) -> None:
    connection.execute(
        insert(submission_files).values(
            version=version, name=name, sha256=sha256, size=size, carried=carried, created_at=now()
        )
    )


def _listing() -> Select[tuple[object, ...]]:
    versions = submission_versions.c
    return (
        select(
            submissions.c.id,
            submissions.c.instance_id,
            submissions.c.created_at,
            versions.instance_id.label("current_instance_id"),
            versions.created_at.label("current_at"),
            versions.instance_name,
            form_versions.c.version.label("form_version"),
            versions.actor,
            versions.device_id,
            versions.deprecated_id,
        )
        .select_from(submissions)
        .join(submission_versions, versions.submission == submissions.c.id)
        .join(form_versions, versions.form_version == form_versions.c.id)
        .join(forms, submissions.c.form == forms.c.id)
        .where(versions.current.is_(True))
    )


def _stored(row: Row[tuple[object, ...]]) -> StoredSubmission:
    return StoredSubmission(
        instance_id=row.instance_id,
        created_at=row.created_at,
        current_instance_id=row.current_instance_id,
        current_at=row.current_at,
        instance_name=row.instance_name,
        form_version=row.form_version,
        actor=row.actor,
        device_id=row.device_id,
        edited=row.deprecated_id is not None,
    )
