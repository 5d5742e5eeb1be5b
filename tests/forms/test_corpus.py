"""Forms that others wrote: each loads, is filled, saved, restored without a difference, and written out."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from lxml import etree

from forms.definition.load import load_definition
from forms.definition.model import FormDefinition
from forms.errors import FormError
from forms.session.open import new_session, restore_session
from forms.session.session import FormSession
from forms.submission import read_submission
from forms.xlsform import convert_xlsform, load_converted
from tests.forms.helpers import SHARED, setting
from tests.forms.walker import walk

CORPUS = SHARED / "corpus"
FORMS = sorted((CORPUS / "xlsforms").glob("*.xls*")) + sorted((CORPUS / "xforms").glob("*.xml"))
REFUSED = {
    "invalid-form.xml": "form.cycle",
    "one-question-entity-registration-broken.xml": "entities.version",
}
"""Meant to be broken: file and the code it is refused with."""

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the folder of real forms is not beside the repository"
)


def media() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (CORPUS / "media").iterdir()}


def load(path: Path) -> FormDefinition:
    if path.suffix == ".xml":
        return load_definition(path.read_bytes(), media())
    return load_converted(convert_xlsform(path.read_bytes(), path.name), media())


def state(session: FormSession) -> dict[str, tuple[object, ...]]:
    return {
        item.ref: (item.relevant, item.read_only, item.required, item.value, item.violation)
        for item in session.nodes()
    }


def draws_lots(form: FormDefinition) -> bool:
    """Some value is another one each time it is computed: uuid(), random(), now()."""
    return any(item.expression.volatile for item in form.graph.order if item.expression)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_a_real_form_is_filled_saved_restored_and_written(path: Path) -> None:
    if path.name in REFUSED:
        with pytest.raises(FormError) as caught:
            load(path)
        assert caught.value.code == REFUSED[path.name]
        return
    form = load(path)
    session = new_session(form, setting=setting())
    walk(session, random.Random(path.name))
    saved = session.save_xml()
    again = restore_session(form, saved, setting=setting())
    assert again.instance_id == session.instance_id
    if not draws_lots(form):  # a draft opened again is computed anew
        assert again.save_xml() == saved
        assert state(again) == state(session)
    sent = read_submission(session.submission_xml().encode())
    assert (sent.form_id, sent.form_version, sent.instance_id) == (
        form.form_id,
        form.version,
        session.instance_id,
    )
    assert etree.fromstring(session.submission_xml().encode()).tag == etree.fromstring(saved).tag


def test_the_folder_is_not_empty() -> None:
    assert len(FORMS) > 60
