"""Notes on questions: beside the record, through repeats that come and go, never in what is sent."""

from __future__ import annotations

import pytest

from fieldapp.records.profiles import Profile
from fieldapp.records.rows import Note, NoteKind
from fieldapp.work.desk import Desk
from fieldapp.work.interview import Interview
from fieldapp.work.notes import plain_note
from fieldapp.work.refs import after_removal
from tests.work.made import add_visit, desk_of, fill

PEOPLE = "/data/people"


@pytest.fixture
def interview(desk: Desk) -> Interview:
    opened = desk.new_interview(add_visit(desk))
    fill(opened, "Зүүнмод")
    return opened


def told(notes: object) -> list[tuple[str, str, bool]]:
    assert isinstance(notes, (list, tuple))
    return [(note.ref, note.text, note.gone) for note in notes if isinstance(note, Note)]


def test_a_note_is_there_after_a_crash_and_not_in_the_instance(profile: Profile) -> None:
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        doubt = interview.note(PEOPLE, "Тоолоогүй", NoteKind.DOUBT)
        assert "Тоолоогүй" not in interview.session.save_xml().decode()
        record = interview.record.id
    with desk_of(profile) as desk:
        assert list(desk.open_interview(record).notes) == [doubt]
        assert doubt.who == "Жишээ Нэг"
        desk.delete_draft(record)
        assert desk.store.notes(record) == []


def test_notes_change_and_go_and_undo_brings_them_back(desk: Desk, interview: Interview) -> None:
    first = interview.note(PEOPLE, "one")
    interview.change_note(first.key, "two")
    interview.delete_note(first.key)
    kept = desk.store.notes
    record = interview.record.id
    assert kept(record) == []
    interview.undo()
    assert told(kept(record)) == [(PEOPLE, "two", False)]
    interview.undo()
    assert told(kept(record)) == [(PEOPLE, "one", False)]
    interview.undo()
    assert kept(record) == []
    with pytest.raises(KeyError):
        interview.change_note(first.key, "three")


def test_the_plain_note_is_one(interview: Interview) -> None:
    interview.note(PEOPLE, "why", NoteKind.REASON)
    assert interview.write_note(PEOPLE, "first")
    assert interview.write_note(PEOPLE, "second")
    assert not interview.write_note(PEOPLE, "second ")
    assert [note.text for note in interview.notes] == ["why", "second"]
    assert interview.write_note(PEOPLE, " ")
    assert plain_note(interview.notes) is None


def test_notes_move_with_their_repeat_and_outlive_it(profile: Profile) -> None:
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        fill(interview, "Зүүнмод")
        before = [interview.note(f"/data/animal[{place}]/kind", f"note {place}") for place in (1, 2)]
        interview.remove_repeat("/data/animal[1]")
        moved = [("/data/animal[1]/kind", "note 1", True), ("/data/animal[1]/kind", "note 2", False)]
        assert told(interview.notes) == moved
        record = interview.record.id
    with desk_of(profile) as desk:
        again = desk.open_interview(record)
        assert told(again.notes) == moved, "the note of what was removed is kept with the record"
        again.close()
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        fill(interview, "Зүүнмод")
        before = [interview.note(f"/data/animal[{place}]/kind", f"note {place}") for place in (1, 2)]
        interview.remove_repeat("/data/animal[1]")
        interview.undo()
        assert list(interview.notes) == before
        assert desk.store.notes(interview.record.id) == before


def test_a_finalised_record_can_be_noted_on(desk: Desk, interview: Interview) -> None:
    submission = interview.finalise()
    again = desk.open_interview(interview.record.id)
    again.note(PEOPLE, "Утсаар лавлах", NoteKind.DOUBT)
    assert told(desk.store.notes(interview.record.id)) == [(PEOPLE, "Утсаар лавлах", False)]
    assert desk.store.submission(interview.record.id).xml == submission.xml


@pytest.mark.parametrize(
    ("ref", "removed", "after"),
    [
        ("/d/a", "/d/r[1]", "/d/a"),
        ("/d/r[1]/x", "/d/r[2]", "/d/r[1]/x"),
        ("/d/r[2]/x", "/d/r[2]", None),
        ("/d/r[12]/x", "/d/r[2]", "/d/r[11]/x"),
        ("/d/r[2]", "/d/r[2]", None),
        ("/d/r", "/d/r[2]", "/d/r"),
        ("/d/rr[3]/x", "/d/r[2]", "/d/rr[3]/x"),
        ("/d/r[2]/s[3]/x", "/d/r[2]/s[1]", "/d/r[2]/s[2]/x"),
        ("/d/r[1]/s[3]/x", "/d/r[2]/s[1]", "/d/r[1]/s[3]/x"),
    ],
)
def test_references_after_a_removal(ref: str, removed: str, after: str | None) -> None:
    assert after_removal(ref, removed) == after
