"""Axes and node tests over the tree (XPath 1.0, sections 2.2 and 2.3).

Nodes that are not relevant are left out of what child, descendant and sibling steps find, as JavaRosa does.
Each axis gives its nodes in its own order: nearest first where it looks back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from forms.tree import Node
from forms.xpath.syntax import Test

Axis = Callable[[Node], Iterator[Node]]
Matches = Callable[[Node], bool]

REVERSE = frozenset(("ancestor", "ancestor-or-self", "preceding", "preceding-sibling", "parent"))


def children(node: Node) -> Iterator[Node]:
    return (child for child in node.children if child.relevant)


def descendants(node: Node) -> Iterator[Node]:
    stack = [child for child in reversed(node.children) if child.relevant]
    while stack:
        found = stack.pop()
        yield found
        stack.extend(child for child in reversed(found.children) if child.relevant)


def _descendant_or_self(node: Node) -> Iterator[Node]:
    yield node
    yield from descendants(node)


def _self(node: Node) -> Iterator[Node]:
    yield node


def _parent(node: Node) -> Iterator[Node]:
    if node.parent is not None:
        yield node.parent


def ancestors(node: Node) -> Iterator[Node]:
    while node.parent is not None:
        node = node.parent
        yield node


def _ancestor_or_self(node: Node) -> Iterator[Node]:
    yield node
    yield from ancestors(node)


def _siblings(node: Node) -> tuple[list[Node], int]:
    """The children of the node's parent and the node's place among them; an attribute has none."""
    if node.parent is None or node.kind == "attribute":
        return [], 0
    around = node.parent.children
    return around, next((place for place, child in enumerate(around) if child is node), len(around))


def _following_sibling(node: Node) -> Iterator[Node]:
    around, place = _siblings(node)
    return (child for child in around[place + 1 :] if child.relevant)


def _preceding_sibling(node: Node) -> Iterator[Node]:
    around, place = _siblings(node)
    return (child for child in reversed(around[:place]) if child.relevant)


def _following(node: Node) -> Iterator[Node]:
    if node.kind == "attribute" and node.parent is not None:
        yield from descendants(node.parent)
        node = node.parent
    for above in _ancestor_or_self(node):
        for sibling in _following_sibling(above):
            yield from _descendant_or_self(sibling)


def _preceding(node: Node) -> Iterator[Node]:
    start = node.parent if node.kind == "attribute" and node.parent is not None else node
    for above in _ancestor_or_self(start):
        for sibling in _preceding_sibling(above):
            yield from reversed(list(_descendant_or_self(sibling)))


def attributes(node: Node) -> Iterator[Node]:
    """Attributes with a state of their own (entities) as they are, the others made when first asked for."""
    for name, value in node.attributes.items():
        if not _declares_namespace(name):
            yield _attribute(node, name, value)


def namespaces(node: Node) -> Iterator[Node]:
    for name, value in node.attributes.items():
        if _declares_namespace(name):
            yield _attribute(node, name, value)


def _declares_namespace(name: str) -> bool:
    return name == "xmlns" or name.startswith("xmlns:")


def _attribute(node: Node, name: str, value: str) -> Node:
    known = node.named.get(f"@{name}")
    if known:
        return known[0]
    made = Node(name, "", value, kind="attribute")
    made.parent = node
    made.relevant = node.relevant
    node.named[f"@{name}"] = [made]  # the same one each time, so that a union holds it once
    return made


AXES: Mapping[str, Axis] = {
    "ancestor": ancestors,
    "ancestor-or-self": _ancestor_or_self,
    "attribute": attributes,
    "child": children,
    "descendant": descendants,
    "descendant-or-self": _descendant_or_self,
    "following": _following,
    "following-sibling": _following_sibling,
    "namespace": namespaces,
    "parent": _parent,
    "preceding": _preceding,
    "preceding-sibling": _preceding_sibling,
    "self": _self,
}


def node_test(test: Test, axis: str, prefixes: Mapping[str, str]) -> Matches:
    """Forms write names with and without prefixes for the same node, so a name without one matches in any
    namespace, and a prefix that nothing declares is ignored."""
    if test.kind == "node":
        return lambda _: True
    if test.kind != "name":
        kind, target = test.kind, test.name
        return lambda node: node.kind == kind and (not target or node.name == target)
    kind = "attribute" if axis in ("attribute", "namespace") else "element"
    name, namespace = test.name, prefixes.get(test.prefix)
    if kind == "attribute":
        return _attribute_test(test)
    if namespace is not None:
        return lambda node: (
            node.kind == kind and name in ("*", node.name) and node.namespace in (namespace, "")
        )
    return lambda node: node.kind == kind and name in ("*", node.name)


def _attribute_test(test: Test) -> Matches:
    if test.name == "*":
        start = f"{test.prefix}:" if test.prefix else ""
        return lambda node: node.kind == "attribute" and node.name.startswith(start)
    names = {test.name, f"{test.prefix}:{test.name}"} if test.prefix else {test.name}
    names |= {f"@{name}" for name in names}
    return lambda node: node.name in names
