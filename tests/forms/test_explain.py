"""Why a node is as it is."""

from __future__ import annotations

import pytest

from forms.errors import FormError
from forms.interface import Explanation, Part
from forms.session.session import FormSession
from tests.forms.helpers import opened, started

VISIT = """
| survey | | | | | | | |
| | type | name | label | relevant | constraint | required | calculation |
| | integer | age | Age | | . < 120 | yes | |
| | begin group | adult | Adult | ${age} >= 18 | | | |
| | text | work | Work | ${age} < 65 | | ${age} > 20 | |
| | end group | | | | | | |
| | calculate | next | | | | | ${age} + 1 |
| | begin repeat | child | Child | | | | |
| | integer | years | Years | | . < ${age} | | |
| | end repeat | | | | | | |
| | calculate | sum | | | | | sum(${years}) |
"""


def explained(session: FormSession, ref: str) -> dict[tuple[Part, str], Explanation]:
    return {(found.part, found.ref): found for found in session.explain(ref)}


def test_what_hides_a_question_is_its_own_condition_or_one_around_it() -> None:
    session = started(VISIT)
    session.answer("/data/age", "17")
    found = explained(session, "/data/adult/work")
    assert list(found) == [
        (Part.RELEVANT, "/data/adult/work"),
        (Part.RELEVANT, "/data/adult"),
        (Part.REQUIRED, "/data/adult/work"),
    ]
    assert [item.result for item in found.values()] == ["true", "false", "false"]
    group = found[Part.RELEVANT, "/data/adult"]
    assert "/data/age" in group.expression
    (read,) = group.inputs
    assert (read.ref, read.value, read.relevant) == ("/data/age", "17", True)
    assert read.label is not None
    assert read.label.text == "Age"


def test_a_value_and_a_constraint_name_what_they_read() -> None:
    session = started(VISIT)
    session.answer("/data/age", "40")
    (value,) = session.explain("/data/next")
    assert (value.part, value.result, [item.value for item in value.inputs]) == (Part.VALUE, "41", ["40"])
    session.answer("/data/child[1]/years", "50")
    (constraint,) = session.explain("/data/child[1]/years")
    assert constraint.result == "false"
    assert [(item.ref, item.value) for item in constraint.inputs] == [
        ("/data/age", "40"),
        ("/data/child[1]/years", "50"),
    ]


def test_a_sum_lists_the_first_of_what_it_reads() -> None:
    session = started(VISIT)
    for number in range(1, 31):
        if number > 1:
            session.add_repeat("/data/child")
        session.answer(f"/data/child[{number}]/years", "1")
    (found,) = session.explain("/data/sum")
    assert (found.result, len(found.inputs), found.more) == ("30", 20, 10)
    assert found.inputs[2].ref == "/data/child[3]/years"


def test_choices_and_counts() -> None:
    lists = """<instance id="soums"><root><item><name>s1</name><up>a</up></item>
    <item><name>s2</name><up>a</up></item></root></instance>"""
    body = """<input ref="/data/aimag"/><select1 ref="/data/soum">
    <itemset nodeset="instance('soums')/root/item[up = /data/aimag]"><value ref="name"/></itemset></select1>
    <group ref="/data/r"><repeat nodeset="/data/r" jr:count="/data/n"><input ref="/data/r/x"/>
    </repeat></group>"""
    session = opened("<aimag/><soum/><n>2</n><r><x/></r>", "", body, after=lists)
    session.answer("/data/aimag", "a")
    (choices,) = session.explain("/data/soum")
    assert (choices.part, choices.result) == (Part.CHOICES, "2")
    assert [item.ref for item in choices.inputs] == ["/data/aimag"]
    (count,) = session.explain("/data/r")
    assert (count.part, count.ref, count.result) == (Part.COUNT, "/data/r", "2")
    assert session.explain("/data/r[1]/x") == ()


def test_a_node_that_is_not_there_is_an_error() -> None:
    with pytest.raises(FormError) as caught:
        started(VISIT).explain("/data/nobody")
    assert caught.value.code == "node.missing"
