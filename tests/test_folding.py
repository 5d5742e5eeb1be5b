"""One folding for every search: spellings of a word that people mix up are the same, others are not."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.folding import fold, is_latin, latin
from tests.forms.helpers import SHARED

LIBRARY = Path(__file__).parents[1] / "forms" / "library"
PLACES = SHARED / "domain"
"""Where further lists of the country's places with Latin spellings lie: ``admin_mn*.csv``."""

CYRILLIC = ["Хөвсгөл", "ховсгол", "ХОВСГОЛ", "хєвсгєл", "хөв сгөл", "Хөв-сгөл", "Хөвсгөль", "ХӨВСГӨЛЪ"]
LATIN = ["khuvsgul", "hovsgol", "xovsgol", "Khövsgöl", "KHUVSGUL", "Xo'vsgol", "khu-vsgul"]

letters = st.sampled_from("абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя")
words = st.text(letters, min_size=1, max_size=20)


@pytest.mark.parametrize("typed", CYRILLIC)
def test_cyrillic_is_found_whoever_typed_it(typed: str) -> None:
    assert fold(typed) == fold("Хөвсгөл")


@pytest.mark.parametrize("typed", LATIN)
def test_latin_finds_cyrillic(typed: str) -> None:
    assert is_latin(fold(typed))
    assert latin(fold(typed)) == latin(fold("Хөвсгөл"))


@pytest.mark.parametrize(("one", "other"), [("Булган", "Баянгол"), ("Өлзийт", "Өндөрхаан"), ("Бор", "Бөөр")])
def test_different_places_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("kazakh", "without_its_letters", "in_latin"),
    [
        ("Қанат", "Канат", "Qanat"),
        ("Ғалымжан", "Галымжан", "Ghalymzhan"),
        ("Әсет", "асет", "Äset"),
        ("Айжаң", "АЙЖАН", "aijan"),
        ("Нұрлан", "Нурлан", "Nūrlan"),
        ("Гүлнәр", "Гулнар", "Gülnär"),
        ("Өмірбек", "Омирбек", "Omirbek"),
        ("Гауһар", "Гаухар", "Gauhar"),
        ("Қызылқайың", "Кызылкаиын", "Qızılqaiyn"),
    ],
)
def test_a_kazakh_word_is_found_without_its_layout(
    kazakh: str, without_its_letters: str, in_latin: str
) -> None:
    assert fold(kazakh) == fold(kazakh.upper()) == fold(without_its_letters)
    assert is_latin(fold(in_latin))
    assert latin(fold(in_latin)) == latin(fold(kazakh))


@given(st.text(st.sampled_from("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыьіэюя"), min_size=1, max_size=20))
def test_every_kazakh_letter_folds_to_one_that_all_layouts_have(word: str) -> None:
    assert set(fold(word)) <= set("абвгдежзиклмнопрстуфхцчшщыэюя")
    assert latin(fold(word)).isascii()


def test_the_sound_keeps_places_apart() -> None:
    assert latin(fold("Өлзийт")) != latin(fold("Өндөрхаан"))
    assert latin(fold("Ховд")) != latin(fold("Хэнтий"))


@given(st.text(max_size=200))
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(words, st.sampled_from("ьъ -–’'"), st.integers(0, 20))
def test_signs_that_do_not_count_may_stand_anywhere(word: str, sign: str, place: int) -> None:
    assert fold(word[:place] + sign + word[place:]) == fold(word)


@given(words)
def test_letters_that_people_mix_up_are_one(word: str) -> None:
    swapped = word.translate(str.maketrans("өүёй", "оуеи"))
    old_file = word.translate(str.maketrans("өү", "єї"))
    assert fold(word) == fold(word.upper()) == fold(swapped) == fold(old_file)


@given(words)
def test_the_sound_of_cyrillic_is_latin(word: str) -> None:
    sound = latin(fold(word))
    assert sound.isascii()
    assert sound == latin(fold(word.upper()))


def spelt_otherwise(files: Iterable[Path]) -> tuple[int, list[tuple[str, str]]]:
    """How many Latin spellings the files have, and those that would not find their place."""
    pairs: list[tuple[str, str]] = []
    for file in files:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            for row in csv.DictReader(lines):
                pairs += [(row["name_mn"], row[name]) for name in ("name_en", "name_en_cod") if row.get(name)]
    return len(pairs), [(name, typed) for name, typed in pairs if latin(fold(typed)) != latin(fold(name))]


def test_every_aimag_and_soum_is_found_by_its_latin_spelling() -> None:
    count, otherwise = spelt_otherwise(LIBRARY / name for name in ("adm1.csv", "adm2.csv"))
    assert count > 300
    assert otherwise == []


@pytest.mark.skipif(
    not any(PLACES.glob("admin_mn*.csv")),
    reason="NOT TESTED HERE: the folder with admin_mn*.csv is not beside the project",
)
def test_spellings_of_other_lists_find_their_places() -> None:
    count, otherwise = spelt_otherwise(sorted(PLACES.glob("admin_mn*.csv")))
    assert count > 300
    assert otherwise == []
