"""Lists of forms and files as servers write them, and as they should not."""

from __future__ import annotations

import pytest

from sync.errors import SyncError
from sync.form_list import MOST_FORMS, read_form_list, read_manifest
from sync.names import is_plain_name

FORMS = "http://openrosa.org/xforms/xformsList"
FILES = "http://openrosa.org/xforms/xformsManifest"
ITEM = "<xform><formID>a</formID><downloadUrl>https://hq.example/a.xml</downloadUrl></xform>"
BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><xforms>&b;</xforms>'
HOSTILE = [
    "../a.csv",
    "..\\a.csv",
    "/etc/passwd",
    "C:\\a.csv",
    "C:a.csv",
    "..",
    ".",
    " ",
    "a.csv.",
    "a.csv ",
    "a\tb.csv",
    "ж" * 128,
    "CON",
    "con.csv",
    "Aux .csv",
    "LPT1.tar.gz",
    "com¹.csv",
]
PLAIN = ["a.csv", "сум.csv", "a b.csv", ".hidden", "console.csv", "com.csv", "lpt10.csv", "x" * 255, "a..b"]


def form_list(items: str) -> bytes:
    return f'<?xml version="1.0"?><xforms xmlns="{FORMS}">{items}</xforms>'.encode()


def manifest(name: str, *, attributes: str = "", digest: str = "md5:AB12") -> bytes:
    return (
        f'<manifest xmlns="{FILES}"><mediaFile{attributes}><filename>{name}</filename><hash>{digest}</hash>'
        "<downloadUrl>https://hq.example/f</downloadUrl></mediaFile></manifest>"
    ).encode()


def test_a_list_is_read_in_its_order_with_what_kobo_adds() -> None:
    kobo = ITEM.replace(
        "</xform>",
        "<name>A &amp; B</name><version/><hash>MD5: 0AbC </hash><descriptionText>x</descriptionText>"
        "<majorMinorVersion/><manifestUrl>https://hq.example/m</manifestUrl></xform>",
    )
    first, second = read_form_list(form_list(kobo + ITEM.replace("<formID>a", "<formID>b")), "hq.example")
    assert (first.form_id, first.name, first.version, first.md5) == ("a", "A & B", "", "0abc")
    assert first.manifest_url == "https://hq.example/m"
    assert (second.form_id, second.name, second.md5, second.manifest_url) == ("b", "b", "", "")


@pytest.mark.parametrize("missing", ["formID", "downloadUrl"])
def test_an_entry_that_is_not_whole_is_told_by_its_position(missing: str) -> None:
    broken = ITEM.replace(f"<{missing}>", "<other>").replace(f"</{missing}>", "</other>")
    with pytest.raises(SyncError) as caught:
        read_form_list(form_list(ITEM + broken), "hq.example")
    assert (caught.value.code, dict(caught.value.values)) == ("form_list.bad_item", {"position": 2})


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><body>Welcome</body></html>",
        b"<!DOCTYPE html><html><body>Welcome</body></html>",
        b'{"message": "hello"}',
        b"<xforms><xform/></xforms>",
        b'<manifest xmlns="http://openrosa.org/xforms/xformsManifest"/>',
        form_list("<xform>"),
        BOMB,
    ],
    ids=["empty", "html", "html5", "json", "no namespace", "manifest", "cut", "bomb"],
)
def test_what_is_no_list_is_named_as_such(data: bytes) -> None:
    with pytest.raises(SyncError) as caught:
        read_form_list(data, "hq.example")
    assert (caught.value.code, dict(caught.value.values)) == ("server.not_openrosa", {"host": "hq.example"})


def test_a_list_without_end_is_not_taken() -> None:
    with pytest.raises(SyncError, match=r"server\.too_much"):
        read_form_list(form_list(ITEM * (MOST_FORMS + 1)), "hq.example")


def test_a_manifest_tells_entity_lists_from_plain_files() -> None:
    (plain,) = read_manifest(manifest("a.csv"), "hq.example")
    (entities,) = read_manifest(manifest("a.csv", attributes=' type="entityList"'), "hq.example")
    assert (plain.kind, plain.md5) == ("", "ab12")
    assert entities.kind == "entityList"


@pytest.mark.parametrize("digest", ["", "sha1:ab12", "ab12"])
def test_a_digest_that_is_no_md5_cannot_be_checked(digest: str) -> None:
    (file,) = read_manifest(manifest("a.csv", digest=digest), "hq.example")
    assert file.md5 == ""


@pytest.mark.parametrize("name", [name for name in HOSTILE if name == name.strip()])
def test_a_manifest_with_a_hostile_name_is_refused(name: str) -> None:
    with pytest.raises(SyncError) as caught:
        read_manifest(manifest(name), "hq.example")
    assert (caught.value.code, dict(caught.value.values)) == ("manifest.bad_name", {"position": 1})


@pytest.mark.parametrize("name", [*HOSTILE, "", "a\x00b.csv", "a\x7fb"])
def test_a_name_that_would_not_stay_where_it_is_put_is_not_plain(name: str) -> None:
    assert not is_plain_name(name)


@pytest.mark.parametrize("name", PLAIN)
def test_names_as_people_give_them_are_plain(name: str) -> None:
    assert is_plain_name(name)
