"""A repeat as a table: one row an instance, one column a question, each cell with its logic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from fieldapp.ui.interview.labels import instance_title, words_of
from fieldapp.ui.look import Look
from fieldapp.ui.widgets.shown import answer_words
from forms.interface import Condition, FormNode, Kind

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
LONGEST = 80
"""Characters of an answer that a cell shows; its tool tip has them all."""


@dataclass(frozen=True, slots=True)
class Column:
    """``path`` leads from the instance to the question: ``name`` or ``group/name``."""

    path: str
    title: str


class GridModel(QAbstractTableModel):
    """Shows the instances of one repeat, in their order or sorted by a column. Cells of nested repeats are
    not shown: those are open as cards. ``use`` gives it the nodes anew when instances came or went."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.columns: list[Column] = []
        self._rows: list[FormNode] = []
        self._order: list[int] = []
        self._cells: dict[int, list[FormNode]] = {}
        self._texts: dict[tuple[int, int], str] = {}
        self._column_of: dict[str, int] = {}
        self._series = ""

    def use(self, series: FormNode) -> None:
        """Show this repeat as it is now."""
        self.beginResetModel()
        self._series = series.ref
        self._rows = [instance for instance in series.children if instance.relevant]
        self._order = list(range(len(self._rows)))
        self._cells.clear()
        self._texts.clear()
        first = self._rows[0] if self._rows else None
        questions = list(_questions(first)) if first is not None else []
        self.columns = [_column(question, first) for question in questions if first is not None]
        self._column_of = {column.path: place for place, column in enumerate(self.columns)}
        self.endResetModel()

    def node(self, row: int, column: int) -> FormNode:
        """The question in a cell; ``row`` counts as shown."""
        return self._cells_of(self._order[row])[column]

    def instance(self, row: int) -> FormNode:
        return self._rows[self._order[row]]

    def where(self, ref: str) -> tuple[int, int] | None:
        """Row and column of a question; None for one that is not in the table."""
        if not ref.startswith(f"{self._series}["):
            return None
        number, _, path = ref[len(self._series) + 1 :].partition("]/")
        column = self._column_of.get(path)
        places = {instance.position: place for place, instance in enumerate(self._rows)}
        row = places.get(int(number)) if number.isdigit() else None
        return None if column is None or row is None else (self._order.index(row), column)

    def touch(self, refs: Iterable[str]) -> None:
        """Answers or rules of these references changed."""
        found = [place for ref in refs if (place := self.where(ref)) is not None]
        if not found:
            return
        for row, column in found:
            self._texts.pop((self._order[row], column), None)
        rows, columns = zip(*found, strict=True)
        self.dataChanged.emit(self.index(min(rows), min(columns)), self.index(max(rows), max(columns)))

    def reload(self) -> None:
        """Every text anew, after a switch of language."""
        self._texts.clear()
        if self._rows:
            titles = [_title(node) for node in self._cells_of(0)]
            self.columns = [
                Column(column.path, title) for column, title in zip(self.columns, titles, strict=True)
            ]
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(self.columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(len(self.columns) - 1, 0))

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        node = self.node(index.row(), index.column())
        match role:
            case Role.DisplayRole:
                text = self._text(index.row(), index.column())
                return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
            case Role.BackgroundRole:
                return _ground(node, self._look)
            case Role.ForegroundRole:
                return QColor(self._look.theme.colours.soft) if node.read_only else None
            case Role.ToolTipRole:
                return _told(node) or self._text(index.row(), index.column())
            case Role.AccessibleTextRole:
                told = _told(node)
                text = self._text(index.row(), index.column())
                return f"{self.columns[index.column()].title}: {text}" + (f" ({told})" if told else "")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        if role not in (Role.DisplayRole, Role.ToolTipRole):
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self.columns[section].title if section < len(self.columns) else None
        if role is Role.ToolTipRole:
            return instance_title(self.instance(section))
        return str(self.instance(section).position)

    def flags(self, _index: Index) -> Qt.ItemFlag:
        """One can be in any cell, as in a spreadsheet; where nothing is asked there is no question below."""
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Only how rows are shown: the record keeps its order. A column of -1 shows that one again."""
        self.layoutAboutToBeChanged.emit()
        places = list(range(len(self._rows)))
        if column >= 0:
            falling = order is Qt.SortOrder.DescendingOrder
            places.sort(key=lambda place: _sort_key(self._cells_of(place)[column]), reverse=falling)
        self._order = places
        self.layoutChanged.emit()

    def _cells_of(self, place: int) -> list[FormNode]:
        if place not in self._cells:
            self._cells[place] = list(_questions(self._rows[place]))
        return self._cells[place]

    def _text(self, row: int, column: int) -> str:
        key = (self._order[row], column)
        if key not in self._texts:
            node = self.node(row, column)
            self._texts[key] = " ".join(answer_words(node).split()) if node.relevant else ""
        return self._texts[key]


def _questions(node: FormNode) -> Iterator[FormNode]:
    """What is asked in an instance, but for notes and what is in repeats of its own."""
    for child in node.children:
        if child.kind is Kind.GROUP:
            yield from _questions(child)
        elif child.kind is Kind.QUESTION and not child.is_note:
            yield child


def _column(question: FormNode, instance: FormNode) -> Column:
    return Column(question.ref[len(instance.ref) + 1 :], _title(question))


def _title(question: FormNode) -> str:
    return words_of(question.short_label) or words_of(question.label, question.name)


def _ground(node: FormNode, look: Look) -> QColor | None:
    colours = look.theme.colours
    if not node.relevant:
        return QColor(colours.rail)
    if node.violation is Condition.CONSTRAINT:
        return QColor(colours.error.ground)
    if node.violation is Condition.REQUIRED:
        return QColor(colours.warning.ground)
    return None


def _told(node: FormNode) -> str:
    return (node.message or "") if node.relevant and node.violation is not None else ""


def _sort_key(node: FormNode) -> tuple[int, float, str]:
    """Numbers by size, then texts; what is blank or not asked comes last."""
    value = node.value if node.relevant else ""
    if not value:
        return (2, 0.0, "")
    try:
        return (0, float(value), "")
    except ValueError:
        return (1, 0.0, answer_words(node).casefold())


def texts_of(model: GridModel, rows: Sequence[int], columns: Sequence[int]) -> str:
    """A block of cells as spreadsheets exchange it: tabs between cells, a line a row."""
    return "\n".join(
        "\t".join(" ".join(answer_words(model.node(row, column)).split()) for column in columns)
        for row in rows
    )
