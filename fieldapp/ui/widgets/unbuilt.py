"""What has no widget of its own yet: the answer as text, and a line that says so."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from fieldapp.ui.widgets.base import Surroundings
from fieldapp.ui.widgets.text import LineWidget
from forms.interface import FormNode


class UnbuiltWidget(LineWidget):
    """A line for the answer as the form language writes it."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        said = QLabel(self._said(), self)
        said.setProperty("kind", "badge")
        said.setProperty("state", "warning")
        said.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(6)
        self.row.removeWidget(self.line)
        column.addWidget(self.line)
        column.addWidget(said)
        self.row.addLayout(column)

    def _said(self) -> str:
        return self.tr("This kind of question is not built yet. Type the answer as text.")
