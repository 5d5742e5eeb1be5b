"""The middle of the interview: a page as cards, or the repeat in which one is as a table."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from fieldapp.ui.interview.card import StopCard
from fieldapp.ui.interview.grid.view import AnswerAll, GridView
from fieldapp.ui.interview.page_view import PageView
from fieldapp.ui.interview.plan import Page
from fieldapp.ui.widgets.base import Surroundings
from forms.interface import FormNode, Kind

OF_BOTH = (
    "entered", "left", "answered", "typed", "attached", "done", "removed", "added", "note_typed", "noted",
    "note_removed",
)  # fmt: skip
"""Signals that cards and the table have alike."""


class Pages(QStackedWidget):
    """Both ways to show questions look alike from outside: ``show_page``, ``activate``, ``card``. A repeat is
    a table from ``open_table`` to ``step_out``, wherever one goes in it."""

    entered = Signal(str)
    left = Signal(str)
    answered = Signal(str, str)
    typed = Signal(str, str)
    attached = Signal(str, str, bytes)
    done = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    added = Signal(str)
    tabled = Signal(str)
    note_typed = Signal(str, str)
    noted = Signal(str, str)
    note_removed = Signal(str, str)
    trouble = Signal(str)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._tabled = ""
        self.view = PageView(around, self)
        self.grid = GridView(around, self)
        for shown in (self.view, self.grid):
            self.addWidget(shown)
            for name in OF_BOTH:
                getattr(shown, name).connect(getattr(self, name))
        self.view.opened.connect(self.opened)
        self.view.tabled.connect(self.tabled)
        self.grid.trouble.connect(self.trouble)

    def answer_by(self, answer_all: AnswerAll) -> None:
        """Who gives many answers as one act."""
        self.grid.answer_all = answer_all

    @property
    def page(self) -> Page | None:
        return self._page

    @property
    def in_table(self) -> bool:
        return self.currentWidget() is self.grid

    def open_table(self, series: str) -> None:
        """From now on this repeat is shown as a table."""
        self._tabled = series
        self.grid.forget()

    def step_out(self) -> bool:
        """From a question to its cell, from there to the cards; False where one is among cards already."""
        if not self.in_table:
            return False
        if not self.grid.back_to_table():
            self._tabled = ""
            if self._page is not None:
                self.show_page(self._page)
        return True

    def forget(self) -> None:
        """The nodes are others now."""
        self.grid.forget()

    def show_page(self, page: Page) -> None:
        """Put the page's cards, or the table that it is a row of, in place of what was there."""
        self._page = page
        series = _series_of(page)
        if series is not None and series.ref == self._tabled:
            self.grid.use(series)
            self.setCurrentWidget(self.grid)
        else:
            self.grid.leave_cell()
            self.grid.table.clearFocus()  # or Qt gives it to what was here before
            self.view.show_page(page)
            self.setCurrentWidget(self.view)

    def card(self, ref: str) -> StopCard | None:
        if self.in_table:
            card = self.grid.card
            return card if card is not None and card.item.ref == ref else None
        return self.view.card(ref)

    def cards(self) -> list[StopCard]:
        if self.in_table:
            return [self.grid.card] if self.grid.card is not None else []
        return self.view.cards()

    def activate(self, ref: str) -> None:
        """Mark one card, or go to its cell, and bring it into sight."""
        if self.in_table:
            self.grid.go_to(ref)
        else:
            self.view.activate(ref)

    def touch(self, refs: Iterable[str]) -> None:
        """Refresh what these references stand for."""
        if self.in_table:
            self.grid.touch(refs)
        else:
            self.view.touch(refs)

    def reload(self) -> None:
        """Show every text anew, after a switch of language."""
        if self.in_table:
            self.grid.reload()
        else:
            self.view.reload()

    def retranslate(self) -> None:
        self.grid.retranslate()


def _series_of(page: Page) -> FormNode | None:
    """The repeat of which the page is an instance."""
    node = page.section.node
    return node.parent if node is not None and node.kind is Kind.INSTANCE else None
