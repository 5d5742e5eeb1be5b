"""What can be known to be wrong before anyone answers."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping

from forms.definition.expressions import expressions_of, logic_of
from forms.definition.names import path_of
from forms.definition.nodes import Action, NodeDef, Path
from forms.errors import FormError
from forms.xpath.compiler import Expression

_CHOICE_NAME = re.compile(
    r"jr:choice-name\s*\([^()]*(?:\([^()]*\)[^()]*)*,\s*(?:'([^']*)'|\"([^\"]*)\")\s*\)"
)

_INSTANCE = re.compile(r"""\binstance\s*\(\s*['"]([^'"]+)['"]\s*\)""")


def check_choice_names(nodes: Mapping[Path, NodeDef]) -> None:
    """``jr:choice-name(value, 'question')`` asks a question that has choices.

    Raises FormError ``form.choice_name`` with ``ref``, ``part``, ``expression`` and ``question``.
    """
    for node in nodes.values():
        for part, expression in logic_of(node):
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
        for part, expression in expressions_of(node):
            _check(expression, node.path, part, nodes)
    for action in actions:
        if action.value is not None:
            _check(action.value, action.target_path, "default", nodes)


def check_instances(nodes: Mapping[Path, NodeDef], actions: Iterable[Action], known: Container[str]) -> None:
    """Every ``instance('id')`` is one that the form declares; lists of itemsets.csv are not its to declare.

    Raises FormError ``form.missing_reference`` with ``missing`` as the form writes it.
    """
    read = [
        (node.ref, part, expression)
        for node in nodes.values()
        for part, expression in expressions_of(node)
        if not (part == "choices" and asks_itemsets(node))
    ]
    read += [("/" + "/".join(item.target_path), "default", item.value) for item in actions if item.value]
    for ref, part, expression in read:
        for found in _INSTANCE.finditer(expression.text) if "instance" in expression.functions else ():
            if found.group(1) not in known:
                raise FormError(
                    "form.missing_reference",
                    ref=ref,
                    part=part,
                    expression=expression.text,
                    missing=found.group(),
                )


def asks_itemsets(node: NodeDef) -> bool:
    """Its choices come from itemsets.csv."""
    choices = node.body.choices if node.body else None
    return choices is not None and choices.itemset is not None and choices.itemset.is_external


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
