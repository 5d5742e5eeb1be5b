"""A page of the window: what stands beside the rail."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from fieldapp.ui.parts import Label, Notice, Words
from fieldapp.ui.theme import State
from fieldapp.ui.widgets.base import KeyHint


class Spoken(QWidget):
    """A widget whose words follow the language: a subclass sets all of them in ``retranslate``."""

    def retranslate(self) -> None:
        """Set every text in the present language; called once built, and at every switch."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Page(Spoken):
    """A title, a place for one notice, and below them what the subclass adds to ``column``."""

    changed = Signal()
    """Forms, records or what waits may be others now."""
    keys_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.title = Label("title")
        self.notice = Notice()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 20, 28, 16)
        self.column.setSpacing(12)

    def keys(self) -> list[KeyHint]:
        """What works on this page, for the bar at the bottom."""
        return []

    def refresh(self) -> None:
        """Show the present state; called whenever the page comes up."""

    def seek(self) -> None:
        """Ctrl+F: put the caret where one searches."""

    def go_on(self) -> None:
        """Ctrl+Enter: do the page's main act."""

    def focus_first(self) -> None:
        """Put the focus where a person would begin."""

    def say(self, words: Words, state: State = State.DONE) -> None:
        self.notice.say(words, state)
