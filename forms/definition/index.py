"""Indexes over secondary instances, so that a filter on a hundred thousand items is a lookup.

Made when first asked for and shared by all sessions of a form: secondary instances never change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from forms.tree import Node


class InstanceIndex:
    """Items are the children of an instance's root element; a column is a child of an item."""

    def __init__(self, instances: Mapping[str, Node]) -> None:
        self._instances = instances
        self._columns: dict[tuple[str, str], dict[str, list[Node]]] = {}

    def find(self, instance_id: str, column: str, value: str) -> Sequence[Node] | None:
        """The items whose ``column`` is exactly ``value``, document order. None when there is no such
        instance or an item has the column twice: then a search has to tell."""
        key = (instance_id, column)
        if key not in self._columns:
            document = self._instances.get(instance_id)
            index = None if document is None else _indexed(document, column)
            if index is None:
                return None
            self._columns[key] = index
        return self._columns[key].get(value, ())


def _indexed(document: Node, column: str) -> dict[str, list[Node]] | None:
    index: dict[str, list[Node]] = defaultdict(list)
    for root in document.children:
        for item in root.children:
            cells = item.named.get(column, ())
            if len(cells) > 1:
                return None
            for cell in cells:
                index[cell.string_value()].append(item)
    return dict(index)
