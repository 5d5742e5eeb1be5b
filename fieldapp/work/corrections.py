"""A finalised, sent or received record is corrected by a new version that names the one it replaces.

ODK's way of editing: the same answers under a new instanceID, the replaced one's as ``deprecatedID``. Both
versions are kept; the form's logic runs; what was changed, and why, goes into the history when it is
finalised.
"""

from __future__ import annotations

from fieldapp.records.rows import RecordRow
from fieldapp.records.store import Store
from fieldapp.work.interview import InterviewError
from forms.definition.model import FormDefinition
from forms.session.open import Setting, edit_session
from forms.submission import read_submission


def begin(store: Store, record: RecordRow, definition: FormDefinition, why: str, setting: Setting) -> int:
    """Make the draft; its number.

    InterviewError ``correction.no_reason``, ``correction.not_allowed`` (the form's author forbids it),
    ``correction.not_possible`` (the form gives its records no number); StoreError as ``Store.correct``.
    """
    if not why.strip():
        raise InterviewError("correction.no_reason")
    if definition.submission.client_editable is False:
        raise InterviewError("correction.not_allowed")
    whole = store.instance(record.id) or store.submission(record.id).xml
    instance = edit_session(definition, whole, setting=setting).save_xml()
    new = read_submission(instance)
    if new.deprecated_id != record.instance_id:
        raise InterviewError("correction.not_possible")
    return store.correct(record.id, instance_id=new.instance_id, instance=instance, why=why.strip())
