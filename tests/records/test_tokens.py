"""What is typed finds what is written, whatever the alphabet, and says where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.records.store import Store
from fieldapp.records.tokens import Typed, match_typed, words_of

SPELLINGS = ["Хөвсгөл", "Ховсгол", "Хєвсгєл", "ХӨВСГӨЛ", "khuvsgul", "hovsgol", "xovsgol", "khövsgöl"]
TOGETHER = [
    "Баян-Өлгий",
    "баянөлгий",
    "Баян Өлгий",
    "bayan-ulgii",
    "bayanulgii",
    "bayan ulgii",
    "Bayan-Olgii",
]


def finds(store: Store, typed: str, *texts: str) -> bool:
    """Whether the real index finds the texts by what is typed."""
    with store.base.write():
        store.base.run("DELETE FROM found")
        store.base.run("INSERT INTO found (rowid, words) VALUES (1, ?)", words_of(texts))
    return bool(store.base.all("SELECT rowid FROM found WHERE found MATCH ?", match_typed(typed)))


@pytest.mark.parametrize("written", SPELLINGS)
def test_every_spelling_finds_every_other(store: Store, written: str) -> None:
    assert [typed for typed in SPELLINGS if not finds(store, typed, f"Бид {written} аймагт ирлээ")] == []


@pytest.mark.parametrize("written", TOGETHER)
def test_hyphens_and_spaces_do_not_count(store: Store, written: str) -> None:
    assert [typed for typed in TOGETHER if not finds(store, typed, written)] == []


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("хөвс", "Хөвсгөл"),
        ("сургууль", "сургуулийн"),
        ("гэр хороолол", "Хороолол, гэр: 12"),
        ("99112233", "утас 9911-2233"),
        ("9911-2233", "99112233"),
        ("501", "Айл №501"),
        ("№501", "айл № 501"),
        ("1-р баг", "1-р баг, Зуунмод"),
        ("УБ12345678", "уб12345678"),
        ("х" * 60, "х" * 60),
    ],
)
def test_found(store: Store, typed: str, written: str) -> None:
    assert finds(store, typed, written)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("сар", "шар"),  # they sound alike in Latin letters alone
        ("всгөл", "Хөвсгөл"),
        ("гэр байр", "гэр хороолол"),
        ("99112234", "99112233"),
        ("УБ12345679", "УБ12345678"),
        ("11", "1"),
    ],
)
def test_not_found(store: Store, typed: str, written: str) -> None:
    assert not finds(store, typed, written)


def test_words_of_different_texts_are_no_neighbours(store: Store) -> None:
    assert finds(store, "баян өлгий", "баян", "өлгий")
    assert not finds(store, "баянөлгий", "баян", "өлгий")


@pytest.mark.parametrize("typed", ["", "  ", "—", "«»", "'\"*", "😀", "\ud800", "\0"])
def test_nothing_that_can_be_looked_for(typed: str) -> None:
    assert match_typed(typed) == ""


@given(st.text(max_size=60))
def test_whatever_is_typed_is_no_error_and_finds_itself(text: str) -> None:
    """No sign means anything to the index; what was written as it is typed is found in it."""
    typed = Typed.of(text)
    if match_typed(text):
        assert typed.hits(text) > 0
        assert all(sign.isalnum() or sign in '"*()~ ' for sign in match_typed(text))


@pytest.mark.parametrize(
    "typed", ["AND", "OR NOT", "NEAR(а б)", "words:а", "а*", '"а', "a^b", "-а", "{а}", "=all"]
)
def test_signs_of_the_index_are_only_signs(store: Store, typed: str) -> None:
    assert finds(store, typed, typed)
    assert not finds(store, typed, "xyz")


@pytest.mark.parametrize(
    ("typed", "text", "there"),
    [
        ("ховсгол", "Манай Хөвсгөл нутаг", "Хөвсгөл"),
        ("khuvs", "Манай Хөвсгөл нутаг", "Хөвсгөл"),
        ("баянөлгий", "Бид Баян-Өлгий, тэнд", "Баян-Өлгий,"),
        ("баянөлгий", "Баян Өлгий", "Баян Өлгий"),
        ("өлгий", "Баян-Өлгий", "Өлгий"),
        ("9911", "утас 9911-2233.", "9911"),
    ],
)
def test_the_place_of_a_word(typed: str, text: str, there: str) -> None:
    place = Typed.of(typed).place(text)
    assert place is not None
    assert text[slice(*place)] == there


def test_no_place_where_the_word_is_not() -> None:
    assert Typed.of("хөвсгөл").place("Увс нуур") is None
    assert Typed.of("хөвсгөл").hits("Увс нуур") == 0
