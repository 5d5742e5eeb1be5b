"""The interview's parts laid out: rail, banner over page or last page, side panel, keys below."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from fieldapp.ui.interview.banner import Banner
from fieldapp.ui.interview.finish import FinishView
from fieldapp.ui.interview.go_to import GoTo
from fieldapp.ui.interview.key_bar import KeyBar
from fieldapp.ui.interview.pages import Pages
from fieldapp.ui.interview.rail import Rail
from fieldapp.ui.interview.side import SidePanel
from fieldapp.ui.widgets.base import Surroundings

SIDE_FROM = 1200
"""Pixels of width from which the side panel is open by itself."""


class InterviewFrame(QWidget):
    """Only where things stand; what they do is the screen's affair."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._side_wanted: bool | None = None
        self.has_guidance = False
        """The form has something for the side panel: without it the panel stays closed until wanted."""
        self.rail = Rail(around.look, self)
        self.pages = Pages(around, self)
        self.finish = FinishView(around.look, self)
        self.stack = QStackedWidget(self)
        self.stack.setProperty("kind", "page")
        self.stack.addWidget(self.pages)
        self.stack.addWidget(self.finish)
        self.banner = Banner(self)
        self.side = SidePanel(self)
        self.key_bar = KeyBar(around.look, self)
        self._lay_out()
        self.palette_of_places = GoTo(around.look, self)

    @property
    def at_the_end(self) -> bool:
        """The last page is shown, not a question."""
        return self.stack.currentWidget() is self.finish

    def open_side(self) -> None:
        self._side_wanted = True
        self._show_side()

    def toggle_side(self) -> None:
        self._side_wanted = not self.side.isVisible()
        self._show_side()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_side()

    def _show_side(self) -> None:
        """As the person wants it; else open where there is something to say and room for it."""
        fits = self.has_guidance and self.width() >= SIDE_FROM
        self.side.setVisible(fits if self._side_wanted is None else self._side_wanted)

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.banner)
        middle.addWidget(self.stack, 1)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.rail)
        across.addLayout(middle, 1)
        across.addWidget(self.side)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addLayout(across, 1)
        down.addWidget(self.key_bar)
