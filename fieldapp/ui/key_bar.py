"""The bar at the bottom: the keys that work here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from fieldapp.ui.look import Look
from fieldapp.ui.widgets.base import KeyHint

CAP_PADDING, AFTER_CAP, BETWEEN = 9, 8, 16


class KeyRow(QWidget):
    """Keys and what they do, as many as there is room for; drawn, so that moving on stays quick."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hints: tuple[KeyHint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_hints(self, hints: Sequence[KeyHint]) -> None:
        if tuple(hints) != self._hints:
            self._hints = tuple(hints)
            self.setAccessibleName("; ".join(f"{hint.key}: {hint.does}" for hint in hints))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._look.theme.px(self._look.theme.space.target))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._look.theme.px(self._look.theme.space.target))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0.0
        for hint in self._hints:
            left = self._paint(painter, hint, left)
            if left < 0:
                return

    def _paint(self, painter: QPainter, hint: KeyHint, left: float) -> float:
        """Draw one; where the next begins, or -1 when this one had no room."""
        theme = self._look.theme
        cap_font, word_font = self._font(theme.type.count), self._font(theme.type.hint)
        cap_width = QFontMetrics(cap_font).horizontalAdvance(hint.key) + 2 * CAP_PADDING
        word_width = QFontMetrics(word_font).horizontalAdvance(hint.does)
        if left + cap_width + AFTER_CAP + word_width > self.width():
            return -1
        height = theme.px(21)
        cap = QRectF(left + 0.5, (self.height() - height) / 2, cap_width, height)
        painter.setPen(QPen(QColor(theme.colours.line), 1))
        painter.setBrush(QColor(theme.colours.rail))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(QColor(theme.colours.soft))
        painter.setFont(cap_font)
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, hint.key)
        painter.setFont(word_font)
        words = QRectF(cap.right() + AFTER_CAP, 0, word_width + 2, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, hint.does)
        return words.right() + BETWEEN

    def _font(self, size: int) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._look.theme.px(size))
        return font


class KeyBar(QFrame):
    """The hints of a page, from left to right."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "keys")
        self.keys = KeyRow(look, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 3, 20, 3)
        row.addWidget(self.keys)
