"""Mongolian, English and Kazakh: offered, gone round by a key, kept, drawn and spoken in their own ways."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from importlib.resources import files

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QRawFont
from PySide6.QtWidgets import QApplication

from fieldapp.records.profiles import Profile
from fieldapp.ui.language import ENGLISH, KAZAKH, LANGUAGES, MONGOLIAN, Language, Languages, language_of
from fieldapp.ui.look import FONTS
from fieldapp.ui.messages import amount_of_data, sentence
from fieldapp.ui.widgets.moments import long_date
from forms.errors import CodedError
from tests.ui.interview.hands import Key
from tests.ui.person import Person

ASKED_AT_THE_DOOR = {MONGOLIAN: "Хэний профайл вэ?", ENGLISH: "Whose profile?", KAZAKH: "Кімнің профилі?"}
MONGOLIAN_LETTERS = "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя"
KAZAKH_LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


def chosen(person: Person) -> list[str]:
    buttons = person.window.unlock.language_buttons.buttons()
    return [button.text() for button in buttons if button.isChecked()]


def test_the_door_offers_each_by_its_own_name_and_a_key_goes_round(
    open_window: Callable[[], Person], profile: Profile
) -> None:
    person = open_window()
    spoken: list[Language] = []
    for _ in LANGUAGES:
        person.press(Key.Key_F6)
        now = person.window.languages.spoken
        assert person.sees(ASKED_AT_THE_DOOR[now])
        assert chosen(person) == [now.name]
        assert all(person.sees(language.name) for language in LANGUAGES)
        spoken.append(now)
    assert set(spoken) == set(LANGUAGES)
    assert spoken[-1] is ENGLISH


def test_what_is_chosen_at_the_door_is_kept(open_window: Callable[[], Person], profile: Profile) -> None:
    person = open_window()
    (button,) = (b for b in person.window.unlock.language_buttons.buttons() if b.text() == "Қазақша")
    button.click()
    assert person.sees("Кімнің профилі?")
    person.window.close()
    again = open_window()
    assert again.sees("Кімнің профилі?")
    assert chosen(again) == ["Қазақша"]


def test_settings_offer_all_three_and_the_header_names_the_next(person: Person) -> None:
    person.page(6)
    settings = person.workspace.settings.language
    assert [settings.itemText(place) for place in range(settings.count())] == ["Монгол", "English", "Қазақша"]
    settings.setCurrentText("Қазақша")
    assert person.sees("Баптаулар")
    button = person.window.header.language
    assert button.text() == "ҚЗ"
    assert person.sees("Монгол тіліне ауысу  F6")
    button.click()
    assert person.sees("Тохиргоо")
    assert settings.currentText() == "Монгол"


@pytest.mark.parametrize(
    ("system", "language"), [("kk_KZ", KAZAKH), ("mn_MN", MONGOLIAN), ("de_DE", ENGLISH)]
)
def test_the_systems_language_is_known_by_its_code(system: str, language: Language) -> None:
    assert language_of(system) is language


@pytest.mark.parametrize("name", FONTS)
def test_a_shipped_font_holds_every_letter_of_each_language(qapp: QApplication, name: str) -> None:
    font = QRawFont(str(files("resources") / "fonts" / name), 16)
    letters = MONGOLIAN_LETTERS + KAZAKH_LETTERS
    lacking = {letter for letter in letters + letters.upper() if not font.supportsCharacter(ord(letter))}
    assert font.isValid()
    assert lacking == set()


@pytest.fixture
def kazakh(qapp: QApplication) -> Iterator[None]:
    languages = Languages(qapp, KAZAKH)
    yield
    languages.speak(ENGLISH)


@pytest.mark.usefixtures("kazakh")
def test_sentences_numbers_and_dates_are_kazakh() -> None:
    assert sentence(CodedError("store.disk_full")).startswith("Диск толды")
    assert amount_of_data(19_700) == "19,7 кБ"
    assert long_date(date(2025, 7, 31), QLocale()).endswith("31 шілде, бейсенбі")
