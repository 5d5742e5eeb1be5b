"""What a form refers to: relative references, and nodes that are not there."""

from __future__ import annotations

import pytest

from forms.errors import FormError
from forms.interface import Kind
from tests.forms.helpers import from_markdown, loaded, opened, started, value


def test_a_relative_reference_in_the_body_starts_at_the_root_element() -> None:
    session = opened("<g><x/></g><y/>", body='<input ref="g/x"/><input ref="y"/>')
    session.answer("/data/g/x", "kept")
    assert (value(session, "/data/g/x"), session.node("/data/y").kind) == ("kept", Kind.QUESTION)
    assert session.form.unsupported == ()


def test_a_relative_reference_inside_a_repeat_starts_at_the_repeat() -> None:
    session = opened("<r><x/></r>", body='<repeat nodeset="/data/r"><input ref="x"/></repeat>')
    session.answer("/data/r[1]/x", "kept")
    assert value(session, "/data/r[1]/x") == "kept"


def test_a_relative_count_starts_at_the_repeat() -> None:
    session = opened(
        "<o><n/><r><x/></r></o>",
        '<bind nodeset="/data/o/n" type="int"/>',
        '<input ref="/data/o/n"/><repeat nodeset="/data/o/r" jr:count="../n"/>',
    )
    session.answer("/data/o/n", "2")
    assert len(session.node("/data/o/r").children) == 2


NESTED_COUNT = """
| survey | | | | |
| | type | name | label | repeat_count |
| | begin repeat | household | Household | |
| | integer | members | How many? | |
| | begin repeat | member | Member | ${members} |
| | text | name | Name | |
| | end repeat | | | |
| | end repeat | | | |
"""


def test_a_count_in_an_outer_repeat_s_instance_counts_for_that_instance_alone() -> None:
    session = started(NESTED_COUNT)
    session.add_repeat("/data/household")
    session.answer("/data/household[2]/members", "3")
    assert [len(session.node(f"/data/household[{n}]/member").children) for n in (1, 2)] == [0, 3]


@pytest.mark.parametrize("part", ["calculate", "relevant", "constraint", "required", "readonly"])
@pytest.mark.parametrize("reference", ["/data/nosuch", "../nosuch", "/data/g/nosuch/deep"])
def test_logic_that_reads_a_node_that_is_not_there_names_question_expression_and_node(
    part: str, reference: str
) -> None:
    with pytest.raises(FormError) as caught:
        loaded("<g><a/></g>", f'<bind nodeset="/data/g/a" {part}="{reference} != 1"/>')
    values = caught.value.values
    assert (caught.value.code, values["ref"], values["part"]) == ("form.missing_reference", "/data/g/a", part)
    assert values["expression"] == f"{reference} != 1"
    assert str(values["missing"]).startswith("/data/")


@pytest.mark.parametrize(
    ("part", "binds", "body"),
    [
        ("count", "", '<repeat nodeset="/data/r" jr:count="/data/nosuch"/>'),
        (
            "choices",
            "",
            '<select1 ref="/data/a"><itemset nodeset="/data/nosuch"><value ref="x"/></itemset></select1>',
        ),
        ("label", "", '<input ref="/data/a"><label>Of <output value="/data/nosuch"/></label></input>'),
        ("hint", "", '<input ref="/data/a"><hint><output value="/data/nosuch"/></hint></input>'),
        ("default", '<setvalue ref="/data/a" event="odk-instance-first-load" value="/data/nosuch"/>', ""),
    ],
)
def test_every_part_of_a_form_is_looked_through(part: str, binds: str, body: str) -> None:
    with pytest.raises(FormError) as caught:
        loaded("<a/><r><x/></r>", binds, body)
    assert (caught.value.code, caught.value.values["part"]) == ("form.missing_reference", part)


@pytest.mark.parametrize(
    "expression",
    [
        "/data/@version",
        "current()/../b",
        "instance('made')/data/b",
        "//anything",
        "/data/*/nosuch",
        "word",
    ],
)
def test_what_may_be_there_is_let_through(expression: str) -> None:
    assert loaded("<a/><b/>", f'<bind nodeset="/data/a" calculate="{expression}"/>').nodes


def test_an_instance_that_the_form_does_not_declare_is_named() -> None:
    with pytest.raises(FormError) as caught:
        loaded("<a/>", """<bind nodeset="/data/a" calculate="instance('none')/root/item[1]/label"/>""")
    values = caught.value.values
    assert (caught.value.code, values["ref"], values["part"]) == (
        "form.missing_reference",
        "/data/a",
        "calculate",
    )
    assert values["missing"] == "instance('none')"


def test_a_bind_of_a_node_that_is_not_there_is_passed_over() -> None:
    assert ("data", "gone") not in loaded("<a/>", '<bind nodeset="/data/gone" type="int"/>').nodes


def test_pyxform_s_own_check_names_the_row() -> None:
    with pytest.raises(FormError) as caught:
        from_markdown(
            """
| survey | | | | |
| | type | name | label | relevant |
| | text | a | A | ${nosuch} = 1 |
"""
        )
    assert (caught.value.code, caught.value.values["advice"]) == ("xlsform.refused", "reference")
