"""All expressions of a form, each with the part of its question that it is, and the files that they read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from forms.definition.nodes import Action, NodeDef, Path, TextDef
from forms.definition.search import table_name
from forms.xpath.compiler import Expression

_PULLDATA = re.compile(r"""pulldata\s*\(\s*('[^']+'|"[^"]+")""")


def expressions_of(node: NodeDef) -> Iterator[tuple[str, Expression]]:
    """Of one node, with the names that errors use for the parts."""
    yield from logic_of(node)
    yield from _sources(node)
    yield from _texts(node)


def tables_read(nodes: Mapping[Path, NodeDef], actions: Iterable[Action]) -> list[str]:
    """The CSV files, without suffix, that ``search()`` and ``pulldata()`` name, in the form's order."""
    found: list[str | None] = []
    for node in nodes.values():
        if node.body and node.body.choices and node.body.choices.search:
            found.append(node.body.choices.search.table)
        for _, expression in expressions_of(node):
            found += _pulled(expression)
    for action in actions:
        found += _pulled(action.value) if action.value else []
    return list(dict.fromkeys(name for name in found if name))


def _pulled(expression: Expression) -> list[str | None]:
    if "pulldata" not in expression.functions:
        return []
    return [table_name(text) for text in _PULLDATA.findall(expression.text)]


def logic_of(node: NodeDef) -> Iterator[tuple[str, Expression]]:
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
    for choices in (node.body.choices, node.body.marks) if node.body else ():
        if choices and choices.itemset:
            yield "choices", choices.itemset.nodeset
    if node.body and node.body.choices and node.body.choices.search:
        yield from (("choices", argument) for argument in node.body.choices.search.arguments)


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
