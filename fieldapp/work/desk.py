"""The desk of one person: everything that can be done after the store was unlocked.

A window, the command line and the demo all call this; it knows no screen. Long acts take a Watch. A Desk
belongs to one thread: ``elsewhere`` gives another one, with its own connection, for a background job.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from fieldapp.export.options import ExportOptions, ExportReport
from fieldapp.records.errors import StoreError
from fieldapp.records.findable import Findable, Wanted
from fieldapp.records.rows import FormRow, RecordRow, RecordState
from fieldapp.records.store import Store
from fieldapp.work import corrections, exchange, finding, pulling
from fieldapp.work.answers import AnswerReader
from fieldapp.work.differences import differences
from fieldapp.work.findable import findable_of
from fieldapp.work.finding import ChooseLanguage, Found
from fieldapp.work.form_files import load_form, read_form_file
from fieldapp.work.interview import Interview
from fieldapp.work.jobs import Watch
from fieldapp.work.pieces import Piece
from fieldapp.work.pulling import PullReport
from forms.definition.load import load_definition
from forms.definition.model import FormDefinition
from forms.errors import FormError
from forms.interface import Session, Unsupported
from forms.session.open import Setting, new_session, restore_session
from forms.submission import Submission
from sync.engine import SendReport

__all__ = ["Desk", "ImportedForm", "PullReport", "local_now"]


@dataclass(frozen=True, slots=True)
class ImportedForm:
    """What came of bringing a form in: the row, what pyxform warned of, what is not built, what lacks."""

    row: FormRow
    warnings: tuple[str, ...]
    unsupported: tuple[Unsupported, ...]
    missing_media: tuple[str, ...]


def local_now() -> datetime:
    """Wall-clock time with the laptop's offset, which a record keeps."""
    return datetime.now().astimezone()


class Desk:
    """Forms, interviews, sending, pulling and export on one store."""

    def __init__(self, store: Store, *, clock: Callable[[], datetime] = local_now) -> None:
        self.store = store
        self._clock = clock
        self._definitions: dict[int, FormDefinition] = {}
        self._readers: dict[int, AnswerReader] = {}

    @contextmanager
    def elsewhere(self) -> Iterator[Desk]:
        """A desk on its own connection, for another thread."""
        store = self.store.another_connection()
        try:
            yield Desk(store, clock=self._clock)
        finally:
            store.close()

    # Forms

    def forms(self) -> list[FormRow]:
        return self.store.forms()

    def definition(self, form_key: int) -> FormDefinition:
        """The loaded form, kept for as long as the desk lives: forms are immutable."""
        if form_key not in self._definitions:
            self._definitions[form_key] = load_definition(
                self.store.xform(form_key), self.store.media(form_key), cache=self.store.form_parts
            )
        return self._definitions[form_key]

    def import_form(self, path: Path, watch: Watch) -> ImportedForm:
        """Bring in an XLSForm (.xlsx, .xls) or XForm (.xml) with the media that lie beside it.

        Media are looked for in the form's folder and in ``<name>-media``, as ODK tools lay them.
        FormError ``form.unreadable`` (file, reason), ``form.too_large``, ``xlsform.*``, ``form.*``.
        """
        data, find_media = read_form_file(path)
        watch.report(0, 3, path.name)
        return self.add_form(data, path.name, find_media, watch)

    def add_form(
        self, data: bytes, file_name: str, find_media: Callable[[str], bytes | None], watch: Watch
    ) -> ImportedForm:
        """Convert, load and keep a form; ``find_media`` gives the bytes of a file it names, or None.

        FormError as ``import_form``: each names the ``file``, an error in a question its place too.
        """
        form, media, definition = load_form(data, file_name, find_media, watch)
        row = self.store.add_form(
            form_id=definition.form_id,
            version=definition.version,
            title=definition.title,
            xform=form.xform,
            media=media,
            source=file_name,
        )
        self._definitions[row.key] = definition
        watch.report(3, 3, file_name)
        missing = tuple(name for name in definition.media_names if name not in media)
        return ImportedForm(row, form.warnings, tuple(definition.unsupported), missing)

    def reader(self, form_key: int) -> AnswerReader:
        """Reads records of a form without a session; kept as the definition is."""
        if form_key not in self._readers:
            self._readers[form_key] = AnswerReader(self.definition(form_key))
        return self._readers[form_key]

    # Finding

    def find(self, wanted: Wanted, *, before: int | None = None, limit: int) -> Found:
        """See ``finding.find``."""
        return finding.find(self.store, wanted, before=before, limit=limit)

    def piece(self, record_id: int, typed: str, choose: ChooseLanguage) -> Piece | None:
        """See ``finding.piece_in``."""
        return finding.piece_in(self.store, record_id, typed, self.reader, choose)

    def findable(self, record: RecordRow, instance: bytes) -> Findable:
        """What a saved record is found by. FormError as ``load_definition``, ``xml.*``."""
        who = "" if record.state is RecordState.RECEIVED else self.store.profile_name
        reader, number = self.reader(record.form_key), record.instance_id
        return findable_of(reader, instance, instance_id=number, title=record.title, who=who)

    # Interviews

    def records(
        self, *, form_id: str | None = None, states: Sequence[RecordState] | None = None
    ) -> list[RecordRow]:
        return self.store.records(form_id=form_id, states=states)

    def new_interview(self, form_key: int, *, language: str | None = None) -> Interview:
        """Open a new record; it is a draft in the store before the first question is shown."""
        definition = self.definition(form_key)
        session = new_session(definition, setting=self._setting(language, self._last_saved(definition)))
        start = session.save_xml()
        record = self.store.new_record(form_key, instance_id=session.instance_id, instance=start)
        interview = self._interview(record, definition, session)
        interview.save()
        return interview

    def open_interview(self, record_id: int, *, to_read: bool = False) -> Interview:
        """Go on with a draft where it was left, or show a finalised record. ``to_read``: nothing of it is
        written by opening."""
        record = self.store.record(record_id)
        definition = self.definition(record.form_key)
        instance = self.store.instance(record_id)
        if instance is None:
            instance = self.store.submission(record_id).xml
        session = restore_session(definition, instance, setting=self._setting(record.language))
        interview = self._interview(record, definition, session)
        if interview.editable:
            interview.replay(self.store.journal(record_id), instance, keep=not to_read)
        return interview

    def correct(self, record_id: int, why: str) -> Interview:
        """Begin a correction of a finalised, sent or received record: a draft with the same answers that
        will replace it. Errors as ``corrections.begin``."""
        record = self.store.record(record_id)
        if record.state is RecordState.DRAFT:
            raise StoreError("correction.of_draft")
        definition = self.definition(record.form_key)
        draft = corrections.begin(self.store, record, definition, why, self._setting(record.language))
        return self.open_interview(draft)

    def delete_draft(self, record_id: int) -> None:
        """A correction is given up; the record that it was to replace stays as it is."""
        self.store.delete_draft(record_id)

    def purge(self, record_id: int) -> None:
        """Delete a record that headquarters has from this laptop; see ``Store.purge``."""
        self.store.purge(record_id)

    def _interview(self, record: RecordRow, definition: FormDefinition, session: Session) -> Interview:
        def reopen(instance: bytes) -> Session:
            return restore_session(definition, instance, setting=self._setting(session.language))

        def read(instance: bytes, now: Session | None) -> Findable:
            shown = None if now is None else {node.ref for node in now.questions()}
            return findable_of(
                *(self.reader(record.form_key), instance),
                instance_id=record.instance_id,
                title=(now or session).instance_name(),
                who=self.store.profile_name,
                shown=shown,
            )

        return Interview(
            self.store,
            record,
            session,
            reopen=reopen,
            read=read,
            compare=partial(differences, definition),
            clock=self._clock,
            place=record.place,
        )

    def _last_saved(self, definition: FormDefinition) -> bytes | None:
        """What was finalised last with this form, for forms that start from it; a received record is
        somebody else's."""
        if not definition.last_saved_ids:
            return None
        made_here = Wanted(form_id=definition.form_id, states=(RecordState.FINALISED, RecordState.SENT))
        newest = self.store.index.find(made_here, limit=1)
        return self.store.submission(newest[0]).xml if newest else None

    def _setting(self, language: str | None, last_saved: bytes | None = None) -> Setting:
        return Setting(
            clock=self._clock,
            random=random.SystemRandom(),
            properties=self._properties(),
            language=language,
            last_saved=last_saved,
        )

    def _properties(self) -> Mapping[str, str]:
        return {"deviceid": self._device_id(), "username": self.store.profile_name}

    def _device_id(self) -> str:
        device = self.store.get_setting("device_id", "")
        if not device:
            device = f"fieldapp:{uuid.uuid4()}"
            self.store.set_setting("device_id", device)
        return device

    # Headquarters

    def send(self, watch: Watch) -> SendReport:
        """Send what waits in the outbox; see ``exchange.send``. Records whose form says so are deleted here
        once their receipt is kept."""
        report = exchange.send(self.store, watch, device_id=self._device_id())
        self._delete_sent()
        return report

    def _delete_sent(self) -> None:
        """By the form's ``auto-delete``; one that cannot go yet stays for the next time."""
        for record in self.store.records(states=(RecordState.SENT,)):
            if self.definition(record.form_key).submission.auto_delete:
                with suppress(StoreError):
                    self.store.purge(record.id)

    def pull(self, watch: Watch) -> PullReport:
        """Get the submissions that are at headquarters and not here; see ``pulling.pull``."""

        def add_form(xform: bytes, name: str, media: Mapping[str, bytes]) -> FormRow:
            return self.add_form(xform, name, media.get, Watch()).row

        def read(submission: Submission, form_key: int) -> Findable:
            number, title = submission.instance_id, submission.instance_name
            return findable_of(self.reader(form_key), submission.xml, instance_id=number, title=title)

        return pulling.pull(self.store, watch, add_form, read)

    def publish_form(self, form_key: int, watch: Watch) -> bool:
        """Give headquarters a form of this desk; False when it is there already. See ``exchange.publish``."""
        return exchange.publish(self.store, form_key, watch)

    # Export

    def export(self, form_id: str, path: Path, options: ExportOptions, watch: Watch) -> ExportReport:
        """Write a form's finalised, sent and received records to a workbook."""
        from fieldapp.export.xlsx import export_xlsx  # openpyxl costs a tenth of a second

        newest = next((row for row in self.store.forms() if row.form_id == form_id), None)
        if newest is None:
            raise FormError("form.unknown", form_id=form_id)
        return export_xlsx(
            self.definition(newest.key), self.store.submissions(form_id), path, options, watch.report
        )
