"""What has to be computed, in which order, and who has to be computed again after a change.

Static: made once at load from the references of each expression, at the level of paths. A session
carries it out on the instances that are there.

A node's *visible* value depends on its calculate, on the choice filter that may hide it, on its own and
its ancestors' relevance and on the count of the repeats around it; so whoever reads the node comes after
these. Required, read-only, constraints and texts produce nothing that an expression can read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from graphlib import CycleError, TopologicalSorter

from forms.definition.nodes import Itemset, NodeDef, Path
from forms.errors import FormError
from forms.interface import Kind
from forms.xpath.compiler import Expression


class Aspect(IntEnum):
    """What a computation finds out about its node."""

    COUNT = 0
    RELEVANT = 1
    CALCULATE = 2
    CHOICES = 3
    READ_ONLY = 4
    REQUIRED = 5
    CONSTRAINT = 6
    TEXT = 7


PARTS = {
    Aspect.COUNT: "count", Aspect.RELEVANT: "relevant", Aspect.CALCULATE: "calculate",
    Aspect.CHOICES: "choices", Aspect.READ_ONLY: "readonly", Aspect.REQUIRED: "required",
    Aspect.CONSTRAINT: "constraint", Aspect.TEXT: "label",
}  # fmt: skip
"""The word an error uses for each."""

_INSTANCE_ID = ("meta", "instanceID")
_MUST_END = {Aspect.COUNT, Aspect.CALCULATE}
_NOT_OF_ITSELF = (Aspect.COUNT, Aspect.CALCULATE, Aspect.RELEVANT, Aspect.READ_ONLY, Aspect.REQUIRED)
_PRODUCES = (Aspect.COUNT, Aspect.RELEVANT, Aspect.CALCULATE, Aspect.CHOICES)
_LANGUAGE_FUNCTIONS = frozenset(("jr:itext", "jr:choice-name", "itext", "choice-name"))


@dataclass(frozen=True, slots=True, eq=False)
class Computation:
    """One expression of one path. ``rank`` is its place in the order. TEXT stands for all its texts."""

    rank: int
    aspect: Aspect
    node: NodeDef
    expression: Expression | None
    single: bool
    """No repeat is around its node: there is one of it at most."""
    only_when_blank: bool
    """It fills its node once: old forms compute the instanceID from uuid(), and a draft that is opened again
    has to stay the record that it is."""


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """``computation`` reads something below the node at ``depth`` steps from the root: its targets below
    the changed node's ancestor of that depth have to be computed again."""

    computation: Computation
    depth: int


@dataclass(frozen=True, slots=True, eq=False)
class Readers:
    """Who reads something: the ranks of computations outside of repeats, and those on many nodes."""

    single: tuple[int, ...] = ()
    repeated: tuple[Reader, ...] = ()


NOBODY = Readers()


@dataclass(frozen=True, slots=True, eq=False)
class Graph:
    """``order`` holds all computations. The maps say who reads a node's value (``readers``), who looks at
    how many instances a repeat has (``structure``) or at an instance's place among them (``positions``)."""

    order: tuple[Computation, ...]
    readers: Mapping[NodeDef, Readers]
    structure: Mapping[NodeDef, Readers]
    positions: Mapping[NodeDef, Readers]
    by_language: tuple[Computation, ...]
    volatile_constraints: tuple[Computation, ...]


def build_graph(nodes: Mapping[Path, NodeDef]) -> Graph:
    """Raises FormError ``form.cycle`` with ``ref``, ``part``, ``expression`` and ``through`` (the refs)."""
    drafts = [draft for node in nodes.values() for draft in _computations(node)]
    ordered = _ordered(drafts, nodes)
    order = tuple(
        Computation(
            rank,
            draft.aspect,
            draft.node,
            draft.expression,
            single=not draft.node.repeats and draft.aspect is not Aspect.COUNT,
            only_when_blank=draft.node.path[1:] == _INSTANCE_ID,
        )
        for rank, draft in enumerate(ordered)
    )
    return _Wiring(nodes).wire(order, [draft.reads for draft in ordered])


@dataclass(frozen=True, slots=True, eq=False)
class _Draft:
    aspect: Aspect
    node: NodeDef
    expression: Expression | None
    reads: tuple[Expression, ...]

    def references(self) -> set[Path]:
        return {path for expression in self.reads for path in expression.references}


def _computations(node: NodeDef) -> Iterator[_Draft]:
    bind = node.bind
    simple = (
        (Aspect.RELEVANT, bind.relevant),
        (Aspect.CALCULATE, bind.calculate),
        (Aspect.READ_ONLY, bind.read_only),
        (Aspect.REQUIRED, bind.required),
        (Aspect.CONSTRAINT, bind.constraint),
    )
    if node.repeat and node.repeat.count:
        yield _Draft(Aspect.COUNT, node, node.repeat.count, (node.repeat.count,))
    for aspect, expression in simple:
        if expression is not None:
            yield _Draft(aspect, node, expression, (expression,))
    if node.body and node.body.choices and node.body.choices.itemset:
        itemset = node.body.choices.itemset
        yield _Draft(Aspect.CHOICES, node, itemset.nodeset, tuple(_itemset_reads(itemset)))
    if node.body and node.body.marks and node.body.marks.itemset:
        marks = node.body.marks.itemset
        yield _Draft(Aspect.CHOICES, node, marks.nodeset, tuple(_itemset_reads(marks)))
    if node.body and node.body.choices and node.body.choices.search:
        yield _Draft(Aspect.CHOICES, node, None, node.body.choices.search.arguments)
    texts = tuple(_text_expressions(node))
    if texts:
        yield _Draft(Aspect.TEXT, node, None, texts)


def _itemset_reads(itemset: Itemset) -> Iterator[Expression]:
    yield itemset.nodeset
    if itemset.source is None:
        yield itemset.value
        if itemset.label is not None:
            yield itemset.label


def _text_expressions(node: NodeDef) -> Iterator[Expression]:
    texts = [node.bind.required_message, node.bind.constraint_message]
    if node.body:
        texts += [node.body.label, node.body.hint]
    if node.repeat:
        texts.append(node.repeat.label)
    for text in texts:
        if text is not None:
            yield from text.expressions()


def _ordered(drafts: list[_Draft], nodes: Mapping[Path, NodeDef]) -> list[_Draft]:
    """Producers before readers. A cycle of calculations or counts never ends and is an error; questions
    that hide each other, or filter each other's choices, are common and come to rest."""
    producers: dict[Path, list[_Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.aspect in _PRODUCES:
            producers[draft.node.path].append(draft)
    below = _below(nodes)
    hard: dict[_Draft, list[_Draft]] = {}
    soft: dict[_Draft, list[_Draft]] = {}
    for draft in drafts:
        needs = list(_needs(draft, producers, below, nodes))
        _refuse_self_reference(draft)
        soft[draft] = [need for need in needs if need is not draft]
        hard[draft] = [need for need in soft[draft] if {need.aspect, draft.aspect} <= _MUST_END]
    try:
        return list(TopologicalSorter(soft).static_order())
    except CycleError:
        pass  # what is left when only values and counts have to come first may still have an order
    try:
        return list(TopologicalSorter(hard).static_order())
    except CycleError as error:
        raise _cycle(error.args[1]) from error


def _refuse_self_reference(draft: _Draft) -> None:
    """Logic may not look at its own node, but for constraints, which do nothing else, and choice filters."""
    if draft.aspect in _NOT_OF_ITSELF and draft.node.path in draft.references():
        raise _cycle([draft])


def _cycle(drafts: list[_Draft]) -> FormError:
    first = drafts[0]
    return FormError(
        "form.cycle",
        ref=first.node.ref,
        part=PARTS[first.aspect],
        expression=first.expression.text if first.expression else "",
        through=tuple(dict.fromkeys(draft.node.ref for draft in drafts)),
    )


def _below(nodes: Mapping[Path, NodeDef]) -> Mapping[Path, list[Path]]:
    """Every path with the paths at or below it."""
    below: dict[Path, list[Path]] = defaultdict(list)
    for path in nodes:
        for length in range(1, len(path) + 1):
            below[path[:length]].append(path)
    return below


def _read_through(
    reference: Path, target: Path, below: Mapping[Path, list[Path]], nodes: Mapping[Path, NodeDef]
) -> Sequence[Path]:
    """The paths whose values a reference may show: a group's string-value is that of all below it. Of a
    repeat, and of a group around the target, only the place and the number of instances are asked."""
    if reference not in nodes:
        return ()
    inside = target[: len(reference)] == reference
    if nodes[reference].kind is Kind.REPEAT or (inside and target != reference):
        return (reference,)
    return below[reference]


def _needs(
    draft: _Draft,
    producers: Mapping[Path, list[_Draft]],
    below: Mapping[Path, list[Path]],
    nodes: Mapping[Path, NodeDef],
) -> Iterator[_Draft]:
    """The producers that ``draft`` comes after."""
    for path in draft.references():
        for length in range(1, len(path)):
            yield from (
                producer
                for producer in producers.get(path[:length], ())
                if producer.aspect in (Aspect.RELEVANT, Aspect.COUNT)
            )
        for covered in _read_through(path, draft.node.path, below, nodes):
            yield from producers.get(covered, ())


class _Wiring:
    def __init__(self, nodes: Mapping[Path, NodeDef]) -> None:
        self.nodes = nodes
        self.repeats = {path for path, node in nodes.items() if node.kind is Kind.REPEAT}
        self.below = _below(nodes)
        self.readers: dict[Path, dict[Computation, int]] = defaultdict(dict)
        self.structure: dict[Path, dict[Computation, int]] = defaultdict(dict)
        self.positions: dict[Path, dict[Computation, int]] = defaultdict(dict)

    def wire(self, order: tuple[Computation, ...], reads: list[tuple[Expression, ...]]) -> Graph:
        for computation, expressions in zip(order, reads, strict=True):
            path = computation.node.path
            if computation.aspect is Aspect.CONSTRAINT:
                _note(self.readers[path], computation, self._shared(path, path))
            for expression in expressions:
                self._wire(computation, expression)
        return Graph(
            order=order,
            readers=self._frozen(self.readers),
            structure=self._frozen(self.structure),
            positions=self._frozen(self.positions),
            by_language=tuple(
                item for item in order if item.expression and item.expression.functions & _LANGUAGE_FUNCTIONS
            ),
            volatile_constraints=tuple(
                item
                for item in order
                if item.aspect is Aspect.CONSTRAINT and item.expression and item.expression.volatile
            ),
        )

    def _wire(self, computation: Computation, expression: Expression) -> None:
        target = computation.node.path
        references: Iterable[Path] = self.nodes if expression.reads_everything else expression.references
        for reference in references:
            crosses = expression.reads_everything or reference in expression.crossing
            for path in _read_through(reference, target, self.below, self.nodes):
                depth = 0 if crosses else self._shared(target, path)
                _note(self.readers[path], computation, depth)
            self._wire_structure(computation, reference, crosses)
        if expression.positional:
            for repeat in self._repeats_around(target):
                _note(self.positions[repeat], computation, 0)

    def _wire_structure(self, computation: Computation, reference: Path, crosses: bool) -> None:
        """Whoever reads across the instances of a repeat looks at how many there are."""
        for repeat in self._repeats_around(reference) + self._repeats_inside(reference):
            inside = computation.node.path[: len(repeat)] == repeat and computation.node.path != repeat
            if crosses or not inside:
                depth = 0 if crosses else self._shared(computation.node.path, repeat[:-1])
                _note(self.structure[repeat], computation, depth)

    def _repeats_around(self, path: Path) -> list[Path]:
        return [path[:length] for length in range(1, len(path) + 1) if path[:length] in self.repeats]

    def _repeats_inside(self, path: Path) -> list[Path]:
        return [item for item in self.below.get(path, ()) if item != path and item in self.repeats]

    def _frozen(self, found: Mapping[Path, Mapping[Computation, int]]) -> dict[NodeDef, Readers]:
        return {
            self.nodes[path]: Readers(
                single=tuple(item.rank for item in readers if item.single),
                repeated=tuple(Reader(item, depth) for item, depth in readers.items() if not item.single),
            )
            for path, readers in found.items()
            if path in self.nodes
        }

    def _shared(self, one: Path, other: Path) -> int:
        """Length of the innermost repeat that both are in."""
        shared = 0
        for length in range(1, min(len(one), len(other)) + 1):
            if one[length - 1] != other[length - 1]:
                break
            if one[:length] in self.repeats:
                shared = length
        return shared


def _note(readers: dict[Computation, int], computation: Computation, depth: int) -> None:
    readers[computation] = min(depth, readers.get(computation, depth))
