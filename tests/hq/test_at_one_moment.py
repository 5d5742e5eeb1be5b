"""Two requests at one moment, in the order that hurts: the other one commits after this one has looked.

``keep_files`` is called between the look and the write, so the other request can be put there exactly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from forms.submission import Submission
from hq.blobs import Blob
from hq.context import Hq, open_hq
from hq.settings import HqSettings
from hq.submission_store import Sender, SubmissionError, Taken
from tests.hq.samples import FORM_ID, instance_id, record, xform


@pytest.fixture
def headquarters(tmp_path: Path) -> Iterator[Hq]:
    made = open_hq(HqSettings(folder=tmp_path / "hq"))
    made.actors.first_start("Project 1")
    made.forms.publish(made.forms.create(1, xform()))
    yield made
    made.engine.dispose()


def take(headquarters: Hq, sent: Submission, *meanwhile: Submission) -> Taken:
    """Take ``sent``, and between its look and its write the others."""

    def keep_files() -> Mapping[str, Blob]:
        for other in meanwhile:
            assert take(headquarters, other) is Taken.NEW
        return {}

    return headquarters.submissions.take(1, sent, keep_files, Sender(actor=1))


def current(headquarters: Hq) -> list[tuple[str, str]]:
    rows = headquarters.submissions.listing(1, FORM_ID)
    return [(row.instance_id, row.current_instance_id) for row in rows]


def test_the_same_submission(headquarters: Hq) -> None:
    assert take(headquarters, record(1), record(1)) is Taken.KNOWN
    assert current(headquarters) == [(instance_id(1), instance_id(1))]


def test_other_bytes_under_one_id(headquarters: Hq) -> None:
    with pytest.raises(SubmissionError, match=r"submission\.conflict"):
        take(headquarters, record(1), record(1, answer="Булаг"))
    assert headquarters.submissions.xml(1, FORM_ID, instance_id(1)) == record(1, answer="Булаг").xml


def test_the_same_edit(headquarters: Hq) -> None:
    edit = record(2, deprecated=instance_id(1))
    take(headquarters, record(1))
    assert take(headquarters, edit, edit) is Taken.KNOWN
    assert current(headquarters) == [(instance_id(1), instance_id(2))]


def test_two_edits_of_one_version(headquarters: Hq) -> None:
    take(headquarters, record(1))
    with pytest.raises(SubmissionError, match=r"submission\.outdated_edit"):
        take(headquarters, record(3, deprecated=instance_id(1)), record(2, deprecated=instance_id(1)))
    assert current(headquarters) == [(instance_id(1), instance_id(2))]


def test_a_new_submission_under_the_id_of_an_edit(headquarters: Hq) -> None:
    take(headquarters, record(1))
    with pytest.raises(SubmissionError, match=r"submission\.conflict"):
        take(headquarters, record(2), record(2, deprecated=instance_id(1)))
    assert current(headquarters) == [(instance_id(1), instance_id(2))]


def test_an_edit_under_the_id_of_a_new_submission(headquarters: Hq) -> None:
    take(headquarters, record(1))
    with pytest.raises(SubmissionError, match=r"submission\.conflict"):
        take(headquarters, record(2, deprecated=instance_id(1)), record(2))
    assert current(headquarters) == [(instance_id(n), instance_id(n)) for n in (1, 2)]
