"""Whether the store still is what was put into it: structure, pages, digests and the history's chain."""

from __future__ import annotations

from fieldapp.records.base import Base, sha256
from fieldapp.records.errors import StoreError
from fieldapp.records.history import first_broken_link
from fieldapp.records.rows import Finding

_DAMAGE = frozenset({"store.damaged", "store.not_a_database"})


def verify(base: Base) -> list[Finding]:
    """Everything found wrong; an empty list when all is well. Reads every page and every attachment.

    The write-ahead log is folded in before the pages are checked: SQLCipher's check reads the main file
    only, and raises false alarms after a crash in mid-checkpoint.
    """
    findings: list[Finding] = []
    for look in (_structure, _pages, _digests, _history):
        try:
            findings += look(base)
        except StoreError as error:  # one bad page spoils the connection: the other looks say the same
            if error.code not in _DAMAGE:
                raise
            findings.append(Finding("verify.structure", (("reason", str(error.values["reason"])),)))
    return list(dict.fromkeys(findings))


def _structure(base: Base) -> list[Finding]:
    rows = base.all("PRAGMA integrity_check")
    return [Finding("verify.structure", (("reason", str(row[0])),)) for row in rows if row[0] != "ok"]


def _pages(base: Base) -> list[Finding]:
    base.all("PRAGMA wal_checkpoint(TRUNCATE)")
    rows = base.all("PRAGMA cipher_integrity_check")
    return [Finding("verify.page", (("reason", str(row[0])),)) for row in rows]


def _history(base: Base) -> list[Finding]:
    broken = first_broken_link(base)
    return [] if broken is None else [Finding("verify.history", (("entry", str(broken)),))]


def _digests(base: Base) -> list[Finding]:
    """Frozen submissions, attachments and forms whose bytes are not those that were kept."""
    findings = []
    for what, table, data in (
        ("verify.submission", "submission", "xml"),
        ("verify.attachment", "attachment", "data"),
        ("verify.form", "form", "xform"),
    ):
        for (row_id,) in base.all(f"SELECT rowid FROM {table} ORDER BY rowid"):
            row = base.one(f"SELECT {data}, sha256 FROM {table} WHERE rowid = ?", row_id)
            if row is not None and sha256(bytes(row[0])) != row[1]:
                findings.append(Finding(what, (("number", str(row_id)),)))
    return findings
