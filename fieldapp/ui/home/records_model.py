"""Records as a table: form, what it is about, state, when, and what is to be said about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from fieldapp.records.rows import RecordRow, RecordState
from fieldapp.ui.dates import moment
from fieldapp.ui.messages import record_state, sentence
from fieldapp.ui.searching import Search, Searchable
from fieldapp.ui.theme import State
from sync.protocols import OutboxState, Problem

Index = QModelIndex | QPersistentModelIndex
PARKED = (OutboxState.REFUSED, OutboxState.NEEDS_A_PERSON)

_BETWEEN = " ,;:·–—/-"

STATE_ROLE = Qt.ItemDataRole.UserRole + 1
"""theme.State of a cell that is a badge."""


class Column(IntEnum):
    FORM = 0
    TITLE = 1
    STATE = 2
    CHANGED = 3
    REMARK = 4


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the table shows; None and "" leave open."""

    typed: str = ""
    form_id: str | None = None
    state: RecordState | None = None
    only_waiting: bool = False


class RecordsModel(QAbstractTableModel):
    """All records it was given, those wanted of them, in the order asked for."""

    def __init__(
        self,
        clock: Callable[[], datetime],
        problem: Callable[[int], Problem | None],
        parent: Any = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._problem = problem
        self._all: list[tuple[RecordRow, Searchable]] = []
        self._rows: list[RecordRow] = []
        self._wanted = Wanted()
        self._column, self._down = Column.CHANGED, True

    def show(self, records: Sequence[RecordRow]) -> None:
        self._all = [(record, _searchable(record)) for record in records]
        self._choose()

    def want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._choose()

    @property
    def of_one_form(self) -> bool:
        """A form's name would tell nothing."""
        return len({record.form_id for record, _ in self._all}) <= 1

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
        self._choose()

    def speak(self) -> None:
        """The language is another one."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._choose()

    def _heading(self, column: Column) -> str:
        headings = {
            Column.FORM: self.tr("Form"),
            Column.TITLE: self.tr("Record"),
            Column.STATE: self.tr("State"),
            Column.CHANGED: self.tr("Last changed"),
            Column.REMARK: self.tr("Remark"),
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
        return self._remark(record)

    def _remark(self, record: RecordRow) -> str:
        now = self._clock()
        match record.state:
            case RecordState.DRAFT:
                return self.tr("begun {when}").format(when=moment(record.created_at, now))
            case RecordState.FINALISED:
                problem = self._problem(record.id)
                return sentence(problem) if problem is not None else self.tr("waits to be sent")
            case RecordState.SENT:
                return self.tr("at headquarters since {when}").format(when=moment(record.sent_at, now))
        return self.tr("from headquarters")

    def _choose(self) -> None:
        self.beginResetModel()
        search = Search.of(self._wanted.typed)
        rows = [record for record, text in self._all if self._is_wanted(record) and search.finds(text)]
        self._rows = sorted(rows, key=self._key, reverse=self._down)
        self.endResetModel()

    def _is_wanted(self, record: RecordRow) -> bool:
        wanted = self._wanted
        return (
            wanted.form_id in (None, record.form_id)
            and wanted.state in (None, record.state)
            and not (wanted.only_waiting and record.state is not RecordState.FINALISED)
        )

    def _key(self, record: RecordRow) -> tuple[str, str]:
        if self._column is Column.CHANGED:
            return (record.changed_at, "")
        return (self._text(record, self._column).casefold(), record.changed_at)


def title_of(record: RecordRow) -> str:
    """The form's own name for the record, else the end of its number.

    A name whose first parts have no answer yet begins with what the form puts between them.
    """
    return record.title.lstrip(_BETWEEN) or f"№ {record.instance_id[-8:]}"


def badge(index: Index) -> State | None:
    """The state that a cell shows as a badge, None for plain text."""
    found = index.data(STATE_ROLE)
    return State(found) if found is not None else None


def _searchable(record: RecordRow) -> Searchable:
    return Searchable.of(record.form_title, record.title, record.form_id, record.instance_id)
