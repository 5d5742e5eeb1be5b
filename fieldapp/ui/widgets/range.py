"""Ranges: a number between two ends, typed, stepped by the arrows, or put in its place on a scale."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from fieldapp.ui.widgets.base import KeyHint, Surroundings
from fieldapp.ui.widgets.number import NumberWidget
from fieldapp.ui.widgets.richtext import plain_text
from fieldapp.ui.widgets.scale import Scale
from fieldapp.ui.widgets.steps import Steps, plain
from forms.interface import DataType, FormNode

_UP = (Qt.Key.Key_Up, Qt.Key.Key_Right)
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Left)


class RangeWidget(NumberWidget):
    """``picker`` is the number's field alone, ``vertical`` has the scale upright, ``no-ticks`` bare. A range
    without two ends is a number."""

    line_width = 120

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self.decimal = node.data_type is not DataType.INT
        self._steps = Steps.of(node.parameters)
        self._scale: Scale | None = None
        if self._steps is not None:
            self.line.setPlaceholderText(f"{plain(self._steps.start)} – {plain(self._steps.end)}")
            if "picker" not in node.appearances:
                self._scale = self._make_scale(self._steps)

    def read(self, text: str) -> str:
        value = super().read(text)
        steps = self._steps
        if not value or steps is None:
            return value
        number = Decimal(value)
        if not steps.holds(number):
            said = self.tr("The number must be from {0} to {1}.")
            raise ValueError(said.format(plain(steps.least), plain(steps.most)))
        if not steps.on_step(number):
            said = self.tr("The number goes up from {0} in steps of {1}.")
            raise ValueError(said.format(plain(steps.start), plain(steps.step)))
        return value

    def written(self, value: str) -> str:
        return super().written(value.removesuffix(".0"))

    def show_value(self) -> None:
        super().show_value()
        self._show_on_scale()

    def put_in_work(self, text: str) -> None:
        super().put_in_work(text)
        self._show_on_scale()

    def press(self, event: QKeyEvent) -> bool:
        key = event.key()
        across = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if (
            self._steps is None
            or event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            or (across and self._scale is None)
        ):
            return super().press(event)
        if key in _UP or key in _DOWN:
            self._move(1 if key in _UP else -1)
            return True
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._put(plain(self._steps.least if key == Qt.Key.Key_Home else self._steps.most))
            return True
        return super().press(event)

    def hints(self) -> list[KeyHint]:
        return [KeyHint("↑ ↓", self.tr("a step up or down"))] if self._steps is not None else []

    def _make_scale(self, steps: Steps) -> Scale:
        vertical = "vertical" in self.node.appearances
        bare = "no-ticks" in self.node.appearances
        scale = Scale(self.around.look, steps, vertical=vertical, ticks=not bare, parent=self)
        scale.chosen.connect(self._chosen)
        if vertical:
            scale.setFixedWidth(220)
        self.row.takeAt(self.row.count() - 1)
        self.row.setAlignment(self.line, Qt.AlignmentFlag.AlignTop)
        self.row.setSpacing(16)
        self.row.addWidget(scale, 0 if vertical else 1)
        if vertical:
            self.row.addStretch(1)
        return scale

    def _chosen(self, text: str) -> None:
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)
        self._put(text)
        self.finish()

    def _move(self, direction: int) -> None:
        """One step up or down; the lower end when there is no number yet."""
        assert self._steps is not None
        number = self._number()
        moved = self._steps.start if number is None else self._steps.moved(number, direction)
        if moved != number:
            self._put(plain(moved))

    def _put(self, text: str) -> None:
        self.line.setText(text)
        self.line.setModified(True)
        self._edited()
        self._show_on_scale()

    def _edited(self) -> None:
        super()._edited()
        self._show_on_scale()

    def _show_on_scale(self) -> None:
        if self._scale is not None:
            words = {mark.value: plain_text(mark.label.text) for mark in self.node.marks}
            self._scale.show_state(self._number(), words)

    def _number(self) -> Decimal | None:
        try:
            return Decimal(NumberWidget.read(self, self.line.text()))
        except (ValueError, InvalidOperation):
            return None
