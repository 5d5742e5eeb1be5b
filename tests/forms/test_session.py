"""A session through its public face: what answers do, and the traps of the form language."""

from __future__ import annotations

import pytest

from forms.errors import FormError
from forms.interface import Condition, Control, Kind
from forms.session.open import edit_session, new_session, restore_session
from forms.submission import read_submission
from tests.forms.helpers import from_markdown, loaded, offered, opened, setting, started, value

HOUSEHOLD = """
| survey | | | | | | | |
| | type | name | label | relevant | constraint | constraint_message | required | calculation |
| | text | who | Who? | | | | yes | |
| | integer | age | Age of ${who} | ${who} != '' | . >= 0 and . < 120 | Not an age | | |
| | calculate | next | | | | | | ${age} + 1 |
| | begin repeat | member | Member | | | | | |
| | integer | score | Score | | | | | |
| | calculate | place | | | | | | position(..) |
| | end repeat | | | | | | | |
| | calculate | total | | | | | | sum(${score}) |
"""


def test_an_answer_changes_exactly_what_depends_on_it() -> None:
    session = started(HOUSEHOLD)
    seen = []
    session.subscribe(seen.append)
    change = session.answer("/data/who", "Example")
    assert change.refs == {"/data/who", "/data/age"}
    assert seen == [change]
    assert session.node("/data/age").label.text == "Age of Example"
    assert session.answer("/data/age", "7").refs == {"/data/age", "/data/next"}
    assert value(session, "/data/next") == "8"


def test_a_violated_constraint_keeps_the_answer_and_says_why() -> None:
    session = started(HOUSEHOLD)
    session.answer("/data/who", "Example")
    session.answer("/data/age", "130")
    age = session.node("/data/age")
    assert (age.value, age.violation, age.message) == ("130", Condition.CONSTRAINT, "Not an age")
    assert [item.ref for item in session.violations()] == ["/data/age"]
    session.answer("/data/age", None)
    assert age.violation is None


def test_required_is_listed_and_finalising_is_refused_until_it_is_there() -> None:
    session = started(HOUSEHOLD)
    assert [(item.ref, item.condition) for item in session.violations()] == [
        ("/data/who", Condition.REQUIRED)
    ]
    with pytest.raises(FormError) as caught:
        session.finalise()
    assert (caught.value.code, caught.value.values["count"]) == ("form.invalid", 1)
    session.answer("/data/who", "Example")
    assert session.finalise().instance_id == session.instance_id


def test_what_is_not_relevant_stays_but_is_not_sent() -> None:
    session = started(HOUSEHOLD)
    session.answer("/data/who", "Example")
    session.answer("/data/age", "7")
    session.answer("/data/who", None)
    assert value(session, "/data/age") == ""
    assert b"<age>7</age>" in session.save_xml()
    assert "<age" not in session.submission_xml()
    assert value(session, "/data/next") == ""
    session.answer("/data/who", "Example")
    assert value(session, "/data/age") == "7"


def test_removing_an_instance_renumbers_and_recomputes() -> None:
    session = started(HOUSEHOLD)
    for number in (1, 2, 3):
        if number > 1:
            assert session.add_repeat("/data/member")[0] == f"/data/member[{number}]"
        session.answer(f"/data/member[{number}]/score", str(number * 10))
    assert value(session, "/data/total") == "60"
    change = session.remove_repeat("/data/member[1]")
    assert change.structure == {"/data/member"}
    assert {"/data/total", "/data/member[1]/place", "/data/member[2]/place"} <= change.refs
    assert [value(session, f"/data/member[{n}]/place") for n in (1, 2)] == ["1", "2"]
    assert value(session, "/data/total") == "50"
    with pytest.raises(FormError) as caught:
        session.node("/data/member[3]")
    assert caught.value.code == "node.missing"


def test_the_shape_of_the_tree_as_a_view_sees_it() -> None:
    session = started(HOUSEHOLD)
    assert [(item.kind, item.ref) for item in session.root.children][3] == (Kind.REPEAT, "/data/member")
    series = session.node("/data/member")
    assert [(item.kind, item.position) for item in series.children] == [(Kind.INSTANCE, 1)]
    assert series.children[0].parent is series
    assert series.can_add and series.children[0].can_remove
    assert [item.ref for item in session.questions()] == ["/data/who", "/data/member[1]/score"]
    assert session.node("/data/age").control is Control.INPUT


@pytest.mark.parametrize(
    ("ref", "code"),
    [
        ("/data/next", "answer.not_a_question"),
        ("/data/age", "answer.not_relevant"),
        ("/data/nobody", "node.missing"),
        ("/data/member", "answer.not_a_question"),
        ("nonsense", "node.missing"),
        ("/data/who[2]", "node.missing"),
    ],
)
def test_answers_that_the_form_does_not_allow(ref: str, code: str) -> None:
    with pytest.raises(FormError) as caught:
        started(HOUSEHOLD).answer(ref, "x")
    assert caught.value.code == code


def test_a_draft_comes_back_as_it_was() -> None:
    form = from_markdown(HOUSEHOLD)
    session = new_session(form, setting=setting())
    session.answer("/data/who", "Ганбат «&» <>\r\n\"'")
    session.answer("/data/age", "7")
    session.add_repeat("/data/member")
    session.answer("/data/member[2]/score", "5")
    session.answer("/data/who", None)
    again = restore_session(form, session.save_xml(), setting=setting())
    assert again.save_xml() == session.save_xml()
    assert again.instance_id == session.instance_id
    again.answer("/data/who", "Example")
    assert value(again, "/data/age") == "7"


def test_editing_a_submission_gives_it_a_new_id_and_remembers_the_old_one() -> None:
    form = from_markdown(HOUSEHOLD)
    session = new_session(form, setting=setting())
    session.answer("/data/who", "Example")
    sent = session.finalise()
    edited = edit_session(form, sent.xml, setting=setting())
    again = edited.finalise()
    assert again.deprecated_id == sent.instance_id != again.instance_id
    assert read_submission(again.xml).deprecated_id == sent.instance_id


def test_another_form_s_instance_is_refused() -> None:
    form = from_markdown(HOUSEHOLD)
    with pytest.raises(FormError) as caught:
        restore_session(form, b"<data id='other'/>", setting=setting())
    assert (caught.value.code, caught.value.values["found"]) == ("instance.other_form", "other")


def test_characters_that_xml_cannot_hold_do_not_reach_the_instance() -> None:
    session = started(HOUSEHOLD)
    session.answer("/data/who", "a\x0bb\x00c\ufffe")
    assert value(session, "/data/who") == "abc"
    assert read_submission(session.submission_xml().encode()).instance_id


CASCADE = """
| survey | | | | |
| | type | name | label | choice_filter |
| | select_one aimag | aimag | Aimag | |
| | select_one soum | soum | Soum | aimag=${aimag} |
| | select_multiple soum | several | Soums | aimag=${aimag} |
| choices | | | | |
| | list_name | name | label | aimag |
| | aimag | a | A | |
| | aimag | b | B | |
| | soum | a1 | A1 | a |
| | soum | a2 | A2 | a |
| | soum | b1 | B1 | b |
"""


def test_an_answer_hidden_by_its_filter_comes_back_unless_it_was_set() -> None:
    session = started(CASCADE)
    session.answer("/data/aimag", "a")
    session.answer("/data/soum", "a2")
    change = session.answer("/data/aimag", "b")
    assert "/data/soum" in change.refs
    assert (value(session, "/data/soum"), offered(session, "/data/soum")) == ("", ["b1"])
    assert "a2" not in session.submission_xml()
    session.answer("/data/aimag", "a")
    assert value(session, "/data/soum") == "a2"
    session.answer("/data/aimag", "b")
    session.answer("/data/soum", "b1")
    session.answer("/data/aimag", "a")
    assert value(session, "/data/soum") == ""


def test_a_hidden_answer_survives_saving() -> None:
    form = from_markdown(CASCADE)
    session = new_session(form, setting=setting())
    session.answer("/data/aimag", "a")
    session.answer("/data/soum", "a2")
    session.answer("/data/aimag", "b")
    again = restore_session(form, session.save_xml(), setting=setting())
    assert value(again, "/data/soum") == ""
    again.answer("/data/aimag", "a")
    assert value(again, "/data/soum") == "a2"


def test_a_select_multiple_keeps_the_order_of_selection() -> None:
    session = started(CASCADE)
    session.answer("/data/aimag", "a")
    session.answer("/data/several", "a2 a1")
    assert value(session, "/data/several") == "a2 a1"


LANGUAGES = """
| survey | | | | | |
| | type | name | label::Монгол (mn) | label::English (en) | hint::English (en) |
| | text | a | Нэр | Name | As in the passport |
| | select_one c | s | Сонго | Choose | |
| choices | | | | |
| | list_name | name | label::Монгол (mn) | label::English (en) |
| | c | y | Тийм | Yes |
| settings | | |
| | default_language | |
| | Монгол (mn) | |
"""


def test_a_missing_translation_falls_back_and_says_so() -> None:
    session = started(LANGUAGES)
    assert session.language == "Монгол (mn)"
    assert session.node("/data/a").label.text == "Нэр"
    hint = session.node("/data/a").hint
    assert (hint.text, hint.fallback, hint.language) == ("As in the passport", True, "English (en)")
    assert not session.node("/data/a").label.fallback


def test_switching_the_language_changes_labels_and_choices_and_never_answers() -> None:
    session = started(LANGUAGES)
    session.answer("/data/s", "y")
    change = session.set_language("English (en)")
    assert {"/data/a", "/data/s"} <= change.refs
    assert session.node("/data/a").label.text == "Name"
    assert [choice.label.text for choice in session.node("/data/s").choices] == ["Yes"]
    assert value(session, "/data/s") == "y"
    with pytest.raises(FormError) as caught:
        session.set_language("Deutsch (de)")
    assert caught.value.code == "language.unknown"


COUNTED = """
| survey | | | | | |
| | type | name | label | repeat_count | calculation |
| | integer | n | How many? | | |
| | begin repeat | r | R | ${n} | |
| | text | x | X | | |
| | end repeat | | | | |
"""


def test_a_count_adds_instances_and_never_takes_any_away() -> None:
    session = started(COUNTED)
    assert len(session.node("/data/r").children) == 0
    assert session.answer("/data/n", "3").structure == {"/data/r"}
    session.answer("/data/r[3]/x", "kept")
    session.answer("/data/n", "1")
    assert value(session, "/data/r[3]/x") == "kept"
    session.answer("/data/n", None)
    assert len(session.node("/data/r").children) == 3
    assert not session.node("/data/r").can_add and not session.node("/data/r[1]").can_remove
    with pytest.raises(FormError) as caught:
        session.add_repeat("/data/r")
    assert caught.value.code == "repeat.fixed"


def test_a_count_of_a_billion_is_bounded() -> None:
    session = started(COUNTED)
    session.answer("/data/n", "1000000000")
    assert len(session.node("/data/r").children) == 10_000


def test_load_events_and_value_changes_set_values() -> None:
    session = opened(
        "<a/><b/><c/><d/>",
        binds="""<bind nodeset="/data/b" readonly="true()"/><bind nodeset="/data/c" relevant="false()"/>
        <setvalue ref="/data/b" event="odk-instance-first-load">first</setvalue>""",
        body="""<input ref="/data/a"><setvalue ref="/data/c" event="xforms-value-changed" value="/data/a"/>
        <setvalue ref="/data/d" event="xforms-value-changed" value="concat(., '+')"/></input>""",
    )
    assert value(session, "/data/b") == "first"
    session.answer("/data/a", "x")
    assert (value(session, "/data/c"), value(session, "/data/d")) == ("", "+")
    assert b"<c>x</c>" in session.save_xml()
    session.answer("/data/a", "x")
    assert value(session, "/data/d") == "+"


def test_a_new_instance_starts_with_its_defaults_and_given_ones_do_not() -> None:
    session = opened(
        '<r jr:template=""><x>t</x><y/></r><r><x>given</x><y/></r>',
        body="""<group ref="/data/r"><repeat nodeset="/data/r"><input ref="/data/r/x"/>
        <setvalue ref="/data/r/y" event="odk-new-repeat" value="position(..)"/></repeat></group>""",
    )
    assert (value(session, "/data/r[1]/x"), value(session, "/data/r[1]/y")) == ("given", "")
    session.add_repeat("/data/r")
    assert (value(session, "/data/r[2]/x"), value(session, "/data/r[2]/y")) == ("t", "2")


def test_preloads_and_timestamps() -> None:
    session = opened(
        "<start/><end/><today/><device/><meta><instanceID/></meta>",
        binds="""<bind nodeset="/data/start" type="dateTime" jr:preload="timestamp" jr:preloadParams="start"/>
        <bind nodeset="/data/end" type="dateTime" jr:preload="timestamp" jr:preloadParams="end"/>
        <bind nodeset="/data/today" type="date" jr:preload="date" jr:preloadParams="today"/>
        <bind nodeset="/data/device" jr:preload="property" jr:preloadParams="deviceid"/>
        <bind nodeset="/data/meta/instanceID" jr:preload="uid"/>""",
        properties={"deviceid": "made-1"},
    )
    assert value(session, "/data/start") == "2026-03-05T09:30:15.250+08:00"
    assert value(session, "/data/today") == "2026-03-05"
    assert value(session, "/data/device") == "made-1"
    assert value(session, "/data/end") == ""
    assert session.instance_id.startswith("uuid:")
    assert b"<end>2026-03-05T09:30:15.250+08:00</end>" in session.finalise().xml


def test_a_form_without_an_instance_id_gets_one() -> None:
    sent = opened("<a/>", body='<input ref="/data/a"/>').finalise()
    assert sent.instance_id.startswith("uuid:")
    assert read_submission(sent.xml).instance_id == sent.instance_id


@pytest.mark.parametrize(
    ("binds", "part"),
    [
        (
            '<bind nodeset="/data/a" calculate="/data/b"/><bind nodeset="/data/b" calculate="/data/a"/>',
            "calculate",
        ),
        ('<bind nodeset="/data/a" calculate=". + 1"/>', "calculate"),
        ('<bind nodeset="/data/a" relevant=". > 1"/>', "relevant"),
        ('<bind nodeset="/data/a" required=". > 1"/>', "required"),
        ('<bind nodeset="/data/a" readonly=". > 1"/>', "readonly"),
    ],
)
def test_a_cycle_is_reported_at_load_with_question_and_expression(binds: str, part: str) -> None:
    with pytest.raises(FormError) as caught:
        loaded("<a/><b/>", binds)
    values = caught.value.values
    assert (caught.value.code, values["part"]) == ("form.cycle", part)
    assert values["ref"] in ("/data/a", "/data/b") and values["expression"]


def test_a_constraint_may_look_at_itself_and_questions_may_hide_each_other() -> None:
    session = opened(
        "<a/><b/>",
        '<bind nodeset="/data/a" type="int" constraint=". > 1" relevant="/data/b = \'\'"/>'
        '<bind nodeset="/data/b" relevant="/data/a = \'\'"/>',
        '<input ref="/data/a"/><input ref="/data/b"/>',
    )
    session.answer("/data/a", "1")
    assert session.node("/data/a").violation is Condition.CONSTRAINT
    assert not session.node("/data/b").relevant


def test_read_only_and_relevance_are_inherited() -> None:
    session = opened(
        "<lock/><g><h><x/></h></g>",
        '<bind nodeset="/data/g" readonly="/data/lock = 1"/>'
        '<bind nodeset="/data/g/h" relevant="/data/lock != 2"/>',
        '<input ref="/data/lock"/><group ref="/data/g"><input ref="/data/g/h/x"/></group>',
    )
    session.answer("/data/lock", "1")
    assert session.node("/data/g/h/x").read_only
    with pytest.raises(FormError) as caught:
        session.answer("/data/g/h/x", "no")
    assert caught.value.code == "answer.read_only"
    change = session.answer("/data/lock", "2")
    assert {"/data/g", "/data/g/h", "/data/g/h/x"} <= change.refs
    assert not session.node("/data/g/h/x").relevant


def test_entity_attributes_are_written_into_the_submission() -> None:
    session = opened(
        '<name/><meta><instanceID/><entity dataset="people" id="" create="1"><label/></entity></meta>',
        """<bind nodeset="/data/meta/entity/@id" type="string" readonly="true()"/>
        <setvalue ref="/data/meta/entity/@id" event="odk-instance-first-load" value="concat('made-', '1')"/>
        <bind nodeset="/data/meta/entity/label" calculate="/data/name"/>""",
        '<input ref="/data/name"/>',
    )
    session.answer("/data/name", "Example")
    assert 'id="made-1"' in session.submission_xml()
    assert "<label>Example</label>" in session.submission_xml()


def test_a_rank_needs_every_choice() -> None:
    session = started(
        """
| survey | | | |
| | type | name | label |
| | rank c | k | Order |
| choices | | | |
| | list_name | name | label |
| | c | x | X |
| | c | y | Y |
"""
    )
    with pytest.raises(FormError) as caught:
        session.answer("/data/k", "y")
    assert caught.value.code == "answer.rank_incomplete"
    session.answer("/data/k", "y x")
    assert value(session, "/data/k") == "y x"


def test_files_named_by_the_answers_are_the_submission_s_attachments() -> None:
    session = opened(
        "<photo/><hidden/>",
        '<bind nodeset="/data/photo" type="binary"/>'
        '<bind nodeset="/data/hidden" type="binary" relevant="/data/photo = \'\'"/>',
        '<upload ref="/data/hidden" mediatype="audio/*"/><upload ref="/data/photo" mediatype="image/*"/>',
    )
    session.answer("/data/hidden", "left-out.m4a")
    session.answer("/data/photo", "made.jpg")
    assert session.finalise().attachments == ("made.jpg",)
    assert session.node("/data/photo").media_type == "image/*"


def test_a_value_that_a_condition_names_alone_is_asked_as_a_value() -> None:
    session = opened(
        "<n/><x/>",
        '<bind nodeset="/data/n" type="int"/><bind nodeset="/data/x" relevant="/data/n"/>',
        '<input ref="/data/n"/><input ref="/data/x"/>',
    )
    assert not session.node("/data/x").relevant
    session.answer("/data/n", "0")
    assert not session.node("/data/x").relevant
    session.answer("/data/n", "2")
    assert session.node("/data/x").relevant
