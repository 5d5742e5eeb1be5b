"""W1 and W1b: 250 questions and 249 calculations that depend on earlier ones."""

from __future__ import annotations

import random
from collections.abc import Callable

from benchmarks.workloads.scenario import Workload, answer
from benchmarks.workloads.xform import XForm

QUESTIONS = 250
_MODULUS = 9973


def chain() -> Workload:
    """Each on the two before it, so that the first answer recomputes everything."""
    return _workload("w1", lambda names: (names[-1], names[-2]))


def scattered() -> Workload:
    """Each on two earlier ones, drawn by lot."""
    lots = random.Random(20261)

    def draw(names: list[str]) -> tuple[str, str]:
        one, other = lots.sample(names, 2)
        return one, other

    return _workload("w1b", draw)


def _workload(form_id: str, choose: Callable[[list[str]], tuple[str, str]]) -> Workload:
    form = XForm(form_id, "Chain")
    names = [form.ask("q1", "int", "Question 1")]
    for number in range(1, QUESTIONS):
        one, other = choose(names) if len(names) > 1 else (names[0], names[0])
        names.append(form.compute(f"c{number}", "int", _calculation(one, other, number)))
        one, other = choose(names)
        relevant = f"{one} >= 0 or {other} != ''"
        names.append(form.ask(f"q{number + 1}", "int", f"Question {number + 1}", relevant=relevant))
    samples = tuple(answer(form.ref(f"q{n}"), str(n * 37 % 91 + 1)) for n in range(1, QUESTIONS + 1))
    check = tuple(form.ref(f"c{number}") for number in (1, 100, QUESTIONS - 1))
    return Workload(form.xml(), samples, check, load_again=True)


def _calculation(one: str, other: str, number: int) -> str:
    """Another value whenever one of the two has another, and never a blank."""
    return f"(coalesce({one}, 0) + 2 * coalesce({other}, 0) + {number}) mod {_MODULUS}"
