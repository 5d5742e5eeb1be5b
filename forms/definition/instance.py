"""The primary instance as the form gives it: its tree, its templates, how its tags are written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from lxml import etree

from forms.definition.names import JAVAROSA, OPENROSA, XFORMS, elements, first, inner_text, local
from forms.definition.nodes import Path
from forms.errors import FormError
from forms.tree import Node

_DEPTH_OF_ROOT = 1
_RESERVED_PREFIXES = ("xml", "")


@dataclass(frozen=True, slots=True)
class PrimaryInstance:
    """``blank`` is the root node with the instances of repeats that the form gives; a template is the
    content of a new instance. ``tags`` are the written names (with prefixes) by path."""

    blank: Node
    templates: Mapping[Path, Node]
    names: Mapping[Path, str]
    refs: Mapping[Path, str]
    tags: Mapping[Path, tuple[str, str]]
    attributes: Mapping[Path, Mapping[str, str]]
    repeats: frozenset[Path]
    added_id: Path | None
    """The instanceID that the form left out."""


def read_primary(
    root: etree._Element, repeats: frozenset[Path], bound_attributes: frozenset[Path]
) -> PrimaryInstance:
    """Read the first ``<instance>``'s content. Adds ``meta/instanceID`` when the form has none.

    ``repeats`` are the paths that the body repeats. Raises FormError ``form.repeat_missing`` (ref).
    """
    added = _add_instance_id(root)
    reader = _Reader(repeats)
    blank = reader.node(root, ())
    if added is not None:
        _take_away(added)
    for path in sorted(bound_attributes):
        reader.note_attribute(path)
    reader.note_optional((root_name(root), "meta", "deprecatedID"))
    for path in repeats:
        if path not in reader.names or len(path) == 1:  # the root is there once
            raise FormError("form.repeat_missing", ref="/" + "/".join(path))
    for path in sorted(repeats, key=len):
        if path not in reader.templates:
            reader.templates[path] = _emptied(reader.first_seen[path])
    return PrimaryInstance(
        blank=blank,
        templates={path: copy_of(node) for path, node in reader.templates.items()},
        names=reader.names,
        refs={
            path: "/" + "/".join(reader.names[path[: n + 1]] for n in range(len(path)))
            for path in reader.names
        },
        tags=reader.tags,
        attributes=reader.attributes,
        repeats=repeats,
        added_id=(root_name(root), "meta", "instanceID") if added is not None else None,
    )


def _emptied(node: Node) -> Node:
    """A repeat without a template starts like its first instance, without that one's answers."""
    twin = copy_of(node)
    for below in twin.descend():
        below.text = ""
    return twin


def copy_of(node: Node) -> Node:
    """A copy with all below, without a parent and with empty slots."""
    twin = Node(node.name, node.namespace, node.text)
    if node.attributes:
        twin.attributes = dict(node.attributes)
    for child in node.children:
        twin.append(copy_of(child))
    return twin


def _add_instance_id(root: etree._Element) -> etree._Element | None:
    """Every instance has an id (OpenRosa metadata); a form may leave its node out. What was added."""
    meta = first(root, "meta")
    if meta is not None:
        return None if first(meta, "instanceID") is not None else _add_id(meta)
    known = OPENROSA in root.nsmap.values()
    namespace = OPENROSA if known else etree.QName(root).namespace
    meta = etree.SubElement(root, f"{{{namespace}}}meta" if namespace else "meta")
    _add_id(meta)
    return meta


def _add_id(meta: etree._Element) -> etree._Element:
    namespace = etree.QName(meta).namespace
    return etree.SubElement(meta, f"{{{namespace}}}instanceID" if namespace else "instanceID")


def _take_away(added: etree._Element) -> None:
    """What was read of the form may be kept: as it was."""
    parent = added.getparent()
    assert parent is not None
    parent.remove(added)


class _Reader:
    def __init__(self, repeats: frozenset[Path]) -> None:
        self.repeats = repeats
        self.names: dict[Path, str] = {}
        self.tags: dict[Path, tuple[str, str]] = {}
        self.attributes: dict[Path, Mapping[str, str]] = {}
        self.templates: dict[Path, Node] = {}
        self.first_seen: dict[Path, Node] = {}

    def node(self, element: etree._Element, above: Path) -> Node:
        tag = etree.QName(element)
        path = (*above, tag.localname)
        node = Node(tag.localname, tag.namespace or "")
        self._note(element, path, node)
        for child in elements(element):
            self._add(node, child, path)
        if not node.children:
            text = inner_text(element)
            node.text = unicodedata.normalize("NFC", text) if text.strip() else ""
        return node

    def note_optional(self, path: Path) -> None:
        """A node that an instance may have although the form does not write it."""
        if path not in self.names:
            prefix, colon, _ = self.names[path[:-1]].rpartition(":")
            name = f"{prefix}{colon}{path[-1]}"
            self.names[path] = name
            self.attributes[path] = {}
            self.tags[path] = (f"<{name}", f"</{name}>")

    def note_attribute(self, path: Path) -> None:
        """An attribute with logic of its own is a leaf of the form, though not of the tree."""
        if path[:-1] in self.names:
            self.names[path] = path[-1]
            self.attributes[path] = {}

    def _add(self, parent: Node, child: etree._Element, path: Path) -> None:
        below = (*path, local(child))
        node = self.node(child, path)
        if below in self.repeats:
            self.first_seen.setdefault(below, node)
            if child.get(f"{{{JAVAROSA}}}template") is not None:
                self.templates.setdefault(below, node)
                return
        parent.append(node)

    def _note(self, element: etree._Element, path: Path, node: Node) -> None:
        for name, value in element.attrib.items():
            written = _attribute_name(element, str(name))
            if written is not None:
                node.attributes[written] = str(value)
        if path not in self.names:
            name = f"{element.prefix}:{path[-1]}" if element.prefix else path[-1]
            self.names[path] = name
            self.attributes[path] = dict(node.attributes)
            self.tags[path] = (f"<{name}{_declarations(element, len(path))}", f"</{name}>")


def root_name(root: etree._Element) -> str:
    return etree.QName(root).localname


def _attribute_name(element: etree._Element, name: str) -> str | None:
    """As it is written out; None for ``jr:template``, which is the form's and not the answer's."""
    if not name.startswith("{"):
        return name
    namespace, _, plain = name[1:].partition("}")
    if namespace == JAVAROSA and plain == "template":
        return None
    prefix = next((key for key, uri in element.nsmap.items() if uri == namespace and key), None)
    return f"{prefix}:{plain}" if prefix else plain


def _declarations(element: etree._Element, depth: int) -> str:
    """Namespace declarations that this element needs where it is written."""
    if depth == _DEPTH_OF_ROOT:
        return "".join(_declaration(prefix, uri) for prefix, uri in _needed(element))
    parent = element.getparent()
    known = parent.nsmap if parent is not None else {}
    default = element.nsmap.get(None)
    changed = default is not None and default != known.get(None)
    return _declaration(None, default) if changed and default is not None else ""


def _needed(root: etree._Element) -> Iterator[tuple[str | None, str]]:
    default = root.nsmap.get(None)
    if default and default != XFORMS:
        yield None, default
    used: dict[str, str] = {}
    for element in root.iter():
        if isinstance(element.tag, str):
            if element.prefix:
                used.setdefault(element.prefix, element.nsmap[element.prefix])
            for name in element.attrib:
                _note_attribute_prefix(element, str(name), used)
    yield from sorted((prefix, uri) for prefix, uri in used.items() if prefix not in _RESERVED_PREFIXES)


def _note_attribute_prefix(element: etree._Element, name: str, used: dict[str, str]) -> None:
    namespace = name[1:].partition("}")[0] if name.startswith("{") else ""
    for prefix, uri in element.nsmap.items():
        if prefix and uri == namespace and uri != JAVAROSA:
            used.setdefault(prefix, uri)


def _declaration(prefix: str | None, uri: str) -> str:
    return f" xmlns{':' + prefix if prefix else ''}={quoteattr(uri)}"
