"""What a command line needs of this room: the user's language and its words, without a display."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QLocale

from fieldapp.ui.language import ENGLISH, Languages, language_of


@contextmanager
def speaking(code: str = "") -> Iterator[None]:
    """Words in the language ``code``; "" is the system's. Leaves Qt as it was: a window can come after."""
    running = QCoreApplication.instance()
    application = running if running is not None else QCoreApplication(["fieldapp"])
    before = QLocale()
    languages = Languages(application, language_of(code or QLocale.system().name()))
    try:
        yield
    finally:
        languages.speak(ENGLISH)
        languages.deleteLater()
        QLocale.setDefault(before)
        if running is None:
            application.shutdown()


def translate(context: str, text: str) -> str:
    """``text`` in the language that is spoken. Named as lupdate wants it, which takes these two arguments."""
    return QCoreApplication.translate(context, text)


def has_display() -> bool:
    """Whether a person can see a window; only Linux machines are ever without."""
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def can_open_a_window() -> bool:
    """Also where someone chose how Qt draws, as tests and remote desktops do."""
    return has_display() or bool(os.environ.get("QT_QPA_PLATFORM"))
