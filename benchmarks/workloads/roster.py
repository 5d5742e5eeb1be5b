"""W2: a household of up to a thousand members, with totals outside the repeat."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.workloads.scenario import Sample, Workload, answer
from benchmarks.workloads.xform import XForm, cells

MEMBERS = 1000
MEMBER = "/data/household/member"
_STAGES = (10, 100, 1000)
_AROUND = 2
"""Adding is timed for the members next to a stage too: one alone says little."""
_EDITS = 20
_AGES = ("12", "35", "70")
_LISTS = {
    "sex": ("female", "male"),
    "relation": ("head", "spouse", "child", "parent", "other"),
    "yes_no": ("yes", "no"),
    "reason": ("dzud", "work", "study", "family", "health"),
}


def roster() -> Workload:
    form = XForm("w2", "Household")
    for name, values in _LISTS.items():
        form.items(name, (cells(name=value, label=value.title()) for value in values))
    with form.group("household", "Household"):
        form.ask("household_id", "string", "Household number")
        with form.repeat("member", "Member"):
            _member(form)
    _totals(form)
    check = tuple(form.ref(name) for name in ("members", "adults", "income_total", "head", "last"))
    return Workload(form.xml(), tuple(_samples()), check)


def _member(form: XForm) -> None:
    """Eight fields that are asked and seven that are calculated."""
    form.ask("name", "string", "Name", required="true()")
    _choose(form, "sex")
    form.ask("age", "int", "Age", constraint=". >= 0 and . <= 120")
    _choose(form, "relation")
    _choose(form, "moved", "yes_no")
    _choose(form, "reason", relevant="../moved = 'yes'")
    form.ask("months_away", "int", "Months away", relevant="../moved = 'yes'")
    form.ask("income", "int", "Income", relevant="../moved != ''")
    form.compute("place", "int", "position(..)")
    form.compute("is_child", "int", "if(../age < 18, 1, 0)")
    form.compute("is_adult", "int", "if(../age >= 18 and ../age < 65, 1, 0)")
    form.compute("is_elder", "int", "if(../age >= 65, 1, 0)")
    form.compute("long_away", "int", "if(../months_away > 6, 1, 0)")
    form.compute("earns", "int", "if(../income > 0, 1, 0)")
    form.compute("summary", "string", "concat(../name, ' (', ../age, ')')")


def _choose(form: XForm, name: str, items: str = "", **bind: str) -> None:
    form.choose(name, name.title(), f"instance('{items or name}')/root/item", **bind)


def _totals(form: XForm) -> None:
    """Nine, outside the repeat."""
    members = form.compute("members", "int", f"count({MEMBER})")
    fields = {"children": "is_child", "adults": "is_adult", "elders": "is_elder", "away": "long_away"}
    for name, field in (fields | {"earners": "earns", "income_total": "income"}).items():
        form.compute(name, "int", f"sum({MEMBER}/{field})")
    form.compute("head", "string", f"indexed-repeat({MEMBER}/name, {MEMBER}, 1)")
    form.compute("last", "string", f"indexed-repeat({MEMBER}/summary, {MEMBER}, {members})")


def _samples() -> Iterator[Sample]:
    for number in range(1, MEMBERS + 1):
        if number > 1:  # the form starts with one
            yield Sample(_adding(number), (("add", MEMBER),))
        yield from _filled(number)
        if number in _STAGES:
            yield from _edits(number)
    yield from (Sample("serialise", (("save",),)) for _ in range(5))


def _adding(number: int) -> str:
    near = (stage for stage in _STAGES if stage - _AROUND <= number <= min(stage + _AROUND, MEMBERS))
    return next((f"add {stage}" for stage in near), "add")


def _filled(number: int) -> Iterator[Sample]:
    moved = number % 3 == 0
    values = {
        "name": f"Бат-{number}",
        "sex": _pick("sex", number),
        "age": str(number * 13 % 90),
        "relation": _pick("relation", number),
        "moved": "yes" if moved else "no",
    }
    if moved:
        values |= {"reason": _pick("reason", number), "months_away": str(number % 24)}
    values["income"] = str(number % 40 * 50_000)
    for name, value in values.items():
        yield answer(f"{MEMBER}[{number}]/{name}", value)


def _edits(members: int) -> Iterator[Sample]:
    """One member of changing age: each time two totals are others."""
    for turn in range(_EDITS):
        yield answer(f"{MEMBER}[{members // 2}]/age", _AGES[turn % len(_AGES)], f"edit {members}")


def _pick(name: str, number: int) -> str:
    return _LISTS[name][number % len(_LISTS[name])]
