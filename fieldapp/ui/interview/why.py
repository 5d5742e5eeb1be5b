"""Why the active question is as it is, in words: what the form's rule reads, and what that says now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.ui.interview.labels import words_of
from fieldapp.ui.parts import Label
from fieldapp.ui.widgets.shown import answer_words
from forms.interface import Explanation, FormNode, Input, Kind, Part, Session

LONGEST = 200
"""Characters of an answer or a rule that are shown."""


@dataclass(frozen=True, slots=True)
class Why:
    """One rule: what it decides, the answers that it reads, and the rule as the form writes it."""

    decides: str
    reads: tuple[str, ...]
    rule: str


def reasons(session: Session, ref: str) -> list[Why]:
    """Everything that decides something about a node; rules that always say the same are left out."""
    return [
        Why(_decides(session, ref, found), tuple(_reads(session, found)), _cut(found.expression))
        for found in session.explain(ref)
        if (found.inputs or found.part in (Part.CONSTRAINT, Part.VALUE)) and _matters(found)
    ]


class WhyView(QWidget):
    """The reasons one below another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[Why] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def forget(self) -> None:
        """The words are in another language now."""
        self._shown = None

    def show_reasons(self, found: list[Why]) -> None:
        if found == self._shown:
            return
        self._shown = found
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, why in enumerate(found):
            self._add(why, space=8 if place else 0)
        if not found:
            nothing = QCoreApplication.translate("Why", "No rule of the form decides anything here.")
            self._column.addWidget(Label("hint", nothing, wrap=True))

    def _add(self, why: Why, space: int) -> None:
        self._column.addSpacing(space)
        self._column.addWidget(Label("strong", why.decides, wrap=True))
        for line in why.reads:
            self._column.addWidget(Label("", line, wrap=True))
        self._column.addWidget(Label("hint", why.rule, wrap=True))


def _matters(found: Explanation) -> bool:
    """That something may be changed, or may stay empty, needs no reason."""
    return found.result != "false" or found.part not in (Part.READ_ONLY, Part.REQUIRED)


def _decides(session: Session, ref: str, found: Explanation) -> str:
    said = _words(found)
    if found.ref == ref:
        return said
    around = QCoreApplication.translate("Why", "{0} (all of “{1}”)")
    return around.format(said, words_of(session.node(found.ref).label, session.node(found.ref).name))


def _words(found: Explanation) -> str:
    if found.result is None:
        return QCoreApplication.translate("Why", "The form's rule cannot be worked out on these answers")
    if found.part is Part.CHOICES:
        said = QCoreApplication.translate("Why", "{0} choices are offered, because of")
        return said.format(found.result)
    if found.part in (Part.VALUE, Part.COUNT):
        return QCoreApplication.translate("Why", "Worked out: {0}").format(_cut(found.result) or "–")
    return _condition(found.part, holds=found.result == "true")


def _condition(part: Part, *, holds: bool) -> str:
    if part is Part.RELEVANT:
        asked = QCoreApplication.translate("Why", "Asked, because of")
        return asked if holds else QCoreApplication.translate("Why", "Not asked, because of")
    if part is Part.CONSTRAINT:
        fits = QCoreApplication.translate("Why", "The answer fits the rule")
        return fits if holds else QCoreApplication.translate("Why", "The answer does not fit the rule")
    if part is Part.READ_ONLY:
        return QCoreApplication.translate("Why", "Cannot be changed, because of")
    return QCoreApplication.translate("Why", "Needs an answer, because of")


def _reads(session: Session, found: Explanation) -> Iterator[str]:
    for read in found.inputs:
        node = session.node(read.ref)
        yield f"{_name(read, node)} — {_cut(_value(read, node))}"
    if found.more:
        yield QCoreApplication.translate("Why", "… and {0} more").format(found.more)


def _name(read: Input, node: FormNode) -> str:
    """A question's label, with the number of its instance where it stands in a repeat."""
    name = words_of(read.label, node.name)
    around = node.parent
    while around is not None and around.kind is not Kind.INSTANCE:
        around = around.parent
    return f"{name} ({around.position})" if around is not None else name


def _value(read: Input, node: FormNode) -> str:
    if not read.relevant:
        return QCoreApplication.translate("Why", "not asked")
    return answer_words(node) or "–"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
