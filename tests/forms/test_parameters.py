"""What parameters, columns and body attributes become (form language, sections 3, 4 and 6)."""

from __future__ import annotations

import pytest

from forms.interface import Control, DataType
from forms.session.open import new_session
from tests.forms.helpers import from_markdown, loaded, offered, opened, setting, started, value

CHOICES = """
| choices | | | | | |
| | list_name | name | label | geometry | marker-color |
| | p | a | A | 47.9 106.9 0 0 | #ff0000 |
| | p | b | B | 47.8 106.8 0 0 | |
| | t | 0 | zero | | |
| | t | 5 | five | | |
| | t | 10 | ten | | |
"""


@pytest.mark.parametrize(
    ("type_name", "written", "read"),
    [
        ("text", "rows=5", {"rows": "5"}),
        ("range", "start=0 end=10 step=2", {"start": "0", "end": "10", "step": "2"}),
        ("range", "", {"start": "1", "end": "10", "step": "1"}),
        (
            "range",
            "start=0 end=10 step=1 tick_interval=5 placeholder=3",
            {"start": "0", "end": "10", "step": "1", "tick-interval": "5", "placeholder": "3"},
        ),
        ("image", "max-pixels=1000", {"max-pixels": "1000"}),
        ("image", "app=org.example.camera", {"intent": "org.example.camera"}),
        ("audio", "quality=low", {"quality": "low"}),
        ("audio", "quality=external", {"quality": "external"}),
        ("geopoint", "capture-accuracy=5", {"accuracyThreshold": "5"}),
        ("geopoint", "warning-accuracy=20", {"unacceptableAccuracyThreshold": "20"}),
        ("geopoint", "allow-mock-accuracy=true", {"allow-mock-accuracy": "true"}),
        ("geotrace", "incremental=true", {"incremental": "true"}),
        ("geoshape", "allow-mock-accuracy=true", {"allow-mock-accuracy": "true"}),
    ],
)
def test_parameters_reach_whoever_shows_the_question(
    type_name: str, written: str, read: dict[str, str]
) -> None:
    session = started(
        f"| survey | | | | |\n| | type | name | label | parameters |\n| | {type_name} | x | X | {written} |"
    )
    assert session.node("/data/x").parameters == read


@pytest.mark.parametrize(
    ("attributes", "read"),
    [
        ('accept=".pdf"', {"accept": ".pdf"}),
        ("intent=\"org.example(a='b')\"", {"intent": "org.example(a='b')"}),
        ('autoplay="audio"', {"autoplay": "audio"}),
        ('rows="3" appearance="multiline" class="w1"', {"rows": "3"}),
    ],
)
def test_body_attributes_reach_whoever_shows_the_question(attributes: str, read: dict[str, str]) -> None:
    assert opened("<x/>", body=f'<input ref="/data/x" {attributes}/>').node("/data/x").parameters == read


def test_a_missing_app_has_words_of_its_own() -> None:
    form = loaded(
        "<x/>",
        '<bind nodeset="/data/x" jr:noAppErrorString="No camera"/>',
        '<upload ref="/data/x" mediatype="a/*"/>',
    )
    assert form.nodes["data", "x"].bind.no_app_message.plain() == "No camera"


RANGES = [
    ("start=0 end=10 step=1", DataType.INT, {"5": "5", "0": "0", "10": "10", "11": "", "-1": ""}),
    ("start=0 end=1 step=0.1", DataType.DECIMAL, {"0.5": "0.5", "1.5": "", "1": "1.0"}),
    ("start=10 end=0 step=-1", DataType.INT, {"5": "5", "11": ""}),
]


@pytest.mark.parametrize(("parameters", "data_type", "answers"), RANGES)
def test_a_range_takes_what_lies_between_its_ends(
    parameters: str, data_type: DataType, answers: dict[str, str]
) -> None:
    session = started(
        f"| survey | | | | |\n| | type | name | label | parameters |\n| | range | x | X | {parameters} |"
    )
    assert (session.node("/data/x").control, session.node("/data/x").data_type) == (Control.RANGE, data_type)
    for typed, stored in answers.items():
        session.answer("/data/x", typed)
        assert value(session, "/data/x") == stored


def test_a_range_s_ticks_are_labelled_and_it_is_no_select() -> None:
    session = started(
        "| survey | | | | |\n| | type | name | label | parameters |\n"
        "| | range | x | X | start=0 end=10 step=5 tick_labelset=t |\n" + CHOICES
    )
    node = session.node("/data/x")
    assert [(mark.value, mark.label.text) for mark in node.marks] == [
        ("0", "zero"),
        ("5", "five"),
        ("10", "ten"),
    ]
    assert node.choices == ()
    session.answer("/data/x", "4")
    assert value(session, "/data/x") == "4"


def test_a_place_has_geometries_beside_it() -> None:
    session = started(
        "| survey | | | | |\n| | type | name | label | parameters |\n"
        "| | geopoint | x | X | reference-geometry=p |\n" + CHOICES
    )
    first = session.node("/data/x").marks[0]
    assert (first.label.text, first.cells["geometry"], first.cells["marker-color"]) == (
        "A",
        "47.9 106.9 0 0",
        "#ff0000",
    )
    assert "nowhere" not in first.cells and set(first.cells) >= {"name", "label", "geometry"}


def test_a_map_s_choices_have_their_places() -> None:
    session = started(
        "| survey | | | | |\n| | type | name | label | appearance |\n| | select_one p | x | X | map |\n"
        + CHOICES
    )
    assert [choice.cells["geometry"] for choice in session.node("/data/x").choices] == [
        "47.9 106.9 0 0",
        "47.8 106.8 0 0",
    ]


LONG = CHOICES + "".join(f"| | q | {letter} | {letter.upper()} | | |\n" for letter in "abcdefgh")


def shuffled(parameters: str, columns: str = "") -> list[list[str]]:
    form = from_markdown(
        f"| survey | | | | | |\n| | type | name | label | parameters | choice_filter |\n"
        f"| | integer | seed | Seed | | |\n| | select_one q | x | X | {parameters} | {columns} |\n" + LONG
    )
    session = new_session(form, setting=setting())
    found = [offered(session, "/data/x")]
    for seed in ("1", "2", "1"):
        session.answer("/data/seed", seed)
        found.append(offered(session, "/data/x"))
    return found


def test_a_seed_gives_the_same_order_each_time() -> None:
    before, *with_seed = shuffled("randomize=true seed=${seed}")
    assert with_seed[0] == with_seed[2] != with_seed[1]
    assert sorted(before) == sorted(with_seed[0]) == list("abcdefgh")


def test_a_fixed_seed_gives_odk_s_order() -> None:
    """Computed by hand with Park and Miller's generator and the inside-out shuffle, seed 42."""
    state, order = 42, []
    for place, letter in enumerate("abcdefgh"):
        state = state * 16807 % 2147483647
        other = int((state - 1) / 2147483646 * (place + 1))
        order.append(letter)
        order[place], order[other] = order[other], letter
    assert shuffled("randomize=true seed=42")[0] == order


def test_without_a_seed_the_order_is_another_at_each_display_and_filters_still_hold() -> None:
    assert len({tuple(found) for found in shuffled("randomize=true")}) > 1
    assert all(sorted(found) == list("bcdefgh") for found in shuffled("randomize=true", "name != 'a'"))


def test_values_and_labels_come_from_other_columns_of_a_file() -> None:
    session = started(
        "| survey | | | | |\n| | type | name | label | parameters |\n"
        "| | select_one_from_file p.csv | x | X | value=code label=title |",
        {"p.csv": b"code,title,name,label\n1,One,wrong,wrong\n2,Two,wrong,wrong\n"},
    )
    assert [(item.value, item.label.text) for item in session.node("/data/x").choices] == [
        ("1", "One"),
        ("2", "Two"),
    ]


def test_columns_that_nobody_knows_are_passed_over() -> None:
    session = started(
        "| survey | | | | |\n| | type | name | label | remarks of the author |\n| | text | x | X | a | |"
    )
    assert session.node("/data/x").label.text == "X"
