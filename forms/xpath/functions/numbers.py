"""Number functions (XPath 1.0, section 4.4; ODK XForms, XPath functions: Number)."""

from __future__ import annotations

import math
from collections.abc import Callable

from forms.xpath.environment import Context
from forms.xpath.functions.function import ANY, NODES, N, function
from forms.xpath.values import NAN, Nodes, Value, text_to_number, to_number

_EXACT = 2.0**52
"""From here on every double is whole."""


def _number(context: Context, *given: Value) -> float:
    return to_number(given[0]) if given else text_to_number(context.node.string_value())


def numbers_of(values: tuple[Value, ...]) -> list[float]:
    """Every argument as a number, a node-set as its nodes' numbers."""
    found: list[float] = []
    for value in values:
        if isinstance(value, list):
            found.extend(text_to_number(node.string_value()) for node in value)
        else:
            found.append(to_number(value))
    return found


def _extreme(choose: Callable[[list[float]], float]) -> Callable[..., float]:
    """Of all values, a node-set's each; one that is no number makes the result none."""

    def run(*values: Value) -> float:
        numbers = numbers_of(values)
        return NAN if not numbers or any(math.isnan(item) for item in numbers) else choose(numbers)

    return run


def _sum(nodes: Nodes) -> float:
    return math.fsum(numbers_of((nodes,))) if len(nodes) > 1 else sum(numbers_of((nodes,)), 0.0)


def _int(number: float) -> float:
    return float(math.trunc(number)) if math.isfinite(number) else number


def _round(number: float, digits: float = 0.0) -> float:
    """Halves go away from 0, to so many digits behind the point; before it when negative."""
    if not math.isfinite(number) or not math.isfinite(digits):
        return NAN if math.isnan(digits) else number
    if digits == 0:
        return number if abs(number) >= _EXACT else _half_away(number)
    return _round_to(number, max(-300, min(300, math.trunc(digits))))


def _round_to(number: float, digits: int) -> float:
    scale = 10.0 ** abs(digits)
    scaled = number * scale if digits > 0 else number / scale
    if not math.isfinite(scaled) or abs(scaled) >= _EXACT:
        return number
    whole = _half_away(scaled)
    return whole / scale if digits > 0 else whole * scale


def _half_away(number: float) -> float:
    return math.copysign(math.floor(abs(number) + 0.5), number)


def _defined(call: Callable[..., float]) -> Callable[..., float]:
    """Python raises where IEEE 754 has a value."""

    def run(*numbers: float) -> float:
        try:
            result = call(*numbers)
        except OverflowError:
            return math.inf
        except (ValueError, ZeroDivisionError):
            return NAN
        return NAN if isinstance(result, complex) else result

    return run


def _log(call: Callable[[float], float]) -> Callable[[float], float]:
    return lambda number: -math.inf if number == 0 else call(number)


def _pow(base: float, exponent: float) -> float:
    if base == 0 and exponent < 0:
        return math.inf
    return math.pow(base, exponent)


def _whole(call: Callable[[float], int]) -> Callable[[float], float]:
    return lambda number: float(call(number)) if math.isfinite(number) else number


NUMBERS = {
    "number": function(_number, ANY, gives=N, optional=1, in_context=True),
    "int": function(_int, N, gives=N),
    "sum": function(_sum, NODES, gives=N),
    "max": function(_extreme(max), ANY, gives=N, more=True, least=0),
    "min": function(_extreme(min), ANY, gives=N, more=True, least=0),
    "round": function(_round, N, N, gives=N, optional=1),
    "floor": function(_whole(math.floor), N, gives=N),
    "ceiling": function(_whole(math.ceil), N, gives=N),
    "abs": function(abs, N, gives=N),
    "pow": function(_defined(_pow), N, N, gives=N),
    "log": function(_defined(_log(math.log)), N, gives=N),
    "log10": function(_defined(_log(math.log10)), N, gives=N),
    "sqrt": function(_defined(math.sqrt), N, gives=N),
    "exp": function(_defined(math.exp), N, gives=N),
    "exp10": function(_defined(lambda number: _pow(10.0, number)), N, gives=N),
    "sin": function(_defined(math.sin), N, gives=N),
    "cos": function(_defined(math.cos), N, gives=N),
    "tan": function(_defined(math.tan), N, gives=N),
    "asin": function(_defined(math.asin), N, gives=N),
    "acos": function(_defined(math.acos), N, gives=N),
    "atan": function(_defined(math.atan), N, gives=N),
    "atan2": function(_defined(math.atan2), N, N, gives=N),
    "pi": function(lambda: math.pi, gives=N),
    "random": function(lambda context: context.env.random(), gives=N, in_context=True),
}
