"""Syntax to closures, and what an expression refers to: found once, at load."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from forms.errors import FormError
from forms.tree import Node
from forms.xpath.axes import node_test
from forms.xpath.code import Code, Gives, as_nodes, as_number, constant
from forms.xpath.environment import Context, Environment
from forms.xpath.functions.special import SPECIAL, Special
from forms.xpath.functions.table import FUNCTIONS
from forms.xpath.operators import CHAINS, arithmetic, equality, is_order, order
from forms.xpath.parser import parse
from forms.xpath.paths import (
    Fixed,
    Move,
    One,
    Start,
    along,
    by_names,
    filtered,
    from_above,
    from_current,
    from_document,
    from_node,
    from_root,
    in_turn,
    looked_up,
    named_children,
    nearest,
    to_parent,
)
from forms.xpath.reach import Reach
from forms.xpath.syntax import (
    PARENT,
    SELF,
    Binary,
    Call,
    Filtered,
    Literal,
    Negation,
    Number,
    Path,
    Step,
    Syntax,
)
from forms.xpath.values import (
    Nodes,
    Value,
    to_boolean,
    to_number,
    to_string,
)

Names = tuple[str, ...]

VOLATILE = frozenset(("now", "today", "random", "uuid", "randomize"))
POSITIONAL = frozenset(("position",))


@dataclass(frozen=True, slots=True)
class Scope:
    """Where an expression stands. ``base`` is the path of the node it belongs to, ``repeats`` the paths of
    the form's repeats; ``namespaces`` maps prefixes to URIs. What calls a function wrongly is an error here,
    or, when it is not ``checked``, only where it is reached."""

    base: Names
    repeats: frozenset[Names]
    namespaces: Mapping[str, str] = field(default_factory=dict)
    checked: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """A compiled expression. Evaluating may raise FormError ``xpath.not_a_node_set`` or ``xpath.arguments``.

    ``references`` are the paths of the primary instance that it reads, ``crossing`` those that it reads in
    other instances of the repeats around it too; ``reads_everything`` says that they cannot be told (``//x``,
    ``*``, an axis that looks around). ``positional``: it asks for an instance's place among its siblings.
    ``volatile``: it gives another value each time.
    """

    text: str
    references: frozenset[Names]
    functions: frozenset[str]
    crossing: frozenset[Names]
    reads_everything: bool
    positional: bool
    volatile: bool
    column: str | None
    """Set where the expression is a child's name and nothing else, as itemsets' values and labels are."""
    run: Callable[[Context], Value]

    def evaluate(self, node: Node, environment: Environment) -> Value:
        return self.run(Context(node, environment, node))

    def string(self, node: Node, environment: Environment) -> str:
        if self.column is not None:
            return node.cell(self.column)
        return to_string(self.evaluate(node, environment))

    def number(self, node: Node, environment: Environment) -> float:
        return to_number(self.evaluate(node, environment))

    def boolean(self, node: Node, environment: Environment) -> bool:
        return to_boolean(self.evaluate(node, environment))

    def nodes(self, node: Node, environment: Environment) -> Nodes:
        value = self.evaluate(node, environment)
        if not isinstance(value, list):
            raise FormError("xpath.not_a_node_set", expression=self.text)
        return value


def compile_expression(text: str, scope: Scope) -> Expression:
    """Raises FormError ``xpath.syntax`` (expression, position), ``xpath.unknown_function`` and
    ``xpath.arguments`` (expression, function), ``xpath.not_a_node_set`` (expression)."""
    return compile_syntax(text, parse(text), scope)


def compile_syntax(text: str, syntax: Syntax, scope: Scope) -> Expression:
    """An expression that was parsed before. Raises FormError as ``compile_expression``, but for syntax."""
    try:
        compiler = Compiler(scope)
        code = compiler.compile(syntax)
    except RecursionError as error:
        raise FormError("xpath.syntax", expression=text, position=1) from error
    except FormError as error:
        raise FormError(error.code, **{"expression": text, **error.values}) from error
    reach = compiler.reach
    return Expression(
        text=text,
        references=frozenset(reach.references),
        functions=frozenset(reach.functions),
        crossing=frozenset(reach.crossing),
        reads_everything=reach.everything,
        positional=bool(reach.functions & POSITIONAL) or reach.siblings,
        volatile=bool(reach.functions & VOLATILE),
        column=_column(syntax),
        run=code.run,
    )


class Compiler:
    """Compiles one expression and keeps what it reaches."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.reach = Reach(scope.base)

    def compile(self, syntax: Syntax) -> Code:
        match syntax:
            case Literal(value) | Number(value):
                return constant(value)
            case Path():
                return self.path(syntax)
            case Call():
                return self.call(syntax)
            case Binary():
                return self.binary(syntax)
            case Negation(operand):
                number = as_number(self.compile(operand))
                return Code(lambda context: -number(context), Gives.NUMBER)
            case Filtered(primary, predicates):
                return self.filtered(primary, predicates)

    # Operators

    def binary(self, syntax: Binary) -> Code:
        name = syntax.operator
        if name in CHAINS:
            return CHAINS[name]([self.compile(part) for part in operands(syntax)])
        left, right = self.compile(syntax.left), self.compile(syntax.right)
        if name in ("=", "!="):
            return equality(name, left, right, blank_when_empty=bool(self.scope.base))
        return (order if is_order(name) else arithmetic)(name, left, right)

    # Functions

    def call(self, syntax: Call) -> Code:
        try:
            return self.known(syntax)
        except FormError as error:
            if self.scope.checked or error.code not in ("xpath.unknown_function", "xpath.arguments"):
                raise
            return _fails(error)

    def known(self, syntax: Call) -> Code:
        name = _plain_name(syntax.name)
        self.reach.functions.add(name)
        function = SPECIAL.get(name) or FUNCTIONS.get(name)
        if function is None:
            raise FormError("xpath.unknown_function", function=name)
        if not function.takes(len(syntax.arguments)):
            raise FormError("xpath.arguments", function=name)
        if isinstance(function, Special):
            return function.compile(self, syntax)
        return function.code([self.compile(argument) for argument in syntax.arguments])

    # Paths

    def filtered(self, primary: Syntax, predicates: tuple[Syntax, ...]) -> Code:
        start = as_nodes(self.compile(primary))
        with self.reach.inside(self.reach.after(primary)):
            keeps = [self.predicate(item) for item in predicates]

        def run(context: Context) -> Nodes:
            nodes = start(context)
            for keep in keeps:
                nodes = filtered(nodes, keep, context)
            return nodes

        return Code(run, Gives.NODES)

    def predicate(self, syntax: Syntax) -> Callable[[Context], Value]:
        return self.compile(syntax).run

    def path(self, path: Path) -> Code:
        start, steps = self.start(path)
        self.reach.start(path)
        one = self.one(path)
        compiled = self.steps(start, steps, skipped=len(path.steps) - len(steps), path=path)
        self.reach.end(crossing=one is None and not self._keeps_inside(path))
        return Code(compiled, Gives.NODES, one=one)

    def _keeps_inside(self, path: Path) -> bool:
        """An absolute path stays in the instances that the expression's node is in, but where it ends at
        one of their repeats: then all its instances are meant."""
        names = _plain_names(path.steps)
        if not path.absolute or names is None:
            return False
        return tuple(names) not in self.scope.repeats or tuple(names) != self.scope.base[: len(names)]

    def one(self, path: Path) -> One | None:
        """The way to the path's node where there is never more than one: no step leads into a repeat, but
        for the instances that the expression's own node is in."""
        base = self.scope.base
        names = _plain_names(path.steps)
        if not base or names is None or not (path.absolute or self._starts_here(path)):
            return None
        up = 0 if path.absolute else _ups(path.steps)
        shared = self.shared(path.steps) if path.absolute else max(len(base) - up, 0)
        target = tuple(names) if path.absolute else (*base[:shared], *names)
        repeats = [n for n in range(1, len(target) + 1) if target[:n] in self.scope.repeats]
        if not target or any(depth > shared for depth in repeats):
            return None
        return nearest(len(base) - shared, target[shared:]) if repeats else Fixed(target)

    def everywhere(self, syntax: Syntax) -> Names | None:
        """The path whose nodes in all instances ``syntax`` means; None when it means fewer, or no repeat."""
        if not isinstance(syntax, Path) or not syntax.absolute or not self.scope.base:
            return None
        names = tuple(_plain_names(syntax.steps) or ())
        within = any(names[:depth] in self.scope.repeats for depth in range(1, len(names) + 1))
        return names if within and not self.shared(syntax.steps) else None

    def _starts_here(self, path: Path) -> bool:
        """It starts at the node that the expression belongs to."""
        if path.start is None:
            return self.reach.at_top
        return path.start == Call("current", ())

    def start(self, path: Path) -> tuple[Start, tuple[Step, ...]]:
        """Where the walk starts and the steps that are left from there."""
        if path.start is not None:
            if path.start == Call("current", ()):
                self.reach.functions.add("current")
                return from_current, path.steps
            return as_nodes(self.compile(path.start)), path.steps
        if not path.absolute:
            return from_node, path.steps
        if not path.steps:
            return from_document, path.steps
        shared = self.shared(path.steps)
        if shared:
            return from_above(len(self.scope.base) - shared), path.steps[shared:]
        return from_root, path.steps

    def shared(self, steps: tuple[Step, ...]) -> int:
        """How many steps lead to the innermost repeat instance that the path and the base are both in."""
        shared = 0
        names: Names = ()
        for step, own in zip(steps[:-1], self.scope.base, strict=False):
            if not _is_plain(step) or step.test.name != own or step.predicates:
                break
            names = (*names, own)
            if names in self.scope.repeats:
                shared = len(names)
        return shared

    def steps(self, start: Start, steps: tuple[Step, ...], *, skipped: int, path: Path) -> Start:
        """The walk along ``steps``; leading plain names, then the rest."""
        for step in path.steps[:skipped]:
            self.reach.step(step)
        plain = 0
        while plain < len(steps) and _is_plain(steps[plain]) and not steps[plain].predicates:
            self.reach.step(steps[plain])
            plain += 1
        walk = by_names(start, [step.test.name for step in steps[:plain]]) if plain else start
        indexed = self.indexed(path, plain, walk, steps)
        if indexed is not None:
            walk, plain = indexed, plain + 1
        rest = [self.move(step) for step in steps[plain:]]
        return in_turn(walk, rest) if rest else walk

    def move(self, step: Step) -> Move:
        self.reach.step(step)
        if step == SELF:
            return lambda nodes, _: nodes
        if step == PARENT:
            return to_parent
        predicates = self.predicates(step)
        if _is_plain(step):
            return named_children(step.test.name, predicates)
        return along(step.axis, node_test(step.test, step.axis, self.scope.namespaces), predicates)

    def predicates(self, step: Step) -> list[Callable[[Context], Value]]:
        if not step.predicates:
            return []
        with self.reach.inside(self.reach.here):
            return [self.predicate(item) for item in step.predicates]

    def indexed(self, path: Path, plain: int, walk: Start, steps: tuple[Step, ...]) -> Start | None:
        """``instance('id')/root/item[column = value and …]…`` answered by the instance's index: the column
        is looked up, what else the predicates say is asked of the items found."""
        if not (isinstance(path.start, Call) and plain == 1 and len(steps) > 1):
            return None
        instance = path.start
        step = steps[1]
        if _plain_name(instance.name) != "instance" or not _is_plain(step) or not step.predicates:
            return None
        name = instance.arguments[0]
        conditions = conjuncts(step.predicates[0])
        found = next(filter(None, map(_column_equals, conditions)), None)
        if not isinstance(name, Literal) or found is None:
            return None
        self.reach.step(step)
        column, other = found
        with self.reach.inside(self.reach.here):
            wanted = self.compile(other)
            first, *more = [self.predicate(item) for item in step.predicates]
        if wanted.gives not in (Gives.STRING, Gives.NODES):
            return in_turn(walk, [named_children(step.test.name, [first, *more])])
        search = in_turn(walk, [named_children(step.test.name, [first])])
        find = looked_up(name.value, (steps[0].test.name, step.test.name), column, wanted.run, search)
        rest = more if len(conditions) == 1 else [first, *more]
        return _kept(find, rest) if rest else find


def _fails(error: FormError) -> Code:
    def run(_: Context) -> Value:
        raise error

    return Code(run, Gives.ANY)


def _kept(find: Start, predicates: list[Callable[[Context], Value]]) -> Start:
    def run(context: Context) -> Nodes:
        nodes = find(context)
        for predicate in predicates:
            nodes = filtered(nodes, predicate, context)
        return nodes

    return run


def _plain_names(steps: tuple[Step, ...]) -> list[str] | None:
    """Of ``../../a/b`` the names; None when there is any other step."""
    names: list[str] = []
    for step in steps:
        if _is_plain(step) and not step.predicates:
            names.append(step.test.name)
        elif names or step not in (SELF, PARENT):
            return None
    return names


def _ups(steps: tuple[Step, ...]) -> int:
    return sum(step == PARENT for step in steps)


def operands(syntax: Binary) -> list[Syntax]:
    """``a + b + c`` from left to right, without recursion: forms add up hundreds of fields."""
    found: list[Syntax] = []
    part: Syntax = syntax
    while isinstance(part, Binary) and part.operator == syntax.operator:
        found.append(part.right)
        part = part.left
    return [part, *reversed(found)]


def conjuncts(predicate: Syntax) -> list[Syntax]:
    """What all has to hold; one that asks for the place among all items cannot be taken apart."""
    if not isinstance(predicate, Binary) or predicate.operator != "and" or asks_position(predicate):
        return [predicate]
    return operands(predicate)


def asks_position(syntax: Syntax) -> bool:
    match syntax:
        case Call(name, arguments):
            return name in ("position", "last") or any(asks_position(item) for item in arguments)
        case Binary(_, left, right):
            return asks_position(left) or asks_position(right)
        case Negation(operand):
            return asks_position(operand)
        case Path(_, _, start):
            return start is not None and asks_position(start)
        case Filtered(primary, _):
            return asks_position(primary)
        case _:
            return False


def _plain_name(name: str) -> str:
    """Function names are case-sensitive; ``jr:`` alone is a prefix that matters."""
    prefix, _, local = name.rpartition(":")
    return f"jr:{local}" if prefix in ("jr", "orx") else name


def _is_plain(step: Step) -> bool:
    """A child step by name."""
    return (
        step.axis == "child" and step.test.kind == "name" and step.test.name != "*" and not step.test.prefix
    )


def _column(syntax: Syntax) -> str | None:
    """The name in a path of one plain step."""
    if not isinstance(syntax, Path) or syntax != Path(absolute=False, steps=syntax.steps[:1]):
        return None
    step = syntax.steps[0]
    return step.test.name if _is_plain(step) and not step.predicates else None


def _column_equals(predicate: Syntax) -> tuple[str, Syntax] | None:
    """``column = value`` where the value does not depend on the item: the column and the value."""
    if not isinstance(predicate, Binary) or predicate.operator != "=":
        return None
    for side, other in ((predicate.left, predicate.right), (predicate.right, predicate.left)):
        column = _column(side)
        if column is not None and _is_fixed(other):
            return column, other
    return None


def _is_fixed(syntax: Syntax) -> bool:
    """It is the same for every item of a list."""
    match syntax:
        case Literal() | Number():
            return True
        case Path(absolute, _, start):
            return absolute or start == Call("current", ())
        case Call(name, arguments):
            needs_item = (
                _plain_name(name) in ("position", "last", "current", "once", "random") or not arguments
            )
            return not needs_item and all(_is_fixed(argument) for argument in arguments)
        case _:
            return False
