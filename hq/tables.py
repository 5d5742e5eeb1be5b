"""The tables of headquarters, in SQLAlchemy Core: the same on SQLite and on PostgreSQL.

What must be unique is unique by an index, so that two requests at the same moment cannot both win.
Times are UTC, ISO 8601. Bytes of files lie in the attachments folder under their SHA-256.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    text,
)

metadata = MetaData()

projects = Table(
    "projects",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False),
    Column("created_at", String, nullable=False),
)

actors = Table(
    "actors",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String, nullable=False),  # hq.access.Role
    Column("name", String, nullable=False),
    Column("project_id", ForeignKey("projects.id")),
    Column("token_sha256", String(64), nullable=False, unique=True),
    Column("created_at", String, nullable=False),
    Column("revoked_at", String),
)

forms = Table(
    "forms",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("project_id", ForeignKey("projects.id"), nullable=False),
    Column("form_id", String, nullable=False),
    Column("created_at", String, nullable=False),
    UniqueConstraint("project_id", "form_id"),
)

form_versions = Table(
    "form_versions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("form", ForeignKey("forms.id"), nullable=False),
    Column("version", String, nullable=False),
    Column("title", String, nullable=False),
    Column("xform", LargeBinary, nullable=False),
    Column("md5", String(32), nullable=False),  # what OpenRosa's form list tells
    Column("created_at", String, nullable=False),
    Column("published_at", String),  # NULL: a draft, seen by supervisors only
    UniqueConstraint("form", "version"),
)
Index(
    "one_draft_a_form",
    form_versions.c.form,
    unique=True,
    sqlite_where=text("published_at IS NULL"),
    postgresql_where=text("published_at IS NULL"),
)

form_files = Table(
    "form_files",
    metadata,
    Column("version", ForeignKey("form_versions.id", ondelete="CASCADE"), primary_key=True),
    Column("name", String, primary_key=True),
    Column("sha256", String(64), nullable=False),
    Column("md5", String(32), nullable=False),
    Column("size", Integer, nullable=False),
)

submissions = Table(
    "submissions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("form", ForeignKey("forms.id"), nullable=False),
    Column("instance_id", String, nullable=False),  # of its first version: the key for ever
    Column("created_at", String, nullable=False),
    UniqueConstraint("form", "instance_id"),
)

submission_versions = Table(
    "submission_versions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("submission", ForeignKey("submissions.id"), nullable=False),
    Column("form", ForeignKey("forms.id"), nullable=False),
    Column("form_version", ForeignKey("form_versions.id"), nullable=False),
    Column("instance_id", String, nullable=False),
    Column("deprecated_id", String),
    Column("instance_name", String, nullable=False),
    Column("xml", LargeBinary, nullable=False),
    Column("current", Boolean, nullable=False),
    Column("actor", ForeignKey("actors.id")),
    Column("device_id", String, nullable=False),
    Column("user_agent", String, nullable=False),
    Column("created_at", String, nullable=False),
    UniqueConstraint("form", "instance_id"),
)
Index(
    "one_current_version",
    submission_versions.c.submission,
    unique=True,
    sqlite_where=text("current = 1"),
    postgresql_where=text("current"),
)

submission_files = Table(
    "submission_files",
    metadata,
    Column("version", ForeignKey("submission_versions.id"), primary_key=True),
    Column("name", String, primary_key=True),  # as the client wrote it: text, never a path
    Column("sha256", String(64), nullable=False),
    Column("size", Integer, nullable=False),
    Column("carried", Boolean, nullable=False),  # from the version before, by an edit
    Column("created_at", String, nullable=False),
)
