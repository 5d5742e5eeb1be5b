"""Which entities a form makes or changes (ODK Entities, versions 2022.1 to 2025.1).

An ``entity`` element stands in the ``meta`` of the root, a group or a repeat (since 2025.1). A field that is
saved to a property (``entities:saveto``) belongs to the entity of the nearest node around it that has one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from forms.definition.names import ENTITIES, attribute
from forms.definition.nodes import NodeDef, Path
from forms.errors import FormError

UNDERSTOOD = ("2022.1", "2023.1", "2024.1", "2025.1")
"""The last part of a version does not concern who reads forms."""

LOCAL_SINCE = "2024.1"
"""From here on what a form does to a list is done to this machine's copy at once."""

_RESERVED = ("name", "label")


@dataclass(frozen=True, slots=True)
class EntityDef:
    """One ``entity`` element: ``path`` is its own, ``container`` that of the node whose ``meta`` holds it.
    ``properties`` are the names under which fields are saved, by the fields' paths."""

    path: Path
    container: Path
    dataset: str
    properties: Mapping[Path, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EntitiesDef:
    """``version`` is "" when the form names none."""

    version: str = ""
    entities: tuple[EntityDef, ...] = ()

    @property
    def are_local(self) -> bool:
        return bool(self.entities) and self.version[: len(LOCAL_SINCE)] >= LOCAL_SINCE


def read_entities(model: etree._Element, nodes: Mapping[Path, NodeDef]) -> EntitiesDef:
    """Raises FormError ``entities.version`` (version, understood) for a newer or unknown version."""
    version = attribute(model, "entities-version", ENTITIES) or ""
    if version and not any(_is(version, known) for known in UNDERSTOOD):
        raise FormError("entities.version", version=version, understood=UNDERSTOOD[-1])
    found = [node for node in nodes.values() if node.path[-2:] == ("meta", "entity")]
    containers = {node.path[:-2] for node in found}
    saved = dict(_saved(nodes, containers))
    entities = (
        EntityDef(
            path=node.path,
            container=node.path[:-2],
            dataset=node.attributes.get("dataset", ""),
            properties={path: name for path, (name, holder) in saved.items() if holder == node.path[:-2]},
        )
        for node in found
    )
    return EntitiesDef(version, tuple(entities))


def _is(version: str, known: str) -> bool:
    return version == known or version.startswith(f"{known}.")


def _saved(nodes: Mapping[Path, NodeDef], containers: set[Path]) -> Iterator[tuple[Path, tuple[str, Path]]]:
    """Fields with the property they are saved to and the node whose entity that is. Names that the lists
    themselves use are nobody's property."""
    for path, node in nodes.items():
        name = node.bind.attributes.get("saveto", "").strip()
        if not name or name.lower() in _RESERVED or name.startswith("__"):
            continue
        for length in range(len(path) - 1, 0, -1):
            if path[:length] in containers:
                yield path, (name, path[:length])
                break
