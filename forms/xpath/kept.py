"""Syntax as plain lists and back, for what keeps forms taken apart: names and values, never code."""

from __future__ import annotations

from typing import Any

from forms.xpath.syntax import Binary, Call, Filtered, Literal, Negation, Number, Path, Step, Syntax, Test

Packed = list[Any]
"""The kind, then its parts; lists, texts, numbers and truth values only, so that JSON holds it."""


def pack_syntax(syntax: Syntax) -> Packed:
    match syntax:
        case Literal(value) | Number(value):
            return ["=", value]
        case Call(name, arguments):
            return ["(", name, [pack_syntax(argument) for argument in arguments]]
        case Negation(operand):
            return ["-", pack_syntax(operand)]
        case Binary(operator, left, right):
            return ["2", operator, pack_syntax(left), pack_syntax(right)]
        case Filtered(primary, predicates):
            return ["[", pack_syntax(primary), [pack_syntax(item) for item in predicates]]
        case Path(absolute, steps, start):
            first = None if start is None else pack_syntax(start)
            return ["/", absolute, [_pack_step(step) for step in steps], first]


def _pack_step(step: Step) -> Packed | str:
    """A plain name is itself: nearly all steps are."""
    test = step.test
    if step == Step("child", Test("name", test.name)):
        return test.name
    return [step.axis, test.kind, test.name, test.prefix, [pack_syntax(item) for item in step.predicates]]


def unpack_syntax(packed: Packed) -> Syntax:
    """Raises ValueError, TypeError, IndexError or KeyError for what ``pack_syntax`` did not write."""
    return _READERS[packed[0]](packed)


def _value(packed: Packed) -> Syntax:
    value = packed[1]
    return Literal(value) if isinstance(value, str) else Number(float(value))


def _call(packed: Packed) -> Syntax:
    return Call(packed[1], tuple([unpack_syntax(argument) for argument in packed[2]]))


def _negation(packed: Packed) -> Syntax:
    return Negation(unpack_syntax(packed[1]))


def _binary(packed: Packed) -> Syntax:
    return Binary(packed[1], unpack_syntax(packed[2]), unpack_syntax(packed[3]))


def _filtered(packed: Packed) -> Syntax:
    return Filtered(unpack_syntax(packed[1]), tuple([unpack_syntax(item) for item in packed[2]]))


def _path(packed: Packed) -> Syntax:
    _, absolute, steps, start = packed
    first = None if start is None else unpack_syntax(start)
    return Path(absolute, tuple([_step(step) for step in steps]), first)


def _step(packed: Packed | str) -> Step:
    if isinstance(packed, str):
        return Step("child", Test("name", packed))
    axis, kind, name, prefix, predicates = packed
    return Step(axis, Test(kind, name, prefix), tuple([unpack_syntax(item) for item in predicates]))


_READERS = {"=": _value, "(": _call, "-": _negation, "2": _binary, "[": _filtered, "/": _path}
