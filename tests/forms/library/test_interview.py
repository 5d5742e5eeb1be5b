"""Interviews with the shipped location assessment, from the first question to the frozen submission."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

from forms.definition.load import load_definition
from forms.definition.model import FormDefinition
from forms.errors import FormError
from forms.library.catalogue import shipped_forms
from forms.safexml import parse_xml
from forms.session.open import new_session
from forms.session.session import FormSession
from forms.xlsform import convert_xlsform
from tests.forms.helpers import setting

VISIT = {"consent": "yes", "round": "1", "enumerator_code": "E012", "mode": "face"}
PLACE = {
    "adm1": "MN65",
    "adm2": "MN6507",
    "adm3": "650753",
    "settlement": "rural",
    "location": "47.2 101.1 0 0",
}
INFORMANT = {"informant_role": "governor", "informant_sex": "female", "informant_reliability": "high"}
POPULATION = {
    "pop_registered": "1200", "hh_registered": "310", "pop_absent": "100", "pop_actual": "1150",
    "hh_actual": "290", "pop_unregistered": "50", "pop_female": "580", "age_6_17": "200",
    "ages_known": "yes", "age_0_5": "100", "age_18_59": "700", "age_60": "150",
}  # fmt: skip
ARRIVALS = {
    "arrived": "60",
    "arrived_households": "15",
    "arrived_female": "31",
    "arrival_reasons": "work livestock",
}
ORIGIN = {"origin_type": "aimag", "origin_adm1": "MN11", "origin_adm2": "MN1101", "origin_people": "40"}
DEPARTURES = {
    "departed": "80", "departed_households": "20", "departure_reasons": "study", "destination_type": "aimag",
    "destination_adm1": "MN11",
}  # fmt: skip
LIVING = {
    "livelihoods": "herding pension",
    "without_work": "3",
    "livestock_lost": "few",
    "newcomer_barriers": "far",
}
EDUCATION = {"school_km": "12.5", "out_of_school": "4", "education_problem": "dormitory"}
HEALTH = {"health_km": "12.5", "health_barriers": "none", "water_source": "hand"}
CLOSING = {
    "priorities": "water road fodder",
    "first_priority": "water",
    "remarks": "Made up.",
    "difficulty": "2",
}


@pytest.fixture(scope="module")
def definition() -> FormDefinition:
    form = next(form for form in shipped_forms() if form.form_id == "location_assessment")
    return load_definition(convert_xlsform(form.data, form.file_name).xform, form.media)


@pytest.fixture
def session(definition: FormDefinition) -> FormSession:
    return new_session(definition, setting=setting())


def fill(session: FormSession, group: str, answers: Mapping[str, str]) -> None:
    for name, answer in answers.items():
        session.answer(f"/data/{group}/{name}", answer)


def fill_all(session: FormSession) -> None:
    fill(session, "visit", VISIT)
    fill(session, "place", PLACE)
    fill(session, "informants/informant[1]", INFORMANT)
    second, _ = session.add_repeat("/data/informants/informant")
    fill(session, second.removeprefix("/data/"), {**INFORMANT, "informant_sex": "male"})
    fill(session, "informants", {"informants_agree": "yes"})
    fill(session, "population", POPULATION)
    fill(session, "arrivals", ARRIVALS)
    fill(session, "arrivals/origin[1]", ORIGIN)
    fill(session, "arrivals", {"origin_elsewhere": "20"})
    fill(session, "departures", DEPARTURES)
    fill(session, "living", LIVING)
    fill(session, "education", EDUCATION)
    fill(session, "health_water", HEALTH)
    fill(session, "closing", CLOSING)


def value(session: FormSession, ref: str) -> str:
    return session.node(f"/data/{ref}").value


def problems(session: FormSession) -> list[str]:
    return [violation.ref.removeprefix("/data/") for violation in session.violations()]


def test_loads_whole_and_uses_nothing_that_is_not_built(definition: FormDefinition) -> None:
    assert definition.form_id == "location_assessment"
    assert definition.languages == ("Монгол (mn)", "English (en)")
    assert definition.default_language == "Монгол (mn)"
    assert definition.unsupported == ()
    assert definition.missing_media == ()


def test_an_ordinary_interview_ends_in_a_submission(session: FormSession) -> None:
    fill_all(session)
    assert problems(session) == []
    submission = session.finalise()
    root = parse_xml(submission.xml)
    assert root.findtext("population/pop_male") == "570"
    assert float(root.findtext("population/persons_per_household") or "nan") == 4
    assert root.findtext("departures/net_movement") == "-20"
    assert [origin.findtext("origin_people") for origin in root.findall("arrivals/origin")] == ["40"]


def test_a_record_is_named_after_its_place_and_day(session: FormSession) -> None:
    fill_all(session)
    assert session.finalise().instance_name == "2-р баг, Зуунмод, Булган, Архангай · 2026-03-05"
    assert value(session, "place/place_en") == "Bag 2, Zuunmod, Bulgan, Arkhangai"


def test_a_refusal_is_a_record_of_its_place_alone(session: FormSession) -> None:
    fill(session, "visit", {**VISIT, "consent": "no", "refusal_reason": "time"})
    fill(session, "place", {name: PLACE[name] for name in ("adm1", "adm2", "adm3", "settlement")})
    assert problems(session) == []
    root = parse_xml(session.finalise().xml)
    assert root.findtext("visit/refusal_reason") == "time"
    assert [
        child.tag for child in root if child.tag in ("informants", "population", "arrivals", "living")
    ] == []


def test_an_unfinished_interview_is_refused_with_the_number_of_gaps(session: FormSession) -> None:
    fill(session, "visit", VISIT)
    with pytest.raises(FormError) as caught:
        session.finalise()
    assert caught.value.code == "form.invalid"


def test_places_follow_one_another(session: FormSession) -> None:
    fill(session, "place", {"adm1": "MN65"})
    assert len(session.node("/data/place/adm2").choices) == 19
    fill(session, "place", {"adm2": "MN6507"})
    labels = [choice.label.text for choice in session.node("/data/place/adm3").choices]
    assert labels[1] == "2-р баг, Зуунмод – Bag 2, Zuunmod"
    fill(session, "place", {"adm1": "MN11"})
    assert value(session, "place/adm2") == ""


WRONG: Iterable[tuple[str, str]] = [
    ("visit/visit_date", "2026-03-06"),
    ("visit/enumerator_code", "Бат"),
    ("visit/round", "0"),
    ("population/hh_registered", "1201"),
    ("population/pop_absent", "1201"),
    ("population/hh_actual", "1151"),
    ("population/hh_actual", "0"),
    ("population/pop_female", "-1"),
    ("population/age_0_5", "1000"),
    ("population/age_60", "151"),
    ("arrivals/arrived", "1151"),
    ("arrivals/arrived_households", "61"),
    ("arrivals/arrival_reasons", "work study family health"),
    ("arrivals/arrival_reasons", "work dk"),
    ("arrivals/origin[1]/origin_adm1", "MN65"),
    ("arrivals/origin[1]/origin_people", "61"),
    ("arrivals/origin_elsewhere", "19"),
    ("departures/departed_households", "81"),
    ("living/without_work", "11"),
    ("living/newcomer_barriers", "none far"),
    ("education/out_of_school", "201"),
    ("education/school_km", "401"),
    ("health_water/health_barriers", "dk cost"),
    ("closing/priorities", "water road fodder jobs"),
]


@pytest.mark.parametrize(("ref", "answer"), WRONG)
def test_a_wrong_answer_is_told_in_both_languages(session: FormSession, ref: str, answer: str) -> None:
    fill_all(session)
    group, _, name = ref.rpartition("/")
    fill(session, group, {name: answer})
    assert ref in problems(session)
    mongolian = session.node(f"/data/{ref}").message
    session.set_language("English (en)")
    english = session.node(f"/data/{ref}").message
    assert mongolian and english and mongolian != english


def test_odd_figures_are_asked_about_and_not_refused(session: FormSession) -> None:
    fill_all(session)
    explanation = session.node("/data/population/population_explanation")
    assert not explanation.relevant
    fill(session, "population", {"pop_registered": "2400"})
    assert explanation.relevant
    assert problems(session) == ["population/population_explanation"]
    fill(session, "population", {"population_explanation": "Уурхай хаагдсан."})
    assert problems(session) == []


def test_a_position_outside_the_soum_is_pointed_out(session: FormSession) -> None:
    fill_all(session)
    note = session.node("/data/place/location_outside")
    assert not note.relevant
    fill(session, "place", {"location": "43.5 104.4 0 0"})
    assert note.relevant
    assert problems(session) == []


def test_the_first_priority_is_one_of_those_chosen(session: FormSession) -> None:
    fill_all(session)
    offered = [choice.value for choice in session.node("/data/closing/first_priority").choices]
    assert offered == ["water", "road", "fodder"]
    fill(session, "closing", {"priorities": "water"})
    assert not session.node("/data/closing/first_priority").relevant


def test_no_arrivals_ask_nothing_further(session: FormSession) -> None:
    fill_all(session)
    fill(session, "arrivals", {"arrived": "0"})
    asked = [question.ref for question in session.questions() if "/arrivals/" in question.ref]
    assert asked == ["/data/arrivals/arrived"]
    assert problems(session) == []
