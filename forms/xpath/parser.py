"""Tokens to syntax: operator precedence and location paths (XPath 1.0, sections 2 and 3)."""

from __future__ import annotations

from forms.errors import FormError
from forms.xpath.lexer import TIMES, Token, tokens
from forms.xpath.syntax import (
    BELOW,
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
    Test,
)

AXES = frozenset(
    ("ancestor", "ancestor-or-self", "attribute", "child", "descendant", "descendant-or-self", "following",
     "following-sibling", "namespace", "parent", "preceding", "preceding-sibling", "self")
)  # fmt: skip
_NODE_TYPES = ("node", "text", "comment", "processing-instruction")
_LEVELS = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), (TIMES, "div", "mod"))
_STRENGTH = {operator: strength for strength, level in enumerate(_LEVELS) for operator in level}
_SLASHES = ("/", "//")
_PRIMARIES = ("number", "literal", "(")
_STEPS = ("name", ".", "..", "@", "*")

DEEPEST = 100
"""Expressions inside expressions: a chain of so many ifs. More would exhaust Python's stack."""


def parse(text: str) -> Syntax:
    """Raises FormError ``xpath.syntax`` with ``expression`` and ``position`` (1-based)."""
    return _Parser(text).whole()


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens(text)
        self.at = 0
        self.depth = 0

    def whole(self) -> Syntax:
        found = self.expression()
        if self.kind != "end":
            raise self.error()
        return found

    # Reading tokens

    @property
    def here(self) -> Token:
        return self.tokens[self.at]

    @property
    def kind(self) -> str:
        return self.tokens[self.at].kind

    def next(self) -> Token:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def precedes(self, kind: str) -> bool:
        """Whether the token after this one is of the ``kind``; there is one after each but the end."""
        return self.tokens[self.at + 1].kind == kind

    def take(self, kind: str) -> bool:
        if self.tokens[self.at].kind == kind:
            self.at += 1
            return True
        return False

    def expect(self, kind: str) -> None:
        if not self.take(kind):
            raise self.error()

    def error(self) -> FormError:
        return FormError("xpath.syntax", expression=self.text, position=self.here.place)

    # Operators

    def expression(self) -> Syntax:
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.error()
        found = self.binary(0)
        self.depth -= 1
        return found

    def binary(self, weakest: int) -> Syntax:
        """Operators that bind at least as strongly as ``weakest``; equals group from the left."""
        left = self.unary()
        while (strength := self.strength()) >= weakest:
            operator = self.next().text
            left = Binary(operator, left, self.binary(strength + 1))
        return left

    def strength(self) -> int:
        """How strongly the operator here binds; -1 where there is none."""
        return _STRENGTH.get(self.kind, -1)

    def unary(self) -> Syntax:
        minuses = 0
        while self.take("-"):
            minuses += 1
        operand = self.union()
        if not minuses:
            return operand
        return Negation(operand) if minuses % 2 else Negation(Negation(operand))

    def union(self) -> Syntax:
        left = self.path()
        while self.take("|"):
            left = Binary("|", left, self.path())
        return left

    # Paths

    def path(self) -> Syntax:
        if self.kind in _SLASHES:
            return self.absolute_path()
        if not self.starts_primary():
            return Path(absolute=False, steps=self.steps())
        primary = self.primary()
        predicates = self.predicates()
        start: Syntax = Filtered(primary, predicates) if predicates else primary
        if self.kind in _SLASHES:
            steps = (BELOW,) if self.next().text == "//" else ()
            return Path(absolute=False, steps=(*steps, *self.steps()), start=start)
        return start

    def absolute_path(self) -> Syntax:
        if self.next().text == "//":
            return Path(absolute=True, steps=(BELOW, *self.steps()))
        return Path(absolute=True, steps=self.steps() if self.starts_step() else ())

    def starts_primary(self) -> bool:
        token = self.here
        if token.kind == "name":
            return self.precedes("(") and token.text not in _NODE_TYPES
        return token.kind in _PRIMARIES

    def starts_step(self) -> bool:
        return self.kind in _STEPS

    def steps(self) -> tuple[Step, ...]:
        found = [self.step()]
        while self.kind in _SLASHES:
            if self.next().text == "//":
                found.append(BELOW)
            found.append(self.step())
        return tuple(found)

    def step(self) -> Step:
        """``.`` and ``..`` may have predicates: XPath forbids it, real forms do it and peers take it."""
        if self.take("."):
            return Step(SELF.axis, SELF.test, self.predicates())
        if self.take(".."):
            return Step(PARENT.axis, PARENT.test, self.predicates())
        axis = self.axis()
        return Step(axis, self.test(), self.predicates())

    def axis(self) -> str:
        if self.take("@"):
            return "attribute"
        if self.kind == "name" and self.precedes("::"):
            if self.here.text not in AXES:
                raise self.error()
            axis = self.next().text
            self.expect("::")
            return axis
        return "child"

    def test(self) -> Test:
        if self.take("*"):
            return Test("name", "*")
        if self.kind != "name":
            raise self.error()
        name = self.next().text
        if name in _NODE_TYPES and self.take("("):
            return self.node_type(name)
        prefix, _, local = name.rpartition(":")
        return Test("name", local, prefix)

    def node_type(self, kind: str) -> Test:
        target = ""
        if kind == "processing-instruction" and self.kind == "literal":
            target = self.next().text
        self.expect(")")
        return Test(kind, target)

    def predicates(self) -> tuple[Syntax, ...]:
        found = []
        while self.take("["):
            found.append(self.expression())
            self.expect("]")
        return tuple(found)

    # Primary expressions

    def primary(self) -> Syntax:
        token = self.next()
        if token.kind == "literal":
            return Literal(token.text)
        if token.kind == "number":
            return Number(float(token.text))
        if token.kind == "name":
            self.expect("(")
            return Call(token.text, self.arguments())
        found = self.expression()
        self.expect(")")
        return found

    def arguments(self) -> tuple[Syntax, ...]:
        if self.take(")"):
            return ()
        found = [self.expression()]
        while self.take(","):
            found.append(self.expression())
        self.expect(")")
        return tuple(found)
