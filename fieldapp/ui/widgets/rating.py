"""A rating (``range`` with ``rating``): a row of stars, picked by digits, arrows or a click."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from fieldapp.ui.look import Look
from fieldapp.ui.widgets.base import KeyHint, QuestionWidget, Surroundings
from fieldapp.ui.widgets.steps import Steps
from forms.interface import FormNode

MOST_STARS = 10
SIDE = 36
GAP = 8
_EDITING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def stars_of(node: FormNode) -> int:
    """How many stars the question has; 0 where it cannot be a row of them."""
    steps = Steps.of(node.parameters)
    count = int(steps.most) if steps is not None and steps.step == 1 else 0
    return count if count <= MOST_STARS else 0


class RatingWidget(QuestionWidget):
    """The answer is how many stars are lit."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self._stars = Stars(around.look, stars_of(node), self)
        self._stars.chosen.connect(self._pick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._stars)
        row.addStretch(1)
        self.hear(self._stars)

    def show_value(self) -> None:
        self._stars.light(self._lit())

    def press(self, event: QKeyEvent) -> bool:
        if event.modifiers() & _EDITING:
            return False
        digit = self.around.keyboard.digit(event)
        if digit:
            self._pick(int(digit) or MOST_STARS)
            return True
        match event.key():
            case Qt.Key.Key_Right:
                self._pick(self._lit() + 1)
            case Qt.Key.Key_Left:
                self._pick(max(self._lit() - 1, 1))
            case Qt.Key.Key_Backspace | Qt.Key.Key_Delete:
                self.answered.emit("")
            case _:
                return False
        return True

    def hints(self) -> list[KeyHint]:
        return [KeyHint(f"1–{min(self._stars.count, 9)}", self.tr("choose"))]

    def _lit(self) -> int:
        value = self.node.value.removesuffix(".0")
        return int(value) if value.isascii() and value.isdigit() else 0

    def _pick(self, count: int) -> None:
        if 1 <= count <= self._stars.count:
            self.answered.emit(str(count))
            self.show_value()


class Stars(QWidget):
    """Painted; ``chosen`` tells which one was clicked, counted from 1."""

    chosen = Signal(int)

    def __init__(self, look: Look, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = count
        self._look = look
        self._lit = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def light(self, lit: int) -> None:
        self._lit = lit
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.count * (SIDE + GAP) + GAP, SIDE + 2 * GAP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(int((event.position().x() - GAP) // (SIDE + GAP)) + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.active.ink), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        for place in range(self.count):
            lit = place < self._lit
            painter.setPen(QPen(QColor(colours.active.ink if lit else colours.edge), 1.5))
            painter.setBrush(QColor(colours.active.ink if lit else colours.card))
            painter.drawPolygon(_star(QPointF(GAP + place * (SIDE + GAP) + SIDE / 2, GAP + SIDE / 2)))


def _star(centre: QPointF) -> QPolygonF:
    """Five points, the first one up."""
    corners = QPolygonF()
    for corner in range(10):
        radius = SIDE / 2 if corner % 2 == 0 else SIDE / 4.6
        angle = math.pi * corner / 5 - math.pi / 2
        corners.append(centre + QPointF(radius * math.cos(angle), radius * math.sin(angle)))
    return corners
