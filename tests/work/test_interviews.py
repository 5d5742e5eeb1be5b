"""An interview at a desk: what was acknowledged is there again, however it ended."""

from __future__ import annotations

import pytest

from fieldapp.records.profiles import Profile, unlock
from fieldapp.records.rows import RecordState
from fieldapp.ui.messages import sentence
from fieldapp.work.desk import Desk
from fieldapp.work.interview import FOLD_AFTER, Interview, InterviewError
from fieldapp.work.jobs import Watch
from forms.errors import CodedError, FormError
from forms.interface import Whole
from tests.work.made import add_visit, desk_of, fill


@pytest.fixture
def interview(desk: Desk) -> Interview:
    return desk.new_interview(add_visit(desk), language="English (en)")


def value(interview: Interview, ref: str) -> str:
    return interview.session.node(ref).value


def test_a_new_interview_is_a_draft_before_its_first_answer(desk: Desk, interview: Interview) -> None:
    (record,) = desk.records()
    assert (record.state, record.instance_id) == (RecordState.DRAFT, interview.session.instance_id)


def test_what_was_acknowledged_is_there_though_nothing_was_saved(profile: Profile) -> None:
    """Nothing of the interview is closed: as after a crash, only the journal tells."""
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        interview.set_language("English (en)")
        fill(interview, "Зүүнмод")
        interview.go_to("/data/animal[2]/head")
        interview.typing("/data/animal[2]/head", "15")
        record, instance = interview.record.id, interview.session.save_xml()
    with desk_of(profile) as desk:
        again = desk.open_interview(record)
        assert value(again, "/data/place") == "Зүүнмод"
        assert value(again, "/data/animal[2]/kind") == "horse"
        assert again.unfinished == {"/data/animal[2]/head": "15"}
        assert again.place == "/data/animal[2]/head"
        assert again.session.language == "English (en)"
        assert again.session.save_xml() == instance


def test_a_closed_interview_opens_the_same_from_its_saved_instance(profile: Profile) -> None:
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        fill(interview, "Зүүнмод")
        interview.close()
        record, instance = interview.record.id, interview.session.save_xml()
        assert desk.store.journal(record) == []
    with desk_of(profile) as desk:
        assert desk.open_interview(record).session.save_xml() == instance


def test_a_long_interview_folds_its_journal(desk: Desk, interview: Interview) -> None:
    for number in range(FOLD_AFTER + 5):
        interview.answer("/data/people", str(number))
    assert len(desk.store.journal(interview.record.id)) == 5
    assert value(desk.open_interview(interview.record.id), "/data/people") == str(FOLD_AFTER + 4)


def test_a_removed_repeat_comes_back_where_it_was_and_stays(profile: Profile) -> None:
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        fill(interview, "Зүүнмод")
        told: list[object] = []
        interview.subscribe(told.append)
        interview.remove_repeat("/data/animal[1]")
        assert value(interview, "/data/animal[1]/kind") == "horse"
        assert interview.undo() is Whole.ALL
        assert told[-1] is Whole.ALL
        record = interview.record.id
    with desk_of(profile) as desk:
        again = desk.open_interview(record)
        kinds = [value(again, f"/data/animal[{place}]/kind") for place in (1, 2)]
        assert kinds == ["sheep", "horse"]


def test_acts_are_taken_back_one_by_one(interview: Interview) -> None:
    interview.answer("/data/people", "3")
    interview.answer("/data/people", "30")
    added, _ = interview.add_repeat("/data/animal")
    interview.undo()
    with pytest.raises(FormError):
        interview.session.node(added)
    interview.undo()
    assert value(interview, "/data/people") == "3"
    interview.undo()
    assert value(interview, "/data/people") == ""
    assert not interview.can_undo


def test_a_file_is_kept_without_its_telling_name(desk: Desk, interview: Interview) -> None:
    interview.attach("/data/photo", "Жишээ Нэг, гэр.JPG", b"a picture")
    kept = value(interview, "/data/photo")
    assert kept.endswith(".jpg")
    assert "Жишээ" not in kept
    assert interview.attachment(kept) == b"a picture"
    assert b"a picture" not in desk.store.path.read_bytes()


def test_an_unfinished_interview_stays_a_draft(desk: Desk, interview: Interview) -> None:
    interview.answer("/data/people", "5000")
    with pytest.raises(FormError) as caught:
        interview.finalise()
    assert (caught.value.code, caught.value.values["count"]) == ("form.invalid", 2)
    assert interview.editable
    assert desk.store.outbox.waiting() == []
    interview.answer("/data/people", "5")
    interview.answer("/data/place", "Зүүнмод")
    interview.finalise()


def test_a_finalised_record_waits_frozen_and_can_only_be_shown(desk: Desk, interview: Interview) -> None:
    fill(interview, "Зүүнмод")
    submission = interview.finalise()
    (item,) = desk.store.outbox.waiting()
    assert item.xml == submission.xml
    again = desk.open_interview(interview.record.id)
    assert value(again, "/data/place") == "Зүүнмод"
    for act in (
        lambda: again.answer("/data/place", "өөр"),
        lambda: again.attach("/data/photo", "p.jpg", b"x"),
        again.finalise,
    ):
        with pytest.raises(InterviewError) as caught:
            act()
        assert caught.value.code == "record.not_a_draft"
    with pytest.raises(CodedError):
        desk.delete_draft(again.record.id)
    assert [item.xml for item in desk.store.outbox.waiting()] == [submission.xml]


def test_a_deleted_draft_is_gone_with_its_journal(desk: Desk, interview: Interview) -> None:
    fill(interview, "Зүүнмод")
    desk.delete_draft(interview.record.id)
    assert desk.records() == []
    with pytest.raises(CodedError) as caught:
        desk.open_interview(interview.record.id)
    assert caught.value.code == "record.missing"


def test_a_desk_elsewhere_sees_the_same_store(desk: Desk, interview: Interview) -> None:
    interview.answer("/data/place", "Зүүнмод")
    with desk.elsewhere() as other:
        assert value(other.open_interview(interview.record.id), "/data/place") == "Зүүнмод"
        assert other.definition(interview.record.form_key).form_id == "visit"


def test_a_wrong_passphrase_is_told_and_changes_nothing(profile: Profile) -> None:
    with desk_of(profile) as desk:
        fill(desk.new_interview(add_visit(desk)), "Зүүнмод")
    before = {path: path.read_bytes() for path in profile.folder.iterdir()}
    with pytest.raises(CodedError) as caught:
        unlock(profile, "not the right one")
    assert caught.value.code == "profile.wrong_passphrase"
    assert "passphrase is not right" in sentence(caught.value)
    assert {path: path.read_bytes() for path in before} == before
    with desk_of(profile) as desk:
        assert value(desk.open_interview(desk.records()[0].id), "/data/place") == "Зүүнмод"


SEALED = """
| survey | | | |
| | type | name | label |
| | text | who | Who |
| settings | | | |
| | form_id | version | public_key |
| | sealed | 1 | MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA |
"""

LAST = """
| survey | | | | |
| | type | name | label | default |
| | text | soum | Soum | ${last-saved#soum} |
| settings | | | | |
| | form_id | version | | |
| | last | 1 | | |
"""


def test_a_record_that_has_to_be_sealed_is_not_queued_in_clear(desk: Desk) -> None:
    key = desk.add_form(SEALED.encode(), "sealed.md", {}.get, Watch()).row.key
    interview = desk.new_interview(key)
    interview.answer("/data/who", "Жишээ")
    with pytest.raises(InterviewError) as caught:
        interview.finalise()
    assert caught.value.code == "record.must_be_sealed"
    (record,) = desk.records()
    assert record.state is RecordState.DRAFT
    assert desk.open_interview(record.id).session.node("/data/who").value == "Жишээ"


def test_a_form_may_start_from_what_was_saved_last(desk: Desk) -> None:
    key = desk.add_form(LAST.encode(), "last.md", {}.get, Watch()).row.key
    for soum, before in (("Нэг", ""), ("Хоёр", "Нэг"), ("Гурав", "Хоёр")):
        interview = desk.new_interview(key)
        assert interview.session.node("/data/soum").value == before
        interview.answer("/data/soum", soum)
        interview.finalise()
        interview.close()
    draft = desk.new_interview(key)
    draft.answer("/data/soum", "never finalised")
    assert desk.new_interview(key).session.node("/data/soum").value == "Гурав"
