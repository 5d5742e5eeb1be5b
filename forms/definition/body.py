"""``<h:body>``: controls, groups and repeats (Body Elements, Appearances)."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from forms.definition import itemsets
from forms.definition.appearances import appearance_tokens
from forms.definition.names import JAVAROSA, ODK, attribute, elements, first, inner_text, local, path_of
from forms.definition.nodes import Body, ChoiceDef, Choices, Itemset, Path, RepeatDef
from forms.definition.scope import Scoping
from forms.definition.search import Search, read_search
from forms.definition.texts import Itext, computed_text_id, read_text
from forms.errors import FormError
from forms.interface import Control, Unsupported

CONTROLS = {
    "input": Control.INPUT,
    "secret": Control.INPUT,
    "select1": Control.SELECT_ONE,
    "select": Control.SELECT_MULTIPLE,
    "rank": Control.RANK,
    "upload": Control.UPLOAD,
    "trigger": Control.TRIGGER,
    "range": Control.RANGE,
}

_OWN_ATTRIBUTES = {"ref", "nodeset", "bind", "appearance", "class", "count", "noAddRemove", "mediatype"}
_STATIC_ITEMS = re.compile(r"instance\(\s*['\"]([^'\"]+)['\"]\s*\)\s*((?:/[\w.\-]+)+)")


@dataclass(slots=True)
class BodyParts:
    """What the body says, by path, while it is read."""

    questions: dict[Path, Body] = field(default_factory=dict)
    groups: dict[Path, Body] = field(default_factory=dict)
    repeats: dict[Path, RepeatDef] = field(default_factory=dict)
    unsupported: list[Unsupported] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    """Files that are not there and that choices would come from."""


def repeat_paths(body: etree._Element | None, root: Path, bind_ids: Mapping[str, str]) -> frozenset[Path]:
    """The paths of all repeats, known before anything is compiled. Relative references start at ``root``."""
    if body is None:
        return frozenset()
    return frozenset(path for element, path in _bound(body, root, bind_ids) if local(element) == "repeat")


def _bound(
    parent: etree._Element, context: Path, bind_ids: Mapping[str, str]
) -> Iterator[tuple[etree._Element, Path]]:
    """Every element of the body that names a node, with its path, document order."""
    for element in elements(parent):
        reference = _reference(element, bind_ids)
        path = context if reference is None else path_of(reference, context)
        if reference is not None:
            yield element, path
        if local(element) in ("group", "repeat"):
            yield from _bound(element, path, bind_ids)


def element_path(element: etree._Element, context: Path, bind_ids: Mapping[str, str]) -> Path:
    """The node an element of the body is about; that of what surrounds it when it names none."""
    reference = _reference(element, bind_ids)
    return context if reference is None else path_of(reference, context)


def _reference(element: etree._Element, bind_ids: Mapping[str, str]) -> str | None:
    bind = element.get("bind")
    if bind is not None:
        return bind_ids.get(bind.strip())
    names = ("nodeset", "ref") if local(element) == "repeat" else ("ref", "nodeset")
    return next((value for name in names if (value := attribute(element, name))), None)


class BodyReader:
    """Reads the body once; ``parts`` holds the result. Raises FormError ``xpath.*`` with the question."""

    def __init__(
        self,
        scoping: Scoping,
        itext: Itext,
        bind_ids: Mapping[str, str],
        known: frozenset[Path],
        files: Container[str] = (),
    ) -> None:
        """``known`` are the paths of the primary instance, ``files`` the names of those beside the form."""
        self.scoping = scoping
        self.itext = itext
        self.bind_ids = bind_ids
        self.known = known
        self.files = files
        self.parts = BodyParts()
        self._order = 0

    def read(self, parent: etree._Element, context: Path) -> None:
        """``context`` is the node that relative references start from: the root element's at the top."""
        for element in elements(parent):
            name = local(element)
            reference = _reference(element, self.bind_ids)
            path = context if reference is None else path_of(reference, context)
            self._order += 1
            if name == "group":
                self._group(element, path, reference is not None)
            elif name == "repeat":
                if reference is None:
                    raise FormError("form.repeat_missing", ref=self._written(path))
                self._repeat(element, path)
            elif name in CONTROLS:
                self._control(element, path, reference)

    def _group(self, element: etree._Element, path: Path, bound: bool) -> None:
        if bound and path in self.known:
            self.parts.groups.setdefault(path, self._body(element, path, None, is_group=True))
        elif not bound and first(element, "label") is not None and first(element, "repeat") is None:
            self.parts.unsupported.append(Unsupported("group.without_ref", self._written(path)))
        self.read(element, path)

    def _repeat(self, element: etree._Element, path: Path) -> None:
        count = attribute(element, "count", JAVAROSA)
        no_add = attribute(element, "noAddRemove", JAVAROSA)
        label = first(element, "label")
        compile_label = self.scoping.at(path)
        self.parts.repeats[path] = RepeatDef(
            count=self.scoping.compile(count, path, "count") if count else None,
            fixed=bool(count) or (no_add or "").startswith("true"),
            label=read_text(label, self.itext, compile_label),
            appearances=appearance_tokens(attribute(element, "appearance")),
        )
        self.read(element, path)

    def _control(self, element: etree._Element, path: Path, reference: str | None) -> None:
        if reference is None or path not in self.known:
            self.parts.unsupported.append(
                Unsupported("control.without_node", reference or self._written(path))
            )
            return
        if path not in self.parts.questions:
            self.parts.questions[path] = self._body(element, path, CONTROLS[local(element)])

    def _body(
        self, element: etree._Element, path: Path, control: Control | None, *, is_group: bool = False
    ) -> Body:
        query = attribute(element, "query") if control is not None else None
        if query:
            control = Control.SELECT_ONE
        selects = control in (Control.SELECT_ONE, Control.SELECT_MULTIPLE, Control.RANK)
        appearances = appearance_tokens(attribute(element, "appearance"))
        if local(element) == "secret" and "masked" not in appearances:
            appearances = (*appearances, "masked")
        return Body(
            control=control,
            label=read_text(first(element, "label"), self.itext, self.scoping.at(path)),
            hint=read_text(first(element, "hint"), self.itext, self.scoping.at(path, "hint")),
            appearances=appearances,
            choices=self._choices(element, path, query, appearances) if selects else None,
            marks=self._marks(element, path) if control in (Control.RANGE, Control.INPUT) else None,
            media_type=attribute(element, "mediatype"),
            attributes=_other_attributes(element),
            is_group=is_group,
            order=self._order,
        )

    def _choices(
        self, element: etree._Element, path: Path, query: str | None, appearances: Sequence[str]
    ) -> Choices:
        itemset = first(element, "itemset")
        made = None if itemset is None else self._itemset(itemset, path)
        if query:
            made = self._external(query, path)
        search = self._search(path, appearances) if made is None else None
        return Choices(items=self._items(element, path), itemset=made, search=search)

    def _marks(self, element: etree._Element, path: Path) -> Choices | None:
        itemset = first(element, "itemset")
        return None if itemset is None else Choices(itemset=self._itemset(itemset, path))

    def _search(self, path: Path, appearances: Sequence[str]) -> Search | None:
        """Without its file the choices stay as they are written."""
        search = read_search(appearances, self.scoping.at(path, "choices"))
        if search is None or search.file in self.files:
            return search
        self.parts.missing.append(search.file)
        return None

    def _external(self, query: str, path: Path) -> Itemset:
        """``query`` names a list of itemsets.csv as if it were an instance of the form."""
        static = _STATIC_ITEMS.search(query)
        return Itemset(
            nodeset=self.scoping.compile(query, path, "choices"),
            value=self.scoping.compile(itemsets.VALUE, (), "choices"),
            label=None,
            label_is_text_id=False,
            source=static.group(1) if static else None,
            steps=tuple(static.group(2).strip("/").split("/")) if static else (),
            is_external=True,
        )

    def _items(self, element: etree._Element, path: Path) -> tuple[ChoiceDef, ...]:
        items = []
        for item in elements(element, "item"):
            value, label = first(item, "value"), first(item, "label")
            text = "" if value is None else inner_text(value).strip()
            shown = read_text(label, self.itext, self.scoping.at(path, "choices"))
            items.append(ChoiceDef(text, shown or ChoiceDef.unlabelled(text)))
        return tuple(items)

    def _itemset(self, element: etree._Element, path: Path) -> Itemset:
        nodeset = attribute(element, "nodeset") or ""
        value, label = first(element, "value"), first(element, "label")
        value_ref = "" if value is None else attribute(value, "ref") or ""
        label_ref = "" if label is None else attribute(label, "ref") or ""
        text_id = computed_text_id(label_ref)
        static = _STATIC_ITEMS.search(nodeset)
        base: Path = () if static else path_of(nodeset, path)
        return Itemset(
            nodeset=self.scoping.compile(nodeset, path, "choices"),
            value=self.scoping.compile(value_ref or ".", base, "choices"),
            label=self.scoping.compile(text_id or label_ref, base, "choices") if label_ref else None,
            label_is_text_id=text_id is not None,
            source=static.group(1) if static else None,
            steps=tuple(static.group(2).strip("/").split("/")) if static else (),
        )

    def _written(self, path: Path) -> str:
        return self.scoping.refs.get(path, "/" + "/".join(path))


def _other_attributes(element: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in element.attrib.items():
        namespace, _, plain = str(name).rpartition("}")
        if plain not in _OWN_ATTRIBUTES and namespace[1:] in ("", ODK, JAVAROSA):
            found[plain] = str(value).strip()
    return found
