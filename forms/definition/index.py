"""Indexes over secondary instances, so that a filter on a hundred thousand items is a lookup.

Made when first asked for and shared by all sessions of a form: secondary instances never change. A list kept
as a table has indexes of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from forms.items import TableRoot
from forms.tree import Node


class InstanceIndex:
    """Items are the children of an instance's root element; a column is a child of an item."""

    def __init__(self, instances: Mapping[str, Node]) -> None:
        self._instances = instances
        self._columns: dict[tuple[str, str], dict[str, list[Node]]] = {}

    def find(self, instance_id: str, column: str, value: str) -> Sequence[Node] | None:
        """The items whose ``column`` is exactly ``value``, document order; an item without the column has it
        blank. None when there is no such instance or an item has the column twice: then a search has to tell.
        """
        document = self._instances.get(instance_id)
        root = document.children[0] if document is not None else None
        if isinstance(root, TableRoot):
            places = root.table.find(column, value)
            return None if places is None else tuple(root.items(places))
        key = (instance_id, column)
        if key not in self._columns:
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
            index[cells[0].string_value() if cells else ""].append(item)
    return dict(index)
