"""Lookups in secondary instances."""

from __future__ import annotations

from forms.definition.external import read_csv
from forms.definition.index import InstanceIndex
from forms.definition.model import FormDefinition
from forms.session.open import new_session
from tests.forms.helpers import loaded, setting, value


def test_items_are_found_by_a_column_in_document_order() -> None:
    index = InstanceIndex({"soums": read_csv("soums.csv", b"name,aimag\ns1,a\ns2,b\ns3,a\n")})
    found = index.find("soums", "aimag", "a")
    assert found is not None
    assert [item.named["name"][0].text for item in found] == ["s1", "s3"]
    assert index.find("soums", "aimag", "z") == ()
    assert index.find("soums", "nosuch", "a") == ()
    assert len(index.find("soums", "nosuch", "") or ()) == 3
    assert index.find("bags", "aimag", "a") is None


def test_a_column_that_an_item_has_twice_is_left_to_a_search() -> None:
    index = InstanceIndex({"soums": read_csv("soums.csv", b"name,name\ns1,s2\n")})
    assert index.find("soums", "name", "s1") is None


def places() -> FormDefinition:
    """A list inside a form, with an item that is more than a row of texts."""
    items = "".join(
        f"<item><name>b{n}</name><label>Bag {n}</label>{f'<soum>s{n % 5}</soum>' if n % 7 else ''}</item>"
        for n in range(50)
    )
    odd = "<item code='x'><name>odd</name><label>Odd</label><soum>s1</soum><deep><er>1</er></deep></item>"
    return loaded(
        "<soum/><bag/><label/><deep/><all/>",
        """<bind nodeset="/data/label" calculate="instance('bags')/root/item[name = /data/bag]/label"/>
        <bind nodeset="/data/deep" calculate="instance('bags')/root/item[@code = 'x']/deep/er"/>
        <bind nodeset="/data/all" calculate="count(instance('bags')/root/item)"/>""",
        """<input ref="/data/soum"/><select1 ref="/data/bag">
        <itemset nodeset="instance('bags')/root/item[soum = /data/soum]">
        <value ref="name"/><label ref="label"/></itemset></select1>""",
        after=f"<instance id='bags'><root>{items}{odd}</root></instance>",
    )


def test_a_list_inside_a_form_is_read_as_rows_and_asked_as_nodes() -> None:
    session = new_session(places(), setting=setting())
    assert value(session, "/data/all") == "51"
    assert value(session, "/data/deep") == "1"
    assert [n.value for n in session.node("/data/bag").choices] == [f"b{n}" for n in range(0, 50, 7)]
    session.answer("/data/soum", "s1")
    wanted = [f"b{n}" for n in range(50) if n % 5 == 1 and n % 7] + ["odd"]
    assert [n.value for n in session.node("/data/bag").choices] == wanted
    session.answer("/data/bag", "b11")
    assert value(session, "/data/label") == "Bag 11"
    assert [n.label.text for n in session.node("/data/bag").choices][-1] == "Odd"


def test_rows_as_nodes_are_the_same_ones_each_time() -> None:
    root = read_csv("soums.csv", b"name,aimag\ns1,a\ns2,\ns3\n").children[0]
    assert root.children[1] is root.children[1]
    assert [cell.name for cell in root.children[1].children] == ["name", "aimag"]
    assert [item.string_value() for item in root.named["item"]] == ["s1a", "s2", "s3"]
    assert root.children[0].children[0] is root.children[0].named["name"][0]
    assert (root.children[0].cell("aimag"), root.children[2].cell("aimag"), root.children[0].cell("z")) == (
        "a",
        "",
        "",
    )
