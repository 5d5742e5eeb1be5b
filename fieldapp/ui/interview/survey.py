"""An interview in words: titles, where one is, how much is left, what is wrong, where one can go."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from fieldapp.ui.interview.go_to import Place
from fieldapp.ui.interview.labels import title_of, words_of
from fieldapp.ui.interview.outline_view import OutlineRow
from fieldapp.ui.interview.plan import Item, ItemKind, Page, Section
from fieldapp.ui.interview.problem_list import ProblemRow
from fieldapp.ui.interview.progress import Progress
from forms.interface import Condition, Session

BETWEEN = "  ›  "
_CODE = re.compile(r"\s*\([^()]*\)\s*$")


@dataclass(frozen=True, slots=True)
class Survey:
    """Of one moment: ``page`` is shown, or None on the last page."""

    session: Session
    progress: Progress
    page: Page | None

    def title(self) -> str:
        """Of the page: its section's name, and the part where the section is long."""
        if self.page is None:
            return ""
        title = self._title(self.page.section)
        return f"{title}  {self.page.part} / {self.page.parts}" if self.page.parts > 1 else title

    def where(self) -> str:
        """The sections around the page, outermost first; "" at the top."""
        if self.page is None:
            return ""
        path = self.progress.plan.path_to(self.page.section)
        return BETWEEN.join(self._title(section) for section in path[:-1])

    def rows(self) -> list[OutlineRow]:
        """The outline: sections in which something is relevant."""
        here = self.page.section.key if self.page is not None else None
        return [
            OutlineRow(
                section.key,
                self._title(section),
                section.depth,
                self.progress.of(section),
                instances=_instances(section),
                current=section.key == here,
            )
            for section in self.progress.plan.sections
            if section.relevant
        ]

    def left(self) -> str:
        """What is left to answer in the section that is shown."""
        tally = self.progress.of(self.page.section) if self.page is not None else None
        if tally is None or not tally.total:
            return ""
        left = tally.left
        if not left:
            return QCoreApplication.translate("Survey", "all answered")
        if left == 1:
            return QCoreApplication.translate("Survey", "1 question left")
        return QCoreApplication.translate("Survey", "{0} questions left").format(left)

    def summary(self) -> str:
        """Answered of all, over the whole form."""
        tallies = [self.progress.of(section) for section in self.progress.plan.sections]
        said = QCoreApplication.translate("Survey", "{0} of {1} questions answered.")
        return said.format(sum(tally.answered for tally in tallies), sum(tally.total for tally in tallies))

    def problems(self) -> list[ProblemRow]:
        """Everything against finalising, in the order of the form."""
        found = {}
        for violation in self.session.violations():
            found[violation.ref] = violation.message or _own_words(violation.condition)
        for ref in self.progress.unfinished:
            found[ref] = QCoreApplication.translate("Survey", "What is typed here is no answer yet.")
        stops = self.progress.plan.stops
        order = (item for item in stops if item.ref in found and item.node.relevant)
        return [ProblemRow(item.ref, _question(item), found[item.ref]) for item in order]

    def places(self) -> list[Place]:
        """Questions, repeats and sections that can be gone to, in the order of the form; the end; then
        questions that are not asked now."""
        places, hidden = [], []
        for section in self.progress.plan.sections:
            title = self._title(section)
            if section.node is not None and section.relevant:
                places.append(Place(section.key, title))
            for item in section.items:
                if item.kind is ItemKind.QUESTION and item.node.relevant:
                    places.append(Place(item.ref, f"{_question(item)}   ·   {title}"))
                elif item.kind is ItemKind.QUESTION:
                    hidden.append(Place(item.ref, _not_asked(item), asked=False))
        return [*places, Place("", QCoreApplication.translate("Survey", "Finish")), *hidden]

    def other_language(self) -> str:
        """The form's next language by its name without the code; "" when it has but one."""
        languages = list(self.session.form.languages)
        if len(languages) < 2:
            return ""
        now = self.session.language
        place = languages.index(now) if now in languages else -1
        return _CODE.sub("", languages[(place + 1) % len(languages)])

    def _title(self, section: Section) -> str:
        alone = len(self.progress.plan.sections) == 1
        general = QCoreApplication.translate("Survey", "General questions")
        return title_of(section, self.session.form.title if alone else general)


def _instances(section: Section) -> int:
    """How many, where a section holds nothing but one repeat."""
    node = section.items[0].node
    alone = len(section.items) == 1 and section.items[0].kind is ItemKind.REPEAT
    return sum(1 for child in node.children if child.relevant) if alone else 0


def _question(item: Item) -> str:
    """A question on one line, with its number unless the form numbers its own."""
    text = words_of(item.node.label, item.node.name)
    return text if text[:1].isdigit() or not item.number else f"{item.number}  {text}"


def _not_asked(item: Item) -> str:
    said = QCoreApplication.translate("Survey", "{0}   ·   not asked now")
    return said.format(words_of(item.node.label, item.node.name))


def _own_words(condition: Condition) -> str:
    if condition is Condition.REQUIRED:
        return QCoreApplication.translate("Survey", "This question needs an answer.")
    return QCoreApplication.translate("Survey", "This answer does not fit. Please check it.")
