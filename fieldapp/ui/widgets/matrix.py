"""Choices in one row: a scale (``likert``), or the rows of a table of questions (``label``, ``list``,
``list-nolabel``), each a question of its own below one line of words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from fieldapp.ui.widgets.base import Surroundings
from fieldapp.ui.widgets.choice_card import ChoiceCard
from fieldapp.ui.widgets.choices import ChoicesWidget
from fieldapp.ui.widgets.richtext import plain_text
from fieldapp.ui.widgets.shown import NoteWidget
from forms.interface import Choice, Control, FormNode

MOST = 8
"""Choices in one row; more of them stand as usual."""
NARROWEST = 52
"""Pixels of a choice without words."""
IN_A_TABLE = frozenset(("label", "list", "list-nolabel"))
_SELECTS = (Control.SELECT_ONE, Control.SELECT_MULTIPLE)


def is_row_of_table(node: FormNode) -> bool:
    """Its label stands before its choices and not above them."""
    return node.control in _SELECTS and bool(IN_A_TABLE & set(node.appearances))


class RowWidget(ChoicesWidget):
    """As many columns as choices; ``list-nolabel`` has marks alone, whose words stand in a row above."""

    def _wanted_columns(self) -> int:
        return max(len(self._cards), 1)

    def _card(self, index: int, choice: Choice) -> ChoiceCard:
        card = super()._card(index, choice)
        card.setMinimumWidth(NARROWEST)
        if "list-nolabel" in self.node.appearances:
            name = card.accessibleName()
            card.set_text("")
            card.setAccessibleName(name)
            card.setToolTip(name)
        return card


class HeadWidget(NoteWidget):
    """The words of the choices, each above its column; nothing is answered here."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self._words: list[QLabel] = []
        self._across = QHBoxLayout()
        self._across.setSpacing(8)
        layout = self.layout()
        assert layout is not None
        layout.addItem(self._across)

    def show_value(self) -> None:
        super().show_value()
        texts = [plain_text(choice.label.text) or choice.value for choice in self.node.choices]
        if [label.text() for label in self._words] == texts:
            return
        for label in self._words:
            self._across.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._words = [self._word(text) for text in texts]

    def _word(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("role", "hint")
        label.setWordWrap(True)
        label.setMinimumWidth(NARROWEST)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        self._across.addWidget(label, 1)
        return label
