"""A draft of last month's form, opened with this month's."""

from __future__ import annotations

import pytest

from forms.errors import FormError
from forms.session.migrate import Migration, Renamed, migrate_session
from forms.session.open import new_session
from tests.forms.helpers import from_markdown, loaded, setting, value

OLD = """
| survey | | | | | |
| | type | name | label | required | constraint |
| | text | who | Name | yes | |
| | integer | age | Age | | |
| | text | phone | Phone number | | |
| | select_multiple water | water | Water | | |
| | text | gone | Goes away | | |
| | begin repeat | child | Child | | |
| | text | first | First name | | |
| | integer | years | Years | | |
| | end repeat | | | | |
| choices | | | | | |
| | list_name | name | label | | |
| | water | well | Well | | |
| | water | river | River | | |
| settings | | | | | |
| | form_id | version | | | |
| | visit | 1 | | | |
"""

NEW = """
| survey | | | | | |
| | type | name | label | required | constraint |
| | text | who | Name | yes | |
| | date | age | Age | | |
| | select_multiple water | water | Water | | |
| | begin group | contact | Contact | | |
| | text | telephone | Phone number | | |
| | end group | | | | |
| | text | reason | Reason | yes | |
| | begin repeat | child | Child | | |
| | begin group | names | Names | | |
| | text | given | First name | | |
| | end group | | | | |
| | integer | years | Years | yes | |
| | end repeat | | | | |
| choices | | | | | |
| | list_name | name | label | | |
| | water | well | Well | | |
| settings | | | | | |
| | form_id | version | | | |
| | visit | 2 | | | |
"""


def migrated() -> Migration:
    old = from_markdown(OLD)
    session = new_session(old, setting=setting())
    answers = {"who": "Жишээ", "age": "41", "phone": "0000", "water": "well river", "gone": "x"}
    for name, answer in answers.items():
        session.answer(f"/data/{name}", answer)
    for number, (first, years) in enumerate([("Нэг", "3"), ("Хоёр", "")], start=1):
        if number > 1:
            session.add_repeat("/data/child")
        session.answer(f"/data/child[{number}]/first", first)
        session.answer(f"/data/child[{number}]/years", years)
    assert session.instance_id
    found = migrate_session(old, from_markdown(NEW), session.save_xml(), setting=setting())
    assert found.session.instance_id == session.instance_id
    return found


def test_answers_are_kept_where_the_question_is_the_same() -> None:
    found = migrated()
    assert found.kept == ("/data/who", "/data/child[1]/years")
    assert value(found.session, "/data/who") == "Жишээ"
    assert value(found.session, "/data/child[1]/years") == "3"
    assert b'version="2"' in found.session.save_xml()


def test_a_question_with_the_same_words_was_renamed_or_moved() -> None:
    found = migrated()
    assert set(found.renamed) == {
        Renamed("/data/phone", "/data/contact/telephone"),
        Renamed("/data/child/first", "/data/child/names/given"),
    }
    assert value(found.session, "/data/contact/telephone") == "0000"
    assert [value(found.session, f"/data/child[{n}]/names/given") for n in (1, 2)] == ["Нэг", "Хоёр"]


def test_what_does_not_fit_any_more_is_told() -> None:
    found = migrated()
    assert found.dropped == ("/data/age", "/data/water", "/data/gone")
    assert value(found.session, "/data/age") == ""
    assert value(found.session, "/data/water") == "well"


def test_what_is_wanted_now_is_told() -> None:
    assert migrated().required == ("/data/reason", "/data/child[2]/years")


def test_the_same_version_keeps_everything() -> None:
    old = from_markdown(OLD)
    session = new_session(old, setting=setting())
    session.answer("/data/water", "river")
    found = migrate_session(old, old, session.save_xml(), setting=setting())
    assert (found.kept, found.renamed, found.dropped, found.required) == (("/data/water",), (), (), ())
    assert found.session.save_xml() == session.save_xml()


def test_words_that_two_questions_share_rename_neither() -> None:
    body = '<input ref="/data/{}"><label>Same</label></input>'
    old = loaded("<a/><b/>", body=body.format("a") + body.format("b"))
    new = loaded("<c/>", body=body.format("c"))
    session = new_session(old, setting=setting())
    session.answer("/data/a", "x")
    found = migrate_session(old, new, session.save_xml(), setting=setting())
    assert (found.renamed, found.dropped) == ((), ("/data/a",))


def test_another_form_is_refused() -> None:
    old, other = from_markdown(OLD), loaded("<a/>", body='<input ref="/data/a"/>')
    with pytest.raises(FormError) as caught:
        migrate_session(old, other, new_session(old, setting=setting()).save_xml(), setting=setting())
    assert caught.value.code == "instance.other_form"
