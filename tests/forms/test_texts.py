"""Labels, hints, guidance, media and messages (Languages; Media; Output; text styling)."""

from __future__ import annotations

import pytest

from forms.interface import Condition
from forms.session.open import new_session
from tests.forms.helpers import from_markdown, loaded, opened, setting, started

ITEXT = """<itext>
<translation lang="mn" default="true()"><text id="x">
  <value>Нэр <output value="/data/who"/></value><value form="short">Нэр</value>
  <value form="image">jr://images/mn.png</value><value form="big-image">jr://images/big.png</value>
  <value form="audio">jr://audio/mn.m4a</value><value form="video">jr://video/mn.mp4</value>
  <value form="guidance">Зааврын дагуу</value></text></translation>
<translation lang="en"><text id="x"><value form="long">Name of <output ref="/data/who"/></value>
  <value form="guidance">As told</value></text></translation>
</itext>"""
BODY = """<input ref="/data/who"/>
<input ref="/data/x"><label ref="jr:itext('x')"/><hint ref="jr:itext('x')"/></input>"""


def translated(language: str):
    form = loaded("<who/><x/>", body=BODY, model=ITEXT)
    session = new_session(form, setting=setting(language=language))
    session.answer("/data/who", "Example")
    return session.node("/data/x")


def test_every_form_of_a_text_is_there() -> None:
    node = translated("mn")
    assert (node.label.text, node.short_label.text, node.guidance.text) == (
        "Нэр Example",
        "Нэр",
        "Зааврын дагуу",
    )
    assert dict(node.label.media) == {
        "image": "mn.png",
        "big-image": "big.png",
        "audio": "mn.m4a",
        "video": "mn.mp4",
    }


def test_pictures_serve_every_language_and_recordings_only_their_own() -> None:
    node = translated("en")
    assert (node.label.text, node.guidance.text, node.guidance.fallback) == (
        "Name of Example",
        "As told",
        False,
    )
    assert dict(node.label.media) == {"image": "mn.png", "big-image": "big.png"}
    assert (node.short_label.text, node.short_label.fallback) == ("Нэр", True)


COLUMNS = """
| survey | | | | | | | | |
| | type | name | label | hint | guidance_hint | image | big-image | audio | video | autoplay |
| | text | x | X | Hint | Guidance | a.png | b.png | c.m4a | d.mp4 | audio |
| | select_one c | s | S | | | | | | | |
| choices | | | | | | | |
| | list_name | name | label | image | big-image | audio | video |
| | c | y | Y | e.png | f.png | g.m4a | h.mp4 |
"""


def test_columns_for_texts_and_media() -> None:
    form = from_markdown(COLUMNS)
    node = new_session(form, setting=setting()).node("/data/x")
    assert (node.label.text, node.hint.text, node.guidance.text) == ("X", "Hint", "Guidance")
    assert dict(node.label.media) == {
        "image": "a.png",
        "big-image": "b.png",
        "audio": "c.m4a",
        "video": "d.mp4",
    }
    assert node.parameters["autoplay"] == "audio"
    assert set(form.media_names) == {"a.png", "b.png", "c.m4a", "d.mp4", "e.png", "f.png", "g.m4a", "h.mp4"}


def test_choices_have_media_too() -> None:
    (choice,) = new_session(from_markdown(COLUMNS), setting=setting()).node("/data/s").choices
    assert (choice.label.text, dict(choice.label.media)) == (
        "Y",
        {"image": "e.png", "big-image": "f.png", "audio": "g.m4a", "video": "h.mp4"},
    )


@pytest.mark.parametrize(
    "text",
    [
        "**bold** _it_ [link](https://example.org)",
        "# Heading",
        "- one\n- two",
        '<span style="color:red">red</span>',
        "2 < 3 & 4",
        "🙂 <sub>2</sub>",
    ],
)
def test_styling_is_left_as_it_is_written(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    session = opened("<x/>", body=f'<input ref="/data/x"><label>{escaped}</label></input>')
    assert session.node("/data/x").label.text == text


def test_literal_words_and_references_mix_in_labels_hints_and_choices() -> None:
    session = started(
        """
| survey | | | | |
| | type | name | label | hint |
| | text | who | Who | |
| | integer | age | How old is ${who}? | ${who}, in years |
| | select_one c | s | S | |
| choices | | | |
| | list_name | name | label |
| | c | y | Like ${who} |
"""
    )
    change = session.answer("/data/who", "Example")
    age = session.node("/data/age")
    assert (age.label.text, age.hint.text) == ("How old is Example?", "Example, in years")
    assert session.node("/data/s").choices[0].label.text == "Like Example"
    assert "/data/age" in change.refs


def test_messages_are_translated_and_may_name_answers() -> None:
    session = started(
        """
| survey | | | | | | | |
| | type | name | label::A | label::B | constraint | constraint_message::A | constraint_message::B |
| | integer | x | X | X | . < 5 | Too much | Zu viel |
"""
    )
    session.answer("/data/x", "9")
    assert session.node("/data/x").violation is Condition.CONSTRAINT
    session.set_language("B")
    assert session.node("/data/x").message == "Zu viel"
    session.set_language("A")
    assert session.node("/data/x").message == "Too much"


def test_a_required_message_is_the_form_s_own() -> None:
    session = started(
        "| survey | | | | | |\n| | type | name | label | required | required_message |\n"
        "| | text | x | X | yes | Needed |"
    )
    assert [item.message for item in session.violations()] == ["Needed"]


def test_unsuffixed_columns_are_the_language_default() -> None:
    form = from_markdown(
        "| survey | | | | |\n| | type | name | label | label::English (en) |\n| | text | x | Нэр | Name |"
    )
    assert set(form.languages) == {"default", "English (en)"}
    session = new_session(form, setting=setting(language="English (en)"))
    assert session.node("/data/x").label.text == "Name"


def test_a_markdown_form_stands_in_for_the_text() -> None:
    itext = """<itext><translation lang="a">
    <text id="x"><value form="markdown">**x**</value></text></translation></itext>"""
    body = """<input ref="/data/x"><label ref="jr:itext('x')"/></input>"""
    assert opened("<x/>", body=body, model=itext).node("/data/x").label.text == "**x**"
