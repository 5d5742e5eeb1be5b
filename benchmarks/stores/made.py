"""Stores of any size, as a supervisor's would be: interviews of the shipped form from all over the country.

Everything in them is invented but the names of places. The records are like each other in length and in
what they are found by; they go in by one transaction, with the store's own statements.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from fieldapp.demo import fill, made_up_interviews
from fieldapp.records.base import Base, sha256
from fieldapp.records.findable import Findable
from fieldapp.records.keys import KdfCost
from fieldapp.records.profiles import create_profile, unlock
from fieldapp.records.search_index import put_findable
from fieldapp.records.store import Store
from fieldapp.work.answers import AnswerReader
from fieldapp.work.desk import Desk
from fieldapp.work.findable import findable_of
from fieldapp.work.jobs import Watch
from fieldapp.work.shipped import add_shipped

PASSPHRASE = "made up for a benchmark"
CHEAP = KdfCost(memory_kib=64, passes=1, lanes=1)
"""Deriving the key is not measured."""
STORE = "store.db"
OWN = 10
"""Drafts, and as many that wait to be sent, in a store of any size; all the others were received."""
BEGUN = datetime(2024, 1, 1, 8, tzinfo=timezone(timedelta(hours=8)))
_POOL = 400
_BULK = 64 * 1024 * 1024
"""Bytes of new words that the index gathers before it writes them; 1 MB is what it has by itself."""
_WORDS = (
    "малчин өрх худаг бэлчээр өвөлжөө зуд цас зам гүүр сургууль эмнэлэг түлээ ус ажил мөнгө хүүхэд гэр хашаа",
    "нүүх ирэх буцах үлдэх газар дарга уулзалт хурал well winter road school fuel pasture family moved",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """One interview in its bytes, and what it is found by."""

    xml: bytes
    title: str
    findable: Findable


def make_profile(home: Path, records: int) -> Path:
    """A profile whose store holds so many records; its folder."""
    profile = create_profile(home, "Жишээ Ахлагч", PASSPHRASE, cost=CHEAP)
    store = unlock(profile, PASSPHRASE)
    try:
        add_shipped(Desk(store), Watch())
        _put(store, records)
    finally:
        store.close()
    return profile.folder


def samples(store: Store, count: int) -> list[Sample]:
    """Different interviews of the shipped form, the same ones every time."""
    desk, chance = Desk(store), random.Random(7)
    form = desk.forms()[0]
    reader = desk.reader(form.key)
    filled = [_filled(desk, form.key, answers) for answers in made_up_interviews()]
    bags = list(_bags(desk.store.media(form.key)))
    return [_sample(reader, chance.choice(filled), chance.choice(bags), chance) for _ in range(count)]


def _filled(desk: Desk, form_key: int, answers: object) -> bytes:
    interview = desk.new_interview(form_key)
    fill(interview, answers)  # type: ignore[arg-type]
    interview.save()
    instance = interview.session.save_xml()
    desk.delete_draft(interview.record.id)
    return instance


def _bags(media: dict[str, bytes]) -> Iterator[tuple[str, str, str]]:
    """Codes of each bag and of the places around it."""
    soums = dict(re.findall(r"^(MN\d{4}),.*,(MN\d\d),", media["adm2.csv"].decode(), re.MULTILINE))
    for bag, soum in re.findall(r"^(\d{6}),.*,(MN\d{4}),", media["adm3.csv"].decode(), re.MULTILINE):
        yield soums[soum], soum, bag


def _sample(reader: AnswerReader, xml: bytes, place: tuple[str, str, str], chance: random.Random) -> Sample:
    for name, code in zip(("adm1", "adm2", "adm3"), place, strict=True):
        xml = re.sub(rf"(<{name}\b[^>]*>)[^<]*".encode(), rf"\g<1>{code}".encode(), xml, count=1)
    told = " ".join(chance.choices(" ".join(_WORDS).split(), k=25))
    xml = re.sub(rb"(<remarks\b[^>/]*)(>[^<]*</remarks>|/>)", rb"\1>%b</remarks>" % told.encode(), xml)
    return Sample(xml, told[:40], findable_of(reader, xml, instance_id="", title=told[:40]))


def _put(store: Store, records: int) -> None:
    pool = samples(store, min(records, _POOL))
    base, form_key = store.base, store.forms()[0].key
    base.run("INSERT INTO found (found, rank) VALUES ('hashsize', ?)", _BULK)
    with base.write():
        for number in range(1, records + 1):
            _put_one(base, form_key, number, pool)
    base.run("INSERT INTO found (found, rank) VALUES ('hashsize', ?)", 1024 * 1024)


def _put_one(base: Base, form_key: int, number: int, pool: list[Sample]) -> None:
    sample, state = pool[number % len(pool)], _state(number)
    at = (BEGUN + timedelta(minutes=7 * number)).isoformat(timespec="milliseconds")
    record = base.insert(
        "INSERT INTO record (form_key, instance_id, title, state, created_at, changed_at, finalised_at,"
        " instance) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        *(form_key, f"uuid:00000000-0000-4000-8000-{number:012d}", f"{number} {sample.title}", state, at, at),
        *("" if state == "draft" else at, None if state == "received" else sample.xml),
    )
    if state != "draft":
        digest = sha256(sample.xml)
        base.run("INSERT INTO submission VALUES (?, ?, ?, '[]', '')", record, sample.xml, digest)
    if state == "finalised":
        base.run("INSERT INTO outbox (record_id, state) VALUES (?, 'waiting')", record)
    _put_words(base, record, number, len(pool), sample.findable)


def _state(number: int) -> str:
    kinds = {1: "draft", 2: "finalised"}
    return kinds.get(number % 100, "received") if number <= 100 * OWN else "received"


def _put_words(base: Base, record: int, number: int, pool: int, findable: Findable) -> None:
    """The first of each sample is read; later ones have its words, and their own number."""
    if number <= pool:
        put_findable(base, record, findable)
        return
    base.run(
        """UPDATE found SET (words, marks) = (SELECT words || ' ' || ?, marks FROM found WHERE rowid = ?)
        WHERE rowid = ?""",
        *(f"{number}", record - pool * ((number - 1) // pool), record),
    )
    base.run("DELETE FROM unread WHERE record_id = ?", record)


def size_of(folder: Path) -> int:
    """Megabytes on the disk."""
    return (folder / STORE).stat().st_size // 1_000_000
