"""Lines and areas (geotrace, geoshape): one place a line, typed or pasted, and drawn as they lie."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from fieldapp.ui.look import Look
from fieldapp.ui.widgets.base import KeyHint, Surroundings
from fieldapp.ui.widgets.coordinates import spread, stored_point
from fieldapp.ui.widgets.text import LongTextWidget
from forms.interface import DataType, FormNode

SKETCH = 150
"""Pixels of a side of the drawing."""
LEAST_OF_LINE, LEAST_OF_AREA = 2, 3


class TraceWidget(LongTextWidget):
    """An area is closed by itself: its first place is not typed again."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self._closes = node.data_type is DataType.GEOSHAPE
        self.edit.setFixedHeight(SKETCH)
        self.edit.setPlaceholderText("47.9187 106.9239\n47.9201 106.9307")
        self._sketch = Sketch(around.look, closed=self._closes, parent=self)
        self._count = QLabel(self)
        self._count.setProperty("role", "hint")
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.removeWidget(self.edit)
        across = QHBoxLayout()
        across.addWidget(self.edit, 1)
        across.addWidget(self._sketch)
        layout.addLayout(across)
        layout.addWidget(self._count)
        self.edit.textChanged.connect(self._show_sketch)

    def read(self, text: str) -> str:
        points = self._points(text)
        if not points:
            return ""
        least = LEAST_OF_AREA if self._closes else LEAST_OF_LINE
        if len(points) < least:
            said = self.tr("At least {0} places are wanted, one on each line (Alt+Enter).")
            raise ValueError(said.format(least))
        return ";".join([*points, points[0]] if self._closes else points)

    def written(self, value: str) -> str:
        points = [point.strip() for point in value.split(";") if point.strip()]
        if self._closes and len(points) > 1 and points[0] == points[-1]:
            points.pop()
        return "\n".join(_shortened(point) for point in points)

    def show_value(self) -> None:
        super().show_value()
        self._show_sketch()

    def hints(self) -> list[KeyHint]:
        return [KeyHint("Alt Enter", self.tr("next place"))]

    def _points(self, text: str) -> list[str]:
        """As they are stored, what closes an area left out. Raises ValueError with the line's number."""
        points = []
        for number, line in enumerate(text.replace(";", "\n").splitlines(), start=1):
            try:
                point = stored_point(spread(line))
            except ValueError as error:
                raise ValueError(self.tr("Line {0}: {1}").format(number, error)) from None
            points += [point] if point else []
        if self._closes and len(points) > LEAST_OF_AREA and points[0] == points[-1]:
            points.pop()
        return points

    def _show_sketch(self) -> None:
        try:
            points = self._points(self.edit.toPlainText())
        except ValueError:
            return
        self._sketch.show_points([_degrees(point) for point in points])
        self._count.setText(self.tr("Places: {0}").format(len(points)) if points else "")


class Sketch(QWidget):
    """North is up; as large as there is room. No map: only how the places lie to each other."""

    def __init__(self, look: Look, *, closed: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._closed = closed
        self._points: list[tuple[float, float]] = []
        self.setFixedSize(SKETCH, SKETCH)

    def show_points(self, points: list[tuple[float, float]]) -> None:
        self._points = points
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.paper))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        shape = self._shape()
        painter.setPen(QPen(QColor(colours.active.ink), 2))
        painter.setBrush(QColor(colours.active.ground))
        if self._closed:
            painter.drawPolygon(shape)
        else:
            painter.drawPolyline(shape)
        painter.setBrush(QColor(colours.active.ink))
        for point in shape.toList():
            painter.drawEllipse(point, 3, 3)

    def _shape(self) -> QPolygonF:
        """A degree of longitude is shorter than one of latitude, the more so the farther north."""
        if not self._points:
            return QPolygonF()
        narrow = math.cos(math.radians(self._points[0][0]))
        flat = [QPointF(longitude * narrow, -latitude) for latitude, longitude in self._points]
        bounds = QPolygonF(flat).boundingRect()
        span = max(bounds.width(), bounds.height()) or 1.0
        room = SKETCH - 36
        return QPolygonF(
            [(point - bounds.center()) * (room / span) + QPointF(SKETCH / 2, SKETCH / 2) for point in flat]
        )


def _degrees(point: str) -> tuple[float, float]:
    latitude, longitude = point.split()[:2]
    return float(latitude), float(longitude)


def _shortened(point: str) -> str:
    """Height and accuracy that say nothing are left out."""
    parts = [part.removesuffix(".0") for part in point.split()]
    while len(parts) > 2 and parts[-1] == "0":
        parts.pop()
    return " ".join(parts)
