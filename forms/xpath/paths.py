"""Location paths to closures. Steps by name over children, nearly all that forms write, are a lookup each.

An absolute path in the primary instance means the nearest instance of each repeat that both it and the
expression's own node are in (JavaRosa's contextualisation), up to the first step with a predicate; where the
path ends at a repeat, all instances of it are meant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from forms.tree import Node
from forms.xpath.axes import AXES, REVERSE, Matches
from forms.xpath.environment import Context
from forms.xpath.values import Nodes, Value, in_order

Start = Callable[[Context], Nodes]
One = Callable[[Context], Node | None]
Move = Callable[[Nodes, Context], Nodes]
Predicate = Callable[[Context], Value]


# Where a path starts


def from_node(context: Context) -> Nodes:
    return [context.node]


def from_current(context: Context) -> Nodes:
    return [context.current]


def from_root(context: Context) -> Nodes:
    return [context.env.root]


def from_document(context: Context) -> Nodes:
    """``/`` alone: the node above everything."""
    node = context.env.root
    while node.parent is not None:
        node = node.parent
    return [node]


def from_above(steps: int) -> Start:
    """The node so many steps above the expression's own: the repeat instance that a path shares with it."""

    def start(context: Context) -> Nodes:
        node = context.current
        for _ in range(steps):
            if node.parent is None:
                return []
            node = node.parent
        return [node]

    return start


# Paths to one node


class Fixed:
    """The way to a node that no repeat is around: found once a session, kept under this object itself."""

    __slots__ = ("names",)

    def __init__(self, names: Sequence[str]) -> None:
        self.names = tuple(names)

    def __call__(self, context: Context) -> Node | None:
        try:
            return context.env.fixed[self]
        except KeyError:
            node = _first(context.env.root, self.names)
            if node is not None:
                context.env.fixed[self] = node
            return node


def nearest(steps: int, names: Sequence[str]) -> One:
    """Up from the expression's own node, then down by names that are no repeats."""

    def one(context: Context) -> Node | None:
        node: Node | None = context.current
        for _ in range(steps):
            if node is None:
                return None
            node = node.parent
        return None if node is None else _first(node, names)

    return one


def _first(node: Node, names: Sequence[str]) -> Node | None:
    for name in names:
        found = node.named.get(name)
        if not found:
            return None
        node = found[0]
    return node


# Steps


def by_names(start: Start, names: Sequence[str]) -> Start:
    """Child steps without predicates."""
    names = tuple(names)

    def walk(context: Context) -> Nodes:
        found = start(context)
        for name in names:
            if len(found) == 1:
                found = [child for child in found[0].named.get(name, ()) if child.relevant]
            else:
                found = [child for node in found for child in node.named.get(name, ()) if child.relevant]
        return found

    return walk


def to_parent(nodes: Nodes, _: Context) -> Nodes:
    if len(nodes) == 1:
        parent = nodes[0].parent
        return [] if parent is None else [parent]
    return list(dict.fromkeys(node.parent for node in nodes if node.parent is not None))


def along(axis: str, matches: Matches, predicates: Sequence[Predicate]) -> Move:
    """One step of any kind. A predicate's positions count along the axis; the result is in document order."""
    walk = AXES[axis]
    backwards = axis in REVERSE

    def move(nodes: Nodes, context: Context) -> Nodes:
        found: Nodes = []
        for node in nodes:
            here = [candidate for candidate in walk(node) if matches(candidate)]
            context.spend(len(here))
            for predicate in predicates:
                here = filtered(here, predicate, context)
            found.extend(reversed(here) if backwards else here)
        return found if len(nodes) == 1 else in_order(found)

    return move


def named_children(name: str, predicates: Sequence[Predicate]) -> Move:
    """``name[…]`` over children: by lookup, and in order without sorting."""

    def move(nodes: Nodes, context: Context) -> Nodes:
        found: Nodes = []
        for node in nodes:
            here = [child for child in node.named.get(name, ()) if child.relevant]
            for predicate in predicates:
                here = filtered(here, predicate, context)
            found.extend(here)
        return found

    return move


def filtered(nodes: Nodes, predicate: Predicate, context: Context) -> Nodes:
    """What a predicate keeps: a number is a position, anything else a condition (section 2.4)."""
    context.spend(len(nodes))
    inner = Context(context.node, context.env, context.current, size=len(nodes), top=context.top)
    kept: Nodes = []
    for position, node in enumerate(nodes, start=1):
        inner.node = node
        inner.position = position
        value = predicate(inner)
        if value is True or (value is not False and _keeps(value, position)):
            kept.append(node)
    return kept


def _keeps(value: Value, position: int) -> bool:
    return value == position if isinstance(value, float) else bool(value)


def in_turn(start: Start, moves: Sequence[Move]) -> Start:
    moves = tuple(moves)

    def walk(context: Context) -> Nodes:
        nodes = start(context)
        for move in moves:
            if not nodes:
                return nodes
            nodes = move(nodes, context)
        return nodes

    return walk


# Secondary instances


def looked_up(
    instance_id: str,
    names: tuple[str, str],
    column: str,
    wanted: Callable[[Context], Value],
    search: Start,
) -> Start:
    """``instance('id')/root/item[column = wanted]`` by an index; ``search`` where there is none."""
    root_name, item_name = names

    def find(context: Context) -> Nodes:
        value = wanted(context)
        if isinstance(value, list) and len(value) < 2:
            value = value[0].string_value() if value else ""
        if not isinstance(value, str):
            return search(context)
        found = context.env.lookup(instance_id, column, value)
        if found is None:
            return search(context)
        return [
            item
            for item in found
            if item.name == item_name and (above := item.parent) is not None and above.name == root_name
        ]

    return find
