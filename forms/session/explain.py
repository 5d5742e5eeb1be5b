"""Why a node is hidden, required, wrong or has the value that it has: the form's own expression, what it
reads, and what that is now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from forms.definition.nodes import Path
from forms.errors import FormError
from forms.interface import Explanation, Input, Part
from forms.session.live import LiveNode, Series, live
from forms.session.recalculate import Recalculation
from forms.tree import Node
from forms.xpath.compiler import Expression
from forms.xpath.values import to_boolean, to_string

MOST_INPUTS = 20
"""Of one explanation; a sum over a thousand members is not explained by listing them."""

_CONDITIONS = (Part.RELEVANT, Part.READ_ONLY, Part.REQUIRED, Part.CONSTRAINT)


@dataclass(frozen=True, slots=True)
class _Deciding:
    """An expression that decides ``part`` of ``ref``, evaluated at ``node``."""

    ref: str
    part: Part
    expression: Expression
    node: Node


class Explainer:
    """Explains the nodes of one session, for the present moment."""

    def __init__(self, recalculation: Recalculation) -> None:
        self._recalculation = recalculation

    def explain(self, item: LiveNode | Series) -> tuple[Explanation, ...]:
        """Every expression that decides something about the node. Relevance and read-only are inherited:
        those of the nodes around it come too, the nearest first."""
        return tuple(self._made(deciding) for deciding in _all_deciding(item))

    def _made(self, deciding: _Deciding) -> Explanation:
        inputs = list(self._inputs(deciding))
        return Explanation(
            ref=deciding.ref,
            part=deciding.part,
            expression=deciding.expression.text,
            result=self._result(deciding),
            inputs=tuple(inputs[:MOST_INPUTS]),
            more=max(0, len(inputs) - MOST_INPUTS),
        )

    def _result(self, deciding: _Deciding) -> str | None:
        try:
            value = deciding.expression.evaluate(deciding.node, self._recalculation.environment)
        except FormError:
            return None
        if deciding.part in _CONDITIONS:
            return "true" if to_boolean(value) else "false"
        if deciding.part is Part.CHOICES and isinstance(value, list):
            return str(len(value))
        return to_string(value)

    def _inputs(self, deciding: _Deciding) -> Iterator[Input]:
        for path in sorted(deciding.expression.references, key=self._recalculation.place_of):
            for node in self._nodes(deciding, path):
                state = node.slot
                if isinstance(state, LiveNode) and state.definition.is_leaf:
                    yield Input(state.ref, state.label, state.value, state.relevant)

    def _nodes(self, deciding: _Deciding, path: Path) -> Sequence[Node]:
        if path in deciding.expression.crossing:
            return self._recalculation.nodes_at(self._recalculation.root, path)
        return self._recalculation.nearest(path, deciding.node)


def _all_deciding(item: LiveNode | Series) -> Iterator[_Deciding]:
    around = list(_around(item))
    for part in (Part.RELEVANT, Part.READ_ONLY):
        yield from (found for state in around for found in _bound(state, part))
    if isinstance(item, Series):
        repeat = item.definition.repeat
        if repeat is not None and repeat.count is not None:
            yield _Deciding(item.ref, Part.COUNT, repeat.count, item.holder.node)
        return
    for part in (Part.REQUIRED, Part.CONSTRAINT, Part.VALUE):
        yield from _bound(item, part)
    choices = item.definition.body.choices if item.definition.body else None
    if choices is not None and choices.itemset is not None and choices.itemset.nodeset.references:
        yield _Deciding(item.ref, Part.CHOICES, choices.itemset.nodeset, item.node)


def _bound(state: LiveNode, part: Part) -> Iterator[_Deciding]:
    bind = state.definition.bind
    expression = {
        Part.RELEVANT: bind.relevant,
        Part.READ_ONLY: bind.read_only,
        Part.REQUIRED: bind.required,
        Part.CONSTRAINT: bind.constraint,
        Part.VALUE: bind.calculate,
    }[part]
    if expression is not None:
        yield _Deciding(state.ref, part, expression, state.node)


def _around(item: LiveNode | Series) -> Iterator[LiveNode]:
    """The node itself and those above it."""
    node: Node | None = item.holder.node if isinstance(item, Series) else item.node
    while node is not None and node.slot is not None:
        yield live(node)
        node = node.parent
