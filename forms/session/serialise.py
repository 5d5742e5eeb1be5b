"""The instance as XML: everything for a draft, what is relevant for a submission.

Written by hand from tags made at load: no spaces between elements, no declaration of what is not used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

from forms.definition.model import FormDefinition, Tags
from forms.definition.nodes import NodeDef
from forms.session.live import live
from forms.tree import Node

_MARKUP = re.compile(r"[&<>\r]")


def to_xml(definition: FormDefinition, root: Node, *, everything: bool) -> str:
    """``everything`` keeps answers that are not relevant or hidden by a choice filter."""
    parts: list[str] = []
    _write(definition.tags, root, parts, everything)
    return "".join(parts)


def _write(tags: Mapping[NodeDef, Tags], node: Node, parts: list[str], everything: bool) -> None:
    """An element that holds others; its leaves are written here too, for there are many."""
    tag = tags[live(node).definition]
    parts.append(f"{tag.start}{_attributes(node)}>" if node.attributes else tag.opening)
    for child in node.children:
        if not everything and not child.relevant:
            continue
        if child.children:
            _write(tags, child, parts, everything)
            continue
        state = live(child)
        hidden = state.answered if everything else None
        text = child.text if hidden is None else hidden
        written = tags[state.definition]
        if child.attributes:
            written = Tags.of(f"{written.start}{_attributes(child)}", written.closing)
        parts.append(f"{written.opening}{_escaped(text)}{written.closing}" if text else written.empty)
    parts.append(tag.closing)


def _attributes(node: Node) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in node.attributes.items())


def _escaped(text: str) -> str:
    """A bare carriage return would be read back as a line feed."""
    return escape(text).replace("\r", "&#13;") if _MARKUP.search(text) else text
