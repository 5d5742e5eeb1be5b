"""Searches of every kind on a store, the worst ones first thought of."""

from __future__ import annotations

import statistics
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from benchmarks.stores.made import PASSPHRASE
from fieldapp.records.findable import MarkKind, Moment, Period, Wanted
from fieldapp.records.profiles import list_profiles, unlock
from fieldapp.records.rows import RecordState
from fieldapp.records.store import Store
from fieldapp.work.finding import find

PAGE = 500
"""Records that the window asks for at once."""
COUNTED = 1001


def measure(home: Path, runs: int) -> dict[str, tuple[float, float, int]]:
    """Median and worst milliseconds, and how many were found, by kind. The first run of each is cold."""
    (profile,) = list_profiles(home)
    store = unlock(profile, PASSPHRASE)
    try:
        return {name: _one(store, wanted, runs) for name, wanted in _kinds(store).items()}
    finally:
        store.close()


def _one(store: Store, wanted: Wanted, runs: int) -> tuple[float, float, int]:
    """What the window asks: the first page, and how many there are."""
    times, count = [], 0
    for _ in range(runs):
        begun = time.perf_counter()
        find(store, wanted, limit=PAGE)
        count = store.index.count(wanted, most=COUNTED)
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times), max(times), count


def _kinds(store: Store) -> Mapping[str, Wanted]:
    one, other = (((MarkKind.AIMAG, mark.value),) for mark in store.index.marks(MarkKind.AIMAG)[:2])
    draft = (RecordState.DRAFT,)
    year = (Period(Moment.CREATED, date(2024, 3, 17), date(2025, 2, 11)),)
    return {
        "everything": Wanted(),
        "a word in all records": Wanted("байршлын"),
        "and a filter that fits ten": Wanted("байршлын", states=draft),
        "the beginning of a word, in Latin letters": Wanted("bair"),
        "one letter": Wanted("б"),
        "one letter and a filter that fits ten": Wanted("б", states=draft),
        "nothing found": Wanted("йцукенг"),
        "one record, by its number": Wanted("777 байршлын"),
        "two common words": Wanted("сургууль эмнэлэг"),
        "four common words": Wanted("байршлын үнэлгээ location assessment"),
        "two filters that never meet": Wanted(marks=one + other),
        "an aimag and a word": Wanted("худаг", marks=one),
        "days from March to February": Wanted(periods=year),
        "all of it": Wanted("худаг", form_id="location_assessment", states=draft, marks=one, periods=year),
    }
