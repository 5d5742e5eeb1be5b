"""A choice list of any length for a view: searched by a folded text, made once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from fieldapp.folding import fold, is_latin, latin
from fieldapp.ui.widgets.richtext import plain_text
from forms.interface import Choice

Index = QModelIndex | QPersistentModelIndex


class ChoiceModel(QAbstractListModel):
    """Rows are the choices that fit ``search``: those that begin with it first, then those that hold it."""

    def __init__(self) -> None:
        super().__init__()
        self._choices: Sequence[Choice] = ()
        self._folded: list[str] | None = None
        self._sounds: list[str] | None = None
        self._rows: Sequence[int] = ()
        self._place: dict[str, int] | None = None
        self.chosen: frozenset[str] = frozenset()

    @property
    def choices(self) -> Sequence[Choice]:
        return self._choices

    def set_choices(self, choices: Sequence[Choice]) -> None:
        self.beginResetModel()
        self._choices = choices
        self._folded = self._sounds = self._place = None
        self._rows = range(len(choices))
        self.endResetModel()

    def set_chosen(self, chosen: frozenset[str]) -> None:
        self.chosen = chosen
        if self._rows:
            self.dataChanged.emit(
                self.index(0), self.index(len(self._rows) - 1), [Qt.ItemDataRole.CheckStateRole]
            )

    def search(self, text: str) -> None:
        """Show only what fits; all for ""."""
        wanted = fold(text)
        self.beginResetModel()
        self._rows = range(len(self._choices)) if not wanted else self._found(wanted)
        self.endResetModel()

    def choice(self, row: int) -> Choice:
        return self._choices[self._rows[row]]

    def label_of(self, value: str) -> str | None:
        """The label of a value; None when it is none of the choices."""
        if self._place is None:
            self._place = {choice.value: index for index, choice in enumerate(self._choices)}
        index = self._place.get(value)
        return None if index is None else label(self._choices[index])

    def row_of(self, value: str) -> int:
        """Where a value stands among the rows shown; -1 when it is not there."""
        return next((row for row, index in enumerate(self._rows) if self._choices[index].value == value), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        choice = self.choice(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return label(choice)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if choice.value in self.chosen else Qt.CheckState.Unchecked
        return None

    def _found(self, wanted: str) -> list[int]:
        if self._folded is None:
            self._folded = [fold(label(choice)) for choice in self._choices]
        found = _matches(self._folded, wanted)
        if not found and is_latin(wanted):
            if self._sounds is None:
                self._sounds = [latin(folded) for folded in self._folded]
            found = _matches(self._sounds, latin(wanted))
        return found


def label(choice: Choice) -> str:
    return plain_text(choice.label.text) or choice.value


def _matches(texts: Sequence[str], wanted: str) -> list[int]:
    holding = [index for index, text in enumerate(texts) if wanted in text]
    holding.sort(key=lambda index: not texts[index].startswith(wanted))
    return holding
