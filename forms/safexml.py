"""The one door for XML from outside: forms, servers, submissions, saved instances.

Refuses any DOCTYPE (and so every entity trick), bounds size and depth, loads nothing from anywhere.
Does not rely on the limits of whichever libxml2 a laptop has.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable

from lxml import etree

from forms.errors import FormError

MAX_BYTES = 200 * 1024 * 1024
MAX_DEPTH = 200


Take = Callable[["etree._Element"], None]
"""Is shown each element of one depth at its end; may remove what came before it."""


def parse_xml(
    data: bytes,
    *,
    max_bytes: int = MAX_BYTES,
    max_depth: int = MAX_DEPTH,
    take: Take | None = None,
    take_depth: int = 0,
) -> etree._Element:
    """Parse a document and return its root element; ``take`` sees what is at ``take_depth`` (1 is the root).

    Raises FormError: ``xml.too_large`` (size, limit), ``xml.doctype``, ``xml.too_deep`` (limit),
    ``xml.not_well_formed`` (line, column, reason).
    """
    if len(data) > max_bytes:
        raise FormError("xml.too_large", size=len(data), limit=max_bytes)
    depth = 0
    root: etree._Element | None = None
    try:
        events = etree.iterparse(
            io.BytesIO(data),
            events=("start", "end"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=len(data) > 9_000_000,
            remove_pis=True,
            remove_comments=True,
        )
        for event, element in events:
            if event == "start":
                if root is None:
                    root = element
                    if element.getroottree().docinfo.doctype:
                        raise FormError("xml.doctype")
                depth += 1
                if depth > max_depth:
                    raise FormError("xml.too_deep", limit=max_depth)
            else:
                if depth == take_depth and take is not None:
                    take(element)
                depth -= 1
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise FormError(
            "xml.not_well_formed", line=line, column=column, reason=re.sub(r"\s+", " ", error.msg or "")
        ) from error
    if root is None:
        raise FormError("xml.not_well_formed", line=1, column=1, reason="")
    return root
