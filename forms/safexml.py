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
SMALL = 9_000_000
"""Bytes; a text node of more is refused by libxml2 unless it is told that the tree is huge."""

_CHUNK = 65_536
_PLAINLY_FLAT = 10_000
"""Levels by a rough count; a document that may be deeper is read step by step."""

Take = Callable[["etree._Element"], None]
"""Is shown each element of one name at its end; may remove what came before it."""


def parse_xml(
    data: bytes,
    *,
    max_bytes: int = MAX_BYTES,
    max_depth: int = MAX_DEPTH,
    take: Take | None = None,
    take_name: str = "",
) -> etree._Element:
    """Parse a document and return its root element; ``take`` sees what is called ``take_name``.

    Raises FormError: ``xml.too_large`` (size, limit), ``xml.doctype``, ``xml.too_deep`` (limit),
    ``xml.not_well_formed`` (line, column, reason).
    """
    if len(data) > max_bytes:
        raise FormError("xml.too_large", size=len(data), limit=max_bytes)
    long = take is not None and len(data) > SMALL
    root = _without_taken(data, take, take_name) if take is not None and long else _at_once(data)
    if root is None or not _is_plain(root, max_depth):
        _find_fault(data, max_depth)
        root, long = _at_once(data, huge=True), False
        assert root is not None  # else there was a fault to find
    if take is not None and not long:
        for element in [*root.iter(f"{{*}}{take_name}")]:
            take(element)
    return root


def _at_once(data: bytes, *, huge: bool = False) -> etree._Element | None:
    """None for what has anything wrong with it."""
    if b"<!DOCTYPE" in data:
        return None
    careful = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_pis=True,
        remove_comments=True,
        huge_tree=huge,
    )
    try:
        return etree.fromstring(data, careful)
    except etree.XMLSyntaxError:
        return None


def _without_taken(data: bytes, take: Take, take_name: str) -> etree._Element | None:
    """A long document, which never stands in memory whole where much of it is taken."""
    if b"<!DOCTYPE" in data or not _is_flat(data):
        return None
    events = etree.iterparse(
        io.BytesIO(data),
        events=("end",),
        tag=f"{{*}}{take_name}",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_pis=True,
        remove_comments=True,
        huge_tree=True,
    )
    try:
        for _, element in events:
            take(element)
    except etree.XMLSyntaxError:
        return None
    root: etree._Element | None = events.root
    return root


def _is_flat(data: bytes) -> bool:
    """By a rough count of tags that open and do not close; what it doubts is looked at with care."""
    level = 0
    for start in range(0, len(data), _CHUNK):
        part = data[start : start + _CHUNK]
        level += part.count(b"<") - 2 * part.count(b"</") - part.count(b"/>")
        if level > _PLAINLY_FLAT:
            return False
    return True


def _is_plain(root: etree._Element, max_depth: int) -> bool:
    """No document type (in another encoding, say), and not too deep."""
    has_doctype = root.getroottree().docinfo.doctype  # type: ignore[attr-defined]  # the stubs lack it
    return not has_doctype and not root.xpath("/" + "/".join("*" * (max_depth + 1)))


def _find_fault(data: bytes, max_depth: int) -> None:
    """Raise what is wrong, at the first place where it is: nothing behind that is built."""
    depth = 0
    is_first = True
    events = etree.iterparse(
        io.BytesIO(data),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
    )
    try:
        for event, element in events:
            depth += 1 if event == "start" else -1
            if is_first and element.getroottree().docinfo.doctype:
                raise FormError("xml.doctype")
            is_first = False
            if depth > max_depth:
                raise FormError("xml.too_deep", limit=max_depth)
    except etree.XMLSyntaxError as error:
        raise _not_well_formed(error) from error
    if is_first:
        raise FormError("xml.not_well_formed", line=1, column=1, reason="")


def _not_well_formed(error: etree.XMLSyntaxError) -> FormError:
    line, column = error.position
    reason = re.sub(r"\s+", " ", error.msg or "")
    return FormError("xml.not_well_formed", line=line, column=column, reason=reason)
