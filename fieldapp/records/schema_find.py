"""The step of the schema that makes records found: the search index, what keeps it true, and counts.

A store of the step before gets its facets at once, which SQL alone can tell; the words of its records are
read later (``unread``), as that needs their forms.
"""

from __future__ import annotations

_DAYS = "".join(
    f" || CASE WHEN record.{column} = '' THEN '' ELSE ' ={letter}' || substr(record.{column}, 1, 4)"
    f" || ' ={letter}' || substr(record.{column}, 1, 4) || substr(record.{column}, 6, 2)"
    f" || ' ={letter}' || substr(record.{column}, 1, 4) || substr(record.{column}, 6, 2)"
    f" || substr(record.{column}, 9, 2) END"
    for column, letter in (("created_at", "c"), ("changed_at", "g"), ("finalised_at", "d"))
)

_ON_THE_WAY = """CASE WHEN outbox.state IN ('partly_there', 'refused', 'needs_a_person')
    THEN ' =o' || outbox.state ELSE '' END"""
"""That it waits, or has arrived, is told by the record's own state: what passes at every sending must not
write the index each time."""

_REFRESH = """UPDATE found SET facets = (SELECT facets FROM record_facets WHERE record_id = {id})
    WHERE rowid = {id} AND facets IS NOT (SELECT facets FROM record_facets WHERE record_id = {id});"""

_ANOTHER_DAY = " OR ".join(
    f"substr(old.{column}, 1, 10) != substr(new.{column}, 1, 10)"
    for column in ("created_at", "changed_at", "finalised_at")
)

FIND: tuple[str, ...] = (
    """CREATE INDEX record_by_change ON record (changed_at, id)""",
    """CREATE INDEX outbox_by_state ON outbox (state, seq)""",
    """CREATE TABLE mark (
        number INTEGER PRIMARY KEY, kind TEXT NOT NULL, value TEXT NOT NULL, within TEXT NOT NULL,
        labels TEXT NOT NULL, UNIQUE (kind, value)) STRICT""",
    """CREATE TABLE unread (
        record_id INTEGER PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE) STRICT""",
    """CREATE VIRTUAL TABLE found USING fts5 (
        words, marks, facets, detail = none, prefix = '1 2 3 4 5 6 7 8',
        tokenize = "ascii tokenchars '~=_'")""",
    f"""CREATE VIEW record_facets AS SELECT record.id AS record_id,
        '=all =f' || (SELECT min(key) FROM form AS version WHERE version.form_id = form.form_id)
        || ' =v' || form.key || ' =s' || record.state || {_ON_THE_WAY} {_DAYS} AS facets
        FROM record JOIN form ON form.key = record.form_key
        LEFT JOIN outbox ON outbox.record_id = record.id""",
    """CREATE TRIGGER found_new AFTER INSERT ON record BEGIN
        INSERT INTO found (rowid, words, marks, facets)
            SELECT record_id, '', '', facets FROM record_facets WHERE record_id = new.id;
        INSERT INTO unread (record_id) VALUES (new.id);
        END""",
    f"""CREATE TRIGGER found_changed AFTER UPDATE OF form_key, state, created_at, changed_at, finalised_at
        ON record WHEN old.form_key != new.form_key OR old.state != new.state OR {_ANOTHER_DAY}
        BEGIN {_REFRESH.format(id="new.id")} END""",
    f"""CREATE TRIGGER found_queued AFTER INSERT ON outbox
        BEGIN {_REFRESH.format(id="new.record_id")} END""",
    f"""CREATE TRIGGER found_moved AFTER UPDATE OF state ON outbox WHEN old.state != new.state
        BEGIN {_REFRESH.format(id="new.record_id")} END""",
    f"""CREATE TRIGGER found_unqueued AFTER DELETE ON outbox
        BEGIN {_REFRESH.format(id="old.record_id")} END""",
    """CREATE TRIGGER found_gone AFTER DELETE ON record
        BEGIN DELETE FROM found WHERE rowid = old.id; END""",
    """CREATE TABLE record_count (state TEXT PRIMARY KEY, records INTEGER NOT NULL) STRICT""",
    """INSERT INTO record_count SELECT state, count(*) FROM record GROUP BY state""",
    """CREATE TRIGGER count_new AFTER INSERT ON record BEGIN
        INSERT INTO record_count VALUES (new.state, 1) ON CONFLICT DO UPDATE SET records = records + 1;
        END""",
    """CREATE TRIGGER count_gone AFTER DELETE ON record BEGIN
        UPDATE record_count SET records = records - 1 WHERE state = old.state;
        END""",
    """CREATE TRIGGER count_moved AFTER UPDATE OF state ON record WHEN old.state != new.state BEGIN
        UPDATE record_count SET records = records - 1 WHERE state = old.state;
        INSERT INTO record_count VALUES (new.state, 1) ON CONFLICT DO UPDATE SET records = records + 1;
        END""",
    """INSERT INTO found (rowid, words, marks, facets) SELECT record_id, '', '', facets FROM record_facets""",
    """INSERT INTO unread SELECT id FROM record""",
)
