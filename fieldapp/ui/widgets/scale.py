"""A range drawn: its way from start to end, ticks with their words, and where the answer stands."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui.look import Look
from fieldapp.ui.widgets.steps import Steps, plain

KNOB = 9
TICK = 5
END = 22
"""Pixels left free at both ends for a tick's words."""
LEVEL = 18
"""Pixels from the top to the way: the middle of a field beside it."""
LENGTH = 260
"""Pixels of a vertical one."""


class Scale(QWidget):
    """``chosen`` tells the number that was clicked or dragged to. Keys belong to the number's field."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, steps: Steps, *, vertical: bool, ticks: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._steps = steps
        self._vertical = vertical
        self._ticks = steps.ticks() if ticks else []
        self._words: Mapping[str, str] = {}
        self._value: Decimal | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        wide = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(wide)

    def show_state(self, value: Decimal | None, words: Mapping[str, str]) -> None:
        """``words`` stand at the ticks whose numbers they are given for."""
        self._value, self._words = value, words
        self.setAccessibleName(plain(value) if value is not None else "")
        self.update()

    def sizeHint(self) -> QSize:
        line = self._look.theme.px(self._look.theme.type.count) + 6
        below = TICK + 4 + line if self._ticks else 0
        return QSize(200, LENGTH) if self._vertical else QSize(320, LEVEL + KNOB + 2 + below)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._choose(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose(event.position())

    def _choose(self, point: QPointF) -> None:
        length = max(self._length(), 1.0)
        share = (point.x() - END) / length if not self._vertical else 1 - (point.y() - END) / length
        self.chosen.emit(plain(self._steps.nearest(share)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_round(QColor(colours.edge)))
        painter.drawLine(self._point(0.0), self._point(1.0))
        if self._value is not None and self._steps.holds(self._value):
            self._paint_value(painter, self._steps.share(self._value))
        self._paint_ticks(painter)

    def _paint_value(self, painter: QPainter, share: float) -> None:
        active = QColor(self._look.theme.colours.active.ink)
        painter.setPen(_round(active))
        painter.drawLine(self._point(0.0), self._point(share))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(active)
        painter.drawEllipse(self._point(share), KNOB, KNOB)

    def _paint_ticks(self, painter: QPainter) -> None:
        theme = self._look.theme
        font = QFont(self.font())
        font.setPixelSize(theme.px(theme.type.count))
        painter.setFont(font)
        free = -1.0
        for tick in self._ticks:
            centre = self._point(self._steps.share(tick))
            painter.setPen(QPen(QColor(theme.colours.edge), 1))
            painter.drawLine(centre + self._beside(KNOB + 2), centre + self._beside(KNOB + 2 + TICK))
            painter.setPen(QColor(theme.colours.ink))
            free = self._paint_words(painter, centre, self._words.get(plain(tick), plain(tick)), free)

    def _paint_words(self, painter: QPainter, centre: QPointF, words: str, free: float) -> float:
        """Written where there is room after the last ones; how far the room is taken now."""
        width = painter.fontMetrics().horizontalAdvance(words)
        height = painter.fontMetrics().height()
        if self._vertical:
            start = centre + self._beside(KNOB + TICK + 8)
            painter.drawText(QRectF(start.x(), start.y() - height / 2, self.width(), height), words)
            return free
        left = min(max(centre.x() - width / 2, 0.0), self.width() - width)
        if left <= free:
            return free
        painter.drawText(QRectF(left, centre.y() + KNOB + TICK + 4, width + 2, height), words)
        return left + width + 6

    def _point(self, share: float) -> QPointF:
        along = END + share * self._length()
        if self._vertical:
            return QPointF(KNOB + 2, self.height() - along)
        return QPointF(along, LEVEL)

    def _beside(self, distance: float) -> QPointF:
        return QPointF(distance, 0) if self._vertical else QPointF(0, distance)

    def _length(self) -> float:
        return (self.height() if self._vertical else self.width()) - 2 * END


def _round(colour: QColor) -> QPen:
    return QPen(colour, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
