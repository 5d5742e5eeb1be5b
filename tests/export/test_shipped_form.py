"""A whole interview with the shipped form, from its answers to the workbook."""

from __future__ import annotations

from pathlib import Path

from forms.definition.load import load_definition
from forms.library.catalogue import shipped_forms
from forms.session.open import new_session
from forms.xlsform import convert_xlsform
from tests.export.made import exported
from tests.forms.helpers import setting
from tests.forms.library.test_interview import fill_all


def test_an_interview_becomes_rows_with_the_place_it_is_about(tmp_path: Path) -> None:
    form = next(form for form in shipped_forms() if form.form_id == "location_assessment")
    definition = load_definition(convert_xlsform(form.data, form.file_name).xform, form.media)
    session = new_session(definition, setting=setting())
    fill_all(session)
    submission = session.finalise()

    workbook = exported(
        tmp_path, [submission], definition=definition, labels=True, hxl_row=True, language="English (en)"
    )

    row = workbook.rows(headers=2)[0]
    assert row["KEY"] == submission.instance_id
    assert row["adm2"] == "Булган – Bulgan"
    assert row["settlement"] == "Countryside, herders"
    assert row["arrival_reasons"] == "Work, income; Livestock lost, dzud"
    assert (row["arrival_reasons/work"], row["arrival_reasons/dk"]) == (1, 0)
    assert (row["pop_male"], row["persons_per_household"], row["net_movement"]) == (570, 4, -20)
    assert (row["location_latitude"], row["location_longitude"]) == (47.2, 101.1)
    tags = dict(zip(*([cell.value for cell in line] for line in workbook.book["data"]["1:2"]), strict=True))
    assert (tags["pop_actual"], tags["location_latitude"]) == ("#population+ind", "#geo+lat")
    (origin,) = workbook.rows("origin", headers=2)
    assert (origin["PARENT_KEY"], origin["origin_people"]) == (submission.instance_id, 40)
    assert origin["origin_adm2"] == "Багануур, Улаанбаатар – Baganuur, Ulaanbaatar"
    assert workbook.report.rows == {"data": 1, "informant": 2, "origin": 1}
    assert workbook.report.notices == ()
