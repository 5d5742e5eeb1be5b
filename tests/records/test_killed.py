"""A program that is killed loses nothing that it had acknowledged, and leaves nothing by halves.

Real processes and real SIGKILLs. A child tells on its output what the store has acknowledged; after the
kill, what it told must be there.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from fieldapp.records.profiles import Profile, unlock
from fieldapp.records.rows import RecordState
from fieldapp.records.store import Store
from sync.protocols import OutboxState
from tests.records.samples import PASSPHRASE, answer, draft, submission

ROOT = Path(__file__).parents[2]

START = """
import itertools, os, signal, sys
from pathlib import Path
from fieldapp.records.profiles import list_profiles, unlock
from sync.protocols import OutboxState, Problem
from tests.contracts.outbox_contract import receipt_for
from tests.records.samples import PASSPHRASE, answer, draft, instance_id, submission
(profile,) = list_profiles(Path(sys.argv[1]))
store = unlock(profile, PASSPHRASE)
first = int(sys.argv[2])
"""

JOURNAL = (
    START
    + """
for number in itertools.count(first):
    store.append(1, answer(f"{number} " + "x" * (number % 5000)))
    print(number, flush=True)
"""
)

LIFE = (
    START
    + """
for number in itertools.count(first):
    record = draft(store, number)
    store.append(record.id, answer(str(number)))
    store.put_attachment(record.id, "a.jpg", bytes([number % 256]) * 20_000)
    frozen = submission(number, "a.jpg", answer=str(number))
    store.finalise(record.id, frozen, frozen.xml)
    print("finalised", number, flush=True)
    store.outbox.sending(record.instance_id)
    store.outbox.delivered(record.instance_id, receipt_for(frozen))
    print("sent", number, flush=True)
"""
)

ACT_KILLED_AT = (
    START.partition("store = ")[0]
    + """
def act_killed_at(statement, name):
    store = unlock(profile, PASSPHRASE)
    record = next(row for row in store.records() if row.instance_id == instance_id(1))
    frozen = submission(1, "a.jpg", answer="x" * 9_000)
    acts = {
        "finalise": lambda: store.finalise(record.id, frozen, frozen.xml),
        "deliver": lambda: store.outbox.delivered(record.instance_id, receipt_for(frozen)),
        "save": lambda: store.save(record.id, b"<data>whole</data>", title="T", place="p", language=None),
        "delete": lambda: store.delete_draft(record.id),
        "receive": lambda: store.receive(submission(2, "b.jpg"), {"b.jpg": b"b"}, form_key=1, source=""),
    }
    statements = itertools.count(1)

    def before_each(_):
        if next(statements) == statement:
            os.kill(os.getpid(), signal.SIGKILL)

    store.base.database.conn.set_trace_callback(before_each)
    acts[name]()
    os._exit(0)

for line in sys.stdin:  # one process a kill, without starting Python anew for each
    process = os.fork()
    if process == 0:
        act_killed_at(int(line), sys.argv[2])
    print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)
"""
)


def child(program: str, home: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(home), *words],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def told_until_killed(program: str, home: Path, first: int, lines: int) -> list[str]:
    """Kill the child when it has told so much; all that it told."""
    running = child(program, home, str(first))
    assert running.stdout is not None
    told = [running.stdout.readline().strip() for _ in range(lines)]
    running.kill()
    with running:
        rest = running.stdout.read()  # and not communicate(), which passes over what was read ahead
    return told + rest.split("\n")[:-1]  # a line without its end was not told


def test_every_acknowledged_answer_is_there_after_a_kill(home: Path, profile: Profile) -> None:
    store = unlock(profile, PASSPHRASE)
    assert draft(store).id == 1
    store.close()
    expected = 0
    for lines in (1, 40, 250):
        told = told_until_killed(JOURNAL, home, expected, lines)
        assert told == [str(number) for number in range(expected, expected + len(told))]
        store = unlock(profile, PASSPHRASE)
        kept = [entry.value for entry in store.journal(1)]
        assert store.verify() == []
        store.close()
        assert len(kept) - (expected + len(told)) in {0, 1}, "the last one may be kept and not told"
        assert kept == [f"{number} " + "x" * (number % 5000) for number in range(len(kept))]
        expected = len(kept)


def test_every_finalised_and_sent_record_is_so_after_a_kill(home: Path, profile: Profile) -> None:
    first = 1
    for lines in (3, 20, 61):
        told = told_until_killed(LIFE, home, first, lines)
        store = unlock(profile, PASSPHRASE)
        assert store.verify() == []
        by_number = {int(row.instance_id[-12:]): row for row in store.records()}
        for line in told:
            word, number = line.split()
            row = by_number[int(number)]
            assert row.state is RecordState.SENT or (
                word == "finalised" and row.state is RecordState.FINALISED
            )
        for number, row in by_number.items():
            check_whole(store, number, row.id)
        store.close()
        first = max(by_number) + 1


def check_whole(store: Store, number: int, record: int) -> None:
    """A draft, a finalised or a sent record: with all that belongs to it and nothing else."""
    row = store.record(record)
    if row.state is RecordState.DRAFT:
        assert row.outbox_state is None
        assert store.base.one("SELECT 1 FROM submission WHERE record_id = ?", record) is None
        return
    assert store.submission(record).xml == submission(number, "a.jpg", answer=str(number)).xml
    assert store.attachment(record, "a.jpg") == bytes([number % 256]) * 20_000
    assert store.journal(record) == []
    sent = row.state is RecordState.SENT
    assert (row.outbox_state is OutboxState.DELIVERED) == sent
    assert len(store.receipts(record)) == int(sent)


Seen = tuple[object, ...]


def seen(store: Store) -> Seen:
    """All that an act could leave by halves."""
    return (
        [(row.instance_id, row.state, row.outbox_state, row.title, row.place) for row in store.records()],
        [(entry.kind, entry.value) for row in store.records() for entry in store.journal(row.id)],
        [(row.id, store.attachment_names(row.id), store.instance(row.id)) for row in store.records()],
        store.base.all("SELECT record_id, sha256, attachments FROM submission ORDER BY record_id"),
        store.base.all("SELECT record_id, status FROM receipt ORDER BY id"),
        store.base.all("SELECT instance_id, what FROM history ORDER BY seq"),
        store.base.all("SELECT rowid, words, facets FROM found ORDER BY rowid"),
        store.record_counts(),
    )


def prepare(profile: Profile, act: str) -> None:
    store = unlock(profile, PASSPHRASE)
    record = draft(store)
    store.append(record.id, answer("a"))
    store.append(record.id, answer("b"))
    store.put_attachment(record.id, "a.jpg", b"light")
    if act == "deliver":
        frozen = submission(1, "a.jpg", answer="x" * 9_000)
        store.finalise(record.id, frozen, frozen.xml)
        store.outbox.sending(record.instance_id)
    store.close()


def look(profile: Profile) -> Seen:
    store = unlock(profile, PASSPHRASE)
    try:
        assert store.verify() == []
        return seen(store)
    finally:
        store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="NOT TESTED HERE: Windows has no SIGKILL")
@pytest.mark.parametrize("act", ["finalise", "deliver", "save", "delete", "receive"])
def test_an_act_killed_before_any_of_its_statements_did_not_happen(
    home: Path, profile: Profile, act: str
) -> None:
    """Killed before the first statement, the second, … until it ends: all of it is there or nothing."""
    prepare(profile, act)
    before = look(profile)
    running = child(ACT_KILLED_AT, home, act)
    assert running.stdin is not None
    assert running.stdout is not None
    for statement in range(1, 300):
        running.stdin.write(f"{statement}\n")
        running.stdin.flush()
        ended = int(running.stdout.readline())
        after = look(profile)
        if ended == 0:
            break
        assert ended == -signal.SIGKILL
        assert after == before, f"killed before statement {statement}"
    running.communicate()
    assert ended == 0
    assert after != before
    assert statement > 5, "there were statements to be killed at"
