"""Functions that steer how their arguments are evaluated, or that ask where they stand."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from forms.errors import FormError
from forms.tree import Node
from forms.xpath.code import Code, Gives, as_boolean, as_nodes, as_number, as_string
from forms.xpath.environment import Context
from forms.xpath.functions.function import Function
from forms.xpath.functions.nodesets import NODESETS
from forms.xpath.functions.numbers import NUMBERS
from forms.xpath.reach import Reach
from forms.xpath.syntax import Call, Path, Syntax
from forms.xpath.tally import Tally
from forms.xpath.values import Nodes, Value, text_to_number

Names = tuple[str, ...]


class Compiles(Protocol):
    """What a special function needs of the compiler."""

    reach: Reach

    def compile(self, syntax: Syntax) -> Code: ...
    def everywhere(self, syntax: Syntax) -> Names | None: ...


@dataclass(frozen=True, slots=True)
class Special:
    compile: Callable[[Compiles, Call], Code]
    least: int
    most: int | None

    def takes(self, count: int) -> bool:
        return self.least <= count and (self.most is None or count <= self.most)


def _if(compiler: Compiles, call: Call) -> Code:
    """Only the branch that counts is evaluated."""
    condition, then, other = (compiler.compile(argument) for argument in call.arguments)
    test, yes, no = as_boolean(condition), then.run, other.run
    gives = then.gives if then.gives is other.gives else Gives.ANY
    yes_number, no_number = as_number(then), as_number(other)
    return Code(
        lambda context: yes(context) if test(context) else no(context),
        gives,
        number=lambda context: yes_number(context) if test(context) else no_number(context),
    )


def _coalesce(compiler: Compiles, call: Call) -> Code:
    """The first that is not blank; "" when all are."""
    codes = [compiler.compile(argument) for argument in call.arguments]
    parts = [as_string(code) for code in codes]
    *before, last = codes
    texts, last_number = [as_string(code) for code in before], as_number(last)

    def number(context: Context) -> float:
        for text in texts:
            found = text(context)
            if found:
                return text_to_number(found)
        return last_number(context)

    return Code(
        lambda context: next((text for part in parts if (text := part(context))), ""),
        Gives.STRING,
        number=number,
    )


def _once(compiler: Compiles, call: Call) -> Code:
    """The node's own value when it has one; the expression only while it is blank."""
    text = as_string(compiler.compile(call.arguments[0]))

    def run(context: Context) -> str:
        found = context.current.string_value() or text(context)
        return "" if found == "NaN" else found

    return Code(run, Gives.STRING)


def _position(compiler: Compiles, call: Call) -> Code:
    """The place in the context, or a node's place among its siblings of that name."""
    if not call.arguments:
        return Code(lambda context: float(context.position), Gives.NUMBER)
    nodes = as_nodes(compiler.compile(call.arguments[0]))

    def run(context: Context) -> float:
        found = nodes(context)
        return float(found[0].index + 1) if found else math.nan

    return Code(run, Gives.NUMBER)


def _last(_: Compiles, __: Call) -> Code:
    return Code(lambda context: float(context.size), Gives.NUMBER)


def _current(_: Compiles, __: Call) -> Code:
    return Code(lambda context: [context.current], Gives.NODES)


def _lang(compiler: Compiles, call: Call) -> Code:
    """XPath 1.0, section 4.3: by the nearest ``xml:lang``."""
    wanted = as_string(compiler.compile(call.arguments[0]))

    def run(context: Context) -> bool:
        node: Node | None = context.node
        while node is not None and "xml:lang" not in node.attributes:
            node = node.parent
        has = node.attributes["xml:lang"].lower() if node is not None else ""
        language = wanted(context).lower()
        return has == language or has.startswith(f"{language}-")

    return Code(run, Gives.BOOLEAN)


# Totals over a repeat


def _total(function: Function, read: Callable[[Tally], float]) -> Callable[[Compiles, Call], Code]:
    """Of all instances from the session's running total, where it keeps one; else by looking at each."""

    def compile_total(compiler: Compiles, call: Call) -> Code:
        general = function.code([compiler.compile(call.arguments[0])])
        names = compiler.everywhere(call.arguments[0])
        if names is None:
            return general
        look = as_number(general)

        def run(context: Context) -> float:
            tally = context.env.tally(names)
            return look(context) if tally is None else read(tally)

        return Code(run, Gives.NUMBER)

    return compile_total


# indexed-repeat()


def _indexed_repeat(compiler: Compiles, call: Call) -> Code:
    """``indexed-repeat(x, repeat, n, …)``: ``x`` in the n-th instance, for up to three nested repeats."""
    target, *rest = call.arguments
    repeats = rest[::2]
    if len(rest) % 2 or not all(isinstance(path, Path) for path in (target, *repeats)):
        raise FormError("xpath.arguments", function=call.name)
    with compiler.reach.across():
        for path in (target, *repeats):
            compiler.compile(path)  # notes what is read
    numbers = [as_number(compiler.compile(argument)) for argument in rest[1::2]]
    find_target, *find_repeats = (_names(path) for path in (target, *repeats) if isinstance(path, Path))

    def run(context: Context) -> Nodes:
        own = _path_to(context.node, context.env.root)
        places = [number(context) for number in numbers]
        chosen = dict(zip((find(own) for find in find_repeats), places, strict=True))
        return _walk(context, find_target(own), own, chosen)

    return Code(run, Gives.NODES)


def _names(path: Path) -> Callable[[Sequence[Node]], Names]:
    """The path's names from the root, as seen from a node; each step is a name, ``.`` or ``..``."""
    steps = path.steps

    def find(own: Sequence[Node]) -> Names:
        names = [] if path.absolute else [node.name for node in own]
        for step in steps:
            if step.axis == "parent":
                del names[-1:]
            elif step.axis == "child":
                names.append(step.test.name)
        return tuple(names)

    return find


def _path_to(node: Node, root: Node) -> list[Node]:
    """From below the root down to the node."""
    found: list[Node] = []
    step: Node | None = node
    while step is not None and step is not root:
        found.append(step)
        step = step.parent
    return found[::-1]


def _walk(context: Context, target: Names, own: Sequence[Node], chosen: Mapping[Names, Value]) -> Nodes:
    """Down from the root: the chosen instance of a repeat, the expression's own of any other node."""
    nodes: Nodes = [context.env.root]
    with_own = True
    for depth, name in enumerate(target):
        place = chosen.get(target[: depth + 1])
        if place is not None:
            with_own = False
            nodes = [node for above in nodes for node in _instance(above, name, place)]
        elif with_own and depth < len(own) - 1 and own[depth].name == name:
            nodes = [own[depth]]
        else:
            with_own = False
            nodes = [node for above in nodes for node in above.named.get(name, ()) if node.relevant]
    return nodes


def _instance(above: Node, name: str, place: Value) -> Nodes:
    found = above.named.get(name, ())
    if not isinstance(place, float) or not 1 <= place <= len(found) or place != int(place):
        return []
    node = found[int(place) - 1]
    return [node] if node.relevant else []


SPECIAL: Mapping[str, Special] = {
    "if": Special(_if, 3, 3),
    "coalesce": Special(_coalesce, 1, None),
    "once": Special(_once, 1, 1),
    "position": Special(_position, 0, 1),
    "last": Special(_last, 0, 0),
    "current": Special(_current, 0, 0),
    "lang": Special(_lang, 1, 1),
    "indexed-repeat": Special(_indexed_repeat, 3, 7),
    "sum": Special(_total(NUMBERS["sum"], lambda tally: tally.sum), 1, 1),
    "count": Special(_total(NODESETS["count"], lambda tally: float(tally.count)), 1, 1),
    "count-non-empty": Special(
        _total(NODESETS["count-non-empty"], lambda tally: float(tally.non_empty)), 1, 1
    ),
}
