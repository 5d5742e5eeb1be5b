"""Bringing forms in: from files, with their media, and what bad files get."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.records.errors import StoreError
from fieldapp.ui.messages import sentence
from fieldapp.work.desk import Desk
from fieldapp.work.form_files import MAX_FORM_BYTES
from fieldapp.work.jobs import Cancelled, Watch
from forms.definition.cache import key_of
from forms.errors import CodedError, FormError
from forms.xlsform import convert_xlsform
from tests.work.made import visit, xlsx

PLACES = "name,label\nb1,Баг 1\nb2,Баг 2\n".encode()
FROM_FILE = [{"type": "select_one_from_file places.csv", "name": "bag", "label": "Баг"}]


def file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def offered(desk: Desk, form_key: int) -> list[str]:
    return [choice.value for choice in desk.new_interview(form_key).session.node("/data/bag").choices]


@pytest.mark.parametrize("media", ["places.csv", "made-media/places.csv"])
def test_a_workbook_comes_with_the_files_beside_it(desk: Desk, tmp_path: Path, media: str) -> None:
    path = file(tmp_path, "made.xlsx", xlsx(FROM_FILE))
    file(tmp_path, media, PLACES)
    added = desk.import_form(path, Watch())
    assert (added.row.form_id, added.row.version, added.row.source) == ("made", "1", "made.xlsx")
    assert added.missing_media == ()
    assert offered(desk, added.row.key) == ["b1", "b2"]


def test_a_file_that_lacks_is_named_and_can_come_later(desk: Desk, tmp_path: Path) -> None:
    path = file(tmp_path, "made.xlsx", xlsx(FROM_FILE))
    first = desk.import_form(path, Watch())
    assert first.missing_media == ("places.csv",)
    file(tmp_path, "places.csv", PLACES)
    second = desk.import_form(path, Watch())
    assert second.missing_media == ()
    assert second.row == first.row
    assert offered(desk, second.row.key) == ["b1", "b2"]


def test_a_form_reaches_no_file_outside_its_folder(desk: Desk, tmp_path: Path) -> None:
    file(tmp_path, "secret.csv", PLACES)
    xform = convert_xlsform(xlsx(FROM_FILE), "made.xlsx").xform.replace(b"places.csv", b"../secret.csv")
    added = desk.import_form(file(tmp_path, "forms/made.xml", xform), Watch())
    assert added.missing_media == ("secret.csv",)
    assert desk.store.media(added.row.key) == {}


def test_an_xform_comes_in_at_the_same_door(desk: Desk, tmp_path: Path) -> None:
    xform = convert_xlsform(visit(), "visit.md").xform
    added = desk.import_form(file(tmp_path, "visit.xml", xform), Watch())
    assert desk.store.xform(added.row.key) == xform
    assert desk.definition(added.row.key).languages == ("Монгол (mn)", "English (en)")


def test_what_is_not_built_is_named(desk: Desk, tmp_path: Path) -> None:
    path = file(tmp_path, "made.xlsx", xlsx([{"type": "audio", "name": "voice", "label": "Дуу"}]))
    assert [item.ref for item in desk.import_form(path, Watch()).unsupported] == ["/data/voice"]


def test_a_changed_form_needs_a_new_version(desk: Desk) -> None:
    first = desk.add_form(visit(), "visit.md", {}.get, Watch())
    changed = visit().replace(b"Place", b"Where")
    with pytest.raises(StoreError) as caught:
        desk.add_form(changed, "visit.md", {}.get, Watch())
    assert (caught.value.code, caught.value.values["form_id"]) == ("form.version_exists", "visit")
    assert desk.forms() == [first.row]
    newer = desk.add_form(changed.replace(b"| 1 ", b"| 2 "), "visit.md", {}.get, Watch())
    assert desk.forms() == [newer.row, first.row]


def test_a_stopped_import_leaves_nothing(desk: Desk) -> None:
    watch = Watch(lambda done, total, note: watch.cancel())
    with pytest.raises(Cancelled):
        desk.add_form(visit(), "visit.md", {}.get, watch)
    assert desk.forms() == []


# Bad input


def refused(desk: Desk, path: Path) -> CodedError:
    """The one error that bringing this file in gives; the store holds nothing of it."""
    with pytest.raises(FormError) as caught:
        desk.import_form(path, Watch())
    assert caught.value.values["file"] == path.name
    assert path.name in sentence(caught.value)
    assert desk.forms() == []
    return caught.value


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (b"<!DOCTYPE html><html><body>Log in</body></html>", "web_page"),
        (b"%PDF-1.7 ...", "pdf"),
        (b"", "empty"),
        (b"just words", "text"),
    ],
)
def test_a_file_that_is_no_workbook(desk: Desk, tmp_path: Path, data: bytes, looks_like: str) -> None:
    error = refused(desk, file(tmp_path, "form.xlsx", data))
    assert (error.code, error.values["looks_like"]) == ("xlsform.not_a_workbook", looks_like)


def test_a_workbook_that_is_no_xlsform(desk: Desk, tmp_path: Path) -> None:
    path = file(tmp_path, "salaries.xlsx", xlsx([{"name": "Жишээ Нэг", "salary": "1"}]))
    error = refused(desk, path)
    assert error.code == "xlsform.refused"


def test_a_cut_off_workbook(desk: Desk, tmp_path: Path) -> None:
    whole = xlsx([{"type": "text", "name": "a", "label": "A"}])
    error = refused(desk, file(tmp_path, "form.xlsx", whole[: len(whole) // 2]))
    assert error.code == "xlsform.unreadable"


@pytest.mark.parametrize(
    ("column", "formula", "code"),
    [
        ("calculation", "${a} + * 2", "xpath.syntax"),
        ("calculation", "no-such(${a})", "xpath.unknown_function"),
        ("constraint", ". > (1", "xpath.syntax"),
        ("relevant", "${nobody} > 1", "xlsform.refused"),
    ],
)
def test_an_error_in_a_formula_is_told_by_its_cell(
    desk: Desk, tmp_path: Path, column: str, formula: str, code: str
) -> None:
    kind = "calculate" if column == "calculation" else "integer"
    rows = [
        {"type": "integer", "name": "a", "label": "A"},
        {"type": kind, "name": "b", "label": "B", column: formula},
    ]
    error = refused(desk, file(tmp_path, "form.xlsx", xlsx(rows)))
    assert error.code == code
    assert (error.values["sheet"], error.values["row"], error.values["column"]) == ("survey", 3, column)
    assert f"sheet survey, row 3, column {column}" in sentence(error)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"not XML at all", "xml.not_well_formed"),
        (b"<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:head>", "xml.not_well_formed"),
        (b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "xml.doctype"),
        (b"<note>a shopping list</note>", "form.not_an_xform"),
    ],
)
def test_an_xform_that_is_none(desk: Desk, tmp_path: Path, data: bytes, code: str) -> None:
    assert refused(desk, file(tmp_path, "form.xml", data)).code == code


def test_a_file_that_is_gone(desk: Desk, tmp_path: Path) -> None:
    assert refused(desk, tmp_path / "gone.xlsx").code == "form.unreadable"


def test_a_file_of_any_size_is_looked_at_before_it_is_read(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "huge.xlsx"
    with path.open("wb") as huge:
        huge.truncate(MAX_FORM_BYTES + 1)  # a hole: it takes no room
    assert refused(desk, path).code == "form.too_large"


def test_a_form_that_was_open_before_opens_from_what_was_kept_of_it(desk: Desk, tmp_path: Path) -> None:
    rows = [{"type": "text", "name": "who", "label": "Who"}]
    row = desk.import_form(file(tmp_path, "made.xlsx", xlsx(rows)), Watch()).row
    with desk.elsewhere() as next_start:
        first = next_start.definition(row.key)
    assert desk.store.form_parts.get(key_of(desk.store.xform(row.key))) is not None
    with desk.elsewhere() as again:
        assert [node.ref for node in again.definition(row.key).root.walk()] == [
            node.ref for node in first.root.walk()
        ]
