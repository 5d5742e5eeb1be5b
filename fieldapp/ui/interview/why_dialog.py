"""Why a finalised record is corrected: the reason is asked before anything is changed."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from fieldapp.ui.parts import Button, Label, PrimaryButton, add_all, row

LONGEST = 500
"""Characters of a reason."""


class WhyDialog(QDialog):
    """``given`` is the reason with which a correction is to begin, "" for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.given = ""
        self.setWindowTitle(self.tr("Correct a record"))
        self.setMinimumWidth(560)
        self.reason = QLineEdit()
        self.reason.setMaxLength(LONGEST)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Why? For example: the number was a slip of the pen"))
        self.reason.textChanged.connect(self._look)
        self.reason.returnPressed.connect(self._go)
        self.go = PrimaryButton(self.tr("Begin the correction"), self._go)
        self.leave = Button(self.tr("Leave it as it is"), self.reject)
        said = Label(
            "hint",
            self.tr(
                "The finalised record stays as it is. A new version with the same answers is opened; when "
                "it is finalised it replaces the old one, and the history tells what was changed, and why."
            ),
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        add_all(column, Label("question", self.windowTitle()), said, self.reason)
        column.addLayout(row(self.go, None, self.leave))
        self._look()
        self.reason.setFocus()

    def _look(self) -> None:
        self.go.setEnabled(bool(self.reason.text().strip()))

    def _go(self) -> None:
        if self.go.isEnabled():
            self.given = self.reason.text().strip()
            self.accept()
