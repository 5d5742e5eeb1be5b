"""What an expression reaches: paths of the primary instance, functions, and whether it looks around."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from forms.xpath.syntax import Call, Filtered, Path, Step, Syntax

Place = tuple[str, ...] | None
"""A path in the primary instance; None in another tree, or where nobody knows."""

_SIBLINGS = ("following-sibling", "preceding-sibling", "following", "preceding")


class Reach:
    """Follows the compiler along a path: ``start``, each ``step``, ``end``; ``inside`` for predicates."""

    def __init__(self, base: tuple[str, ...]) -> None:
        self.base = base
        self.here: Place = base
        self.context: Place = base
        self.references: set[tuple[str, ...]] = set()
        self.crossing: set[tuple[str, ...]] = set()
        """Those of the references that look into other instances of the repeats around the base."""
        self.functions: set[str] = set()
        self.everything = False
        self.siblings = False
        self._across = False
        self.at_top = True
        """The context node is the one that the expression belongs to: no predicate is around."""

    def start(self, path: Path) -> None:
        self.here = self._start(path)

    def _start(self, path: Path) -> Place:
        if path.start is not None:
            return self.after(path.start)
        return () if path.absolute else self.context

    def step(self, step: Step) -> None:
        self.siblings = self.siblings or step.axis in _SIBLINGS
        if self.here is None:
            return
        place = _moved(self.here, step)
        if place is None:
            self.everything = True
        self.here = place

    def end(self, *, crossing: bool) -> None:
        if self.here:
            self.references.add(self.here)
            if crossing or self._across:
                self.crossing.add(self.here)

    @contextmanager
    def across(self) -> Iterator[None]:
        """Whatever is read here is read in other instances too."""
        before, self._across = self._across, True
        try:
            yield
        finally:
            self._across = before

    @contextmanager
    def inside(self, place: Place) -> Iterator[None]:
        """Predicates: their context node is at ``place``."""
        before = self.here, self.context, self.at_top
        self.here = self.context = place
        self.at_top = False
        try:
            yield
        finally:
            self.here, self.context, self.at_top = before

    def after(self, syntax: Syntax) -> Place:
        """Where an expression's nodes are."""
        match syntax:
            case Path():
                place = self._start(syntax)
                for step in syntax.steps:
                    place = None if place is None else _moved(place, step)
                return place
            case Filtered(primary, _):
                return self.after(primary)
            case Call("current", ()):
                return self.base
            case Call("instance", _):
                return None
            case Call(_, arguments) if arguments:
                return self.after(arguments[0])
            case _:
                return None


def _moved(place: tuple[str, ...], step: Step) -> Place:
    """One step further; None when it may lead to more than one path."""
    kind, name = step.test.kind, step.test.name
    if kind == "name" and name != "*":
        if step.axis == "child":
            return (*place, name)
        if step.axis == "attribute":
            return (*place, f"@{name}")
        return None
    if step.axis == "self" and kind == "node":
        return place
    if step.axis == "parent" and kind == "node":
        return place[:-1]
    return place if step.axis == "child" and kind == "text" else None
