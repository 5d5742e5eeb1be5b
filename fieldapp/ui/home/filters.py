"""What records can be narrowed by besides form and state: version, place, enumerator and days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from fieldapp.records.findable import Mark, MarkKind, Moment, Period, Wanted
from fieldapp.ui.language import form_language
from fieldapp.ui.page import Spoken
from fieldapp.ui.parts import restyle
from fieldapp.ui.services import Services
from fieldapp.ui.widgets.moments import read_date

_SHORT = 12
"""Letters that a box shows at least."""


class Filters(Spoken):
    """Two rows of boxes; what is left open in them is not asked for."""

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._form_id: str | None = None
        self.places = {kind: QComboBox() for kind in (MarkKind.AIMAG, MarkKind.SOUM, MarkKind.BAG)}
        self.enumerator, self.version, self.moment = QComboBox(), QComboBox(), QComboBox()
        self.first, self.last = QLineEdit(), QLineEdit()
        boxes = (*self.places.values(), self.enumerator, self.version, self.moment)
        for box in boxes:
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_SHORT)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        rows = ((*self.places.values(), self.enumerator), (self.version, self.moment, self.first, self.last))
        for row, widgets in enumerate(rows):
            for column, widget in enumerate(widgets):
                grid.addWidget(widget, row, column)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        self.retranslate()
        for box in boxes:
            box.currentIndexChanged.connect(self._chosen)
        for line in (self.first, self.last):
            line.textChanged.connect(self.changed)
            line.editingFinished.connect(self._judge)

    def narrow(self, wanted: Wanted) -> Wanted:
        """What is asked for, and what is chosen here besides."""
        return replace(
            wanted,
            form_key=self.version.currentData(),
            marks=tuple(self._marks()),
            periods=tuple(self._periods()),
        )

    def count(self) -> int:
        """How many of them narrow the search."""
        boxes = (*self.places.values(), self.enumerator, self.version)
        return sum(box.currentData() is not None for box in boxes) + len(list(self._periods()))

    def clear(self) -> None:
        self.blockSignals(True)
        for box in (*self.places.values(), self.enumerator, self.version):
            box.setCurrentIndex(0)
        for line in (self.first, self.last):
            line.clear()
        self._judge()
        self.blockSignals(False)

    def fill(self, form_id: str | None) -> None:
        """Offer what the records have; ``form_id`` is the form whose versions can be chosen."""
        self._form_id = form_id
        everywhere = {
            MarkKind.AIMAG: self.tr("All aimags"),
            MarkKind.SOUM: self.tr("All soums"),
            MarkKind.BAG: self.tr("All bags"),
        }
        around: str | None = None
        for kind, box in self.places.items():
            inside = around is not None or kind is MarkKind.AIMAG
            self._offer(box, everywhere[kind], self._known(kind, around) if inside else ())
            around = box.currentData()
        self._offer(self.enumerator, self.tr("All enumerators"), self._known(MarkKind.ENUMERATOR, None))
        self._offer_versions()

    def _offer_versions(self) -> None:
        rows = [row for row in self._services.desk.forms() if row.form_id == self._form_id]
        named = [(self.tr("Version {version}").format(version=row.version or "–"), row.key) for row in rows]
        _refill(self.version, self.tr("All versions"), named if len(named) > 1 else ())

    def _known(self, kind: MarkKind, within: str | None) -> Sequence[Mark]:
        return self._services.desk.store.index.marks(kind, within=within)

    def _offer(self, box: QComboBox, everything: str, marks: Sequence[Mark]) -> None:
        named = sorted((self._name(mark), mark.value) for mark in marks)
        _refill(box, everything, named)

    def _name(self, mark: Mark) -> str:
        """In the window's language, when the form has it."""
        labels = dict(mark.labels)
        ours = form_language([name for name in labels if name], self._services.languages.spoken)
        return labels.get(ours) or next(iter(labels.values()), mark.value)

    def _marks(self) -> Iterator[tuple[MarkKind, str]]:
        boxes = {**self.places, MarkKind.ENUMERATOR: self.enumerator}
        yield from ((kind, box.currentData()) for kind, box in boxes.items() if box.currentData() is not None)

    def _periods(self) -> Iterator[Period]:
        first, last = _day(self.first), _day(self.last)
        if first is not None or last is not None:
            yield Period(Moment(self.moment.currentData()), first, last)

    def _chosen(self, *_: object) -> None:
        self.fill(self._form_id)
        self.changed.emit()

    def _judge(self) -> None:
        """A day that cannot be read is marked once it is left, not while it is typed."""
        for line in (self.first, self.last):
            wrong = bool(line.text().strip()) and _day(line) is None
            if bool(line.property("wrong")) != wrong:
                line.setProperty("wrong", wrong)
                restyle(line)

    def retranslate(self) -> None:
        names = {
            MarkKind.AIMAG: self.tr("Aimag of the interview"),
            MarkKind.SOUM: self.tr("Soum or district of the interview"),
            MarkKind.BAG: self.tr("Bag or khoroo of the interview"),
        }
        for kind, box in self.places.items():
            box.setAccessibleName(names[kind])
        self.enumerator.setAccessibleName(self.tr("Enumerator"))
        self.version.setAccessibleName(self.tr("Version of the form"))
        self.moment.setAccessibleName(self.tr("Which day"))
        for line, words in ((self.first, self.tr("From")), (self.last, self.tr("To"))):
            line.setPlaceholderText(f"{words} 2026-01-31")
            line.setAccessibleName(words)
        moments = {
            Moment.CREATED: self.tr("Begun or received"),
            Moment.CHANGED: self.tr("Last changed"),
            Moment.FINALISED: self.tr("Finalised"),
        }
        chosen = self.moment.currentData()
        self.moment.blockSignals(True)
        self.moment.clear()
        for moment, word in moments.items():
            self.moment.addItem(word, moment)
        self.moment.setCurrentIndex(max(0, self.moment.findData(chosen)))
        self.moment.blockSignals(False)
        self.fill(self._form_id)


def _refill(box: QComboBox, everything: str, named: Sequence[tuple[str, object]]) -> None:
    """What was chosen stays chosen while it is offered; a box without choices cannot be opened."""
    chosen = box.currentData()
    box.blockSignals(True)
    box.clear()
    box.addItem(everything, None)
    for name, value in named:
        box.addItem(name, value)
    box.setCurrentIndex(max(0, box.findData(chosen)) if chosen is not None else 0)
    box.setEnabled(bool(named))
    box.blockSignals(False)


def _day(line: QLineEdit) -> date | None:
    try:
        return read_date(line.text())
    except ValueError:
        return None
