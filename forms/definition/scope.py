"""Compiling a form's expressions, each in the scope of the node it belongs to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from forms.definition.nodes import Path
from forms.errors import FormError
from forms.xpath.compiler import Expression, Scope, compile_expression


@dataclass(frozen=True, slots=True)
class Scoping:
    """What every scope of a form shares."""

    repeats: frozenset[Path]
    namespaces: Mapping[str, str]
    refs: Mapping[Path, str] = field(default_factory=dict)
    """How each path is written, for errors."""

    def compile(self, text: str, base: Path, part: str) -> Expression:
        """Compile ``text`` with ``base`` as its context node.

        Raises FormError ``xpath.*`` with ``ref`` (the question), ``part`` (relevant, calculate, label …)
        and ``expression``.
        """
        try:
            return compile_expression(
                text, Scope(base=base, repeats=self.repeats, namespaces=self.namespaces)
            )
        except FormError as error:
            place = {"ref": self.refs.get(base, "/" + "/".join(base)), "part": part}
            raise FormError(error.code, **{"expression": text, **error.values, **place}) from error

    def at(self, base: Path, part: str = "label") -> Callable[[str], Expression]:
        """``compile`` with its place filled in."""
        return lambda text: self.compile(text, base, part)
