"""Compiling a form's expressions, each in the scope of the node it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from forms.definition.nodes import Path
from forms.errors import FormError
from forms.xpath.compiler import Expression, Scope, compile_syntax
from forms.xpath.parser import parse
from forms.xpath.syntax import Syntax


@dataclass(frozen=True, slots=True)
class Scoping:
    """What every scope of a form shares."""

    repeats: frozenset[Path]
    namespaces: Mapping[str, str]
    refs: Mapping[Path, str] = field(default_factory=dict)
    """How each path is written, for errors."""
    syntaxes: dict[str, Syntax] = field(default_factory=dict)
    """What was parsed, by its text: from the cache, and what comes to it."""

    def compile(self, text: str, base: Path, part: str) -> Expression:
        """Compile ``text`` with ``base`` as its context node.

        Raises FormError ``xpath.*`` with ``ref`` (the question), ``part`` (relevant, calculate, label …)
        and ``expression``.
        """
        try:
            scope = Scope(base=base, repeats=self.repeats, namespaces=self.namespaces)
            return compile_syntax(text, self._syntax(text), scope)
        except FormError as error:
            place = {"ref": self.refs.get(base, "/" + "/".join(base)), "part": part}
            raise FormError(error.code, **{"expression": text, **error.values, **place}) from error

    def _syntax(self, text: str) -> Syntax:
        known = self.syntaxes.get(text)
        if known is None:
            known = self.syntaxes[text] = parse(text)
        return known

    def at(self, base: Path, part: str = "label") -> Callable[[str], Expression]:
        """``compile`` with its place filled in."""
        return lambda text: self.compile(text, base, part)
