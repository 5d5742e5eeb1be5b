"""Actions and their events (Events, Actions), and what the device does for them."""

from __future__ import annotations

import pytest

from forms.errors import FormError
from forms.session.open import new_session, restore_session
from tests.forms.helpers import from_markdown, loaded, opened, setting, value

PLACE = "47.9 106.9 1300.0 5.0"


def test_several_events_start_one_action_and_one_value_may_have_several() -> None:
    session = opened(
        "<r><n/></r><log/>",
        body="""<repeat nodeset="/data/r">
        <setvalue ref="/data/r/n" event="odk-instance-first-load odk-new-repeat" value="position(..) * 10"/>
        <input ref="/data/r/n"><setvalue ref="/data/log" event="xforms-value-changed" value="concat(., '!')"/>
        </input></repeat>""",
    )
    assert value(session, "/data/r[1]/n") == "10"
    session.add_repeat("/data/r")
    assert [value(session, f"/data/r[{n}]/n") for n in (1, 2)] == ["10", "20"]


def test_first_load_comes_before_load_wherever_they_stand() -> None:
    actions = """<setvalue ref="/data/a" event="odk-instance-load" value="concat(., 'load ')"/>
    <setvalue ref="/data/a" event="odk-instance-first-load" value="concat(., 'first ')"/>"""
    form = loaded("<a/>", actions)
    session = new_session(form, setting=setting())
    assert value(session, "/data/a").strip() == "first load"
    again = restore_session(form, session.save_xml(), setting=setting())
    assert value(again, "/data/a").strip() == "first load load"


def test_revalidate_is_fired_when_the_record_is_finalised() -> None:
    session = opened(
        "<a/><sum/>",
        '<bind nodeset="/data/sum" required="true()"/>',
        """<input ref="/data/a"/><input ref="/data/sum">
        <setvalue ref="/data/sum" event="xforms-revalidate" value="concat('checked ', /data/a)"/></input>""",
    )
    session.answer("/data/a", "1")
    assert value(session, "/data/sum") == ""
    assert b"<sum>checked 1</sum>" in session.finalise().xml


def test_old_names_of_events_are_understood() -> None:
    session = opened(
        "<a/><r><x/></r>",
        '<setvalue ref="/data/a" event="xforms-ready">ready</setvalue>',
        """<repeat nodeset="/data/r"><input ref="/data/r/x"/>
        <setvalue ref="/data/r/x" event="jr-insert">inserted</setvalue></repeat>""",
    )
    session.add_repeat("/data/r")
    assert (value(session, "/data/a"), value(session, "/data/r[1]/x"), value(session, "/data/r[2]/x")) == (
        "ready",
        "",
        "inserted",
    )


LOCATING = """
| survey | | | | |
| | type | name | label | trigger |
| | start-geopoint | began | | |
| | text | a | A | |
| | background-geopoint | there | | ${a} |
| | background-audio | voice | | |
"""


def test_a_start_geopoint_is_taken_once_and_a_background_one_at_each_change() -> None:
    places = iter([PLACE, "48 107 0 0", "49 108 0 0"])
    form = from_markdown(LOCATING)
    session = new_session(form, setting=setting(locate=lambda: next(places)))
    assert (value(session, "/data/began"), value(session, "/data/there")) == (PLACE, "")
    assert "/data/there" in session.answer("/data/a", "x").refs
    assert value(session, "/data/there") == "48.0 107.0 0.0 0.0"
    session.answer("/data/a", "x")
    assert value(session, "/data/there") == "48.0 107.0 0.0 0.0"
    session.answer("/data/a", "y")
    assert value(session, "/data/there") == "49.0 108.0 0.0 0.0"
    again = restore_session(form, session.save_xml(), setting=setting(locate=lambda: "1 1 0 0"))
    assert value(again, "/data/began") == PLACE


@pytest.mark.parametrize("locate", [None, lambda: "", lambda: "no idea", lambda: "99 0 0 0"])
def test_without_a_place_the_answer_is_blank(locate) -> None:
    session = new_session(from_markdown(LOCATING), setting=setting(locate=locate))
    session.answer("/data/a", "x")
    assert (value(session, "/data/began"), value(session, "/data/there")) == ("", "")


def test_a_place_may_come_later() -> None:
    session = new_session(from_markdown(LOCATING), setting=setting())
    change = session.deliver("/data/began", PLACE)
    assert ("/data/began" in change.refs, value(session, "/data/began")) == (True, PLACE)
    with pytest.raises(FormError) as caught:
        session.deliver("/data/a", "x")
    assert caught.value.code == "answer.not_a_question"


def test_recording_begins_at_each_load_and_its_file_is_sent_along() -> None:
    begun: list[tuple[str, str]] = []
    form = from_markdown(
        """
| survey | | | |
| | type | name | parameters |
| | background-audio | voice | quality=voice-only |
"""
    )
    device = {"record_audio": lambda ref, quality: begun.append((ref, quality))}
    session = new_session(form, setting=setting(**device))
    again = restore_session(form, session.save_xml(), setting=setting(**device))
    assert begun == [("/data/voice", "voice-only")] * 2
    assert again.finalise().attachments == ()
    again.deliver("/data/voice", "recording.m4a")
    sent = again.finalise()
    assert sent.attachments == ("recording.m4a",)
    assert b"<voice>recording.m4a</voice>" in sent.xml


def test_without_a_recorder_nothing_happens_and_the_form_says_what_it_wants() -> None:
    form = from_markdown(LOCATING)
    session = new_session(form, setting=setting())
    assert value(session, "/data/voice") == ""
    assert {(item.feature, item.ref) for item in form.unsupported} == {
        ("action.setgeopoint", "/data/began"),
        ("action.setgeopoint", "/data/there"),
        ("action.recordaudio", "/data/voice"),
    }


TRIGGERED = """
| survey | | | | | |
| | type | name | label | trigger | calculation |
| | integer | a | A | | |
| | integer | b | B | | |
| | calculate | both | | ${a}, ${b} | concat(${a}, '-', ${b}) |
| | text | seen | Seen | ${a} | 'a was answered' |
"""


def test_a_trigger_computes_only_when_one_of_its_questions_changes() -> None:
    session = new_session(from_markdown(TRIGGERED), setting=setting())
    assert value(session, "/data/both") == ""
    session.answer("/data/b", "2")
    assert (value(session, "/data/both"), value(session, "/data/seen")) == ("-2", "")
    session.answer("/data/a", "1")
    assert (value(session, "/data/both"), value(session, "/data/seen")) == ("1-2", "a was answered")
    session.answer("/data/seen", "typed over")
    session.answer("/data/a", "1")
    assert value(session, "/data/seen") == "typed over"


def test_a_dynamic_default_is_set_once_and_may_be_changed() -> None:
    form = from_markdown(
        """
| survey | | | | |
| | type | name | label | default |
| | text | a | A | concat('made ', 'up') |
| | date | day | Day | today() |
| | begin repeat | r | R | |
| | integer | n | N | position(..) |
| | integer | same | Same | 7 |
| | end repeat | | | |
"""
    )
    session = new_session(form, setting=setting())
    assert (value(session, "/data/a"), value(session, "/data/day")) == ("made up", "2026-03-05")
    session.add_repeat("/data/r")
    assert [value(session, f"/data/r[{n}]/n") for n in (1, 2)] == ["1", "2"]
    assert [value(session, f"/data/r[{n}]/same") for n in (1, 2)] == ["7", "7"]
    session.answer("/data/a", None)
    session.remove_repeat("/data/r[1]")
    assert (value(session, "/data/a"), value(session, "/data/r[1]/n")) == ("", "2")
    assert value(restore_session(form, session.save_xml(), setting=setting()), "/data/a") == ""
