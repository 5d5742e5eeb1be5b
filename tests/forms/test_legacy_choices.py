"""Choices out of files, the old ways: ``search()`` in an appearance, ``query`` with itemsets.csv."""

from __future__ import annotations

import pytest

from forms.definition.appearances import appearance_tokens, arguments_of
from forms.definition.load import load_definition
from forms.interface import Control
from forms.session.open import new_session
from forms.session.session import FormSession
from forms.xlsform import convert_xlsform
from tests.forms.helpers import from_markdown, offered, opened, setting, started, value, xform

FRUITS = b"""name_key,name,color,picture,sortby
mango,Mango,orange,mango.png,3
apple,Apple,red,,1
banana,Banana,Yellow,,2
apple,Another apple,green,,4
10%,Ten percent,none,,5
"""


def searching(appearance: str, *, value: str = "name_key", label: str = "name") -> FormSession:
    body = f"""<input ref="/data/word"/><input ref="/data/color"/>
    <select1 ref="/data/fruit" appearance="{appearance}">
      <item><label>{label}</label><value>{value}</value></item>
      <item><label>None of them</label><value>0</value></item>
    </select1>"""
    form = load_definition(xform("<word/><color/><fruit/>", "", body), {"fruits.csv": FRUITS})
    return new_session(form, setting=setting())


def labels(session: FormSession, ref: str) -> list[str]:
    return [choice.label.text for choice in session.node(ref).choices]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        (None, ()),
        ("Minimal  QUICK", ("minimal", "quick")),
        ("w1 search('a (b)', 'contains', 'c', concat(/data/x, ')'))", None),
        ("search ( 'Fruits' ) minimal", ("search ( 'Fruits' )", "minimal")),
        ("search('never closed'", ("search('never closed'",)),
        ("ex:app.name(x='Y') w2", ("ex:app.name(x='Y')", "w2")),
    ],
)
def test_an_appearance_falls_into_words_and_functions(text: str | None, tokens: tuple[str, ...]) -> None:
    if tokens is None:
        tokens = ("w1", text.removeprefix("w1 "))
    assert appearance_tokens(text) == tokens


@pytest.mark.parametrize(
    ("token", "arguments"),
    [
        ("search('a')", ["'a'"]),
        ("search()", []),
        ("minimal", []),
        ("f('a,b', g(c, d), \"e)\")", ["'a,b'", "g(c, d)", '"e)"']),
    ],
)
def test_a_function_s_arguments(token: str, arguments: list[str]) -> None:
    assert arguments_of(token) == arguments


ALL = ["apple", "banana", "mango", "10%", "0"]


@pytest.mark.parametrize(
    ("appearance", "answers", "found"),
    [
        ("search('fruits')", {}, ALL),
        ("search('fruits.csv')", {}, ALL),
        ("minimal Search('fruits')", {}, ALL),
        (
            "search('fruits', 'contains', 'name', /data/word)",
            {"word": "AN"},
            ["banana", "mango", "apple", "0"],
        ),
        ("search('fruits', 'contains', 'name', /data/word)", {}, ALL),
        ("search('fruits', 'matches', 'name', /data/word)", {"word": "mango"}, ["mango", "0"]),
        ("search('fruits', 'startsWith', 'name', /data/word)", {"word": "a"}, ["apple", "0"]),
        ("search('fruits', 'endsWith', 'name', /data/word)", {"word": "a"}, ["banana", "0"]),
        ("search('fruits', 'contains', 'name, color', /data/word)", {"word": "red"}, ["apple", "0"]),
        ("search('fruits', 'contains', 'name color', /data/word)", {"word": "yellow"}, ["banana", "0"]),
        ("search('fruits', 'anything', 'name', /data/word)", {"word": "ngo"}, ["mango", "0"]),
        ("search('fruits', 'contains', 'NAME_key', /data/word)", {"word": "%"}, ALL),
        ("search('fruits', 'contains', 'name', /data/word)", {"word": "m_ng"}, ["mango", "0"]),
        ("search('fruits', 'contains', 'name', /data/word)", {"word": "a%a"}, ["banana", "apple", "0"]),
        ("search('fruits', 'contains', 'nowhere', /data/word)", {"word": "a"}, ["0"]),
        ("search('fruits', 'contains', 'name', 'a', 'color', /data/color)", {"color": "RED"}, ["apple", "0"]),
        ("search('fruits', 'contains', '', '', 'color', /data/color)", {"color": "green"}, ["apple", "0"]),
        ("search('fruits', 'matches', 'name', concat('man', 'go'))", {}, ["mango", "0"]),
    ],
)
def test_search_finds_rows_as_collect_s_database_does(
    appearance: str, answers: dict[str, str], found: list[str]
) -> None:
    session = searching(appearance)
    for name, answer in answers.items():
        session.answer(f"/data/{name}", answer)
    assert offered(session, "/data/fruit") == found
    assert session.form.unsupported == ()


@pytest.mark.parametrize(
    ("label", "first"),
    [
        ("name", "Apple"),
        ("name, color", "Apple (color: red)"),
        ("name color", "Apple (color: red)"),
        ("name_key, name", "Apple"),
        ("name_key", "apple"),
        ("nowhere", "apple"),
    ],
)
def test_labels_come_from_one_column_or_several(label: str, first: str) -> None:
    assert labels(searching("search('fruits')", label=label), "/data/fruit")[0] == first


def test_a_changed_word_finds_other_rows_and_keeps_the_answer_as_collect_does() -> None:
    session = searching("search('fruits', 'startsWith', 'name', /data/word)")
    session.answer("/data/word", "m")
    session.answer("/data/fruit", "mango")
    change = session.answer("/data/word", "b")
    assert "/data/fruit" in change.refs
    assert offered(session, "/data/fruit") == ["banana", "0"]
    assert value(session, "/data/fruit") == "mango"


TRANSLATED = """
| survey | | | | | |
| | type | name | label::Монгол (mn) | label::English (en) | appearance |
| | select_one f | f | Жимс | Fruit | search('fruits') |
| choices | | | | | |
| | list_name | name | label::Монгол (mn) | label::English (en) | image::English (en) |
| | f | name_key | mn | name | picture |
"""


def test_each_language_has_its_column_and_choices_have_pictures() -> None:
    table = "name_key,mn,name,picture\nmango,Манго,Mango,mango.png\n".encode()
    form = from_markdown(TRANSLATED, {"fruits.csv": table})
    session = new_session(form, setting=setting(language="English (en)"))
    (choice,) = session.node("/data/f").choices
    assert (choice.label.text, dict(choice.label.media)) == ("Mango", {"image": "mango.png"})
    session.set_language("Монгол (mn)")
    assert labels(session, "/data/f") == ["Манго"]
    (listed,) = form.choice_list(form.nodes["data", "f"])
    assert (listed.value, listed.label.plain("Монгол (mn)"), listed.label.plain("English (en)")) == (
        "mango",
        "Манго",
        "Mango",
    )


def test_without_its_file_the_choices_are_as_written_and_the_file_is_named() -> None:
    form = from_markdown(TRANSLATED)
    assert (form.missing_media, "fruits.csv" in form.media_names) == (("fruits.csv",), True)
    assert [item.feature for item in form.unsupported] == ["appearance.search"]
    assert offered(new_session(form, setting=setting()), "/data/f") == ["name_key"]


@pytest.mark.parametrize(
    "arguments", ["'fruits', 'contains'", "/data/word", "", "'fruits', 'a', 'b', 'c', 'd'"]
)
def test_a_search_that_makes_no_sense_is_told(arguments: str) -> None:
    session = searching(f"search({arguments})")
    assert offered(session, "/data/fruit") == ["name_key", "0"]
    assert [item.feature for item in session.form.unsupported] == ["appearance.search"]


EXTERNAL = """
| survey | | | | |
| | type | name | label | choice_filter |
| | text | aimag | Aimag | |
| | select_one_external soum | soum | Soum | aimag=${aimag} |
| external_choices | | | | | |
| | list_name | name | label::Монгол (mn) | label::English (en) | aimag |
| | soum | a1 | А1 | A1 | a |
| | soum | a2 | А2 | A2 | a |
| | soum | b1 | Б1 | B1 | b |
| | other | x | X | X | a |
| settings | | |
| | default_language | |
| | Монгол (mn) | |
"""


def external() -> FormSession:
    converted = convert_xlsform(EXTERNAL.encode(), "made.md")
    form = load_definition(converted.xform, converted.media)
    return new_session(form, setting=setting())


def test_an_external_select_offers_what_its_query_finds() -> None:
    session = external()
    assert session.node("/data/soum").control is Control.SELECT_ONE
    assert offered(session, "/data/soum") == []
    assert "/data/soum" in session.answer("/data/aimag", "a").refs
    assert offered(session, "/data/soum") == ["a1", "a2"]
    session.answer("/data/soum", "a2")
    session.answer("/data/aimag", "b")
    assert (offered(session, "/data/soum"), value(session, "/data/soum")) == (["b1"], "a2")
    assert session.form.unsupported == ()


def test_an_external_list_has_a_column_for_each_language() -> None:
    body = """<input ref="/data/aimag"/>
    <input ref="/data/soum" query="instance('soum')/root/item[aimag= /data/aimag ]"/>"""
    table = "list_name,name,label,label::English (en),aimag\nsoum,a1,А1,A1,a\nsoum,a2,А2,,a\n".encode()
    model = """<itext><translation lang="Монгол (mn)"/><translation lang="English (en)"/></itext>"""
    form = load_definition(xform("<aimag/><soum/>", "", body, model), {"itemsets.csv": table})
    session = new_session(form, setting=setting(language="English (en)"))
    session.answer("/data/aimag", "a")
    assert labels(session, "/data/soum") == ["A1", "А2"]
    session.set_language("Монгол (mn)")
    assert labels(session, "/data/soum") == ["А1", "А2"]
    first = form.choice_list(form.nodes["data", "soum"])[0]
    assert (first.value, first.label.plain("English (en)"), first.label.plain(None)) == ("a1", "A1", "А1")


def test_without_itemsets_there_is_no_choice_and_the_file_is_named() -> None:
    body = """<input ref="/data/soum" query="instance('soum')/root/item"/>"""
    session = opened("<soum/>", "", body)
    assert offered(session, "/data/soum") == []
    assert session.form.missing_media == ("itemsets.csv",)


def test_pulldata_reads_a_file_that_the_form_does_not_declare() -> None:
    body = '<input ref="/data/word"/>'
    bind = """<bind nodeset="/data/color" calculate="pulldata('fruits', 'color', 'name_key', /data/word)"/>"""
    form = load_definition(xform("<word/><color/>", bind, body), {"fruits.csv": FRUITS})
    session = new_session(form, setting=setting())
    session.answer("/data/word", "apple")
    assert value(session, "/data/color") == "red"
    assert load_definition(xform("<word/><color/>", bind, body)).missing_media == ("fruits.csv",)


def test_a_search_in_a_repeat_looks_at_its_own_instance() -> None:
    session = started(
        """
| survey | | | | |
| | type | name | label | appearance |
| | begin repeat | r | R | |
| | text | word | Word | |
| | select_one f | f | Fruit | search('fruits', 'matches', 'name', ${word}) |
| | end repeat | | | |
| choices | | | | |
| | list_name | name | label | |
| | f | name_key | name | |
""",
        {"fruits.csv": FRUITS},
    )
    session.add_repeat("/data/r")
    session.answer("/data/r[1]/word", "mango")
    session.answer("/data/r[2]/word", "banana")
    assert [offered(session, f"/data/r[{n}]/f") for n in (1, 2)] == [["mango"], ["banana"]]
