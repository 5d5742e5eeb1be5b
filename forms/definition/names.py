"""Namespaces of an XForm and how references are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from forms.definition.nodes import Path

XFORMS = "http://www.w3.org/2002/xforms"
XHTML = "http://www.w3.org/1999/xhtml"
JAVAROSA = "http://openrosa.org/javarosa"
OPENROSA = "http://openrosa.org/xforms"
ODK = "http://www.opendatakit.org/xforms"
ENTITIES = "http://www.opendatakit.org/xforms/entities"

_PREDICATE = re.compile(r"\[[^\]]*\]")


def local(element: etree._Element) -> str:
    """Local name of an element; "" for anything that is not one."""
    tag = element.tag
    return _plain(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=1024)
def _plain(tag: str) -> str:
    return tag.rpartition("}")[2]


def elements(parent: etree._Element, name: str | None = None) -> Iterator[etree._Element]:
    """Child elements, of that local name when given."""
    for child in parent:
        here = local(child)
        if here and (name is None or here == name):
            yield child


def inner_text(element: etree._Element) -> str:
    """All text inside an element, markup left out."""
    return "".join(str(part) for part in element.itertext())


def first(parent: etree._Element, name: str) -> etree._Element | None:
    return next(elements(parent, name), None)


def attribute(element: etree._Element, name: str, *namespaces: str) -> str | None:
    """An attribute by local name, without a namespace or in one of those given, stripped."""
    value = element.get(name)
    for namespace in namespaces:
        if value is None:
            value = element.get(f"{{{namespace}}}{name}")
    return None if value is None else value.strip()


def path_of(reference: str, context: Path = ()) -> Path:
    """The path a plain reference names: ``/data/g/x``, ``x`` and ``../x`` from ``context``.

    Prefixes and predicates are dropped: a path has local names and no positions.
    """
    text = _PREDICATE.sub("", reference).strip()
    path = [] if text.startswith("/") else list(context)
    for step in text.split("/"):
        name = step.strip().rpartition(":")[2]
        if name == "..":
            del path[-1:]
        elif name not in ("", ".", "current()"):
            path.append(name)
    return tuple(path)
