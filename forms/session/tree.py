"""Building the instance tree of a session: fresh, or from a saved instance."""

from __future__ import annotations

import unicodedata

from lxml import etree

from forms.definition.instance import copy_of
from forms.definition.model import FormDefinition
from forms.definition.names import elements, inner_text, local
from forms.definition.nodes import NodeDef
from forms.errors import FormError
from forms.interface import Kind
from forms.session.live import Host, LiveNode, Series
from forms.tree import Node

MAX_INSTANCES = 10_000
"""Instances of one repeat; more than this is a mistake in the form, not a household."""


def document_of(root: Node) -> Node:
    holder = Node("", kind="document")
    holder.append(root)
    return holder


def attach(host: Host, definition: NodeDef, node: Node) -> None:
    """Hang a state on a node and on all below it."""
    state = LiveNode(host, definition, node)
    node.slot = state
    for attribute in definition.bound_attributes:
        below = Node(attribute.name, "", node.attributes.get(attribute.name[1:], ""), kind="attribute")
        below.parent = node
        node.named[attribute.name] = [below]
        below.slot = LiveNode(host, attribute, below)
    for child in definition.children:
        if child.kind is Kind.REPEAT:
            state.series[child.name] = Series(host, child, state)
        for below in node.named.get(child.name, ()):
            attach(host, child, below)


def merged(definition: FormDefinition, saved: etree._Element) -> Node:
    """The saved instance in the shape that the form gives it: what the form does not know is dropped, what
    the saved one lacks starts as the form says.

    Raises FormError ``instance.other_form`` (expected, found).
    """
    found = saved.get("id") or etree.QName(saved).namespace or ""
    if local(saved) != definition.root.name or found != definition.form_id:
        raise FormError("instance.other_form", expected=definition.form_id, found=found)
    return _merged(definition, definition.root, saved, definition.blank)


def _merged(definition: FormDefinition, node: NodeDef, saved: etree._Element, start: Node) -> Node:
    made = Node(start.name, start.namespace)
    made.attributes = dict(start.attributes)
    if node is not definition.root:
        made.attributes.update(
            (str(name), str(value)) for name, value in saved.attrib.items() if "{" not in str(name)
        )
    if node.is_leaf:
        made.text = unicodedata.normalize("NFC", inner_text(saved))
        return made
    for child in node.children:
        _merge_child(definition, child, saved, start, made)
    return made


def _merge_child(
    definition: FormDefinition, child: NodeDef, saved: etree._Element, start: Node, made: Node
) -> None:
    matches = list(elements(saved, child.name))
    if child.kind is Kind.REPEAT:
        template = definition.templates[child.path]
        for match in matches[:MAX_INSTANCES]:
            made.append(_merged(definition, child, match, template))
        return
    begin = start.named[child.name][0] if child.name in start.named else None
    if matches:
        made.append(_merged(definition, child, matches[0], begin or Node(child.name)))
    elif begin is not None:
        made.append(copy_of(begin))


def find(root: Node, steps: tuple[str, ...]) -> Node | None:
    """The first node at these names below ``root``."""
    node: Node | None = root
    for name in steps:
        node = next(iter(node.named.get(name, ())), None) if node is not None else None
    return node


def insertion_point(holder: Node, definition: NodeDef, parent: NodeDef) -> Node | None:
    """The node behind which a repeat's next instance goes: its last one, or what the form puts before."""
    before: Node | None = None
    for child in parent.children:
        nodes = holder.named.get(child.name)
        if nodes:
            before = nodes[-1]
        if child is definition:
            break
    return before
