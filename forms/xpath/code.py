"""Compiled parts: a closure and what it is known to give, so that a conversion is chosen once, at load."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from forms.errors import FormError
from forms.xpath.environment import Context
from forms.xpath.paths import Fixed, One
from forms.xpath.values import Nodes, Value, text_to_number, to_boolean, to_number, to_string


class Gives(Enum):
    STRING = "string"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NODES = "nodes"
    ANY = "any"


Run = Callable[[Context], Value]


@dataclass(frozen=True, slots=True)
class Code:
    """``constant`` is set when the value is the same always; ``one`` when the nodes are never more than one:
    it gives that node, relevant or not, which is what most references of most forms are."""

    run: Run
    gives: Gives
    constant: str | float | bool | None = None
    one: One | None = None
    number: Callable[[Context], float] | None = None
    """A shorter way to the number that ``run`` gives as something else."""


def constant(value: str | float | bool) -> Code:
    gives = {bool: Gives.BOOLEAN, str: Gives.STRING, float: Gives.NUMBER}[type(value)]
    return Code(lambda _: value, gives, value)


def as_string(code: Code) -> Callable[[Context], str]:
    run = code.run
    if code.gives is Gives.STRING:
        return run  # type: ignore[return-value]  # what it gives is known
    if code.one is not None:
        return _text_of(code.one)
    if code.gives is Gives.NODES:

        def of_nodes(context: Context) -> str:
            nodes = run(context)
            return nodes[0].string_value() if nodes else ""  # type: ignore[index,union-attr]

        return of_nodes
    return lambda context: to_string(run(context))


def _text_of(one: One) -> Callable[[Context], str]:
    if isinstance(one, Fixed):
        return _text_of_fixed(one)

    def text(context: Context) -> str:
        node = one(context)
        if node is None or not node.relevant:
            return ""
        return node.string_value() if node.children else node.text

    return text


def _text_of_fixed(one: Fixed) -> Callable[[Context], str]:
    """Half of all that an interview computes is this: so it is one closure."""

    def text(context: Context) -> str:
        try:
            node = context.env.fixed[one]
        except KeyError:
            found = one(context)
            return "" if found is None else found.string_value()
        if not node.relevant:
            return ""
        return node.string_value() if node.children else node.text

    return text


def _number_of(one: One) -> Callable[[Context], float]:
    def number(context: Context) -> float:
        node = one(context)
        if node is None or not node.relevant:
            return math.nan
        return text_to_number(node.string_value() if node.children else node.text)

    if not isinstance(one, Fixed):
        return number

    def number_of_fixed(context: Context) -> float:
        try:
            node = context.env.fixed[one]
        except KeyError:
            return number(context)
        if not node.relevant:
            return math.nan
        return text_to_number(node.string_value() if node.children else node.text)

    return number_of_fixed


def as_number(code: Code) -> Callable[[Context], float]:
    run = code.run
    if code.constant is not None:
        number = to_number(code.constant)
        return lambda _: number
    if code.gives is Gives.NUMBER:
        return run  # type: ignore[return-value]
    if code.number is not None:
        return code.number
    if code.one is not None:
        return _number_of(code.one)
    if code.gives in (Gives.NODES, Gives.STRING):
        text = as_string(code)
        return lambda context: text_to_number(text(context))
    return lambda context: to_number(run(context))


def as_boolean(code: Code) -> Callable[[Context], bool]:
    run = code.run
    if code.gives is Gives.BOOLEAN:
        return run  # type: ignore[return-value]
    return lambda context: to_boolean(run(context))


def as_nodes(code: Code) -> Callable[[Context], Nodes]:
    """Raises FormError ``xpath.not_a_node_set`` here where that is known, else when it is evaluated."""
    run = code.run
    if code.gives is Gives.NODES:
        return run  # type: ignore[return-value]
    if code.gives is not Gives.ANY:
        raise FormError("xpath.not_a_node_set")

    def checked(context: Context) -> Nodes:
        value = run(context)
        if not isinstance(value, list):
            raise FormError("xpath.not_a_node_set")
        return value

    return checked
