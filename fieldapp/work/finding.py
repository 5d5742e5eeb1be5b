"""Finding records, and the piece of each in which the words stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from fieldapp.records.findable import Wanted
from fieldapp.records.rows import RecordRow, RecordState
from fieldapp.records.store import Store
from fieldapp.work.answers import AnswerReader
from fieldapp.work.pieces import Piece, piece_of
from forms.errors import CodedError

ChooseLanguage = Callable[[Sequence[str]], str | None]
"""Of a form's languages the one to show, None for the form's own."""


@dataclass(frozen=True, slots=True)
class Found:
    """Records in the order asked for; ``more`` of them are there, before the last of these."""

    records: tuple[RecordRow, ...]
    more: bool


def find(store: Store, wanted: Wanted, *, before: int | None = None, limit: int) -> Found:
    """The newest records first, ``limit`` of them; go on with the last one's id as ``before``."""
    numbers = store.index.find(wanted, before=before, limit=limit + 1)
    return Found(tuple(store.numbered(numbers[:limit])), more=len(numbers) > limit)


def piece_in(
    store: Store, record_id: int, typed: str, reader_of: Callable[[int], AnswerReader], choose: ChooseLanguage
) -> Piece | None:
    """Where the words typed stand in a record; None where only its name or its form's has them.

    ``reader_of`` gives the reader of a form by the form's key.
    """
    try:
        record = store.record(record_id)
        reader = reader_of(record.form_key)
        definition = reader.definition
        language = choose(definition.languages) or definition.default_language
        return piece_of(reader, saved_bytes(store, record), typed, language)
    except CodedError:  # one that cannot be read, or has just been deleted, is shown without a piece
        return None


def saved_bytes(store: Store, record: RecordRow) -> bytes:
    """A draft's instance as last saved, any other record's frozen submission."""
    if record.state is RecordState.DRAFT:
        return store.instance(record.id) or b""
    return store.submission(record.id).xml
