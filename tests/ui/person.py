"""A person before the window: hands on the keys, eyes on what is shown."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from fieldapp.records.rows import FormRow
from fieldapp.ui.app import MainWindow
from fieldapp.ui.interview.screen import InterviewScreen
from fieldapp.ui.key_bar import KeyRow
from fieldapp.ui.parts import NamedButton, OneLine
from fieldapp.ui.workspace import FORMS, Workspace
from fieldapp.work.desk import Desk
from fieldapp.work.jobs import Watch
from tests.ui.interview.hands import CTRL, Hands, Key

PASSPHRASE = "made up for a test"
PATIENCE = 20_000


class Person(Hands):
    """Types into the window and reads it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        super().__init__(window)
        self.window: MainWindow = window
        self.qtbot = qtbot

    # What is open

    @property
    def workspace(self) -> Workspace:
        assert self.window.workspace is not None
        return self.window.workspace

    @property
    def desk(self) -> Desk:
        assert self.window.services is not None
        return self.window.services.desk

    @property
    def interview(self) -> InterviewScreen:
        assert self.window.screen_of_interview is not None
        return self.window.screen_of_interview

    def value(self, ref: str) -> str:
        return self.interview.interview.session.node(ref).value

    # Acts

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        self.answer(passphrase)
        self.at_the_door()

    def at_the_door(self) -> None:
        """Wait until no passphrase is being looked at."""
        self.qtbot.waitUntil(lambda: not self.window.keeper.busy, timeout=PATIENCE)

    def lock(self) -> None:
        self.press(Key.Key_L, "", CTRL)

    def page(self, place: int) -> None:
        """Ctrl and a digit: the page at this place in the rail."""
        self.press(Key.Key_0 + place, "", CTRL)
        self.idle()

    def go_on(self) -> None:
        """Ctrl+Enter: the page's main act."""
        self.press(Key.Key_Return, "", CTRL)

    def add_form(self, data: bytes, name: str = "form.xlsx") -> FormRow:
        """Straight into the store, for tests that are about something else."""
        row = self.desk.add_form(data, name, lambda _name: None, Watch()).row
        self.workspace.refresh()
        return row

    def bring_in(self, path: Path) -> None:
        """A file, by the page of forms."""
        self.workspace.show_page(FORMS)
        self.workspace.forms.bring_in(path)
        self.idle()

    def idle(self) -> None:
        """Wait until no job runs beside the window."""
        services = self.window.services
        assert services is not None
        self.qtbot.waitUntil(lambda: not services.background.busy, timeout=PATIENCE)

    def in_dialog(self, opens: Callable[[], object], act: Callable[[QDialog], object]) -> None:
        """Do what opens a dialog, and ``act`` in it; it must be gone then."""
        done: list[bool] = []

        def inside() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            try:
                self.qtbot.waitUntil(dialog.isActiveWindow)
                act(dialog)
                done.append(not dialog.isVisible())
            finally:
                dialog.reject()

        QTimer.singleShot(0, inside)
        opens()
        assert done == [True]
        self.window.activateWindow()  # the offscreen platform does not do it when a dialog has gone
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def without_dialog(self, act: Callable[[], object]) -> None:
        """Do what must open no dialog; one that opens all the same is closed, so that nothing hangs."""
        opened: list[QWidget] = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                opened.append(dialog)
                dialog.close()

        QTimer.singleShot(0, look)
        act()
        QApplication.processEvents()
        assert opened == []

    # Eyes

    def texts(self) -> list[str]:
        """Every text that can be seen now, piece by piece."""
        QApplication.sendPostedEvents(None, 0)  # a switch of language is on its way
        found = [self.window.windowTitle()]
        for widget in self.window.findChildren(QWidget):
            if widget.isVisible():
                found += _texts_of(widget)
        return [text for text in found if text.strip()]

    def cut(self) -> list[str]:
        """Words that have less room than they need; what gives way with "…" is not cut."""
        widgets = [widget for widget in self.window.findChildren(QWidget) if widget.isVisible()]
        return [text for widget in widgets for text in _cut_in(widget)]

    def sees(self, part: str) -> bool:
        return any(part in text for text in self.texts())


def _texts_of(widget: QWidget) -> list[str]:
    match widget:
        case OneLine():
            return [widget.whole]
        case QLabel():
            return [widget.text()]
        case QAbstractButton():
            return [widget.text(), widget.toolTip()]
        case QLineEdit():
            shown = "" if widget.echoMode() is QLineEdit.EchoMode.Password else widget.text()
            return [widget.placeholderText(), shown]
        case QComboBox():
            return [widget.itemText(place) for place in range(widget.count())]
        case KeyRow():
            return widget.accessibleName().replace(": ", "; ").split("; ")
        case QAbstractItemView():
            return _cells(widget)
    return []


def _cut_in(widget: QWidget) -> list[str]:
    gives_way = isinstance(widget, (OneLine, NamedButton))
    wraps = isinstance(widget, QLabel) and widget.wordWrap()
    if not isinstance(widget, (QLabel, QAbstractButton)) or gives_way or wraps or not widget.text():
        return []
    return [widget.text()] if widget.width() < widget.sizeHint().width() else []


def _cells(view: QAbstractItemView) -> list[str]:
    model = view.model()
    if model is None:
        return []
    columns = model.columnCount() if isinstance(view, QTableView) else 1  # a list model keeps its own secret
    rows = model.rowCount()
    texts = [str(model.index(row, column).data() or "") for row in range(rows) for column in range(columns)]
    if isinstance(view, QTableView):
        horizontal = Qt.Orientation.Horizontal
        texts += [str(model.headerData(column, horizontal) or "") for column in range(columns)]
    return texts
