"""How ``store-1`` was made: ``python -m tests.files.store_1 FOLDER``, by the program of schema 1.

It is the store of every later test that an old profile opens. It was made once, on 25 November 2026; run by a
later program this script makes a store of that program's schema, so its result never goes into store-1.
The profile's name, its answers and its places are made up; the passphrase stands below.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from fieldapp.records.keys import KdfCost
from fieldapp.records.profiles import create_profile, unlock
from fieldapp.records.rows import JournalEntry
from fieldapp.records.store import Store
from forms.submission import Submission
from sync.protocols import OutboxState, Problem, Receipt

HERE = Path(__file__).parent
PASSPHRASE = "four made-up words here"
CHEAP = KdfCost(memory_kib=64, passes=1, lanes=1)
AT = "2026-11-25T10:00:00.000+08:00"
XFORM = b"""<h:html xmlns:h="http://www.w3.org/1999/xhtml" xmlns="http://www.w3.org/2002/xforms"
 xmlns:orx="http://openrosa.org/xforms"><h:head><h:title>Well</h:title><model><instance>
 <data id="well" version="%s"><q/><photo/><orx:meta><orx:instanceID/><orx:instanceName/></orx:meta></data>
 </instance><bind nodeset="/data/q" type="string"/><bind nodeset="/data/photo" type="binary"/></model>
 </h:head><h:body><input ref="/data/q"><label>Water?</label></input>
 <upload ref="/data/photo" mediatype="image/*"><label>Photo</label></upload></h:body></h:html>"""


def instance_id(number: int) -> str:
    return f"uuid:00000000-0000-4000-8000-{number:012d}"


def submission(number: int, *files: str) -> Submission:
    photos = "".join(f"<photo>{name}</photo>" for name in files) or "<photo/>"
    xml = (
        f'<data id="well" version="2"><q>Худаг {number}</q>{photos}<meta><instanceID>{instance_id(number)}'
        f"</instanceID><instanceName>Well {number}</instanceName></meta></data>"
    ).encode()
    return Submission(instance_id(number), "well", "2", xml, files, instance_name=f"Well {number}")


def receipt(frozen: Submission) -> Receipt:
    digest = hashlib.sha256(frozen.xml).hexdigest()
    return Receipt(frozen.instance_id, "https://hq.invalid", 201, "kept", digest, AT)


def act(kind: str, value: str | None, ref: str = "/data/q") -> JournalEntry:
    return JournalEntry(kind, ref, value, AT)


def photo(number: int) -> bytes:
    return bytes([number]) * (5_000 * number)


def finalised(store: Store, form: int, number: int, *files: str) -> Submission:
    frozen = submission(number, *files)
    record = store.new_record(form, instance_id=frozen.instance_id, instance=b"<data/>")
    for name in files:
        store.put_attachment(record.id, name, photo(number))
    store.finalise(record.id, frozen, frozen.xml)
    return frozen


def fill(store: Store) -> None:
    """A handful of records in every state that a record can be in."""
    for version in ("1", "2"):
        form = store.add_form(
            form_id="well", version=version, title="Well", xform=XFORM % version.encode(),
            media={"list.csv": b"name,label\n1,A\n"}, source="well.xlsx",
        )  # fmt: skip
    store.form_parts.put("ab12-1", b"taken apart")
    store.set_setting("device_id", "fieldapp:00000000-0000-4000-8000-00000000d00d")
    new = store.new_record(form.key, instance_id=instance_id(1), instance=b"<data><q/></data>")
    store.append(new.id, act("answer", "Худаг 1"))
    saved = store.new_record(form.key, instance_id=instance_id(2), instance=b"<data><q/></data>")
    store.append(saved.id, act("answer", "first"))
    store.put_attachment(saved.id, "draft.jpg", photo(2))
    store.save(saved.id, b"<data><q>first</q></data>", title="Well 2", place="/data/q", language="Монгол")
    store.append(saved.id, act("text", "typing, not yet left"))
    gone = store.new_record(form.key, instance_id=instance_id(3))
    store.delete_draft(gone.id)
    finalised(store, form.key, 4, "a.jpg")
    for number, state in (
        (5, OutboxState.WAITING),
        (6, OutboxState.REFUSED),
        (7, OutboxState.NEEDS_A_PERSON),
    ):
        frozen = finalised(store, form.key, number, "a.jpg", "b.jpg")
        store.outbox.sending(frozen.instance_id)
        store.outbox.arrived(frozen.instance_id, ["a.jpg"])
        store.outbox.failed(frozen.instance_id, Problem("net.lost", (("server", "hq.invalid"),)), state)
    store.outbox.sending(finalised(store, form.key, 8).instance_id)
    for number in (9, 10):
        frozen = finalised(store, form.key, number, "c.jpg")
        store.outbox.sending(frozen.instance_id)
        store.outbox.delivered(frozen.instance_id, receipt(frozen))
    store.receive(submission(11, "d.jpg"), {"d.jpg": photo(3)}, form_key=form.key, source="hq.invalid")
    store.receive(submission(12, "later.jpg"), {}, form_key=form.key, source="hq.invalid")


def make(home: Path) -> None:
    store = unlock(create_profile(home, "Жишээ Судлаач", PASSPHRASE, cost=CHEAP), PASSPHRASE)
    fill(store)
    store.close()


if __name__ == "__main__":
    make(Path(sys.argv[1]))
