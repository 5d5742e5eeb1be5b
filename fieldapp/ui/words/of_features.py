"""What a form asks for that is not built yet (forms.interface.Unsupported), in a person's words."""

from __future__ import annotations

from collections.abc import Mapping

from fieldapp.ui.words.mark import QT_TRANSLATE_NOOP

FEATURE_WORDS: Mapping[str, str] = {
    "question.audio": QT_TRANSLATE_NOOP("Features", "recording sound"),
    "question.video": QT_TRANSLATE_NOOP("Features", "recording video"),
    "question.barcode": QT_TRANSLATE_NOOP("Features", "reading a barcode with the camera (type it instead)"),
    "question.audit": QT_TRANSLATE_NOOP("Features", "the audit log"),
    "entities.list": QT_TRANSLATE_NOOP("Features", "making or changing entities"),
    "entities.no_version": QT_TRANSLATE_NOOP(
        "Features", "entities of a form that does not say which version of entities it means"
    ),
    "submission.encrypted": QT_TRANSLATE_NOOP("Features", "sealing records for the server's own key"),
    "group.without_ref": QT_TRANSLATE_NOOP("Features", "a group that has no place in the answers"),
    "control.without_node": QT_TRANSLATE_NOOP("Features", "a question that has no place in the answers"),
    "action.setgeopoint": QT_TRANSLATE_NOOP("Features", "taking the position by itself"),
    "action.recordaudio": QT_TRANSLATE_NOOP("Features", "recording sound in the background"),
}
"""Whole names; ``appearance.*`` and ``preload.*`` are worded by their kind."""

ANY_APPEARANCE = QT_TRANSLATE_NOOP("Features", "the look “{name}” (an ordinary one is shown)")
ANY_PRELOAD = QT_TRANSLATE_NOOP("Features", "filling in “{name}” by itself")
ANY_FEATURE = QT_TRANSLATE_NOOP("Features", "“{name}”")
