"""A random person: answers every question they can see, respecting constraints where they find a way."""

from __future__ import annotations

import random
from collections.abc import Iterator

from forms.errors import FormError
from forms.interface import Condition, Control, DataType, Kind
from forms.session.live import LiveNode, Series
from forms.session.session import FormSession

ROUNDS = 3
MAX_INSTANCES = 3


def walk(session: FormSession, chance: random.Random) -> None:
    """Answer what is relevant, in order, a few times over (answers make more questions appear)."""
    for _ in range(ROUNDS):
        for ref in [question.ref for question in session.questions()]:
            try:
                question = session.node(ref)
            except FormError:
                continue  # an answer took its repeat instance away
            if isinstance(question, LiveNode) and _is_open(question):
                _answer(session, question, chance)
        for series in [item for item in session.nodes() if isinstance(item, Series)]:
            if series.can_add and len(series.instances) < MAX_INSTANCES and chance.random() < 0.5:
                session.add_repeat(series.ref)
    _remove_one(session, chance)


def _is_open(question: LiveNode) -> bool:
    """A computed answer that is overwritten by hand is computed again when the draft is opened."""
    return question.relevant and not question.read_only and question.definition.bind.calculate is None


def _remove_one(session: FormSession, chance: random.Random) -> None:
    removable = [item.ref for item in session.nodes() if item.kind is Kind.INSTANCE and item.can_remove]
    if removable and chance.random() < 0.5:
        session.remove_repeat(chance.choice(removable))


def _answer(session: FormSession, question: LiveNode, chance: random.Random) -> None:
    ref = question.ref
    if question.value and question.violation is None and chance.random() < 0.7:
        return
    for value in _candidates(question, chance):
        session.answer(ref, value)
        if session.node(ref).violation is not Condition.CONSTRAINT:
            return


def _candidates(question: LiveNode, chance: random.Random) -> Iterator[str]:
    match question.control:
        case Control.SELECT_ONE | Control.SELECT_MULTIPLE:
            values = [choice.value for choice in question.choices]
            chance.shuffle(values)
            yield from values
            if question.control is Control.SELECT_MULTIPLE and values:
                yield " ".join(values[: chance.randint(1, len(values))])
        case Control.RANK:
            yield " ".join(choice.value for choice in question.choices)
        case Control.TRIGGER:
            yield "OK"
        case Control.UPLOAD:
            yield "made.bin"
        case _:
            yield from _typed(question.data_type, chance)


def _typed(data_type: DataType, chance: random.Random) -> Iterator[str]:
    match data_type:
        case DataType.INT | DataType.DECIMAL:
            yield from (str(chance.choice((1, 2, 3, 18, 25))), "1", "10", "20", "50", "100", "5", "0", "2000")
        case DataType.DATE:
            yield from ("2026-03-05", "2020-01-01", "2030-12-31", "2012-06-15")
        case DataType.DATE_TIME:
            yield from ("2026-03-05T10:00:00.000+08:00", "2020-01-01T00:00:00.000Z")
        case DataType.TIME:
            yield "10:30:00"
        case DataType.GEOPOINT:
            yield "47.9 106.9 1300 5"
        case DataType.GEOTRACE:
            yield "47.9 106.9 0 0; 47.8 106.8 0 0"
        case DataType.GEOSHAPE:
            yield "47.9 106.9 0 0; 47.8 106.8 0 0; 47.8 106.9 0 0"
        case DataType.BOOLEAN:
            yield "true"
        case _:
            yield from (f"made up {chance.randint(1, 9)}", "12345", "99112233", "yes", "a@example.org", "A")
