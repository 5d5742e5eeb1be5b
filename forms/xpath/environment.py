"""What an expression sees: the world outside it, and the place where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from forms.errors import FormError
from forms.tree import Node
from forms.xpath.tally import Tally

MOST_NODES = 3_000_000


class Environment(Protocol):
    """What a session, or a bare document, lends to its expressions."""

    language: str | None
    """The active language as the form names it; month and weekday names follow it."""

    fixed: dict[object, Node]
    """Nodes outside repeats, each under a key of the expression that found it: they never move."""

    @property
    def root(self) -> Node:
        """The document node above the primary instance's root element: where an absolute path starts."""
        ...

    def instance(self, instance_id: str) -> Node | None:
        """The node above a secondary instance's root element; None when there is no such instance."""
        ...

    def lookup(self, instance_id: str, column: str, value: str) -> Sequence[Node] | None:
        """The items (``root/item``) whose ``column`` is exactly ``value``; an item without the column has it
        blank. None: search for them."""
        ...

    def tally(self, path: tuple[str, ...]) -> Tally | None:
        """The running total over all nodes of a path; None where none is kept."""
        ...

    def now(self) -> datetime:
        """Wall-clock time with its offset."""
        ...

    def random(self) -> float:
        """From 0 up to, not including, 1."""
        ...

    def itext(self, text_id: str, node: Node) -> str: ...
    def choice_name(self, value: str, question_path: str, node: Node) -> str: ...
    def property(self, name: str) -> str: ...


class Context:
    """Where an expression is evaluated (XPath 1.0, section 1): node, its 1-based place and how many there
    are. ``current`` is the node that the whole expression belongs to, also inside predicates. ``top`` is the
    context that the evaluation began with; it counts the nodes looked at."""

    __slots__ = ("current", "env", "node", "position", "size", "spent", "top")

    def __init__(
        self, node: Node, env: Environment, current: Node, size: int = 1, top: Context | None = None
    ) -> None:
        self.top = top or self
        self.spent = 0
        self.node = node
        self.env = env
        self.current = current
        self.position = 1
        self.size = size

    def spend(self, nodes: int) -> None:
        """FormError ``xpath.too_long`` when one evaluation looks at more than MOST_NODES: predicates inside
        predicates multiply, and an interview must not stand still."""
        self.top.spent += nodes
        if self.top.spent > MOST_NODES:
            raise FormError("xpath.too_long")
