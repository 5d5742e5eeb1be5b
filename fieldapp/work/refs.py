"""References that hold a position, after the positions have moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from fieldapp.records.rows import Note


def after_removal(ref: str, removed: str) -> str | None:
    """``ref`` once the repeat instance ``removed`` is gone: later ones have moved up; None when it was
    inside."""
    series, _, place = removed.removesuffix("]").rpartition("[")
    if not ref.startswith(f"{series}["):
        return ref
    number, _, rest = ref[len(series) + 1 :].partition("]")
    here, gone = int(number), int(place)
    if here == gone:
        return None
    return ref if here < gone else f"{series}[{here - 1}]{rest}"


def after_return(ref: str, returned: str) -> str:
    """``ref`` once an instance that was removed is there again: it and later ones have moved down."""
    series, _, place = returned.removesuffix("]").rpartition("[")
    if not ref.startswith(f"{series}["):
        return ref
    number, _, rest = ref[len(series) + 1 :].partition("]")
    here = int(number)
    return ref if here < int(place) else f"{series}[{here + 1}]{rest}"


def texts_after_return(texts: Mapping[str, str], returned: str, before: Mapping[str, str]) -> dict[str, str]:
    """Texts by reference, and those that were in the instance ``before`` it was removed."""
    inside = {ref: text for ref, text in before.items() if after_removal(ref, returned) is None}
    return {**inside, **{after_return(ref, returned): text for ref, text in texts.items()}}


def texts_after_removal(texts: Mapping[str, str], removed: str) -> dict[str, str]:
    """Texts by reference; those inside are left out."""
    moved = {after_removal(ref, removed): text for ref, text in texts.items()}
    return {ref: text for ref, text in moved.items() if ref is not None}


def notes_after_removal(notes: Sequence[Note], removed: str) -> tuple[Note, ...]:
    """All of them: those inside are kept with the record, marked as gone."""
    return tuple(note if note.gone else _moved(note, after_removal(note.ref, removed)) for note in notes)


def _moved(note: Note, ref: str | None) -> Note:
    return replace(note, gone=True) if ref is None else replace(note, ref=ref)
