"""A loaded form: everything a session, a table or a window needs to know, and nothing that changes.

The parts it is made of come from ``nodes`` and may be imported from here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from forms.definition.entities import EntitiesDef
from forms.definition.graph import Graph
from forms.definition.index import InstanceIndex
from forms.definition.itemsets import labels_of
from forms.definition.nodes import (
    Action,
    Bind,
    Body,
    ChoiceDef,
    Choices,
    Itemset,
    NodeDef,
    Path,
    RepeatDef,
    SubmissionDef,
    TextDef,
)
from forms.definition.scope import Scoping
from forms.definition.search import Rows, Search, columns_of, found_in, is_written
from forms.definition.texts import Itext, computed_text_id
from forms.interface import AuditConfig, Unsupported
from forms.tree import Node

_COLUMN = re.compile(r"[^\W\d][\w.-]*")

__all__ = [
    "Action",
    "Bind",
    "Body",
    "ChoiceDef",
    "Choices",
    "FormDefinition",
    "Itemset",
    "NodeDef",
    "Path",
    "RepeatDef",
    "SubmissionDef",
    "TextDef",
]


class Tags(NamedTuple):
    """An element's tags: ``start`` has no ``>`` yet, so that attributes may follow; ``empty`` is all of a
    blank element."""

    start: str
    opening: str
    closing: str
    empty: str

    @staticmethod
    def of(start: str, closing: str) -> Tags:
        return Tags(start, f"{start}>", closing, f"{start}/>")


@dataclass(frozen=True, slots=True, eq=False)
class FormDefinition:
    """Implements ``interface.FormInfo``; sessions share it and never change it.

    ``instances`` are the document nodes of the secondary instances, ``blank`` the root node of the
    primary instance as the form gives it, ``templates`` what a new instance of each repeat starts as.
    ``missing_media`` are files that the form's logic reads and that were not there.
    """

    form_id: str
    version: str
    title: str
    languages: tuple[str, ...]
    default_language: str | None
    unsupported: tuple[Unsupported, ...]
    body_classes: tuple[str, ...]
    media_names: tuple[str, ...]
    missing_media: tuple[str, ...]
    root: NodeDef
    nodes: Mapping[Path, NodeDef]
    instances: Mapping[str, Node]
    index: InstanceIndex
    last_saved_ids: frozenset[str]
    blank: Node
    templates: Mapping[Path, Node]
    itext: Itext
    actions: tuple[Action, ...]
    action_targets: frozenset[Path]
    submission: SubmissionDef
    audit: AuditConfig | None
    entities: EntitiesDef
    scoping: Scoping
    graph: Graph
    tags: Mapping[NodeDef, Tags]
    """How each node is written out."""

    def choice_list(self, node: NodeDef) -> tuple[ChoiceDef, ...]:
        """All choices of a select, before any filter, with their labels in every language.

        Choices that come from answers (a repeat) cannot be known here: the tuple is empty.
        """
        choices = node.body.choices if node.body else None
        if choices is None:
            return ()
        if choices.search is not None:
            return tuple(self._searched(choices.items, choices.search))
        if choices.itemset is None:
            return choices.items
        return self._all_items(choices.itemset)

    def choices_of(self, node: NodeDef, value: str) -> tuple[ChoiceDef, ...]:
        """The choices of a select that stand for ``value``, before any filter: one, unless its list has the
        value several times. Looked up where the list has an index, so that its length does not matter."""
        itemset = node.body.choices.itemset if node.body and node.body.choices else None
        column = itemset.value.text.strip() if itemset else ""
        if itemset is not None and itemset.source and len(itemset.steps) == 2 and _COLUMN.fullmatch(column):
            found = self.index.find(itemset.source, column, value)
            if found is not None:
                return tuple(ChoiceDef(value, self._label(item, itemset)) for item in found)
        return tuple(choice for choice in self.choice_list(node) if choice.value == value)

    def _all_items(self, itemset: Itemset) -> tuple[ChoiceDef, ...]:
        document = self.instances.get(itemset.source or "")
        if document is None:
            return ()
        items = [document]
        for step in itemset.steps:
            items = [child for item in items for child in item.named.get(step, ())]
        return tuple(
            ChoiceDef(_child_text(item, itemset.value.text), self._label(item, itemset)) for item in items
        )

    def _searched(self, items: tuple[ChoiceDef, ...], search: Search) -> Iterator[ChoiceDef]:
        """Every row of the file, labelled as each language's column has it."""
        rows = Rows(self.instances.get(search.table))
        for item in items:
            if is_written(item.value):
                yield item
                continue
            by_language = {
                language: found_in(rows, columns_of(item.value, item.label.plain(language)))
                for language in item.label.languages
            }
            for same in zip(*by_language.values(), strict=True):
                labels = zip(by_language, same, strict=True)
                texts = {language: {"": (found.label,)} for language, found in labels}
                yield ChoiceDef(same[0].value, TextDef(languages=texts))

    def _label(self, item: Node, itemset: Itemset) -> TextDef:
        if itemset.is_external:
            labels = labels_of(item) or {None: _child_text(item, itemset.value.text)}
            return TextDef(languages={language: {"": (text,)} for language, text in labels.items()})
        if itemset.label is None:
            return TextDef(languages={None: {"": (_child_text(item, itemset.value.text),)}})
        text = _child_text(item, itemset.label.text)
        if itemset.label_is_text_id:
            return self.itext.text(text, self.scoping.at(()))
        return TextDef(languages={None: {"": (text,)}})


def _child_text(item: Node, name: str) -> str:
    name = computed_text_id(name) or name
    for step in name.strip().split("/"):
        children = item.named.get(step.strip())
        if not children:
            return ""
        item = children[0]
    return item.text
