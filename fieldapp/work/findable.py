"""What a record is found by: the texts a person sees in it, its places and who made it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from fieldapp.records.findable import Findable, Mark, MarkKind
from fieldapp.work.answers import Answer, AnswerReader
from forms.interface import Kind

_PLACES = {
    MarkKind.AIMAG: frozenset({"adm1", "admin1", "aimag", "aimag_code", "adm1_code", "province", "niislel"}),
    MarkKind.SOUM: frozenset(
        {"adm2", "admin2", "soum", "sum", "soum_code", "adm2_code", "district", "duureg"}
    ),
    MarkKind.BAG: frozenset({"adm3", "admin3", "bag", "bagh", "bag_code", "adm3_code", "khoroo", "horoo"}),
}
"""Names that the field gives to the questions on where the interview is; where people came from or go to has
others (``origin_adm1``)."""
_ENUMERATORS = frozenset(
    {"enum_code", "enum_name", "enumerator", "enumerator_code", "enumerator_name", "enumerator_id"}
    | {"interviewer", "interviewer_code", "interviewer_name"}
)
_LONGEST_MARK = 200
SHOWN_OF_ID = 8
"""Signs at the end of an instanceID by which a record without a name is called."""


def findable_of(
    reader: AnswerReader,
    instance: bytes,
    *,
    instance_id: str,
    title: str,
    who: str = "",
    shown: Collection[str] | None = None,
) -> Findable:
    """Read a record. ``who`` made it on this laptop, "" for a received one; ``shown`` are the references that
    a person sees, None when the instance holds no others. FormError ``xml.*``."""
    answers = [
        answer
        for answer in reader.read(instance)
        if shown is None or answer.node.kind is Kind.MODEL or answer.ref in shown
    ]
    seen = [text for answer in answers if answer.node.kind is Kind.QUESTION for _, text in answer.texts]
    enumerators = [*_enumerators(answers), *([who] if who else [])]
    marks = [*_places(answers), *(Mark(MarkKind.ENUMERATOR, name, ((None, name),)) for name in enumerators)]
    texts = (title, reader.definition.title, instance_id[-SHOWN_OF_ID:], *seen, *enumerators)
    return Findable(tuple(dict.fromkeys(text for text in texts if text)), tuple(dict.fromkeys(marks)))


def _places(answers: Sequence[Answer]) -> Iterator[Mark]:
    """The first answer to each, and those around it."""
    around = ""
    for kind, names in _PLACES.items():
        answer = next((answer for answer in answers if answer.node.name.lower() in names), None)
        if answer is not None and answer.texts:
            value = answer.value[:_LONGEST_MARK]
            labels = tuple((language, text[:_LONGEST_MARK]) for language, text in answer.texts)
            yield Mark(kind, value, labels, within=around)
            around = value


def _enumerators(answers: Sequence[Answer]) -> Iterator[str]:
    for answer in answers:
        bind = answer.node.bind
        named = answer.node.name.lower() in _ENUMERATORS and answer.node.kind is Kind.QUESTION
        if named or (bind.preload, bind.preload_params) == ("property", "username"):
            yield answer.value[:_LONGEST_MARK]
