"""The theme that is worn now, and putting it on: fonts, palette, style sheet."""

from __future__ import annotations

from importlib.resources import files

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from fieldapp.ui.style import style_sheet
from fieldapp.ui.theme import Theme

FAMILY = "Noto Sans"
FONTS = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")


class Look(QObject):
    """What every screen is given: reads ``theme``, and listens to ``changed`` where it paints by itself."""

    changed = Signal()

    def __init__(self, application: QApplication, theme: Theme | None = None) -> None:
        super().__init__(application)
        self._application = application
        self._theme = theme or Theme()
        load_fonts()
        application.setStyle(QStyleFactory.create("Fusion"))
        self._put_on()

    @property
    def theme(self) -> Theme:
        return self._theme

    def wear(self, theme: Theme) -> None:
        if theme != self._theme:
            self._theme = theme
            self._put_on()
            self.changed.emit()

    def _put_on(self) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(self._theme.px(self._theme.type.text))
        self._application.setFont(font)
        self._application.setPalette(palette(self._theme))
        self._application.setStyleSheet(style_sheet(self._theme))


def load_fonts() -> None:
    """Bring in the shipped Noto Sans, so that Ө, Ү, Қ and ₮ look alike on every laptop."""
    if QFontDatabase.applicationFontFamilies(0):
        return  # this application has them
    for name in FONTS:
        QFontDatabase.addApplicationFontFromData((files("resources") / "fonts" / name).read_bytes())


def palette(theme: Theme) -> QPalette:
    """For what Fusion draws without the style sheet."""
    colours = theme.colours
    roles = {
        QPalette.ColorRole.Window: colours.paper,
        QPalette.ColorRole.WindowText: colours.ink,
        QPalette.ColorRole.Base: colours.card,
        QPalette.ColorRole.AlternateBase: colours.rail,
        QPalette.ColorRole.Text: colours.ink,
        QPalette.ColorRole.Button: colours.card,
        QPalette.ColorRole.ButtonText: colours.ink,
        QPalette.ColorRole.PlaceholderText: colours.soft,
        QPalette.ColorRole.ToolTipBase: colours.card,
        QPalette.ColorRole.ToolTipText: colours.ink,
        QPalette.ColorRole.Highlight: colours.active.ink,
        QPalette.ColorRole.HighlightedText: colours.on_active,
        QPalette.ColorRole.Link: colours.active.ink,
        QPalette.ColorRole.Mid: colours.line,
    }
    made = QPalette()
    for role, colour in roles.items():
        made.setColor(role, QColor(colour))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text, QColor(colours.soft))
    made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText, QColor(colours.soft))
    return made
