"""A draft opens again whatever its journal holds, and nothing that was typed is lost on the way."""

from __future__ import annotations

import pytest

from fieldapp.records.profiles import Profile
from fieldapp.records.rows import NoteKind, RecordState
from fieldapp.work.desk import Desk
from fieldapp.work.interview import FOLD_AFTER, Interview
from forms.errors import FormError
from forms.session.session import FormSession
from tests.work.made import add_visit, desk_of, fill

PEOPLE, PLACE = "/data/people", "/data/place"
BOOM = "Боом"


@pytest.fixture
def faulty_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """An engine that fails in the middle of one answer: it has stored the value and computed nothing."""
    sound = FormSession.answer

    def answer(session: FormSession, ref: str, value: str | None) -> object:
        if value == BOOM:
            sound(session, ref, "half done")
            raise ZeroDivisionError
        return sound(session, ref, value)

    monkeypatch.setattr(FormSession, "answer", answer)


def value(interview: Interview, ref: str) -> str:
    return interview.session.node(ref).value


def crash_with(profile: Profile, *values: str) -> int:
    """A record whose journal has these answers to the place, between others."""
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        interview.answer(PEOPLE, "12")
        for place in values:
            try:
                interview.answer(PLACE, place)
            except ZeroDivisionError:
                continue
        interview.answer(PEOPLE, "13")
        return interview.record.id


def test_text_that_is_no_answer_yet_stays_through_closing_and_folding(profile: Profile) -> None:
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        interview.typing(PLACE, "Зүүн ")
        for number in range(FOLD_AFTER + 5):
            interview.typing(PEOPLE, f"{number} хүн, ")
        assert len(desk.store.journal(interview.record.id)) < FOLD_AFTER, "long typing does not pile up"
        interview.close()
        record = interview.record.id
    with desk_of(profile) as desk:
        again = desk.open_interview(record)
        assert again.unfinished == {PLACE: "Зүүн ", PEOPLE: f"{FOLD_AFTER + 4} хүн, "}
        assert value(again, PLACE) == ""
        again.typing(PLACE, None)
        again.answer(PEOPLE, "7")
    with desk_of(profile) as desk:
        assert desk.open_interview(record).unfinished == {}


def test_unfinished_text_moves_with_its_repeat(profile: Profile) -> None:
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        fill(interview, "Зүүнмод")
        interview.typing("/data/animal[1]/head", "one")
        interview.typing("/data/animal[2]/head", "two")
        interview.remove_repeat("/data/animal[1]")
        assert interview.unfinished == {"/data/animal[1]/head": "two"}
        record = interview.record.id
    with desk_of(profile) as desk:
        assert desk.open_interview(record).unfinished == {"/data/animal[1]/head": "two"}


def test_undo_of_a_removal_brings_unfinished_text_back(desk: Desk) -> None:
    interview = desk.new_interview(add_visit(desk))
    fill(interview, "Зүүнмод")
    interview.typing("/data/animal[1]/head", "one")
    interview.remove_repeat("/data/animal[1]")
    interview.typing("/data/animal[1]/head", "of the second, typed since")
    interview.typing(PLACE, "typed since")
    interview.undo()
    expected = {
        "/data/animal[1]/head": "one",
        "/data/animal[2]/head": "of the second, typed since",
        PLACE: "typed since",
    }
    assert interview.unfinished == expected
    assert desk.open_interview(interview.record.id).unfinished == expected


@pytest.mark.usefixtures("faulty_engine")
def test_an_engines_fault_keeps_no_draft_from_opening(profile: Profile) -> None:
    record = crash_with(profile, "Зүүнмод", BOOM)
    with desk_of(profile) as desk:
        again = desk.open_interview(record)
        assert value(again, PEOPLE) == "13", "what came after it is carried out"
        assert value(again, PLACE) == "Зүүнмод"
        (note,) = again.put_beside
        assert (note.ref, note.kind, note.text) == (PLACE, NoteKind.KEPT, BOOM)
        assert desk.store.journal(record) == [], "it is a note now, so it has left the journal"
    with desk_of(profile) as desk:
        again = desk.open_interview(record)
        assert again.put_beside == ()
        assert [kept.text for kept in again.notes] == [BOOM]


@pytest.mark.usefixtures("faulty_engine")
def test_opening_to_read_writes_nothing(profile: Profile) -> None:
    """The index reads a draft that was cut off, while its person may have it open."""
    record = crash_with(profile, BOOM)
    with desk_of(profile) as desk:
        before = desk.store.journal(record)
        read = desk.open_interview(record, to_read=True)
        assert [note.text for note in read.put_beside] == [BOOM]
        assert desk.store.journal(record) == before
        assert desk.store.notes(record) == []


@pytest.mark.usefixtures("faulty_engine")
def test_an_answer_given_again_after_a_fault_needs_no_note(profile: Profile) -> None:
    record = crash_with(profile, BOOM, "Зүүнмод")
    with desk_of(profile) as desk:
        again = desk.open_interview(record)
        assert value(again, PLACE) == "Зүүнмод"
        assert again.notes == ()


@pytest.mark.usefixtures("faulty_engine")
def test_on_a_disk_that_takes_nothing_the_draft_opens_and_the_journal_keeps_all(profile: Profile) -> None:
    record = crash_with(profile, BOOM)
    with desk_of(profile) as desk:
        desk.store.base.run("PRAGMA query_only = 1")
        again = desk.open_interview(record)
        assert [note.text for note in again.put_beside] == [BOOM]
        assert value(again, PLACE) == "", "nothing is left of what was half done"
        assert BOOM in [entry.value for entry in desk.store.journal(record)]
        desk.store.base.run("PRAGMA query_only = 0")
        again.note(PEOPLE, "counted twice")
    with desk_of(profile) as desk:
        again = desk.open_interview(record)
        assert sorted(note.text for note in again.notes) == sorted([BOOM, "counted twice"]), "once each"


def test_no_memory_is_not_taken_for_a_fault_of_the_journal(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = crash_with(profile, "Зүүнмод")

    def no_memory(*_: object) -> None:
        raise MemoryError

    with desk_of(profile) as desk, monkeypatch.context() as patched:
        patched.setattr(FormSession, "answer", no_memory)
        with pytest.raises(MemoryError):
            desk.open_interview(record)
    with desk_of(profile) as desk:
        assert value(desk.open_interview(record), PLACE) == "Зүүнмод"


def test_an_answer_that_the_form_refuses_is_kept_as_text(profile: Profile) -> None:
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        with pytest.raises(FormError):
            interview.answer("/data/animal[1]", "not a question")
        assert interview.unfinished == {"/data/animal[1]": "not a question"}
        record = interview.record.id
    with desk_of(profile) as desk:
        (note,) = desk.open_interview(record).notes
        assert (note.ref, note.text) == ("/data/animal[1]", "not a question")


def test_a_removed_instances_typed_text_is_kept_when_it_could_not_be_put_in(profile: Profile) -> None:
    """The journal tells of an instance that this version of the form no longer has."""
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        added, _ = interview.add_repeat("/data/animal")
        interview.save()
        interview.typing(f"{added}/head", "8")
        instance = interview.session.save_xml()
        cut = instance[: instance.rindex(b"<animal>")] + instance[instance.rindex(b"</animal>") + 9 :]
        record = interview.record.id
        with desk.store.base.write():
            desk.store.base.run("UPDATE record SET instance = ? WHERE id = ?", cut, record)
    with desk_of(profile) as desk:
        again = desk.open_interview(record)
        assert [(note.ref, note.text) for note in again.put_beside] == [(f"{added}/head", "8")]


def test_finalising_keeps_unfinished_text_as_a_note(desk: Desk) -> None:
    interview = desk.new_interview(add_visit(desk))
    fill(interview, "Зүүнмод")
    interview.typing(PEOPLE, "about 12")
    interview.finalise()
    again = desk.open_interview(interview.record.id)
    assert again.record.state is RecordState.FINALISED
    assert [(note.ref, note.kind, note.text) for note in again.notes] == [(PEOPLE, NoteKind.KEPT, "about 12")]


def test_a_recording_that_was_cut_off_is_there_and_becomes_the_answer(profile: Profile) -> None:
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        name, recording = interview.begin_recording("/data/photo", "Жишээ.M4A")
        recording.append(b"first words, ")
        recording.append(b"second words")
        record = interview.record.id
        assert name.endswith(".m4a")
    with desk_of(profile) as desk:
        again = desk.open_interview(record)
        (cut,) = again.recordings
        assert (cut.name, cut.ref, cut.size) == (name, "/data/photo", 25)
        again.finish_recording(cut.name, cut.ref)
        assert again.recordings == []
    with desk_of(profile) as desk:
        again = desk.open_interview(record)
        assert value(again, "/data/photo") == name
        assert again.attachment(name) == b"first words, second words"
        assert again.attachment_size(name) == 25


def test_a_recording_that_is_not_wanted_is_dropped(desk: Desk) -> None:
    interview = desk.new_interview(add_visit(desk))
    name, recording = interview.begin_recording("/data/photo", "a.ogg")
    recording.append(b"nothing of worth")
    interview.drop_recording(name)
    assert interview.recordings == []
    assert value(interview, "/data/photo") == ""
