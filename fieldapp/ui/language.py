"""The window's language: English is in the source, others are translation files beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from fieldapp.ui.words.mark import QT_TRANSLATE_NOOP

STANDARD = (
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&Yes"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "&No"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Open"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Retry"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Help"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Undo"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Redo"),
    QT_TRANSLATE_NOOP("QLineEdit", "Cu&t"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Copy"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Paste"),
    QT_TRANSLATE_NOOP("QLineEdit", "Delete"),
    QT_TRANSLATE_NOOP("QLineEdit", "Select All"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Undo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Redo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Cu&t"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Copy"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Paste"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Delete"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Select All"),
)
"""What Qt itself writes on buttons and menus, in our own files: it ships no Mongolian."""


@dataclass(frozen=True, slots=True)
class Language:
    """``code`` is ISO 639-1; ``name`` in the language itself; ``short`` for the header's button."""

    code: str
    name: str
    short: str
    locale: QLocale


ENGLISH = Language("en", "English", "EN", QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
MONGOLIAN = Language("mn", "Монгол", "МН", QLocale(QLocale.Language.Mongolian, QLocale.Country.Mongolia))
KAZAKH = Language("kk", "Қазақша", "ҚЗ", QLocale(QLocale.Language.Kazakh, QLocale.Country.Kazakhstan))
LANGUAGES = (MONGOLIAN, ENGLISH, KAZAKH)
"""In the order in which a key goes round, and in which they are offered."""


def language_of(code: str) -> Language:
    """By its code, also of a locale such as ``mn_MN``; English when it is none of ours."""
    return next((language for language in LANGUAGES if language.code == code[:2].lower()), ENGLISH)


class Languages(QObject):
    """The language spoken now. Widgets retranslate themselves on QEvent.LanguageChange."""

    changed = Signal()

    def __init__(self, application: QCoreApplication, language: Language = ENGLISH) -> None:
        super().__init__(application)
        self._application = application
        self._translator = QTranslator(self)
        self._spoken = ENGLISH
        self.speak(language)

    @property
    def spoken(self) -> Language:
        return self._spoken

    @property
    def other(self) -> Language:
        """The next one, for a key or a button that goes round."""
        return LANGUAGES[(LANGUAGES.index(self._spoken) + 1) % len(LANGUAGES)]

    def speak(self, language: Language) -> None:
        QLocale.setDefault(language.locale)
        self._application.removeTranslator(self._translator)
        self._spoken = language
        if language is not ENGLISH:
            self._translator.load(translation_file(language))
            self._application.installTranslator(self._translator)
        self.changed.emit()


def translation_file(language: Language) -> str:
    """Where the compiled translation lies; a file on the disk in a built program too."""
    return str(files("resources") / "translations" / f"fieldapp_{language.code}.qm")


def form_language(offered: Sequence[str], language: Language) -> str | None:
    """Of a form's languages, such as ``Mongolian (mn)``, the one that is ours; None when it has none."""
    return next((name for name in offered if name.strip().endswith(f"({language.code})")), None)
