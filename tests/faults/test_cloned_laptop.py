"""A laptop that was restored from a copy, and one that was cloned: headquarters has each record once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.records.profiles import Profile
from fieldapp.records.rows import RecordState
from fieldapp.work.jobs import Watch
from tests.hq.server_process import HqProcess
from tests.hq.speak import ids
from tests.work.made import add_visit, connect, desk_of, finalised, make_profile

FORM = "visit"


@pytest.fixture
def hq(tmp_path: Path) -> Iterator[HqProcess]:
    with HqProcess(tmp_path / "hq") as process:
        yield process


@pytest.fixture
def profile(tmp_path: Path, hq: HqProcess) -> Profile:
    """Two records wait to be sent."""
    made = make_profile(tmp_path / "laptop")
    with desk_of(made) as desk:
        form = add_visit(desk)
        connect(desk, hq)
        desk.publish_form(form, Watch())
        for number in (1, 2):
            finalised(desk, form, f"Place {number}", photo=bytes([number]) * 9_000)
    return made


def work_on(profile: Profile, place: str) -> str:
    """One more record; all that waits is sent, and nothing is refused."""
    with desk_of(profile) as desk:
        submission = finalised(desk, desk.forms()[0].key, place)
        desk.send(Watch())
        states = {record.state for record in desk.records()}
        assert states == {RecordState.SENT}
        assert desk.store.verify() == []
    return submission.instance_id


def test_a_laptop_restored_from_a_copy_sends_again_and_doubles_nothing(
    tmp_path: Path, hq: HqProcess, profile: Profile
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(profile.folder, copy)
    after_the_copy = work_on(profile, "Place 3")
    assert len(ids(hq, FORM)) == 3
    shutil.rmtree(profile.folder)
    shutil.copytree(copy, profile.folder)
    after_the_restoring = work_on(profile, "Place 4")
    there = ids(hq, FORM)
    assert len(there) == len(set(there)) == 4
    assert {after_the_copy, after_the_restoring} <= set(there)


def test_a_cloned_laptop_gives_no_id_that_the_other_gives(
    tmp_path: Path, hq: HqProcess, profile: Profile
) -> None:
    clone_folder = tmp_path / "clone" / profile.folder.name
    shutil.copytree(profile.folder, clone_folder)
    clone = Profile(clone_folder, profile.name, profile.key)
    given = [work_on(who, f"Place {number}") for number in range(3) for who in (profile, clone)]
    assert len(set(given)) == 6
    there = ids(hq, FORM)
    assert len(there) == len(set(there)) == 8
    assert set(given) <= set(there)
