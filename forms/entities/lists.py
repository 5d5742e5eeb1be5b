"""An entity list as this machine knows it: the server's rows, and what was done here since (ODK Entities).

Pure functions over immutable entities; where a list is kept is not their concern. A list maps ids to
entities in the order in which forms show them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from forms.entities.submission import Action, SubmittedEntity
from forms.errors import FormError

ID, LABEL, VERSION, TRUNK, BRANCH = "name", "label", "__version", "__trunkVersion", "__branchId"

EntityList = Mapping[str, "Entity"]


class Origin(StrEnum):
    """Whether the server is known to have the entity."""

    SERVER = "server"
    HERE = "here"


class Refusal(StrEnum):
    """Why a submission's entity does nothing to the list here; the server will decide for itself."""

    NO_LIST = "no_list"
    ID = "id"
    NO_LABEL = "no_label"
    EXISTS = "exists"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Entity:
    """``trunk_version`` is the server's last version that is known here; None before it has one."""

    id: str
    label: str
    version: int
    properties: Mapping[str, str] = field(default_factory=dict)
    trunk_version: int | None = None
    branch_id: str = ""
    origin: Origin = Origin.HERE

    @property
    def is_changed_here(self) -> bool:
        return self.trunk_version is None or self.version != self.trunk_version


@dataclass(frozen=True, slots=True)
class Applied:
    """The lists after a submission, and what of it did nothing here."""

    lists: Mapping[str, EntityList]
    refused: tuple[tuple[SubmittedEntity, Refusal], ...] = ()


def apply_submission(
    lists: Mapping[str, EntityList],
    submitted: Iterable[SubmittedEntity],
    *,
    new_branch: Callable[[], str],
    needing_approval: Iterable[str] = (),
) -> Applied:
    """Do what a finalised submission says, in its order. Lists are those that this machine has, by name; in
    those ``needing_approval`` nothing new appears before the server has approved it."""
    closed = frozenset(needing_approval)
    after = {name: dict(entities) for name, entities in lists.items()}
    refused: list[tuple[SubmittedEntity, Refusal]] = []
    for entity in submitted:
        target = after.get(entity.dataset)
        refusal = _refusal(entity, target)
        if target is None or refusal is not None:
            refused.append((entity, refusal or Refusal.NO_LIST))
        elif entity.id in target:
            target[entity.id] = _updated(target[entity.id], entity)
        elif entity.dataset not in closed:
            target[entity.id] = _created(entity, new_branch())
    return Applied(after, tuple(refused))


def _refusal(entity: SubmittedEntity, target: Mapping[str, Entity] | None) -> Refusal | None:
    if target is None:
        return Refusal.NO_LIST
    if not entity.has_good_id:
        return Refusal.ID
    exists = entity.id in target
    if entity.action is Action.CREATE and exists:
        return Refusal.EXISTS
    if entity.action is Action.UPDATE and not exists:
        return Refusal.UNKNOWN
    return None if exists or entity.label else Refusal.NO_LABEL


def _created(entity: SubmittedEntity, branch: str) -> Entity:
    return Entity(entity.id, entity.label, 1, dict(entity.properties), branch_id=branch)


def _updated(known: Entity, entity: SubmittedEntity) -> Entity:
    """A blank label keeps the old one; properties that the form does not save stay."""
    return replace(
        known,
        label=entity.label or known.label,
        version=known.version + 1,
        properties={**known.properties, **entity.properties},
    )


# The server's list


def read_list(name: str, data: bytes, *, new_branch: Callable[[], str]) -> dict[str, Entity]:
    """The CSV that a server serves. Raises FormError ``entities.not_a_list`` (file)."""
    try:
        rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        found = [_from_server(row, new_branch()) for row in rows]
    except (UnicodeDecodeError, csv.Error, KeyError, ValueError, TypeError) as error:
        raise FormError("entities.not_a_list", file=name) from error
    return {entity.id: entity for entity in found}


def _from_server(row: Mapping[str, str], branch: str) -> Entity:
    version = int(row[VERSION])
    properties = {
        column: value or ""
        for column, value in row.items()
        if column and column not in (ID, LABEL) and not column.startswith("__")
    }
    return Entity(row[ID], row[LABEL], version, properties, version, branch, Origin.SERVER)


def merged(local: EntityList, server: EntityList) -> dict[str, Entity]:
    """The server's list with what was done here and has not arrived there.

    The server's version wins when it is as new as the one here; what the server had and has no more goes,
    what it never had stays. Deletions of the latter are told apart (``without``).
    """
    after = {identity: _newer(local.get(identity), entity) for identity, entity in server.items()}
    for identity, entity in local.items():
        if identity not in server and entity.origin is Origin.HERE:
            after[identity] = entity
    return after


def _newer(here: Entity | None, there: Entity) -> Entity:
    if here is None or there.version > here.version:
        return there
    if there.version == here.version:
        return there if here.is_changed_here else here
    return replace(here, origin=Origin.SERVER)


def unconfirmed(entities: EntityList) -> list[str]:
    """The ids to ask the server's integrity address about: made here, and not seen in its list yet."""
    return [entity.id for entity in entities.values() if entity.origin is Origin.HERE]


def without(entities: EntityList, deleted: Iterable[str]) -> dict[str, Entity]:
    """The list without the entities that the server says are deleted."""
    gone = frozenset(deleted)
    return {identity: entity for identity, entity in entities.items() if identity not in gone}


def write_list(entities: EntityList) -> bytes:
    """As a CSV for forms to read: the server's columns, and those that updates without a network need."""
    names = dict.fromkeys(name for entity in entities.values() for name in entity.properties)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([ID, LABEL, VERSION, TRUNK, BRANCH, *names])
    for entity in entities.values():
        trunk = "" if entity.trunk_version is None else entity.trunk_version
        own = [entity.id, entity.label, entity.version, trunk, entity.branch_id]
        writer.writerow([*own, *(entity.properties.get(name, "") for name in names)])
    return out.getvalue().encode()
