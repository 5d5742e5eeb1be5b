"""XML from outside: short documents and long ones are read in two ways that say the same."""

from __future__ import annotations

import pytest
from lxml import etree

from forms import safexml
from forms.errors import FormError
from forms.safexml import MAX_DEPTH, SMALL, parse_xml

LAUGHS = b"""<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>"""
OUTSIDE = b"""<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>"""


@pytest.fixture(params=["short", "long"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "long":
        monkeypatch.setattr(safexml, "SMALL", 0)
    return str(request.param)


def deep(levels: int) -> bytes:
    return b"<a>" * levels + b"</a>" * levels


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (LAUGHS, "xml.doctype"),
        (OUTSIDE, "xml.doctype"),
        (LAUGHS.decode().encode("utf-16"), "xml.doctype"),
        (deep(MAX_DEPTH + 1), "xml.too_deep"),
        (deep(10_000), "xml.too_deep"),
        (b"<a><b></a>", "xml.not_well_formed"),
        (b"", "xml.not_well_formed"),
        (b"\x00\x01", "xml.not_well_formed"),
        (b"plain words", "xml.not_well_formed"),
    ],
)
def test_what_is_refused(way: str, data: bytes, code: str) -> None:
    with pytest.raises(FormError) as caught:
        parse_xml(data)
    assert caught.value.code == code


def test_what_is_read(way: str) -> None:
    data = "<a><?x y?><!-- c --><b n='1'>Сайн &amp; уу</b></a>".encode()
    assert etree.tostring(parse_xml(data), encoding="unicode") == '<a><b n="1">Сайн &amp; уу</b></a>'
    assert parse_xml(deep(MAX_DEPTH)).tag == "a"
    assert parse_xml("<a>ө</a>".encode("utf-16")).text == "ө"


def test_each_element_of_one_name_is_shown_in_order(way: str) -> None:
    seen = []
    data = b"<a xmlns:n='urn:n'><b><c>1</c><n:c>2</n:c></b><d>no</d><b><c>3<d/></c></b></a>"
    parse_xml(data, take=seen.append, take_name="c")
    assert [element.text for element in seen] == ["1", "2", "3"]


def test_what_only_looks_deep_is_read(way: str) -> None:
    data = b"<a><![CDATA[" + b"<b>" * 30_000 + b"]]></a>"
    assert (parse_xml(data).text or "").count("<b>") == 30_000


def test_a_document_beyond_the_bound_is_not_even_looked_at() -> None:
    with pytest.raises(FormError) as caught:
        parse_xml(b"<a/>" + b" " * 100, max_bytes=50)
    assert caught.value.values == {"size": 104, "limit": 50}


def test_a_long_document_is_read() -> None:
    data = b"<a>" + b"<b>x</b>" * (SMALL // 8 + 1) + b"</a>"
    assert len(parse_xml(data)) == SMALL // 8 + 1
