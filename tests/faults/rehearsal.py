"""The same act undisturbed, step by step: what must be there after each step, and the verdict on a trial."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from forms.errors import CodedError
from tests.faults.scenarios import Scenario, Step
from tests.faults.seen import Facts, NotAsPromised


@dataclass(frozen=True)
class Rehearsal:
    """``template`` is the home as it is before; ``after[k]`` the facts when k steps are acknowledged."""

    scenario: Scenario
    seed: int
    template: Path
    after: tuple[Facts, ...]

    def begin(self, home: Path) -> list[Step]:
        return self.scenario.begin(home, random.Random(f"steps {self.seed}"))

    def verdict(self, home: Path, acknowledged: int) -> str:
        """ "" when all that was acknowledged is there, once, and the step after it is whole or not there."""
        allowed = self.after[acknowledged : acknowledged + 2]
        try:
            facts = self.scenario.facts(home)
        except NotAsPromised as error:
            return str(error)
        except CodedError as error:
            return f"cannot be read: {error!r}"
        except Exception as error:  # noqa: BLE001 (whatever it is, it is the verdict)
            return f"reading it failed: {error!r}"
        if facts in allowed:
            return ""
        return f"after {acknowledged} acknowledged steps there is {_differing(facts, allowed[0])}"


@contextmanager
def rehearsed(scenario: Scenario, seed: int, folder: Path) -> Iterator[Rehearsal]:
    """Do it once without any fault. ``folder`` is for what it needs; gone at the end."""
    template, live = folder / f"{scenario.name}-{seed}", folder / f"{scenario.name}-{seed}-live"
    template.mkdir()
    scenario.prepare(template, random.Random(f"before {seed}"))
    empty = Rehearsal(scenario, seed, template, ())
    shutil.copytree(template, live)
    facts = [_facts_of_copy(scenario, live)]
    for step in empty.begin(live):
        step()
        facts.append(_facts_of_copy(scenario, live))
    shutil.rmtree(live)
    try:
        yield Rehearsal(scenario, seed, template, tuple(facts))
    finally:
        shutil.rmtree(template)


@contextmanager
def copied(template: Path) -> Iterator[Path]:
    """A home for one trial."""
    home = template.with_name(f"{template.name}-trial")
    shutil.copytree(template, home)
    try:
        yield home
    finally:
        shutil.rmtree(home)


def _facts_of_copy(scenario: Scenario, live: Path) -> Facts:
    """Read from a copy, as the program still has the original open."""
    with copied(live) as copy:
        return scenario.facts(copy)


def _differing(found: Facts, wanted: Facts) -> str:
    """Where two facts part, short enough to read."""
    if isinstance(found, tuple) and isinstance(wanted, tuple) and len(found) == len(wanted):
        for one, other in zip(found, wanted, strict=True):
            if one != other:
                return _differing(one, other)
    return f"{found!r:.120} instead of {wanted!r:.120}"
