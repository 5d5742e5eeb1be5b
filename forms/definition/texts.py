"""Texts of a form: itext translations, labels written in place, outputs inside both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from forms.definition.names import attribute, elements, local
from forms.definition.nodes import Output, Parts, TextDef
from forms.xpath.compiler import Expression

Compile = Callable[[str], Expression]
"""Compiles an expression in the scope of the node that uses the text."""

RawParts = tuple[str | tuple[str], ...]
"""Literal text, or the expression of an output as a one-tuple."""

_SPACE = re.compile(r"[ \t\r\n]+")
_TEXT_REFERENCE = re.compile(r"^\s*jr:itext\((.*)\)\s*$", re.DOTALL)
_QUOTED = re.compile(r"""^\s*(?:'([^']*)'|"([^"]*)")\s*$""")

MISSING = "-"
"""What pyxform writes where a translation is missing."""


@dataclass(frozen=True, slots=True)
class Itext:
    """All translations: language, text id, form of the text ("" is the text itself)."""

    default_language: str | None = None
    languages: Mapping[str, Mapping[str, Mapping[str, RawParts]]] = field(default_factory=dict)

    def text(self, text_id: str, compile_output: Compile) -> TextDef:
        """The text in every language that has it, its outputs compiled where it is used."""
        found: dict[str | None, Mapping[str, Parts]] = {
            language: {form: compiled(parts, compile_output) for form, parts in texts[text_id].items()}
            for language, texts in self.languages.items()
            if text_id in texts
        }
        return TextDef(languages=found, text_id=text_id)

    def media(self) -> Iterator[str]:
        """Every ``jr://`` address among the texts."""
        for texts in self.languages.values():
            for forms in texts.values():
                for parts in forms.values():
                    yield from (part for part in parts if isinstance(part, str) and part.startswith("jr://"))


def read_itext(model: etree._Element) -> Itext:
    """Read ``<itext>``; without a ``default`` mark the first translation is the default."""
    languages: dict[str, dict[str, dict[str, RawParts]]] = {}
    marked: list[str] = []
    for itext in elements(model, "itext"):
        for translation in elements(itext, "translation"):
            language = attribute(translation, "lang") or ""
            texts = languages.setdefault(language, {})
            for text in elements(translation, "text"):
                texts[attribute(text, "id") or ""] = _forms(text)
            if attribute(translation, "default") not in (None, "false", "false()"):
                marked.append(language)
    return Itext(default_language=next(iter((*marked, *languages)), None), languages=languages)


def _forms(text: etree._Element) -> dict[str, RawParts]:
    forms: dict[str, RawParts] = {}
    for value in elements(text, "value"):
        form = attribute(value, "form") or ""
        forms.setdefault("" if form == "long" else form, raw_parts(value))
    if "markdown" in forms:
        forms.setdefault("", forms["markdown"])
    return forms


def raw_parts(element: etree._Element) -> RawParts:
    """Mixed content of a label, hint or itext value; markup other than outputs is kept as its text."""
    if not len(element):
        return (element.text,) if element.text else ()
    parts: list[str | tuple[str]] = []
    _collect(element, parts)
    joined: list[str | tuple[str]] = []
    for part in parts:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] = joined[-1] + part
        else:
            joined.append(part)
    return tuple(part for part in joined if part)


def _collect(element: etree._Element, parts: list[str | tuple[str]]) -> None:
    parts.append(element.text or "")
    for child in elements(element):
        if local(child) == "output":
            parts.append((attribute(child, "value") or attribute(child, "ref") or "''",))
        else:
            _collect(child, parts)
        parts.append(child.tail or "")


def compiled(parts: RawParts, compile_output: Compile) -> Parts:
    """The outputs among ``parts`` compiled. FormError as ``compile_output`` raises."""
    return tuple(part if isinstance(part, str) else Output(compile_output(part[0])) for part in parts)


def static_text_id(reference: str) -> str | None:
    """The id in ``jr:itext('id')``; None when it is computed or not a text reference at all."""
    found = _TEXT_REFERENCE.match(reference)
    quoted = _QUOTED.match(found.group(1)) if found else None
    return (quoted.group(1) or quoted.group(2) or "") if quoted else None


def computed_text_id(reference: str) -> str | None:
    """The expression in ``jr:itext(expression)``; None when it is not a text reference."""
    found = _TEXT_REFERENCE.match(reference)
    return found.group(1) if found else None


def read_text(element: etree._Element | None, itext: Itext, compile_output: Compile) -> TextDef | None:
    """A label or hint: by ``ref`` to itext, by ``ref`` to a value, or written in place."""
    if element is None:
        return None
    reference = attribute(element, "ref")
    if reference:
        text_id = static_text_id(reference)
        if text_id is not None:
            return itext.text(text_id, compile_output)
        return TextDef(expression=compile_output(reference))
    return TextDef(languages={None: {"": compiled(raw_parts(element), compile_output)}})


def read_message(text: str | None, itext: Itext, compile_output: Compile) -> TextDef | None:
    """A bind's message: ``jr:itext('id')`` or plain words."""
    if not text:
        return None
    text_id = static_text_id(text)
    if text_id is not None:
        return itext.text(text_id, compile_output)
    return TextDef(languages={None: {"": (text,)}})
