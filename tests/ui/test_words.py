"""Every code that a room can raise has words, and words say what they are given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from fieldapp.records.rows import RecordRow, RecordState
from fieldapp.ui.language import ENGLISH, MONGOLIAN, Languages
from fieldapp.ui.messages import WORDS, amount_of_data, features, in_words, record_state, sentence
from fieldapp.ui.theme import State
from forms.errors import CodedError
from forms.interface import Unsupported
from sync.protocols import OutboxState

ROOT = Path(__file__).parents[2]
ROOMS = ("fieldapp", "forms", "sync", "hq/server.py", "hq/database.py")
"""Headquarters' answers over HTTP carry their own words; these modules speak to who starts it."""
RAISED = re.compile(
    r"\b(?:[A-Za-z]*Error|Problem|Finding|Notice|told|refuse[d]?|fail(?:ed|ure)?)\(\s*\"([a-z_]+\.[a-z_0-9]+)\""
)


def raised() -> Iterator[tuple[str, str]]:
    """File and code of each error that is made by a literal code."""
    for room in ROOMS:
        modules = (ROOT / room).rglob("*.py") if (ROOT / room).is_dir() else [ROOT / room]
        for path in modules:
            if "ui" in path.relative_to(ROOT).parts or path.name.startswith("driver"):
                continue
            for found in RAISED.finditer(path.read_text("utf-8")):
                yield path.relative_to(ROOT).as_posix(), found.group(1)


def test_every_code_has_words() -> None:
    codes = set(raised())
    assert len(codes) > 100
    assert sorted((path, code) for path, code in codes if code not in WORDS) == []


def test_an_unknown_code_is_told_so_that_it_can_be_passed_on() -> None:
    assert "made.up" in sentence(CodedError("made.up"))


def test_values_are_put_in_once_and_on_one_line() -> None:
    told = in_words("form.unreadable", {"file": "{reason}\nx" + "y" * 1000, "reason": "made up"})
    assert "made up" in told
    assert "{reason} x" in told
    assert "\n" not in told
    assert len(told) < 600


def test_a_value_that_is_missing_leaves_a_gap_and_not_a_placeholder() -> None:
    assert "{" not in in_words("form.unreadable", {})


def test_place_and_file_are_told_where_the_sentence_does_not_say_them() -> None:
    place = {"sheet": "survey", "row": 3, "column": "relevant", "file": "a.xlsx"}
    told = in_words("xpath.syntax", {"position": 4, "expression": "1 +", **place})
    assert told.endswith("File: a.xlsx. Place: sheet survey, row 3, column relevant.")


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (19_700, "19.7 kB"), (250_000_000, "250 MB")],
)
def test_amounts_of_data(count: int, said: str) -> None:
    assert amount_of_data(count) == said


def test_a_state_on_its_way_is_told_by_the_outbox() -> None:
    def row(state: RecordState, outbox: OutboxState | None) -> RecordRow:
        return RecordRow(1, 1, "f", "1", "F", "uuid:1", "t", state, "", "", outbox_state=outbox)

    assert record_state(row(RecordState.DRAFT, None)) == ("Draft", State.WARNING)
    assert record_state(row(RecordState.FINALISED, OutboxState.WAITING))[0] == "Finalised"
    assert record_state(row(RecordState.FINALISED, OutboxState.REFUSED)) == ("Refused", State.ERROR)
    assert record_state(row(RecordState.SENT, None)) == ("Sent", State.DONE)


def test_features_are_named_each_once_and_unknown_ones_by_their_own_name() -> None:
    asked = ["question.audio", "appearance.map", "question.audio", "made.up"]
    named = features(Unsupported(name, "/data/q") for name in asked)
    assert named == ["recording sound", "the look “map” (an ordinary one is shown)", "“made.up”"]


def test_a_sentence_follows_the_language(qapp: QApplication) -> None:
    languages = Languages(qapp)
    english = sentence(CodedError("store.disk_full"))
    languages.speak(MONGOLIAN)
    assert sentence(CodedError("store.disk_full")).startswith("Диск дүүрсэн")
    languages.speak(ENGLISH)
    assert sentence(CodedError("store.disk_full")) == english
