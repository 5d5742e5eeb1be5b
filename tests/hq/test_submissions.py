"""A submission comes once, whole or in parts, and stays as it came."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from tests.hq.samples import instance_id, record, xform
from tests.hq.server_process import HqProcess
from tests.hq.speak import (
    OPENROSA,
    TIMEOUT,
    create,
    get,
    ids,
    listing,
    message,
    on_disk,
    post,
    publish,
    rest,
    stored,
)


@pytest.fixture
def form(hq: HqProcess, form_id: str) -> str:
    publish(hq, form_id)
    return form_id


def test_head_tells_the_limit_and_keeps_nothing(hq: HqProcess, form: str) -> None:
    answer = requests.head(f"{hq.app_user_url}/submission", headers=OPENROSA, timeout=TIMEOUT)
    assert (answer.status_code, answer.content) == (204, b"")
    assert answer.headers["X-OpenRosa-Version"] == "1.0"
    assert answer.headers["X-OpenRosa-Accept-Content-Length"] == "100000000"
    assert "Location" not in answer.headers
    assert ids(hq, form) == []


def test_a_new_one_is_201_with_an_openrosa_body(hq: HqProcess, form: str) -> None:
    sent = record(1, form_id=form)
    answer = post(hq, sent.xml)
    assert answer.status_code == 201
    assert message(answer) == ("", "The submission is here.")
    assert stored(hq, form, instance_id(1)) == (sent.xml, {})


def test_the_same_again_is_202_and_one_row(hq: HqProcess, form: str) -> None:
    sent = record(1, form_id=form, photos=("a.jpg",))
    post(hq, sent.xml, {"a.jpg": b"light"})
    again = post(hq, sent.xml, {"a.jpg": b"light"})
    assert (again.status_code, message(again)[0]) == (202, "")
    assert ids(hq, form) == [instance_id(1)]
    assert stored(hq, form, instance_id(1)) == (sent.xml, {"a.jpg": b"light"})


@pytest.mark.parametrize("change", [("Худаг", "Булаг"), ("<name>", "<name >"), ("</data>", "</data>\n")])
def test_other_bytes_under_the_same_id_are_409_and_the_first_stay(
    hq: HqProcess, form: str, change: tuple[str, str]
) -> None:
    sent = record(1, form_id=form)
    post(hq, sent.xml)
    before = on_disk(hq)
    answer = post(hq, sent.xml.decode().replace(*change).encode(), {"new.jpg": b"only in the second"})
    assert answer.status_code == 409
    assert message(answer)[0] == "error"
    assert instance_id(1) in message(answer)[1]
    assert on_disk(hq) == before
    assert stored(hq, form, instance_id(1)) == (sent.xml, {})
    assert ids(hq, form) == [instance_id(1)]


def test_the_same_id_in_another_form_is_another_submission(hq: HqProcess, form: str) -> None:
    publish(hq, f"{form}_other")
    assert post(hq, record(1, form_id=form).xml).status_code == 201
    assert post(hq, record(1, form_id=f"{form}_other").xml).status_code == 201
    assert ids(hq, f"{form}_other") == [instance_id(1)]


def test_many_equal_posts_at_one_moment_make_one_row(hq: HqProcess, form: str) -> None:
    sent = record(1, form_id=form, photos=("a.jpg",))
    for number in range(3):
        xml = sent.xml.replace(instance_id(1).encode(), instance_id(number).encode())
        with ThreadPoolExecutor(12) as pool:
            answers = list(pool.map(lambda _, xml=xml: post(hq, xml, {"a.jpg": b"light"}), range(12)))
        assert sorted(answer.status_code for answer in answers) == [201] + [202] * 11
    assert ids(hq, form) == [instance_id(number) for number in range(3)]


def test_different_bodies_at_one_moment_have_one_winner(hq: HqProcess, form: str) -> None:
    bodies = [record(1, form_id=form, answer=f"Худаг {number}").xml for number in range(12)]
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda xml: post(hq, xml), bodies))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 11
    (winner,) = (xml for xml, answer in zip(bodies, answers, strict=True) if answer.status_code == 201)
    assert stored(hq, form, instance_id(1))[0] == winner


# Attachments


def test_files_come_over_several_posts(hq: HqProcess, form: str) -> None:
    sent = record(1, form_id=form, photos=("a.jpg", "б 1.jpg", "c.jpg"))
    path = f"/forms/{form}/submissions/{instance_id(1)}/attachments"
    first = post(hq, sent.xml, {"a.jpg": b"a"}, incomplete=True)
    assert first.status_code == 201
    assert [row["exists"] for row in rest(hq, "GET", path).json()] == [True, False, False]
    assert post(hq, sent.xml, {"б 1.jpg": b"b"}, incomplete=True).status_code == 201
    assert post(hq, sent.xml, {"c.jpg": b""}).status_code == 201
    assert [row["name"] for row in rest(hq, "GET", path).json()] == ["a.jpg", "б 1.jpg", "c.jpg"]
    assert stored(hq, form, instance_id(1)) == (sent.xml, {"a.jpg": b"a", "б 1.jpg": b"b", "c.jpg": b""})
    assert ids(hq, form) == [instance_id(1)]
    assert post(hq, sent.xml, {"c.jpg": b""}).status_code == 202


def test_a_file_under_a_known_name_with_other_bytes_is_409_and_the_first_stays(
    hq: HqProcess, form: str
) -> None:
    sent = record(1, form_id=form, photos=("a.jpg", "b.jpg"))
    post(hq, sent.xml, {"a.jpg": b"first"})
    answer = post(hq, sent.xml, {"b.jpg": b"new", "a.jpg": b"second"})
    assert answer.status_code == 409
    assert "a.jpg" in message(answer)[1]
    assert stored(hq, form, instance_id(1))[1] == {"a.jpg": b"first", "b.jpg": None}


def test_equal_files_lie_on_the_disk_once(hq: HqProcess, form: str) -> None:
    before = set(on_disk(hq))
    for number in (1, 2):
        sent = record(number, form_id=form, photos=("a.jpg", "b.jpg"))
        post(hq, sent.xml, {"a.jpg": b"equal bytes", "b.jpg": b"equal bytes"})
    assert len(set(on_disk(hq)) - before) == 1
    assert stored(hq, form, instance_id(2))[1] == {"a.jpg": b"equal bytes", "b.jpg": b"equal bytes"}


def test_a_file_is_handed_out_as_bytes_to_save_and_never_to_show(hq: HqProcess, form: str) -> None:
    post(hq, record(1, form_id=form, photos=("a.html",)).xml, {"a.html": b"<script>alert(1)</script>"})
    answer = rest(hq, "GET", f"/forms/{form}/submissions/{instance_id(1)}/attachments/a.html")
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"].startswith("attachment")


# Edits


def test_an_edit_takes_the_place_of_its_original(hq: HqProcess, form: str) -> None:
    post(hq, record(1, form_id=form).xml)
    edit = record(2, form_id=form, deprecated=instance_id(1), answer="Булаг")
    assert post(hq, edit.xml).status_code == 201
    (row,) = listing(hq, form)
    assert row["instanceId"] == instance_id(1)
    assert row["currentVersion"]["instanceId"] == instance_id(2)
    assert row["reviewState"] == "edited"
    assert stored(hq, form, instance_id(1))[0] == edit.xml


def test_an_edit_keeps_the_files_that_it_does_not_bring(hq: HqProcess, form: str) -> None:
    photos = ("a.jpg", "b.jpg")
    post(hq, record(1, form_id=form, photos=photos).xml, {"a.jpg": b"a", "b.jpg": b"b"})
    edit = record(2, form_id=form, photos=photos, deprecated=instance_id(1))
    assert post(hq, edit.xml).status_code == 201
    assert stored(hq, form, instance_id(1))[1] == {"a.jpg": b"a", "b.jpg": b"b"}
    assert post(hq, edit.xml, {"b.jpg": b"another"}).status_code == 201
    assert stored(hq, form, instance_id(1))[1] == {"a.jpg": b"a", "b.jpg": b"another"}
    assert post(hq, edit.xml, {"b.jpg": b"a third"}).status_code == 409


def test_repeating_any_version_is_always_safe(hq: HqProcess, form: str) -> None:
    original = record(1, form_id=form)
    edit = record(2, form_id=form, deprecated=instance_id(1))
    second = record(3, form_id=form, deprecated=instance_id(2))
    for sent in (original, edit, second):
        assert post(hq, sent.xml).status_code == 201
    for sent in (original, edit, second):
        assert post(hq, sent.xml).status_code == 202
    (row,) = listing(hq, form)
    assert row["currentVersion"]["instanceId"] == instance_id(3)


def test_an_edit_of_a_version_that_is_not_the_newest_is_409(hq: HqProcess, form: str) -> None:
    post(hq, record(1, form_id=form).xml)
    post(hq, record(2, form_id=form, deprecated=instance_id(1)).xml)
    late = post(hq, record(3, form_id=form, deprecated=instance_id(1)).xml)
    assert (late.status_code, message(late)[0]) == (409, "error")
    assert "a newer edit is here" in message(late)[1]
    assert [row["currentVersion"]["instanceId"] for row in listing(hq, form)] == [instance_id(2)]


def test_two_edits_at_one_moment_have_one_winner(hq: HqProcess, form: str) -> None:
    post(hq, record(1, form_id=form).xml)
    edits = [record(n, form_id=form, deprecated=instance_id(1)).xml for n in range(2, 10)]
    with ThreadPoolExecutor(8) as pool:
        codes = [answer.status_code for answer in pool.map(lambda xml: post(hq, xml), edits)]
    assert sorted(codes) == [201] + [409] * 7
    assert len(listing(hq, form)) == 1


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"number": 2, "deprecated": "uuid:never-seen"}, 404),
        ({"number": 2, "deprecated": instance_id(2)}, 404),
        ({"number": 1, "deprecated": instance_id(1)}, 409),
    ],
    ids=["unknown original", "itself", "its own id"],
)
def test_an_edit_of_nothing_is_refused_and_changes_nothing(
    hq: HqProcess, form: str, sent: dict[str, object], status: int
) -> None:
    original = record(1, form_id=form)
    post(hq, original.xml)
    edit = record(**sent, form_id=form)  # type: ignore[arg-type]
    assert post(hq, edit.xml).status_code == status
    assert ids(hq, form) == [instance_id(1)]
    assert stored(hq, form, instance_id(1))[0] == original.xml


def test_an_edits_id_cannot_be_taken_by_a_new_submission(hq: HqProcess, form: str) -> None:
    post(hq, record(1, form_id=form).xml)
    post(hq, record(2, form_id=form, deprecated=instance_id(1)).xml)
    assert post(hq, record(2, form_id=form).xml).status_code == 409
    assert ids(hq, form) == [instance_id(1)]


# Forms that are not there


def test_a_submission_of_an_unknown_form_is_404_and_leaves_nothing(hq: HqProcess) -> None:
    before = on_disk(hq)
    answer = post(hq, record(1, form_id="never_seen").xml, {"a.jpg": b"of an unknown form"})
    assert (answer.status_code, message(answer)[0]) == (404, "error")
    assert on_disk(hq) == before


@pytest.mark.parametrize("version", ["99", ""])
def test_a_submission_of_an_unknown_version_is_404(hq: HqProcess, form: str, version: str) -> None:
    answer = post(hq, record(1, form_id=form, version=version).xml)
    assert answer.status_code == 404
    assert ids(hq, form) == []


def test_a_submission_of_a_draft_is_404_and_of_an_older_version_201(hq: HqProcess, form: str) -> None:
    create(hq, xform("2", form_id=form), f"/forms/{form}/draft")
    assert post(hq, record(1, form_id=form, version="2").xml).status_code == 404
    rest(hq, "POST", f"/forms/{form}/draft/publish")
    assert post(hq, record(1, form_id=form, version="2").xml).status_code == 201
    assert post(hq, record(2, form_id=form, version="1").xml).status_code == 201
    assert [row["currentVersion"]["formVersion"] for row in listing(hq, form)] == ["2", "1"]


# What is told of one


def test_a_row_tells_who_and_when(hq: HqProcess, form: str) -> None:
    sent = record(1, form_id=form).xml.replace(
        b"</orx:meta>", b"<orx:instanceName>Well 1</orx:instanceName></orx:meta>"
    )
    post(hq, sent, deviceID="fieldapp:a\r\nb")
    (row,) = listing(hq, form)
    assert row["deviceId"] == "fieldapp:a  b"
    assert row["currentVersion"]["instanceName"] == "Well 1"
    assert row["createdAt"].endswith("Z")
    assert row["reviewState"] is None
    one = rest(hq, "GET", f"/forms/{form}/submissions/{instance_id(1)}")
    assert one.json() == row


def test_submissions_are_counted_with_their_form(hq: HqProcess, form: str) -> None:
    for number in range(3):
        post(hq, record(number, form_id=form).xml)
    assert rest(hq, "GET", f"/forms/{form}").json()["submissions"] == 3
    (row,) = (row for row in rest(hq, "GET", "/forms").json() if row["xmlFormId"] == form)
    assert row["submissions"] == 3


@pytest.mark.parametrize(
    "odd", ["uuid:a/b", "тэмдэг", "a b?c#d%2F", "urn:x:../..", "a'; drop table forms;--"]
)
def test_an_unusual_instance_id_is_found_again(hq: HqProcess, form: str, odd: str) -> None:
    xml = record(1, form_id=form).xml.replace(instance_id(1).encode(), odd.encode())
    assert post(hq, xml, {"a.jpg": b"light"}).status_code == 201
    assert ids(hq, form) == [odd]
    assert stored(hq, form, odd) == (xml, {"a.jpg": b"light"})


def test_nothing_is_known_of_a_submission_that_is_not_there(hq: HqProcess, form: str) -> None:
    for path in ("", ".xml", "/attachments", "/attachments/a.jpg"):
        answer = rest(hq, "GET", f"/forms/{form}/submissions/uuid:none{path}")
        assert answer.status_code == 404
        assert answer.json()["code"] in {"submission.unknown", "file.unknown"}
    assert rest(hq, "GET", "/forms/never_seen/submissions").status_code == 404
    assert get(hq, "/formList").status_code == 200
