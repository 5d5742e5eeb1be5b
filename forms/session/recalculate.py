"""Carrying out the form's graph: compute what a change reaches, in order, once.

Values are changed by ``store``; ``run`` then computes the readers, and theirs, in
the order of the graph. What came out different is collected in ``changed`` and ``structure``.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from forms.definition.graph import NOBODY, PARTS, Aspect, Computation, Readers
from forms.definition.model import FormDefinition
from forms.definition.nodes import NodeDef, Path
from forms.errors import FormError
from forms.interface import Control, Kind
from forms.session.live import LiveNode, Series, live
from forms.session.values import cast, number_text, within
from forms.tree import Node
from forms.xpath.environment import Context, Environment
from forms.xpath.tally import Tally
from forms.xpath.values import Value, to_boolean, to_string

Compute = Callable[[Computation, LiveNode], None]
Step = Callable[[], None]

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
        self._readers = definition.graph.readers
        self._nodes = definition.nodes
        self._tallies: dict[NodeDef, Tally] = {}
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
        self._steps: dict[int, Step] = {}
        self._everywhere = {root}
        self._context = Context(root, environment, root)
        self._rounds: dict[int, int] = {}
        self._compute: dict[Aspect, Compute] = {
            Aspect.RELEVANT: self._relevant,
            Aspect.CALCULATE: self._calculate,
            Aspect.CHOICES: self._choices,
            Aspect.READ_ONLY: self._read_only,
            Aspect.REQUIRED: self._required,
            Aspect.CONSTRAINT: self._constraint,
            Aspect.TEXT: self._text,
        }

    # What happened

    def _value_changed(self, state: LiveNode) -> None:
        """The visible value of a leaf is another one."""
        self.changed.add(state)
        tally = self._tallies.get(state.definition)
        if tally is not None:
            tally.update(state.node)
        readers = self._readers.get(state.definition)
        if readers:
            self._wake(readers, state.node)

    def structure_changed(self, series: Series, *, renumbered: bool) -> None:
        """Instances came or went; ``renumbered`` when later ones have a new place."""
        self.structure.add(series)
        self.changed.add(series)
        holder = series.holder.node
        self._wake(self.graph.structure.get(series.definition, NOBODY), holder)
        if renumbered:
            self._wake(self.graph.positions.get(series.definition, NOBODY), holder)
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

    # Running totals

    def tally(self, path: Path) -> Tally | None:
        """The total over all nodes of a path, kept from when it is first asked for. None for a group: its
        value changes with what is below it."""
        definition = self._nodes.get(path)
        if definition is None or not (definition.is_leaf or definition.kind is Kind.REPEAT):
            return None
        known = self._tallies.get(definition)
        if known is None:
            known = self._tallies[definition] = Tally()
            for node in self.nodes_at(self.root, path):
                known.update(node)
        return known

    def came(self, top: Node) -> None:
        """An instance is part of the tree from now on."""
        for node, tally in self._tallied(top):
            tally.update(node)

    def went(self, top: Node) -> None:
        for node, tally in self._tallied(top):
            tally.drop(node)

    def _tallied(self, top: Node) -> Iterator[tuple[Node, Tally]]:
        for node in top.descend() if self._tallies else ():
            tally = self._tallies.get(live(node).definition)
            if tally is not None:
                yield node, tally

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

    def place_of(self, path: Path) -> int:
        """Where a path comes in the form's order."""
        return next((place for place, known in enumerate(self._nodes) if known == path), len(self._nodes))

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
        heap, pending, steps, last = self._heap, self._pending, self._steps, -1
        while heap:
            rank = heapq.heappop(heap)
            scopes = pending.pop(rank)
            if rank <= last and not self._may_come_again(rank):
                continue
            last = rank
            computation = self.graph.order[rank]
            if not computation.single:
                self._carry_out(computation, scopes)
                continue
            step = steps.get(rank) or self._step(computation)
            try:
                step()
            except FormError as error:
                self._failed(computation, error)

    def _may_come_again(self, rank: int) -> bool:
        """Stepping back in the order happens only where computations feed each other."""
        self._rounds[rank] = self._rounds.get(rank, 0) + 1
        return self._rounds[rank] <= MAX_ROUNDS

    def _step(self, computation: Computation) -> Step:
        """A computation outside of repeats, with all that it needs at hand: made once a session, for a form
        may carry out hundreds at each answer."""
        found = next(iter(self.nodes_at(self.root, computation.node.path)), None)
        if found is None:
            step: Step = _nothing
        elif computation.aspect is Aspect.CALCULATE and computation.node.control is None:
            step = self._calculation(computation, live(found))
        elif computation.aspect is Aspect.RELEVANT:
            step = self._condition(computation, live(found))
        else:
            step = partial(self._compute[computation.aspect], computation, live(found))
        self._steps[computation.rank] = step
        return step

    def _calculation(self, computation: Computation, state: LiveNode) -> Step:
        """``_calculate`` for a node without a control."""
        assert computation.expression is not None
        node, context, run = state.node, self._context, computation.expression.run
        data_type, only_when_blank = state.data_type, computation.only_when_blank
        is_attribute = node.kind == "attribute"

        def step() -> None:
            if only_when_blank and node.text:
                return
            context.node = context.current = node
            context.spent = 0
            value = run(context)
            text = number_text(value, data_type) if type(value) is float else None
            if text is None:
                text = self._cast(state, _written(value))
            if text == node.text:
                return
            if is_attribute:
                self._keep(state, text)
            else:
                node.text = text
                self._value_changed(state)
            self.calculated.append(state)

        return step

    def _condition(self, computation: Computation, state: LiveNode) -> Step:
        """``_relevant``; what is below hears of it only when it is another now."""
        assert computation.expression is not None
        node, context, run = state.node, self._context, computation.expression.run

        def step() -> None:
            context.node = context.current = node
            context.spent = 0
            value = run(context)
            relevant = value if type(value) is bool else to_boolean(value)
            if relevant is not state.own_relevant:
                state.own_relevant = relevant
                self.spread_relevance(state)

        return step

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
                    self._try(compute, computation, live(node))
        if computation.aspect is Aspect.RELEVANT and computation.node.kind is Kind.REPEAT:
            for series in self._series(computation, scopes):
                self._series_relevant(series, computation)

    def _try(self, compute: Compute, computation: Computation, state: LiveNode) -> None:
        try:
            compute(computation, state)
        except FormError as error:
            self._failed(computation, error, state.ref)

    def _failed(self, computation: Computation, error: FormError, ref: str = "") -> None:
        """An expression that cannot be evaluated on these answers leaves its node as it is and is kept in
        ``failures``: an interview goes on."""
        expression = computation.expression.text if computation.expression else ""
        place = {
            "ref": ref or computation.node.ref,
            "part": PARTS[computation.aspect],
            "expression": expression,
        }
        self.failures.append(FormError(error.code, **{**error.values, **place}))

    def _wake(self, readers: Readers, node: Node) -> None:
        pending, heap = self._pending, self._heap
        for rank in readers.single:
            if rank not in pending:
                pending[rank] = self._everywhere
                heapq.heappush(heap, rank)
        for reader in readers.repeated:
            scope = _ancestor(node, reader.depth) if reader.depth else self.root
            self._push(reader.computation, scope)

    def _push(self, computation: Computation, scope: Node) -> None:
        scopes = self._pending.get(computation.rank)
        if scopes is None:
            self._pending[computation.rank] = {scope}
            heapq.heappush(self._heap, computation.rank)
        elif not computation.single:
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

    def _evaluate(self, computation: Computation, node: Node) -> Value:
        assert computation.expression is not None
        context = self._context
        context.node = context.current = node
        context.spent = 0
        return computation.expression.run(context)

    def _calculate(self, computation: Computation, state: LiveNode) -> None:
        node = state.node
        if computation.only_when_blank and node.text:
            return
        value = self._evaluate(computation, node)
        text = None
        if isinstance(value, float) and state.control is None:
            text = number_text(value, state.data_type)
        if text is None:
            text = self._cast(state, _written(value))
        if self._keep(state, text):
            self.calculated.append(state)

    def store(self, state: LiveNode, text: str) -> bool:
        """Cast and keep a value; True when the visible one is another now."""
        return self._keep(state, self._cast(state, text))

    def _keep(self, state: LiveNode, value: str) -> bool:
        node = state.node
        before = node.text
        state.answered = None
        node.text = value
        if state.control is not None:
            self._show_choices(state)
        if node.kind == "attribute" and node.parent is not None:
            node.parent.attributes[node.name[1:]] = value
        if node.text == before:
            return False
        self._value_changed(state)
        return True

    def _cast(self, state: LiveNode, text: str) -> str:
        definition = state.definition
        value = cast(text, definition.data_type, definition.control)
        if value and definition.control is Control.RANGE and definition.body is not None:
            ends = definition.body.attributes
            return value if within(value, ends.get("start"), ends.get("end")) else ""
        return value

    def _relevant(self, computation: Computation, state: LiveNode) -> None:
        state.own_relevant = to_boolean(self._evaluate(computation, state.node))
        self.spread_relevance(state)

    def _series_relevant(self, series: Series, computation: Computation) -> None:
        series.proto.relevant = True
        relevant = to_boolean(self._evaluate(computation, series.proto))
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
                tally = self._tallies.get(below.definition)
                if tally is not None:
                    tally.update(node)
                self.changed.add(below)
                self.changed.update(below.series.values())
                self._wake(self._readers.get(below.definition, NOBODY), node)
                stack.extend(node.children)

    def _read_only(self, computation: Computation, state: LiveNode) -> None:
        state.own_read_only = to_boolean(self._evaluate(computation, state.node))
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

    def _required(self, computation: Computation, state: LiveNode) -> None:
        required = to_boolean(self._evaluate(computation, state.node))
        if required != state.required:
            state.required = required
            self.changed.add(state)

    def _constraint(self, computation: Computation, state: LiveNode) -> None:
        satisfied = not state.node.text or to_boolean(self._evaluate(computation, state.node))
        if satisfied != state.satisfied:
            state.satisfied = satisfied
            self.changed.add(state)

    def _choices(self, _: Computation, state: LiveNode) -> None:
        self.changed.add(state)
        if self._show_choices(state):
            self._value_changed(state)

    def _text(self, computation: Computation, state: LiveNode) -> None:
        self.changed.add(state)
        if computation.node.kind is Kind.REPEAT and isinstance(state.parent, Series):
            self.changed.add(state.parent)


def _written(value: Value) -> str:
    """Not a number is no value (JavaRosa)."""
    text = to_string(value)
    return "" if text == "NaN" else text


def _nothing() -> None:
    """The step of a computation whose node is not there."""


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
