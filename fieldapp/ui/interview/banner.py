"""The strip over the page: what was just done, and above all what is NOT saved."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from fieldapp.ui.parts import Button, Label, restyle
from fieldapp.ui.theme import State


class Banner(QFrame):
    """A word on what happened goes with the next move; a warning that something is not saved stays until
    it is."""

    retry_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self._unsaved = False
        self.label = Label("strong", wrap=True)
        self.retry = Button(clicked=self.retry_wanted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 20, 8)
        row.addWidget(self.label, 1)
        row.addWidget(self.retry)
        self.hide()

    @property
    def unsaved(self) -> bool:
        return self._unsaved

    def tell(self, text: str, state: State) -> None:
        """Say what was done, unless something worse stands there."""
        if not self._unsaved:
            self._show(text, state)

    def tell_unsaved(self, text: str) -> None:
        self._unsaved = True
        self._show(text, State.ERROR)

    def clear_unsaved(self) -> None:
        if self._unsaved:
            self._unsaved = False
            self._show(self.tr("Everything is saved again."), State.DONE)

    def fade(self) -> None:
        """The person went on: what was said has been read."""
        if not self._unsaved:
            self.hide()

    def _show(self, text: str, state: State) -> None:
        self.setProperty("state", str(state))
        restyle(self)
        restyle(self.label)
        self.label.setText(text)
        self.setAccessibleName(text)
        self.retry.setText(self.tr("Try again"))
        self.retry.setVisible(self._unsaved)
        self.show()
