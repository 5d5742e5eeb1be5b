"""Lookups in secondary instances."""

from __future__ import annotations

from forms.definition.external import read_csv
from forms.definition.index import InstanceIndex


def test_items_are_found_by_a_column_in_document_order() -> None:
    index = InstanceIndex({"soums": read_csv("soums.csv", b"name,aimag\ns1,a\ns2,b\ns3,a\n")})
    found = index.find("soums", "aimag", "a")
    assert found is not None
    assert [item.named["name"][0].text for item in found] == ["s1", "s3"]
    assert index.find("soums", "aimag", "z") == ()
    assert index.find("soums", "nosuch", "a") == ()
    assert index.find("bags", "aimag", "a") is None


def test_a_column_that_an_item_has_twice_is_left_to_a_search() -> None:
    index = InstanceIndex({"soums": read_csv("soums.csv", b"name,name\ns1,s2\n")})
    assert index.find("soums", "name", "s1") is None
