"""A form taken apart, before any expression is compiled: its frame, its lists as rows, its texts, its syntax.

Taking a form of many places and two languages apart costs more than compiling it, so the parts can be kept
(``pack``) and taken up again (``unpack``). What is kept is data: names and texts, never code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from forms.definition.names import attribute, elements, first, local
from forms.definition.secondary import ITEM, ItemTaker, media_addresses
from forms.definition.texts import Itext, RawParts, read_itext
from forms.errors import FormError
from forms.items import ItemTable, TableRoot
from forms.safexml import parse_xml
from forms.xpath.kept import pack_syntax, unpack_syntax
from forms.xpath.syntax import Syntax

LAYOUT = 2
"""Of what ``pack`` writes; another number is another cache."""


@dataclass(frozen=True, slots=True)
class ParsedForm:
    """``frame`` is the XForm without the items of its lists and without its texts. ``addresses`` are the
    ``jr://`` addresses that it names, document order. ``syntaxes`` are its expressions as they were parsed,
    by their text: what loads the form adds to them."""

    frame: etree._Element
    tables: Mapping[str, TableRoot]
    itext: Itext
    addresses: tuple[str, ...]
    syntaxes: dict[str, Syntax] = field(default_factory=dict)


def read_parsed(xform: bytes) -> ParsedForm:
    """Raises FormError ``xml.*``, ``form.not_an_xform`` (root)."""
    items = ItemTaker()
    html = parse_xml(xform, take=items, take_name=ITEM)
    model = model_of(html)
    addresses = (*media_addresses(html), *items.addresses) if b"jr://" in xform else ()
    itext = read_itext(model)
    for element in [*elements(model, "itext")]:
        model.remove(element)
    for instance in elements(model, "instance"):
        if attribute(instance, "id") in items.tables:
            next(elements(instance)).clear()
    for table in items.tables.values():
        table.table.seal()
    return ParsedForm(html, items.tables, itext, tuple(dict.fromkeys(addresses)))


def model_of(html: etree._Element) -> etree._Element:
    """Raises FormError ``form.not_an_xform`` with ``root``."""
    model = part_of(html, "model")
    if model is None:
        raise FormError("form.not_an_xform", root=local(html))
    return model


def part_of(html: etree._Element, name: str) -> etree._Element | None:
    """An element of the XForm's frame, wherever the form puts it."""
    if local(html) == name:
        return html
    for part in elements(html):
        if local(part) == name:
            return part
        inner = first(part, name)
        if inner is not None:
            return inner
    return None


# Keeping


def pack(parsed: ParsedForm) -> bytes | None:
    """None for a form that is not worth keeping: with items that are more than rows, or with a chain of
    operators as deep as Python's stack."""
    tables = {name: root.table.packed() for name, root in parsed.tables.items()}
    if any(table is None for table in tables.values()):
        return None
    try:
        return json.dumps(_content(parsed, tables), ensure_ascii=False, separators=(",", ":")).encode()
    except RecursionError:
        return None


def _content(parsed: ParsedForm, tables: Mapping[str, object]) -> dict[str, object]:
    return {
        "layout": LAYOUT,
        "frame": etree.tostring(parsed.frame, encoding="unicode"),
        "roots": {name: root.name for name, root in parsed.tables.items()},
        "tables": tables,
        "default_language": parsed.itext.default_language,
        "texts": parsed.itext.languages,
        "addresses": parsed.addresses,
        "syntaxes": {text: pack_syntax(syntax) for text, syntax in parsed.syntaxes.items()},
    }


def unpack(data: bytes) -> ParsedForm | None:
    """None when it is not what ``pack`` wrote: then the form is read anew."""
    try:
        content = json.loads(data)
        if content["layout"] != LAYOUT:
            return None
        return ParsedForm(
            frame=parse_xml(content["frame"].encode()),
            tables={
                name: TableRoot(content["roots"][name], ItemTable.unpacked(table))
                for name, table in content["tables"].items()
            },
            itext=Itext(content["default_language"], _texts(content["texts"])),
            addresses=tuple(content["addresses"]),
            syntaxes={text: unpack_syntax(packed) for text, packed in content["syntaxes"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, FormError):
        return None


def _texts(languages: Mapping[str, Any]) -> dict[str, dict[str, dict[str, RawParts]]]:
    return {
        language: {
            text_id: {form: _parts(parts) for form, parts in forms.items()}
            for text_id, forms in texts.items()
        }
        for language, texts in languages.items()
    }


def _parts(parts: Sequence[Any]) -> RawParts:
    """An output's expression is a list of one."""
    if len(parts) == 1 and isinstance(parts[0], str):
        return (parts[0],)
    return tuple(part if isinstance(part, str) else (str(part[0]),) for part in parts)
