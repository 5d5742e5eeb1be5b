"""Loading: what a form says is all there, and what is wrong with it is named."""

from __future__ import annotations

import json

import pytest

from forms.definition.load import load_definition
from forms.errors import FormError
from forms.interface import DataType, Kind
from forms.session.open import new_session
from tests.forms.helpers import from_markdown, loaded, offered, opened, setting, started, value, xform

TWO_LANGUAGES = """
| survey | | | | | | |
| | type |name | label::Монгол (mn) | label::English (en) | image::English (en) | guidance_hint::English (en)|
| | begin group | g | Бүлэг | Group | | |
| | select_one yn | ok | Зүгээр үү? | All right? | face.png | Ask kindly |
| | select_multiple yn or_other | why | Яагаад? | Why? | | |
| | end group | | | | | |
| | begin repeat | r | Гишүүн | Member | | |
| | geopoint | place | Газар | Place | | |
| | end repeat | | | | | |
| choices | | | | |
| | list_name | name | label::Монгол (mn) | label::English (en) |
| | yn | y | Тийм | Yes |
| | yn | n | Үгүй | No |
| settings | | | |
| | form_title | form_id | version | style |
| | Made up | made_up | 2026030501 | pages |
"""


def test_a_definition_holds_what_tables_and_windows_need() -> None:
    form = from_markdown(TWO_LANGUAGES)
    assert (form.form_id, form.version, form.title) == ("made_up", "2026030501", "Made up")
    assert set(form.languages) == {"Монгол (mn)", "English (en)"}
    assert form.body_classes == ("pages",)
    assert form.media_names == ("face.png",)
    ok = form.nodes["data", "g", "ok"]
    assert (ok.ref, ok.kind, ok.label.plain("Монгол (mn)")) == ("/data/g/ok", Kind.QUESTION, "Зүгээр үү?")
    choices = [(choice.value, choice.label.plain("English (en)")) for choice in form.choice_list(ok)]
    assert choices[:2] == [("y", "Yes"), ("n", "No")]
    assert [choice.value for choice in form.choice_list(form.nodes["data", "g", "why"])] == [
        "y",
        "n",
        "other",
    ]
    place = form.nodes["data", "r", "place"]
    assert (place.data_type, place.repeats) == (DataType.GEOPOINT, (("data", "r"),))


def test_texts_carry_their_pictures_and_guidance() -> None:
    session = new_session(from_markdown(TWO_LANGUAGES), setting=setting(language="English (en)"))
    ok = session.node("/data/g/ok")
    assert dict(ok.label.media) == {"image": "face.png"}
    assert ok.guidance.text == "Ask kindly"
    assert ok.hint is None or ok.hint.text == ""


FROM_FILE = """
| survey | | | | |
| | type | name | label | choice_filter |
| | text | aimag | A | |
| | select_one_from_file {name} | soum | S | {filter} |
"""


def with_file(name: str, data: bytes, choice_filter: str = "") -> list[str]:
    markdown = FROM_FILE.format(name=name, filter=choice_filter)
    return offered(started(markdown, {name: data}), "/data/soum")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_csv_in_every_dialect(delimiter: str, line_end: str) -> None:
    rows = [
        ["name", "label", "aimag"],
        ["s1", '"Soum, one"' if delimiter == "," else "Soum one", "a"],
        ["s2", "S2", "b"],
    ]
    text = line_end.join(delimiter.join(row) for row in rows)
    assert with_file("soums.csv", b"\xef\xbb\xbf" + text.encode()) == ["s1", "s2"]


def test_a_csv_is_filtered_by_its_columns() -> None:
    assert with_file("soums.csv", b"name,label,aimag\ns1,S1,a\ns2,S2,b\n", "aimag='b'") == ["s2"]


def test_xml_and_geojson_files_are_choices_too() -> None:
    items = b"<root><item><name>s1</name><label>S1</label></item></root>"
    assert with_file("soums.xml", items) == ["s1"]
    point = {"type": "Point", "coordinates": [106.9, 47.9]}
    feature = {"type": "Feature", "id": "s9", "geometry": point, "properties": {"title": "S9"}}
    data = json.dumps({"type": "FeatureCollection", "features": [feature]}).encode()
    assert with_file("soums.geojson", data) == ["s9"]


def test_a_missing_file_is_named_and_reads_as_an_empty_list() -> None:
    form = from_markdown(FROM_FILE.format(name="soums.csv", filter=""))
    assert form.missing_media == ("soums.csv",)
    assert offered(new_session(form, setting=setting()), "/data/soum") == []


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("soums.csv", b"\xff\xfe\x00broken", "media.not_text"),
        ("soums.csv", b"name$label\ns1$S1\n", "media.csv_delimiter"),
        ("soums.geojson", b"{}", "media.not_geojson"),
        ("soums.xml", b"<root>", "xml.not_well_formed"),
        ("soums.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><root/>", "xml.doctype"),
    ],
)
def test_a_broken_file_is_refused(name: str, data: bytes, code: str) -> None:
    with pytest.raises(FormError) as caught:
        with_file(name, data)
    assert caught.value.code == code


LAST_SAVED = """
| survey | | | | |
| | type | name | label | default |
| | text | soum | S | ${last-saved#soum} |
"""


def test_the_last_saved_instance_gives_defaults() -> None:
    form = from_markdown(LAST_SAVED)
    session = new_session(form, setting=setting())
    assert value(session, "/data/soum") == ""
    session.answer("/data/soum", "made up")
    again = new_session(form, setting=setting(last_saved=session.save_xml()))
    assert value(again, "/data/soum") == "made up"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"not xml at all", "xml.not_well_formed"),
        (b"<a/>", "form.not_an_xform"),
        (b"<h><model/></h>", "form.no_instance"),
        (b"<h><model><instance><data/></instance></model></h>", "form.no_form_id"),
        (b"<!DOCTYPE x><h/>", "xml.doctype"),
        (b"<a>" * 300 + b"</a>" * 300, "xml.too_deep"),
        (
            xform("<a/>", body='<repeat nodeset="/data/r"><input ref="/data/r/x"/></repeat>'),
            "form.repeat_missing",
        ),
        (xform("<a/>", '<setvalue ref="/data/a" event="made-up-event"/>'), "action.unknown_event"),
        (xform("<a/>", '<setvalue ref="/data/a" event="odk-new-repeat"/>'), "action.new_repeat_in_model"),
        (xform("<a/>", '<setvalue ref="/data/b" event="odk-instance-first-load"/>'), "action.missing_node"),
        (xform("<a/>", '<submission method="poast"/>'), "form.submission_method"),
        (
            xform("<a/>", '<bind nodeset="/data/a" calculate="jr:choice-name(., \'/data/a\')"/>'),
            "form.choice_name",
        ),
    ],
)
def test_a_form_that_cannot_work_is_refused_with_its_reason(data: bytes, code: str) -> None:
    with pytest.raises(FormError) as caught:
        load_definition(data)
    assert caught.value.code == code


@pytest.mark.parametrize("part", ["calculate", "relevant", "constraint", "required", "readonly"])
def test_an_expression_that_makes_no_sense_names_question_part_and_itself(part: str) -> None:
    with pytest.raises(FormError) as caught:
        loaded("<g><a/></g>", f'<bind nodeset="/data/g/a" {part}="1 + * 2 ("/>')
    values = caught.value.values
    assert (caught.value.code, values["ref"], values["part"]) == ("xpath.syntax", "/data/g/a", part)
    assert values["expression"] == "1 + * 2 ("


def test_what_is_not_built_is_listed_with_its_place() -> None:
    form = loaded(
        "<where/><voice/>",
        '<bind nodeset="/data/voice" type="binary"/>',
        '<input ref="/data/where" appearance="Placement-Map"/>'
        '<upload ref="/data/voice" mediatype="audio/*"/>',
    )
    assert {(item.feature, item.ref) for item in form.unsupported} == {
        ("appearance.placement-map", "/data/where"),
        ("question.audio", "/data/voice"),
    }


def test_an_unknown_type_is_a_text_and_an_unknown_appearance_is_kept() -> None:
    bind = '<bind nodeset="/data/a" type="hologram"/>'
    session = opened("<a/>", bind, """<input ref="/data/a" appearance="Shiny ex:app(x, 'Y')"/>""")
    session.answer("/data/a", "anything")
    assert session.node("/data/a").data_type is DataType.STRING
    assert session.node("/data/a").appearances == ("shiny", "ex:app(x, 'Y')")
    assert value(session, "/data/a") == "anything"


def test_namespaces_and_attributes_of_the_instance_are_written_back() -> None:
    form = load_definition(
        b"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
        xmlns:orx="http://openrosa.org/xforms"><h:head><model><instance>
        <d:data xmlns:d="http://example.org/d" id="x" orx:version="3"><d:a kind="b&amp;c"/>
        <orx:meta><orx:instanceID/></orx:meta></d:data></instance></model></h:head>
        <h:body><input ref="/d:data/d:a"/></h:body></h:html>"""
    )
    session = new_session(form, setting=setting())
    session.answer("/d:data/d:a", "v")
    assert form.version == "3"
    text = session.submission_xml()
    assert text.startswith('<d:data xmlns:d="http://example.org/d" xmlns:orx="http://openrosa.org/xforms"')
    assert '<d:a kind="b&amp;c">v</d:a>' in text


@pytest.mark.parametrize(
    ("repeat", "ref"),
    [('nodeSet="/data/r"', "/data/r"), ('nodeset="/data/none"', "/data/none"), ('nodeset="/data"', "/data")],
)
def test_a_repeat_that_names_no_node_is_an_error(repeat: str, ref: str) -> None:
    with pytest.raises(FormError) as caught:
        loaded("<r><x/></r>", body=f'<group ref="/data/r"><repeat {repeat}/></group>')
    assert (caught.value.code, caught.value.values["ref"]) == ("form.repeat_missing", ref)
