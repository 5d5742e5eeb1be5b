"""One choice as a card: its key, its label, and a mark when it is chosen. Painted, so that forty of them
cost forty widgets."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPixmap, QStaticText, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from fieldapp.ui.look import Look
from fieldapp.ui.theme import Theme
from fieldapp.ui.widgets.richtext import plain_text, rich_text

CHIP_WIDTH, MARK_WIDTH, PADDING = 28, 26, 10
PICTURE_SIDE = 140


class Mark(Enum):
    """A dot for the one that is chosen, a tick box where several may be, nothing for a place in an order."""

    DOT = auto()
    TICK = auto()
    NONE = auto()


class ChoiceCard(QAbstractButton):
    """``key`` is what picks it ("1"), "" for none; ``mark`` how it shows that it is chosen."""

    def __init__(
        self, look: Look, text: str, key: str, *, mark: Mark, picture: QPixmap | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key
        self._mark = mark
        self._picture = picture
        self._current = False
        self._label = QStaticText(rich_text(text))
        self._label.setTextFormat(Qt.TextFormat.RichText)
        wrap = QTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WordWrap)
        self._label.setTextOption(wrap)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(plain_text(text))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_current(self, current: bool) -> None:
        """Show that the keys are on this one."""
        if current != self._current:
            self._current = current
            self.update()

    def set_text(self, text: str) -> None:
        self._label.setText(rich_text(text))
        self.setAccessibleName(plain_text(text))
        self.updateGeometry()
        self.update()

    def text_width(self) -> int:
        """Width of the label on one line."""
        self._label.setTextWidth(-1)
        self._label.prepare(font=self._font())
        return round(self._label.size().width())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._label.setTextWidth(max(width - self._text_left() - MARK_WIDTH - PADDING, 60))
        self._label.prepare(font=self._font())
        height = round(self._label.size().height()) + 2 * PADDING
        if self._picture is not None:
            height += self._picture.height() + PADDING
        theme = self._look.theme
        return max(height, theme.space.target, theme.px(theme.space.target) + 2)

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 100 else 320
        return QSize(160, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, theme)
        top = float(PADDING)
        if self._picture is not None:
            painter.drawPixmap(QPointF(self._text_left(), top), self._picture)
            top += self._picture.height() + PADDING
        self.heightForWidth(self.width())
        lines = self._label.size().height()
        if self._picture is None:
            top = max((self.height() - lines) / 2, 2.0)
        painter.setPen(QColor(theme.colours.ink if self.isEnabled() else theme.colours.soft))
        painter.setFont(self._font())
        painter.drawStaticText(QPointF(self._text_left(), top), self._label)
        self._paint_key(painter, theme)
        self._paint_mark(painter, theme)

    def _paint_ground(self, painter: QPainter, theme: Theme) -> None:
        colours = theme.colours
        chosen = self.isChecked()
        strong = chosen or self._current
        painter.setBrush(QColor(colours.active.ground if chosen else colours.paper))
        painter.setPen(
            QPen(QColor(colours.active.ink if strong else colours.line), 2 if self._current else 1)
        )
        inset = 1.0 if self._current else 0.5
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, theme.space.field_radius, theme.space.field_radius)

    def _paint_key(self, painter: QPainter, theme: Theme) -> None:
        if not self._key:
            return
        height = theme.px(20)
        box = QRectF(PADDING, (self.height() - height) / 2, CHIP_WIDTH, height)
        painter.setPen(QPen(QColor(theme.colours.line), 1))
        painter.setBrush(QColor(theme.colours.rail))
        painter.drawRoundedRect(box, 4, 4)
        font = QFont(self.font())
        font.setPixelSize(theme.px(theme.type.count))
        painter.setFont(font)
        painter.setPen(QColor(theme.colours.soft))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

    def _paint_mark(self, painter: QPainter, theme: Theme) -> None:
        """A dot for the one chosen; for several a box, ticked or not."""
        centre = QPointF(self.width() - MARK_WIDTH + 6, self.height() / 2)
        active = QColor(theme.colours.active.ink)
        if self._mark is not Mark.TICK:
            if self.isChecked() and self._mark is Mark.DOT:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(active)
                painter.drawEllipse(centre, 6, 6)
            return
        box = QRectF(centre.x() - 8, centre.y() - 8, 16, 16)
        painter.setPen(QPen(active if self.isChecked() else QColor(theme.colours.edge), 1))
        painter.setBrush(active if self.isChecked() else QColor(theme.colours.card))
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            painter.setPen(QPen(QColor(theme.colours.on_active), 2))
            x, y = box.x(), box.y()
            painter.drawPolyline(
                [QPointF(x + 3.5, y + 8), QPointF(x + 7, y + 11.5), QPointF(x + 12.5, y + 4.5)]
            )

    def _text_left(self) -> int:
        return PADDING + (CHIP_WIDTH + PADDING if self._key else 4)

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._look.theme.px(self._look.theme.type.text))
        return font
