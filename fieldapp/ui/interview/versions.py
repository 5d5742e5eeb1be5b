"""What can be done with a record that is finalised: correct it, go to its newer version, see its history."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from fieldapp.records.rows import RecordRow
from fieldapp.ui.interview.history_dialog import HistoryDialog
from fieldapp.ui.interview.rail import Rail
from fieldapp.ui.interview.why_dialog import WhyDialog
from fieldapp.ui.messages import record_state
from fieldapp.ui.services import Services
from fieldapp.work.interview import Interview


class Versions(QObject):
    """Works the buttons at the foot of the rail. ``correction_wanted`` gives the reason, ``record_wanted``
    the RecordRow of another version to open."""

    correction_wanted = Signal(str)
    record_wanted = Signal(object)

    def __init__(self, interview: Interview, services: Services, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._interview, self._services, self._rail = interview, services, rail
        self._store = services.desk.store
        self._other = self._newer(interview.record)
        rail.version.clicked.connect(self.go)
        rail.history.clicked.connect(self.show_history)

    def _newer(self, record: RecordRow) -> RecordRow | None:
        """The version to go on with: one that has replaced this, or a correction that was begun."""
        if self._interview.editable:
            return None
        if record.replaced_by is not None:
            return self._store.record(record.replaced_by)
        return self._store.open_correction(record.id)

    def retranslate(self) -> None:
        record = self._interview.record
        said = ""
        if record.is_correction:
            said = self.tr("Correction")
        elif not self._interview.editable:
            said = self.tr("{0}: read only").format(record_state(record)[0])
        self._rail.show_state(said)
        self._rail.history.setText(self.tr("History…"))
        self._rail.history.setVisible(bool(said))
        self._rail.version.setText(self._word())
        self._rail.version.setVisible(not self._interview.editable)

    def _word(self) -> str:
        if self._other is None:
            return self.tr("Correct…")
        if self._other.is_correction:
            return self.tr("Go on with the correction")
        return self.tr("Open the newer version")

    def go(self) -> None:
        """Ask why and begin a correction, or go where it was begun already."""
        if self._other is not None:
            self.record_wanted.emit(self._other)
            return
        dialog = WhyDialog(self._rail.window())
        dialog.exec()
        dialog.deleteLater()
        if dialog.given:
            self.correction_wanted.emit(dialog.given)

    def show_history(self) -> None:
        entries = self._store.history(self._interview.record.id)
        dialog = HistoryDialog(entries, self._interview.session, self._services.clock, self._rail.window())
        dialog.exec()
        dialog.deleteLater()
