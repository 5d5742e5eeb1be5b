"""Opening headquarters' database: what must hold of every connection is set and read back."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import SQLAlchemyError

from forms.errors import CodedError
from hq.tables import metadata

_SQLITE_PRAGMAS = (
    # A committed row must outlive a power cut: NORMAL loses rows there.
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("fullfsync", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("busy_timeout", "30000", 30000),
)
_OLDEST = (3, 51, 3)  # older ones carry the WAL-reset corruption
_WITHDRAWN = (3, 52, 0)


class HqError(CodedError):
    """Headquarters cannot run as it was started."""


def now() -> str:
    """UTC, ISO 8601, milliseconds, as ODK Central writes it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def open_database(url: str, folder: Path) -> Engine:
    """An engine with its tables there; "" is SQLite in the folder.

    Transactions of an engine with ``writes=True`` in its execution options take SQLite's write lock at
    their beginning, so that none has to give up half-way. HqError ``hq.sqlite_unsound`` (version),
    ``hq.pragma`` (name, value), ``hq.database`` (reason: the driver's first line).
    """
    try:
        engine = create_engine(url, hide_parameters=True) if url else _sqlite(folder / "hq.sqlite")
        metadata.create_all(engine.execution_options(writes=True))
    except (SQLAlchemyError, ImportError) as error:  # a driver that is not installed is an ImportError
        said = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
        raise HqError("hq.database", reason=said) from error
    return engine


def _sqlite(path: Path) -> Engine:
    """SQLCipher without a key is plain SQLite, of a version that is ours and not the system's."""
    from sqlcipher3 import dbapi2

    version = tuple(dbapi2.sqlite_version_info)
    if version < _OLDEST or version == _WITHDRAWN:
        raise HqError("hq.sqlite_unsound", version=dbapi2.sqlite_version)
    engine = create_engine(
        f"sqlite:///{path}", module=dbapi2, hide_parameters=True, pool_size=16, max_overflow=32
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _: object) -> None:
    """On every new connection: durable, and BEGIN is ours."""
    connection.isolation_level = None
    cursor = connection.cursor()
    for name, value, expected in _SQLITE_PRAGMAS:
        cursor.execute(f"PRAGMA {name}={value}")
        found = cursor.execute(f"PRAGMA {name}").fetchone()[0]
        if found != expected:
            raise HqError("hq.pragma", name=name, value=found)
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
