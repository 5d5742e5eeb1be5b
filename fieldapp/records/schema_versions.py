"""The step of the schema that brings notes, the history's answers and head, versions, and files in parts."""

from __future__ import annotations

VERSIONS: tuple[str, ...] = (
    """CREATE TABLE note (
        record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE, key TEXT NOT NULL,
        ref TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('note', 'doubt', 'reason', 'kept')),
        text TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL, gone INTEGER NOT NULL,
        PRIMARY KEY (record_id, key)) STRICT""",
    *(
        f"""ALTER TABLE history ADD COLUMN {name} TEXT NOT NULL DEFAULT ''"""
        for name in ("question", "was", "became", "why")
    ),
    """ALTER TABLE history ADD COLUMN recipe INTEGER NOT NULL DEFAULT 1""",
    """CREATE INDEX history_by_record ON history (instance_id, seq)""",
    """CREATE TABLE history_head (
        one INTEGER PRIMARY KEY CHECK (one = 1), entries INTEGER NOT NULL, chain TEXT NOT NULL) STRICT""",
    f"""INSERT INTO history_head SELECT 1, count(*),
        coalesce((SELECT chain FROM history ORDER BY seq DESC LIMIT 1), '{"0" * 64}') FROM history""",
    # root_id: the instanceID of the first version; NULL in that one.
    """ALTER TABLE record ADD COLUMN root_id TEXT""",
    """ALTER TABLE record ADD COLUMN deprecated_id TEXT NOT NULL DEFAULT ''""",
    """ALTER TABLE record ADD COLUMN why TEXT NOT NULL DEFAULT ''""",
    """CREATE INDEX record_by_root ON record (root_id, id) WHERE root_id IS NOT NULL""",
    """CREATE UNIQUE INDEX one_open_correction ON record (root_id)
        WHERE state = 'draft' AND root_id IS NOT NULL""",
    # Edits that were received before: what they replace stands in their XML.
    """UPDATE record SET deprecated_id = trim(substr(rest, 1, instr(rest, '<') - 1)) FROM
        (SELECT record_id, substr(text, instr(text, 'deprecatedID>') + 13) AS rest FROM
            (SELECT record_id, CAST(xml AS TEXT) AS text FROM submission)
            WHERE instr(text, 'deprecatedID>')) AS edit
        WHERE edit.record_id = record.id""",
    """WITH RECURSIVE version (id, root) AS (
            SELECT edit.id, edit.deprecated_id FROM record AS edit
            WHERE edit.deprecated_id != '' AND NOT EXISTS (
                SELECT 1 FROM record AS older
                WHERE older.instance_id = edit.deprecated_id AND older.deprecated_id != '')
            UNION
            SELECT edit.id, version.root FROM record AS edit
            JOIN record AS older ON older.instance_id = edit.deprecated_id
            JOIN version ON version.id = older.id)
        UPDATE record SET root_id = version.root FROM version WHERE version.id = record.id""",
    # Files in parts: what was one blob becomes rows of at most 1 MB. sha256 is NULL while it is recorded.
    """CREATE TABLE file (id INTEGER PRIMARY KEY, size INTEGER NOT NULL, sha256 TEXT) STRICT""",
    """CREATE TABLE file_part (
        file_id INTEGER NOT NULL REFERENCES file (id) ON DELETE CASCADE, place INTEGER NOT NULL,
        data BLOB NOT NULL, PRIMARY KEY (file_id, place)) STRICT""",
    """INSERT INTO file SELECT rowid, size, sha256 FROM attachment""",
    """WITH RECURSIVE part (place) AS (
            VALUES (0) UNION ALL SELECT place + 1 FROM part
            WHERE (place + 1) * 1048576 < (SELECT max(size) FROM attachment))
        INSERT INTO file_part SELECT attachment.rowid, place, substr(data, place * 1048576 + 1, 1048576)
        FROM attachment JOIN part ON place * 1048576 < size""",
    """CREATE TABLE attachment_in_parts (
        record_id INTEGER NOT NULL REFERENCES record (id), name TEXT NOT NULL,
        file_id INTEGER NOT NULL REFERENCES file (id), PRIMARY KEY (record_id, name)) STRICT""",
    """INSERT INTO attachment_in_parts SELECT record_id, name, rowid FROM attachment""",
    """DROP TABLE attachment""",
    """ALTER TABLE attachment_in_parts RENAME TO attachment""",
    """CREATE TABLE recording (
        record_id INTEGER NOT NULL REFERENCES record (id) ON DELETE CASCADE, name TEXT NOT NULL,
        ref TEXT NOT NULL, file_id INTEGER NOT NULL REFERENCES file (id),
        PRIMARY KEY (record_id, name)) STRICT""",
    """CREATE INDEX attachment_by_file ON attachment (file_id)""",
    """CREATE INDEX recording_by_file ON recording (file_id)""",
    *(
        f"""CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN
            DELETE FROM file WHERE id = OLD.file_id
                AND NOT EXISTS (SELECT 1 FROM attachment WHERE file_id = OLD.file_id)
                AND NOT EXISTS (SELECT 1 FROM recording WHERE file_id = OLD.file_id); END"""
        for table in ("attachment", "recording")
    ),
)
