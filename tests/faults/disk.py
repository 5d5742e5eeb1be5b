"""What a disk may hold after the power was cut: only what was synced is sure.

A log of what a program did to its files is played up to the cut. What an fsync has made durable stays; of the
rest, anything may be there: data and names go separately, as they do on a real disk. A name is durable when
its folder was synced, never because the file was.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

SECTOR, PAGE = 512, 4096


@dataclass(frozen=True, slots=True)
class Write:
    """``data`` at ``offset`` of the file with this number."""

    file: int
    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Truncate:
    file: int
    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    file: int


@dataclass(frozen=True, slots=True)
class FailedSync:
    """The bytes that were not durable yet never will be: the system has thrown them away, and a later sync
    says that all is well. Names are in a file system's own journal: they wait on for a sync."""

    file: int


@dataclass(frozen=True, slots=True)
class Names:
    """Entries of folders changed, at once: a folder's number, a name in it, and a file's number or nothing.
    A rename from folder to folder is durable when either was synced: file systems keep it in one piece."""

    entries: tuple[tuple[int, str, int | None], ...]


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The program told that a step is done."""


Event = Write | Truncate | Sync | FailedSync | Names | Acknowledged


class Cut(Enum):
    """What becomes of what was not synced."""

    PREFIX = "all of it is there"
    DROPPED = "none of it is there"
    REORDERED = "some of it is there"
    TORN_SECTORS = "some of it is there, in pieces of 512 bytes"
    TORN_PAGES = "some of it is there, in pieces of 4 KB"


@dataclass
class Disk:
    """Numbered files and folders: what is durable, and what is on its way."""

    files: dict[int, bytes] = field(default_factory=dict)
    folders: dict[int, dict[str, int]] = field(default_factory=dict)
    _data: dict[int, list[Write | Truncate]] = field(default_factory=dict)
    _names: list[Names] = field(default_factory=list)

    def play(self, event: Event) -> None:
        match event:
            case Write() | Truncate():
                self._data.setdefault(event.file, []).append(event)
            case Names():
                self._names.append(event)
            case Sync():
                self._sync(event.file)
            case FailedSync():
                self._data.pop(event.file, None)

    def _sync(self, number: int) -> None:
        for change in self._data.pop(number, []):
            self.files[number] = changed(self.files.get(number, b""), change)
        concerned = [
            names for names in self._names if any(folder == number for folder, _, _ in names.entries)
        ]
        for names in concerned:
            self._rename(names)
            self._names.remove(names)

    def _rename(self, names: Names) -> None:
        for folder, name, number in names.entries:
            entries = self.folders.setdefault(folder, {})
            if number is None:
                entries.pop(name, None)
            else:
                entries[name] = number

    def after(self, cut: Cut, rng: random.Random) -> Disk:
        """A disk that may be found after a cut now."""
        found = Disk(dict(self.files), {number: dict(names) for number, names in self.folders.items()})
        for number, changes in self._data.items():
            for change in changes:
                for piece in _kept(change, cut, rng):
                    found.files[number] = changed(found.files.get(number, b""), piece)
        for names in _kept_names(self._names, cut, rng):
            found._rename(names)
        return found

    def lay_out(self, root: int, target: Path) -> None:
        """Make real files of it. A name that was kept while its bytes were lost is an empty file."""
        target.mkdir(parents=True, exist_ok=True)
        for name, number in self.folders.get(root, {}).items():
            if number in self.folders:
                self.lay_out(number, target / name)
            else:
                (target / name).write_bytes(self.files.get(number, b""))


def changed(before: bytes, change: Write | Truncate) -> bytes:
    """The bytes of a file after a change; a gap is zeros."""
    if isinstance(change, Truncate):
        return before[: change.size].ljust(change.size, b"\0")
    end = change.offset + len(change.data)
    return before[: change.offset].ljust(change.offset, b"\0") + change.data + before[end:]


def _kept(change: Write | Truncate, cut: Cut, rng: random.Random) -> Sequence[Write | Truncate]:
    if cut is Cut.PREFIX:
        return [change]
    if cut is Cut.DROPPED or rng.random() < 0.4:
        return []
    if cut is Cut.REORDERED or isinstance(change, Truncate) or rng.random() < 0.4:
        return [change]
    size = SECTOR if cut is Cut.TORN_SECTORS else PAGE
    starts = range(0, len(change.data), size)
    return [
        Write(change.file, change.offset + start, change.data[start : start + size])
        for start in starts
        if rng.random() < 0.5
    ]


def _kept_names(pending: list[Names], cut: Cut, rng: random.Random) -> Sequence[Names]:
    """All with PREFIX, none with DROPPED; else the first ones, or any of them that need no lost one."""
    if cut is Cut.PREFIX:
        return pending
    if cut is Cut.DROPPED:
        return []
    if rng.random() < 0.5:
        return pending[: rng.randint(0, len(pending))]
    kept, lost = [], set()
    for names in pending:
        places = {(folder, name) for folder, name, _ in names.entries}
        if rng.random() < 0.5 and not places & lost:
            kept.append(names)
        else:
            lost |= places
    return kept
