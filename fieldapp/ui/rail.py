"""The rail at the left: the pages, and how much each holds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from fieldapp.ui.parts import Button, Label, is_plain_enter


class RailButton(Button):
    """A page's name, and a count at its end."""

    def __init__(self, name: str) -> None:
        super().__init__(kind="rail")
        self.name = name
        self.setCheckable(True)
        self.count = Label("count")
        self.count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)
        row.addStretch(1)
        row.addWidget(self.count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is the rail's: into the page that is shown already."""
        if is_plain_enter(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def show_count(self, count: int) -> None:
        self.count.setText(str(count) if count else "")


class Rail(QFrame):
    """Up and down go from page to page; ``last`` stands apart, at the bottom."""

    chosen = Signal(str)
    entered = Signal()
    """Enter or the right arrow: into the page."""

    def __init__(self, names: Sequence[str], last: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.buttons = {name: RailButton(name) for name in (*names, last)}
        group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 14, 12, 14)
        column.setSpacing(2)
        for button in self.buttons.values():
            if button.name == last:
                column.addStretch(1)
            column.addWidget(button)
            group.addButton(button)
            button.clicked.connect(partial(self.chosen.emit, button.name))

    def show_page(self, name: str) -> None:
        self.buttons[name].setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up:
                self._move(-1)
            case Qt.Key.Key_Down:
                self._move(1)
            case Qt.Key.Key_Right | Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers():
                self.entered.emit()
            case _:
                super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        buttons = list(self.buttons.values())
        here = next((place for place, button in enumerate(buttons) if button.hasFocus()), 0)
        button = buttons[(here + step) % len(buttons)]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()
