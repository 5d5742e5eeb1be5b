"""The right panel: guidance to the active question, and what the form asks for that is not built yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fieldapp.ui.interview.labels import FormLabel
from fieldapp.ui.parts import Label, Notice
from fieldapp.ui.theme import State

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
        self._unbuilt = Notice(State.WARNING, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 20, 16, 16)
        column.setSpacing(10)
        for part in (self._heading, self._guidance, self._nothing, self._unbuilt):
            column.addWidget(part)
        column.addStretch(1)
        self.retranslate()

    def show_question(self, guidance: str, unbuilt: Sequence[str]) -> None:
        """``unbuilt`` in words."""
        self._guidance.show_text(guidance)
        self._nothing.setVisible(not guidance)
        text = self.tr("Not built yet: {0}.").format(", ".join(unbuilt)) if unbuilt else ""
        self._unbuilt.say(text)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Guidance"))
        self._nothing.setText(self.tr("The form gives no guidance to this question."))
