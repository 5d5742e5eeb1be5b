"""What happened to each record, when, by whom and why: append-only, each entry chained to the one before.

**The hashed bytes.** An entry's chain is the lower-case hexadecimal SHA-256 of: the chain of the entry before
(64 ASCII characters; 64 zeros before the first), then each field as its length in bytes (8 bytes, big-endian)
followed by its UTF-8. The fields of recipe 1 (stores of the first schema) are instance_id, who, what, detail,
at. Those of recipe 2 are the text "2", instance_id, who, what, detail, at, question, was, became, why.

**The head.** How many entries there are and the chain of the last one stand a second time in
``history_head``, so that a tail that was cut off is seen. The next entry is chained to the head, not to the
last row: what was cut stays visible until a repair.

**After a repair** entries may be gone, and the person was told so. Its own entry, "repaired", begins the
chain anew: the chain that it continues is computed over all entries as they are now, from the first on. So
what was gone by then is no finding any more, and any change to what was left is one.

**What it holds against.** Without the store's key nobody can change a byte of it unseen (SQLCipher
authenticates each page), but can put an older copy of the whole file in its place. Who has the key can write
the whole chain anew, head included: a hash is no secret. Both are seen only by a head that was kept
elsewhere, in a backup on another disk or on a supervisor's paper: ``holds`` tells whether a history goes on
from it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from fieldapp.records.base import Base
from fieldapp.records.rows import HistoryEntry, HistoryHead

START = "0" * 64
REPAIRED, LOST = "repaired", "lost"
"""What a repair writes: of itself, and of each record that it could not bring back."""
_FIELDS = "instance_id, who, what, detail, at, question, was, became, why"


def append_history(
    base: Base,
    instance_id: str,
    what: str,
    detail: str = "",
    *,
    question: str = "",
    was: str = "",
    became: str = "",
    why: str = "",
) -> None:
    """Add an entry in the caller's transaction.

    ``what`` is created, finalised, sent, received, deleted, purged, lost (a repair could not bring it back);
    correcting (a correction was begun), abandoned (it was given up), changed (an answer, by a correction),
    noted (a note on a record that is no draft).
    ``detail`` holds no answer; ``was`` and ``became`` do, of ``question``.
    """
    head = history_head(base)
    entry = (instance_id, base.who, what, detail, base.clock(), question, was, became, why)
    chain = link(head.chain, ("2", *entry))
    base.run(
        f"INSERT INTO history ({_FIELDS}, chain, recipe) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 2)",
        *(*entry, chain),
    )
    base.run("UPDATE history_head SET entries = entries + 1, chain = ?", chain)


def link(before: str, entry: tuple[str, ...]) -> str:
    """The hash that chains ``entry`` to the one before it; lengths keep fields from running together."""
    digest = hashlib.sha256(before.encode())
    for part in entry:
        data = part.encode()
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def history_head(base: Base) -> HistoryHead:
    """What is told to be the end of the chain."""
    row = base.one("SELECT entries, chain FROM history_head")
    return HistoryHead(*row) if row is not None else HistoryHead(0, START)


def history_of(base: Base, instance_ids: Sequence[str]) -> list[HistoryEntry]:
    """The entries of these records, in order."""
    marks = ", ".join("?" * len(instance_ids))
    rows = base.all(
        f"SELECT seq, {_FIELDS} FROM history WHERE instance_id IN ({marks}) ORDER BY seq", *instance_ids
    )
    return [HistoryEntry(*row) for row in rows]


def first_broken_link(base: Base) -> int | None:
    """The number of the first entry that does not fit the one before; None when all do."""
    before, folded, broken = START, START, None
    for seq, what, chain, hashed in _hashed(base):
        folded = link(folded, hashed)
        if what == REPAIRED and chain == folded:
            broken = None
        elif broken is None and link(before, hashed) != chain:
            broken = seq
        before = chain
    return broken


def _hashed(base: Base) -> Iterator[tuple[int, str, str, tuple[str, ...]]]:
    """Of each entry in order: its number, what it was, its chain and the fields that are hashed."""
    for seq, recipe, chain, *entry in base.all(
        f"SELECT seq, recipe, chain, {_FIELDS} FROM history ORDER BY seq"
    ):
        yield int(seq), entry[2], chain, ("2", *entry) if recipe == 2 else tuple(entry[:5])


def begin_anew(base: Base, detail: str) -> None:
    """After a repair, which has told what is gone: the chain goes on from what is there, marked."""
    folded, entries = START, 0
    for _seq, _what, _chain, hashed in _hashed(base):
        folded, entries = link(folded, hashed), entries + 1
    base.run("INSERT OR REPLACE INTO history_head VALUES (1, ?, ?)", entries, folded)
    append_history(base, "", REPAIRED, detail)


def lost_records(base: Base) -> list[tuple[str, str]]:
    """instanceID and last time of each record that the history knows, that is not there and that nobody
    deleted: the first that was lost first."""
    rows = base.all(
        """SELECT instance_id, max(at) FROM history WHERE instance_id != '' GROUP BY instance_id
        HAVING sum(what IN ('created', 'received')) > sum(what IN ('deleted', 'purged', ?))
        AND instance_id NOT IN (SELECT instance_id FROM record) ORDER BY 2, 1""",
        LOST,
    )
    return [(row[0], row[1]) for row in rows]


def ends_at_head(base: Base) -> bool:
    """The entries are as many as the head says, and end where it says."""
    (entries,) = base.one("SELECT count(*) FROM history") or (0,)
    last = base.one("SELECT chain FROM history ORDER BY seq DESC LIMIT 1")
    return history_head(base) == HistoryHead(entries, last[0] if last else START)


def holds(base: Base, head: HistoryHead) -> bool:
    """Whether this history goes on from a head that was kept elsewhere."""
    row = base.one("SELECT chain FROM history ORDER BY seq LIMIT 1 OFFSET ?", head.entries - 1)
    return head.entries == 0 or (row is not None and row[0] == head.chain)
