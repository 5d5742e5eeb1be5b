"""Compiled parts: a closure and what it is known to give, so that a conversion is chosen once, at load."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from forms.errors import FormError
from forms.xpath.environment import Context
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
    """``constant`` is set when the value is the same always."""

    run: Run
    gives: Gives
    constant: str | float | bool | None = None


def constant(value: str | float | bool) -> Code:
    gives = {bool: Gives.BOOLEAN, str: Gives.STRING, float: Gives.NUMBER}[type(value)]
    return Code(lambda _: value, gives, value)


def as_string(code: Code) -> Callable[[Context], str]:
    run = code.run
    if code.gives is Gives.STRING:
        return run  # type: ignore[return-value]  # what it gives is known
    if code.gives is Gives.NODES:

        def of_nodes(context: Context) -> str:
            nodes = run(context)
            return nodes[0].string_value() if nodes else ""  # type: ignore[index,union-attr]

        return of_nodes
    return lambda context: to_string(run(context))


def as_number(code: Code) -> Callable[[Context], float]:
    run = code.run
    if code.constant is not None:
        number = to_number(code.constant)
        return lambda _: number
    if code.gives is Gives.NUMBER:
        return run  # type: ignore[return-value]
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
