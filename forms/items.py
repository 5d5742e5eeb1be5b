"""Long lists, kept small: the items of a secondary instance as rows, each a node only once it is asked for.

A list of a hundred thousand places would be half a million nodes; as rows it is a tenth of that, and a filter
on a column is a lookup.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from forms.tree import Node

Cells = tuple[str | None, ...]
"""One text a column, None where the item lacks it."""

_NO_ATTRIBUTES: dict[str, str] = {}


class ItemTable:
    """Rows of ``columns``. An item that is more than a row of texts (attributes, deeper children, a name
    twice) is kept as a node."""

    def __init__(self) -> None:
        self.columns: dict[str, int] = {}
        self.names: list[str] = []
        """Of the items, one for each run of equal ones: nearly always a single "item"."""
        self.rows: list[Cells | Node] = []
        self._runs: list[int] = []
        self._usual: tuple[str, ...] = ()
        self._same: dict[str, str] = {}
        self._indexes: dict[str, dict[str, int | list[int]] | None] = {}

    def __len__(self) -> int:
        return len(self.rows)

    def add(self, name: str, columns: tuple[str, ...], texts: Sequence[str]) -> None:
        """Append an item; no column comes twice."""
        same = self._same
        if columns == self._usual:
            self._append(name, tuple([same.setdefault(text, text) for text in texts]))
            return
        for column in columns:
            self.columns.setdefault(column, len(self.columns))
        row: list[str | None] = [None] * len(self.columns)
        for column, text in zip(columns, texts, strict=True):
            row[self.columns[column]] = same.setdefault(text, text)
        self._append(name, tuple(row))
        self._usual = tuple(self.columns)

    def add_node(self, node: Node) -> None:
        self._append(node.name, node)

    def seal(self) -> None:
        """No more items come."""
        self._same = {}

    def _append(self, name: str, row: Cells | Node) -> None:
        if not self.names or self.names[-1] != name:
            self.names.append(name)
            self._runs.append(len(self.rows))
        self.rows.append(row)

    def name_at(self, place: int) -> str:
        run = len(self._runs) - 1
        while self._runs[run] > place:
            run -= 1
        return self.names[run]

    def packed(self) -> dict[str, Any] | None:
        """As data that JSON holds; None when some item is a node."""
        if any(isinstance(row, Node) for row in self.rows):
            return None
        return {"columns": list(self.columns), "names": self.names, "runs": self._runs, "rows": self.rows}

    @classmethod
    def unpacked(cls, data: Mapping[str, Any]) -> ItemTable:
        """Raises KeyError, TypeError where it is not what ``packed`` gave."""
        table = cls()
        table.columns = {str(column): place for place, column in enumerate(data["columns"])}
        table.names = [str(name) for name in data["names"]]
        table._runs = [int(run) for run in data["runs"]]
        table.rows = [tuple(row) for row in data["rows"]]
        return table

    def find(self, column: str, text: str) -> Sequence[int] | None:
        """The places of the items whose column is exactly this; an item without the column has it blank.

        None when an item has the column twice.
        """
        if column not in self._indexes:
            self._indexes[column] = self._index(column)
        index = self._indexes[column]
        if index is None:
            return None
        found = index.get(text)
        return () if found is None else (found,) if isinstance(found, int) else found

    def _index(self, column: str) -> dict[str, int | list[int]] | None:
        index: dict[str, int | list[int]] = {}
        position = self.columns.get(column)
        for place, row in enumerate(self.rows):
            if isinstance(row, Node):
                if len(row.named.get(column, ())) > 1:
                    return None
                text = row.cell(column)
            else:
                text = _cell(row, position)
            _enter(index, text, place)
        return index


def _cell(row: Cells, position: int | None) -> str:
    """Rows end where their last column was when they came."""
    return (row[position] or "") if position is not None and position < len(row) else ""


def _enter(index: dict[str, int | list[int]], text: str, place: int) -> None:
    """One place is kept bare: most columns that are searched hold each text once."""
    known = index.setdefault(text, place)
    if isinstance(known, list):
        known.append(place)
    elif known != place:
        index[text] = [known, place]


class TableRoot(Node):
    """The element above the items of a table."""

    __slots__ = ("_nodes", "table")

    namespace = ""
    text = ""
    kind = "element"
    attributes = _NO_ATTRIBUTES
    relevant = True
    slot = None

    def __init__(self, name: str, table: ItemTable) -> None:
        self.name = name
        self.parent = None
        self.index = 0
        self.table = table
        self._nodes: dict[int, Node] = {}

    def item(self, place: int) -> Node:
        """The node of the item at ``place``; the same one each time."""
        node = self._nodes.get(place)
        if node is None:
            node = self._nodes[place] = self._made(place)
        return node

    def items(self, places: Sequence[int]) -> list[Node]:
        """Those at ``places``, in that order."""
        known = self._nodes
        return [known[place] if place in known else self.item(place) for place in places]

    def _made(self, place: int) -> Node:
        row = self.table.rows[place]
        if not isinstance(row, Node):
            return RowNode(self, place, row)
        row.parent = self
        row.index = place
        return row

    @property
    def children(self) -> list[Node]:  # type: ignore[override]
        return self.items(range(len(self.table)))

    @property
    def named(self) -> dict[str, list[Node]]:  # type: ignore[override]
        return _by_name(self.children)


class RowNode(Node):
    """An item; its cells become nodes when they are asked for as such. What all items share belongs to the
    class: a filter may make two hundred at once."""

    __slots__ = ("_cells", "_row", "_table")

    namespace = ""
    text = ""
    kind = "element"
    attributes = _NO_ATTRIBUTES
    relevant = True
    slot = None

    def __init__(self, root: TableRoot, place: int, row: Cells) -> None:
        self.name = root.table.name_at(place)
        self.parent = root
        self.index = place
        self._row = row
        self._table = root.table
        self._cells: list[Node] | None = None

    def cell(self, name: str) -> str:
        try:
            return self._row[self._table.columns[name]] or ""
        except (KeyError, IndexError):  # rows end where their last column was when they came
            return ""

    @property
    def children(self) -> list[Node]:  # type: ignore[override]
        if self._cells is None:
            columns = zip(self._table.columns, self._row, strict=False)
            self._cells = [Node(column, "", text) for column, text in columns if text is not None]
            for cell in self._cells:
                cell.parent = self
        return self._cells

    @property
    def named(self) -> dict[str, list[Node]]:  # type: ignore[override]
        return {cell.name: [cell] for cell in self.children}


def _by_name(nodes: list[Node]) -> dict[str, list[Node]]:
    found: dict[str, list[Node]] = {}
    for node in nodes:
        found.setdefault(node.name, []).append(node)
    return found
