"""``itemsets.csv``: the choice lists of the old ``select_one_external`` (``query`` on a control).

Each list of the file is read as a secondary instance with the list's name as its id, so that the query is an
expression like any other. Labels are in the column ``label``, or in one for each language.
"""

from __future__ import annotations

from forms.definition.external import document, read_csv
from forms.items import ItemTable, TableRoot
from forms.tree import Node

FILE = "itemsets.csv"
LIST, VALUE, LABEL = "list_name", "name", "label"


def read_itemsets(data: bytes) -> dict[str, Node]:
    """The lists by name. Raises FormError as ``read_csv`` does."""
    root = read_csv(FILE, data).children[0]
    assert isinstance(root, TableRoot)
    lists: dict[str, ItemTable] = {}
    columns = tuple(root.table.columns)
    place = root.table.columns.get(LIST)
    for row in root.table.rows:
        if isinstance(row, Node):
            lists.setdefault(row.cell(LIST), ItemTable()).add_node(row)
            continue
        name = (row[place] or "") if place is not None else ""
        lists.setdefault(name, ItemTable()).add("item", columns, [text or "" for text in row])
    return {name: _instance(table) for name, table in lists.items()}


def label_of(item: Node, *languages: str | None) -> str:
    """The label in the first of the languages that has one, else the one that is not translated."""
    for language in languages:
        label = item.cell(f"{LABEL}::{language}") if language else ""
        if label:
            return label
    return item.cell(LABEL)


def labels_of(item: Node) -> dict[str | None, str]:
    """All labels of an item by language; None is the one that is not translated."""
    found: dict[str | None, str] = {}
    for child in item.children:
        column, _, language = child.name.partition("::")
        if column == LABEL and child.text:
            found[language or None] = child.text
    return found


def _instance(table: ItemTable) -> Node:
    table.seal()
    return document(TableRoot("root", table))
