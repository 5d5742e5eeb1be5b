"""The tree that XPath walks: the primary instance, secondary instances and bare documents alike.

One light class, because every reference in a form is a step over these objects. Names are kept twice:
``children`` in document order, ``named`` for a step by name without a search.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol


class Slot(Protocol):
    """What a session keeps about a node of the primary instance."""

    @property
    def is_true(self) -> bool:
        """Whether the node's value counts as true where a formula asks for a condition."""
        ...


class Node:
    """An element (or, in bare documents, a text, comment, attribute or processing instruction).

    ``text`` is the element's own value. A node that is not ``relevant`` reads as "" and is left out of
    node-sets, as JavaRosa does. ``index`` is the 0-based place among same-named siblings.
    ``slot`` is for the session; None in every other tree.
    """

    __slots__ = (
        "attributes",
        "children",
        "index",
        "kind",
        "name",
        "named",
        "namespace",
        "parent",
        "relevant",
        "slot",
        "text",
    )

    def __init__(self, name: str, namespace: str = "", text: str = "", kind: str = "element") -> None:
        self.name = name
        self.namespace = namespace
        self.text = text
        self.kind = kind
        self.parent: Node | None = None
        self.children: list[Node] = []
        self.named: dict[str, list[Node]] = {}
        self.attributes: dict[str, str] = {}
        self.relevant = True
        self.index = 0
        self.slot: Slot | None = None

    def append(self, child: Node) -> Node:
        """Add as the last child; returns the child."""
        child.parent = self
        siblings = self.named.setdefault(child.name, [])
        child.index = len(siblings)
        siblings.append(child)
        self.children.append(child)
        return child

    def insert_after(self, child: Node, before: Node | None) -> Node:
        """Add behind ``before`` (a child of self), or first when it is None; returns the child."""
        child.parent = self
        self.children.insert(0 if before is None else self.children.index(before) + 1, child)
        self._renumber(child.name)
        return child

    def remove(self, child: Node) -> None:
        """Take a child out; later siblings of its name renumber."""
        self.children.remove(child)
        child.parent = None
        self._renumber(child.name)

    def cell(self, name: str) -> str:
        """The text of the first relevant child of that name; "" when there is none."""
        return next((child.string_value() for child in self.named.get(name, ()) if child.relevant), "")

    def descend(self) -> Iterator[Node]:
        """Self and all below, document order, without recursion."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    def string_value(self) -> str:
        """XPath's string-value: "" when not relevant, own text, or that of all below."""
        if not self.relevant:
            return ""
        if not self.children:
            return self.text
        return "".join(
            node.text
            for node in self.descend()
            if node.relevant and not node.children and node.kind in ("element", "text")
        )

    def _renumber(self, name: str) -> None:
        siblings = [node for node in self.children if node.name == name]
        self.named[name] = siblings
        for index, node in enumerate(siblings):
            node.index = index
