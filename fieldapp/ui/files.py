"""Files on this laptop, as the window asks for them: one seam, so that a test can answer."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget


class Files(Protocol):
    """None: the person changed their mind."""

    def form(self, parent: QWidget) -> Path | None:
        """A form to add."""
        ...

    def workbook(self, parent: QWidget, suggested: str) -> Path | None:
        """Where to write a workbook."""
        ...

    def folder(self, parent: QWidget, title: str) -> Path | None:
        """A folder, on a stick perhaps."""
        ...

    def any_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """A file to attach; ``kinds`` in Qt's words."""
        ...

    def documents(self) -> Path:
        """The folder where a person keeps files."""
        ...

    def show(self, path: Path) -> None:
        """Open a file or a folder in the system's own way."""
        ...


class SystemFiles:
    """The system's dialogs."""

    def form(self, parent: QWidget) -> Path | None:
        title = QCoreApplication.translate("Files", "Add a form")
        kinds = QCoreApplication.translate("Files", "Forms")
        return self.any_file(parent, title, f"{kinds} (*.xlsx *.xls *.xlsm *.xml)")

    def workbook(self, parent: QWidget, suggested: str) -> Path | None:
        title = QCoreApplication.translate("Files", "Write the workbook to")
        kinds = QCoreApplication.translate("Files", "Excel workbook")
        start = str(self.documents() / suggested)
        name, _ = QFileDialog.getSaveFileName(parent, title, start, f"{kinds} (*.xlsx)")
        return Path(name) if name else None

    def folder(self, parent: QWidget, title: str) -> Path | None:
        name = QFileDialog.getExistingDirectory(parent, title)
        return Path(name) if name else None

    def any_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(parent, title, str(self.documents()), kinds)
        return Path(name) if name else None

    def documents(self) -> Path:
        return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))

    def show(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
