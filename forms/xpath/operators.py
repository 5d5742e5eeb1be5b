"""Operators as closures (XPath 1.0, sections 3.3 to 3.5), in the shape that what is known at load allows.

Most of what an interview computes is one of these over two references: so each is one call.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Mapping

from forms.xpath.code import Code, Gives, as_boolean, as_nodes, as_number, as_string
from forms.xpath.environment import Context
from forms.xpath.values import equal, in_order, not_equal, ordered

Number = Callable[[Context], float]
Truth = Callable[[Context], bool]


# Chains: or, and, +, | group from the left and may be long


def _or(parts: list[Code]) -> Code:
    tests = [as_boolean(part) for part in parts]
    if len(tests) == 2:
        one, other = tests
        return Code(lambda context: one(context) or other(context), Gives.BOOLEAN)
    return Code(lambda context: any(test(context) for test in tests), Gives.BOOLEAN)


def _and(parts: list[Code]) -> Code:
    tests = [as_boolean(part) for part in parts]
    if len(tests) == 2:
        one, other = tests
        return Code(lambda context: one(context) and other(context), Gives.BOOLEAN)
    return Code(lambda context: all(test(context) for test in tests), Gives.BOOLEAN)


def _sum(parts: list[Code]) -> Code:
    first, *others = [as_number(part) for part in parts]
    if len(others) == 1:
        (other,) = others
        return Code(lambda context: first(context) + other(context), Gives.NUMBER)

    def run(context: Context) -> float:
        total = first(context)
        for number in others:
            total += number(context)
        return total

    return Code(run, Gives.NUMBER)


def _union(parts: list[Code]) -> Code:
    sets = [as_nodes(part) for part in parts]
    return Code(lambda context: in_order(node for nodes in sets for node in nodes(context)), Gives.NODES)


CHAINS: Mapping[str, Callable[[list[Code]], Code]] = {"or": _or, "and": _and, "+": _sum, "|": _union}


# Comparisons


def equality(name: str, left: Code, right: Code, *, blank_when_empty: bool) -> Code:
    """``=`` and ``!=``. In a form a node that is missing or not relevant reads as blank, also here
    (JavaRosa); XPath alone says that nothing equals an empty node-set."""
    if blank_when_empty:
        left, right = _or_blank(left), _or_blank(right)
    if not _general(left, right):
        numbers = Gives.NUMBER in (left.gives, right.gives)
        return (_equal_numbers if numbers else _equal_texts)(name, left, right)
    compare = equal if name == "=" else not_equal
    first, second = left.run, right.run
    return Code(lambda context: compare(first(context), second(context)), Gives.BOOLEAN)


def _or_blank(code: Code) -> Code:
    if code.gives is not Gives.NODES or code.one is not None:
        return code
    run = code.run
    return Code(lambda context: run(context) or "", Gives.ANY)


def _general(left: Code, right: Code) -> bool:
    """Whether it takes the whole rule of section 3.4 to compare these; one node is as good as its text."""
    return any(
        code.gives in (Gives.ANY, Gives.BOOLEAN) or (code.gives is Gives.NODES and code.one is None)
        for code in (left, right)
    )


def _equal_numbers(name: str, left: Code, right: Code) -> Code:
    first, second = as_number(left), as_number(right)
    if name == "=":
        return Code(lambda context: first(context) == second(context), Gives.BOOLEAN)
    return Code(lambda context: first(context) != second(context), Gives.BOOLEAN)


def _equal_texts(name: str, left: Code, right: Code) -> Code:
    if isinstance(left.constant, str):
        left, right = right, left
    first, second = as_string(left), as_string(right)
    if isinstance(right.constant, str):
        text = right.constant
        if name == "=":
            return Code(lambda context: first(context) == text, Gives.BOOLEAN)
        return Code(lambda context: first(context) != text, Gives.BOOLEAN)
    if name == "=":
        return Code(lambda context: first(context) == second(context), Gives.BOOLEAN)
    return Code(lambda context: first(context) != second(context), Gives.BOOLEAN)


_ORDERS: Mapping[str, Callable[[Number, Number], Truth]] = {
    "<": lambda one, other: lambda context: one(context) < other(context),
    "<=": lambda one, other: lambda context: one(context) <= other(context),
    ">": lambda one, other: lambda context: one(context) > other(context),
    ">=": lambda one, other: lambda context: one(context) >= other(context),
}
_COMPARE = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


def order(name: str, left: Code, right: Code) -> Code:
    """``<`` and its kind compare numbers."""
    if not _general(left, right):
        return Code(_ORDERS[name](as_number(left), as_number(right)), Gives.BOOLEAN)
    general = ordered(_COMPARE[name])
    first, second = left.run, right.run
    return Code(lambda context: general(first(context), second(context)), Gives.BOOLEAN)


def is_order(name: str) -> bool:
    return name in _ORDERS


# Arithmetic, by the rules of IEEE 754


def _minus(one: Number, other: Number) -> Number:
    return lambda context: one(context) - other(context)


def _times(one: Number, other: Number) -> Number:
    return lambda context: one(context) * other(context)


def _divided(one: Number, other: Number) -> Number:
    def run(context: Context) -> float:
        left, right = one(context), other(context)
        try:
            return left / right
        except ZeroDivisionError:
            if left == 0 or math.isnan(left):
                return math.nan
            return math.copysign(math.inf, left) * math.copysign(1, right)

    return run


def _remainder(one: Number, other: Number) -> Number:
    """With the sign of the dividend."""

    def run(context: Context) -> float:
        try:
            return math.fmod(one(context), other(context))
        except ValueError:
            return math.nan

    return run


_ARITHMETIC: Mapping[str, Callable[[Number, Number], Number]] = {
    "-": _minus,
    "*": _times,
    "div": _divided,
    "mod": _remainder,
}


def arithmetic(name: str, left: Code, right: Code) -> Code:
    return Code(_ARITHMETIC[name](as_number(left), as_number(right)), Gives.NUMBER)
