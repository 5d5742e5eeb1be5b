"""Records as a table: form, what it is about, state, when, and what is to be said about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from fieldapp.records.rows import RecordRow, RecordState
from fieldapp.ui.dates import moment
from fieldapp.ui.messages import record_state, sentence
from fieldapp.ui.theme import State
from fieldapp.work.findable import SHOWN_OF_ID
from fieldapp.work.pieces import Piece
from sync.protocols import OutboxState, Problem

Index = QModelIndex | QPersistentModelIndex
PARKED = (OutboxState.REFUSED, OutboxState.NEEDS_A_PERSON)

_BETWEEN = " ,;:·–—/-"

STATE_ROLE = Qt.ItemDataRole.UserRole + 1
"""theme.State of a cell that is a badge."""
PIECE_ROLE = Qt.ItemDataRole.UserRole + 2
"""The Piece of a cell that shows where a word was found; None for any other."""


class Column(IntEnum):
    FORM = 0
    TITLE = 1
    STATE = 2
    CHANGED = 3
    REMARK = 4


class RecordsModel(QAbstractTableModel):
    """The records it was given, so far as they were brought: when all of them are here, in the order asked
    for, else the newest first."""

    more_wanted = Signal(int)
    """A person came to the last record shown, whose id this is, and there are more."""
    pieces_wanted = Signal(object)
    """Ids of records that are looked at and of which it is not known where the words stand."""

    def __init__(
        self,
        clock: Callable[[], datetime],
        problem: Callable[[int], Problem | None],
        parent: Any = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._problem = problem
        self._rows: list[RecordRow] = []
        self._column, self._down = Column.CHANGED, True
        self.searched = self._asked = self.more = False
        self._pieces: dict[int, Piece | None] = {}
        self._pieces_asked: list[int] = []
        self.of_one_form = False
        """A form's name would tell nothing."""

    def show(
        self,
        records: Sequence[RecordRow],
        *,
        more: bool = False,
        searched: bool = False,
        of_one_form: bool | None = None,
    ) -> None:
        """``more``: they are not all. ``searched``: each is shown with the piece that was found in it."""
        self._rows, self.more, self.searched, self._asked = list(records), more, searched, False
        self._pieces, self._pieces_asked = {}, []
        forms = {record.form_id for record in records}
        self.of_one_form = len(forms) <= 1 if of_one_form is None else of_one_form
        self._arrange()

    def add(self, records: Sequence[RecordRow], *, more: bool) -> None:
        """The next ones."""
        self.more, self._asked = more, False
        if records:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(records) - 1)
            self._rows += records
            self.endInsertRows()

    def tell_pieces(self, pieces: Mapping[int, Piece | None]) -> None:
        self._pieces.update(pieces)
        if self._rows:
            self.dataChanged.emit(
                self.index(0, Column.REMARK), self.index(len(self._rows) - 1, Column.REMARK)
            )

    def canFetchMore(self, parent: Index) -> bool:
        return self.more and not self._asked and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent) and self._rows:
            self._asked = True
            self.more_wanted.emit(self._rows[-1].id)

    def record(self, row: int) -> RecordRow | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, record_id: int) -> int:
        """-1 when it is not shown."""
        return next((row for row, record in enumerate(self._rows) if record.id == record_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record = self.record(index.row())
        if record is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(record, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._text(record, Column(index.column()))
        if role == STATE_ROLE and index.column() == Column.STATE:
            return record_state(record)[1]
        if role == PIECE_ROLE and index.column() == Column.REMARK:
            return self._piece(record)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._heading(Column(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._down = Column(column), order is Qt.SortOrder.DescendingOrder
        self._arrange()

    def speak(self) -> None:
        """The language is another one."""
        self._pieces, self._pieces_asked = {}, []
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._arrange()

    def _heading(self, column: Column) -> str:
        headings = {
            Column.FORM: self.tr("Form"),
            Column.TITLE: self.tr("Record"),
            Column.STATE: self.tr("State"),
            Column.CHANGED: self.tr("Last changed"),
            Column.REMARK: self.tr("Found in") if self.searched else self.tr("Remark"),
        }
        return headings[column]

    def _text(self, record: RecordRow, column: Column) -> str:
        match column:
            case Column.FORM:
                return record.form_title
            case Column.TITLE:
                return title_of(record)
            case Column.STATE:
                return record_state(record)[0]
            case Column.CHANGED:
                return moment(record.changed_at, self._clock())
        piece = self._piece(record)
        return self._remark(record) if piece is None else _in_one(piece)

    def _piece(self, record: RecordRow) -> Piece | None:
        """Asked for when it is first looked at."""
        if not self.searched or record.id in self._pieces:
            return self._pieces.get(record.id)
        self._pieces[record.id] = None
        if not self._pieces_asked:
            QTimer.singleShot(0, self, self._ask_for_pieces)
        self._pieces_asked.append(record.id)
        return None

    def _ask_for_pieces(self) -> None:
        asked, self._pieces_asked = self._pieces_asked, []
        if asked:
            self.pieces_wanted.emit(asked)

    def _remark(self, record: RecordRow) -> str:
        now = self._clock()
        if record.replaced_by is not None and record.state is not RecordState.FINALISED:
            return self.tr("replaced by a newer version")
        if record.is_correction:
            return self.tr("correction begun {when}").format(when=moment(record.created_at, now))
        match record.state:
            case RecordState.DRAFT:
                return self.tr("begun {when}").format(when=moment(record.created_at, now))
            case RecordState.FINALISED:
                problem = self._problem(record.id)
                return sentence(problem) if problem is not None else self.tr("waits to be sent")
            case RecordState.SENT:
                return self.tr("at headquarters since {when}").format(when=moment(record.sent_at, now))
        return self.tr("from headquarters")

    def _arrange(self) -> None:
        self.beginResetModel()
        if not self.more:
            self._rows.sort(key=self._key, reverse=self._down)
        self.endResetModel()

    def _key(self, record: RecordRow) -> tuple[str, str]:
        if self._column is Column.CHANGED:
            return (record.changed_at, "")
        return (self._text(record, self._column).casefold(), record.changed_at)


def title_of(record: RecordRow) -> str:
    """The form's own name for the record, else the end of its number.

    A name whose first parts have no answer yet begins with what the form puts between them.
    """
    return record.title.lstrip(_BETWEEN) or f"№ {record.instance_id[-SHOWN_OF_ID:]}"


def badge(index: Index) -> State | None:
    """The state that a cell shows as a badge, None for plain text."""
    found = index.data(STATE_ROLE)
    return State(found) if found is not None else None


def _in_one(piece: Piece) -> str:
    return f"{piece.label}: {piece.before}{piece.found}{piece.after}"
