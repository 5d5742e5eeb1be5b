"""F3: why there is no answer. Where the form has a choice for it, that is the answer; else a note says so."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from fieldapp.ui.parts import Button, Label
from fieldapp.ui.widgets.keys import Keyboard
from forms.interface import Choice


class NoAnswer(StrEnum):
    """What a note of the kind ``reason`` begins with."""

    DONT_KNOW = "dont_know"
    REFUSED = "refused"
    NOT_APPLICABLE = "not_applicable"


_CODES: dict[NoAnswer, frozenset[str]] = {
    NoAnswer.DONT_KNOW: frozenset(("dk", "dont_know", "dontknow", "don_t_know", "do_not_know", "-98", "98")),
    NoAnswer.REFUSED: frozenset(("rf", "refused", "refuse", "refused_to_answer", "-99", "99")),
    NoAnswer.NOT_APPLICABLE: frozenset(("na", "n_a", "not_applicable", "-97", "97")),
}
"""How forms of this field call such choices."""


def words_of_no_answer(reason: NoAnswer) -> str:
    if reason is NoAnswer.DONT_KNOW:
        return QCoreApplication.translate("NoAnswer", "Does not know")
    if reason is NoAnswer.REFUSED:
        return QCoreApplication.translate("NoAnswer", "Refused to answer")
    return QCoreApplication.translate("NoAnswer", "Does not apply")


def reason_in(text: str) -> NoAnswer | None:
    """What a reason's text stands for; None for words of a person's own."""
    return next((reason for reason in NoAnswer if text == reason), None)


def choice_for(reason: NoAnswer, choices: Sequence[Choice]) -> str | None:
    """The value of the form's own choice for it."""
    values = {choice.value for choice in choices}
    found = next((choice.value for choice in choices if choice.value.lower() in _CODES[reason]), None)
    if found is not None and found.isdigit() and str(int(found) - 1) in values:
        return None  # a list that counts: 97, 98, 99 are numbers in it
    return found


class ReasonDialog(QDialog):
    """Picked by 1 to 3, by arrows and Enter, or by a click; Escape leaves it."""

    def __init__(self, keyboard: Keyboard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason: NoAnswer | None = None
        self._keyboard = keyboard
        self.setWindowTitle(QCoreApplication.translate("NoAnswer", "Why is there no answer?"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(8)
        column.addWidget(Label("question", self.windowTitle()))
        for number, reason in enumerate(NoAnswer, start=1):
            words = f"{number}   {words_of_no_answer(reason)}"
            column.addWidget(Button(words, partial(self._pick, reason), kind="choice"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = self._keyboard.digit(event)
        reasons = list(NoAnswer)
        if digit and 1 <= int(digit) <= len(reasons):
            self._pick(reasons[int(digit) - 1])
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _pick(self, reason: NoAnswer) -> None:
        self.reason = reason
        self.accept()


def ask(keyboard: Keyboard, parent: QWidget) -> NoAnswer | None:
    """None when the person changed their mind."""
    dialog = ReasonDialog(keyboard, parent)
    dialog.exec()
    dialog.deleteLater()
    return dialog.reason
