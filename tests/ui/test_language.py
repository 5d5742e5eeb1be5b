"""Every word on every screen follows the language, there and back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lxml import etree
from pytestqt.qtbot import QtBot

from fieldapp.records.profiles import Profile
from fieldapp.ui.language import ENGLISH, MONGOLIAN
from resources.translations.__main__ import TS, compile_to, extract, untranslated
from tests.ui.disk import LONG, fill_up, make_room
from tests.ui.interview.forms import YES_NO, asked, workbook
from tests.ui.interview.hands import CTRL, SHIFT, Key
from tests.ui.person import Person

CYRILLIC = re.compile(r"[А-Яа-яЁёӨөҮү]")
OWN_NAMES = re.compile(r"Монгол|МН|English")
"""Languages are called by their own names in either."""

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


def sources() -> dict[str, str]:
    """Every English text of the program with its translation."""
    messages = etree.parse(TS).getroot().iter("message")
    return {message.findtext("source"): message.findtext("translation") for message in messages}


@pytest.fixture(scope="module")
def english() -> Callable[[str], bool]:
    """Whether a text is one that should have been translated."""
    patterns = []
    for source, translation in sources().items():
        bare = re.sub(r"\{\w+\}", "", source)
        if source != translation and len(re.findall(r"[A-Za-z]", bare)) > 2:
            parts = re.split(r"\{\w+\}", source)
            patterns.append(re.compile(".+".join(re.escape(part) for part in parts), re.DOTALL))
    return lambda text: any(pattern.fullmatch(text) for pattern in patterns)


def pieces(person: Person) -> Iterator[str]:
    """What can be read, as far as it is one text: a button's key and a notice's lines stand apart."""
    for text in person.texts():
        for line in OWN_NAMES.sub("", text).split("\n"):
            yield from (piece.strip() for piece in re.split(r"   |  F6|\t", line) if piece.strip())


def expect_both_languages(person: Person, english: Callable[[str], bool]) -> None:
    """Switch to Mongolian and back: no English text stays, and no Cyrillic letter afterwards."""
    person.window.languages.speak(MONGOLIAN)
    assert [text for text in pieces(person) if english(text)] == []
    assert any(CYRILLIC.search(text) for text in pieces(person))
    person.window.languages.speak(ENGLISH)
    assert [text for text in pieces(person) if CYRILLIC.search(text)] == []


def test_the_door(
    open_window: Callable[[], Person], profile: Profile, english: Callable[[str], bool]
) -> None:
    person = open_window()
    person.unlock("not this one")
    expect_both_languages(person, english)
    person.window.unlock.open_profile.new.click()
    for text in ("Name", "short", "short"):
        person.answer(text)
    expect_both_languages(person, english)


@pytest.mark.parametrize("place", range(1, 7))
def test_a_page_with_nothing_on_it(person: Person, english: Callable[[str], bool], place: int) -> None:
    person.page(place)
    expect_both_languages(person, english)


@pytest.mark.parametrize("place", range(1, 7))
def test_a_page_with_records_and_a_notice(
    person: Person, english: Callable[[str], bool], place: int, tmp_path: Path
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
    person.idle()
    expect_both_languages(person, english)


def test_the_interview(person: Person, english: Callable[[str], bool], qtbot: QtBot) -> None:
    person.workspace.interview_wanted.emit(person.add_form(FORM).key)
    person.enter()  # a required question without an answer
    expect_both_languages(person, english)
    for ref in ("day", "where", "way", "voice", "n", "order", "person"):
        person.interview.go_to(f"/data/{ref}")
        if ref == "day":
            person.answer("2026-13")
        expect_both_languages(person, english)
    person.press(Key.Key_F9)
    person.press(Key.Key_F4)
    expect_both_languages(person, english)
    person.press(Key.Key_G, "", CTRL)
    person.write("zzqq")
    expect_both_languages(person, english)
    person.press(Key.Key_Escape)


def test_what_is_not_saved(person: Person, english: Callable[[str], bool]) -> None:
    person.workspace.interview_wanted.emit(person.add_form(FORM).key)
    fill_up(person.desk.store)
    person.paste(LONG.replace("Өлзий", "Oelzii"))
    person.enter()
    assert person.sees("NOT saved")
    expect_both_languages(person, english)
    make_room(person.desk.store)


def test_the_last_page(person: Person, english: Callable[[str], bool]) -> None:
    person.workspace.interview_wanted.emit(person.add_form(FORM).key)
    person.press(Key.Key_Return, "", CTRL | SHIFT)
    expect_both_languages(person, english)
    person.interview.go_to("/data/name")
    person.answer("answered")
    person.press(Key.Key_Return, "", CTRL | SHIFT)
    expect_both_languages(person, english)
    person.press(Key.Key_Return, "", CTRL | SHIFT)
    assert person.sees("Finalise this interview?")


def test_every_text_is_translated_and_the_compiled_file_is_of_today(tmp_path: Path) -> None:
    fresh = tmp_path / TS.name
    fresh.write_bytes(TS.read_bytes())
    extract(fresh)
    assert list(untranslated(fresh)) == []
    assert list(untranslated()) == []
    compile_to(tmp_path / "fresh.qm", fresh)
    assert (tmp_path / "fresh.qm").read_bytes() == TS.with_suffix(".qm").read_bytes()


def test_a_translation_has_the_values_of_its_source() -> None:
    value = re.compile(r"\{\w+\}|%\(\w+\)s")
    odd = {
        source: translation
        for source, translation in sources().items()
        if sorted(value.findall(source)) != sorted(value.findall(translation))
    }
    assert odd == {}
