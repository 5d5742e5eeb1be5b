"""A date: typed by digits, or picked from a calendar; shown as ``2025-07-31`` and in words beside it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QPushButton, QWidget

from fieldapp.ui.parts import Label
from fieldapp.ui.widgets.base import KeyHint, Surroundings
from fieldapp.ui.widgets.moments import long_date, read_date, read_month, read_year
from fieldapp.ui.widgets.text import LineWidget
from forms.interface import FormNode

_SEPARATORS = {"-", ".", "/", " "}
_EDITING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class DateWidget(LineWidget):
    """``month-year`` and ``year`` ask for less of the date."""

    line_width = 180

    def __init__(self, node: FormNode, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(node, around, parent)
        self._shape = next((name for name in ("month-year", "year") if name in node.appearances), "")
        self.line.setPlaceholderText(self._pattern())
        self._words = Label("hint", wrap=True, parent=self)
        self.row.insertWidget(1, self._words, 1000)
        if not self._shape:
            button = QPushButton(self.tr("Calendar"), self)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self.open_calendar)
            self.row.insertWidget(1, button)

    def read(self, text: str) -> str:
        if not text.strip():
            return ""
        readers = {"": read_date, "month-year": read_month, "year": read_year}
        try:
            return readers[self._shape](text).isoformat()
        except ValueError:
            raise ValueError(self._wanted()) from None

    def written(self, value: str) -> str:
        return value[: {"": 10, "month-year": 7, "year": 4}[self._shape]]

    def show_value(self) -> None:
        super().show_value()
        self._show_words()

    def press(self, event: QKeyEvent) -> bool:
        if super().press(event):
            return True
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
            return True
        return date_key(self, event)

    def hints(self) -> list[KeyHint]:
        return [KeyHint("T", self.tr("today"))]

    def put_today(self) -> None:
        self._put(self.around.clock().date())

    def open_calendar(self) -> None:
        """A calendar below the field; weeks begin on Monday."""
        if self._shape:
            return
        calendar = QCalendarWidget(self)
        calendar.setWindowFlag(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setLocale(QLocale())
        chosen = QDate.fromString(self._reading(), Qt.DateFormat.ISODate)
        today = self.around.clock().date()
        calendar.setSelectedDate(chosen if chosen.isValid() else QDate(today.year, today.month, today.day))
        calendar.activated.connect(self._picked)
        calendar.clicked.connect(self._picked)
        calendar.activated.connect(calendar.close)
        calendar.clicked.connect(calendar.close)
        calendar.move(self.line.mapToGlobal(QPoint(0, self.line.height() + 4)))
        calendar.show()

    def _picked(self, day: QDate) -> None:
        self._put(date(day.year(), day.month(), day.day()))
        self.finish()

    def _put(self, day: date) -> None:
        self.line.setText(self.written(day.isoformat()))
        self.line.setModified(True)
        self._edited()

    def _edited(self) -> None:
        super()._edited()
        self._show_words()

    def _show_words(self) -> None:
        """The day in words, so that a slip of the finger is seen."""
        try:
            words = "" if self._shape else long_date(read_date(self.line.text()), QLocale())
        except ValueError:
            words = ""
        self._words.setText(words)

    def _pattern(self) -> str:
        return {
            "": self.tr("year-month-day"),
            "month-year": self.tr("year-month"),
            "year": self.tr("year"),
        }[self._shape]

    def _wanted(self) -> str:
        return {
            "": self.tr("This is not a date yet. Write it as 2025-07-31."),
            "month-year": self.tr("This is not a month yet. Write it as 2025-07."),
            "year": self.tr("This is not a year yet. Write it as 2025."),
        }[self._shape]


def date_key(widget: DateWidget, event: QKeyEvent) -> bool:
    """Digits by the physical key, separators as they come, T for today, nothing else."""
    text = event.text()
    if event.modifiers() & _EDITING or not text or not text.isprintable():
        return False
    keyboard = widget.around.keyboard
    digit = keyboard.digit(event)
    if digit:
        widget.type_in(digit)
    elif text in _SEPARATORS:
        widget.type_in(text)
    elif text.casefold() == "t" or keyboard.physical(event) == "t":
        widget.put_today()
    elif keyboard.numeric(event):
        widget.type_in("-")
    return True
