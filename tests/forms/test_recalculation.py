"""What holds for every interview: neither the order of answers matters nor how often it is computed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.definition.model import FormDefinition
from forms.session.open import new_session, restore_session
from forms.session.session import FormSession
from tests.forms.helpers import from_markdown, setting

HOUSEHOLD = """
| survey | | | | | | | | |
| | type | name | label | relevant | constraint | required | calculation | choice_filter |
| | integer | adults | Adults | | . < 20 | yes | | |
| | integer | children | Children of ${who} | ${adults} > 1 | | | | |
| | text | who | Who | | | ${adults} > 2 | | |
| | select_one aimag | aimag | Aimag | | | | | |
| | select_one soum | soum | Soum | | | | | aimag=${aimag} |
| | calculate | people | | | | | ${adults} + coalesce(${children}, 0) | |
| | calculate | name_of_soum | | | | | jr:choice-name(${soum}, '${soum}') | |
| | begin group | herd | Herd | ${people} > 2 | | | | |
| | integer | sheep | Sheep | | . >= 0 | | | |
| | decimal | share | Share | ${sheep} > 0 | | | | |
| | calculate | each | | | | | round(${sheep} div ${people}, 2) | |
| | end group | | | | | | | |
| | begin repeat | member | Member | | | | | |
| | integer | age | Age of ${who} | | . < 120 | | | |
| | text | school | School | ${age} < 18 | | | | |
| | calculate | older | | | | | ${age} > sum(${age}) div count(${member}) | |
| | begin repeat | work | Work | ${age} > 5 | | | | |
| | integer | days | Days | | | | | |
| | end repeat | | | | | | | |
| | calculate | worked | | | | | sum(${days}) | |
| | end repeat | | | | | | | |
| | calculate | total | | | | | sum(${age}) | |
| | calculate | all_days | | | | | sum(${worked}) + ${total} | |
| | note | told | ${people} people, ${total} years, ${all_days} | ${total} > 10 | | | | |
| choices | | | | |
| | list_name | name | label | aimag |
| | aimag | a | A | |
| | aimag | b | B | |
| | soum | a1 | A1 | a |
| | soum | a2 | A2 | a |
| | soum | b1 | B1 | b |
"""

FIELDS = ["adults", "children", "who", "aimag", "soum", "herd/sheep", "herd/share"]
NUMBERS = st.integers(-3, 130).map(str) | st.sampled_from(["", "1", "2", "3", "17", "5.5", "nonsense"])
VALUES = NUMBERS | st.sampled_from(["a", "b", "a1", "a2", "b1", "Example"])
ACTS = st.lists(
    st.tuples(st.just("answer"), st.sampled_from(FIELDS), VALUES)
    | st.tuples(st.just("member"), st.integers(0, 3), st.tuples(st.sampled_from(["age", "school"]), VALUES))
    | st.tuples(st.just("work"), st.integers(0, 3), st.tuples(st.integers(0, 2), VALUES))
    | st.tuples(st.sampled_from(["add", "remove", "add_work"]), st.integers(0, 3), st.just("")),
    max_size=25,
)


@cache
def household() -> FormDefinition:
    return from_markdown(HOUSEHOLD)


def started() -> FormSession:
    return new_session(household(), setting=setting(random=random.Random(5)))


def carry_out(session: FormSession, acts: Sequence[tuple[str, object, object]]) -> None:
    """What cannot be done now (nobody is there, the question is not asked) is passed over."""
    for kind, where, what in acts:
        if kind == "answer":
            answer(session, f"/data/{where}", str(what))
            continue
        members = session.node("/data/member").children
        if kind == "add" and len(members) < 4:
            session.add_repeat("/data/member")
        member = members[int(str(where))].ref if int(str(where)) < len(members) else None
        if member is None:
            continue
        if kind == "remove":
            session.remove_repeat(member)
        elif kind == "add_work" and session.node(f"{member}/work").can_add:
            session.add_repeat(f"{member}/work")
        elif kind == "member" and isinstance(what, tuple):
            answer(session, f"{member}/{what[0]}", str(what[1]))
        elif kind == "work" and isinstance(what, tuple):
            instances = session.node(f"{member}/work").children
            if what[0] < len(instances):
                answer(session, f"{instances[what[0]].ref}/days", str(what[1]))


def answer(session: FormSession, ref: str, text: str) -> None:
    node = session.node(ref)
    if node.relevant and not node.read_only:
        session.answer(ref, text)


def state(session: FormSession) -> dict[str, tuple[object, ...]]:
    return {
        item.ref: (
            item.relevant,
            item.read_only,
            item.required,
            item.value,
            item.violation,
            item.label.text if item.label else None,
            tuple(choice.value for choice in item.choices),
        )
        for item in session.nodes()
    }


@settings(max_examples=150, deadline=None)
@given(acts=ACTS)
def test_what_is_computed_step_by_step_is_what_is_computed_at_once(
    acts: list[tuple[str, object, object]],
) -> None:
    session = started()
    carry_out(session, acts)
    before = state(session)
    session.recalculation.compute_all(session.root.node)
    session.recalculation.run()
    assert state(session) == before


@settings(max_examples=100, deadline=None)
@given(acts=ACTS)
def test_a_draft_comes_back_with_all_it_showed(acts: list[tuple[str, object, object]]) -> None:
    session = started()
    carry_out(session, acts)
    saved = session.save_xml()
    again = restore_session(household(), saved, setting=setting())
    assert again.save_xml() == saved
    assert state(again) == state(session)
    assert again.submission_xml() == session.submission_xml()


@settings(max_examples=100, deadline=None)
@given(answers=st.dictionaries(st.sampled_from(FIELDS), VALUES), data=st.data())
def test_the_order_of_answers_does_not_matter(answers: dict[str, str], data: st.DataObject) -> None:
    """Answers that are accepted in every order: questions are answered whether they are asked or not."""
    order = data.draw(st.permutations(sorted(answers)))
    states = []
    for names in (sorted(answers), order):
        session = started()
        for name in names:
            node = session.node(f"/data/{name}")
            session.recalculation.store(node, answers[name])
            session.recalculation.run()
        session.recalculation.run()
        states.append(state(session))
    assert states[0] == states[1]


@settings(max_examples=60, deadline=None)
@given(acts=ACTS)
def test_a_change_names_all_that_looks_different(acts: list[tuple[str, object, object]]) -> None:
    """Whoever shows the form refreshes what the changes name and nothing else."""
    session = started()
    shown = state(session)
    told: set[str] = set()
    session.subscribe(lambda change: told.update(change.refs, change.structure))
    for act in acts:
        told.clear()
        carry_out(session, [act])
        now = state(session)
        different = {ref for ref, what in now.items() if shown.get(ref) != what}
        series = {ref.rpartition("[")[0] for ref in told}
        missed = {
            ref for ref in different - told if not any(ref.startswith(f"{name}[") for name in told | series)
        }
        assert missed == set(), (act, missed)
        shown = now


@pytest.mark.parametrize("times", [1, 3])
def test_removing_what_was_added_leaves_everything_as_it_was(times: int) -> None:
    session = started()
    carry_out(session, [("answer", "adults", "3"), ("member", 0, ("age", "30"))])
    before = state(session)
    for _ in range(times):
        ref, _ = session.add_repeat("/data/member")
        session.answer(f"{ref}/age", "7")
        session.remove_repeat(ref)
    assert state(session) == before
