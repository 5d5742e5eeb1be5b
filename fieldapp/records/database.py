"""The one door to the encrypted database, with every promise read back before it is used.

SQLite 3.51.3 is the first without the WAL-reset corruption; 3.52.0 was withdrawn. SQLCipher does not
encrypt temporary files, so there must be none. With synchronous=NORMAL a power cut loses committed rows.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3
import sqlcipher3.dbapi2 as sqlcipher

# sqlite-utils catches the errors of whichever module it finds under this name; they must be SQLCipher's.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher

from sqlite_utils import Database  # noqa: E402 (must come after the lines above)

from fieldapp.records.durable import sync_folder  # noqa: E402
from fieldapp.records.errors import StoreError  # noqa: E402

BUSY_MS = 10_000
_ROOM_TO_OPEN = 64 * 1024

_CODES = {
    "SQLITE_FULL": "store.disk_full",
    "SQLITE_READONLY": "store.read_only",
    "SQLITE_CANTOPEN": "store.cannot_open",
    "SQLITE_NOTADB": "store.not_a_database",
    "SQLITE_CORRUPT": "store.damaged",
    "SQLITE_BUSY": "store.busy",
    "SQLITE_LOCKED": "store.busy",
}

_WORDS = {"not a database": "store.not_a_database", "disk is full": "store.disk_full"}


def check_library(version: tuple[int, ...] = sqlcipher.sqlite_version_info) -> None:
    """StoreError ``store.unsound_library`` (version) when the SQLite beneath is not fit to hold answers."""
    if version < (3, 51, 3) or version == (3, 52, 0):
        raise StoreError("store.unsound_library", version=".".join(map(str, version)))


def open_database(path: Path, key: bytes, *, create: bool = False) -> StoreDatabase:
    """Open with the raw 256-bit ``key``; the connection may move between threads but not be shared.

    StoreError ``store.cannot_open``, ``store.not_a_database`` (wrong key or foreign file),
    ``store.unsound_library``, ``store.unsafe`` (setting) and others of ``translated``. A file that lost all
    its bytes is damaged: SQLite would take it for a new one.
    """
    check_library()
    if not create and not path.is_file():
        raise StoreError("store.cannot_open", file=path.name)
    if not create and not path.stat().st_size:
        raise StoreError("store.damaged", file=path.name)
    return StoreDatabase(path, key)


class StoreDatabase(Database):
    """A connection that is made anew, before the next transaction, when the disk failed under one.

    After a failed sync the system may drop what was written and report the next sync as good. So nothing is
    acknowledged on such a connection again: first the write-ahead log is folded in, which syncs both files
    and takes away what the failed transaction has left there, then the file is opened afresh.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        super().__init__(_connect(path, key))
        self._path, self._key = path, key
        self._doubtful = False

    def doubt(self) -> None:
        """The disk has failed under this connection."""
        self._doubtful = True

    def make_sure(self) -> None:
        """Come back to a connection that can be believed. StoreError, and the next call tries again."""
        if not self._doubtful:
            return
        with translated():
            busy, _, _ = self.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise StoreError("store.busy", reason="SQLITE_BUSY")
        fresh = _connect(self._path, self._key)
        self.conn.close()
        self.conn = fresh
        self._doubtful = False


def _connect(path: Path, key: bytes) -> sqlcipher.Connection:
    with _full_disk_told(path.parent), translated():
        connection = sqlcipher.connect(str(path), check_same_thread=False, isolation_level=None)
        try:
            _prepare(connection, key)
            _keep_names(path.parent)
        except BaseException:
            connection.close()
            raise
    return connection


def _keep_names(folder: Path) -> None:
    """Make the write-ahead log's name durable: SQLite does so too, but does not tell when it fails."""
    try:
        sync_folder(folder)
    except OSError as error:
        raise StoreError("store.io_error", reason=error.strerror or "") from error


@contextmanager
def _full_disk_told(folder: Path) -> Iterator[None]:
    """SQLite calls it an I/O error when there is no room for what it keeps beside an open file."""
    try:
        yield
    except StoreError as error:
        failed = error.code in {"store.io_error", "store.cannot_open"}
        if failed and shutil.disk_usage(folder).free < _ROOM_TO_OPEN:
            raise StoreError("store.disk_full", reason=error.values["reason"]) from error
        raise


def _prepare(connection: sqlcipher.Connection, key: bytes) -> None:
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for setting, wanted in (("temp_store", 2), ("secure_delete", 1), ("foreign_keys", 1), ("synchronous", 2)):
        connection.execute(f"PRAGMA {setting} = {wanted}")
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    connection.execute("PRAGMA fullfsync = 1")  # matters on macOS only
    mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]
    options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    _assert("journal_mode", mode == "wal")
    _assert("temp_store", bool(options & {"TEMP_STORE=2", "TEMP_STORE=3"}))
    for setting, wanted in (("temp_store", 2), ("synchronous", 2), ("foreign_keys", 1)):
        _assert(setting, connection.execute(f"PRAGMA {setting}").fetchone()[0] == wanted)
    _assert("cipher", bool(connection.execute("PRAGMA cipher_version").fetchone()))


def _assert(setting: str, holds: bool) -> None:
    if not holds:
        raise StoreError("store.unsafe", setting=setting)


@contextmanager
def translated() -> Iterator[None]:
    """Put SQLCipher's errors into StoreError; an unexpected one is ``store.io_error`` (reason: its name).

    A text that UTF-8 cannot hold (half of a surrogate pair) is ``store.bad_text``.
    """
    try:
        yield
    except UnicodeEncodeError:
        bad_text = StoreError("store.bad_text")  # raised below: the library's error holds the text
    except sqlcipher.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", "") or ""
        if isinstance(error, sqlcipher.IntegrityError | sqlcipher.ProgrammingError):
            raise
        primary = "_".join(name.split("_")[:2])
        code = _CODES.get(primary, "store.io_error")
        if not name:  # a few calls give the words alone
            code = next((known for words, known in _WORDS.items() if words in str(error)), code)
        raise StoreError(code, reason=name or type(error).__name__) from error
    else:
        return
    raise bad_text


@contextmanager
def transaction(database: StoreDatabase) -> Iterator[None]:
    """All or nothing; durable when the block has ended. Errors as ``translated``."""
    database.make_sure()
    connection = database.conn
    with translated():
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield
            connection.execute("COMMIT")
        except BaseException as error:
            if _of_the_disk(error):
                database.doubt()
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _of_the_disk(error: BaseException) -> bool:
    """Whether it is an I/O error, translated already or not."""
    told = error.values.get("reason") if isinstance(error, StoreError) else None
    return str(told or getattr(error, "sqlite_errorname", "")).startswith("SQLITE_IOERR")
