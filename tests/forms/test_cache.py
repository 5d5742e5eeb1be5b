"""A form kept taken apart is the form that was read."""

from __future__ import annotations

import json

import pytest

from forms.definition.cache import key_of
from forms.definition.load import load_definition
from forms.errors import FormError
from forms.session.open import new_session
from forms.xpath.kept import pack_syntax, unpack_syntax
from forms.xpath.parser import parse
from tests.forms.helpers import SHARED, setting, xform

LISTS = """<instance id="soums"><root>
<item><name>s1</name><label>Сум 1</label><up>a</up></item>
<item><name>s2</name><up>b</up></item></root></instance>
<instance id="odd"><root><item code="1"><name>n</name></item></root></instance>"""
TEXTS = """<itext><translation lang="English (en)"><text id="q">
<value>Age of <output value="/data/who"/>?</value>
<value form="image">jr://images/age.png</value></text></translation>
<translation lang="Монгол (mn)" default="true()"><text id="q"><value>Нас</value></text></translation>
</itext>"""
BODY = """<input ref="/data/who"><label ref="jr:itext('q')"/></input><select1 ref="/data/soum">
<itemset nodeset="instance('soums')/root/item[up = 'a']"><value ref="name"/><label ref="label"/>
</itemset></select1>"""


class Kept:
    """A cache in memory that counts what it is asked."""

    def __init__(self) -> None:
        self.data: dict[str, bytes] = {}
        self.hits = 0

    def get(self, key: str) -> bytes | None:
        self.hits += key in self.data
        return self.data.get(key)

    def put(self, key: str, data: bytes) -> None:
        self.data[key] = data


def form(lists: str = LISTS.partition('<instance id="odd">')[0]) -> bytes:
    return xform("<who>x</who><soum/>", "", BODY, TEXTS, after=lists)


def seen(definition_of: bytes, cache: Kept | None) -> list[object]:
    """All that a window would show, in both languages."""
    definition = load_definition(definition_of, cache=cache)
    session = new_session(definition, setting=setting())
    found: list[object] = [definition.media_names, definition.languages, definition.default_language]
    for language in definition.languages:
        session.set_language(language)
        found += [(node.ref, node.label, node.choices) for node in session.questions()]
    return [*found, session.save_xml()]


def test_what_comes_from_the_cache_is_what_was_read() -> None:
    cache = Kept()
    read = seen(form(), None)
    assert seen(form(), cache) == read
    assert (cache.hits, len(cache.data)) == (0, 1)
    assert seen(form(), cache) == read
    assert cache.hits == 1
    assert "Age of" in json.loads(cache.data[key_of(form())])["texts"]["English (en)"]["q"][""][0]


def test_another_form_has_another_key_and_odd_lists_are_not_kept() -> None:
    cache = Kept()
    assert key_of(form()) != key_of(form(LISTS))
    assert seen(form(LISTS), cache) == seen(form(LISTS), None)
    assert cache.data == {}


@pytest.mark.parametrize(
    "planted",
    [
        b"", b"\xff", b"[]", b"{}", b'{"layout": 0}', b'{"layout": 2}', b"null", b"cos\nsystem\n",
        b'{"layout":2,"frame":"<!DOCTYPE a [<!ENTITY b SYSTEM \'file:///etc/passwd\'>]><a>&b;</a>"}',
    ],
)  # fmt: skip
def test_what_somebody_planted_there_is_passed_over(planted: bytes) -> None:
    cache = Kept()
    cache.put(key_of(form()), planted)
    assert seen(form(), cache) == seen(form(), None)
    assert cache.data[key_of(form())] != planted


@pytest.mark.parametrize("syntax", [None, "", [], ["?"], ["/"], ["(", 1, None], ["2", "+", ["=", 1]], {}])
def test_a_syntax_that_this_program_did_not_write_is_read_anew(syntax: object) -> None:
    cache = Kept()
    read = seen(form(), cache)
    content = json.loads(cache.data[key_of(form())])
    assert content["syntaxes"], "there is something to plant in"
    content["syntaxes"] = dict.fromkeys(content["syntaxes"], syntax)
    cache.put(key_of(form()), json.dumps(content).encode())
    assert seen(form(), cache) == read


def test_a_form_with_a_very_long_chain_loads_and_is_not_kept() -> None:
    """Its syntax is as deep as the chain is long."""
    chain = " or ".join(["/data/who = 'a'"] * 4000)
    long = xform("<who>x</who>", f'<bind nodeset="/data/who" constraint="{chain}"/>', "")
    cache = Kept()
    assert seen(long, cache) == seen(long, None)
    assert cache.data == {}


EXPRESSIONS = [
    "1", "-'a'", "1.5 + 2 * -3 mod 4 div 5", "a and b or not(c)", "/data/who", "../a/./b", "//x", "@id", ".",
    "a | /b", "instance('soums')/root/item[up = /data/who][2]/name", "(//a)[1]/b", "concat('x', \"y'\", z)",
    "following-sibling::*", "processing-instruction('x')", "text()", "orx:meta/orx:instanceID", "x:*", "/",
    "if(. > 9e999, once(now()), current()/../a)",
]  # fmt: skip


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_syntax_comes_back_from_the_cache_as_it_was(text: str) -> None:
    syntax = parse(text)
    assert unpack_syntax(json.loads(json.dumps(pack_syntax(syntax)))) == syntax


FORMS = sorted((SHARED / "corpus" / "xforms").glob("*.xml"))


@pytest.mark.skipif(not FORMS, reason="the corpus of forms is not beside the project")
def test_real_forms_come_back_the_same() -> None:
    compared = 0
    for path in FORMS:
        cache, data = Kept(), path.read_bytes()
        try:
            first = load_definition(data, cache=cache)
        except FormError:
            continue
        again = load_definition(data, cache=cache)
        assert again.itext == first.itext
        assert again.media_names == first.media_names
        assert [node.ref for node in again.root.walk()] == [node.ref for node in first.root.walk()]
        compared += cache.hits
    assert compared > 40
