"""Small widgets that every screen shares; the style sheet gives them their look by their properties."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from fieldapp.ui.theme import State

Words = str | Callable[[], str]
"""A text, or what words it anew when the language is another one."""

_EMPTY_WIDTH = 460
_BUTTON_SIDES = 44
"""Pixels beside the words of a primary button."""
_AROUND_FOCUS = 28
"""Pixels kept in sight above and below what has the focus."""


def is_plain_enter(event: QKeyEvent) -> bool:
    """Either Enter, without Ctrl or the like."""
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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


class OneLine(Label):
    """A text that gives way where there is no room: cut with "…", whole in its tool tip."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(role, parent=parent)
        self.whole = ""

    def setText(self, text: str) -> None:
        self.whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(self.fontMetrics().horizontalAdvance(self.whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        cut = self.fontMetrics().elidedText(self.whole, Qt.TextElideMode.ElideRight, self.width())
        super().setText(cut)


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
        self._words: Words = ""
        self.label = Label("hint", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.addWidget(self.label)
        self.hide()

    def say(self, words: Words, state: State | None = None) -> None:
        """Show a text; an empty one hides the notice. Words that can be worded anew follow the language."""
        if state is not None:
            self.setProperty("state", str(state))
            restyle(self)
            restyle(self.label)
        self._words = words
        self._show()

    @property
    def text(self) -> str:
        """What it says now; "" while it is hidden."""
        return self.label.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        text = self._words if isinstance(self._words, str) else self._words()
        self.label.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too, as Space does; Qt leaves that to dialogs."""
        if is_plain_enter(event):
            self.click()
        else:
            super().keyPressEvent(event)


class PrimaryButton(Button):
    """What a person would do next; one on a screen."""

    def __init__(
        self, text: str = "", clicked: Callable[[], object] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, clicked, kind="primary", parent=parent)


class NamedButton(PrimaryButton):
    """A button whose words hold a name, which gives way where there is no room."""

    def __init__(
        self, clicked: Callable[[], object] | None = None, *, widest: int = 460, parent: QWidget | None = None
    ) -> None:
        super().__init__("", clicked, parent)
        self._widest = widest
        self._words = self._place = self._name = ""

    def say(self, words: str, place: str = "", name: str = "") -> None:
        """``place`` in ``words`` is where the name goes."""
        self._words, self._place, self._name = words, place, name
        self.setAccessibleName(self._text(name))
        self.setToolTip(name)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        text = self.fontMetrics().horizontalAdvance(self._text(self._name))
        return QSize(min(text + _BUTTON_SIDES, self._widest), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), self.width() - _BUTTON_SIDES
        if metrics.horizontalAdvance(self._text(self._name)) <= room:
            self.setText(self._text(self._name))
            return
        room -= metrics.horizontalAdvance(self._text(""))
        self.setText(self._text(metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)))

    def _text(self, name: str) -> str:
        return self._words.replace(self._place, name) if self._place else self._words


class Choices(QListWidget):
    """A list in a card: Enter or a double click picks a row."""

    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(lambda index: self.picked.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if is_plain_enter(event) and self.currentRow() >= 0:
                self.picked.emit(self.currentRow())
            else:
                event.ignore()
            return
        super().keyPressEvent(event)


class EmptyState(QWidget):
    """What stands where nothing is yet: what is missing and what to do about it, the first thing first."""

    def __init__(self, *buttons: Button, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("heading", wrap=True)
        self.text = Label("hint", wrap=True)
        inner = QWidget()
        inner.setMaximumWidth(_EMPTY_WIDTH)
        words = column(self.title, self.text)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inner.setLayout(words)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(inner, 1000)
        across.addStretch(1)
        down = QVBoxLayout(self)
        down.setSpacing(8)
        down.addStretch(1)
        down.addLayout(across)
        down.addSpacing(8)
        down.addLayout(row(None, *buttons, None))
        down.addStretch(2)

    def say(self, title: str, text: str) -> None:
        self.title.setText(title)
        self.text.setText(text)


class _FocusInSight(QScrollArea):
    """Scrolls to what has the focus, also where a program and not the Tab key put it."""

    def __init__(self) -> None:
        super().__init__()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._show_focused)

    def _show_focused(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isAncestorOf(now):
            QTimer.singleShot(0, self, self._see)

    def _see(self) -> None:
        focused = self.focusWidget()
        if focused is not None and focused.hasFocus():
            self.ensureWidgetVisible(focused, 0, _AROUND_FOCUS)


def scrolled(widget: QWidget) -> QScrollArea:
    """``widget`` in an area that scrolls down when the window is low; keys go to what it holds.

    Its layout says how high it is at the area's width, as it holds wrapped labels; what Qt takes for the
    least height without asking it would bring a bar where everything fits.
    """
    widget.setProperty("kind", "column")
    widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
    area = _FocusInSight()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area


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
