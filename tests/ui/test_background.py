"""Jobs beside the window: in turn on their lane, each with one outcome, none left when the window goes."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from fieldapp.ui.background import Background
from fieldapp.ui.progress import JobBar
from fieldapp.ui.trouble import told
from fieldapp.work.jobs import Watch
from forms.errors import CodedError
from tests.ui.person import Person


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.stop()


def test_a_lane_does_one_job_after_another_on_one_thread(background: Background, qtbot: QtBot) -> None:
    order: list[tuple[int, int]] = []
    for number in range(5):
        background.store.run(lambda _watch, number=number: order.append((number, threading.get_ident())))
    qtbot.waitUntil(lambda: not background.store.busy)
    assert [number for number, _ in order] == [0, 1, 2, 3, 4]
    threads = {thread for _, thread in order}
    assert len(threads) == 1
    assert threads != {threading.get_ident()}


def test_results_and_errors_come_back_on_the_windows_thread(background: Background, qtbot: QtBot) -> None:
    heard: list[tuple[object, int]] = []

    def hear(result: object) -> None:
        heard.append((result, threading.get_ident()))

    def refuse(_watch: Watch) -> None:
        raise CodedError("made.up")

    background.outside.run(lambda _watch: 42, done=hear)
    background.outside.run(refuse, failed=hear)
    qtbot.waitUntil(lambda: not background.outside.busy)
    assert [thread for _, thread in heard] == [threading.get_ident()] * 2
    assert heard[0][0] == 42
    assert isinstance(heard[1][0], CodedError)


def test_a_job_that_falls_over_is_told_and_its_lane_goes_on(background: Background, qtbot: QtBot) -> None:
    def fall(_watch: Watch) -> None:
        raise ZeroDivisionError("an answer stands here")

    done: list[int] = []
    with qtbot.waitSignal(background.crashed) as crashed:
        background.store.run(fall)
        background.store.run(lambda _watch: 1, done=done.append)
    qtbot.waitUntil(lambda: done == [1])
    error = crashed.args[0]
    text = told(error, error.__traceback__)
    assert text.startswith("ZeroDivisionError, test_background.py:")
    assert "answer" not in text


def test_the_window_says_that_something_went_wrong_and_stays(person: Person) -> None:
    def fall(_watch: Watch) -> None:
        raise ZeroDivisionError("an answer stands here")

    assert person.window.services is not None
    person.window.services.background.store.run(fall)
    person.idle()
    assert person.sees("Something went wrong: ZeroDivisionError, test_background.py:")
    assert not person.sees("an answer stands here")
    person.page(2)
    assert person.sees("Forms")


def test_stop_cancels_what_waits_and_what_runs(qtbot: QtBot) -> None:
    background = Background()
    begun, outcomes = threading.Event(), []

    def go_on_for_ever(watch: Watch) -> None:
        begun.set()
        while True:
            watch.check()

    background.outside.run(go_on_for_ever, done=outcomes.append)
    background.outside.run(lambda _watch: outcomes.append("never"))
    assert begun.wait(10)
    background.stop()
    assert outcomes == []


def test_cancelling_cuts_what_a_job_waits_for() -> None:
    watch, cut = Watch(), []
    with watch.cutting(lambda: cut.append("first")):
        watch.cancel()
    assert cut == ["first"]
    with watch.cutting(lambda: cut.append("second")):
        assert cut == ["first", "second"]
    watch.cancel()
    assert cut == ["first", "second"]


def test_a_bar_shows_how_far_a_job_is_and_stops_it(background: Background, qtbot: QtBot) -> None:
    bar = JobBar()
    qtbot.addWidget(bar)
    half = threading.Event()

    def job(watch: Watch) -> None:
        watch.report(1, 2, "half")
        half.set()
        while True:
            watch.check()

    task = background.store.run(job)
    with qtbot.waitSignal(task.cancelled):
        bar.follow(task, lambda: "Working", lambda done, total, note: f"{done} of {total}, {note}")
        assert bar.text.text() == "Working"
        qtbot.waitUntil(lambda: bar.text.text() == "1 of 2, half")
        assert bar.bar.value() * 2 == bar.bar.maximum()
        bar.stop.click()
        assert bar.text.text() == "Stopping…"
    qtbot.waitUntil(bar.isHidden)
