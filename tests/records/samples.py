"""Made-up forms, people and passphrases for the tests of the store."""

from __future__ import annotations

from fieldapp.records.keys import KdfCost
from fieldapp.records.rows import JournalEntry, RecordRow
from fieldapp.records.store import Store
from forms.submission import Submission

PASSPHRASE = "four made-up words here"
CHEAP = KdfCost(memory_kib=64, passes=1, lanes=1)
"""Argon2id at the least it can cost: what a guess costs is not what most tests are about."""

AT = "2026-11-24T10:00:00.000+08:00"
XFORM = b"<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:head/></h:html>"


def instance_id(number: int) -> str:
    return f"uuid:00000000-0000-4000-8000-{number:012d}"


def submission(number: int, *attachments: str, answer: str = "", form_id: str = "sample") -> Submission:
    """A made-up record of a made-up form."""
    names = "".join(f"<photo>{name}</photo>" for name in attachments)
    xml = (
        f'<data id="{form_id}" version="1"><q>{answer or number}</q>{names}'
        f"<meta><instanceID>{instance_id(number)}</instanceID>"
        f"<instanceName>Place {number}</instanceName></meta></data>"
    ).encode()
    return Submission(instance_id(number), form_id, "1", xml, attachments, instance_name=f"Place {number}")


def add_form(store: Store, form_id: str = "sample", version: str = "1") -> int:
    """The key of a form in the store."""
    return store.add_form(
        form_id=form_id, version=version, title="Sample", xform=XFORM, media={}, source="sample.xlsx"
    ).key


def draft(store: Store, number: int = 1) -> RecordRow:
    return store.new_record(add_form(store), instance_id=instance_id(number))


def finalised(store: Store, number: int = 1, **files: bytes) -> RecordRow:
    """A record that waits in the outbox; ``files`` are its attachments, ``a_jpg`` for a.jpg."""
    row = draft(store, number)
    named = {name.replace("_", "."): data for name, data in files.items()}
    for name, data in named.items():
        store.put_attachment(row.id, name, data)
    frozen = submission(number, *named)
    store.finalise(row.id, frozen, frozen.xml)
    return store.record(row.id)


def answer(value: str | None, ref: str = "/data/q") -> JournalEntry:
    return JournalEntry(kind="answer", ref=ref, value=value, at=AT)
