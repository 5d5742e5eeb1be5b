"""Carrying out the form's graph: compute what a change reaches, in order, once.

Whoever changes a value says so with ``value_changed``; ``run`` then computes the readers, and theirs, in
the order of the graph. What came out different is collected in ``changed`` and ``structure``.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Sequence

from forms.definition.graph import PARTS, Aspect, Computation, Reader
from forms.definition.model import FormDefinition
from forms.definition.nodes import Path
from forms.errors import FormError
from forms.interface import Control, DataType, Kind
from forms.session.live import LiveNode, Series, live
from forms.session.values import cast, finite, within
from forms.tree import Node
from forms.xpath.environment import Environment
from forms.xpath.values import Value, to_boolean

Compute = Callable[[Computation, Node], None]

INSTANCE_ID = ("meta", "instanceID")

MAX_ROUNDS = 20
"""Times one computation may come up again in one pass; only choice filters that feed each other do."""


class Recalculation:
    """``set_count`` and ``show_choices`` are the session's parts for repeats and selects."""

    def __init__(
        self,
        definition: FormDefinition,
        root: Node,
        environment: Environment,
        *,
        set_count: Callable[[Series, Computation], None],
        show_choices: Callable[[LiveNode], bool],
    ) -> None:
        self.graph = definition.graph
        self._repeats = definition.scoping.repeats
        self.root = root
        self.environment = environment
        self.changed: set[LiveNode | Series] = set()
        self.structure: set[Series] = set()
        self.calculated: list[LiveNode] = []
        """Whose value a calculate changed in this pass: their value-changed actions are due."""
        self.failures: list[FormError] = []
        """What could not be evaluated, each naming the question and the expression."""
        self._set_count = set_count
        self._show_choices = show_choices
        self._below: dict[Path, list[Computation]] = {}
        self._pending: dict[int, set[Node]] = {}
        self._heap: list[int] = []
        self._rounds: dict[int, int] = {}
        self._compute = {
            Aspect.RELEVANT: self._relevant,
            Aspect.CALCULATE: self._calculate,
            Aspect.CHOICES: self._choices,
            Aspect.READ_ONLY: self._read_only,
            Aspect.REQUIRED: self._required,
            Aspect.CONSTRAINT: self._constraint,
            Aspect.TEXT: self._text,
        }

    # What happened

    def value_changed(self, node: Node) -> None:
        """The visible value of a leaf is another one."""
        state = live(node)
        self.changed.add(state)
        self._wake(self.graph.readers.get(state.definition.path, ()), node)

    def structure_changed(self, series: Series, *, renumbered: bool) -> None:
        """Instances came or went; ``renumbered`` when later ones have a new place."""
        self.structure.add(series)
        self.changed.add(series)
        path = series.definition.path
        holder = series.holder.node
        self._wake(self.graph.structure.get(path, ()), holder)
        if renumbered:
            self._wake(self.graph.positions.get(path, ()), holder)
            for node in series.instances:
                self.changed.update(live(item) for item in node.descend())

    def compute_all(self, top: Node) -> None:
        """Everything at and below ``top``, as if it had never been computed."""
        path = path_of_node(top)
        if path not in self._below:
            self._below[path] = [item for item in self.graph.order if _is_below(item, path)]
        for computation in self._below[path]:
            self._push(computation, top)

    def compute(self, computations: Iterable[Computation]) -> None:
        """These on all their nodes."""
        for computation in computations:
            self._push(computation, self.root)

    # Finding nodes

    def nodes_at(self, scope: Node, path: Path) -> Sequence[Node]:
        """The nodes of ``path`` at or below ``scope``, relevant or not."""
        found: Sequence[Node] = (scope,)
        for name in path[depth_of(scope) :]:
            if len(found) == 1:
                found = found[0].named.get(name, ())
            else:
                found = [child for node in found for child in node.named.get(name, ())]
        return found

    def nearest(self, path: Path, node: Node) -> Sequence[Node]:
        """The nodes of ``path`` as seen from ``node``: in the repeat instances that both are in."""
        own = path_of_node(node)
        depth = 0
        for length in range(1, min(len(own), len(path)) + 1):
            if own[length - 1] != path[length - 1]:
                break
            if path[:length] in self._repeats:
                depth = length
        return self.nodes_at(_ancestor(node, depth) if depth else self.root, path)

    # Carrying out

    def run(self) -> None:
        self._rounds.clear()
        while self._heap:
            rank = heapq.heappop(self._heap)
            scopes = self._pending.pop(rank)
            rounds = self._rounds[rank] = self._rounds.get(rank, 0) + 1
            if rounds <= MAX_ROUNDS:
                self._carry_out(self.graph.order[rank], scopes)

    def _carry_out(self, computation: Computation, scopes: set[Node]) -> None:
        if computation.aspect is Aspect.COUNT:
            for series in self._series(computation, scopes):
                self._set_count(series, computation)
            return
        compute = self._compute[computation.aspect]
        done: set[Node] = set()
        for scope in scopes:
            for node in self.nodes_at(scope, computation.node.path):
                if len(scopes) == 1 or node not in done:
                    done.add(node)
                    self._try(compute, computation, node)
        if computation.aspect is Aspect.RELEVANT and computation.node.kind is Kind.REPEAT:
            for series in self._series(computation, scopes):
                self._series_relevant(series, computation)

    def _try(self, compute: Compute, computation: Computation, node: Node) -> None:
        """An expression that cannot be evaluated on these answers leaves its node as it is and is kept in
        ``failures``: an interview goes on."""
        try:
            compute(computation, node)
        except FormError as error:
            expression = computation.expression.text if computation.expression else ""
            place = {"ref": live(node).ref, "part": PARTS[computation.aspect], "expression": expression}
            self.failures.append(FormError(error.code, **{**error.values, **place}))

    def _wake(self, readers: Sequence[Reader], node: Node) -> None:
        for reader in readers:
            scope = self.root if not reader.depth else _ancestor(node, reader.depth)
            self._push(reader.computation, scope)

    def _push(self, computation: Computation, scope: Node) -> None:
        scopes = self._pending.get(computation.rank)
        if scopes is None:
            self._pending[computation.rank] = {scope}
            heapq.heappush(self._heap, computation.rank)
        else:
            scopes.add(scope)

    def _series(self, computation: Computation, scopes: set[Node]) -> list[Series]:
        path = computation.node.path
        holders = {
            holder
            for scope in scopes
            for holder in self.nodes_at(_ancestor(scope, min(depth_of(scope), len(path) - 1)), path[:-1])
        }
        return [live(holder).series[path[-1]] for holder in holders]

    # Aspects

    def _calculate(self, computation: Computation, node: Node) -> None:
        assert computation.expression is not None
        state = live(node)
        if node.text and computation.node.path[1:] == INSTANCE_ID:
            return  # old forms compute it from uuid(): opened again, the record would be another one
        text = computation.expression.string(node, self.environment)
        if self.store(state, "" if text == "NaN" else text):  # not a number is no value (JavaRosa)
            self.calculated.append(state)

    def store(self, state: LiveNode, text: str) -> bool:
        """Cast and keep a value; True when the visible one is another now."""
        value = self._cast(state, text)
        before = state.node.text
        state.answered = None
        state.node.text = value
        self._show_choices(state)
        if state.node.kind == "attribute" and state.node.parent is not None:
            state.node.parent.attributes[state.node.name[1:]] = value
        if state.node.text == before:
            return False
        self.value_changed(state.node)
        return True

    def _cast(self, state: LiveNode, text: str) -> str:
        definition = state.definition
        value = cast(text, definition.data_type, definition.control)
        if value and definition.control is Control.RANGE and definition.body is not None:
            ends = definition.body.attributes
            return value if within(value, ends.get("start"), ends.get("end")) else ""
        return value

    def _relevant(self, computation: Computation, node: Node) -> None:
        assert computation.expression is not None
        state = live(node)
        state.own_relevant = truth(computation.expression.evaluate(node, self.environment))
        self.spread_relevance(state)

    def _series_relevant(self, series: Series, computation: Computation) -> None:
        assert computation.expression is not None
        series.proto.relevant = True
        relevant = truth(computation.expression.evaluate(series.proto, self.environment))
        if relevant != series.own_relevant:
            series.own_relevant = relevant
            self.changed.add(series)

    def spread_relevance(self, state: LiveNode) -> None:
        """Pass on what a node's own relevance and its parent's make of it and of all below."""
        above = state.node.parent
        relevant = state.own_relevant and (above is None or above.relevant)
        if relevant == state.node.relevant:
            return
        stack = [state.node]
        while stack:
            node = stack.pop()
            below = live(node)
            inherited = node.parent.relevant if node.parent is not None else True
            relevant = below.own_relevant and inherited
            if relevant != node.relevant:
                node.relevant = relevant
                self.changed.add(below)
                self.changed.update(below.series.values())
                self._wake(self.graph.readers.get(below.definition.path, ()), node)
                stack.extend(node.children)

    def _read_only(self, computation: Computation, node: Node) -> None:
        assert computation.expression is not None
        state = live(node)
        state.own_read_only = truth(computation.expression.evaluate(node, self.environment))
        self.spread_read_only(state)

    def spread_read_only(self, state: LiveNode) -> None:
        stack = [state.node]
        while stack:
            node = stack.pop()
            below = live(node)
            above = node.parent.slot if node.parent is not None else None
            read_only = below.own_read_only or (isinstance(above, LiveNode) and above.read_only)
            if read_only != below.read_only:
                below.read_only = read_only
                self.changed.add(below)
                stack.extend(node.children)

    def _required(self, computation: Computation, node: Node) -> None:
        assert computation.expression is not None
        state = live(node)
        required = truth(computation.expression.evaluate(node, self.environment))
        if required != state.required:
            state.required = required
            self.changed.add(state)

    def _constraint(self, computation: Computation, node: Node) -> None:
        assert computation.expression is not None
        state = live(node)
        satisfied = not node.text or computation.expression.boolean(node, self.environment)
        if satisfied != state.satisfied:
            state.satisfied = satisfied
            self.changed.add(state)

    def _choices(self, _: Computation, node: Node) -> None:
        state = live(node)
        self.changed.add(state)
        if self._show_choices(state):
            self.value_changed(node)

    def _text(self, computation: Computation, node: Node) -> None:
        state = live(node)
        self.changed.add(state)
        if computation.node.kind is Kind.REPEAT and isinstance(state.parent, Series):
            self.changed.add(state.parent)


def truth(value: Value) -> bool:
    """Whether a condition holds. A reference alone stands for its node's value, as in JavaRosa: a number is
    true unless 0, a text unless empty; XPath would ask whether the node is there."""
    if not isinstance(value, list):
        return to_boolean(value)
    if not value:
        return False
    node = value[0]
    state = node.slot
    if isinstance(state, LiveNode) and state.data_type in (DataType.INT, DataType.DECIMAL, DataType.BOOLEAN):
        return node.relevant and finite(node.text) not in (None, 0.0)
    return node.string_value() != ""


def _is_below(computation: Computation, path: Path) -> bool:
    """It belongs to a node at or below ``path``; how many instances there are is asked from above."""
    own = computation.node.path
    return own[: len(path)] == path and not (own == path and computation.aspect is Aspect.COUNT)


def path_of_node(node: Node) -> Path:
    """Names from the root to a node of the primary instance."""
    names: list[str] = []
    step: Node | None = node
    while step is not None and step.kind == "element":
        names.append(step.name)
        step = step.parent
    return tuple(reversed(names))


def depth_of(node: Node) -> int:
    depth = 0
    step: Node | None = node
    while step is not None and step.kind == "element":
        depth += 1
        step = step.parent
    return depth


def _ancestor(node: Node, depth: int) -> Node:
    """The node itself or the one above it that is ``depth`` steps from the root, the root being 1."""
    steps = depth_of(node) - depth
    for _ in range(steps):
        assert node.parent is not None
        node = node.parent
    return node
