"""The instance as XML: everything for a draft, what is relevant for a submission.

Written by hand from tags made at load: no spaces between elements, no declaration of what is not used.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from forms.definition.model import FormDefinition
from forms.session.live import live
from forms.tree import Node


def to_xml(definition: FormDefinition, root: Node, *, everything: bool) -> str:
    """``everything`` keeps answers that are not relevant or hidden by a choice filter."""
    parts: list[str] = []
    _write(definition, root, parts, everything)
    return "".join(parts)


def _write(definition: FormDefinition, node: Node, parts: list[str], everything: bool) -> None:
    state = live(node)
    opening, closing = definition.tags[state.definition.path]
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in node.attributes.items())
    if node.children:
        parts.append(f"{opening}{attributes}>")
        for child in node.children:
            if everything or child.relevant:
                _write(definition, child, parts, everything)
        parts.append(closing)
        return
    text = state.stored if everything else node.text
    parts.append(f"{opening}{attributes}>{_escaped(text)}{closing}" if text else f"{opening}{attributes}/>")


def _escaped(text: str) -> str:
    """A bare carriage return would be read back as a line feed."""
    return escape(text).replace("\r", "&#13;")
