"""W5: a mobility-tracking form of 150 questions in two languages."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.workloads.scenario import Sample, Workload, answer
from benchmarks.workloads.xform import Label, XForm, cells, output

ADM1, ADM2, ADM3 = 21, 336, 1680
ORIGINS = 5
_PEOPLE = ("men", "women", "boys", "girls")
_LISTS = {
    "yes_no": ("yes", "no"),
    "reason": ("dzud", "work", "study", "family", "health", "other"),
    "frequency": ("never", "rarely", "sometimes", "often", "always"),
    "source": ("leader", "registry", "household", "observation"),
    "assistance": ("food", "fodder", "fuel", "cash", "health_care", "none"),
}
_SECTIONS = (
    ("arrivals", "Arrivals", "Ирсэн хүмүүс"),
    ("departures", "Departures", "Явсан хүмүүс"),
    ("returns", "Returns", "Буцаж ирсэн хүмүүс"),
    ("herders", "Herding households", "Малчин өрх"),
    ("shelter", "Shelter", "Орон байр"),
    ("water", "Water and sanitation", "Ус, ариун цэвэр"),
    ("health", "Health", "Эрүүл мэнд"),
    ("education", "Education", "Боловсрол"),
)


def tracking() -> Workload:
    form = XForm("w5", "Mobility tracking")
    _lists(form)
    _introduction(form)
    for name, english, mongolian in _SECTIONS:
        _section(form, name, english, mongolian)
    _origins(form)
    _totals(form)
    check = tuple(form.ref(name) for name in ("people", "reached", "origin_people", "difference"))
    return Workload(form.xml(), tuple(_visit()), check, load_again=True)


# Lists


def _lists(form: XForm) -> None:
    for name, values in _LISTS.items():
        form.items(name, (_item(form, name, n, value, value) for n, value in enumerate(values)))
    form.items("adm1", (_item(form, "adm1", n, _adm1(n), f"Аймаг {n}") for n in range(ADM1)))
    form.items(
        "adm2", (_item(form, "adm2", n, _adm2(n), f"Сум {n}", adm1=_adm1(n % ADM1)) for n in range(ADM2))
    )
    form.items(
        "adm3", (_item(form, "adm3", n, _adm3(n), f"Баг {n}", adm2=_adm2(n % ADM2)) for n in range(ADM3))
    )


def _item(form: XForm, instance: str, number: int, name: str, words: str, **more: str) -> str:
    text_id = form.text(f"{instance}-{number}", (f"{name.replace('_', ' ').title()}", words))
    return cells(itextId=text_id, name=name, **more)


def _adm1(number: int) -> str:
    return f"MN{number:02}"


def _adm2(number: int) -> str:
    return f"MN{number % ADM1:02}{number:03}"


def _adm3(number: int) -> str:
    return f"{_adm2(number % ADM2)}{number:04}"


# Questions


def _introduction(form: XForm) -> None:
    """Eight."""
    form.ask("visit_date", "date", ("Date of the visit", "Очсон өдөр"), required="true()")
    form.ask("team", "string", ("Team", "Баг"), required="true()")
    _choose(form, "adm1", "adm1", ("Aimag", "Аймаг"), required="true()")
    _choose(form, "adm2", "adm2[adm1 = /data/adm1]", ("Soum", "Сум"), required="true()")
    _choose(form, "adm3", "adm3[adm2 = /data/adm2]", ("Bag", "Баг"), required="true()")
    form.ask("site", "string", ("Site", "Газар"))
    _choose(form, "informant", "source", ("Who informs", "Мэдээлэгч"))
    _choose(form, "consent", "yes_no", ("Consent", "Зөвшөөрөл"), required="true()")


def _choose(form: XForm, name: str, items: str, label: Label, control: str = "select1", **bind: str) -> None:
    instance, bracket, condition = items.partition("[")
    nodeset = f"instance('{instance}')/root/item{bracket}{condition}"
    form.choose_translated(name, label, nodeset, control=control, **bind)


def _section(form: XForm, name: str, english: str, mongolian: str) -> None:
    """A gate and fourteen questions behind it."""
    gate = form.ref(f"{name}_any")
    _choose(
        form,
        f"{name}_any",
        "yes_no",
        (f"{english}: any?", f"{mongolian}: байгаа юу?"),
        relevant="/data/consent = 'yes'",
    )
    with form.group(name, (english, mongolian), relevant=f"{gate} = 'yes'") as here:
        for people in _PEOPLE:
            label = (f"{english}: {people}", f"{mongolian}: {people}")
            form.ask(people, "int", label, constraint=". >= 0 and . <= 100000", required="true()")
        total = form.compute("total", "int", " + ".join(f"coalesce({here}/{who}, 0)" for who in _PEOPLE))
        form.ask(
            "households", "int", (f"{english}: households", "Өрхийн тоо"), constraint=f". <= {here}/total"
        )
        form.compute(
            "size", "decimal", f"if({here}/households > 0, round({total} div {here}/households, 1), 0)"
        )
        _choose(form, "reasons", "reason", ("Reasons", "Шалтгаан"), "select")
        form.ask("other", "string", ("Which other?", "Бусад"), relevant=f"selected({here}/reasons, 'other')")
        _choose(form, "often", "frequency", ("How often?", "Хэр давтамжтай"))
        form.ask("since", "date", ("Since when?", "Хэзээнээс"), constraint=". <= /data/visit_date")
        _choose(form, "source", "source", ("Source", "Эх сурвалж"))
        form.ask("remarks", "string", ("Remarks", "Тэмдэглэл"), relevant=f"{here}/often != 'never'")
        words = output(total)
        form.ask("shown", "string", (f"In all {words} people", f"Нийт {words} хүн"), readonly="true()")


def _origins(form: XForm) -> None:
    """A repeat of nine fields."""
    with form.repeat("origin", ("Origin", "Гарсан газар")):
        _choose(form, "kind", "source", ("Kind of place", "Төрөл"))
        _choose(form, "from1", "adm1", ("Aimag", "Аймаг"))
        _choose(form, "from2", "adm2[adm1 = current()/../from1]", ("Soum", "Сум"))
        form.ask("people", "int", ("People", "Хүн"), constraint=". >= 0", required="true()")
        form.ask("households", "int", ("Households", "Өрх"), constraint=". <= ../people")
        form.ask("arrived", "date", ("Arrived", "Ирсэн өдөр"), constraint=". <= /data/visit_date")
        _choose(form, "reason", "reason", ("Reason", "Шалтгаан"))
        _choose(form, "needs", "assistance", ("Needs", "Хэрэгцээ"), "select")
        form.compute("size", "decimal", "if(../households > 0, round(../people div ../households, 1), 0)")


def _totals(form: XForm) -> None:
    """Thirteen."""
    names = [name for name, _, _ in _SECTIONS]
    for people in _PEOPLE:
        parts = " + ".join(f"coalesce(/data/{name}/{people}, 0)" for name in names)
        form.compute(f"all_{people}", "int", parts)
    form.compute("people", "int", " + ".join(f"/data/all_{people}" for people in _PEOPLE))
    form.compute("households", "int", " + ".join(f"coalesce(/data/{name}/households, 0)" for name in names))
    form.compute(
        "size", "decimal", "if(/data/households > 0, round(/data/people div /data/households, 1), 0)"
    )
    form.compute("reached", "int", " + ".join(f"if(/data/{name}_any = 'yes', 1, 0)" for name in names))
    form.compute("origin_count", "int", "count(/data/origin)")
    form.compute("origin_people", "int", "sum(/data/origin/people)")
    form.compute("origin_households", "int", "sum(/data/origin/households)")
    form.compute("difference", "int", "coalesce(/data/arrivals/total, 0) - /data/origin_people")
    words = output("/data/people")
    form.ask("summary", "string", (f"{words} people counted", f"{words} хүн тоологдов"), readonly="true()")


# A visit


def _visit() -> Iterator[Sample]:
    first = {"visit_date": "2026-03-05", "team": "Team 1", "adm1": _adm1(4), "adm2": _adm2(4)}
    first |= {"adm3": _adm3(4), "site": "Site 1", "informant": "leader", "consent": "yes"}
    yield from _answers("/data", first)
    for number, (name, _, _) in enumerate(_SECTIONS):
        yield answer(f"/data/{name}_any", "yes")
        yield from _answers(f"/data/{name}", _behind_gate(number))
    for number in range(1, ORIGINS + 1):
        if number > 1:
            yield Sample("add", (("add", "/data/origin"),))
        yield from _answers(f"/data/origin[{number}]", _origin(number))


def _answers(start: str, values: dict[str, str]) -> Iterator[Sample]:
    return (answer(f"{start}/{name}", value) for name, value in values.items())


def _behind_gate(number: int) -> dict[str, str]:
    people = {who: str(20 + number * 3 + index) for index, who in enumerate(_PEOPLE)}
    return people | {
        "households": str(15 + number),
        "reasons": "dzud other",
        "other": "Example",
        "often": "often",
        "since": "2026-01-15",
        "source": "registry",
        "remarks": "Example",
    }


def _origin(number: int) -> dict[str, str]:
    return {
        "kind": "leader",
        "from1": _adm1(number),
        "from2": _adm2(number),
        "people": str(number * 11),
        "households": str(number * 3),
        "arrived": "2026-02-01",
        "reason": "dzud",
        "needs": "food fuel",
    }
