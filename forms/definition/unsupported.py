"""What a form asks for that this program does not do yet: listed for the user, never hidden."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from forms.definition.entities import EntitiesDef
from forms.definition.nodes import Action, ActionKind, NodeDef, Path, SubmissionDef
from forms.interface import Control, DataType, Unsupported

_MEDIA_WITHOUT_RECORDER = ("audio", "video")
APPEARANCES = {
    "map", "placement-map", "maps", "image-map", "new", "new-front", "front",
    "selfie", "printer", "bearing", "ethiopian", "coptic", "islamic", "bikram-sambat", "myanmar", "persian",
    "buddhist", "x-timed-grid", "table-list",
}  # fmt: skip
OTHERS = {
    "question.audio", "question.video", "question.barcode",
    "question.audit", "action.setgeopoint", "action.recordaudio", "submission.encrypted", "entities.list",
    "entities.no_version", "group.without_ref", "control.without_node",
}  # fmt: skip
"""What else may be listed, but for ``preload.*`` of an unknown kind, ``appearance.ex`` and, where its file is
not there or it makes no sense, ``appearance.search``."""

_PRELOADS = {"uid", "timestamp", "date", "property"}


def unsupported_features(nodes: Iterator[NodeDef], actions: tuple[Action, ...]) -> Iterator[Unsupported]:
    """In document order; a feature and its place."""
    for node in nodes:
        for feature in _of_node(node):
            yield Unsupported(feature, node.ref)
    for action in actions:
        if action.kind is not ActionKind.SET_VALUE:
            yield Unsupported(f"action.{action.kind}", "/" + "/".join(action.target_path))


def _of_node(node: NodeDef) -> Iterator[str]:
    if node.name == "audit" and node.bind.type_name == "binary" and node.body is None:
        yield "question.audit"
    if node.bind.preload and node.bind.preload not in _PRELOADS:
        yield f"preload.{node.bind.preload}"
    if node.body is None:
        return
    yield from _of_control(node)
    for token in node.body.appearances:
        name = token.partition("(")[0]
        if name == "search" and node.body.choices is not None and node.body.choices.search is not None:
            continue
        if name in APPEARANCES or name == "search" or name.startswith("ex:"):
            yield f"appearance.{name.partition(':')[0]}"


def _of_control(node: NodeDef) -> Iterator[str]:
    if node.body is None:
        return
    if node.body.control is Control.UPLOAD:
        kind = (node.body.media_type or "").partition("/")[0]
        if kind in _MEDIA_WITHOUT_RECORDER:
            yield f"question.{kind}"
    if node.body.control is Control.INPUT and node.data_type is DataType.BARCODE:
        yield "question.barcode"


def of_entities(form: EntitiesDef, nodes: Mapping[Path, NodeDef]) -> Iterator[Unsupported]:
    """A server makes entities of what is sent; since 2024.1 a form also wants them on this machine."""
    for entity in form.entities:
        if form.are_local:
            yield Unsupported("entities.list", nodes[entity.path].ref)
        elif not form.version:
            yield Unsupported("entities.no_version", nodes[entity.path].ref)


def of_submission(submission: SubmissionDef, ref: str) -> Iterator[Unsupported]:
    if submission.public_key:
        yield Unsupported("submission.encrypted", ref)
