"""The right panel: the form's guidance to the active question, and why the question is as it is."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from fieldapp.ui.interview.labels import FormLabel
from fieldapp.ui.interview.why import WhyView, reasons
from fieldapp.ui.parts import Label
from forms.errors import FormError
from forms.interface import Session

WIDTH = 280


class SidePanel(QFrame):
    """Says something for every question, if only that there is nothing more to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setFixedWidth(WIDTH)
        self._session: Session | None = None
        self._ref = ""
        self._heading = Label("heading")
        self._guidance = FormLabel("", self)
        self._nothing = Label("hint", wrap=True)
        self._why_heading = Label("heading")
        self._why = WhyView(self)
        inner = QWidget(self)
        inner.setProperty("kind", "column")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 20, 16, 16)
        column.setSpacing(10)
        for part in (self._heading, self._guidance, self._nothing):
            column.addWidget(part)
        column.addSpacing(16)
        column.addWidget(self._why_heading)
        column.addWidget(self._why)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.retranslate()

    def show_question(self, session: Session, ref: str) -> None:
        """``ref`` is the active question, "" on the last page. Nothing is worked out while nobody looks."""
        self._session, self._ref = session, ref
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Say it anew: an answer may have changed what the rules say."""
        if self._session is None or not self.isVisible():
            return
        try:
            node = self._session.node(self._ref) if self._ref else None
        except FormError:  # its instance has just gone
            node = None
        guidance = node.guidance if node is not None else None
        self._guidance.show_text(guidance.text if guidance is not None else "")
        self._nothing.setVisible(guidance is None)
        self._why_heading.setVisible(node is not None)
        self._why.setVisible(node is not None)
        if node is not None:
            self._why.show_reasons(reasons(self._session, self._ref))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Guidance"))
        self._nothing.setText(self.tr("The form gives no guidance to this question."))
        self._why_heading.setText(self.tr("Why"))
        self._why.forget()
        self.refresh()
