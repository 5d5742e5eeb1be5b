"""Finding and reading a form's secondary instances."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from forms.definition.external import LAST_SAVED, document, file_name, node_of, read_file
from forms.definition.itemsets import FILE as ITEMSETS
from forms.definition.itemsets import read_itemsets
from forms.definition.names import XFORMS, attribute, elements, local
from forms.items import ItemTable, TableRoot
from forms.tree import Node

ITEM = "item"


@dataclass(slots=True)
class Secondary:
    """``missing`` are files that the form reads and that are not there: their instance is empty."""

    instances: dict[str, Node] = field(default_factory=dict)
    last_saved_ids: set[str] = field(default_factory=set)
    files: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


class ItemTaker:
    """Takes the items of secondary instances while the form is parsed, so that a list of a hundred thousand
    is never a tree of elements: ``tables`` by instance id, ``addresses`` the media that items name.

    An item is what is called so and stands in ``instance/root``; a list of others is read as a tree.
    """

    def __init__(self) -> None:
        self.tables: dict[str, TableRoot] = {}
        self.addresses: list[str] = []
        self._parent: etree._Element | None = None
        self._table: ItemTable | None = None
        self._names: dict[str, str] = {}

    def __call__(self, element: etree._Element) -> None:
        parent = element.getparent()
        if parent is not self._parent:
            self._parent = parent
            self._table = None if parent is None else self._table_of(parent)
        if self._table is None or parent is None:
            return
        self._take(self._table, element)
        before = element.getprevious()
        if before is not None:
            parent.remove(before)

    def _table_of(self, root: etree._Element) -> ItemTable | None:
        """None when this is not the root of a secondary instance's items."""
        instance = root.getparent()
        instance_id = None if instance is None else attribute(instance, "id")
        if instance is None or local(instance) != "instance" or not instance_id or _is_first(instance):
            return None
        if instance_id not in self.tables:
            self.tables[instance_id] = TableRoot(local(root), ItemTable())
        return self.tables[instance_id].table

    def _take(self, table: ItemTable, element: etree._Element) -> None:
        columns, texts = [], []
        plain = not element.keys()
        for child in element:
            if len(child) or child.keys():
                plain = False
                break
            columns.append(self._name(child))
            texts.append(child.text or "")
        if plain and columns and "" not in columns and len(set(columns)) == len(columns):
            table.add(local(element), tuple(columns), texts)
            self.addresses += [text for text in texts if text.startswith("jr://")]
        else:
            table.add_node(node_of(element))

    def _name(self, element: etree._Element) -> str:
        """The local name of a cell; "" in a namespace of its own."""
        tag = str(element.tag)
        name = self._names.get(tag)
        if name is None:
            namespace, _, plain = tag.rpartition("}")
            name = self._names[tag] = plain if namespace[1:] in ("", XFORMS) else ""
        return name


def _is_first(instance: etree._Element) -> bool:
    return not any(local(before) == "instance" for before in instance.itersiblings(preceding=True))


def read_secondary(
    model: etree._Element, media: Mapping[str, bytes], tables: Mapping[str, TableRoot]
) -> Secondary:
    """Read every instance but the first; ``tables`` holds what was taken of them while parsing.

    Raises FormError as ``read_file`` does.
    """
    found = Secondary()
    for index, element in enumerate(elements(model, "instance")):
        instance_id = attribute(element, "id")
        if index == 0 or not instance_id:
            continue
        source = attribute(element, "src")
        if source is None and instance_id in tables:
            found.instances[instance_id] = document(tables[instance_id])
        elif source is None:
            content = next(elements(element), None)
            root = node_of(content) if content is not None else Node("root")
            found.instances[instance_id] = document(root)
        elif source.startswith(LAST_SAVED):
            found.last_saved_ids.add(instance_id)
        else:
            _read_external(found, instance_id, file_name(source), media)
    return found


def _read_external(found: Secondary, instance_id: str, name: str, media: Mapping[str, bytes]) -> None:
    found.files.append(name)
    if name in media:
        found.instances[instance_id] = read_file(name, media[name])
    else:
        found.missing.append(name)
        found.instances[instance_id] = document(Node("root"))


def media_addresses(root: etree._Element) -> Iterator[str]:
    """Every ``jr://`` address written in the form, document order, without repetition."""
    seen: set[str] = set()
    for element in root.iter():
        if isinstance(element.tag, str):
            for text in (element.text or "", *(str(value) for value in element.attrib.values())):
                address = text.strip()
                if address.startswith("jr://") and address not in seen:
                    seen.add(address)
                    yield address


def read_implied(
    found: Secondary, tables: Iterable[str], media: Mapping[str, bytes], *, itemsets: bool
) -> None:
    """Files that a form reads without declaring an instance: ``tables`` are the names that ``search()`` and
    ``pulldata()`` use, ``itemsets``: a control has a ``query``. Raises FormError as ``read_file`` does."""
    for name in tables:
        if name not in found.instances:
            _read_external(found, name, f"{name}.csv", media)
    if not itemsets:
        return
    found.files.append(ITEMSETS)
    if ITEMSETS not in media:
        found.missing.append(ITEMSETS)
        return
    for name, document_of_list in read_itemsets(media[ITEMSETS]).items():
        found.instances.setdefault(name, document_of_list)
