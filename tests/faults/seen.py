"""What a person would find in a profile after a fault: read by the store's ordinary methods, and judged.

Times are left out, so that the same acts on another day give the same. Nothing else is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fieldapp.records.profiles import list_profiles, unlock
from fieldapp.records.rows import RecordRow, RecordState
from fieldapp.records.store import Store
from tests.records.samples import PASSPHRASE

Facts = tuple[object, ...]


class NotAsPromised(Exception):  # noqa: N818 (it is a verdict)
    """The store broke a promise; the text says which."""


@contextmanager
def opened(home: Path) -> Iterator[Store]:
    """The store of the only profile in ``home``."""
    (profile,) = list_profiles(home)
    store = unlock(profile, PASSPHRASE)
    try:
        yield store
    finally:
        store.close()


def everything(home: Path) -> Facts:
    """All that the only profile in ``home`` keeps. NotAsPromised when ``verify`` finds fault with it."""
    with opened(home) as store:
        found = store.verify()
        if found:
            raise NotAsPromised(f"verify: {found}")
        return facts_of(store)


def facts_of(store: Store) -> Facts:
    """All that an act could leave missing, doubled or by halves."""
    records = sorted(store.records(), key=lambda row: row.id)
    return (
        tuple(_record(store, row) for row in records),
        tuple(
            (item.key, item.state, item.attempts, tuple(sorted(item.arrived)), item.size)
            for item in store.outbox.waiting()
        ),
        tuple(
            (
                row.form_id,
                row.version,
                row.title,
                row.source,
                digest(store.xform(row.key)),
                _files(store, row.key),
            )
            for row in store.forms()
        ),
        tuple(store.base.all("SELECT instance_id, what, detail FROM history ORDER BY seq")),
    )


def _record(store: Store, row: RecordRow) -> Facts:
    frozen = row.state is not RecordState.DRAFT
    return (
        (row.id, row.instance_id, row.title, row.state, row.outbox_state, row.place, row.language),
        tuple((entry.kind, entry.ref, entry.value) for entry in store.journal(row.id)),
        digest(store.instance(row.id) or b""),
        tuple((name, digest(store.attachment(row.id, name))) for name in store.attachment_names(row.id)),
        digest(store.submission(row.id).xml) if frozen else "",
        tuple(store.receipts(row.id)),
        store.problem(row.id),
    )


def _files(store: Store, form_key: int) -> Facts:
    return tuple((name, digest(data)) for name, data in sorted(store.media(form_key).items()))


def digest(data: bytes) -> str:
    """Short, so that a difference can be read."""
    return hashlib.sha256(data).hexdigest()[:12]
