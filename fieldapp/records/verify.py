"""Whether the store still is what was put into it: structure, pages, digests, receipts and the history."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from fieldapp.records.attachments import digest_of
from fieldapp.records.base import Base, sha256
from fieldapp.records.copying import Tell, silent
from fieldapp.records.errors import StoreError
from fieldapp.records.history import ends_at_head, first_broken_link, lost_records
from fieldapp.records.rows import Finding

UNMENDED = frozenset({"verify.frozen"})
"""Findings that a repair leaves as they are: nothing tells what was there before."""
DAMAGE = frozenset({"store.damaged", "store.not_a_database"})
_DIGESTS = (
    ("verify.submission", "submission", "xml"),
    ("verify.attachment", "attachment", "data"),  # before files were kept in parts
    ("verify.attachment", "file", ""),
    ("verify.form", "form", "xform"),
)
Look = Callable[[Base, Tell], Iterable[Finding]]


def verify(base: Base, tell: Tell = silent) -> list[Finding]:
    """Everything found wrong; an empty list when all is well. Reads every page and every attachment.

    ``tell`` hears of rows whose digest is right; what it raises ends the check.
    """
    return _findings(
        base, tell, (_structure, _pages, _references, _digests, _receipts, _lost, _frozen, _history)
    )


def damage(base: Base, tell: Tell = silent) -> list[Finding]:
    """Of ``verify``, what makes a file unfit: bytes or rows that are not those that were written."""
    return _findings(base, tell, (_structure, _pages, _references, _digests))


def _findings(base: Base, tell: Tell, looks: Iterable[Look]) -> list[Finding]:
    findings: list[Finding] = []
    for look in looks:
        try:
            findings += look(base, tell)
        except StoreError as error:  # one bad page spoils the connection: the other looks say the same
            if error.code not in DAMAGE:
                raise
            findings.append(Finding("verify.structure", (("reason", str(error.values["reason"])),)))
    return list(dict.fromkeys(findings))


def _structure(base: Base, _tell: Tell) -> list[Finding]:
    rows = base.all("PRAGMA integrity_check")
    return [Finding("verify.structure", (("reason", str(row[0])),)) for row in rows if row[0] != "ok"]


def _pages(base: Base, _tell: Tell) -> list[Finding]:
    """The log is folded in first: SQLCipher's check reads the main file only, and raises false alarms after
    a crash in mid-checkpoint."""
    base.all("PRAGMA wal_checkpoint(TRUNCATE)")
    rows = base.all("PRAGMA cipher_integrity_check")
    return [Finding("verify.page", (("reason", str(row[0])),)) for row in rows]


def _references(base: Base, _tell: Tell) -> list[Finding]:
    """Rows that belong to a record or a form that is not there."""
    rows = base.all("PRAGMA foreign_key_check")
    return [Finding("verify.reference", (("table", str(row[0])), ("number", str(row[1])))) for row in rows]


def _digests(base: Base, tell: Tell) -> list[Finding]:
    """Frozen submissions, attachments and forms whose bytes are not those that were kept."""
    return [Finding(code, (("number", str(number)),)) for code, _table, number in false_rows(base, tell)]


def false_rows(base: Base, tell: Tell = silent) -> Iterator[tuple[str, str, int]]:
    """Rows whose bytes are not those of their digest: the finding's code, the table, the row's number."""
    rows = [
        (code, table, data, number)
        for code, table, data in _DIGESTS
        if _has(base, table, data)
        for (number,) in base.all(f"SELECT rowid FROM {table} WHERE sha256 IS NOT NULL ORDER BY rowid")
    ]
    for place, (code, table, data, number) in enumerate(rows, start=1):
        if not _is_whole(base, table, data, number):
            yield code, table, number
        tell(place, len(rows))


def _has(base: Base, table: str, data: str) -> bool:
    """A store of an older schema is read too, before it is migrated or repaired."""
    names = {row[0] for row in base.all("SELECT name FROM pragma_table_info(?)", table)}
    return {"sha256", data or "sha256"} <= names


def _is_whole(base: Base, table: str, data: str, row_id: int) -> bool:
    """Its digest is that of its bytes, or of the parts that they are in."""
    row = base.one(f"SELECT {data or 'NULL'}, sha256 FROM {table} WHERE rowid = ?", row_id)
    if row is None:
        return True
    return bool((sha256(bytes(row[0])) if data else digest_of(base, row_id)) == row[1])


def _receipts(base: Base, _tell: Tell) -> list[Finding]:
    """A sent record has a receipt for its very bytes; a receipt belongs to a record that is sent."""
    rows = base.all(
        """SELECT record.id FROM record JOIN submission ON submission.record_id = record.id
        LEFT JOIN receipt ON receipt.record_id = record.id AND receipt.sha256 = submission.sha256
        WHERE record.state = 'sent' AND receipt.id IS NULL
        UNION SELECT receipt.record_id FROM receipt JOIN record ON record.id = receipt.record_id
        LEFT JOIN submission ON submission.record_id = record.id AND submission.sha256 = receipt.sha256
        WHERE record.state != 'sent' OR submission.record_id IS NULL ORDER BY 1"""
    )
    return [Finding("verify.receipt", (("number", str(row[0])),)) for row in rows]


def _lost(base: Base, _tell: Tell) -> list[Finding]:
    """Told to the minute in which something last happened to it."""
    return [
        Finding("verify.record", (("at", at[:16].replace("T", " ")), ("instance_id", instance_id)))
        for instance_id, at in lost_records(base)
    ]


def _frozen(base: Base, _tell: Tell) -> list[Finding]:
    """Submissions that are whole and not those of which the history says that they were frozen."""
    rows = base.all(
        """SELECT record.id FROM record JOIN submission ON submission.record_id = record.id
        WHERE submission.sha256 != (SELECT detail FROM history WHERE history.instance_id = record.instance_id
            AND what IN ('finalised', 'received') AND detail != '' ORDER BY seq DESC LIMIT 1)
        ORDER BY record.id"""
    )
    return [Finding("verify.frozen", (("number", str(row[0])),)) for row in rows]


def _history(base: Base, _tell: Tell) -> list[Finding]:
    broken = first_broken_link(base)
    if broken is not None:
        return [Finding("verify.history", (("entry", str(broken)),))]
    return [] if ends_at_head(base) else [Finding("verify.history_cut")]
