"""The table of records, used wherever records are listed: Enter opens."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from fieldapp.records.rows import RecordRow
from fieldapp.ui.home.records_model import PIECE_ROLE, Column, RecordsModel, badge
from fieldapp.ui.look import Look
from fieldapp.ui.messages import all_state_words
from fieldapp.ui.theme import State
from fieldapp.work.pieces import Piece

_SHARES = {Column.FORM: 30, Column.TITLE: 42, Column.REMARK: 28}
_SHARES_SEARCHED = {Column.FORM: 20, Column.TITLE: 36, Column.REMARK: 44}
"""Of the width that state and moment leave, in hundredths: where a word was found needs room."""
_ARROW = 34
"""Pixels beside a heading: its margins and the arrow of the order."""
_NARROW = 560
"""Pixels of width below which the form's name gives way to the record's."""


class RecordsTable(QTableView):
    """One row a record; the columns share the width."""

    opened = Signal(object)
    """The RecordRow on which Enter was pressed or that was clicked twice."""
    chosen = Signal(object)
    """The RecordRow under the cursor, or None."""
    unwanted = Signal()
    """Delete was pressed."""

    def __init__(self, model: RecordsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = model
        self.setModel(model)
        self.setItemDelegate(_Cells(look, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.setSortingEnabled(True)
        self.sortByColumn(Column.CHANGED, Qt.SortOrder.DescendingOrder)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(lambda _index: self.open_current())
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit(self.current()))
        look.changed.connect(self._fit_rows)
        model.headerDataChanged.connect(self._fit_columns)
        model.modelReset.connect(self._fit_columns)
        model.modelReset.connect(self._fit_order)
        self._look = look
        self._fit_rows()

    def current(self) -> RecordRow | None:
        return self._records.record(self.currentIndex().row())

    def open_current(self) -> None:
        record = self.current()
        if record is not None:
            self.opened.emit(record)

    def keep_current(self, record_id: int | None) -> None:
        """Put the cursor on this record, else on the first one."""
        row = self._records.row_of(record_id) if record_id is not None else -1
        self.setCurrentIndex(self._records.index(max(0, row), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                event.ignore()
            else:
                self.open_current()
            return
        if event.key() == Qt.Key.Key_Delete:
            self.unwanted.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _fit_columns(self) -> None:
        metrics = self.horizontalHeader().fontMetrics()
        heading = str(self._records.headerData(Column.CHANGED, Qt.Orientation.Horizontal))
        fixed = {
            Column.STATE: max(metrics.horizontalAdvance(word) for word in all_state_words()) + _ARROW,
            Column.CHANGED: metrics.horizontalAdvance(heading) + _ARROW,
        }
        self.setColumnHidden(Column.FORM, self._records.of_one_form or self.viewport().width() < _NARROW)
        fixed = {column: width for column, width in fixed.items() if not self.isColumnHidden(column)}
        wanted = _SHARES_SEARCHED if self._records.searched else _SHARES
        shares = {column: share for column, share in wanted.items() if not self.isColumnHidden(column)}
        left = self.viewport().width() - sum(fixed.values())
        for column, width in fixed.items():
            self.setColumnWidth(column, width)
        for column, share in shares.items():
            self.setColumnWidth(column, left * share // sum(shares.values()))

    def _fit_order(self) -> None:
        """Records that are not all here cannot be put in order."""
        header = self.horizontalHeader()
        header.setSectionsClickable(not self._records.more)
        header.setSortIndicatorShown(not self._records.more)

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._look.theme.px(44))
        self._fit_columns()


class _Cells(QStyledItemDelegate):
    """Text, and a state as a badge."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        state = badge(index)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(option.rect, QColor(self._look.theme.colours.active.ground))
        text = str(index.data() or "")
        piece = index.data(PIECE_ROLE)
        if piece is not None:
            self._paint_piece(painter, option, piece)
        elif state is None:
            self._paint_text(painter, option, text, soft=index.column() == Column.REMARK)
        else:
            self._paint_badge(painter, option, text, state, framed=selected)
        painter.restore()

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, text: str, *, soft: bool) -> None:
        theme = self._look.theme
        option.font.setPixelSize(theme.px(theme.type.hint if soft else theme.type.text - 1))
        painter.setFont(option.font)
        painter.setPen(QColor(theme.colours.soft if soft else theme.colours.ink))
        room = option.rect.adjusted(10, 0, -8, 0)
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)

    def _paint_piece(self, painter: QPainter, option: QStyleOptionViewItem, piece: Piece) -> None:
        """The label gives way first, so that the word that was found is seen."""
        theme = self._look.theme
        option.font.setPixelSize(theme.px(theme.type.hint))
        bold = QFont(option.font)
        bold.setBold(True)
        metrics, room = QFontMetrics(option.font), option.rect.adjusted(10, 0, -8, 0)
        rest = metrics.horizontalAdvance(f": {piece.before}{piece.after}")
        rest += QFontMetrics(bold).horizontalAdvance(piece.found)
        for_label = max(room.width() * 2 // 5, room.width() - rest)
        label = metrics.elidedText(piece.label, Qt.TextElideMode.ElideRight, for_label)
        parts = ((f"{label}: {piece.before}", False), (piece.found, True), (piece.after, False))
        for text, found in parts:
            painter.setFont(bold if found else option.font)
            painter.setPen(QColor(theme.colours.ink if found else theme.colours.soft))
            metrics = painter.fontMetrics()
            cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
            room.setLeft(room.left() + metrics.horizontalAdvance(cut))

    def _paint_badge(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, state: State, *, framed: bool
    ) -> None:
        theme = self._look.theme
        tone = theme.colours.tone(state)
        option.font.setPixelSize(theme.px(theme.type.count))
        painter.setFont(option.font)
        metrics, rect = painter.fontMetrics(), option.rect
        wide = min(metrics.horizontalAdvance(text) + 20, rect.width() - 16)
        high = metrics.height() + 8
        pill = QRectF(rect.left() + 8, rect.center().y() - high / 2 + 0.5, wide, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tone.ink), 1) if framed else Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(tone.ground)))
        painter.drawRoundedRect(pill, 8, 8)
        painter.setPen(QColor(tone.ink))
        cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(wide) - 12)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, cut)
