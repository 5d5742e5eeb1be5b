"""The driver's table of expressions: one expression on an arbitrary document, no session.

Nodes are named by structural paths: ``/``, ``/*[1]/*[2]``, ``/*[1]/text()[1]``, ``/*[1]/@id``,
``comment()[n]``, ``processing-instruction()[n]``.
"""

from __future__ import annotations

import math
import random
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from xml.parsers import expat

from forms.errors import FormError
from forms.tree import Node
from forms.xpath.compiler import Scope, compile_expression
from forms.xpath.values import Value, number_to_string, to_boolean, to_number, to_string

_STEP = re.compile(r"(\*|text\(\)|comment\(\)|processing-instruction\(\))\[(\d+)\]|@(.+)")
_KINDS = {
    "*": "element",
    "text()": "text",
    "comment()": "comment",
    "processing-instruction()": "processing-instruction",
}
_CONVERSIONS: Mapping[str, Callable[[Value], Value]] = {
    "number": to_number,
    "string": to_string,
    "boolean": to_boolean,
}
_XML = "http://www.w3.org/XML/1998/namespace"
_TESTS = {kind: test for test, kind in _KINDS.items()}


class BareEnvironment:
    """What expressions see of a bare document: instances and itext are looked up in it."""

    def __init__(self, document: Node, root: Node, request: Mapping[str, Any]) -> None:
        self.document = document
        self.root = root
        self.language: str | None = request.get("language")
        self.fixed: dict[object, Node] = {}
        self._now = request.get("now")
        self._random = random.Random()

    def instance(self, instance_id: str) -> Node | None:
        for node in self.document.descend():
            if node.name == "instance" and node.attributes.get("id") == instance_id:
                return node
        return None

    def lookup(self, instance_id: str, column: str, value: str) -> None:
        """There are no indexes: search."""

    def tally(self, path: tuple[str, ...]) -> None:
        """Nothing changes here: there is nothing to keep up to date."""

    def now(self) -> datetime:
        return datetime.fromisoformat(self._now) if self._now else datetime.now().astimezone()

    def random(self) -> float:
        return self._random.random()

    def itext(self, text_id: str, node: Node) -> str:  # noqa: ARG002
        translations = [item for item in self.document.descend() if item.name == "translation"]
        wanted = [item for item in translations if item.attributes.get("lang") == self.language]
        default = [item for item in translations if "default" in item.attributes] or translations[:1]
        for translation in wanted or default:
            for text in translation.named.get("text", ()):
                if text.attributes.get("id") == text_id:
                    return text.named["value"][0].string_value()
        return ""

    def choice_name(self, value: str, question_path: str, node: Node) -> str:  # noqa: ARG002
        return value

    def property(self, name: str) -> str:  # noqa: ARG002
        return ""


def evaluate(request: Mapping[str, Any]) -> dict[str, Any]:
    """The reply's value: ``{"type", "value"}``. Raises FormError as the expression does."""
    document = read_document(request["xml"])
    root = node_at(document, request["root"]) if request.get("root") else document
    environment = BareEnvironment(document, root, request)
    context = node_at(document, request["context"])
    namespaces = request.get("namespaces") or {}
    scope = Scope(base=(), repeats=frozenset(), namespaces=namespaces, checked=False)
    expression = compile_expression(request["expression"], scope)
    return _reply(expression.evaluate(context, environment), request["type"])


def _reply(value: Value, wanted: str) -> dict[str, Any]:
    if wanted == "nodeset" and not isinstance(value, list):
        raise FormError("xpath.not_a_node_set")
    convert = _CONVERSIONS.get(wanted)
    return _written(convert(value) if convert else value)


def _written(value: Value) -> dict[str, Any]:
    if isinstance(value, list):
        return {"type": "nodeset", "value": [[path_to(node), node.string_value()] for node in value]}
    if isinstance(value, bool):
        return {"type": "boolean", "value": value}
    if isinstance(value, float):
        shown = "-0" if value == 0 and math.copysign(1, value) < 0 else number_to_string(value)
        return {"type": "number", "value": shown}
    return {"type": "string", "value": value}


# Documents


def read_document(xml: str) -> Node:
    """A document node with everything in it: texts, comments and processing instructions too.

    As in a DOM, a CDATA section is a text of its own. Raises FormError ``xml.not_well_formed``, and
    ``xml.doctype`` for entities.
    """
    return _DocumentReader().read(xml)


class _DocumentReader:
    def __init__(self) -> None:
        self.document = Node("", kind="document")
        self._here = self.document
        self._declared: dict[str, str] = {}
        self._new_text = True
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.namespace_prefixes = True
        self._parser.ordered_attributes = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.CommentHandler = lambda text: self._add(Node("", "", text, "comment"))
        self._parser.ProcessingInstructionHandler = self._instruction
        self._parser.StartCdataSectionHandler = self._cut
        self._parser.EndCdataSectionHandler = self._cut
        self._parser.StartNamespaceDeclHandler = self._declare
        self._parser.EntityDeclHandler = self._refuse  # other document types are harmless

    def read(self, xml: str) -> Node:
        try:
            self._parser.Parse(xml.encode(), True)
        except expat.ExpatError as error:
            raise FormError("xml.not_well_formed", reason=expat.errors.messages[error.code]) from error
        return self.document

    def _refuse(self, *_: object) -> None:
        raise FormError("xml.doctype")

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._declared[f"xmlns:{prefix}" if prefix else "xmlns"] = uri or ""

    def _start(self, tag: str, attributes: list[str]) -> None:
        namespace, name, _ = _parts(tag)
        self._here = self._add(Node(name, namespace))
        self._here.attributes.update(self._declared)
        self._declared = {}
        for written, value in zip(attributes[::2], attributes[1::2], strict=True):
            _, plain, prefix = _parts(written)
            self._here.attributes[f"{prefix}:{plain}" if prefix else plain] = value

    def _end(self, _: str) -> None:
        assert self._here.parent is not None
        self._here = self._here.parent
        self._cut()

    def _text(self, text: str) -> None:
        if self._here is self.document:
            return
        last = self._here.children[-1] if self._here.children else None
        if last is not None and last.kind == "text" and not self._new_text:
            last.text += text
        else:
            self._add(Node("", "", text, "text"))
            self._new_text = False

    def _instruction(self, target: str, text: str) -> None:
        self._add(Node(target, "", text, "processing-instruction"))

    def _cut(self) -> None:
        self._new_text = True

    def _add(self, node: Node) -> Node:
        self._cut()
        return self._here.append(node)


def _parts(written: str) -> tuple[str, str, str]:
    """Namespace, local name and prefix of what expat calls ``uri name prefix``."""
    namespace, name, prefix = [*written.split(" "), "", ""][:3] if " " in written else ("", written, "")
    return namespace, name, "xml" if namespace == _XML else prefix


# Structural paths


def node_at(document: Node, path: str) -> Node:
    """Raises FormError ``node.missing`` with ``ref``."""
    node = document
    for step in path.strip("/").split("/") if path != "/" else ():
        found = _STEP.fullmatch(step)
        if found is None:
            raise FormError("node.missing", ref=path)
        if found.group(3):
            return _attribute(node, found.group(3), path)
        same = [child for child in node.children if child.kind == _KINDS[found.group(1)]]
        index = int(found.group(2)) - 1
        if index >= len(same):
            raise FormError("node.missing", ref=path)
        node = same[index]
    return node


def _attribute(node: Node, name: str, path: str) -> Node:
    if name not in node.attributes:
        raise FormError("node.missing", ref=path)
    found = Node(name, "", node.attributes[name], "attribute")
    found.parent = node
    return found


def path_to(node: Node) -> str:
    """The structural path of a node."""
    steps: list[str] = []
    while node.parent is not None:
        steps.append(_step_to(node, node.parent))
        node = node.parent
    return "/" + "/".join(reversed(steps))


def _step_to(node: Node, parent: Node) -> str:
    if node.kind == "attribute":
        return f"@{node.name}"
    same = [child for child in parent.children if child.kind == node.kind]
    index = next(index for index, child in enumerate(same, start=1) if child is node)
    return f"{_TESTS[node.kind]}[{index}]"
