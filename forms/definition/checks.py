"""What can be known to be wrong before anyone answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from forms.definition.names import path_of
from forms.definition.nodes import Action, NodeDef, Path, TextDef
from forms.errors import FormError
from forms.xpath.compiler import Expression

_CHOICE_NAME = re.compile(
    r"jr:choice-name\s*\([^()]*(?:\([^()]*\)[^()]*)*,\s*(?:'([^']*)'|\"([^\"]*)\")\s*\)"
)


def check_choice_names(nodes: Mapping[Path, NodeDef]) -> None:
    """``jr:choice-name(value, 'question')`` asks a question that has choices.

    Raises FormError ``form.choice_name`` with ``ref``, ``part``, ``expression`` and ``question``.
    """
    for node in nodes.values():
        for part, expression in _logic(node):
            for found in _CHOICE_NAME.finditer(expression.text):
                question = (found.group(1) or found.group(2) or "").strip()
                asked = nodes.get(path_of(question, node.path))
                if asked is None or asked.body is None or asked.body.choices is None:
                    raise FormError(
                        "form.choice_name",
                        ref=node.ref,
                        part=part,
                        expression=expression.text,
                        question=question,
                    )


def check_references(nodes: Mapping[Path, NodeDef], actions: Iterable[Action]) -> None:
    """What an expression reads in the primary instance is there (JavaRosa finds out when it evaluates).

    A path below the expression's own node is let through: entity labels are often written as a bare word.
    Raises FormError ``form.missing_reference`` with ``ref``, ``part``, ``expression`` and ``missing``.
    """
    for node in nodes.values():
        for part, expression in (*_logic(node), *_sources(node), *_texts(node)):
            _check(expression, node.path, part, nodes)
    for action in actions:
        if action.value is not None:
            _check(action.value, action.target_path, "default", nodes)


def _check(expression: Expression, base: Path, part: str, nodes: Mapping[Path, NodeDef]) -> None:
    for path in sorted(expression.references):
        is_attribute = path[-1].startswith("@") and path[:-1] in nodes
        if path not in nodes and not is_attribute and path[: len(base)] != base:
            raise FormError(
                "form.missing_reference",
                ref=nodes[base].ref,
                part=part,
                expression=expression.text,
                missing="/" + "/".join(path),
            )


def _logic(node: NodeDef) -> Iterator[tuple[str, Expression]]:
    bind = node.bind
    named = (
        ("calculate", bind.calculate),
        ("relevant", bind.relevant),
        ("constraint", bind.constraint),
        ("required", bind.required),
        ("readonly", bind.read_only),
    )
    for part, expression in named:
        if expression is not None:
            yield part, expression


def _sources(node: NodeDef) -> Iterator[tuple[str, Expression]]:
    """How many instances a repeat has, and where a select's choices come from."""
    if node.repeat and node.repeat.count:
        yield "count", node.repeat.count
    if node.body and node.body.choices and node.body.choices.itemset:
        yield "choices", node.body.choices.itemset.nodeset


def _texts(node: NodeDef) -> Iterator[tuple[str, Expression]]:
    texts: list[tuple[str, TextDef | None]] = [
        ("constraint_message", node.bind.constraint_message),
        ("required_message", node.bind.required_message),
    ]
    if node.body:
        texts += [("label", node.body.label), ("hint", node.body.hint)]
    if node.repeat:
        texts.append(("label", node.repeat.label))
    for part, text in texts:
        for expression in text.expressions() if text else ():
            yield part, expression
