"""What happened to a record, in plain words: who, when, what was changed from what to what, and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from fieldapp.records.rows import HistoryEntry
from fieldapp.ui.dates import whole_moment
from fieldapp.ui.interview.labels import words_of
from fieldapp.ui.parts import Button, Label, add_all, row
from forms.errors import FormError
from forms.interface import Session

_POSITION = re.compile(r"\[\d+\]")


class HistoryDialog(QDialog):
    """Oldest first; questions and choices by their labels in the record's language."""

    def __init__(
        self,
        entries: Sequence[HistoryEntry],
        session: Session,
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._now = session, clock()
        self.setWindowTitle(self.tr("History of this record"))
        self.setMinimumSize(640, 460)
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.setSpacing(4)
        head = ""
        for entry in entries:
            before, head = head, f"{whole_moment(entry.at, self._now)}   {entry.who}"
            if head != before:
                lines.addSpacing(8)
                lines.addWidget(Label("count", head, wrap=True))
            add_all(lines, *self._lines(entry))
        lines.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        self.leave = Button(self.tr("Close"), self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        add_all(column, Label("question", self.windowTitle()), area)
        column.addLayout(row(None, self.leave))
        self.leave.setFocus()

    def _lines(self, entry: HistoryEntry) -> list[Label]:
        said = [Label("", self.words(entry), wrap=True)]
        if entry.why and entry.what != "changed":
            said.append(Label("hint", self.tr("Reason: {0}").format(entry.why), wrap=True))
        return said

    def words(self, entry: HistoryEntry) -> str:
        """One entry as a sentence."""
        known = {
            "created": self.tr("Begun"),
            "finalised": self.tr("Finalised"),
            "sent": self.tr("Arrived at headquarters"),
            "received": self.tr("Received from headquarters"),
            "deleted": self.tr("Draft deleted"),
            "lost": self.tr("Lost: a repair could not bring it back"),
            "correcting": self.tr("Correction begun"),
            "abandoned": self.tr("Correction given up"),
            "changed": self.tr("“{question}”: was {was}, became {became}"),
            "noted": self.tr("Note on “{question}”: was {was}, became {became}"),
        }
        if entry.what not in known:
            return entry.what
        shown = self._value if entry.what == "changed" else self._text
        return known[entry.what].format(
            question=self._question(entry.question),
            was=shown(entry.question, entry.was),
            became=shown(entry.question, entry.became),
        )

    def _question(self, ref: str) -> str:
        name = ref.rpartition("/")[2]
        for here in (ref, _POSITION.sub("[1]", ref)):  # the instance may be gone: another has the same words
            try:
                return words_of(self._session.node(here).label, name)
            except FormError:
                continue
        return name

    def _value(self, ref: str, value: str) -> str:
        """A choice by its label."""
        try:
            labels = {choice.value: choice.label.text for choice in self._session.node(ref).choices}
        except FormError:
            labels = {}
        words = [labels.get(part, part) for part in value.split()] if labels else [value]
        return self._text(ref, ", ".join(words))

    def _text(self, _ref: str, text: str) -> str:
        return f"“{text}”" if text else self.tr("nothing")
