"""The entities in a finalised submission: what it wants done to which entity of which list (ODK Entities)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from lxml import etree

from forms.definition.entities import EntitiesDef, EntityDef
from forms.definition.names import elements, first, local
from forms.definition.nodes import Path
from forms.safexml import parse_xml

_TRUE = ("1", "true")
_UUID_4 = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.IGNORECASE)


class Action(StrEnum):
    """UPSERT: both are asked for, so whichever is possible is done, as in Collect."""

    CREATE = "create"
    UPDATE = "update"
    UPSERT = "upsert"


@dataclass(frozen=True, slots=True)
class SubmittedEntity:
    """``properties`` has the fields that were relevant; blank where an answer was taken away.

    ``base_version`` is that of the entity as the form saw it, ``trunk_version`` that of the server's last
    version known then, ``branch_id`` names this machine's line of changes since; "" when the form says none.
    """

    dataset: str
    id: str
    action: Action
    label: str
    properties: Mapping[str, str]
    base_version: str = ""
    trunk_version: str = ""
    branch_id: str = ""

    @property
    def has_good_id(self) -> bool:
        """A UUID of version 4: anything else a server refuses."""
        return _UUID_4.fullmatch(self.id) is not None


def submitted_entities(form: EntitiesDef, xml: bytes) -> tuple[SubmittedEntity, ...]:
    """Of a submission's XML, document order; entities that neither create nor update are left out.

    Raises FormError ``xml.*``.
    """
    by_container = {entity.container: entity for entity in form.entities}
    root = parse_xml(xml)
    return tuple(_found(root, (local(root),), by_container))


def _found(
    element: etree._Element, path: Path, by_container: Mapping[Path, EntityDef]
) -> Iterator[SubmittedEntity]:
    definition = by_container.get(path)
    meta = first(element, "meta") if definition else None
    entity = first(meta, "entity") if meta is not None else None
    if definition is not None and entity is not None:
        action = _action(entity)
        if action is not None:
            yield _entity(definition, element, entity, action)
    for child in elements(element):
        if local(child) != "meta":
            yield from _found(child, (*path, local(child)), by_container)


def _action(entity: etree._Element) -> Action | None:
    creates, updates = entity.get("create") in _TRUE, entity.get("update") in _TRUE
    if creates and updates:
        return Action.UPSERT
    if creates or updates:
        return Action.CREATE if creates else Action.UPDATE
    return None


def _entity(
    definition: EntityDef, container: etree._Element, entity: etree._Element, action: Action
) -> SubmittedEntity:
    label = first(entity, "label")
    return SubmittedEntity(
        dataset=entity.get("dataset") or definition.dataset,
        id=(entity.get("id") or "").strip(),
        action=action,
        label="" if label is None else (label.text or "").strip(),
        properties=dict(_properties(definition, container)),
        base_version=entity.get("baseVersion") or "",
        trunk_version=entity.get("trunkVersion") or "",
        branch_id=entity.get("branchId") or "",
    )


def _properties(definition: EntityDef, container: etree._Element) -> Iterator[tuple[str, str]]:
    for path, name in definition.properties.items():
        here: etree._Element | None = container
        for step in path[len(definition.container) :]:
            here = None if here is None else first(here, step)
        if here is not None:
            yield name, here.text or ""
