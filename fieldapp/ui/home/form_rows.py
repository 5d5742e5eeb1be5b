"""How a form stands in the list: its title on at most two lines, its version below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fieldapp.ui.look import Look

Index = QModelIndex | QPersistentModelIndex
VERSION_ROLE = Qt.ItemDataRole.UserRole + 1
"""The words for the version; the title is the display text."""
_SIDE, _ABOVE, _LINES = 14, 10, 2
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class FormRows(QStyledItemDelegate):
    """For the list ``view``, whose rows are as high as their words need."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        high = self._title_height(str(index.data()), width - 2 * _SIDE)
        return QSize(width, high + self._metrics(small=True).lineSpacing() + 2 * _ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._look.theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = _ground(option)
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.active.ground if ground == "chosen" else colours.paper))
            radius = self._look.theme.space.field_radius
            painter.drawRoundedRect(option.rect, radius, radius)
        box = option.rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        title = QRect(box.topLeft(), QSize(box.width(), self._title_height(str(index.data()), box.width())))
        painter.setFont(self._font(small=False))
        painter.setPen(QColor(colours.ink))
        painter.drawText(title, _WRAPPED, str(index.data()))
        painter.setFont(self._font(small=True))
        painter.setPen(QColor(colours.soft))
        below = box.adjusted(0, title.height(), 0, 0)
        painter.drawText(
            below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, index.data(VERSION_ROLE)
        )
        painter.restore()

    def _title_height(self, title: str, width: int) -> int:
        metrics = self._metrics(small=False)
        needed = metrics.boundingRect(QRect(0, 0, max(width, 1), 10_000), int(_WRAPPED), title).height()
        return min(needed, _LINES * metrics.lineSpacing())

    def _metrics(self, *, small: bool) -> QFontMetrics:
        return QFontMetrics(self._font(small=small))

    def _font(self, *, small: bool) -> QFont:
        theme = self._look.theme
        font = QFont(self._view.font())
        font.setPixelSize(theme.px(theme.type.hint if small else theme.type.text))
        return font


def _ground(option: QStyleOptionViewItem) -> str:
    if option.state & QStyle.StateFlag.State_Selected:
        return "chosen"
    return "hovered" if option.state & QStyle.StateFlag.State_MouseOver else ""
