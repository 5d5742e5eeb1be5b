"""The semantics that break naive engines (form language, section 8), each under its number there."""

from __future__ import annotations

import random

import pytest

from forms.interface import Condition, Control, DataType
from forms.session.open import new_session, restore_session
from forms.session.values import cast
from tests.forms.helpers import NOW, from_markdown, loaded, offered, opened, setting, started, value


def test_1_what_is_not_relevant_stays_in_memory_and_defaults_inside_are_set() -> None:
    session = opened(
        "<ask/><g><x>default</x><y/></g>",
        """<bind nodeset="/data/g" relevant="/data/ask = 'yes'"/>
        <setvalue ref="/data/g/y" event="odk-instance-first-load" value="concat('dynamic', '')"/>""",
        '<input ref="/data/ask"/><group ref="/data/g"><input ref="x"/><input ref="y"/></group>',
    )
    assert "<g>" not in session.submission_xml()
    session.answer("/data/ask", "yes")
    assert (value(session, "/data/g/x"), value(session, "/data/g/y")) == ("default", "dynamic")
    session.answer("/data/g/x", "typed")
    session.answer("/data/ask", "no")
    assert b"<x>typed</x>" in session.save_xml() and "typed" not in session.submission_xml()
    session.answer("/data/ask", "yes")
    assert value(session, "/data/g/x") == "typed"


def test_2_a_constraint_is_asked_of_what_is_there_alone() -> None:
    bind = '<bind nodeset="/data/x" constraint="false()"/>'
    session = opened("<x/>", bind, '<input ref="/data/x"/>')
    assert session.node("/data/x").violation is None
    session.answer("/data/x", "anything")
    assert session.node("/data/x").violation is Condition.CONSTRAINT


@pytest.mark.parametrize(
    ("data_type", "computed", "stored", "counts"),
    [
        ("string", "false()", "false", "yes"),
        ("string", "true()", "true", "yes"),
        ("boolean", "false()", "0", "no"),
        ("boolean", "true()", "1", "yes"),
        ("string", "''", "", "no"),
        ("string", "0", "0", "yes"),
        ("int", "0", "0", "no"),
        ("int", "2", "2", "yes"),
        ("decimal", "0.0", "0.0", "no"),
    ],
)
@pytest.mark.parametrize("asking", ["{}", "{} and true()", "not(not({}))", "boolean({})", "{} or false()"])
def test_3_a_stored_false_is_a_text_and_a_reference_counts_by_its_value(
    data_type: str, computed: str, stored: str, counts: str, asking: str
) -> None:
    condition = asking.format("/data/x")
    session = opened(
        "<x/><said/>",
        f"""<bind nodeset="/data/x" type="{data_type}" calculate="{computed}"/>
        <bind nodeset="/data/said" calculate="if({condition}, 'yes', 'no')"/>""",
    )
    assert (value(session, "/data/x"), value(session, "/data/said")) == (stored, counts)


def test_4_a_blank_number_is_not_a_number_and_not_0() -> None:
    session = opened(
        "<a/><sum/><with/><less/>",
        """<bind nodeset="/data/a" type="int"/><bind nodeset="/data/sum" type="int" calculate="/data/a + 1"/>
        <bind nodeset="/data/with" type="int" calculate="coalesce(/data/a, 0) + 1"/>
        <bind nodeset="/data/less" calculate="/data/a &lt; 1 or /data/a &gt;= 1"/>""",
        '<input ref="/data/a"/>',
    )
    assert (value(session, "/data/sum"), value(session, "/data/with"), value(session, "/data/less")) == (
        "",
        "1",
        "false",
    )


COUNTED = """
<group ref="/data/r"><repeat nodeset="/data/r" jr:count="/data/n"><input ref="/data/r/x"/>
<setvalue ref="/data/r/x" event="odk-new-repeat" value="concat('new ', position(..))"/></repeat></group>"""


def test_5_a_smaller_count_deletes_nothing_and_a_greater_one_fires_new_repeat() -> None:
    session = opened(
        '<n>1</n><r jr:template=""><x/></r><r><x>given</x></r>',
        '<bind nodeset="/data/n" type="int"/>',
        f'<input ref="/data/n"/>{COUNTED}',
    )
    session.answer("/data/n", "3")
    assert [value(session, f"/data/r[{n}]/x") for n in (1, 2, 3)] == ["given", "new 2", "new 3"]
    for fewer in ("1", "0", None):
        session.answer("/data/n", fewer)
        assert len(session.node("/data/r").children) == 3
    assert "new 3" in session.submission_xml()


@pytest.mark.parametrize(("typed", "count"), [("2", 2), ("2.9", 2), ("-1", 0), ("nonsense", 0), (None, 0)])
def test_5_a_count_is_cut_to_a_whole_number(typed: str | None, count: int) -> None:
    session = opened("<n/><r><x/></r>", "", f'<input ref="/data/n"/>{COUNTED}')
    session.answer("/data/n", typed)
    assert len(session.node("/data/r").children) == count


def test_6_new_repeat_is_for_new_instances_and_comes_before_recalculation() -> None:
    session = opened(
        "<r><n>1</n><double/></r>",
        '<bind nodeset="/data/r/n" type="int"/><bind nodeset="/data/r/double" calculate="../n * 2"/>',
        """<repeat nodeset="/data/r"><input ref="/data/r/n"/>
        <setvalue ref="/data/r/n" event="odk-new-repeat" value="position(..) * 10"/></repeat>""",
    )
    session.add_repeat("/data/r")
    assert [value(session, f"/data/r[{n}]/double") for n in (1, 2)] == ["2", "40"]


def test_6_a_fixed_repeat_keeps_the_instances_that_the_form_gives() -> None:
    session = opened(
        "<r><x>a</x></r><r><x>b</x></r>",
        body='<repeat nodeset="/data/r" jr:noAddRemove="true()"><input ref="/data/r/x"/></repeat>',
    )
    series = session.node("/data/r")
    assert [value(session, f"/data/r[{n}]/x") for n in (1, 2)] == ["a", "b"]
    assert not series.can_add and not series.children[0].can_remove


def test_7_once_keeps_what_chance_gave_and_now_goes_on() -> None:
    moments = iter(range(10_000))
    session = new_session(
        loaded(
            "<a/><once/><again/><when/>",
            """<bind nodeset="/data/once" calculate="once(random())"/>
            <bind nodeset="/data/again" calculate="concat(random(), /data/a)"/>
            <bind nodeset="/data/when" calculate="concat(/data/a, now())"/>""",
            '<input ref="/data/a"/>',
        ),
        setting=setting(clock=lambda: NOW.replace(microsecond=next(moments) * 1000), random=random.Random(3)),
    )
    before = [value(session, f"/data/{name}") for name in ("once", "again", "when")]
    session.answer("/data/a", "")
    session.answer("/data/a", "1")
    once, again, when = (value(session, f"/data/{name}") for name in ("once", "again", "when"))
    assert once == before[0] and again.removesuffix("1") != before[1] and when[1:] > before[2]
    reopened = restore_session(session.form, session.save_xml(), setting=session.setting)
    assert value(reopened, "/data/once") == once


SEVERAL = """<repeat nodeset="/data/r"><input ref="/data/r/x"/></repeat><input ref="/data/y">
<label>First: <output value="/data/r/x"/></label></input>"""


def test_9_several_nodes_where_one_value_is_wanted_are_told_and_stop_nobody() -> None:
    session = opened(
        "<r><x>a</x></r><y/><many/>",
        """<bind nodeset="/data/y" calculate="/data/r/x" relevant="/data/r/x"/>
        <bind nodeset="/data/many" calculate="join(',', /data/r/x)"/>""",
        SEVERAL,
    )
    assert session.problems() == ()
    session.add_repeat("/data/r")
    session.answer("/data/r[2]/x", "b")
    assert (value(session, "/data/y"), value(session, "/data/many")) == ("a", "a,b")
    told = [(item.code, item.values["ref"], item.values["part"]) for item in session.problems()]
    assert told == [
        ("xpath.several_nodes", "/data/y", "calculate"),
        ("xpath.several_nodes", "/data/y", "label"),
    ]


def test_9_a_formula_that_fails_on_these_answers_is_told() -> None:
    bind = """<bind nodeset="/data/y" calculate="digest('a', string(/data/x))"/>"""
    session = opened("<x>MD5</x><y/>", bind, '<input ref="/data/x"/>')
    assert session.problems() == ()
    session.answer("/data/x", "none")
    assert [(item.code, item.values["ref"]) for item in session.problems()] == [
        ("xpath.arguments", "/data/y")
    ]


NAMED = """
| survey | | | | |
| | type | name | label::Монгол (mn) | label::English (en) | calculation |
| | select_one c | s | S | S | |
| | select_multiple c | m | M | M | |
| | calculate | said | | | jr:choice-name(${s}, '${s}') |
| choices | | | | |
| | list_name | name | label::Монгол (mn) | label::English (en) |
| | c | y | Тийм | Yes |
| | c | n | Үгүй | No |
| settings | | |
| | default_language | |
| | Монгол (mn) | |
"""


def test_10_names_of_choices_follow_the_language() -> None:
    session = started(NAMED)
    session.answer("/data/s", "y")
    assert value(session, "/data/said") == "Тийм"
    assert "/data/said" in session.set_language("English (en)").refs
    assert value(session, "/data/said") == "Yes"


def test_11_a_select_multiple_is_in_the_order_of_selection_and_a_rank_holds_all() -> None:
    session = started(NAMED)
    session.answer("/data/m", "n y")
    assert value(session, "/data/m") == "n y"


@pytest.mark.parametrize(
    "typed",
    [
        "2026-03-05T09:30:15.250+08:00",
        "1985-07-01T00:00:00.000+09:00",
        "2026-03-05T01:30:15.250Z",
        "2026-03-05T09:30:15.250-07:00",
    ],
)
def test_12_a_date_and_time_keeps_its_offset(typed: str) -> None:
    assert cast(typed, DataType.DATE_TIME, Control.INPUT) == typed
    session = opened("<x/>", '<bind nodeset="/data/x" type="dateTime"/>', '<input ref="/data/x"/>')
    session.answer("/data/x", typed)
    again = restore_session(session.form, session.save_xml(), setting=setting())
    assert value(again, "/data/x") == typed


LAST = """
| survey | | | | |
| | type | name | label | default |
| | text | soum | S | ${last-saved#soum} |
| settings | | | |
| | form_id | version | public_key |
| | made_up | 1 | {key} |
"""


def test_13_the_last_saved_record_is_there_and_of_this_form() -> None:
    form = from_markdown(LAST.replace("{key}", ""))
    session = new_session(form, setting=setting())
    assert value(session, "/data/soum") == ""
    session.answer("/data/soum", "made up")
    again = new_session(form, setting=setting(last_saved=session.save_xml()))
    assert value(again, "/data/soum") == "made up"
    newer = from_markdown(LAST.replace("{key}", "").replace("| 1 |", "| 2 |"))
    assert (
        value(new_session(newer, setting=setting(last_saved=session.save_xml())), "/data/soum") == "made up"
    )


def test_13_a_sealed_form_never_sees_its_last_record() -> None:
    form = from_markdown(LAST.replace("{key}", "KEY"))
    saved = b'<data id="made_up"><soum>secret</soum></data>'
    assert value(new_session(form, setting=setting(last_saved=saved)), "/data/soum") == ""


def test_16_a_default_is_set_once_and_a_trigger_computes_on_change_alone() -> None:
    session = started(
        """
| survey | | | | | | |
| | type | name | label | default | trigger | calculation |
| | integer | a | A | 1 + 1 | | |
| | integer | b | B | | ${a} | ${a} * 10 |
"""
    )
    assert (value(session, "/data/a"), value(session, "/data/b")) == ("2", "")
    session.answer("/data/a", "2")
    assert value(session, "/data/b") == ""
    session.answer("/data/a", "3")
    assert value(session, "/data/b") == "30"


def test_18_a_shape_closes_and_a_trace_stays_open() -> None:
    line = "1 1 0 0;1 2 0 0;2 2 0 0"
    shape = cast(line, DataType.GEOSHAPE, Control.INPUT).split(";")
    trace = cast(line, DataType.GEOTRACE, Control.INPUT).split(";")
    assert (len(shape), shape[0] == shape[-1], len(trace), trace[0] == trace[-1]) == (4, True, 3, False)


def test_8_choices_without_a_seed_are_shuffled_anew_at_each_display() -> None:
    letters = "".join(f"| | c | {letter} | {letter} |\n" for letter in "abcdefgh")
    session = started(
        "| survey | | | | |\n| | type | name | label | parameters |\n"
        "| | select_one c | x | X | randomize=true |\n"
        f"| choices | | | |\n| | list_name | name | label |\n{letters}"
    )
    assert len({tuple(offered(session, "/data/x")) for _ in range(20)}) > 10
    session.answer("/data/x", "c")
    assert value(session, "/data/x") == "c"
