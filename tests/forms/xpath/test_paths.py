"""Location paths: steps, axes, predicates, indexes."""

from __future__ import annotations

import pytest

from forms.driver_xpath import node_at
from forms.errors import FormError
from forms.xpath.compiler import compile_expression
from tests.forms.xpath.bare import FAMILY, environment, names, scope, text, value

TREE = "<a><b><c/><d/></b><e><f><g/></f></e><h/></a>"
SECOND = "/*[1]/*[2]"


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("child::*", ["f"]),
        ("descendant::*", ["f", "g"]),
        ("descendant-or-self::*", ["e", "f", "g"]),
        (".//g", ["g"]),
        ("//c", ["c"]),
        ("parent::a", ["a"]),
        ("..", ["a"]),
        ("ancestor-or-self::*", ["a", "e"]),
        ("self::e", ["e"]),
        ("self::x", []),
        ("following-sibling::*", ["h"]),
        ("preceding-sibling::*", ["b"]),
        ("following::*", ["h"]),
        ("preceding::*", ["b", "c", "d"]),
        ("preceding::*[1]", ["d"]),
        ("../b/* | f", ["c", "d", "f"]),
        ("f | ../b/*", ["c", "d", "f"]),
        ("//*[self::c or self::g]", ["c", "g"]),
    ],
)
def test_axes_give_document_order(expression: str, found: list[str]) -> None:
    assert names(expression, TREE, SECOND) == found


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("/family/member[2]/name", "Жишээ Хоёр"),
        ("/family/member[last()]/@id", "m3"),
        ("/family/member[position() > 1][1]/@id", "m2"),
        ("/family/member[age > 10]/name", "Жишээ Нэг"),
        ("/family/member[@role]/@id", "m1"),
        ("/family/member[@id = 'm2']/age", "7"),
        ("/family/member[name = /family/member[2]/name]/@id", "m2"),
        ("/family/member[4]/name", ""),
        ("count(/family/member[age = ''])", "1"),
        ("(/family/member/name)[2]", "Жишээ Хоёр"),
        ("/family/*[5]", ""),
        ("position(/family/member[3])", "3"),
    ],
)
def test_predicates_choose(expression: str, found: str) -> None:
    assert text(expression, FAMILY) == found


def test_texts_comments_and_attributes() -> None:
    xml = "<a x='1' y='2'>one<b/>two<!-- c --><?go now?></a>"
    assert names("text()", xml) == ["one", "two"]
    assert names("@*", xml) == ["1", "2"]
    assert names("comment()", xml) == [" c "]
    assert names("processing-instruction('go')", xml) == ["now"]
    assert names("node()", xml) == ["one", "b", "two", " c ", "now"]


def test_a_prefix_must_fit_its_namespace_and_a_plain_name_fits_any() -> None:
    xml = "<a xmlns:o='urn:o' xmlns:p='urn:p'><o:x>1</o:x><p:x>2</p:x></a>"
    env = environment(xml)
    spaces = {"o": "urn:o", "p": "urn:p"}
    from forms.xpath.compiler import Scope

    def found(expression: str) -> list[str]:
        compiled = compile_expression(expression, Scope((), frozenset(), spaces))
        return [node.text or node.string_value() for node in compiled.nodes(env.document, env)]

    assert found("/a/p:x") == ["2"]
    assert found("/a/x") == ["1", "2"]
    assert found("/a/nosuch:x") == ["1", "2"]


LISTS = """<html><instance id="soums"><root>
<item><name>s1</name><aimag>a</aimag><kind>soum</kind></item>
<item><name>s2</name><aimag>b</aimag><kind>soum</kind></item>
<item><name>s3</name><aimag>a</aimag><kind>town</kind></item>
</root></instance><data><aimag>a</aimag><blank/></data></html>"""


@pytest.mark.parametrize(
    ("expression", "found", "by_index"),
    [
        ("instance('soums')/root/item[aimag = 'a']/name", ["s1", "s3"], True),
        ("instance('soums')/root/item[ /html/data/aimag = aimag ]/name", ["s1", "s3"], True),
        ("instance('soums')/root/item[aimag = 'a'][kind = 'town']/name", ["s3"], True),
        ("instance('soums')/root/item[aimag = string('b')]/name", ["s2"], True),
        ("instance('soums')/root/item[aimag = current()/html/data/aimag]/name", ["s1", "s3"], True),
        ("instance('soums')/root/item[aimag = 'a'][2]/name", ["s3"], True),
        ("instance('soums')/root/nothing[aimag = 'a']/name", [], True),
        ("instance('soums')/root/item[aimag = 'a' and kind = 'soum']/name", ["s1"], True),
        ("instance('soums')/root/item[kind != 'town' and 'a' = aimag][1]/name", ["s1"], True),
        ("instance('soums')/root/item[aimag = 'a' and position() = 3]/name", ["s3"], False),
        ("instance('soums')/root/item[aimag = 'a' and not(last() > 9)]/name", ["s1", "s3"], False),
        ("instance('soums')/root/item[aimag = 'a' or kind = 'soum']/name", ["s1", "s2", "s3"], False),
        ("instance('soums')/root/item[aimag = /html/data/blank]/name", [], True),
        ("instance('soums')/root/item[aimag = kind]/name", [], False),
        ("instance('soums')/root/item[position() = 2]/name", ["s2"], False),
        ("instance('soums')/root/item[name != 's1']/name", ["s2", "s3"], False),
        ("instance('nosuch')/root/item[aimag = 'a']/name", [], True),
    ],
)
def test_a_filter_on_one_column_is_a_lookup(expression: str, found: list[str], by_index: bool) -> None:
    env = environment(LISTS)
    nodes = compile_expression(expression, scope()).nodes(node_at(env.document, "/"), env)
    assert [node.string_value() for node in nodes] == found
    assert bool(env.lookups) == by_index


def test_several_values_are_searched_for() -> None:
    env = environment(LISTS)
    wanted = "instance('soums')/root/item[aimag = instance('soums')/root/item/aimag]/name"
    assert len(compile_expression(wanted, scope()).nodes(env.document, env)) == 3


@pytest.mark.parametrize(
    ("expression", "references"),
    [
        ("/data/a + ../b", {"/data/a", "/data/g/b"}),
        (". > 3", {"/data/g/x"}),
        ("/data/r[k = /data/a]/v", {"/data/r/k", "/data/a", "/data/r/v"}),
        ("instance('l')/root/item[k = current()/../b]/v", {"/data/g/b"}),
        ("instance('l')/root/item[k = /data/a and v > ../../x]", {"/data/a"}),
        ("indexed-repeat(/data/r/v, /data/r, /data/a)", {"/data/r/v", "/data/r", "/data/a"}),
        ("sum(/data/r/v)", {"/data/r/v"}),
        ("count(../../r)", {"/data/r"}),
        ("position(..)", {"/data/g"}),
        ("/data/meta/entity/@id", {"/data/meta/entity/@id"}),
        ("'/data/a'", set()),
    ],
)
def test_what_an_expression_reads_is_known(expression: str, references: set[str]) -> None:
    compiled = compile_expression(expression, scope("data", "g", "x"))
    assert {"/" + "/".join(path) for path in compiled.references} == references
    assert not compiled.reads_everything


def test_what_cannot_be_told_reads_everything() -> None:
    for expression in ("//x", "/data/*", "../following-sibling::r[1]/v", "sum(/data/*/v)"):
        assert compile_expression(expression, scope("data", "g", "x")).reads_everything
    assert not compile_expression("instance('l')//item", scope("data", "x")).reads_everything


def test_marks_for_the_graph() -> None:
    here = scope("data", "x")
    assert compile_expression("position(..)", here).positional
    assert compile_expression("now()", here).volatile
    assert not compile_expression("/data/a", here).volatile
    functions = compile_expression(
        "if(selected(/data/a, 'x'), jr:choice-name(., '/data/a'), '')", here
    ).functions
    assert functions == {"if", "selected", "jr:choice-name"}


def test_an_empty_node_set_equals_nothing_in_xpath() -> None:
    assert value("/family/nosuch = ''", FAMILY) is False
    assert value("/family/nosuch != 'a'", FAMILY) is False


def test_predicates_inside_predicates_come_to_an_end() -> None:
    """Found by fuzzing: on a document of thirty nodes this took minutes."""
    nested = "//node()" + "[//node()" * 8 + "]" * 8
    with pytest.raises(FormError) as caught:
        value(nested, FAMILY)
    assert caught.value.code == "xpath.too_long"
    assert value("count(//node()[//node()[//age]])", FAMILY) == 21.0
