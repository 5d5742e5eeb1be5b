"""A clock that jumps: what was done later is later, whatever the clock says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path

import pytest

from fieldapp.records import base
from fieldapp.records.profiles import Profile, unlock
from fieldapp.work.desk import Desk
from tests.records.samples import PASSPHRASE
from tests.work.made import add_visit, fill, make_profile

DAY = timedelta(days=1)
HOVD = timezone(timedelta(hours=7))
START = datetime(2026, 11, 24, 10, 0, tzinfo=timezone(timedelta(hours=8)))
JUMPS = {
    "to 1970": datetime(1970, 1, 1, tzinfo=UTC),
    "to 2038": datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC),
    "back a day": START - DAY,
    "twenty years on": datetime(2046, 11, 24, tzinfo=UTC),
    "to another zone": START.astimezone(HOVD),
}


class Clock(datetime):
    """The laptop's clock, which can be set."""

    shows = START

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:
        cls.shows += timedelta(seconds=1)
        return cls.shows

    @classmethod
    def read(cls) -> datetime:
        return cls.now()


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Profile:
    monkeypatch.setattr(base, "datetime", Clock)
    Clock.shows = START
    return make_profile(tmp_path / "laptop")


@pytest.mark.parametrize("jump", JUMPS.values(), ids=JUMPS.keys())
def test_a_clock_that_jumps_in_mid_form_changes_no_order(profile: Profile, jump: datetime) -> None:
    store = unlock(profile, PASSPHRASE)
    desk = Desk(store, clock=Clock.read)
    form = add_visit(desk)
    first, second = desk.new_interview(form), desk.new_interview(form)
    first.answer("/data/place", "before the jump")
    fill(second, "second")
    Clock.shows = jump
    first.answer("/data/place", "after the jump")
    added, _ = first.add_repeat("/data/animal")
    first.answer(f"{added}/kind", "horse")
    store.close()  # as after a crash: the interviews are not closed

    store = unlock(profile, PASSPHRASE)
    desk = Desk(store, clock=Clock.read)
    again = desk.open_interview(first.record.id)
    assert again.session.node("/data/place").value == "after the jump"
    assert again.session.node(f"{added}/kind").value == "horse"
    assert store.base.all("SELECT count(*) FROM journal")[0][0] > 0
    again.finalise()
    Clock.shows = START
    desk.open_interview(second.record.id).finalise()
    waiting = [item.key for item in store.outbox.waiting()]
    assert waiting == [first.record.instance_id, second.record.instance_id], "by sequence, not by time"
    assert store.verify() == []
    store.close()
