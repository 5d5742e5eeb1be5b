"""What is wrong with a form on the present answers, without stopping anybody: found when it is asked for.

A formula that cannot be evaluated leaves its node as it is; one that finds several nodes where a single value
is wanted takes the first, where Collect stops (trap 9 of the form language).
"""

from __future__ import annotations

from collections.abc import Iterator

from forms.definition.expressions import expressions_of
from forms.definition.model import FormDefinition
from forms.errors import FormError
from forms.session.recalculate import Recalculation
from forms.tree import Node
from forms.xpath.compiler import Expression

_NODES_WANTED = ("choices",)
_CONDITIONS = ("relevant", "constraint", "required", "readonly")


def problems(definition: FormDefinition, recalculation: Recalculation) -> Iterator[FormError]:
    """In document order, each with ``ref``, ``part`` and ``expression``: ``xpath.several_nodes``, and what an
    expression raises."""
    for path, node in definition.nodes.items():
        for part, expression in expressions_of(node):
            for place in recalculation.nodes_at(recalculation.root, path):
                code = _code(expression, part, place, recalculation)
                if code is not None:
                    values = {"ref": node.ref, "part": part, "expression": expression.text}
                    yield FormError(code.code, **{**code.values, **values})
                    break


def _code(expression: Expression, part: str, node: Node, recalculation: Recalculation) -> FormError | None:
    try:
        value = expression.evaluate(node, recalculation.environment)
    except FormError as error:
        return error
    wants_one = part not in _NODES_WANTED + _CONDITIONS
    if wants_one and isinstance(value, list) and len(value) > 1:
        return FormError("xpath.several_nodes")
    return None
