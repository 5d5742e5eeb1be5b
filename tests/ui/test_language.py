"""Every word on every screen follows the language: Mongolian, Kazakh, and back to English."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import etree
from pytestqt.qtbot import QtBot

from fieldapp.records.profiles import Profile, unlock
from fieldapp.records.recovery import RecoveryKey, trust_public_key
from fieldapp.ui.language import ENGLISH, KAZAKH, LANGUAGES, MONGOLIAN, Language
from resources.translations.__main__ import CODES, compile_beside, extract, translations, untranslated
from tests.ui.disk import LONG, fill_up, make_room
from tests.ui.interview.forms import YES_NO, asked, workbook
from tests.ui.interview.hands import CTRL, SHIFT, Key
from tests.ui.person import PASSPHRASE, Person

CYRILLIC = re.compile(r"[А-Яа-яЁёӨөҮүӘәҒғҚқҢңҰұҺһІі]")
OWN_NAMES = re.compile("|".join(word for language in LANGUAGES for word in (language.name, language.short)))
"""Languages are called by their own names in each."""
VALUE = re.compile(r"\{\w+\}|%\(\w+\)s")
SMALLEST = (1024, 600)
"""The screen of an old laptop."""
Strange = Callable[[str, Language], bool]

FORM = workbook(
    [
        asked("text", "name", "First q", required="yes", constraint=". != 'x'"),
        asked("select_one yn", "b", "Second q"),
        asked("date", "day", "Third q"),
        asked("geopoint", "where", "Fourth q"),
        asked("geotrace", "way", "Fifth q"),
        asked("audio", "voice", "Sixth q"),
        asked("integer", "n", "Seventh q"),
        asked("rank yn", "order", "Eighth q"),
        asked("begin_repeat", "person", "Folk"),
        asked("time", "at", "Ninth q"),
        {"type": "end_repeat"},
    ],
    [{"list_name": "yn", "name": row["name"], "label": row["name"]} for row in YES_NO],
    {"form_title": "A form", "form_id": "lang"},
)


def spoken(code: str) -> dict[tuple[str, str], str]:
    """Every text of the program in that language, by its context and its English."""
    file = translations()[MONGOLIAN.code if code == ENGLISH.code else code]
    said = {}
    for context in etree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source")
            text = source if code == ENGLISH.code else message.findtext("translation")
            said[context.findtext("name"), source] = text
    return said


def pattern(text: str) -> re.Pattern[str]:
    """What a text looks like with its values put in."""
    return re.compile(".+".join(re.escape(part) for part in VALUE.split(text)), re.DOTALL)


@pytest.fixture(scope="module")
def strange() -> Strange:
    """Whether a text is one of another language, which should have been translated into this one."""
    said = {language: spoken(language.code) for language in LANGUAGES}
    patterns = {
        language: [
            pattern(text)
            for other in LANGUAGES
            for key, text in said[other].items()
            if text not in said[language].values() and len(re.findall(r"[^\W\d_]", VALUE.sub("", text))) > 2
        ]
        for language in LANGUAGES
    }
    return lambda text, language: any(pattern.fullmatch(text) for pattern in patterns[language])


def pieces(person: Person) -> Iterator[str]:
    """What can be read, as far as it is one text: a button's key and a notice's lines stand apart."""
    for text in person.texts():
        for line in OWN_NAMES.sub("", text).split("\n"):
            yield from (piece.strip() for piece in re.split(r"   |  F6|\t", line) if piece.strip())


def expect_all_languages(person: Person, strange: Strange) -> None:
    """Switch round: no text of the language before stays, none is cut, and none is Cyrillic at the end."""
    person.window.resize(*SMALLEST)
    for language in (MONGOLIAN, KAZAKH):
        person.window.languages.speak(language)
        assert [text for text in pieces(person) if strange(text, language)] == []
        assert any(CYRILLIC.search(text) for text in pieces(person))
        assert person.cut() == []
    person.window.languages.speak(ENGLISH)
    assert [text for text in pieces(person) if CYRILLIC.search(text)] == []


def test_the_door(open_window: Callable[[], Person], profile: Profile, strange: Strange) -> None:
    person = open_window()
    person.unlock("not this one")
    expect_all_languages(person, strange)
    person.window.unlock.open_profile.new.click()
    for text in ("Name", "short", "short"):
        person.answer(text)
    expect_all_languages(person, strange)


@pytest.mark.parametrize("way", ["forgotten", "repair_wanted", "restore_wanted"])
def test_what_is_behind_the_door(
    open_window: Callable[[], Person], profile: Profile, home: Path, strange: Strange, way: str
) -> None:
    trust_public_key(home, RecoveryKey.new().public)
    unlock(profile, PASSPHRASE).close()
    person = open_window()
    signal = getattr(person.window.unlock.open_profile, way)
    signal.emit() if way == "restore_wanted" else signal.emit(profile)
    person.enter()
    expect_all_languages(person, strange)


@pytest.mark.parametrize("place", range(1, 7))
def test_a_page_with_nothing_on_it(person: Person, strange: Strange, place: int) -> None:
    person.page(place)
    expect_all_languages(person, strange)


@pytest.mark.parametrize("place", range(1, 7))
def test_a_page_with_records_and_a_notice(
    person: Person, strange: Strange, place: int, tmp_path: Path
) -> None:
    form = person.add_form(FORM)
    for name in ("one", "two"):
        interview = person.desk.new_interview(form.key)
        interview.answer("/data/name", name)
        if name == "two":
            interview.finalise()
        interview.close()
    person.page(place)
    if place == 2:
        (tmp_path / "letter.xlsx").write_bytes(b"Dear all")
        person.bring_in(tmp_path / "letter.xlsx")
    if place == 4:
        person.workspace.send.server.keep.click()
    if place == 5:
        person.go_on()
    if place == 6:
        person.workspace.settings.passphrase.open.click()
        person.workspace.settings.passphrase.change.click()
        person.workspace.settings.recovery.open.click()
    person.idle()
    expect_all_languages(person, strange)


def test_the_interview(person: Person, strange: Strange, qtbot: QtBot) -> None:
    person.workspace.interview_wanted.emit(person.add_form(FORM).key)
    person.enter()  # a required question without an answer
    expect_all_languages(person, strange)
    for ref in ("day", "where", "way", "voice", "n", "order", "person"):
        person.interview.go_to(f"/data/{ref}")
        if ref == "day":
            person.answer("2026-13")
        expect_all_languages(person, strange)
    person.press(Key.Key_F9)
    person.press(Key.Key_F4)
    expect_all_languages(person, strange)
    person.press(Key.Key_G, "", CTRL)
    person.write("zzqq")
    expect_all_languages(person, strange)
    person.press(Key.Key_Escape)


def test_what_is_not_saved(person: Person, strange: Strange) -> None:
    person.workspace.interview_wanted.emit(person.add_form(FORM).key)
    fill_up(person.desk.store)
    person.paste(LONG.replace("Өлзий", "Oelzii"))
    person.enter()
    assert person.sees("NOT saved")
    expect_all_languages(person, strange)
    make_room(person.desk.store)


def test_the_last_page(person: Person, strange: Strange) -> None:
    person.workspace.interview_wanted.emit(person.add_form(FORM).key)
    person.press(Key.Key_Return, "", CTRL | SHIFT)
    expect_all_languages(person, strange)
    person.interview.go_to("/data/name")
    person.answer("answered")
    person.press(Key.Key_Return, "", CTRL | SHIFT)
    expect_all_languages(person, strange)
    person.press(Key.Key_Return, "", CTRL | SHIFT)
    assert person.sees("Finalise this interview?")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """What a refresh of today would make of the translations that are kept."""
    folder = tmp_path_factory.mktemp("fresh")
    for kept in translations().values():
        shutil.copy(kept, folder)
    extract(translations(folder).values())
    return translations(folder)


def test_every_language_of_the_window_but_english_has_a_translation() -> None:
    assert set(CODES) == {language.code for language in LANGUAGES} - {ENGLISH.code}


@pytest.mark.parametrize("code", CODES)
def test_every_text_is_translated_and_the_compiled_file_is_of_today(
    fresh: dict[str, Path], code: str
) -> None:
    kept = translations()[code]
    assert list(untranslated(fresh[code])) == []
    assert list(untranslated(kept)) == []
    compile_beside(fresh[code])
    assert fresh[code].with_suffix(".qm").read_bytes() == kept.with_suffix(".qm").read_bytes()


@pytest.mark.parametrize("code", CODES)
def test_a_translation_has_the_values_of_its_source(code: str) -> None:
    odd = {
        source: translation
        for (_, source), translation in spoken(code).items()
        if sorted(VALUE.findall(source)) != sorted(VALUE.findall(translation))
    }
    assert odd == {}


@pytest.mark.parametrize("code", CODES)
def test_no_word_is_spelled_in_two_alphabets(code: str) -> None:
    """A Latin letter that only looks like a Cyrillic one is not found by who searches or listens."""
    words = [word for text in spoken(code).values() for word in re.findall(r"[^\W\d_]+", text)]
    assert [word for word in words if re.search("[A-Za-z]", word) and CYRILLIC.search(word)] == []
