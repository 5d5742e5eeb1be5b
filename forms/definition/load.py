"""XForm to FormDefinition: read once, every expression compiled, every reference resolved."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from lxml import etree

from forms.definition.actions import ActionReader
from forms.definition.audit import read_audit
from forms.definition.binds import bound_elements, data_type, read_bind
from forms.definition.body import BodyParts, BodyReader, repeat_paths
from forms.definition.cache import FormCache, keep_form, kept_form
from forms.definition.checks import asks_itemsets, check_choice_names, check_instances, check_references
from forms.definition.entities import read_entities
from forms.definition.expressions import tables_read
from forms.definition.external import LAST_SAVED, file_name
from forms.definition.graph import build_graph
from forms.definition.index import InstanceIndex
from forms.definition.instance import PrimaryInstance, read_primary
from forms.definition.model import FormDefinition, Tags
from forms.definition.names import ODK, OPENROSA, attribute, elements, first, inner_text, local, path_of
from forms.definition.nodes import Action, Bind, NodeDef, Path, SubmissionDef
from forms.definition.parsed import ParsedForm, model_of, part_of, read_parsed
from forms.definition.scope import Scoping
from forms.definition.secondary import read_implied, read_secondary
from forms.definition.texts import Itext
from forms.definition.unsupported import of_entities, of_submission, unsupported_features
from forms.errors import FormError
from forms.interface import DataType, Kind

_NO_MEDIA: Mapping[str, bytes] = MappingProxyType({})
_METHODS = ("post", "form-data-post", "multipart-post")


def load_definition(
    xform: bytes, media: Mapping[str, bytes] = _NO_MEDIA, *, cache: FormCache | None = None
) -> FormDefinition:
    """Load an XForm; ``media`` are the files beside it, by file name. ``cache`` keeps what was read of it.

    A missing file is listed in ``missing_media`` and reads as an empty list. Raises FormError: ``xml.*``,
    ``form.not_an_xform``, ``form.no_instance``, ``form.no_form_id``, ``form.repeat_missing``,
    ``form.cycle``, ``form.choice_name``, ``form.missing_reference``, ``form.submission_method``,
    ``entities.version``, ``xpath.*`` (with ``ref``, ``part``, ``expression``), ``media.*``, ``action.*``.
    """
    with _no_collecting():
        kept = None if cache is None else kept_form(xform, cache)
        parsed = kept or read_parsed(xform)
        definition = _Loader(parsed, media).load()
        if cache is not None and kept is None:
            keep_form(xform, parsed, cache)
    return definition


@contextmanager
def _no_collecting() -> Iterator[None]:
    """The collector would look through the growing form again and again: nothing in it is garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Loader:
    def __init__(self, parsed: ParsedForm, media: Mapping[str, bytes]) -> None:
        self.parsed = parsed
        self.html = parsed.frame
        self.media = media
        self.model = model_of(self.html)
        self.body = part_of(self.html, "body")
        self.root = _primary_root(self.model)
        self.top: Path = (local(self.root),)
        self.bind_ids = {
            identity: attribute(bind, "nodeset") or ""
            for bind in elements(self.model, "bind")
            if (identity := attribute(bind, "id"))
        }

    def load(self) -> FormDefinition:
        repeats = repeat_paths(self.body, self.top, self.bind_ids)
        primary = read_primary(self.root, repeats, self._attribute_paths())
        scoping = Scoping(
            repeats=primary.repeats,
            namespaces=self._namespaces(),
            refs=primary.refs,
            syntaxes=self.parsed.syntaxes,
        )
        itext = self.parsed.itext
        parts = self._read_body(scoping, itext, frozenset(primary.names))
        nodes = self._nodes(primary, parts, scoping, itext)
        check_choice_names(nodes)
        actions = self._actions(scoping, frozenset(nodes))
        check_references(nodes, actions)
        secondary = read_secondary(self.model, self.media, self.parsed.tables)
        asks = any(asks_itemsets(node) for node in nodes.values())
        read_implied(secondary, tables_read(nodes, actions), self.media, itemsets=asks)
        check_instances(nodes, actions, {*secondary.instances, *secondary.last_saved_ids, *self._own_ids()})
        submission = _submission(self.model)
        entities = read_entities(self.model, nodes)
        root = nodes[(primary.blank.name,)]
        return FormDefinition(
            form_id=root.attributes.get("id") or primary.blank.namespace,
            version=_version(root.attributes),
            title=_title(self.html) or root.attributes.get("id", ""),
            languages=tuple(itext.languages),
            default_language=itext.default_language,
            unsupported=(
                *unsupported_features(root.walk(), actions),
                *parts.unsupported,
                *of_submission(submission, root.ref),
                *of_entities(entities, nodes),
            ),
            body_classes=() if self.body is None else tuple((attribute(self.body, "class") or "").split()),
            media_names=tuple(dict.fromkeys((*self._media_names(), *secondary.files, *parts.missing))),
            missing_media=tuple(dict.fromkeys((*secondary.missing, *parts.missing))),
            root=root,
            nodes=nodes,
            instances=secondary.instances,
            index=InstanceIndex(secondary.instances),
            last_saved_ids=frozenset(secondary.last_saved_ids),
            blank=primary.blank,
            templates=primary.templates,
            itext=itext,
            actions=actions,
            action_targets=frozenset(action.target_path for action in actions),
            submission=submission,
            audit=read_audit(nodes, root.name),
            entities=entities,
            scoping=scoping,
            graph=build_graph(nodes),
            tags={nodes[path]: Tags.of(*tags) for path, tags in primary.tags.items()},
        )

    def _attribute_paths(self) -> frozenset[Path]:
        """Attributes of the primary instance that a bind or an action writes (entities)."""
        in_body = () if self.body is None else self.body.iter("{*}setvalue")
        written = (
            attribute(item, "nodeset") or attribute(item, "ref") or ""
            for item in (*elements(self.model), *in_body)
        )
        return frozenset(path_of(reference) for reference in written if "/@" in reference)

    def _own_ids(self) -> Iterator[str]:
        """What an expression may call the primary instance."""
        instance = first(self.model, "instance")
        yield from (name for name in (self.top[0], self.root.get("id")) if name)
        if instance is not None and instance.get("id"):
            yield instance.get("id", "")

    def _namespaces(self) -> dict[str, str]:
        parts = (self.html, self.model, self.root)
        return {prefix: uri for part in parts for prefix, uri in part.nsmap.items() if prefix}

    def _actions(self, scoping: Scoping, known: frozenset[Path]) -> tuple[Action, ...]:
        reader = ActionReader(scoping, self.bind_ids, known)
        in_body = () if self.body is None else reader.body(self.body, self.top)
        return (*reader.model(self.model), *in_body)

    def _media_names(self) -> tuple[str, ...]:
        addresses = (item for item in self.parsed.addresses if not item.startswith(LAST_SAVED))
        return tuple(dict.fromkeys(file_name(item) for item in addresses))

    def _read_body(self, scoping: Scoping, itext: Itext, known: frozenset[Path]) -> BodyParts:
        reader = BodyReader(scoping, itext, self.bind_ids, known, self.media)
        if self.body is not None:
            reader.read(self.body, self.top)
        return reader.parts

    def _nodes(
        self, primary: PrimaryInstance, parts: BodyParts, scoping: Scoping, itext: Itext
    ) -> dict[Path, NodeDef]:
        binds = bound_elements(self.model, primary.blank.name)
        below: dict[Path, list[NodeDef]] = {}
        root: NodeDef | None = None
        for path in sorted(primary.names, key=len, reverse=True):
            bind = Bind(preload="uid") if path == primary.added_id else Bind()
            if path in binds:
                bind = read_bind(binds[path], path, scoping, itext)
            root = _node(path, primary, parts, bind, below.pop(path, []))
            below.setdefault(path[:-1], []).append(root)
        assert root is not None  # the shortest path is the root's
        return {found.path: found for node in root.walk() for found in (node, *node.bound_attributes)}


def _node(
    path: Path, primary: PrimaryInstance, parts: BodyParts, bind: Bind, below: list[NodeDef]
) -> NodeDef:
    children = tuple(node for node in below if not node.is_attribute)
    repeat = parts.repeats.get(path)
    group = parts.groups.get(path)
    question = parts.questions.get(path) if not children else None
    kind = _kind(path, repeat is not None, question is not None, bool(children or group))
    return NodeDef(
        path=path,
        ref=primary.refs[path],
        name=path[-1],
        tag=primary.names[path],
        kind=kind,
        data_type=data_type(bind.type_name) if not children else DataType.STRING,
        bind=bind,
        children=children,
        body=question or group,
        repeat=repeat,
        repeats=tuple(path[:n] for n in range(1, len(path) + 1) if path[:n] in primary.repeats),
        attributes=MappingProxyType(dict(primary.attributes[path])),
        bound_attributes=tuple(node for node in below if node.is_attribute),
    )


def _kind(path: Path, repeats: bool, question: bool, groups: bool) -> Kind:
    if len(path) == 1:
        return Kind.ROOT
    if repeats:
        return Kind.REPEAT
    if question:
        return Kind.QUESTION
    return Kind.GROUP if groups else Kind.MODEL


def _primary_root(model: etree._Element) -> etree._Element:
    instance = first(model, "instance")
    root = None if instance is None else next(elements(instance), None)
    if root is None:
        raise FormError("form.no_instance")
    if not (root.get("id") or etree.QName(root).namespace):
        raise FormError("form.no_form_id")
    return root


def _version(attributes: Mapping[str, str]) -> str:
    for name, value in attributes.items():
        if name == "version" or name.endswith(":version"):
            return value
    return ""


def _title(html: etree._Element) -> str:
    title = part_of(html, "title")
    return "" if title is None else inner_text(title).strip()


def _submission(model: etree._Element) -> SubmissionDef:
    element = first(model, "submission")
    if element is None:
        return SubmissionDef()
    method = attribute(element, "method")
    if method and method.lower() not in _METHODS:
        raise FormError("form.submission_method", method=method)
    return SubmissionDef(
        action=attribute(element, "action"),
        method=method,
        public_key=attribute(element, "base64RsaPublicKey", ODK, OPENROSA) or None,
        attributes=MappingProxyType(
            {str(name).rpartition("}")[2]: str(value) for name, value in element.attrib.items()}
        ),
    )
