"""audit.csv: columns, times, places, answers and reasons (Client Audit Logs; Collect's audit)."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping

import pytest

from forms.audit.log import WITH_END, AuditLog, Event
from forms.errors import FormError
from forms.interface import AuditConfig
from forms.session.open import new_session
from tests.forms.helpers import from_markdown, setting, started

REF = "/data/meta/audit"
LOCATED = {"location_priority": "balanced", "location_min_interval": 60.0, "location_max_age": 120.0}


class Watch:
    """A wall clock that jumps and one that does not."""

    def __init__(self) -> None:
        self.wall = 1_700_000_000.0
        self.run = 5_000.0

    def passes(self, seconds: float) -> None:
        self.run += seconds

    def log(
        self, answers: Mapping[str, str] | None = None, before: bytes = b"", **wanted: object
    ) -> AuditLog:
        found = answers if answers is not None else {}
        return AuditLog(
            AuditConfig(REF, **wanted),
            clock=lambda: self.wall,
            monotonic=lambda: self.run,
            answer_of=lambda ref: found.get(ref, ""),
            written_before=before,
        )


def lines(log: AuditLog) -> list[list[str]]:
    return [line.split(",") for line in log.to_csv().decode().splitlines()]


def cells(log: AuditLog) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(log.to_csv().decode())))


@pytest.mark.parametrize(
    ("wanted", "heading"),
    [
        ({}, "event,node,start,end"),
        (LOCATED, "event,node,start,end,latitude,longitude,accuracy"),
        ({"track_changes": True}, "event,node,start,end,old-value,new-value"),
        ({"identify_user": True}, "event,node,start,end,user"),
        ({"reasons_on_edit": True}, "event,node,start,end,change-reason"),
        ({"location_priority": "balanced"}, "event,node,start,end"),
        (
            {**LOCATED, "track_changes": True, "identify_user": True, "reasons_on_edit": True},
            "event,node,start,end,latitude,longitude,accuracy,old-value,new-value,user,change-reason",
        ),
    ],
)
def test_the_heading_has_the_columns_that_the_form_asks_for(wanted: dict[str, object], heading: str) -> None:
    assert Watch().log(**wanted).to_csv() == heading.encode() + b"\n"


def test_only_the_first_time_is_the_wall_clock_s() -> None:
    watch = Watch()
    log = watch.log()
    log.happened(Event.FORM_START)
    watch.wall -= 86_400
    watch.passes(0.005)
    log.entered(Event.QUESTION, "/data/name")
    watch.passes(1.289)
    log.left()
    log.happened(Event.FORM_SAVE)
    assert lines(log)[1:] == [
        ["form start", "", "1700000000000", ""],
        ["question", "/data/name", "1700000000005", "1700000001294"],
        ["form save", "", "1700000001294", ""],
    ]


@pytest.mark.parametrize("event", sorted(set(Event) - WITH_END))
def test_an_event_without_a_duration_is_one_line(event: Event) -> None:
    log = Watch().log(**LOCATED)
    log.happened(event, "/data/r[1]" if event is Event.DELETE_REPEAT else "")
    assert [(line["event"], line["end"]) for line in cells(log)] == [(str(event), "")]


@pytest.mark.parametrize("event", sorted(WITH_END))
def test_what_lasts_is_written_once_its_screen_is_left(event: Event) -> None:
    watch = Watch()
    log = watch.log()
    log.entered(event, "/data/a")
    log.entered(event, "/data/a")
    assert cells(log) == []
    watch.passes(2)
    log.left()
    assert [(line["event"], int(line["end"]) - int(line["start"])) for line in cells(log)] == [
        (str(event), 2000)
    ]


def test_leaving_the_form_ends_what_lasts_and_lines_are_in_the_order_of_their_start() -> None:
    watch = Watch()
    log = watch.log()
    log.happened(Event.FORM_START)
    log.entered(Event.QUESTION, "/data/a")
    log.happened(Event.DELETE_REPEAT, "/data/r[2]")
    log.happened(Event.FORM_EXIT)
    assert [line["event"] for line in cells(log)] == ["form start", "question", "delete repeat", "form exit"]
    assert cells(log)[1]["end"]


def test_old_and_new_answers_are_written_when_they_differ() -> None:
    answers: dict[str, str] = {"/data/a": "one"}
    log = Watch().log(answers, track_changes=True)
    for answer in ("one", 'two, "three"\nfour', ""):
        log.entered(Event.QUESTION, "/data/a")
        answers["/data/a"] = answer
        log.left()
    assert [(line["old-value"], line["new-value"]) for line in cells(log)] == [
        ("", ""),
        ("one", 'two, "three"\nfour'),
        ('two, "three"\nfour', ""),
    ]
    assert b',one,"two, ""three""\nfour"\n' in log.to_csv()


def test_answers_stay_out_of_a_log_that_does_not_track_them() -> None:
    answers: dict[str, str] = {}
    log = Watch().log(answers)
    log.entered(Event.QUESTION, "/data/a")
    answers["/data/a"] = "secret"
    log.left()
    assert b"secret" not in log.to_csv()


def test_of_a_group_s_questions_only_the_changed_ones_are_logged() -> None:
    answers: dict[str, str] = {}
    log = Watch().log(answers, track_changes=True)
    log.entered(Event.GROUP_QUESTIONS, "/data/g", questions=["/data/g/a", "/data/g/b"])
    answers["/data/g/b"] = "new"
    log.left()
    assert [(line["event"], line["node"], line["new-value"]) for line in cells(log)] == [
        ("group questions", "/data/g", ""),
        ("question", "/data/g/b", "new"),
    ]
    plain = Watch().log(answers)
    plain.entered(Event.GROUP_QUESTIONS, "/data/g", questions=["/data/g/a"])
    plain.left()
    assert [line["event"] for line in cells(plain)] == ["group questions"]


def test_the_most_accurate_place_that_is_young_enough_is_written() -> None:
    watch = Watch()
    log = watch.log(**LOCATED)
    log.happened(Event.FORM_START)
    log.add_location(47.9, 106.9, 5.0)
    watch.passes(60)
    log.add_location(48.0, 107.0, 50.5)
    log.happened(Event.FORM_SAVE)
    watch.passes(90)
    log.happened(Event.FORM_SAVE)
    watch.passes(90)
    log.happened(Event.FORM_EXIT)
    assert [line[4:] for line in lines(log)[1:]] == [
        ["", "", ""],
        ["47.9", "106.9", "5.0"],
        ["48.0", "107.0", "50.5"],
        ["", "", ""],
    ]


def test_a_screen_s_place_may_come_before_it_is_left() -> None:
    log = Watch().log(**LOCATED)
    log.entered(Event.QUESTION, "/data/a")
    log.add_location(47.9, 106.9, 5.0)
    log.left()
    assert cells(log)[0]["accuracy"] == "5.0"


def test_events_of_places_are_for_forms_that_track_them() -> None:
    log, without = Watch().log(**LOCATED), Watch().log()
    for one in (log, without):
        one.happened(Event.LOCATION_PERMISSIONS_GRANTED)
        one.happened(Event.LOCATION_PROVIDERS_ENABLED)
        one.happened(Event.LOCATION_PROVIDERS_ENABLED)
    assert [line["event"] for line in cells(log)] == [
        "location permissions granted",
        "location providers enabled",
    ]
    assert cells(without) == []


def test_nobody_fills_in_the_form_before_they_say_who_they_are() -> None:
    log = Watch().log(identify_user=True)
    assert log.needs_user and not log.identify("  ") and log.needs_user
    assert log.identify(" Made, Up ") and not log.needs_user
    log.happened(Event.FORM_START)
    assert cells(log)[0]["user"] == "Made, Up"
    assert not Watch().log().needs_user


def test_a_changed_record_that_was_opened_again_needs_a_reason() -> None:
    answers: dict[str, str] = {}
    log = Watch().log(answers, reasons_on_edit=True)

    def change(answer: str) -> None:
        log.entered(Event.QUESTION, "/data/a")
        answers["/data/a"] = answer
        log.left()

    log.happened(Event.FORM_START)
    change("first")
    assert not log.needs_reason
    log.happened(Event.FORM_RESUME)
    assert log.needs_reason and not log.give_reason(" ") and log.needs_reason
    assert log.give_reason("misheard") and not log.needs_reason
    change("first")
    assert not log.needs_reason
    change("second")
    assert log.needs_reason
    assert [line["change-reason"] for line in cells(log) if line["event"] == "change reason"] == ["misheard"]


def test_a_log_goes_on_where_it_was_left() -> None:
    watch = Watch()
    first = watch.log(track_changes=True)
    first.happened(Event.FORM_START)
    again = watch.log(before=first.to_csv(), identify_user=True)
    again.identify("Made Up")
    again.happened(Event.FORM_RESUME)
    assert again.to_csv().startswith(b"event,node,start,end,user,old-value,new-value\nform start,,")
    assert [(line["event"], line["user"]) for line in cells(again)] == [
        ("form start", ""),
        ("form resume", "Made Up"),
    ]


def test_a_log_that_is_none_is_refused() -> None:
    with pytest.raises(FormError) as caught:
        Watch().log(before=b"\xff\xfe\x00")
    assert caught.value.code == "audit.not_readable"


AUDITED = """
| survey | | | | |
| | type | name | label | parameters |
| | audit | audit | | {parameters} |
| | text | a | A | |
"""


@pytest.mark.parametrize(
    ("parameters", "config"),
    [
        ("", AuditConfig(REF)),
        ("track-changes=true", AuditConfig(REF, track_changes=True)),
        ("track-changes=false", AuditConfig(REF)),
        ("track-changes-reasons=on-form-edit", AuditConfig(REF, reasons_on_edit=True)),
        ("identify-user=true", AuditConfig(REF, identify_user=True)),
        (
            "location-priority=low-power location-min-interval=0 location-max-age=120",
            AuditConfig(
                REF, location_priority="low-power", location_min_interval=1.0, location_max_age=120.0
            ),
        ),
    ],
)
def test_what_the_form_wants_is_read_from_its_bind(parameters: str, config: AuditConfig) -> None:
    assert from_markdown(AUDITED.format(parameters=parameters)).audit == config


def test_a_session_s_answers_are_logged_and_the_file_is_sent_along() -> None:
    form = from_markdown(AUDITED.format(parameters="track-changes=true"))
    session = new_session(form, setting=setting())
    log = AuditLog(
        form.audit, clock=lambda: 0.0, monotonic=lambda: 0.0, answer_of=lambda ref: session.node(ref).value
    )
    log.entered(Event.QUESTION, "/data/a")
    session.answer("/data/a", "made up")
    log.left()
    assert cells(log)[0]["new-value"] == "made up"
    session.deliver(form.audit.ref, "audit.csv")
    assert session.finalise().attachments == ("audit.csv",)


def test_a_form_without_a_log_has_none() -> None:
    assert started("| survey | | | |\n| | type | name | label |\n| | text | a | A |").form.audit is None
