"""The parts of an expression as it is written (XPath 1.0, sections 2 and 3)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Literal:
    value: str


@dataclass(frozen=True, slots=True)
class Number:
    value: float


@dataclass(frozen=True, slots=True)
class Call:
    name: str
    arguments: tuple[Syntax, ...]


@dataclass(frozen=True, slots=True)
class Negation:
    operand: Syntax


@dataclass(frozen=True, slots=True)
class Binary:
    """``operator`` is ``or and = != < <= > >= + - * div mod |``."""

    operator: str
    left: Syntax
    right: Syntax


@dataclass(frozen=True, slots=True)
class Test:
    """``kind`` is ``name`` or a node type (node, text, comment, processing-instruction).

    ``name`` is "*" for any; of a processing instruction it is its target or "".
    """

    kind: str
    name: str = ""
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    axis: str
    test: Test
    predicates: tuple[Syntax, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """``start`` is None for a path from the context node, or from the root when it is ``absolute``."""

    absolute: bool
    steps: tuple[Step, ...]
    start: Syntax | None = None


@dataclass(frozen=True, slots=True)
class Filtered:
    """A primary expression with predicates: ``instance('x')[1]``."""

    primary: Syntax
    predicates: tuple[Syntax, ...]


Syntax = Literal | Number | Call | Negation | Binary | Path | Filtered

ANY_NODE = Test("node")
SELF = Step("self", ANY_NODE)
PARENT = Step("parent", ANY_NODE)
BELOW = Step("descendant-or-self", ANY_NODE)
