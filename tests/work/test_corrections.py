"""A finalised record is corrected by a version that replaces it; what was changed, and why, is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.export.options import ExportOptions
from fieldapp.records.rows import RecordState
from fieldapp.work.desk import Desk
from fieldapp.work.interview import Interview
from fieldapp.work.jobs import Watch
from forms.errors import CodedError
from forms.submission import read_submission
from sync.protocols import OutboxState, Problem
from tests.hq.server_process import HqProcess
from tests.sync.helpers import at_headquarters
from tests.work.made import add_visit, connect, fill, finalised

WHY = "Хүний тоог буруу бичсэн"


def only(desk: Desk) -> int:
    return desk.records()[0].id


def corrected(desk: Desk, record: int, people: int) -> Interview:
    interview = desk.correct(record, WHY)
    interview.answer("/data/people", str(people))
    interview.finalise()
    interview.close()
    return interview


def told(desk: Desk, record: int) -> list[tuple[str, str, str, str, str]]:
    return [
        (entry.what, entry.question, entry.was, entry.became, entry.why)
        for entry in desk.store.history(record)
    ]


def test_a_correction_starts_with_the_same_answers_and_leaves_both_versions(desk: Desk) -> None:
    first = finalised(desk, add_visit(desk), "Зүүнмод", photo=b"a picture")
    old = only(desk)
    draft = desk.correct(old, f"  {WHY} ")
    assert draft.record.is_correction
    assert draft.record.why == WHY
    assert draft.session.node("/data/place").value == "Зүүнмод"
    name = draft.session.node("/data/photo").value
    assert draft.attachment(name) == b"a picture"
    draft.answer("/data/people", "21")
    new = draft.finalise()
    assert new.deprecated_id == first.instance_id != new.instance_id
    assert desk.store.submission(old).xml == first.xml
    assert desk.store.record(old).replaced_by == draft.record.id
    assert desk.store.record(draft.record.id).replaced_by is None
    assert [item.key for item in desk.store.outbox.waiting()] == [first.instance_id, new.instance_id]


def test_the_history_tells_what_was_changed_by_whom_and_why(desk: Desk) -> None:
    finalised(desk, add_visit(desk), "Зүүнмод")
    old = only(desk)
    draft = desk.correct(old, WHY)
    draft.answer("/data/people", "21")
    draft.remove_repeat("/data/animal[1]")
    draft.finalise()
    expected = [
        ("created", "", "", "", ""),
        ("finalised", "", "", "", ""),
        ("correcting", "", "", "", WHY),
        ("finalised", "", "", "", WHY),
        ("changed", "/data/people", "12", "21", WHY),
        ("changed", "/data/animal[1]/kind", "sheep", "", WHY),
        ("changed", "/data/animal[1]/head", "80", "", WHY),
    ]
    assert told(desk, old) == expected
    assert told(desk, draft.record.id) == expected, "of all versions, whichever is asked for"
    assert {entry.who for entry in desk.store.history(old)} == {"Жишээ Нэг"}
    assert desk.store.verify() == []


TIMED = """
| survey | | | | |
| | type | name | label | calculation |
| | start | begun | | |
| | end | ended | | |
| | integer | people | People | |
| | calculate | double | | ${people} * 2 |
| settings | | | | |
| | form_id | version | | |
| | timed | 1 | | |
"""


def test_the_time_of_finalising_is_no_change_and_what_is_calculated_is(desk: Desk) -> None:
    interview = desk.new_interview(desk.add_form(TIMED.encode(), "timed.md", {}.get, Watch()).row.key)
    interview.answer("/data/people", "3")
    interview.finalise()
    draft = corrected(desk, interview.record.id, 4)
    changed = [entry.question for entry in desk.store.history(draft.record.id) if entry.what == "changed"]
    assert changed == ["/data/people", "/data/double"]


def test_the_forms_logic_runs_on_a_correction(desk: Desk) -> None:
    finalised(desk, add_visit(desk), "Зүүнмод")
    draft = desk.correct(only(desk), WHY)
    draft.answer("/data/people", "5000")
    with pytest.raises(CodedError) as caught:
        draft.finalise()
    assert caught.value.code == "form.invalid"
    assert draft.editable


def test_one_correction_is_open_at_a_time_and_giving_it_up_is_recorded(desk: Desk) -> None:
    finalised(desk, add_visit(desk), "Зүүнмод")
    old = only(desk)
    draft = desk.correct(old, WHY)
    with pytest.raises(CodedError) as caught:
        desk.correct(old, "another")
    assert caught.value.code == "correction.open"
    begun = desk.store.open_correction(old)
    assert begun is not None
    assert begun.id == draft.record.id
    desk.delete_draft(draft.record.id)
    assert told(desk, old)[-1] == ("abandoned", "", "", "", WHY)
    assert desk.store.record(old).replaced_by is None
    desk.correct(old, "another")


@pytest.mark.parametrize("why", ["", "  \n"])
def test_a_correction_needs_a_reason(desk: Desk, why: str) -> None:
    finalised(desk, add_visit(desk), "Зүүнмод")
    with pytest.raises(CodedError) as caught:
        desk.correct(only(desk), why)
    assert caught.value.code == "correction.no_reason"
    assert len(desk.records()) == 1


def test_only_the_newest_version_of_a_finalised_record_is_corrected(desk: Desk) -> None:
    key = add_visit(desk)
    finalised(desk, key, "Зүүнмод")
    old = only(desk)
    newest = corrected(desk, old, 21).record.id
    draft = desk.new_interview(key).record.id
    for record, code in ((old, "correction.outdated"), (draft, "correction.of_draft")):
        with pytest.raises(CodedError) as caught:
            desk.correct(record, WHY)
        assert caught.value.code == code
    third = corrected(desk, newest, 22).record.id
    assert [desk.store.record(one).replaced_by for one in (old, newest, third)] == [third, third, None]


def test_a_form_may_forbid_corrections(desk: Desk) -> None:
    xform = desk.store.xform(add_visit(desk, "strict"))
    closed = xform.replace(b'id="strict"', b'id="closed"', 1).replace(
        b"</model>", b'<submission client-editable="false"/></model>'
    )
    key = desk.add_form(closed, "closed.xml", {}.get, Watch()).row.key
    finalised(desk, key, "Зүүнмод")
    with pytest.raises(CodedError) as caught:
        desk.correct(only(desk), WHY)
    assert caught.value.code == "correction.not_allowed"


def test_corrections_are_sent_after_what_they_replace_and_a_supervisor_exports_the_newest(
    desk: Desk, supervisor: Desk, hq: HqProcess, tmp_path: Path
) -> None:
    key = add_visit(desk, "corrected")
    for one in (desk, supervisor):
        connect(one, hq)
    desk.publish_form(key, Watch())
    first = finalised(desk, key, "Зүүнмод", photo=b"a picture")
    other = finalised(desk, key, "Тамир")
    desk.send(Watch())
    supervisor.pull(Watch())
    old = next(row for row in desk.records() if row.instance_id == first.instance_id)
    second = corrected(desk, old.id, 21)
    corrected(desk, second.record.id, 22)
    report = desk.send(Watch())
    assert (report.sent, report.waiting, report.refused) == (2, 0, 0)
    assert at_headquarters(hq, "corrected") == [first.instance_id, other.instance_id]
    assert {row.state for row in desk.records()} == {RecordState.SENT}
    supervisor.pull(Watch())
    rows = {row.instance_id: row for row in supervisor.records(form_id="corrected")}
    assert len(rows) == 3, "the version in between was never here"
    newest = next(row for row in rows.values() if row.deprecated_id)
    assert rows[first.instance_id].replaced_by == newest.id
    exported = [record.instance_id for record in supervisor.store.submissions("corrected")]
    assert exported == [other.instance_id, newest.instance_id]
    written = supervisor.export("corrected", tmp_path / "out.xlsx", ExportOptions(), Watch())
    assert written.rows["data"] == 2, written.rows


def test_a_received_record_is_corrected_too(desk: Desk, supervisor: Desk, hq: HqProcess) -> None:
    key = add_visit(desk, "reviewed")
    for one in (desk, supervisor):
        connect(one, hq)
    desk.publish_form(key, Watch())
    first = finalised(desk, key, "Зүүнмод")
    desk.send(Watch())
    supervisor.pull(Watch())
    corrected(supervisor, only(supervisor), 21)
    assert supervisor.send(Watch()).sent == 1
    assert told(supervisor, only(supervisor))[-2:] == [
        ("changed", "/data/people", "12", "21", WHY),
        ("sent", "", "", "", ""),
    ]
    desk.pull(Watch())
    mine = next(row for row in desk.records() if row.instance_id == first.instance_id)
    assert mine.replaced_by is not None
    assert desk.store.record(mine.replaced_by).state is RecordState.RECEIVED


def test_a_correction_of_what_was_replaced_meanwhile_is_not_finalised(desk: Desk) -> None:
    first = finalised(desk, add_visit(desk), "Зүүнмод")
    draft = desk.correct(only(desk), WHY)
    old, new = f"<instanceID>{first.instance_id}", "<instanceID>uuid:elsewhere"
    edit = f"<deprecatedID>{first.instance_id}</deprecatedID>{new}"
    received = read_submission(first.xml.replace(old.encode(), edit.encode()))
    assert received.deprecated_id == first.instance_id
    desk.store.receive(received, {}, form_key=draft.record.form_key, source="made up")
    with pytest.raises(CodedError) as caught:
        draft.finalise()
    assert caught.value.code == "correction.outdated"
    assert draft.editable


def test_a_note_on_a_finalised_record_is_in_its_history(desk: Desk) -> None:
    finalised(desk, add_visit(desk), "Зүүнмод")
    shown = desk.open_interview(only(desk))
    note = shown.note("/data/people", "дахин асуух")
    shown.change_note(note.key, "асуусан")
    shown.delete_note(note.key)
    assert told(desk, only(desk))[2:] == [
        ("noted", "/data/people", "", "дахин асуух", ""),
        ("noted", "/data/people", "дахин асуух", "асуусан", ""),
        ("noted", "/data/people", "асуусан", "", ""),
    ]


def test_notes_go_along_with_a_correction(desk: Desk) -> None:
    interview = desk.new_interview(add_visit(desk))
    fill(interview, "Зүүнмод")
    interview.note("/data/people", "бүртгэлээс")
    interview.finalise()
    draft = desk.correct(interview.record.id, WHY)
    assert [note.text for note in draft.notes] == ["бүртгэлээс"]
    draft.write_note("/data/people", "тоолсон")
    assert [note.text for note in desk.store.notes(interview.record.id)] == ["бүртгэлээс"]
    assert [note.text for note in desk.store.notes(draft.record.id)] == ["тоолсон"]


def test_a_correction_of_a_refused_record_waits_for_it(desk: Desk) -> None:
    first = finalised(desk, add_visit(desk), "Зүүнмод")
    outbox = desk.store.outbox
    outbox.sending(first.instance_id)
    outbox.failed(first.instance_id, Problem("send.conflict"), OutboxState.REFUSED)
    corrected(desk, only(desk), 21)
    assert outbox.waiting() == []
    outbox.again(first.instance_id)
    assert len(outbox.waiting()) == 2
