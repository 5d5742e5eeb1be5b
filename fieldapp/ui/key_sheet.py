"""F1: all keys on one sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from fieldapp.ui.parts import Badge, Button, Label, row

WIDEST = QSize(1180, 620)

Keys = Sequence[tuple[str, str]]


class KeySheet(QDialog):
    """Read and closed again: F1, Escape and Enter all close it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        across = QHBoxLayout()
        across.setSpacing(32)
        for groups in self._columns():
            column = QVBoxLayout()
            column.setSpacing(8)
            for title, keys in groups:
                column.addWidget(Label("heading", title))
                column.addLayout(_table(keys))
                column.addSpacing(10)
            column.addStretch(1)
            across.addLayout(column, 1)
        sheet = QWidget(self)
        sheet.setProperty("kind", "column")
        sheet.setLayout(across)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(sheet)
        close = Button(self.tr("Close"), self.accept)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 12, 20, 12)
        whole.addWidget(scroll)
        whole.addLayout(row(None, close))
        close.setFocus()
        room = parent.window().size() if parent is not None else WIDEST
        self.resize(min(WIDEST.width(), room.width() - 40), min(WIDEST.height(), room.height() - 40))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def _columns(self) -> list[list[tuple[str, Keys]]]:
        moving = [
            ("Enter", self.tr("confirm and go on")),
            ("Shift Enter", self.tr("go back")),
            ("↑ ↓", self.tr("to the question above or below")),
            ("PgUp PgDn", self.tr("to the section before or after")),
            ("Ctrl G", self.tr("go to a question, a section or a number")),
            ("F9", self.tr("to the next problem")),
        ]
        answering = [
            ("1 … 9", self.tr("pick a choice by its number")),
            ("А … Я", self.tr("pick a choice by its first letter, search a long list")),
            ("Space", self.tr("tick or untick, open a file or a sheet")),
            ("Delete", self.tr("clear the answer")),
            ("Alt Enter", self.tr("a new line in a long text")),
            ("T  N", self.tr("today in a date, now in a time")),
            ("Ctrl ↑ ↓", self.tr("move a choice in a ranking")),
        ]
        table = [
            ("T", self.tr("a repeat as a table")),
            ("Ctrl C  Ctrl V", self.tr("copy and paste cells, as in Excel")),
            ("Ctrl D", self.tr("fill the chosen cells from the first one down")),
            ("Ctrl Delete", self.tr("remove the row")),
        ]
        record = [
            ("Ctrl Enter", self.tr("add another to a repeat")),
            ("F2", self.tr("a note on the question")),
            ("F3", self.tr("no answer: does not know, refused, does not apply")),
            ("F4", self.tr("guidance, and why a question is as it is")),
            ("F6", self.tr("the form's other language")),
            ("Ctrl Z", self.tr("take back")),
            ("Ctrl S", self.tr("save now (every answer is saved anyway)")),
            ("Ctrl Shift Enter", self.tr("finish and finalise")),
            ("Esc", self.tr("close; the draft is kept")),
        ]
        everywhere = [
            ("F1", self.tr("this sheet")),
            ("Ctrl 1 … 6", self.tr("the pages of the home screen")),
            ("Ctrl Enter", self.tr("a page's main act")),
            ("Ctrl L", self.tr("lock")),
        ]
        return [
            [(self.tr("Moving"), moving), (self.tr("Everywhere"), everywhere)],
            [(self.tr("Answering"), answering), (self.tr("A table"), table)],
            [(self.tr("The record"), record)],
        ]


def _table(keys: Keys) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(12)
    table.setVerticalSpacing(6)
    table.setColumnStretch(1, 1)
    for place, (key, does) in enumerate(keys):
        table.addWidget(Badge(key), place, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        table.addWidget(Label("", does, wrap=True), place, 1)
    return table
