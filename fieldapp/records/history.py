"""What happened to each record, when, by whom: append-only, each entry chained to the one before by hash."""

from __future__ import annotations

import hashlib

from fieldapp.records.base import Base

START = "0" * 64


def append_history(base: Base, instance_id: str, what: str, detail: str = "") -> None:
    """Add an entry in the caller's transaction. ``what`` is created, finalised, sent, received …;
    ``detail`` holds no answer."""
    last = base.one("SELECT chain FROM history ORDER BY seq DESC LIMIT 1")
    entry = (instance_id, base.who, what, detail, base.clock())
    base.run(
        "INSERT INTO history (instance_id, who, what, detail, at, chain) VALUES (?, ?, ?, ?, ?, ?)",
        *entry,
        link(last[0] if last else START, entry),
    )


def link(before: str, entry: tuple[str, ...]) -> str:
    """The hash that chains ``entry`` to the one before it; lengths keep fields from running together."""
    digest = hashlib.sha256(before.encode())
    for part in entry:
        data = part.encode()
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()


def first_broken_link(base: Base) -> int | None:
    """The number of the first entry that does not fit the one before; None when all do."""
    before = START
    for seq, *entry, chain in base.all(
        "SELECT seq, instance_id, who, what, detail, at, chain FROM history ORDER BY seq"
    ):
        if link(before, tuple(entry)) != chain:
            return int(seq)
        before = chain
    return None
