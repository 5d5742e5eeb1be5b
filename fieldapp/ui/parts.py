"""Small widgets that every screen shares; the style sheet gives them their look by their properties."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fieldapp.ui.theme import State


def restyle(widget: QWidget) -> None:
    """Let the style sheet see a property that has changed."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


class Label(QLabel):
    """Text in one of the roles of the style sheet: title, question, heading, hint, count, figure, error.

    The text is shown as it is, never as rich text: it may come from a form or a server.
    """

    def __init__(
        self, role: str, text: str = "", *, wrap: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def set_state(self, state: State) -> None:
        self.setProperty("state", str(state))
        restyle(self)


class Badge(QLabel):
    """A state in a word on its soft colour."""

    def __init__(self, text: str = "", state: State = State.PLAIN, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", "badge")
        self.setProperty("state", str(state))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def show_state(self, text: str, state: State) -> None:
        self.setText(text)
        self.setProperty("state", str(state))
        restyle(self)


class Card(QFrame):
    """A white ground with a line around it; ``column`` or ``row`` takes what it holds."""

    def __init__(self, parent: QWidget | None = None, *, inside: int = 16, gap: int = 8) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(inside, inside, inside, inside)
        self.column.setSpacing(gap)


class Notice(QFrame):
    """A sentence on a state's ground, beside what it is about; hidden while it says nothing."""

    def __init__(self, state: State = State.ERROR, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self.setProperty("state", str(state))
        self.label = Label("hint", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self.label)
        self.hide()

    def say(self, text: str, state: State | None = None) -> None:
        """Show ``text``; an empty one hides the notice."""
        if state is not None:
            self.setProperty("state", str(state))
            restyle(self)
            restyle(self.label)
        self.label.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


class KeyHint(QWidget):
    """A key and what it does here."""

    def __init__(self, key: str, meaning: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        cap = QLabel(key)
        cap.setProperty("kind", "key")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(cap)
        row.addWidget(Label("hint", meaning))


class Button(QPushButton):
    """A button of a kind of the style sheet: "" (plain), primary, quiet, link, danger, choice."""

    def __init__(
        self,
        text: str = "",
        clicked: Callable[[], object] | None = None,
        *,
        kind: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        if kind:
            self.setProperty("kind", kind)
        self.setAutoDefault(False)
        if clicked is not None:
            self.clicked.connect(lambda _checked=False: clicked())


class PrimaryButton(Button):
    """What a person would do next; one on a screen."""

    def __init__(
        self, text: str = "", clicked: Callable[[], object] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, clicked, kind="primary", parent=parent)


class Choices(QListWidget):
    """A list in a card: Enter or a double click picks a row."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda index: self.picked.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if plain and self.currentRow() >= 0:
                self.picked.emit(self.currentRow())
            else:
                event.ignore()
            return
        super().keyPressEvent(event)


class EmptyState(QWidget):
    """What stands where nothing is yet: what is missing and the one thing to do about it."""

    def __init__(self, button: Button | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("heading", wrap=True)
        self.text = Label("hint", wrap=True)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(520)
            label.setMinimumWidth(320)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        centred(column, self.title, self.text)
        if button is not None:
            column.addSpacing(8)
            centred(column, button)
        column.addStretch(2)

    def say(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.text.setText(text)


def centred(column: QVBoxLayout, *widgets: QWidget) -> None:
    for widget in widgets:
        column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)


def row(*widgets: QWidget | None, gap: int = 8) -> QHBoxLayout:
    """Widgets side by side; None is where the free space goes."""
    layout = QHBoxLayout()
    _fill(layout, widgets, gap)
    return layout


def column(*widgets: QWidget | None, gap: int = 8) -> QVBoxLayout:
    """Widgets below each other; None is where the free space goes."""
    layout = QVBoxLayout()
    _fill(layout, widgets, gap)
    return layout


def add_all(layout: QBoxLayout, *widgets: QWidget) -> None:
    for widget in widgets:
        layout.addWidget(widget)


def _fill(layout: QBoxLayout, widgets: Sequence[QWidget | None], gap: int) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for widget in widgets:
        if widget is None:
            layout.addStretch(1)
        else:
            layout.addWidget(widget)
