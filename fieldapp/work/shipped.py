"""The forms that come with the program, brought to a desk like any other."""

from __future__ import annotations

from fieldapp.work.desk import Desk, ImportedForm
from fieldapp.work.jobs import Watch
from forms.library.catalogue import shipped_forms


def lacks_shipped(desk: Desk) -> bool:
    """Some shipped form is not on this laptop in any version."""
    here = {form.form_id for form in desk.forms()}
    return any(form.form_id not in here for form in shipped_forms())


def add_shipped(desk: Desk, watch: Watch) -> list[ImportedForm]:
    """Add those that are not here. FormError and StoreError as ``Desk.add_form``."""
    here = {form.form_id for form in desk.forms()}
    wanted = [form for form in shipped_forms() if form.form_id not in here]
    added = []
    for place, form in enumerate(wanted):
        watch.report(place, len(wanted), form.file_name)
        added.append(desk.add_form(form.data, form.file_name, form.media.get, Watch()))
    return added
