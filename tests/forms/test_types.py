"""Every question and structure type with its aliases (form language, section 2), through pyxform."""

from __future__ import annotations

import json

import pytest

from forms.definition.load import load_definition
from forms.interface import Control, DataType, Kind
from forms.session.open import new_session
from forms.session.session import FormSession
from forms.xlsform import convert_xlsform
from tests.forms.helpers import NOW, setting, value

CHOICES = """
| choices | | | |
| | list_name | name | label |
| | c | a | A |
| | c | b | B |
| osm | | | |
| | list_name | name | label |
| | c | building | Building |
| external_choices | | | |
| | list_name | name | label |
| | c | a | A |
"""
MEDIA = {
    "f.csv": b"name,label\na,A\nb,B\n",
    "f.xml": b"<root><item><name>a</name><label>A</label></item></root>",
    "f.geojson": json.dumps(
        {
            "type": "FeatureCollection",
            "features": [
                {
                    "type": "Feature",
                    "id": "a",
                    "geometry": {"type": "Point", "coordinates": [106.9, 47.9]},
                    "properties": {"title": "A"},
                }
            ],
        }
    ).encode(),
}
PROPERTIES = {
    "deviceid": "made-1",
    "username": "made",
    "email": "made@example.org",
    "phonenumber": "+976 0000 0000",
    "subscriberid": "made-2",
    "simserial": "made-3",
}


def asked(row: str, name: str = "x") -> FormSession:
    markdown = f"| survey | | | | | |\n| | type | name | label | calculation | trigger |\n{row}\n{CHOICES}"
    converted = convert_xlsform(markdown.encode(), "made.md")
    form = load_definition(converted.xform, {**converted.media, **MEDIA})
    return new_session(form, setting=setting(properties=PROPERTIES))


QUESTIONS: list[tuple[str, Control, DataType, str | None]] = [
    *((alias, Control.INPUT, DataType.STRING, None) for alias in ("text", "string", "q string")),
    ("add text prompt", Control.INPUT, DataType.STRING, None),
    *((alias, Control.INPUT, DataType.INT, None) for alias in ("integer", "int", "q int")),
    ("add integer prompt", Control.INPUT, DataType.INT, None),
    *((alias, Control.INPUT, DataType.DECIMAL, None) for alias in ("decimal", "q decimal")),
    ("add decimal prompt", Control.INPUT, DataType.DECIMAL, None),
    ("percentage", Control.INPUT, DataType.INT, None),
    ("phone number", Control.INPUT, DataType.STRING, None),
    ("number of days in last month", Control.INPUT, DataType.INT, None),
    ("number of days in last six months", Control.INPUT, DataType.INT, None),
    ("number of days in last year", Control.INPUT, DataType.INT, None),
    *((alias, Control.INPUT, DataType.DATE, None) for alias in ("date", "q date", "add date prompt")),
    ("time", Control.INPUT, DataType.TIME, None),
    *((alias, Control.INPUT, DataType.DATE_TIME, None) for alias in ("dateTime", "datetime", "date time")),
    ("q date time", Control.INPUT, DataType.DATE_TIME, None),
    ("add date time prompt", Control.INPUT, DataType.DATE_TIME, None),
    *(
        (alias, Control.INPUT, DataType.GEOPOINT, None)
        for alias in ("geopoint", "gps", "location", "q location")
    ),
    ("geotrace", Control.INPUT, DataType.GEOTRACE, None),
    ("geoshape", Control.INPUT, DataType.GEOSHAPE, None),
    ("barcode", Control.INPUT, DataType.BARCODE, None),
    *(
        (alias, Control.UPLOAD, DataType.BINARY, "image/*")
        for alias in (
            "image",
            "photo",
            "q image",
            "q picture",
            "add image prompt",
            "add photo prompt",
        )
    ),
    *(
        (alias, Control.UPLOAD, DataType.BINARY, "audio/*")
        for alias in ("audio", "q audio", "add audio prompt")
    ),
    *(
        (alias, Control.UPLOAD, DataType.BINARY, "video/*")
        for alias in ("video", "q video", "add video prompt")
    ),
    ("file", Control.UPLOAD, DataType.BINARY, "application/*"),
    ("osm c", Control.UPLOAD, DataType.BINARY, "osm/*"),
    ("acknowledge", Control.TRIGGER, DataType.STRING, None),
    ("trigger", Control.TRIGGER, DataType.STRING, None),
    ("range", Control.RANGE, DataType.INT, None),
]


@pytest.mark.parametrize(
    ("alias", "control", "data_type", "media_type"), QUESTIONS, ids=[q[0] for q in QUESTIONS]
)
def test_a_question_s_type_gives_its_control_and_its_data_type(
    alias: str, control: Control, data_type: DataType, media_type: str | None
) -> None:
    node = asked(f"| | {alias} | x | X | | |").node("/data/x")
    assert (node.kind, node.control, node.data_type) == (Kind.QUESTION, control, data_type)
    assert node.media_type == media_type
    assert node.label is not None and node.label.text == "X"


@pytest.mark.parametrize("alias", ["note", "q note", "add note prompt"])
def test_a_note_is_never_answered(alias: str) -> None:
    node = asked(f"| | {alias} | x | X | | |").node("/data/x")
    assert (node.control, node.read_only, node.is_note) == (Control.INPUT, True, True)


SELECTS = [
    *(
        (f"{alias} c", Control.SELECT_ONE)
        for alias in ("select_one", "select1", "select one", "select one from")
    ),
    *((f"{alias} c", Control.SELECT_ONE) for alias in ("add select one prompt using",)),
    *(
        (f"{alias} c", Control.SELECT_MULTIPLE)
        for alias in (
            "select_multiple",
            "select all that apply",
            "select all that apply from",
            "add select multiple prompt using",
        )
    ),
    ("rank c", Control.RANK),
    ("select_one_from_file f.csv", Control.SELECT_ONE),
    ("select_multiple_from_file f.csv", Control.SELECT_MULTIPLE),
]


@pytest.mark.parametrize(("alias", "control"), SELECTS)
def test_a_select_offers_its_list(alias: str, control: Control) -> None:
    node = asked(f"| | {alias} | x | X | | |").node("/data/x")
    assert (node.kind, node.control) == (Kind.QUESTION, control)
    assert [(choice.value, choice.label.text) for choice in node.choices][:1] == [("a", "A")]


@pytest.mark.parametrize("file", ["f.csv", "f.xml", "f.geojson"])
def test_choices_come_from_every_kind_of_file(file: str) -> None:
    (choice, *_) = asked(f"| | select_one_from_file {file} | x | X | | |").node("/data/x").choices
    assert (choice.value, choice.label.text) == ("a", "A")


@pytest.mark.parametrize("words", ["or_other", "or specify other"])
def test_another_answer_is_asked_for_in_words(words: str) -> None:
    session = asked(f"| | select_one c {words} | x | X | | |")
    assert [choice.value for choice in session.node("/data/x").choices] == ["a", "b", "other"]
    assert not session.node("/data/x_other").relevant
    session.answer("/data/x", "other")
    session.answer("/data/x_other", "made up")
    assert value(session, "/data/x_other") == "made up"
    session.answer("/data/x", "a")
    assert "made up" not in session.submission_xml()


def test_choices_come_from_a_repeat() -> None:
    session = asked(
        """| | begin repeat | r | R | | |
| | text | who | Who | | |
| | end repeat | | | | |
| | select_one ${r} | x | X | | |"""
    )
    session.answer("/data/r[1]/who", "Example")
    session.add_repeat("/data/r")
    assert session.node("/data/x").kind is Kind.QUESTION
    assert session.form.nodes["data", "x"].body.choices.itemset.source is None


def test_choices_from_a_repeat_s_question_are_its_answers() -> None:
    session = asked(
        """| | begin repeat | r | R | | |
| | text | who | Who | | |
| | end repeat | | | | |
| | select_one ${who} | x | X | | |"""
    )
    session.answer("/data/r[1]/who", "Example")
    session.add_repeat("/data/r")
    session.answer("/data/r[2]/who", "Made-up")
    assert [(item.value, item.label.text) for item in session.node("/data/x").choices] == [
        ("Example", "Example"),
        ("Made-up", "Made-up"),
    ]


METADATA = [
    ("start", DataType.DATE_TIME, "2026-03-05T09:30:15.250+08:00"),
    ("today", DataType.DATE, NOW.date().isoformat()),
    ("deviceid", DataType.STRING, "made-1"),
    ("imei", DataType.STRING, "made-1"),
    ("username", DataType.STRING, "made"),
    ("email", DataType.STRING, "made@example.org"),
    ("phonenumber", DataType.STRING, "+976 0000 0000"),
    ("subscriberid", DataType.STRING, "made-2"),
    ("simserial", DataType.STRING, "made-3"),
    ("uri:deviceid", DataType.STRING, "deviceid:made-1"),
    ("uri:subscriberid", DataType.STRING, "subscriberid:made-2"),
    ("uri:phonenumber", DataType.STRING, "tel:+976 0000 0000"),
    ("uri:simserial", DataType.STRING, "simserial:made-3"),
    ("uri:username", DataType.STRING, "username:made"),
    ("uri:email", DataType.STRING, "mailto:made@example.org"),
]


@pytest.mark.parametrize(("kind", "data_type", "filled"), METADATA, ids=[row[0] for row in METADATA])
def test_metadata_is_filled_in_without_a_question(kind: str, data_type: DataType, filled: str) -> None:
    session = asked(f"| | {kind} | x | | | |")
    node = session.node("/data/x")
    assert (node.kind, node.data_type, node.value) == (Kind.MODEL, data_type, filled)


def test_the_end_is_filled_in_when_the_record_is_finalised() -> None:
    session = asked("| | end | x | | | |")
    assert value(session, "/data/x") == ""
    session.finalise()
    assert value(session, "/data/x") == "2026-03-05T09:30:15.250+08:00"


@pytest.mark.parametrize("kind", ["calculate", "hidden"])
def test_hidden_values_have_no_question(kind: str) -> None:
    calculation = "1 + 1" if kind == "calculate" else ""
    node = asked(f"| | {kind} | x | | {calculation} | |").node("/data/x")
    assert (node.kind, node.control, node.value) == (Kind.MODEL, None, "2" if calculation else "")


@pytest.mark.parametrize(("kind", "file"), [("csv-external", "f.csv"), ("xml-external", "f.xml")])
def test_files_that_only_formulas_read(kind: str, file: str) -> None:
    session = asked(
        f"""| | {kind} | f | | | |
| | calculate | x | | instance('f')/root/item[name='a']/label | |"""
    )
    assert (value(session, "/data/x"), session.form.missing_media) == ("A", ())
    assert file in session.form.media_names


@pytest.mark.parametrize("words", ["group", "lgroup", "repeat", "looped group"])
def test_structure(words: str) -> None:
    row = f"| | begin {words} | g | G | | |\n| | text | x | X | | |\n| | end {words} | | | | |"
    if words == "lgroup":
        row = row.replace("begin lgroup", "begin_group").replace("end lgroup", "end_group")
    session = asked(row)
    holder = session.node("/data/g")
    repeats = "repeat" in words or "looped" in words
    assert holder.kind is (Kind.REPEAT if repeats else Kind.GROUP)
    assert holder.label is not None and holder.label.text == "G"
    ref = "/data/g[1]/x" if repeats else "/data/g/x"
    session.answer(ref, "kept")
    assert value(session, ref) == "kept"


def test_a_loop_asks_the_same_of_every_choice() -> None:
    session = asked(
        """| | begin loop over c | l | L | | |
| | integer | n | How many %(label)s? | | |
| | end loop | | | | |"""
    )
    assert [item.ref for item in session.questions()] == ["/data/l/a/n", "/data/l/b/n"]
    assert session.node("/data/l/b/n").label.text == "How many B?"


def test_percentages_and_phone_numbers_check_themselves() -> None:
    session = asked("| | percentage | x | X | | |\n| | phone number | y | Y | | |")
    for ref, good, bad in (("/data/x", "100", "101"), ("/data/y", "99112233", "nine")):
        session.answer(ref, bad)
        assert session.node(ref).violation is not None
        session.answer(ref, good)
        assert session.node(ref).violation is None
