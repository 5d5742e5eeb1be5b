"""Files in parts: recorded piece by piece, read piece by piece, shared by the versions of a record."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
from pathlib import Path

import pytest

from fieldapp.records import attachments
from fieldapp.records.attachments import PART_BYTES
from fieldapp.records.errors import StoreError
from fieldapp.records.profiles import Profile, unlock
from fieldapp.records.rows import CutRecording
from fieldapp.records.store import Store
from sync.multipart import MultipartBody, file_part
from tests.records.samples import PASSPHRASE, answer, draft, finalised, instance_id, submission

ROOT = Path(__file__).parents[2]
SIZE = 3 * PART_BYTES + 7
LONG = b"".join(number.to_bytes(4, "big") for number in range(SIZE // 4)) + bytes(SIZE % 4)


def rows(store: Store) -> tuple[int, int]:
    """How many files, and parts of them, the store has."""
    files, parts = (
        store.base.one("SELECT (SELECT count(*) FROM file), (SELECT count(*) FROM file_part)") or ()
    )
    return files, parts


@pytest.mark.parametrize("data", [b"", b"x", bytes(PART_BYTES), LONG], ids=["none", "one", "a part", "long"])
def test_a_file_comes_back_whole_and_can_be_read_anywhere(store: Store, data: bytes) -> None:
    record = draft(store)
    store.put_attachment(record.id, "a.jpg", io.BytesIO(data))
    assert store.attachment(record.id, "a.jpg") == data
    assert store.attachment_size(record.id, "a.jpg") == len(data)
    with store.open_attachment(record.id, "a.jpg") as stream:
        for start in (0, len(data) // 2, max(0, len(data) - 3), PART_BYTES - 1, len(data) + 9):
            stream.seek(start)
            assert stream.read(5) == data[start : start + 5]
        assert stream.seek(0, io.SEEK_END) == len(data)
    assert store.verify() == []


def test_a_file_is_sent_from_its_parts(store: Store) -> None:
    record = finalised(store, 1, a_jpg=LONG)
    part = file_part("a.jpg", lambda: store.outbox.open_attachment(record.instance_id, "a.jpg"))
    sent = b"".join(MultipartBody([part], lambda _: None))
    assert LONG in sent
    (item,) = store.outbox.waiting()
    assert item.size == len(item.xml) + len(LONG)


def test_a_recording_is_a_file_when_it_is_finished(store: Store) -> None:
    record = draft(store)
    recording = store.begin_recording(record.id, "a.ogg", "/data/talk")
    for start in range(0, SIZE, 700_000):
        recording.append(LONG[start : start + 700_000])
    assert recording.size == SIZE
    assert store.attachment_names(record.id) == []
    assert store.recordings(record.id) == [CutRecording("a.ogg", "/data/talk", SIZE)]
    store.append(record.id, answer("a.ogg"), recording="a.ogg")
    assert store.recordings(record.id) == []
    assert store.attachment(record.id, "a.ogg") == LONG
    kept = store.base.one("SELECT sha256 FROM file")
    assert kept == (hashlib.sha256(LONG).hexdigest(),)
    with pytest.raises(StoreError, match=r"attachment\.missing"):
        store.append(record.id, answer("a.ogg"), recording="a.ogg")


RECORDER = """
import itertools, sys
from pathlib import Path
from fieldapp.records.profiles import list_profiles, unlock
from tests.records.samples import PASSPHRASE, draft
(profile,) = list_profiles(Path(sys.argv[1]))
store = unlock(profile, PASSPHRASE)
recording = store.begin_recording(draft(store).id, "a.ogg", "/data/talk")
for number in itertools.count():
    recording.append(bytes([number % 256]) * 5_000)
    print(number, flush=True)
"""


def test_after_a_kill_what_was_recorded_is_a_whole_file(home: Path, profile: Profile) -> None:
    running = subprocess.Popen(
        [sys.executable, "-c", RECORDER, str(home)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert running.stdout is not None
    told = [running.stdout.readline() for _ in range(40)]
    running.kill()
    told += running.communicate()[0].splitlines()
    store = unlock(profile, PASSPHRASE)
    (cut,) = store.recordings(1)
    assert cut.size // 5_000 - len(told) in {0, 1}, "the last one may be kept and not told"
    store.append(1, answer("a.ogg"), recording="a.ogg")
    expected = b"".join(bytes([number % 256]) * 5_000 for number in range(cut.size // 5_000))
    assert store.attachment(1, "a.ogg") == expected
    assert store.verify() == []
    store.close()


def test_what_nobody_names_any_more_leaves_no_parts(store: Store) -> None:
    record = draft(store)
    store.put_attachment(record.id, "a.jpg", LONG)
    assert rows(store) == (1, 4)
    store.put_attachment(record.id, "a.jpg", b"shorter")
    assert rows(store) == (1, 1)
    store.begin_recording(record.id, "a.ogg", "/data/talk").append(b"said")
    assert rows(store) == (2, 2)
    store.drop_recording(record.id, "a.ogg")
    assert rows(store) == (1, 1)
    store.begin_recording(record.id, "b.ogg", "/data/talk").append(b"said")
    store.delete_draft(record.id)
    assert rows(store) == (0, 0)


def test_versions_share_a_file_and_one_keeps_it_when_the_other_goes(store: Store) -> None:
    old = finalised(store, 1, a_jpg=LONG)
    new = store.correct(old.id, instance_id=instance_id(2), instance=submission(2).xml, why="a slip")
    assert rows(store) == (1, 4)
    assert store.attachment(new, "a.jpg") == LONG
    store.delete_draft(new)
    assert store.attachment(old.id, "a.jpg") == LONG


def test_a_file_that_is_too_large_leaves_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "MAX_ATTACHMENT_BYTES", 2 * PART_BYTES)
    record = draft(store)
    store.put_attachment(record.id, "a.jpg", b"first")
    with pytest.raises(StoreError) as caught:
        store.put_attachment(record.id, "a.jpg", LONG)
    assert caught.value.code == "attachment.too_large"
    assert store.attachment(record.id, "a.jpg") == b"first"
    assert rows(store) == (1, 1)
    recording = store.begin_recording(record.id, "a.ogg", "/data/talk")
    recording.append(bytes(2 * PART_BYTES))
    with pytest.raises(StoreError):
        recording.append(b"more")
    assert store.recordings(record.id) == [CutRecording("a.ogg", "/data/talk", 2 * PART_BYTES)]
    assert recording.size == 2 * PART_BYTES
