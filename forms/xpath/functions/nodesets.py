"""Node-set functions (XPath 1.0, section 4.1; ODK XForms: Node-set) and ``pulldata``."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Sequence
from typing import TypeVar

from forms.tree import Node
from forms.xpath.environment import Context
from forms.xpath.functions.function import ANY, NODES, N, S, function
from forms.xpath.functions.strings import texts
from forms.xpath.values import Nodes, Value, to_number, to_string

Item = TypeVar("Item")

_MODULUS = 2_147_483_647
_MULTIPLIER = 16_807
_SEED_BYTES = 8
_ALL_SEEDS = 2**63


def _instance(context: Context, instance_id: str) -> Nodes:
    found = context.env.instance(instance_id)
    return [] if found is None else [found]


def _count_non_empty(nodes: Nodes) -> float:
    return float(sum(1 for node in nodes if node.string_value()))


def _id(context: Context, value: Value) -> Nodes:
    wanted = {word for text in texts((value,)) for word in text.split()}
    top = context.node
    while top.parent is not None:
        top = top.parent
    return [
        node for node in top.descend() if wanted & {node.attributes.get("id"), node.attributes.get("xml:id")}
    ]


def _pulldata(context: Context, file: str, column: str, key_column: str, key: str) -> str:
    """``column`` of the first row of ``file`` whose ``key_column`` is ``key``; "" when there is none."""
    if not key:
        return ""
    name, key_column = file.strip().removesuffix(".csv"), key_column.strip()
    rows = None if key_column.startswith("@") else context.env.lookup(name, key_column, key)
    for row in _search(context, name, key_column, key) if rows is None else rows:
        return next(iter(_cells(row, column.strip())), "")
    return ""


def _search(context: Context, name: str, column: str, key: str) -> Sequence[Node]:
    document = context.env.instance(name)
    rows = [] if document is None else [row for root in document.children for row in root.children]
    return [row for row in rows if key in _cells(row, column)]


def _cells(row: Node, column: str) -> list[str]:
    """What a row has under a column; ``@name`` is an attribute."""
    if column.startswith("@"):
        return [row.attributes[column[1:]]] if column[1:] in row.attributes else []
    return [cell.string_value() for cell in row.named.get(column, ())]


# randomize()


def _randomize(context: Context, nodes: Nodes, *seeds: Value) -> Nodes:
    """In another order; the same one for the same seed, as every ODK client has it."""
    return shuffled(nodes, park_miller(seed_of(seeds[0])) if seeds else context.env.random)


def seed_of(value: Value) -> int:
    """A number is cut to its whole part, a text that is none is hashed (JavaRosa)."""
    number = to_number(value)
    if math.isinf(number):
        return _ALL_SEEDS - 1 if number > 0 else -_ALL_SEEDS
    if not math.isnan(number):
        return max(-_ALL_SEEDS, min(_ALL_SEEDS - 1, math.trunc(number)))
    text = to_string(value)
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:_SEED_BYTES], "big", signed=True)


def park_miller(seed: int) -> Callable[[], float]:
    """Park and Miller's minimal standard generator: numbers from 0 up to 1."""
    state = seed % _MODULUS if seed >= 0 else -(-seed % _MODULUS)
    if state <= 0:
        state += _MODULUS - 1

    def draw() -> float:
        nonlocal state
        state = state * _MULTIPLIER % _MODULUS
        return (state - 1) / (_MODULUS - 1)

    return draw


def shuffled(items: Sequence[Item], draw: Callable[[], float]) -> list[Item]:
    """Fisher and Yates' shuffle, inside out."""
    found: list[Item] = []
    for place, item in enumerate(items):
        other = math.floor(draw() * (place + 1))
        found.append(item)
        found[place], found[other] = found[other], item
    return found


NODESETS = {
    "count": function(lambda nodes: float(len(nodes)), NODES, gives=N),
    "count-non-empty": function(_count_non_empty, NODES, gives=N),
    "instance": function(_instance, S, gives=NODES, in_context=True),
    "id": function(_id, ANY, gives=NODES, in_context=True),
    "randomize": function(_randomize, NODES, ANY, gives=NODES, optional=1, in_context=True),
    "pulldata": function(_pulldata, S, S, S, S, gives=S, in_context=True),
}
