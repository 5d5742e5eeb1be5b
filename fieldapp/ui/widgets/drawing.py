"""Signing, drawing, and marking a picture: a sheet over the whole window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from fieldapp.ui.look import Look
from fieldapp.ui.parts import Button, Label, PrimaryButton, row
from fieldapp.ui.widgets.base import Surroundings
from fieldapp.ui.widgets.canvas import Canvas
from fieldapp.ui.widgets.keys import Stroke

INKS = ("#1B2730", "#B3261E", "#0A5CA8", "#2C7A4C", "#E5B35C")
SWATCH = 32


class DrawingDialog(QDialog):
    """``title`` is the question; ``background`` a picture to draw on. Accepted with something drawn."""

    def __init__(
        self,
        title: str,
        around: Surroundings,
        *,
        background: QImage | None = None,
        inks: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._around = around
        self.canvas = Canvas(background, self)
        self.canvas.changed.connect(self._changed)
        self.keep = PrimaryButton(self.tr("Keep"), self.accept)
        self.back = Button(self.tr("Take back"), self.canvas.undo)
        self.clear = Button(self.tr("Clear"), self.canvas.clear)
        self.leave = Button(self.tr("Cancel"), self.reject)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        if inks:
            self._add_inks(tools)
        tools.addStretch(1)
        tools.addWidget(self.back)
        tools.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(Label("question", title, wrap=True))
        column.addLayout(tools)
        column.addWidget(self.canvas, 1)
        column.addLayout(row(self.keep, None, self.leave))
        self.canvas.setAccessibleName(title)
        self.canvas.setFocus()
        self._changed()
        if parent is not None:
            self.resize(parent.window().size() * 0.9)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._around.keyboard.stroke(event) == Stroke("z", control=True):
            self.canvas.undo()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.canvas.drawn:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _changed(self) -> None:
        for button in (self.keep, self.back, self.clear):
            button.setEnabled(self.canvas.drawn)

    def _add_inks(self, tools: QHBoxLayout) -> None:
        names = (self.tr("black"), self.tr("red"), self.tr("blue"), self.tr("green"), self.tr("yellow"))
        group = QButtonGroup(self)
        for ink, name in zip(INKS, names, strict=True):
            button = InkButton(ink, name, self._around.look, self)
            button.clicked.connect(lambda _on, ink=ink: self._take(ink))
            group.addButton(button)
            tools.addWidget(button)
            button.setChecked(ink == INKS[0])

    def _take(self, ink: str) -> None:
        self.canvas.colour = QColor(ink)


class InkButton(QAbstractButton):
    """A dot of colour; a ring around it where it is in use, another where the keys are."""

    def __init__(self, ink: str, name: str, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._ink = ink
        self._look = look
        self.setCheckable(True)
        self.setFixedSize(SWATCH, SWATCH)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ink))
        painter.drawEllipse(self.rect().adjusted(7, 7, -7, -7))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(QColor(colours.ink), 2))
            painter.drawEllipse(self.rect().adjusted(3, 3, -3, -3))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.active.ink), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
