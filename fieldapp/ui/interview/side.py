"""The right panel: the form's guidance to the active question."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fieldapp.ui.interview.labels import FormLabel
from fieldapp.ui.parts import Label

WIDTH = 280


class SidePanel(QFrame):
    """Says something for every question, if only that there is nothing more to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setFixedWidth(WIDTH)
        self._heading = Label("heading")
        self._guidance = FormLabel("", self)
        self._nothing = Label("hint", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 20, 16, 16)
        column.setSpacing(10)
        for part in (self._heading, self._guidance, self._nothing):
            column.addWidget(part)
        column.addStretch(1)
        self.retranslate()

    def show_guidance(self, guidance: str) -> None:
        self._guidance.show_text(guidance)
        self._nothing.setVisible(not guidance)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Guidance"))
        self._nothing.setText(self.tr("The form gives no guidance to this question."))
