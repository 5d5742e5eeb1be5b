"""The piece of an answer in which a searched word stands, with the label of its question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldapp.records.tokens import Typed
from fieldapp.work.answers import AnswerReader
from forms.interface import Kind

_AROUND = 30
"""Characters kept on each side of the word."""
_LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """``label`` is the question's, in one language; ``found`` stands between ``before`` and ``after``."""

    label: str
    before: str
    found: str
    after: str


def piece_of(reader: AnswerReader, instance: bytes, typed: str, language: str | None) -> Piece | None:
    """The answer that holds most of the words typed, the first of those; None when only the record's name or
    its form's holds any. ``language`` is the form's for the label, and is preferred for the answer.

    FormError ``xml.*``.
    """
    words, best, most = Typed.of(typed), None, 0
    for label, text in _texts(reader, instance, language):
        hits = words.hits(text)
        if hits > most:
            best, most = (label, text), hits
    place = words.place(best[1]) if best else None
    return None if best is None or place is None else _cut(*best, *place)


def _texts(reader: AnswerReader, instance: bytes, language: str | None) -> Iterator[tuple[str, str]]:
    for answer in reader.read(instance):
        if answer.node.kind is not Kind.QUESTION:
            continue
        label = answer.node.label.plain(language) if answer.node.label else answer.node.name
        for _, text in sorted(answer.texts, key=lambda shown: shown[0] != language):
            yield label, text


def _cut(label: str, text: str, start: int, end: int) -> Piece:
    before, after = text[:start], text[end:]
    if len(before) > _AROUND:  # from the beginning of a word, if one begins there
        before = "…" + (before[-_AROUND:].partition(" ")[2] or before[-_AROUND:])
    if len(after) > _AROUND:
        after = (after[:_AROUND].rpartition(" ")[0] or after[:_AROUND]) + "…"
    label = " ".join(label.split())
    if len(label) > _LONGEST_LABEL:
        label = label[:_LONGEST_LABEL].rstrip() + "…"
    return Piece(label, _on_one_line(before), text[start:end], _on_one_line(after))


def _on_one_line(text: str) -> str:
    """Every line break and tab a space; those at the ends stay."""
    return "".join(" " if letter.isspace() else letter for letter in text)
