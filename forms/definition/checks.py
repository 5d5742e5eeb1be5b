"""What can be known to be wrong before anyone answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from forms.definition.names import path_of
from forms.definition.nodes import NodeDef, Path
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
