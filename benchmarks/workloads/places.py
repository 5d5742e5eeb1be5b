"""W3 and W4: lists of a hundred thousand items, in the form and beside it."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.workloads.scenario import UNTIMED, Sample, Workload, answer
from benchmarks.workloads.xform import XForm, cells

AIMAGS = 20
SOUMS = 500
ROWS = 100_000
_CHANGES = 40
_BAGS = 20
_LOOKUPS = 40
_NAMES = ("Улаан", "Баян", "Хайрхан", "Цагаан", "Өлзийт", "Нарийн", "Хөх", "Алтан")


def cascade(bags: int) -> Workload:
    """Aimag, soum and bag in one list, a filter for each, and a bag's label looked up."""
    form = XForm("w3", "Places")
    form.items("places", _places(bags))
    item = "instance('places')/root/item"
    form.choose("aimag", "Aimag", f"{item}[parent = 'mn']")
    form.choose("soum", "Soum", f"{item}[parent = /data/aimag]")
    form.choose("bag", "Bag", f"{item}[parent = /data/soum]")
    form.compute("bag_label", "string", f"{item}[name = /data/bag]/label")
    return Workload(form.xml(), tuple(_moves(bags)), ("/data/soum", "/data/bag", "/data/bag_label"))


def _places(bags: int) -> Iterator[str]:
    for number in range(AIMAGS):
        yield cells(name=_aimag(number), label=f"{_word(number)} аймаг", parent="mn")
    for number in range(SOUMS):
        yield cells(name=_soum(number), label=f"{_word(number)} {number}", parent=_aimag(number % AIMAGS))
    for number in range(bags):
        yield cells(
            name=_bag(number), label=f"{number // SOUMS + 1}-р баг {_word(number)}", parent=_soum(number)
        )


def _moves(bags: int) -> Iterator[Sample]:
    aimag = 3
    yield answer("/data/aimag", _aimag(aimag), UNTIMED)
    soums = [number for number in range(SOUMS) if number % AIMAGS == aimag]
    for turn in range(_CHANGES):
        soum = _soum(soums[turn % len(soums)])
        yield Sample("change", (("answer", "/data/soum", soum), ("choices", "/data/bag")))
    last = soums[(_CHANGES - 1) % len(soums)]
    for turn in range(min(_BAGS, bags // SOUMS)):
        yield answer("/data/bag", _bag(last + turn * SOUMS))


def _aimag(number: int) -> str:
    return f"a{number:02}"


def _soum(number: int) -> str:
    return f"s{number % SOUMS:03}"


def _bag(number: int) -> str:
    return f"b{number:06}"


def _word(number: int) -> str:
    return _NAMES[number % len(_NAMES)]


def register(*, by_pulldata: bool) -> Workload:
    """A register of people in a CSV; an answer looks up two of its columns."""
    form = XForm("w4p" if by_pulldata else "w4", "Register")
    form.file("register", "register.csv")
    key = form.ask("person", "string", "Number")
    for column in ("name", "place"):
        row = f"instance('register')/root/item[id = {key}]/{column}"
        pulled = f"pulldata('register', '{column}', 'id', {key})"
        form.compute(column, "string", pulled if by_pulldata else row)
    samples = tuple(answer(key, _person(turn * 7919 % ROWS)) for turn in range(_LOOKUPS))
    return Workload(form.xml(), samples, ("/data/name", "/data/place"), {"register.csv": _register()})


def _register() -> bytes:
    rows = ["id,name,sex,born,place"]
    for number in range(ROWS):
        sex = "fm"[number % 2]
        born = 1940 + number * 17 % 80
        rows.append(f"{_person(number)},Жишээ-{number:06},{sex},{born},{_word(number)}-{number % SOUMS}")
    return ("\n".join(rows) + "\n").encode()


def _person(number: int) -> str:
    return f"p{number:06}"
