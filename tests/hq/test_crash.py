"""A server that is killed, or whose disk is full, keeps all that it acknowledged and nothing by halves."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import requests

from forms.submission import Submission
from tests.hq.samples import FORM_ID, instance_id, record
from tests.hq.server_process import HqProcess
from tests.hq.speak import get, ids, on_disk, post, publish, stored
from tests.small_disk import small_disk

SENDERS = 4


def photo(number: int, size: int = 60_000) -> bytes:
    return hashlib.sha256(str(number).encode()).digest() * (size // 32)


def sample(number: int) -> tuple[Submission, dict[str, bytes]]:
    """A record with two photos: one of its own, one that all share."""
    files = {"own.jpg": photo(number), "shared.jpg": photo(0)}
    return record(number, photos=tuple(files)), files


@dataclass
class Senders:
    """Threads that send record after record until the line breaks."""

    hq: HqProcess
    first: int
    acknowledged: set[int] = field(default_factory=set)
    tried: set[int] = field(default_factory=set)

    def send(self, lane: int) -> None:
        for number in range(self.first + lane, self.first + 400, SENDERS):
            sent, files = sample(number)
            self.tried.add(number)
            try:
                answer = post(self.hq, sent.xml, files)
            except requests.RequestException:
                return
            if answer.status_code == 201:
                self.acknowledged.add(number)

    def until_killed(self, acknowledged: int) -> None:
        """Kill the server in the middle, when so many have been acknowledged."""
        threads = [threading.Thread(target=self.send, args=(lane,)) for lane in range(SENDERS)]
        for thread in threads:
            thread.start()
        while len(self.acknowledged) < acknowledged and any(thread.is_alive() for thread in threads):
            time.sleep(0.001)
        self.hq.kill()
        for thread in threads:
            thread.join()


def test_a_server_killed_in_mid_upload_keeps_what_it_acknowledged(tmp_path: Path) -> None:
    acknowledged: set[int] = set()
    tried: set[int] = set()
    with HqProcess(tmp_path / "hq") as hq:
        publish(hq, FORM_ID)
        for first, kill_after in ((1000, 2), (2000, 9)):
            senders = Senders(hq, first)
            senders.until_killed(kill_after)
            assert kill_after <= len(senders.acknowledged) < 400
            acknowledged |= senders.acknowledged
            tried |= senders.tried
            hq.start()
        there = ids(hq, FORM_ID)
        assert len(there) == len(set(there))
        assert {instance_id(number) for number in acknowledged} <= set(there)
        assert set(there) <= {instance_id(number) for number in tried}
        for number in sorted(tried):
            sent, files = sample(number)
            known = instance_id(number) in there
            assert not known or stored(hq, FORM_ID, instance_id(number)) == (sent.xml, files)
            assert post(hq, sent.xml, files).status_code == (202 if known else 201)
        assert sorted(ids(hq, FORM_ID)) == sorted(instance_id(number) for number in tried)


def test_a_server_killed_between_two_parts_goes_on_with_the_second(tmp_path: Path) -> None:
    sent = record(1, photos=("a.jpg", "b.jpg"))
    with HqProcess(tmp_path / "hq") as hq:
        publish(hq, FORM_ID)
        assert post(hq, sent.xml, {"a.jpg": b"a"}, incomplete=True).status_code == 201
        hq.kill()
        hq.start()
        assert stored(hq, FORM_ID, instance_id(1)) == (sent.xml, {"a.jpg": b"a", "b.jpg": None})
        assert post(hq, sent.xml, {"b.jpg": b"b"}).status_code == 201
        assert stored(hq, FORM_ID, instance_id(1)) == (sent.xml, {"a.jpg": b"a", "b.jpg": b"b"})


def test_what_a_killed_server_left_half_received_is_cleared_away_after_a_day(tmp_path: Path) -> None:
    with HqProcess(tmp_path / "hq") as hq:
        hq.kill()
        left = hq.folder / "attachments" / "incoming"
        old, new = left / "old", left / "new"
        for path in (old, new):
            path.write_bytes(b"half")
        os.utime(old, (time.time() - 90_000,) * 2)
        hq.start()
        assert on_disk(hq) == ["incoming/new"], "a fresh one may be another worker's"


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", megabytes=4) as folder:
        yield folder


@pytest.mark.parametrize("photos", [True, False], ids=["by files", "by texts"])
def test_a_full_disk_is_told_and_loses_nothing(full_disk: Path, photos: bool) -> None:
    with HqProcess(full_disk / "hq") as hq:
        publish(hq, FORM_ID)
        kept = fill(hq, photos=photos)
        assert len(kept) > 3
        assert get(hq, "/formList").status_code == 200
        assert set(ids(hq, FORM_ID)) == {instance_id(number) for number in kept}
        for number, (sent, files) in kept.items():
            assert stored(hq, FORM_ID, instance_id(number)) == (sent.xml, files)
        assert not any(path.startswith("incoming") for path in on_disk(hq))


def fill(hq: HqProcess, *, photos: bool) -> dict[int, tuple[Submission, dict[str, bytes]]]:
    """Send until the disk is full; what was acknowledged. Without photos only the database grows."""
    kept: dict[int, tuple[Submission, dict[str, bytes]]] = {}
    for number in range(1000):
        files = {"a.jpg": photo(number, 300_000)} if photos else {}
        sent = record(number, photos=tuple(files), answer="Худаг" if photos else "Худаг " * 3_000)
        answer = post(hq, sent.xml, files)
        if answer.status_code != 201:
            assert (answer.status_code, answer.json()["code"]) == (507, "server.disk_full")
            return kept
        kept[number] = sent, files
    raise AssertionError("the disk was never full")
