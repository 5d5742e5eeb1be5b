"""The tables, step by step: ``user_version`` counts the steps that a store has been through.

A step is never edited after a release; a new one is added at the end.
"""

from __future__ import annotations

from fieldapp.records.database import StoreDatabase, transaction, translated
from fieldapp.records.errors import StoreError
from fieldapp.records.schema_find import FIND
from fieldapp.records.schema_versions import VERSIONS

STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT""",
        """CREATE TABLE form (
            key INTEGER PRIMARY KEY, form_id TEXT NOT NULL, version TEXT NOT NULL, title TEXT NOT NULL,
            source TEXT NOT NULL, added_at TEXT NOT NULL, xform BLOB NOT NULL, sha256 TEXT NOT NULL,
            place INTEGER NOT NULL,
            UNIQUE (form_id, version)) STRICT""",
        """CREATE TABLE form_media (
            form_key INTEGER NOT NULL REFERENCES form (key), name TEXT NOT NULL, data BLOB NOT NULL,
            PRIMARY KEY (form_key, name)) STRICT""",
        """CREATE TABLE form_parts (key TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT""",
        """CREATE TABLE record (
            id INTEGER PRIMARY KEY, form_key INTEGER NOT NULL REFERENCES form (key),
            instance_id TEXT NOT NULL UNIQUE, title TEXT NOT NULL DEFAULT '',
            state TEXT NOT NULL CHECK (state IN ('draft', 'finalised', 'sent', 'received')),
            place TEXT NOT NULL DEFAULT '', language TEXT, instance BLOB, created_at TEXT NOT NULL,
            changed_at TEXT NOT NULL, finalised_at TEXT NOT NULL DEFAULT '', sent_at TEXT NOT NULL DEFAULT '')
            STRICT""",
        """CREATE INDEX record_by_state ON record (state, changed_at)""",
        """CREATE TABLE journal (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, record_id INTEGER NOT NULL REFERENCES record (id),
            kind TEXT NOT NULL, ref TEXT NOT NULL, value TEXT, at TEXT NOT NULL) STRICT""",
        """CREATE INDEX journal_by_record ON journal (record_id, seq)""",
        """CREATE TABLE attachment (
            record_id INTEGER NOT NULL REFERENCES record (id), name TEXT NOT NULL, size INTEGER NOT NULL,
            sha256 TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (record_id, name)) STRICT""",
        """CREATE TABLE submission (
            record_id INTEGER PRIMARY KEY REFERENCES record (id), xml BLOB NOT NULL, sha256 TEXT NOT NULL,
            attachments TEXT NOT NULL, source TEXT NOT NULL DEFAULT '') STRICT""",
        """CREATE TABLE outbox (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            record_id INTEGER NOT NULL UNIQUE REFERENCES record (id), state TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0, arrived TEXT NOT NULL DEFAULT '[]',
            problem TEXT NOT NULL DEFAULT '') STRICT""",
        """CREATE TABLE receipt (
            id INTEGER PRIMARY KEY, record_id INTEGER NOT NULL REFERENCES record (id), server TEXT NOT NULL,
            status INTEGER NOT NULL, message TEXT NOT NULL, sha256 TEXT NOT NULL, received_at TEXT NOT NULL)
            STRICT""",
        """CREATE TABLE history (
            seq INTEGER PRIMARY KEY AUTOINCREMENT, instance_id TEXT NOT NULL, who TEXT NOT NULL,
            what TEXT NOT NULL, detail TEXT NOT NULL, at TEXT NOT NULL, chain TEXT NOT NULL) STRICT""",
        """CREATE TRIGGER history_stays BEFORE UPDATE ON history
            BEGIN SELECT RAISE(ABORT, 'history is append-only'); END""",
        """CREATE TRIGGER history_is_kept BEFORE DELETE ON history
            BEGIN SELECT RAISE(ABORT, 'history is append-only'); END""",
    ),
    (
        """CREATE TABLE purged (
            instance_id TEXT PRIMARY KEY, form_id TEXT NOT NULL, form_version TEXT NOT NULL,
            sha256 TEXT NOT NULL, files TEXT NOT NULL, server TEXT NOT NULL, status INTEGER NOT NULL,
            message TEXT NOT NULL, received_at TEXT NOT NULL, purged_at TEXT NOT NULL) STRICT""",
    ),
    FIND,
    VERSIONS,
)


def schema_of(database: StoreDatabase) -> int:
    """How many steps the store has been through.

    StoreError ``profile.newer_schema`` (found, known) for a store that a newer program made.
    """
    with translated():
        found = int(database.conn.execute("PRAGMA user_version").fetchone()[0])
    if found > len(STEPS):
        raise StoreError("profile.newer_schema", found=found, known=len(STEPS))
    return found


def migrate(database: StoreDatabase, *, up_to: int | None = None) -> None:
    """Take the steps that a new store, or the copy of an old one, lacks (``up_to``: the last one; None for
    all): each whole or not at all.

    StoreError as ``schema_of``.
    """
    found = schema_of(database)
    for number, statements in enumerate(STEPS[found:up_to], start=found + 1):
        with transaction(database):
            for statement in statements:
                database.conn.execute(statement)
            database.conn.execute(f"PRAGMA user_version = {number}")
