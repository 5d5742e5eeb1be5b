"""Problems as a list: the question, and below it what is wrong, in the colour of an error and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from fieldapp.ui.look import Look

Index = QModelIndex | QPersistentModelIndex
PADDING, GAP = 12, 2


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A question and what is wrong with it, in words."""

    ref: str
    question: str
    message: str


class _Model(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[ProblemRow] = ()

    def show_rows(self, rows: Sequence[ProblemRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{row.question}\n{row.message}"
        return row if role == Qt.ItemDataRole.UserRole else None


class ProblemList(QListView):
    """Enter, Space or a click jumps."""

    jumped = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.problems = _Model()
        self.setModel(self.problems)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("kind", "card")
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _Delegate(look, self)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(lambda index: self._jump(index.row()))

    def show_rows(self, rows: Sequence[ProblemRow]) -> None:
        self.problems.show_rows(rows)
        if rows:
            self.setCurrentIndex(self.problems.index(0))
        self.setMaximumHeight(len(rows) * self._delegate.height + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._jump(self.currentIndex().row())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def _jump(self, row: int) -> None:
        if 0 <= row < len(self.problems.rows):
            self.jumped.emit(self.problems.rows[row].ref)


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    @property
    def height(self) -> int:
        """Of a row, in pixels."""
        lines = (self._metrics(bold=True), self._metrics(bold=False))
        return sum(metrics.lineSpacing() for metrics in lines) + GAP + 2 * PADDING - 4

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ProblemRow = index.data(Qt.ItemDataRole.UserRole)
        colours = self._look.theme.colours
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.active.ground))
        elif index.row():
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(option.rect.topLeft(), option.rect.topRight())
        box = option.rect.adjusted(PADDING, PADDING - 2, -PADDING, 0)
        below = self._line(painter, box, row.question, colours.ink, bold=True)
        self._line(painter, below, row.message, colours.error.ink, bold=False)
        painter.restore()

    def _line(self, painter: QPainter, box: QRect, text: str, ink: str, *, bold: bool) -> QRect:
        """Draw one line; where the next one goes."""
        metrics = self._metrics(bold=bold)
        painter.setFont(self._font(bold=bold))
        painter.setPen(QColor(ink))
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box.left(), box.top() + metrics.ascent(), cut)
        return box.adjusted(0, metrics.lineSpacing() + GAP, 0, 0)

    def _metrics(self, *, bold: bool) -> QFontMetrics:
        return QFontMetrics(self._font(bold=bold))

    def _font(self, *, bold: bool) -> QFont:
        theme = self._look.theme
        font = QFont(self._view.font())
        font.setPixelSize(theme.px(theme.type.text if bold else theme.type.hint))
        font.setBold(bold)
        return font
