"""Rot: bits that flip, pages that are lost, files cut short. Each is found, and nothing wrong is ever read.

The file stays as it was found: what could not be read is not touched.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from forms.errors import CodedError
from tests.faults.rehearsal import rehearsed
from tests.faults.report import Report
from tests.faults.scenarios import SCENARIOS
from tests.faults.seen import Facts, NotAsPromised, facts_of, opened

PAGE = 4096
Damage = Callable[[bytes, random.Random], bytes]


def one_bit(data: bytes, rng: random.Random) -> bytes:
    place, bit = rng.randrange(len(data)), rng.randrange(8)
    return data[:place] + bytes([data[place] ^ 1 << bit]) + data[place + 1 :]


def zeroed_page(data: bytes, rng: random.Random) -> bytes:
    start = rng.randrange(len(data) // PAGE) * PAGE
    return data[:start] + bytes(PAGE) + data[start + PAGE :]


def swapped_pages(data: bytes, rng: random.Random) -> bytes:
    one, other = sorted(number * PAGE for number in rng.sample(range(len(data) // PAGE), 2))
    pages = data[one : one + PAGE], data[other : other + PAGE]
    return data[:one] + pages[1] + data[one + PAGE : other] + pages[0] + data[other + PAGE :]


def cut_short(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data))]


def cut_at_a_page(data: bytes, rng: random.Random) -> bytes:
    return data[: rng.randrange(len(data) // PAGE) * PAGE]


def garbage_at_the_end(data: bytes, rng: random.Random) -> bytes:
    return data + rng.randbytes(rng.randint(1, 3 * PAGE))


def nothing_but_zeros(data: bytes, rng: random.Random) -> bytes:
    return bytes(len(data))


KINDS: dict[str, Damage] = {
    "one bit": one_bit,
    "a zeroed page": zeroed_page,
    "two pages swapped": swapped_pages,
    "cut short": cut_short,
    "cut at a page": cut_at_a_page,
    "garbage at the end": garbage_at_the_end,
    "zeros": nothing_but_zeros,
}


@dataclass(frozen=True)
class _Whole:
    """A closed store: its home, the database's bytes and what it keeps."""

    home: Path
    file: Path
    data: bytes
    facts: Facts

    def harmed(self, data: bytes) -> str:
        """ "" when the damage is found and nothing wrong is read."""
        for left in self.file.parent.glob("store.db-*"):
            left.unlink()
        self.file.write_bytes(data)
        verdict = self._looked_at()
        if not verdict and self.file.read_bytes() != data:
            return "what could not be read was changed"
        return verdict

    def _looked_at(self) -> str:
        try:
            with opened(self.home) as store:
                if facts_of(store) != self.facts:
                    return "something wrong was read"
                return "" if store.verify() else "not found"
        except (CodedError, NotAsPromised):
            return ""


def flips(report: Report, folder: Path, number: int, seed: int, *, kind: str = "one bit") -> None:
    """Damage of one kind, so often."""
    with rehearsed(SCENARIOS["deliver"], seed, folder) as rehearsal:
        (file,) = rehearsal.template.glob("*/store.db")
        whole = _Whole(rehearsal.template, file, file.read_bytes(), rehearsal.after[0])
        rng = random.Random(f"{kind} {seed}")
        for turn in range(number):
            verdict = whole.harmed(KINDS[kind](whole.data, rng))
            report.judged(kind, verdict, f"{kind}, {turn} (seed {seed})")
