"""A disk that fills up while one works: one clear error each time, and nothing acknowledged is lost.

SQLite is told that its file may not grow, which is what a full disk is to it: the same error comes from
the same place, SQLITE_FULL in the middle of a write.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import Profile
from fieldapp.records.rows import RecordState
from fieldapp.ui.messages import sentence
from fieldapp.work.desk import Desk
from fieldapp.work.interview import FOLD_AFTER, Interview
from tests.work.made import add_visit, desk_of, fill

NO_LIMIT = 2**30
MOST_TRIES = 2_000


def allow_pages(desk: Desk, pages: int) -> None:
    desk.store.base.database.conn.execute(f"PRAGMA max_page_count = {pages}")


def fill_the_disk(desk: Desk, *, but: int = 0) -> None:
    """From now on the file is as big as it can be, or may grow by so many pages."""
    (pages,) = desk.store.base.database.conn.execute("PRAGMA page_count").fetchone()
    allow_pages(desk, pages + but)


def until_full(act: Callable[[int], object]) -> int:
    """Do it again and again until the disk is full; how often it was acknowledged."""
    for number in itertools.count():
        assert number < MOST_TRIES, "the disk never filled up"
        try:
            act(number)
        except StoreError as error:
            assert error.code == "store.disk_full"
            assert sentence(error).startswith("The disk is full.")
            return number
    raise AssertionError


def people(interview: Interview) -> str:
    return interview.session.node("/data/people").value


def test_answers_are_kept_up_to_the_last_acknowledged_one(profile: Profile) -> None:
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        fill(interview, "Зүүнмод")
        fill_the_disk(desk)
        told = until_full(lambda number: interview.answer("/data/people", str(number)))
        assert people(interview) == (str(told - 1) if told else "12")
        shown = interview.session.save_xml()
        record = interview.record.id
    with desk_of(profile) as desk:
        again = desk.open_interview(record)
        assert again.session.save_xml() == shown
        again.answer("/data/people", "7")
        assert people(again) == "7"
        assert desk.store.verify() == []


def test_one_goes_on_when_there_is_room_again(desk: Desk) -> None:
    interview = desk.new_interview(add_visit(desk))
    fill(interview, "Зүүнмод")
    fill_the_disk(desk)
    until_full(lambda number: interview.answer("/data/people", str(number)))
    allow_pages(desk, NO_LIMIT)
    interview.answer("/data/people", "8")
    interview.finalise()
    assert [record.state for record in desk.records()] == [RecordState.FINALISED]
    assert b"<people>8</people>" in desk.store.outbox.waiting()[0].xml


def test_a_journal_that_cannot_be_folded_now_goes_on_growing(profile: Profile) -> None:
    """The answer itself found room: it is acknowledged, and folding is tried again later."""
    with desk_of(profile) as desk:
        interview = desk.new_interview(add_visit(desk))
        interview.answer("/data/place", "Зүүнмод " * 5_000)  # the whole instance needs many pages
        for number in range(FOLD_AFTER - 2):
            interview.answer("/data/people", str(number))
        fill_the_disk(desk, but=4)
        interview.answer("/data/people", "77")
        interview.answer("/data/people", "78")
        record = interview.record.id
        assert len(desk.store.journal(record)) == FOLD_AFTER + 1
    with desk_of(profile) as desk:
        assert people(desk.open_interview(record)) == "78"


def test_a_record_that_cannot_be_finalised_stays_a_draft(desk: Desk) -> None:
    interview = desk.new_interview(add_visit(desk))
    fill(interview, "Зүүнмод " * 2_000)  # its frozen bytes need pages of their own
    fill_the_disk(desk)
    with pytest.raises(StoreError) as caught:
        interview.finalise()
    assert caught.value.code == "store.disk_full"
    assert interview.editable
    assert desk.store.outbox.waiting() == []
    allow_pages(desk, NO_LIMIT)
    submission = interview.finalise()
    assert [item.xml for item in desk.store.outbox.waiting()] == [submission.xml]


def test_a_picture_that_finds_no_room_leaves_the_answer_as_it_was(desk: Desk) -> None:
    interview = desk.new_interview(add_visit(desk))
    interview.attach("/data/photo", "first.jpg", b"first")
    before = interview.session.node("/data/photo").value
    fill_the_disk(desk)
    with pytest.raises(StoreError) as caught:
        interview.attach("/data/photo", "second.jpg", b"x" * 1_000_000)
    assert caught.value.code == "store.disk_full"
    assert interview.session.node("/data/photo").value == before
    assert interview.attachment(before) == b"first"


def test_a_form_that_finds_no_room_is_not_half_there(desk: Desk) -> None:
    first = add_visit(desk)
    fill_the_disk(desk)
    until_full(lambda number: add_visit(desk, f"visit{number}"))
    assert all(desk.definition(form.key).form_id == form.form_id for form in desk.forms())
    assert desk.store.xform(first).startswith(b"<?xml")
    assert desk.store.verify() == []
