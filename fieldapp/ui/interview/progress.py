"""How far an interview is: answered, left and wrong, by section and over all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fieldapp.ui.interview.plan import ItemKind, Plan, Section, is_asked
from forms.interface import Condition, FormNode


@dataclass(frozen=True, slots=True)
class Tally:
    """``answered`` of ``total`` questions that can be answered now; ``problems`` that are worth showing."""

    answered: int
    total: int
    problems: int

    @property
    def left(self) -> int:
        return self.total - self.answered


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing against finalising: a violation, or text that is no answer yet (``condition`` None)."""

    ref: str
    condition: Condition | None
    message: str


class Progress:
    """Counts over a plan. A missing answer is a problem only where a person has been (``seen``)."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._tallies: dict[str, Tally] = {}
        self.seen: set[str] = set()
        self.unfinished: dict[str, str] = {}
        """Text that is no answer yet, by question: what is wrong with it is told when one is there."""

    def use(self, plan: Plan, unfinished: Mapping[str, str]) -> None:
        """Count over another plan of the same form, whose references may be others."""
        self.plan = plan
        self.unfinished = dict(unfinished)
        self._tallies.clear()

    def forget(self, refs: Iterable[str]) -> None:
        """These have changed: the sections they are in are counted anew."""
        for ref in refs:
            section = self.plan.section_of(ref)
            if section is not None:
                self._tallies.pop(section.key, None)

    def see(self, ref: str) -> None:
        """A person has been here: a missing answer counts from now on."""
        if ref not in self.seen:
            self.seen.add(ref)
            self.forget((ref,))

    def see_all(self) -> None:
        self.seen.update(item.ref for item in self.plan.stops)
        self._tallies.clear()

    def keep_unfinished(self, ref: str, text: str | None) -> None:
        """Text that is no answer yet; None when there is none any more."""
        if text is None:
            self.unfinished.pop(ref, None)
        else:
            self.unfinished[ref] = text
        self.forget((ref,))

    def of(self, section: Section) -> Tally:
        if section.key not in self._tallies:
            self._tallies[section.key] = self._count(section)
        return self._tallies[section.key]

    def problems(self) -> int:
        """Over the whole form."""
        return sum(self.of(section).problems for section in self.plan.sections)

    def _count(self, section: Section) -> Tally:
        answered = total = problems = 0
        for item in section.items:
            node = item.node
            if item.kind is not ItemKind.QUESTION or not node.relevant:
                continue
            problems += self.is_problem(item.ref, node)
            if is_asked(node) and not node.read_only:
                total += 1
                answered += bool(node.value)
        return Tally(answered, total, problems)

    def is_problem(self, ref: str, node: FormNode) -> bool:
        """Worth showing now."""
        violation = node.violation
        missing_unseen = violation is Condition.REQUIRED and ref not in self.seen
        return ref in self.unfinished or (violation is not None and not missing_unseen)

    def next_problem(self, ref: str) -> str | None:
        """The first problem after ``ref`` in the order of the form, then from its start; None for none."""
        refs = [item.ref for item in self.plan.stops]
        here = refs.index(ref) + 1 if ref in refs else 0
        for item in (*self.plan.stops[here:], *self.plan.stops[:here]):
            if item.node.relevant and self.is_problem(item.ref, item.node):
                return item.ref
        return None
