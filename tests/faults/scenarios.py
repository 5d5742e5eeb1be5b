"""The acts that must not lose anything, each in steps that the store acknowledges one by one.

``prepare`` fills a new home; ``begin`` opens it and gives the steps; ``facts`` reads it afterwards. All three
do the same for the same seed, whoever runs them and however often.
"""

from __future__ import annotations

import random
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fieldapp.export.options import ExportOptions
from fieldapp.records.backup import Copy, copies_in
from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import change_passphrase, create_profile, list_profiles, unlock
from fieldapp.records.restore import restore
from fieldapp.records.rows import RecordRow
from fieldapp.records.store import Store
from fieldapp.records.swap import SET_ASIDE
from fieldapp.work.desk import Desk
from fieldapp.work.jobs import Watch
from forms.xlsform import convert_xlsform
from sync.protocols import OutboxState, Problem
from tests.contracts.outbox_contract import receipt_for
from tests.faults.seen import Facts, digest, everything, opened
from tests.files import store_1
from tests.records.samples import CHEAP, PASSPHRASE, add_form, answer, draft, finalised, submission
from tests.work.made import visit

Step = Callable[[], object]
MARK = "Зохиомол-хариулт"
"""Stands in every answer."""
MADE_AT = datetime(2026, 11, 24, 10, tzinfo=UTC)
COPIES = ".copies"
NEW_PASSPHRASE = "another made-up one"


@dataclass(frozen=True)
class Scenario:
    """``begin`` gives the steps that are tried; the seed decides how large things are."""

    name: str
    prepare: Callable[[Path, random.Random], None]
    begin: Callable[[Path, random.Random], list[Step]]
    facts: Callable[[Path], Facts] = everything


def store_scenario(
    name: str,
    prepare: Callable[[Store, random.Random], object],
    steps: Callable[[Store, random.Random], list[Step]],
    facts: Callable[[Path], Facts] = everything,
) -> Scenario:
    """On an open store; closing it is the last step."""

    def prepare_home(home: Path, rng: random.Random) -> None:
        _new_profile(home)
        with opened(home) as store:
            prepare(store, rng)

    def begin(home: Path, rng: random.Random) -> list[Step]:
        (profile,) = list_profiles(home)
        store = unlock(profile, PASSPHRASE)
        return [*steps(store, rng), store.close]

    return Scenario(name, prepare_home, begin, facts)


def _new_profile(home: Path, name: str = "Test Person") -> None:
    create_profile(home, name, PASSPHRASE, cost=CHEAP)


def _text(rng: random.Random, number: int) -> str:
    return f"{number} {MARK} " + "х" * rng.choice((3, 300, 3_000, 9_000))


def _photo(rng: random.Random) -> bytes:
    return rng.randbytes(rng.choice((10, 5_000, 60_000)))


def _only(store: Store) -> RecordRow:
    (row,) = store.records()
    return row


# Drafts


def _draft_with_journal(store: Store, rng: random.Random) -> None:
    record = draft(store)
    for number in range(5):
        store.append(record.id, answer(_text(rng, number)))
    store.put_attachment(record.id, "a.jpg", _photo(rng))


def _append(store: Store, rng: random.Random) -> list[Step]:
    record, texts = _only(store), [_text(rng, number) for number in range(100, 112)]
    return [lambda text=text: store.append(record.id, answer(text)) for text in texts]


def _save(store: Store, rng: random.Random) -> list[Step]:
    record = _only(store)

    def save(number: int) -> Step:
        whole = f"<data>{_text(rng, number)}</data>".encode()
        title = f"Title {number}"
        return lambda: store.save(record.id, whole, title=title, place="/data/q", language="mn")

    more = _text(rng, 3)
    return [save(1), save(2), lambda: store.append(record.id, answer(more)), save(3)]


def _attach(store: Store, rng: random.Random) -> list[Step]:
    record, photos = _only(store), [_photo(rng) for _ in range(4)]
    names = ("a.jpg", "b.jpg", "a.jpg", "c.jpg")
    return [
        lambda name=name, data=data: store.put_attachment(record.id, name, data)
        for name, data in zip(names, photos, strict=True)
    ]


def _two_drafts(store: Store, rng: random.Random) -> None:
    for number in (1, 2):
        record = draft(store, number)
        store.append(record.id, answer(_text(rng, number)))
        store.put_attachment(record.id, "a.jpg", _photo(rng))


def _delete(store: Store, rng: random.Random) -> list[Step]:
    return [lambda row=row: store.delete_draft(row.id) for row in store.records()]


# The way to headquarters


def _finalise(store: Store, rng: random.Random) -> list[Step]:
    def finalise(number: int) -> Step:
        frozen = submission(number, "a.jpg", answer=_text(rng, number))
        record = next(row for row in store.records() if row.instance_id == frozen.instance_id)
        return lambda: store.finalise(record.id, frozen, frozen.xml)

    return [finalise(1), finalise(2)]


def _three_waiting(store: Store, rng: random.Random) -> None:
    for number in (1, 2, 3):
        finalised(store, number, a_jpg=_photo(rng))


def _deliver(store: Store, rng: random.Random) -> list[Step]:
    outbox, (one, two, three) = store.outbox, [submission(number, "a.jpg") for number in (1, 2, 3)]
    trouble = Problem("net.cut", (("host", "hq.example"),))
    return [
        lambda: outbox.sending(one.instance_id),
        lambda: outbox.arrived(one.instance_id, ["a.jpg"]),
        lambda: outbox.delivered(one.instance_id, receipt_for(one)),
        lambda: outbox.sending(two.instance_id),
        lambda: outbox.failed(two.instance_id, trouble, OutboxState.WAITING),
        lambda: outbox.sending(three.instance_id),
        lambda: outbox.delivered(three.instance_id, receipt_for(three)),
    ]


def _two_delivered(store: Store, rng: random.Random) -> None:
    for number in (1, 2):
        frozen = submission(number, "a.jpg")
        finalised(store, number, a_jpg=_photo(rng))
        store.outbox.sending(frozen.instance_id)
        store.outbox.delivered(frozen.instance_id, receipt_for(frozen))


def _purge(store: Store, rng: random.Random) -> list[Step]:
    return [lambda row=row: store.purge(row.id) for row in store.records()]


def _purged(home: Path) -> Facts:
    """What is left, and what is known of those that went."""
    with opened(home) as store:
        proofs = tuple((gone.receipt.key, gone.receipt.sha256, gone.files) for gone in store.purged())
    return (everything(home), proofs)


def _receive(store: Store, rng: random.Random) -> list[Step]:
    key = add_form(store)

    def receive(number: int, files: dict[str, bytes]) -> Step:
        came = submission(number, "a.jpg", "b.jpg", answer=f"x {number}")
        return lambda: store.receive(came, files, form_key=key, source="https://hq.example")

    photo, late = _photo(rng), _photo(rng)
    return [
        receive(1, {"a.jpg": photo}),
        receive(2, {"a.jpg": photo, "b.jpg": late}),
        receive(1, {"b.jpg": late}),
    ]


# Forms and tables


def _form_files(home: Path, rng: random.Random) -> None:
    _new_profile(home)
    for version in ("1", "2"):
        form = convert_xlsform(visit(version=version), "visit.md")
        (home / f".visit{version}.xml").write_bytes(form.xform)


def _import(home: Path, rng: random.Random) -> list[Step]:
    (profile,) = list_profiles(home)
    store = unlock(profile, PASSPHRASE)
    desk = Desk(store)
    files = [home / f".visit{version}.xml" for version in ("1", "2")]
    return [*(lambda file=file: desk.import_form(file, Watch()) for file in files), store.close]


def _records_and_folder(home: Path, rng: random.Random) -> None:
    _form_files(home, rng)
    (home / ".out").mkdir()
    with opened(home) as store:
        key = Desk(store).import_form(home / ".visit1.xml", Watch()).row.key
        for number in range(1, 30):
            came = submission(number, answer=_text(rng, number), form_id="visit")
            store.receive(came, {}, form_key=key, source="")


def _export(home: Path, rng: random.Random) -> list[Step]:
    (profile,) = list_profiles(home)
    store = unlock(profile, PASSPHRASE)
    desk = Desk(store)
    file = home / ".out" / "visit.xlsx"

    def export(options: ExportOptions) -> Step:
        return lambda: desk.export("visit", file, options, Watch())

    return [export(ExportOptions()), export(ExportOptions(language="English (en)")), store.close]


def _exported(home: Path) -> Facts:
    """The whole folder of the workbook: no part of one may lie beside it. (A whole one may, for the moment
    between its two names.)"""
    files = [path for path in sorted((home / ".out").iterdir()) if path.suffix != ".part" or not _whole(path)]
    return (tuple((path.name, digest(path.read_bytes())) for path in files), everything(home))


def _whole(workbook: Path) -> bool:
    return zipfile.is_zipfile(workbook) and zipfile.ZipFile(workbook).testzip() is None


# Profiles


def _passphrase(home: Path, rng: random.Random) -> list[Step]:
    def change(old: str, new: str) -> Step:
        def step() -> None:
            (profile,) = list_profiles(home)
            change_passphrase(profile, old, new)

        return step

    return [change(PASSPHRASE, NEW_PASSPHRASE), change(NEW_PASSPHRASE, PASSPHRASE)]


def _passphrases_that_open(home: Path) -> Facts:
    (profile,) = list_profiles(home)
    return tuple(word for word in (PASSPHRASE, NEW_PASSPHRASE) if _opens(profile.folder, home, word))


def _opens(folder: Path, home: Path, passphrase: str) -> bool:
    (profile,) = [profile for profile in list_profiles(home) if profile.folder == folder]
    try:
        store = unlock(profile, passphrase)
    except StoreError as error:
        if error.code != "profile.wrong_passphrase":
            raise
        return False
    try:
        return store.verify() == [] and len(store.records()) == 1
    finally:
        store.close()


def _create(home: Path, rng: random.Random) -> list[Step]:
    return [lambda: _new_profile(home / "laptop", "One"), lambda: _new_profile(home / "laptop", "Two")]


def _profiles(home: Path) -> Facts:
    """Every profile in the list opens."""
    found = list_profiles(home / "laptop")
    for profile in found:
        unlock(profile, PASSPHRASE).close()
    return tuple(sorted(profile.name for profile in found))


def _left_by_a_crash(home: Path, rng: random.Random) -> None:
    """A write-ahead log that nobody has folded in."""
    _new_profile(home)
    with opened(home) as store:
        _draft_with_journal(store, rng)
        left = {path: path.read_bytes() for path in store.path.parent.iterdir()}
    for path, data in left.items():
        path.write_bytes(data)


def _old_store(home: Path, rng: random.Random) -> None:
    """Of schema 1, with a record in every state."""
    shutil.copytree(Path(store_1.__file__).with_name("store-1"), home, dirs_exist_ok=True)


def _open(home: Path, rng: random.Random) -> list[Step]:
    (profile,) = list_profiles(home)
    return [lambda: unlock(profile, PASSPHRASE).close()]


def _draft_and_place(store: Store, rng: random.Random) -> None:
    _draft_with_journal(store, rng)
    (store.path.parents[1] / COPIES).mkdir()


def _back_up(store: Store, rng: random.Random) -> list[Step]:
    place = store.path.parents[1] / COPIES
    more = answer(_text(rng, 7))
    return [
        lambda: store.back_up(place, made_at=MADE_AT),
        lambda: store.append(1, more),
        lambda: store.back_up(place, made_at=MADE_AT + timedelta(hours=1)),
    ]


def _with_copies(home: Path) -> Facts:
    """The profile, and what each of its copies would bring back."""
    copies = sorted(copies_in(home / COPIES), key=lambda copy: copy.number)
    return (everything(home), tuple(_brought_back(copy, home / f".trial-{copy.number}") for copy in copies))


def _brought_back(copy: Copy, home: Path) -> Facts:
    home.mkdir()
    restore(copy, PASSPHRASE, home)
    return everything(home)


def _copied_and_changed(home: Path, rng: random.Random) -> None:
    _one_draft(home, rng)
    (home / COPIES).mkdir()
    with opened(home) as store:
        store.back_up(home / COPIES, made_at=MADE_AT)
        store.append(1, answer(_text(rng, 8)))


def _restore(home: Path, rng: random.Random) -> list[Step]:
    (copy,) = copies_in(home / COPIES)
    return [lambda: restore(copy, PASSPHRASE, home)]


def _restored(home: Path) -> Facts:
    """What opens, and how many profiles are set aside whole."""
    kept = [path for path in (home / SET_ASIDE).glob("*/*") if path.name in {"store.db", "profile.json"}]
    return (everything(home), len(kept))


def _one_draft(home: Path, rng: random.Random) -> None:
    _new_profile(home)
    with opened(home) as store:
        _draft_with_journal(store, rng)


SCENARIOS: dict[str, Scenario] = {
    scenario.name: scenario
    for scenario in (
        store_scenario("autosave", _draft_with_journal, _append),
        store_scenario("save", _draft_with_journal, _save),
        store_scenario("attach", _draft_with_journal, _attach),
        store_scenario("delete", _two_drafts, _delete),
        store_scenario("finalise", _two_drafts, _finalise),
        store_scenario("deliver", _three_waiting, _deliver),
        store_scenario("purge", _two_delivered, _purge, _purged),
        store_scenario("receive", lambda store, rng: add_form(store), _receive),
        Scenario("import", _form_files, _import),
        Scenario("export", _records_and_folder, _export, _exported),
        Scenario("open", _left_by_a_crash, _open),
        Scenario("migrate", _old_store, _open),
        store_scenario("backup", _draft_and_place, _back_up, _with_copies),
        Scenario("restore", _copied_and_changed, _restore, _restored),
        Scenario("passphrase", _one_draft, _passphrase, _passphrases_that_open),
        Scenario("create", lambda home, rng: None, _create, _profiles),
    )
}
