"""What is written: precedence, names that look like operators, and where an error is."""

from __future__ import annotations

import pytest

from forms.errors import FormError
from forms.xpath.compiler import compile_expression
from tests.forms.xpath.bare import FAMILY, names, scope, text, value


@pytest.mark.parametrize(
    ("expression", "wanted"),
    [
        ("1 + 2 * 3", 7.0),
        ("(1 + 2) * 3", 9.0),
        ("1-10 mod 3 div 3", 1 - 1 / 3),
        ("10 - 4 - 3", 3.0),
        ("--3", 3.0),
        ("- 3 + 5", 2.0),
        ("1div2", 0.5),
        ("5 mod -2", 1.0),
        ("-5 mod 2", -1.0),
        (".5+1.", 1.5),
        ("1e3", 1000.0),
        ("1 or 1 and 0", True),
        ("1 < 2 = true()", True),
        ("1 = 1 != false()", True),
        ("3 > 2 > 1", False),
        ("'a' = \"a\"", True),
        (" \n 'Ө' = 'Ө' \t", True),
    ],
)
def test_operators_bind_as_the_specification_says(expression: str, wanted: object) -> None:
    assert value(expression) == wanted


def test_names_of_operators_are_names_where_a_name_is_expected() -> None:
    xml = "<d><div>4</div><mod>3</mod><and>1</and><or-else>5</or-else></d>"
    assert value("div mod mod", xml, "/*[1]") == 1.0
    assert value("and and mod", xml, "/*[1]") is True
    assert value("div * mod", xml, "/*[1]") == 12.0
    assert names("or-else", xml) == ["or-else"]
    assert names("*", xml) == ["div", "mod", "and", "or-else"]


def test_names_may_be_cyrillic() -> None:
    assert text("/бүртгэл/нас", "<бүртгэл><нас>41</нас></бүртгэл>") == "41"


@pytest.mark.parametrize(
    ("expression", "position"),
    [
        ("", 1),
        ("1 +", 4),
        ("(1", 3),
        ("1 2", 3),
        ("'open", 1),
        ("/data/x[1", 10),
        ("if(1, 2, 3", 11),
        ("1 OR 1", 3),
        ("/data/$x", 7),
        ("nosuch::x", 1),
        ("a ==b", 4),
    ],
)
def test_an_error_says_where(expression: str, position: int) -> None:
    with pytest.raises(FormError) as caught:
        compile_expression(expression, scope())
    assert caught.value.code == "xpath.syntax"
    assert caught.value.values == {"expression": expression, "position": position}


@pytest.mark.parametrize(
    ("expression", "code", "function"),
    [
        ("nosuch(1)", "xpath.unknown_function", "nosuch"),
        ("1 + count-those(/d)", "xpath.unknown_function", "count-those"),
        ("jr:nosuch('a')", "xpath.unknown_function", "jr:nosuch"),
        ("substr()", "xpath.arguments", "substr"),
        ("true(1)", "xpath.arguments", "true"),
        ("if(1, 2)", "xpath.arguments", "if"),
        ("indexed-repeat(/d/x, /d, 1, /d/y)", "xpath.arguments", "indexed-repeat"),
        ("indexed-repeat('x', /d, 1)", "xpath.arguments", "indexed-repeat"),
    ],
)
def test_functions_are_known_at_load(expression: str, code: str, function: str) -> None:
    with pytest.raises(FormError) as caught:
        compile_expression(expression, scope())
    assert (caught.value.code, caught.value.values["function"]) == (code, function)
    assert caught.value.values["expression"] == expression


def test_what_cannot_be_a_node_set_is_refused_at_load_and_what_may_be_one_when_it_is_not() -> None:
    with pytest.raises(FormError) as caught:
        compile_expression("count('a')", scope())
    assert caught.value.code == "xpath.not_a_node_set"
    assert value("count(if(true(), /family/member, 'none'))", FAMILY) == 3.0
    with pytest.raises(FormError) as caught:
        value("count(if(false(), /family/member, 'none'))", FAMILY)
    assert caught.value.code == "xpath.not_a_node_set"


def test_a_long_sum_and_a_deep_chain_of_ifs_work_and_an_attack_is_refused() -> None:
    assert value(" + ".join(["1"] * 5_000)) == 5_000.0
    chain = "'end'"
    for number in range(80):
        chain = f"if(/d = '{number}', '{number}', {chain})"
    assert text(chain, "<d>79</d>") == "79"
    assert text(chain, "<d>x</d>") == "end"
    for attack in ("(" * 5_000 + "1" + ")" * 5_000, "1" * 200_000, "/d" + "[d" * 3_000 + "]" * 3_000):
        with pytest.raises(FormError) as caught:
            compile_expression(attack, scope())
        assert caught.value.code == "xpath.syntax"
