"""What is only read: notes, calculated and other read-only answers. They take the focus to be read past."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from fieldapp.ui.widgets.base import QuestionWidget, Surroundings
from fieldapp.ui.widgets.richtext import plain_text
from forms.interface import FormNode


class ShownWidget(QuestionWidget):
    """The answer in words: a choice by its label."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self._field = QFrame(self)
        self._field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._label = QLabel(self._field)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        inner = QVBoxLayout(self._field)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._label)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._field)
        self.hear(self._field)

    def show_value(self) -> None:
        text = answer_words(self.node) or ("" if self.node.is_note else "–")
        self._label.setText(text)
        self._label.setVisible(bool(text))


def answer_words(node: FormNode) -> str:
    """An answer in words: a choice by its label; "" for none."""
    labels = {choice.value: plain_text(choice.label.text) for choice in node.choices} if node.value else {}
    if not labels:
        return node.value
    return ", ".join(labels.get(value) or value for value in node.value.split())


class NoteWidget(ShownWidget):
    """A note has no answer: only the focus."""

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self._field.setFixedHeight(1)

    def show_value(self) -> None:
        self._label.hide()
