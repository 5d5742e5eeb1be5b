"""All that a child does to the files of its home, and when it told of what, as events of ``disk``.

Not seen: what is written through memory maps. SQLite does so with its -shm file only, which it makes anew
whenever a first program opens the store; that file is left out.
"""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.child import Prepare, Told, fork, nothing
from tests.faults.disk import Acknowledged, Disk, Event, FailedSync, Names, Sync, Truncate, Write
from tests.faults.rehearsal import Rehearsal, copied
from tests.faults.tracing import Call, text_at, trace, wish_to_be_traced

ROOT = 0
_HERE = 2**64 - 100 & 0xFFFFFFFF  # AT_FDCWD as a register's lower half
_SYNCS = {"fsync", "fdatasync"}
_UNKNOWN = {"truncate", "fallocate", "link", "symlink", "symlinkat", "dup", "dup2", "dup3", "io_uring_enter"}


@dataclass(frozen=True)
class Recording:
    """``before`` is the disk as it was, all of it durable; ``told`` what came of the act."""

    before: Disk
    events: list[Event]
    code: int
    told: Told
    failed: bool
    """Whether the sync that was to fail was come to."""


def record(rehearsal: Rehearsal, patch: Prepare, *, fails: int = 0) -> Recording:
    """Open the store, carry out the act once, and write down what reaches the disk. The sync with the number
    ``fails``, counted from 1, ends in an error."""

    def patched_and_traced() -> None:
        patch()
        wish_to_be_traced()

    with copied(rehearsal.template) as home:
        tree = Tree(home)
        before = tree.as_disk()
        child = fork(rehearsal, home, patch=patched_and_traced, ready=nothing)
        recorder = _Recorder(child.pid, child.mouth, tree)
        failing = _FailingSync(fails)
        code = trace(child.pid, entering=failing, left=recorder.left)
        told = child.told()
    return Recording(before, recorder.events, code, told, failed=fails > 0 and failing.countdown <= 0)


@dataclass
class _FailingSync:
    countdown: int

    def __call__(self, call: Call) -> int:
        self.countdown -= call.name in _SYNCS
        hit = call.name in _SYNCS and self.countdown == 0
        return errno.EIO if hit else 0


class Tree:
    """The live names below a folder, each file and folder with a number of its own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.numbers: dict[str, int] = {str(root): ROOT}
        self.folders = {ROOT}
        for path in sorted(root.rglob("*")):
            self.add(str(path), folder=path.is_dir())

    def add(self, path: str, *, folder: bool = False) -> int:
        number = self.nameless()
        self.numbers[path] = number
        if folder:
            self.folders.add(number)
        return number

    def nameless(self) -> int:
        self._last = getattr(self, "_last", ROOT) + 1
        return self._last

    def concerns(self, path: str) -> bool:
        return path.startswith(f"{self.root}/") and not path.endswith("-shm")

    def parent(self, path: str) -> int:
        return self.numbers[os.path.dirname(path)]  # noqa: PTH120 (plain text, as the kernel gets it)

    def move(self, old: str, new: str) -> None:
        for path in [path for path in self.numbers if path == old or path.startswith(f"{old}/")]:
            self.numbers[new + path[len(old) :]] = self.numbers.pop(path)

    def as_disk(self) -> Disk:
        disk = Disk(folders={number: {} for number in self.folders})
        for path, number in self.numbers.items():
            if number != ROOT and self.concerns(path):
                disk.folders[self.parent(path)][Path(path).name] = number
            if number not in self.folders:
                disk.files[number] = Path(path).read_bytes()
        return disk


@dataclass
class _Recorder:
    pid: int
    mouth: int
    tree: Tree
    events: list[Event] = field(default_factory=list)
    open: dict[int, int] | None = None

    def left(self, call: Call, result: int) -> None:
        """Write down what one successful call did."""
        if self.open is None:
            self.open = self._open_already()
        if result < 0:
            if call.name in _SYNCS and call.args[0] in self.open:
                self.events.append(FailedSync(self.open[call.args[0]]))
            return
        if call.name in _UNKNOWN:
            raise NotImplementedError(call.name)
        act = getattr(self, f"_{call.name}", None)
        if act is not None:
            act(call.args, result)

    # Opening and closing

    def _open_already(self) -> dict[int, int]:
        found = {}
        for entry in Path(f"/proc/{self.pid}/fd").iterdir():
            number = self.tree.numbers.get(os.readlink(entry))  # noqa: PTH115
            if number is not None:
                found[int(entry.name)] = number
        return found

    def _openat(self, args: tuple[int, ...], handle: int) -> None:
        path, flags = self._link(handle), args[2]
        if path == str(self.tree.root):
            self.open[handle] = ROOT
        if not self.tree.concerns(path):
            return
        if flags & os.O_TMPFILE == os.O_TMPFILE:
            self.open[handle] = self.tree.nameless()
            return
        number = self.tree.numbers.get(path)
        if number is None:
            number = self.tree.add(path)
            self._name(path, number)
        elif flags & os.O_TRUNC:
            self.events.append(Truncate(number, 0))
        self.open[handle] = number

    def _close(self, args: tuple[int, ...], _result: int) -> None:
        self.open.pop(args[0], None)

    # Bytes

    def _write(self, args: tuple[int, ...], size: int) -> None:
        if args[0] == self.mouth:
            if self._memory(args[1], size).startswith(b"done"):
                self.events.append(Acknowledged())
        else:
            self._written(args[0], self._position(args[0]) - size, size)

    def _writev(self, args: tuple[int, ...], size: int) -> None:
        self._written(args[0], self._position(args[0]) - size, size)

    _sendfile = _writev

    def _copy_file_range(self, args: tuple[int, ...], size: int) -> None:
        self._written(args[2], self._position(args[2]) - size, size)

    def _pwrite64(self, args: tuple[int, ...], size: int) -> None:
        self._written(args[0], args[3], size)

    def _written(self, handle: int, offset: int, size: int) -> None:
        number = self.open.get(handle)
        if number is not None:
            with open(f"/proc/{self.pid}/fd/{handle}", "rb", buffering=0) as file:  # noqa: PTH123
                self.events.append(Write(number, offset, os.pread(file.fileno(), size, offset)))

    def _ftruncate(self, args: tuple[int, ...], _result: int) -> None:
        if args[0] in self.open:
            self.events.append(Truncate(self.open[args[0]], args[1]))

    def _fsync(self, args: tuple[int, ...], _result: int) -> None:
        if args[0] in self.open:
            self.events.append(Sync(self.open[args[0]]))

    _fdatasync = _fsync

    # Names

    def _rename(self, args: tuple[int, ...], _result: int) -> None:
        self._renamed(text_at(self.pid, args[0]), text_at(self.pid, args[1]))

    def _renameat(self, args: tuple[int, ...], _result: int) -> None:
        self._renamed(self._path(args[0], args[1]), self._path(args[2], args[3]))

    _renameat2 = _renameat

    def _renamed(self, old: str, new: str) -> None:
        if not self.tree.concerns(new):
            return
        number, old_folder = self.tree.numbers[old], self.tree.parent(old)
        self.tree.move(old, new)
        names = ((old_folder, Path(old).name, None), (self.tree.parent(new), Path(new).name, number))
        self.events.append(Names(names))

    def _linkat(self, args: tuple[int, ...], _result: int) -> None:
        old, new = self._path(args[0], args[1]), self._path(args[2], args[3])
        if self.tree.concerns(new):
            number = self.open[int(Path(old).name)]  # /proc/self/fd/N: a nameless file gets a name
            self.tree.numbers[new] = number
            self._name(new, number)

    def _unlink(self, args: tuple[int, ...], _result: int) -> None:
        self._gone(text_at(self.pid, args[0]))

    _rmdir = _unlink

    def _unlinkat(self, args: tuple[int, ...], _result: int) -> None:
        self._gone(self._path(args[0], args[1]))

    def _mkdir(self, args: tuple[int, ...], _result: int) -> None:
        path = text_at(self.pid, args[0])
        if self.tree.concerns(path):
            self._name(path, self.tree.add(path, folder=True))

    def _gone(self, path: str) -> None:
        if self.tree.numbers.pop(path, None) is not None and self.tree.concerns(path):
            self._name(path, None)

    def _name(self, path: str, number: int | None) -> None:
        self.events.append(Names(((self.tree.parent(path), Path(path).name, number),)))

    # What the kernel knows of the child

    def _link(self, handle: int) -> str:
        return os.readlink(f"/proc/{self.pid}/fd/{handle}")  # noqa: PTH115

    def _path(self, folder: int, address: int) -> str:
        path = text_at(self.pid, address)
        here = folder & 0xFFFFFFFF == _HERE
        return path if here or path.startswith("/") else f"{self._link(folder)}/{path}"

    def _position(self, handle: int) -> int:
        info = Path(f"/proc/{self.pid}/fdinfo/{handle}").read_text().split()
        return int(info[1])

    def _memory(self, address: int, size: int) -> bytes:
        with open(f"/proc/{self.pid}/mem", "rb", buffering=0) as memory:  # noqa: PTH123
            return os.pread(memory.fileno(), size, address)
