"""Making records findable that no one has read yet: those of an older store, and drafts that were cut off.

It goes in small steps, so that nobody waits for it, and goes on at the next start where it was ended.
"""

from __future__ import annotations

from contextlib import suppress

from fieldapp.records.errors import StoreError
from fieldapp.records.findable import Findable
from fieldapp.records.rows import RecordRow
from fieldapp.records.search_index import Reading
from fieldapp.work.desk import Desk
from fieldapp.work.finding import saved_bytes
from forms.errors import CodedError, FormError


def read_unread(desk: Desk, *, before: int | None, limit: int) -> int | None:
    """Make records findable by their words, the newest first: up to ``limit`` of those before this one.

    The last one that was read; None when there are no more. Durable when it returns.
    """
    numbers = desk.store.index.unread(before=before, limit=limit)
    desk.store.index.keep([_reading(desk, desk.store.record(number)) for number in numbers])
    return numbers[-1] if numbers else None


def read_cut_off(desk: Desk) -> None:
    """Make drafts findable by what was answered after their last save, before the program was killed."""
    for number in desk.store.index.cut_off():
        with suppress(FormError):  # whoever opens it will be told
            interview = desk.open_interview(number, to_read=True)  # and never closed: that would save
            findable = interview.findable_now()
            if findable is not None:
                desk.store.index.keep([Reading(number, interview.record.changed_at, findable)])


def _reading(desk: Desk, record: RecordRow) -> Reading:
    """By its name alone when it, or its form, cannot be read."""
    try:
        findable = desk.findable(record, saved_bytes(desk.store, record))
    except StoreError:
        raise
    except CodedError:
        findable = Findable((record.title, record.form_title))
    return Reading(record.id, record.changed_at, findable)
