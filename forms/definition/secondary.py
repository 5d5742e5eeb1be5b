"""Finding and reading a form's secondary instances."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from forms.definition.external import LAST_SAVED, document, file_name, node_of, read_file
from forms.definition.names import attribute, elements
from forms.tree import Node


@dataclass(slots=True)
class Secondary:
    """``missing`` are files that the form reads and that are not there: their instance is empty."""

    instances: dict[str, Node] = field(default_factory=dict)
    last_saved_ids: set[str] = field(default_factory=set)
    files: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def read_secondary(model: etree._Element, media: Mapping[str, bytes]) -> Secondary:
    """Read every instance but the first. Raises FormError as ``read_file`` does."""
    found = Secondary()
    for index, element in enumerate(elements(model, "instance")):
        instance_id = attribute(element, "id")
        if index == 0 or not instance_id:
            continue
        source = attribute(element, "src")
        if source is None:
            content = next(elements(element), None)
            root = node_of(content) if content is not None else Node("root")
            found.instances[instance_id] = document(root)
        elif source.startswith(LAST_SAVED):
            found.last_saved_ids.add(instance_id)
        else:
            _read_external(found, instance_id, file_name(source), media)
    return found


def _read_external(found: Secondary, instance_id: str, name: str, media: Mapping[str, bytes]) -> None:
    found.files.append(name)
    if name in media:
        found.instances[instance_id] = read_file(name, media[name])
    else:
        found.missing.append(name)
        found.instances[instance_id] = document(Node("root"))


def media_addresses(root: etree._Element) -> Iterator[str]:
    """Every ``jr://`` address written in the form, document order, without repetition."""
    seen: set[str] = set()
    for element in root.iter():
        if isinstance(element.tag, str):
            for text in (element.text or "", *(str(value) for value in element.attrib.values())):
                address = text.strip()
                if address.startswith("jr://") and address not in seen:
                    seen.add(address)
                    yield address
