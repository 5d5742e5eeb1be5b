"""A child process that carries out an act and tells on a pipe what was acknowledged to it.

Forked from this process, which has everything imported: a trial costs milliseconds. The pipe is the oracle:
what stands on it, the store has promised.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from forms.errors import CodedError
from tests.faults.rehearsal import Rehearsal

TRIES = 3
"""How often a person would try a step again that ended in an error."""

Prepare = Callable[[], None]
"""Called in the child before it begins: a fault of our own, a wish to be traced."""


def nothing() -> None:
    """No fault of our own, no wish."""


@dataclass
class Told:
    """What a child told before it ended: ``refused`` are the codes of steps that failed, in order."""

    acknowledged: int = 0
    refused: list[str] = field(default_factory=list)
    broke: str = ""
    """An error without a code: never expected."""


@dataclass
class Child:
    """Forked, and about to begin. ``ear`` is this side of its pipe; ``mouth`` is what the child calls the
    other."""

    pid: int
    ear: int
    mouth: int
    _heard: bytes = b""

    def hear(self, lines: int) -> None:
        """Wait until it has told so much, or has ended."""
        while self._heard.count(b"\n") < lines and (data := os.read(self.ear, 4096)):
            self._heard += data

    def ended(self) -> tuple[int, Told]:
        """Wait for its end: its exit code, a signal as a negative one; and what it told."""
        _, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status), self.told()

    def told(self) -> Told:
        """After its end: all that it told. Half a line was not told."""
        with os.fdopen(self.ear, "rb") as pipe:
            *lines, _half = (self._heard + pipe.read()).decode().split("\n")
        told = Told()
        for line in lines:
            word, _, rest = line.partition(" ")
            if word == "done":
                told.acknowledged += 1
            elif word == "refused":
                told.refused.append(rest)
            else:
                told.broke = rest
        return told


def fork(rehearsal: Rehearsal, home: Path, *, patch: Prepare, ready: Prepare) -> Child:
    """Begin the rehearsed act in a child: ``patch`` is called before it opens the store, ``ready`` after."""
    ear, mouth = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.close(ear)
            _carry_out(rehearsal, home, mouth, patch, ready)
        finally:
            os._exit(9)
    os.close(mouth)
    return Child(pid, ear, mouth)


def _carry_out(rehearsal: Rehearsal, home: Path, mouth: int, patch: Prepare, ready: Prepare) -> None:
    """Every step until one fails for good; ends the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        patch()
        steps = _begun(rehearsal, home, mouth)
        ready()
        for step in steps:
            if not _tried(step, mouth):
                os._exit(1)
    except BaseException as error:  # noqa: BLE001 (told, and judged by the parent)
        os.write(mouth, f"broke {error!r:.200}".replace("\n", " ").encode() + b"\n")
        os._exit(2)
    os._exit(0)


def _begun(rehearsal: Rehearsal, home: Path, mouth: int) -> list[Callable[[], object]]:
    """The steps; one that cannot be done, where the store does not open."""
    try:
        return rehearsal.begin(home)
    except CodedError as error:
        os.write(mouth, f"refused {error.code}\n".encode())
        os._exit(1)


def _tried(step: Callable[[], object], mouth: int) -> bool:
    """Whether the step was acknowledged in the end."""
    for _ in range(TRIES):
        try:
            step()
        except CodedError as error:
            os.write(mouth, f"refused {error.code}\n".encode())
        else:
            os.write(mouth, b"done\n")
            return True
    return False
