"""A sheet to draw on, with the mouse, a finger or a pen: strokes over a picture or over white."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from fieldapp.ui.widgets.pictures import png_of

SHEET = QSize(1200, 800)
SLIP = QSize(1200, 480)
"""Pixels of a sheet without a picture, and of one to sign on: the same wherever it is drawn."""
LEAST_MOVE = 1.5
"""Pixels between two points of a stroke."""


@dataclass(slots=True)
class Stroke:
    """One line as it was drawn, in the sheet's pixels."""

    colour: QColor
    width: float
    points: QPolygonF = field(default_factory=QPolygonF)


class Canvas(QWidget):
    """``changed`` after each stroke, undone or cleared. What is drawn lives in memory only."""

    changed = Signal()

    def __init__(self, background: QImage | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background if background is not None else white(SHEET)
        self.strokes: list[Stroke] = []
        self._drawing: Stroke | None = None
        self.colour = QColor("#1B2730")
        self.width_of_pen = max(self._background.width() / 300, 2.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 200)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, False)  # fingers come as the mouse

    @property
    def drawn(self) -> bool:
        """There is something to keep."""
        return bool(self.strokes)

    def undo(self) -> None:
        """Take the last stroke back."""
        if self.strokes:
            self.strokes.pop()
            self._tell()

    def clear(self) -> None:
        self.strokes.clear()
        self._tell()

    def png(self) -> bytes:
        """The sheet with all strokes."""
        image = self._background.convertToFormat(QImage.Format.Format_RGB32)
        painter = QPainter(image)
        self._paint_strokes(painter)
        painter.end()
        return png_of(image)

    def sizeHint(self) -> QSize:
        return QSize(720, 480)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = self._sheet()
        painter.drawImage(sheet, self._background)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setClipRect(sheet)
        painter.translate(sheet.topLeft())
        painter.scale(self._scale(), self._scale())
        self._paint_strokes(painter)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            point = self._on_sheet(event.position())
            self._drawing = Stroke(QColor(self.colour), self.width_of_pen, QPolygonF([point, point]))
            self.strokes.append(self._drawing)
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing is None:
            return
        point = self._on_sheet(event.position())
        if (point - self._drawing.points.last()).manhattanLength() >= LEAST_MOVE:
            self._drawing.points.append(point)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drawing is not None and event.button() is Qt.MouseButton.LeftButton:
            self._drawing = None
            self._tell()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()

    def _paint_strokes(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stroke in self.strokes:
            painter.setPen(_pen(stroke))
            painter.drawPolyline(stroke.points)

    def _scale(self) -> float:
        size = self._background.size()
        return min(self.width() / size.width(), self.height() / size.height())

    def _sheet(self) -> QRectF:
        """Where the sheet lies in this widget: whole and in the middle."""
        width, height = self._background.width() * self._scale(), self._background.height() * self._scale()
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _on_sheet(self, point: QPointF) -> QPointF:
        return (point - self._sheet().topLeft()) / self._scale()


def _pen(stroke: Stroke) -> QPen:
    return QPen(
        stroke.colour,
        stroke.width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )


def white(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image
