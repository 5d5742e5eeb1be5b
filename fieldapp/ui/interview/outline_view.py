"""The left rail: sections and repeat instances, how far each is, and where something is wrong."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fieldapp.ui.interview.progress import Tally
from fieldapp.ui.look import Look

Index = QModelIndex | QPersistentModelIndex
RING, LEFT, GAP, INDENT = 16, 12, 10, 16
_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """What one row shows."""

    key: str
    title: str
    depth: int
    tally: Tally
    instances: int = 0
    """Of a section that is nothing but a repeat."""
    current: bool = False


class OutlineModel(QAbstractListModel):
    """Rows are set as a whole; only those that differ are drawn anew."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[OutlineRow] = []

    def show_rows(self, rows: list[OutlineRow]) -> None:
        if [row.key for row in rows] != [row.key for row in self.rows]:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()
            return
        before, self.rows = self.rows, rows
        for place, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {row.tally.answered} / {row.tally.total}"
        return None


class OutlineView(QListView):
    """Click to jump; Ctrl+G does the same by keys, so that Tab stays with the questions."""

    chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline = OutlineModel()
        self.setModel(self.outline)
        self.outline.dataChanged.connect(self.scheduleDelayedItemsLayout)
        self.setProperty("kind", "rail")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setItemDelegate(_OutlineDelegate(look, self))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("Outline of the form"))
        self.clicked.connect(lambda index: self.chosen.emit(self.outline.rows[index.row()].key))

    def problem_words(self, count: int) -> str:
        return self.tr("{0} to fix").format(count)

    def show_rows(self, rows: list[OutlineRow]) -> None:
        self.outline.show_rows(rows)
        current = next((place for place, row in enumerate(rows) if row.current), None)
        if current is not None:
            self.scrollTo(self.outline.index(current))


class _OutlineDelegate(QStyledItemDelegate):
    """Ring, name on one or two lines, count or what is wrong."""

    def __init__(self, look: Look, view: OutlineView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: OutlineRow = index.data(_ROW)
        width = self._view.viewport().width()
        metrics = QFontMetrics(self._font(row))
        lines = (
            2
            if metrics.horizontalAdvance(row.title) > self._name_box(row, QRect(0, 0, width, 40)).width()
            else 1
        )
        return QSize(width, max(lines * metrics.lineSpacing() + 16, self._look.theme.space.target + 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: OutlineRow = index.data(_ROW)
        colours = self._look.theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.current:
            painter.setBrush(QColor(colours.card))
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._paint_ring(painter, row, option.rect)
        self._paint_name(painter, row, option.rect)
        self._paint_count(painter, row, option.rect)
        painter.restore()

    def _paint_ring(self, painter: QPainter, row: OutlineRow, rect: QRect) -> None:
        colours, tally = self._look.theme.colours, row.tally
        centre = QPointF(self._left(row) + RING / 2, rect.center().y() + 0.5)
        box = QRectF(centre.x() - RING / 2, centre.y() - RING / 2, RING, RING)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.line).darker(108), 3))
        painter.drawEllipse(box)
        if tally.answered and tally.total:
            done = tally.answered == tally.total
            ink = colours.error if tally.problems else colours.done if done else colours.active
            painter.setPen(QPen(QColor(ink.ink), 3))
            painter.drawArc(box, 90 * 16, -round(360 * 16 * tally.answered / tally.total))

    def _paint_name(self, painter: QPainter, row: OutlineRow, rect: QRect) -> None:
        font = self._font(row)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.colours.ink))
        box = self._name_box(row, rect)
        painter.drawText(box, _LEFT, _two_lines(row.title, QFontMetrics(font), box.width()))

    def _paint_count(self, painter: QPainter, row: OutlineRow, rect: QRect) -> None:
        colours = self._look.theme.colours
        painter.setFont(self._count_font())
        painter.setPen(QColor(colours.error.ink if row.tally.problems else colours.soft))
        painter.drawText(rect.adjusted(0, 0, -10, 0), _RIGHT, self._count(row))

    def _count(self, row: OutlineRow) -> str:
        if row.tally.problems:
            return self._view.problem_words(row.tally.problems)
        if row.tally.total:
            return f"{row.tally.answered} / {row.tally.total}"
        return str(row.instances) if row.instances else ""

    def _count_font(self) -> QFont:
        font = QFont(self._view.font())
        font.setPixelSize(self._look.theme.px(self._look.theme.type.count))
        return font

    def _font(self, row: OutlineRow) -> QFont:
        theme = self._look.theme
        font = QFont(self._view.font())
        font.setPixelSize(theme.px(14 if row.depth == 0 else theme.type.hint))
        font.setBold(row.current)
        return font

    def _left(self, row: OutlineRow) -> int:
        return LEFT + min(row.depth, 3) * INDENT

    def _name_box(self, row: OutlineRow, rect: QRect) -> QRect:
        left = self._left(row) + RING + GAP
        width = QFontMetrics(self._count_font()).horizontalAdvance(self._count(row)) + 22
        return QRect(left, rect.top(), rect.width() - left - width, rect.height())


_LEFT = int(Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


def _two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text broken where a line is full; the second line is cut with an ellipsis."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    first, words = "", text.split(" ")
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not first:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return f"{first}\n{metrics.elidedText(' '.join(words), Qt.TextElideMode.ElideRight, width)}"
