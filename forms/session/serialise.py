"""The instance as XML: everything for a draft, what is relevant for a submission.

Written by hand from tags made at load: no spaces between elements, no declaration of what is not used.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from forms.definition.model import FormDefinition
from forms.session.live import live
from forms.tree import Node

_MARKUP = re.compile(r"[&<>\r]")


def to_xml(definition: FormDefinition, root: Node, *, everything: bool) -> str:
    """``everything`` keeps answers that are not relevant or hidden by a choice filter."""
    parts: list[str] = []
    _write(definition, root, parts, everything)
    return "".join(parts)


def _write(definition: FormDefinition, node: Node, parts: list[str], everything: bool) -> None:
    state = live(node)
    opening, closing = definition.tags[state.definition]
    if node.attributes:
        opening += "".join(f" {name}={quoteattr(value)}" for name, value in node.attributes.items())
    if node.children:
        parts.append(f"{opening}>")
        for child in node.children:
            if everything or child.relevant:
                _write(definition, child, parts, everything)
        parts.append(closing)
        return
    text = state.stored if everything else node.text
    parts.append(f"{opening}>{_escaped(text)}{closing}" if text else f"{opening}/>")


def _escaped(text: str) -> str:
    """A bare carriage return would be read back as a line feed."""
    return escape(text).replace("\r", "&#13;") if _MARKUP.search(text) else text
