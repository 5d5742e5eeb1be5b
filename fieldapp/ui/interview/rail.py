"""The left rail: the outline, how much is wrong in all; a record that is only shown says so, with what can be
done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fieldapp.ui.interview.outline_view import OutlineRow, OutlineView
from fieldapp.ui.look import Look
from fieldapp.ui.parts import Badge, Button, Label
from fieldapp.ui.theme import State

WIDTH, WIDEST = 248, 360
"""Pixels: it grows with the type, within bounds."""


class Rail(QFrame):
    """``chosen`` gives the key of a section. ``version`` and ``history`` are worked by ``versions``."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setFixedWidth(min(max(look.theme.px(WIDTH), WIDTH), WIDEST))
        self._heading = Label("count")
        self.outline = OutlineView(look, self)
        self.outline.chosen.connect(self.chosen)
        self._problems = Badge(state=State.ERROR)
        self._state = Badge(state=State.ACTIVE)
        self.version, self.history = Button(parent=self), Button(kind="quiet", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 14, 8, 12)
        column.setSpacing(6)
        self._heading.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self._heading)
        column.addWidget(self.outline, 1)
        column.addWidget(self._problems)
        column.addWidget(self._state)
        for button in (self.version, self.history):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.hide()
            column.addWidget(button)
        self.retranslate()

    def show_rows(self, rows: list[OutlineRow], problems: int) -> None:
        self.outline.show_rows(rows)
        self._problems.setText(self.tr("{0} to fix").format(problems))
        self._problems.setVisible(problems > 0)

    def show_state(self, text: str) -> None:
        """ "" for a draft."""
        self._state.setText(text)
        self._state.setVisible(bool(text))

    def retranslate(self) -> None:
        self._heading.setText(self.tr("OUTLINE"))
