"""What holds for every input: casting twice is casting once, and a draft comes back as it was."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from forms.definition.model import FormDefinition
from forms.interface import Control, DataType
from forms.session.open import new_session, restore_session
from forms.session.session import clean
from forms.session.values import cast
from forms.submission import read_submission
from tests.forms.helpers import from_markdown, setting

NUMBERS = st.floats(allow_nan=False, allow_infinity=False).map(repr) | st.integers().map(str)
PLACES = st.lists(st.floats(-200, 200).map(str), min_size=1, max_size=5).map(" ".join)
TYPED = st.text(max_size=30) | NUMBERS | PLACES | st.datetimes().map(str) | st.dates().map(str)


@cache
def diary() -> FormDefinition:
    return from_markdown(
        """
| survey | | | | |
| | type | name | label | relevant |
| | text | a | A | |
| | text | b | B | ${a} != '' |
| | begin repeat | r | R | |
| | text | c | C | |
| | end repeat | | | |
"""
    )


@given(text=TYPED, data_type=st.sampled_from(DataType))
def test_casting_a_stored_value_changes_nothing(text: str, data_type: DataType) -> None:
    stored = cast(text, data_type, Control.INPUT)
    assert cast(stored, data_type, Control.INPUT) == stored


@settings(max_examples=60, deadline=None)
@given(answers=st.lists(st.text(max_size=20), min_size=3, max_size=5))
def test_any_text_comes_back_from_a_draft_and_a_submission_is_well_formed(answers: list[str]) -> None:
    session = new_session(diary(), setting=setting())
    session.answer("/data/a", answers[0])
    if session.node("/data/b").relevant:
        session.answer("/data/b", answers[1])
    for number, answer in enumerate(answers[2:], start=1):
        if number > 1:
            session.add_repeat("/data/r")
        session.answer(f"/data/r[{number}]/c", answer)
    saved = session.save_xml()
    again = restore_session(diary(), saved, setting=setting())
    assert again.save_xml() == saved
    assert again.node("/data/a").value == clean(answers[0])
    assert [item.value for item in again.questions()] == [item.value for item in session.questions()]
    assert read_submission(session.submission_xml().encode()).instance_id == session.instance_id
