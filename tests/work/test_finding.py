"""What a person sees in a record finds it: saved, finalised, received or cut off."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from fieldapp.records.findable import Findable, Mark, MarkKind, Wanted
from fieldapp.records.profiles import Profile, list_profiles, unlock
from fieldapp.records.rows import RecordState
from fieldapp.work.desk import Desk
from fieldapp.work.interview import Interview
from fieldapp.work.jobs import Watch
from fieldapp.work.pieces import Piece
from fieldapp.work.reading import read_cut_off, read_unread
from fieldapp.work.shipped import add_shipped
from tests.files.store_1 import PASSPHRASE as PASSPHRASE_1
from tests.hq.server_process import HqProcess
from tests.work.made import add_visit, connect, desk_of, fill, finalised

STORE_1 = Path(__file__).parents[1] / "files" / "store-1"
PLACED = """
| survey |
| | type                    | name       | label                    | relevant         | choice_filter |
| | username                | who        |                          |                  |               |
| | text                    | enum_code  | Code                     |                  |               |
| | select_one aimag        | adm1       | **Aimag** of the visit   |                  |               |
| | select_one soum         | soum       | Soum                     |                  | in=${adm1}    |
| | select_one aimag        | from_adm1  | Where they came from     |                  |               |
| | select_multiple need    | needs      | Needs                    |                  |               |
| | text                    | remark     | Remark                   | ${enum_code}!='' |               |
| | geopoint                | point      | Point                    |                  |               |
| choices |
|         | list_name | name | label            | in |
|         | aimag     | 85   | Увс              |    |
|         | aimag     | 84   | Ховд             |    |
|         | soum      | 01   | Улаангом         | 85 |
|         | soum      | 02   | Жаргалант        | 84 |
|         | need      | wat  | Цэвэр ус         |    |
|         | need      | wood | Түлээ            |    |
| settings |
|          | form_title | form_id | version |
|          | Placed     | placed  | 1       |
"""


def placed(desk: Desk) -> Interview:
    """Of a form that asks for its place and its enumerator."""
    form = desk.add_form(PLACED.encode(), "placed.md", {}.get, Watch()).row
    return desk.new_interview(form.key)


def found(desk: Desk, typed: str = "", *marks: tuple[MarkKind, str]) -> list[int]:
    return [record.id for record in desk.find(Wanted(typed, marks=marks), limit=50).records]


def piece(desk: Desk, record_id: int, typed: str, language: str | None = None) -> Piece | None:
    def choose(offered: Sequence[str]) -> str | None:
        return language

    return desk.piece(record_id, typed, choose)


def test_answers_labels_in_both_languages_and_repeats_are_found_once_saved(desk: Desk) -> None:
    interview = desk.new_interview(add_visit(desk))
    fill(interview, "Өвөрхангай, Арвайхээр")
    interview.close()
    number = interview.record.id
    for typed in ("арвайхээр", "uvurkhangai", "хонь", "sheep", "адуу", "horses", "80", "made visit", "Жишээ"):
        assert found(desk, typed) == [number], typed
    for typed in ("kind", "газар", "picture", "тэмээ"):
        assert found(desk, typed) == [], typed


def test_a_finalised_and_a_received_record_are_found(desk: Desk, supervisor: Desk, hq: HqProcess) -> None:
    form = "found_received"
    key = add_visit(desk, form)
    connect(desk, hq)
    connect(supervisor, hq)
    desk.publish_form(key, Watch())
    finalised(desk, key, "Хөвсгөл")
    assert found(desk, "khuvsgul") == [1]
    desk.send(Watch())
    assert found(desk, "khuvsgul") == [1]
    supervisor.pull(Watch())
    (record,) = supervisor.records(form_id=form)
    assert record.id in found(supervisor, "khuvsgul sheep")
    assert supervisor.store.index.unread(limit=5) == []


def test_the_name_of_the_record_and_of_who_made_it(desk: Desk) -> None:
    interview = placed(desk)
    interview.answer("/data/enum_code", "E042")
    interview.save()
    assert found(desk, "e042") == [1]
    assert found(desk, "", (MarkKind.ENUMERATOR, "E042")) == [1]
    assert found(desk, "", (MarkKind.ENUMERATOR, "Жишээ Нэг")) == [1]


def test_places_are_those_of_the_interview(desk: Desk) -> None:
    interview = placed(desk)
    for name, value in (("adm1", "85"), ("soum", "01"), ("from_adm1", "84")):
        interview.answer(f"/data/{name}", value)
    interview.save()
    assert found(desk, "", (MarkKind.AIMAG, "85"), (MarkKind.SOUM, "01")) == [1]
    assert found(desk, "", (MarkKind.AIMAG, "84")) == []
    assert found(desk, "ховд") == [1], "it is an answer all the same"
    assert desk.store.index.marks(MarkKind.SOUM, within="85") == [
        Mark(MarkKind.SOUM, "01", ((None, "Улаангом"),), within="85")
    ]


def test_what_is_not_shown_is_not_found(desk: Desk) -> None:
    interview = placed(desk)
    interview.answer("/data/enum_code", "E042")
    interview.answer("/data/remark", "нууц")
    interview.answer("/data/point", "47.9186 106.9178 0 0")
    interview.save()
    assert found(desk, "нууц") == [1]
    assert found(desk, "47.9186") == [], "nobody looks for coordinates"
    interview.answer("/data/enum_code", None)
    interview.save()
    assert found(desk, "нууц") == [], "its question is gone, the answer waits for it to come back"
    interview.answer("/data/enum_code", "E042")
    interview.save()
    assert found(desk, "нууц") == [1]


def test_pages_and_what_is_more(desk: Desk) -> None:
    key = add_visit(desk)
    for number in range(5):
        finalised(desk, key, f"Газар {number}")
    first = desk.find(Wanted("газар"), limit=3)
    assert [record.title for record in first.records] == ["Газар 4", "Газар 3", "Газар 2"]
    assert first.more
    rest = desk.find(Wanted("газар"), before=first.records[-1].id, limit=3)
    assert [record.title for record in rest.records] == ["Газар 1", "Газар 0"]
    assert not rest.more


# The piece of the answer


def test_the_piece_in_its_language(desk: Desk) -> None:
    finalised(desk, add_visit(desk), "Төв аймгийн Зүүнмод сумын төв, номын сангийн хажууд, хоёр давхар")
    assert piece(desk, 1, "zuunmod", "English (en)") == Piece(
        "Place", "Төв аймгийн ", "Зүүнмод", " сумын төв, номын сангийн…"
    )
    assert piece(desk, 1, "давхар") == Piece("Газар", "…номын сангийн хажууд, хоёр ", "давхар", "")
    assert piece(desk, 1, "sheep", "Монгол (mn)") == Piece("Төрөл", "", "Sheep", "")


def test_the_piece_of_a_repeat_of_several_words_and_of_none(desk: Desk) -> None:
    interview = placed(desk)
    interview.answer("/data/adm1", "85")
    interview.answer("/data/needs", "wat wood")
    interview.answer("/data/enum_code", "Увс")
    interview.answer("/data/remark", "цэвэр\nус алга, Увс нуур давстай")
    interview.save()
    assert piece(desk, 1, "увс") == Piece("Code", "", "Увс", "")
    assert piece(desk, 1, "увс нуур") == Piece("Remark", "цэвэр ус алга, ", "Увс", " нуур давстай")
    assert piece(desk, 1, "placed") is None, "the form's name is no answer"
    assert piece(desk, 99, "увс") is None


# What no one has read yet


def read_all(desk: Desk, limit: int) -> list[int]:
    """By steps, as beside the window; where each ended."""
    ends: list[int] = []
    before = read_unread(desk, before=None, limit=limit)
    while before is not None:
        ends.append(before)
        before = read_unread(desk, before=before, limit=limit)
    return ends


def forget_words(desk: Desk) -> None:
    """As in a store of the first schema."""
    with desk.store.base.write():
        desk.store.base.run("UPDATE found SET words = '', marks = ''")
        desk.store.base.run("INSERT OR IGNORE INTO unread SELECT id FROM record")


def test_an_older_store_is_read_step_by_step(profile: Profile) -> None:
    with desk_of(profile) as desk:
        key = add_visit(desk)
        for number in range(5):
            finalised(desk, key, f"Хөвсгөл {number}")
        before = desk.store.base.all("SELECT words, marks FROM found ORDER BY rowid")
        forget_words(desk)
        assert found(desk, "хөвсгөл") == []
        assert read_unread(desk, before=None, limit=2) == 4
        assert found(desk, "хөвсгөл") == [5, 4]
    with desk_of(profile) as desk:  # it was ended there, and goes on
        assert read_all(desk, 2) == [2, 1]
        assert found(desk, "хөвсгөл") == [5, 4, 3, 2, 1]
        assert desk.store.base.all("SELECT words, marks FROM found ORDER BY rowid") == before


def test_the_kept_store_of_schema_1_is_read(tmp_path: Path) -> None:
    shutil.copytree(STORE_1, tmp_path / "profiles")
    (profile,) = list_profiles(tmp_path / "profiles")
    store = unlock(profile, PASSPHRASE_1)
    desk = Desk(store)
    waits = Wanted(states=(RecordState.FINALISED,))
    assert store.index.count(waits) == 5, "by state at once"
    assert found(desk, "well 4") == []
    read_cut_off(desk)
    assert read_all(desk, 4)
    assert [record.title for record in desk.find(Wanted("well 4"), limit=9).records] == ["Well 4"]
    assert store.index.unread_count() == 0
    store.close()


def test_what_cannot_be_read_is_found_by_its_name_and_does_not_stop_the_others(desk: Desk) -> None:
    key = add_visit(desk)
    for number in range(3):
        finalised(desk, key, f"Газар №{number + 500}")
    forget_words(desk)
    desk.store.base.run("UPDATE submission SET xml = ? WHERE record_id = 2", b"<data id='visit'><place>")
    assert read_all(desk, 10) == [1]
    assert found(desk, "хонь") == [3, 1]
    assert found(desk, "газар 501") == [2]


def test_what_was_cut_off_is_found_after_the_next_start(profile: Profile) -> None:
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        fill(interview, "Зүүнмод")
        number = interview.record.id
        assert found(desk, "зүүнмод") == [], "it is in the journal alone"
    with desk_of(profile) as desk:
        journal = desk.store.journal(number)
        read_cut_off(desk)
        assert found(desk, "зүүнмод") == found(desk, "хонь") == [number]
        assert desk.store.journal(number) == journal, "reading changes nothing"


def test_a_list_of_places_is_looked_up_and_named_in_both_alphabets(desk: Desk) -> None:
    (form,) = add_shipped(desk, Watch())
    reader = desk.reader(form.row.key)
    (aimag,) = (node for node in reader.definition.root.walk() if node.name == "adm1")
    assert reader.labels(aimag, "MN67") == ((None, "Хөвсгөл – Khuvsgul"),)
    assert reader.labels(aimag, "no such") == ((None, "no such"),)


@pytest.mark.parametrize("broken", [Findable(()), None])
def test_a_record_is_saved_whatever_can_be_read_of_it(desk: Desk, broken: Findable | None) -> None:
    record = desk.new_interview(add_visit(desk)).record
    desk.store.save(record.id, b"<data/>", title="", place="", language=None, findable=broken)
    assert found(desk) == [record.id]
