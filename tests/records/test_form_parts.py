"""What the store keeps of forms so that they open fast."""

from __future__ import annotations

from fieldapp.records.store import Store


def test_what_was_kept_comes_back_and_an_older_programs_goes(store: Store) -> None:
    assert store.form_parts.get("aa-1") is None
    store.form_parts.put("aa-1", b"one")
    store.form_parts.put("bb-1", b"other")
    assert store.form_parts.get("aa-1") == b"one"
    store.form_parts.put("aa-2", b"two")
    kept = [store.form_parts.get(key) for key in ("aa-1", "aa-2", "bb-1")]
    assert kept == [None, b"two", b"other"]


def test_a_form_opens_also_where_nothing_can_be_kept(store: Store) -> None:
    pages = store.base.database.conn.execute("PRAGMA page_count").fetchone()[0]
    store.base.database.conn.execute(f"PRAGMA max_page_count = {pages}")
    store.form_parts.put("aa-1", b"x" * 1_000_000)
    assert store.form_parts.get("aa-1") is None
