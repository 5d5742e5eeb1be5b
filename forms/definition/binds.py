"""``<bind>``: types and logic of nodes (Binds, Bind Attributes, Preload)."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from forms.definition.names import ENTITIES, JAVAROSA, ODK, OPENROSA, attribute, elements, path_of
from forms.definition.nodes import Bind, Path, TextDef
from forms.definition.scope import Scoping
from forms.definition.texts import Itext, read_message
from forms.interface import DataType
from forms.xpath.compiler import Expression

_LOGIC = {
    "nodeset", "id", "type", "relevant", "readonly", "required", "constraint", "calculate", "requiredMsg",
    "constraintMsg", "noAppErrorString", "preload", "preloadParams",
}  # fmt: skip

_TYPES = {
    "integer": DataType.INT, "long": DataType.INT, "double": DataType.DECIMAL, "float": DataType.DECIMAL,
    "datetime": DataType.DATE_TIME,
} | {str(item).lower(): item for item in DataType}  # fmt: skip

_ALWAYS = {
    "true()": True,
    "false()": False,
    "true": True,
    "false": False,
    "": False,
    "yes": True,
    "no": False,
}


def data_type(name: str) -> DataType:
    """The type a bind names; an unknown one is a string (Data Types)."""
    return _TYPES.get(name.rpartition(":")[2].lower(), DataType.STRING)


def bound_elements(model: etree._Element, root_name: str) -> dict[Path, list[etree._Element]]:
    """The binds of each path; a relative nodeset starts at the root. Several for one path add up."""
    found: dict[Path, list[etree._Element]] = {}
    for element in elements(model, "bind"):
        nodeset = attribute(element, "nodeset") or attribute(element, "ref") or ""
        path = path_of(nodeset, (root_name,))
        found.setdefault(path, []).append(element)
    return found


def read_bind(binds: list[etree._Element], path: Path, scoping: Scoping, itext: Itext) -> Bind:
    """Read the bind of one node. Raises FormError ``xpath.*`` with ``ref`` and ``part``."""
    reader = _BindReader(binds, path, scoping, itext)
    return Bind(
        type_name=reader.get("type") or "string",
        relevant=reader.expression("relevant"),
        read_only=reader.expression("readonly"),
        required=reader.expression("required"),
        constraint=reader.expression("constraint"),
        calculate=reader.expression("calculate"),
        required_message=reader.message("requiredMsg", "required_message"),
        constraint_message=reader.message("constraintMsg", "constraint_message"),
        no_app_message=reader.message("noAppErrorString", "no_app_message"),
        preload=reader.get("preload") or "",
        preload_params=reader.get("preloadParams") or "",
        attributes=reader.others(),
    )


class _BindReader:
    def __init__(self, binds: list[etree._Element], path: Path, scoping: Scoping, itext: Itext) -> None:
        self.binds = binds
        self.path = path
        self.scoping = scoping
        self.itext = itext

    def get(self, name: str) -> str | None:
        values = (attribute(bind, name, JAVAROSA) for bind in self.binds)
        return next((value for value in values if value is not None), None)

    def expression(self, name: str) -> Expression | None:
        text = self.get(name)
        if not text:
            return None
        if name in ("readonly", "required", "relevant") and text in _ALWAYS:
            text = "true()" if _ALWAYS[text] else "false()"
        return self.scoping.compile(text, self.path, name)

    def message(self, name: str, part: str) -> TextDef | None:
        return read_message(self.get(name), self.itext, self.scoping.at(self.path, part))

    def others(self) -> Mapping[str, str]:
        """Attributes of ODK, OpenRosa and entities by local name."""
        found: dict[str, str] = {}
        for bind in self.binds:
            for name, value in bind.attrib.items():
                namespace, _, plain = str(name).rpartition("}")
                if plain not in _LOGIC and namespace[1:] in ("", ODK, OPENROSA, ENTITIES, JAVAROSA):
                    found.setdefault(plain, str(value))
        return found
