"""SIGKILL at chance moments, and before every single system call."""

from __future__ import annotations

import itertools
import os
import random
import signal
import socket
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.faults.child import Child, Prepare, fork, nothing
from tests.faults.rehearsal import Rehearsal, copied, rehearsed
from tests.faults.report import Report
from tests.faults.scenarios import SCENARIOS
from tests.faults.tracing import KILL, Call, trace, wish_to_be_traced

ROUND = 10
"""Random kills of one rehearsal; then sizes are drawn anew."""


def random_kills(report: Report, folder: Path, number: int, seed: int) -> None:
    """So many kills, spread evenly over the scenarios. What is done, in which step and how long is waited
    comes from the seed; where exactly the kill hits is the machine's affair."""
    names = list(SCENARIOS)
    for turn, first in enumerate(range(0, number, ROUND)):
        scenario = SCENARIOS[names[(seed + turn) % len(names)]]
        with rehearsed(scenario, seed + turn, folder) as rehearsal:
            _kills_of_one(report, rehearsal, min(ROUND, number - first))


def _kills_of_one(report: Report, rehearsal: Rehearsal, number: int) -> None:
    rng = random.Random(f"kills {rehearsal.seed}")
    steps = len(rehearsal.after) - 1
    step_lasts = min(_lives(rehearsal, steps) for _ in range(3)) / steps
    killed = 0
    while killed < number:
        step, wait = rng.randrange(steps), rng.random() * step_lasts
        with copied(rehearsal.template) as home:
            child, line = _waiting(rehearsal, home)
            line.send(b"go")
            child.hear(step)
            time.sleep(wait)
            os.kill(child.pid, signal.SIGKILL)
            line.close()
            code, told = child.ended()
            verdict = told.broke or rehearsal.verdict(home, told.acknowledged)
        was_killed = code == -signal.SIGKILL
        killed += was_killed
        name = rehearsal.scenario.name
        where = f"{name} (seed {rehearsal.seed}) killed {wait * 1000:.2f} ms after step {step}"
        report.judged("random kills" if was_killed else "ended before the kill", verdict, where)


def _lives(rehearsal: Rehearsal, steps: int) -> float:
    """How long it takes undisturbed until the last step is acknowledged, in seconds."""
    with copied(rehearsal.template) as home:
        child, line = _waiting(rehearsal, home)
        began = time.perf_counter()
        line.send(b"go")
        child.hear(steps)
        lasted = time.perf_counter() - began
        child.ended()
        line.close()
        return lasted


def _waiting(rehearsal: Rehearsal, home: Path) -> tuple[Child, socket.socket]:
    """A child that has begun and waits for a word on the line."""
    ours, theirs = socket.socketpair()

    def wait() -> None:
        theirs.send(b"ready")
        theirs.recv(2)

    child = fork(rehearsal, home, patch=nothing, ready=wait)
    theirs.close()
    ours.recv(5)
    return child, ours


@dataclass
class _KillAt:
    number: int

    def __call__(self, _call: Call) -> int:
        self.number -= 1
        return 0 if self.number else KILL


def kill_at_every_call(report: Report, rehearsal: Rehearsal, patch: Prepare = nothing) -> None:
    """Before its first system call, its second, … until it comes to its end; so each of them is also the
    last one that happened."""
    for number in itertools.count(1):
        with copied(rehearsal.template) as home:
            child = fork(rehearsal, home, patch=patch, ready=wish_to_be_traced)
            code = trace(child.pid, entering=_KillAt(number))
            told = child.told()
            verdict = told.broke or rehearsal.verdict(home, told.acknowledged)
        if code != -signal.SIGKILL:
            return
        name = rehearsal.scenario.name
        report.judged(
            f"system calls killed at in {name}", verdict, f"call {number} of {name} (seed {rehearsal.seed})"
        )


def every_call_of(
    report: Report, folder: Path, names: Iterable[str], seed: int, patch: Prepare = nothing
) -> None:
    for name in names:
        with rehearsed(SCENARIOS[name], seed, folder) as rehearsal:
            kill_at_every_call(report, rehearsal, patch)
