"""The choice lists of a form, and the labels of their choices in one language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from forms.definition.model import FormDefinition
from forms.definition.nodes import ChoiceDef, NodeDef


@dataclass(frozen=True, slots=True)
class ChoiceList:
    """A list as the form has it, before any filter; ``name`` is unique in the export."""

    name: str
    choices: tuple[ChoiceDef, ...]

    def labels(self, language: str | None) -> Mapping[str, str]:
        """Label by code. A code that stands for several labels, or for none, has none here."""
        found: dict[str, str] = {}
        unclear: set[str] = set()
        for choice in self.choices:
            label = choice.label.plain(language)
            if found.setdefault(choice.value, label) != label:
                unclear.add(choice.value)
        return {code: label for code, label in found.items() if label and code not in unclear}


class ChoiceLists:
    """Each list once, however many questions use it."""

    def __init__(self, definition: FormDefinition) -> None:
        self._definition = definition
        self._lists: dict[tuple[str, ...], ChoiceList] = {}
        self._names: set[str] = set()

    def of(self, node: NodeDef) -> ChoiceList:
        """The list of a select or rank; empty when its choices come from answers."""
        identity = _identity(node)
        if identity not in self._lists:
            choices = self._definition.choice_list(node)
            self._lists[identity] = ChoiceList(self._unique(identity[0]), choices)
        return self._lists[identity]

    def __iter__(self) -> Iterator[ChoiceList]:
        return iter(self._lists.values())

    def _unique(self, wanted: str) -> str:
        name, number = wanted, 1
        while name in self._names:
            number += 1
            name = f"{wanted} ({number})"
        self._names.add(name)
        return name


def _identity(node: NodeDef) -> tuple[str, ...]:
    """Name first: where the choices come from and how they are read, or the question that holds them."""
    itemset = node.body.choices.itemset if node.body and node.body.choices else None
    if itemset is None or itemset.source is None:
        return (node.name, *node.path)
    label = itemset.label.text if itemset.label else ""
    return (itemset.source, itemset.value.text, label)
