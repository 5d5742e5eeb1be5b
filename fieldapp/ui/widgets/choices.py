"""Select one and select multiple as cards: digits pick, first letters pick, Space toggles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from fieldapp.folding import fold
from fieldapp.ui.widgets.base import KeyHint, QuestionWidget, Surroundings
from fieldapp.ui.widgets.choice_card import PICTURE_SIDE, ChoiceCard, Mark
from fieldapp.ui.widgets.pictures import picture_of
from fieldapp.ui.widgets.richtext import plain_text
from forms.interface import Choice, Control, FormNode

MOST = 12
"""Choices; more of them are a list to search."""
SHORT = 250
"""Pixels: labels up to this width stand in two columns."""
KEYS = "1234567890"
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_EDITING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class ChoicesWidget(QuestionWidget):
    """A grid of cards that takes the focus as one thing."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self._several = node.control is Control.SELECT_MULTIPLE
        self._quick = "quick" in node.appearances or "quickcompact" in node.appearances
        self._choices: Sequence[Choice] = ()
        self._cards: list[ChoiceCard] = []
        self._current = 0
        self._columns = 1
        self._field = QFrame(self)
        self._field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._grid = QGridLayout(self._field)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._empty = QLabel(
            self.tr("There is nothing to choose from yet. It depends on an earlier answer."), self
        )
        self._empty.setProperty("role", "hint")
        self._empty.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty)
        layout.addWidget(self._field)
        self.hear(self._field)

    def show_value(self) -> None:
        choices = tuple(self.node.choices)
        if choices != self._choices or not self._cards:
            self._build(choices)
        chosen = self._chosen()
        for choice, card in zip(self._choices, self._cards, strict=True):
            card.setChecked(choice.value in chosen)
        self._empty.setVisible(not choices)

    def fits(self) -> bool:
        return len(self.node.choices) <= MOST

    def take_focus(self) -> None:
        chosen = self._chosen()
        values = [choice.value for choice in self._choices]
        self._current = next((index for index, value in enumerate(values) if value in chosen), 0)
        super().take_focus()
        self._mark_current()

    def press(self, event: QKeyEvent) -> bool:
        if event.modifiers() & _EDITING or not self._cards:
            return False
        digit = self.around.keyboard.digit(event)
        if digit:
            return self._pick_key(digit)
        key = event.key()
        if key in _MOVES:
            across = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            return self._move(_MOVES[Qt.Key(key)] * (1 if across else self._columns))
        if key == Qt.Key.Key_Space:
            self._pick(self._current)
            return True
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self.answered.emit("")
            return True
        return self._pick_letter(event.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._mark_current()
        return super().eventFilter(watched, event)

    def hints(self) -> list[KeyHint]:
        last = min(len(self._cards), 9)
        keys = f"1–{last}" if last > 1 else "1"
        return [KeyHint(keys, self.tr("choose"))]

    def _chosen(self) -> set[str]:
        value = self.node.value
        return set(value.split()) if self._several else {value} if value else set()

    def _build(self, choices: Sequence[Choice]) -> None:
        """Cards for these choices; two columns when the labels are short."""
        self.setUpdatesEnabled(False)
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._choices = choices
        self._cards = [self._card(index, choice) for index, choice in enumerate(choices)]
        self._columns = self._wanted_columns()
        for index, card in enumerate(self._cards):
            self._grid.addWidget(card, index // self._columns, index % self._columns)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        self._field.setVisible(bool(choices))
        self._current = 0
        self.setUpdatesEnabled(True)

    def _card(self, index: int, choice: Choice) -> ChoiceCard:
        key = KEYS[index] if index < len(KEYS) else ""
        label = choice.label.text or choice.value
        card = ChoiceCard(
            self.around.look,
            label,
            key,
            mark=Mark.TICK if self._several else Mark.DOT,
            picture=self._picture(choice),
            parent=self._field,
        )
        card.clicked.connect(lambda: self._clicked(index))
        card.setEnabled(not self.node.read_only)
        return card

    def _picture(self, choice: Choice) -> QPixmap | None:
        name = choice.label.media.get("image")
        data = self.around.form_media(name) if name else None
        return picture_of(data, PICTURE_SIDE) if data else None

    def _wanted_columns(self) -> int:
        for token in self.node.appearances:
            if token.startswith("columns-") and token[8:].isdigit():
                return min(max(int(token[8:]), 1), 4)
        short = all(card.text_width() <= SHORT for card in self._cards)
        return 2 if short or "columns" in self.node.appearances else 1

    def _pick_key(self, digit: str) -> bool:
        index = KEYS.index(digit)
        if index < len(self._cards):
            self._pick(index)
        return True

    def _pick_letter(self, text: str) -> bool:
        """Pick the choice that begins so; with several, go to the next of them."""
        letter = fold(text)
        if not letter or not text.isprintable():
            return False
        begin = [
            index
            for index, choice in enumerate(self._choices)
            if fold(plain_text(choice.label.text)).startswith(letter)
        ]
        if len(begin) == 1:
            self._pick(begin[0])
        elif begin:
            self._go_to(next((index for index in begin if index > self._current), begin[0]))
        return True

    def _clicked(self, index: int) -> None:
        self._field.setFocus(Qt.FocusReason.MouseFocusReason)
        self._pick(index)

    def _pick(self, index: int) -> None:
        self._go_to(index)
        value = self._choices[index].value
        if self._several:
            self.answered.emit(toggled(self.node.value, value))
        else:
            self.answered.emit(value)
        self.show_value()
        if self._quick and self.node.value:
            self.done.emit()

    def _move(self, step: int) -> bool:
        """To another card; False at the ends, so that the key can leave the question."""
        target = self._current + step
        if not 0 <= target < len(self._cards):
            return False
        self._go_to(target)
        return True

    def _go_to(self, index: int) -> None:
        self._current = index
        self._mark_current()

    def _mark_current(self) -> None:
        focused = self._field.hasFocus()
        for index, card in enumerate(self._cards):
            card.set_current(focused and index == self._current)


def toggled(answer: str, value: str) -> str:
    """A select-multiple's answer with ``value`` put in at the end or taken out."""
    values = answer.split()
    if value in values:
        return " ".join(item for item in values if item != value)
    return " ".join((*values, value))
