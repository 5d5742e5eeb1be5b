"""Taking out of sight what stands over the window, and out of the clipboard what came from it."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QToolTip

_MOST_POPUPS = 20


def put_away(window: QMainWindow) -> None:
    """Close every popup and dialog of the program but ``window``, as Escape would."""
    for _ in range(_MOST_POPUPS):  # one opens from another
        popup = QApplication.activePopupWidget()
        if popup is None:
            break
        popup.close()
    for other in QApplication.topLevelWidgets():
        if isinstance(other, QDialog):
            other.reject()
        elif other is not window and other.isVisible() and other.isWindow():
            other.close()
    QToolTip.hideText()


class OwnCopies(QObject):
    """What was copied in this program's windows; what another program put into the clipboard stays there."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ours = False
        QApplication.clipboard().dataChanged.connect(self._see)

    def wipe(self) -> None:
        clipboard = QApplication.clipboard()
        if self._ours:
            clipboard.clear(QClipboard.Mode.Clipboard)
            self._ours = False
        if clipboard.supportsSelection() and clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)

    def _see(self) -> None:
        """Not every platform tells whose it is: who copies is in front."""
        in_front = QApplication.activeWindow() is not None
        self._ours = QApplication.clipboard().ownsClipboard() or in_front
