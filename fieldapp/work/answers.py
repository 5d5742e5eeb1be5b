"""What a person sees in a record, read from its bytes and its form: no session, so that it is quick."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from forms.definition.model import FormDefinition
from forms.definition.nodes import ChoiceDef, NodeDef
from forms.interface import Control, DataType, Kind
from forms.safexml import parse_xml

Labels = tuple[tuple[str | None, str], ...]
"""(Language as the form names it, text); None is what is not translated."""

_SELECTS = (Control.SELECT_ONE, Control.SELECT_MULTIPLE, Control.RANK)
_UNREAD = frozenset({DataType.GEOPOINT, DataType.GEOTRACE, DataType.GEOSHAPE, DataType.BINARY})
"""Coordinates and names of files: nobody looks for a record by them."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with its place: ``value`` as stored, ``texts`` as shown in each language of the form."""

    ref: str
    node: NodeDef
    value: str
    texts: Labels


class AnswerReader:
    """Reads the records of one form. Labels are looked up once each."""

    def __init__(self, definition: FormDefinition) -> None:
        self.definition = definition
        self._labels: dict[tuple[NodeDef, str], Labels] = {}

    @cached_property
    def _children(self) -> Mapping[NodeDef, Mapping[str, NodeDef]]:
        nodes = self.definition.root.walk()
        return {node: {child.name: child for child in node.children} for node in nodes if node.children}

    def read(self, instance: bytes) -> Iterator[Answer]:
        """The answers to questions and other values that are not blank, in the order of the record.

        FormError ``xml.*``.
        """
        root = self.definition.root
        yield from self._below(parse_xml(instance), root, root.ref)

    def _below(self, element: etree._Element, parent: NodeDef, ref: str) -> Iterator[Answer]:
        known = self._children.get(parent, {})
        places: dict[str, int] = {}
        for child in element:
            name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
            node = known.get(name)
            if node is None:
                continue
            here = f"{ref}/{name}"
            if node.kind is Kind.REPEAT:
                places[name] = places.get(name, 0) + 1
                here += f"[{places[name]}]"
            if not node.is_leaf:
                yield from self._below(child, node, here)
            elif value := (child.text or "").strip():
                yield Answer(here, node, value, self._shown(node, value))

    def _shown(self, node: NodeDef, value: str) -> Labels:
        if node.data_type in _UNREAD or node.control in (Control.UPLOAD, Control.TRIGGER):
            return ()
        if node.control not in _SELECTS:
            return ((None, value),)
        several = node.control is not Control.SELECT_ONE
        return tuple(
            label for code in (value.split() if several else [value]) for label in self.labels(node, code)
        )

    def labels(self, node: NodeDef, code: str) -> Labels:
        """The labels of a select's choice; its code where it has none."""
        key = (node, code)
        if key not in self._labels:
            choices = self.definition.choices_of(node, code)
            found = dict.fromkeys(label for choice in choices[:1] for label in _labels(choice))
            self._labels[key] = tuple(found) or ((None, code),)
        return self._labels[key]


def _labels(choice: ChoiceDef) -> Iterator[tuple[str | None, str]]:
    for language in choice.label.languages:
        if text := choice.label.plain(language):
            yield language, text
