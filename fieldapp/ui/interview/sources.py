"""What the widgets of one interview are given besides their questions: files, notes, what is not built."""

from __future__ import annotations

from fieldapp.records.rows import Note
from fieldapp.ui.messages import features
from fieldapp.ui.services import Services
from fieldapp.ui.widgets.base import Surroundings
from fieldapp.ui.widgets.keys import this_keyboard
from fieldapp.work.interview import Interview
from forms.errors import CodedError
from forms.interface import Unsupported


class Sources:
    """Reads the form's media once, and only when one is asked for."""

    def __init__(self, interview: Interview, services: Services) -> None:
        self._interview, self._services = interview, services
        self._media: dict[str, bytes] | None = None
        self._unbuilt_by_ref: dict[str, list[Unsupported]] = {}
        for feature in interview.session.form.unsupported:
            self._unbuilt_by_ref.setdefault(_without_positions(feature.ref), []).append(feature)

    def surroundings(self) -> Surroundings:
        return Surroundings(
            look=self._services.look,
            keyboard=this_keyboard(),
            clock=self._services.clock,
            form_media=self._form_media,
            attachment=self._attachment,
            attachment_size=self._attachment_size,
            choose_file=self._services.files.any_file,
            editable=self._interview.editable,
            unbuilt=self._unbuilt,
            notes=self._notes,
        )

    def _form_media(self, name: str) -> bytes | None:
        if self._media is None:
            self._media = self._services.desk.store.media(self._interview.record.form_key)
        return self._media.get(name)

    def _attachment(self, name: str) -> bytes | None:
        try:
            return self._interview.attachment(name)
        except CodedError:
            return None

    def _attachment_size(self, name: str) -> int | None:
        try:
            return self._interview.attachment_size(name)
        except CodedError:
            return None

    def _notes(self, ref: str) -> list[Note]:
        return [note for note in self._interview.notes if note.ref == ref and not note.gone]

    def _unbuilt(self, ref: str) -> list[str]:
        return features(self._unbuilt_by_ref.get(_without_positions(ref), ()))


def _without_positions(ref: str) -> str:
    """The reference of a definition: repeat steps without their numbers."""
    return "/".join(step.partition("[")[0] for step in ref.split("/"))
