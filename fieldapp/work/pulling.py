"""A supervisor gets what headquarters has: forms that this laptop lacks first, then the submissions.

Each submission is kept as it comes, so a pull that ends in the middle loses nothing. One that cannot be
read or kept is set aside: it stays at headquarters, the report names it, and the others go on.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from fieldapp.records.findable import Findable
from fieldapp.records.rows import FormRow
from fieldapp.records.store import Store
from fieldapp.work.exchange import headquarters
from fieldapp.work.jobs import Watch
from forms.errors import CodedError, FormError
from forms.submission import Submission
from sync.errors import SyncError
from sync.protocols import Problem
from sync.pull import CentralApi, CentralForm, CentralSubmission

AddForm = Callable[[bytes, str, Mapping[str, bytes]], FormRow]
"""Keeps an XForm under a file name, with its media; the errors of ``Desk.add_form``."""

ReadSubmission = Callable[[Submission, int], Findable]
"""What a submission of the form with this key is found by. FormError when it or its form cannot be read."""

_OF_THIS_ONE = frozenset(
    {
        "attachment.too_large",
        "form.version_exists",
        "manifest.bad_item",
        "manifest.bad_name",
        "media.damaged",
        "pull.bad_file_name",
        "pull.not_a_submission",
        "pull.other_submission",
        "pull.unknown_version",
        "record.conflict",
        "server.not_found",
        "server.too_much",
    }
)
"""What concerns one record or form, and no other; besides, every FormError does."""


@dataclass(frozen=True, slots=True)
class PullReport:
    """What came of a pull: ``found`` submissions are at headquarters, ``new`` ones of them came now.

    ``forms`` counts form versions that came. ``set_aside`` are (instanceID or form id, problem).
    """

    new: int
    found: int
    forms: int = 0
    set_aside: tuple[tuple[str, Problem], ...] = ()


def pull(store: Store, watch: Watch, add_form: AddForm, read: ReadSubmission) -> PullReport:
    """Get all that is new. Progress counts submissions to get; the note is the form's name.

    SyncError ``pull.no_server``, ``server.*``; NetError ``net.*``; StoreError; Cancelled of the watch. What
    came before any of them is kept.
    """
    with headquarters(store, watch) as central:
        return _Pulling(store, central, watch, add_form, read).run()


@dataclass
class _Pulling:
    store: Store
    central: CentralApi
    watch: Watch
    add_form: AddForm
    read: ReadSubmission
    new: int = 0
    found: int = 0
    forms: int = 0
    set_aside: list[tuple[str, Problem]] = field(default_factory=list)

    def run(self) -> PullReport:
        self._keys = {(form.form_id, form.version): form.key for form in self.store.forms()}
        self._partly_here = self.store.incomplete()
        missing = self._missing()
        done, total = 0, sum(len(rows) for _, rows in missing)
        for form, rows in missing:
            usable = self._has_newest(form)
            for row in rows:
                self.watch.report(done, total, form.name)
                if usable:
                    self._receive(form, row)
                done += 1
            if usable:
                self.store.make_newest(self._keys[form.form_id, form.version])
        self.watch.report(done, total, "")
        return PullReport(self.new, self.found, self.forms, tuple(self.set_aside))

    def _missing(self) -> list[tuple[CentralForm, list[CentralSubmission]]]:
        """Forms with submissions that are not here, or not whole."""
        whole = self._whole()
        missing = []
        for form in self.central.forms(self._check):
            rows = self.central.submissions(form.form_id, self._check)
            self.found += len(rows)
            wanted = [row for row in rows if row.current_id not in whole]
            if wanted:
                missing.append((form, wanted))
        return missing

    def _whole(self) -> set[str]:
        """instanceIDs of what is here with all its files, made here or received."""
        return self.store.kept_instances() - self._partly_here.keys()

    def _has_newest(self, form: CentralForm) -> bool:
        """Whether the form's newest version is here, or came now and can be used."""
        try:
            self._key(form, form.version)
        except CodedError as error:
            self._put_aside(form.form_id, error)
            return False
        return True

    def _receive(self, form: CentralForm, row: CentralSubmission) -> None:
        try:
            have = self._partly_here.get(row.current_id, frozenset())
            pulled = self.central.pull_one(form.form_id, row, self._check, have=have)
            key = self._key(form, pulled.submission.form_version)
            server = self.central.server
            self.new += self.store.receive(
                *(pulled.submission, pulled.files),
                form_key=key,
                source=server,
                root_id=row.instance_id,
                findable=self._findable(pulled.submission, key),
            )
            for _unsafe in pulled.set_aside:
                self._put_aside(row.current_id, SyncError("pull.bad_file_name", instance_id=row.current_id))
        except CodedError as error:
            self._put_aside(row.current_id, error)

    def _findable(self, submission: Submission, form_key: int) -> Findable | None:
        """None when it cannot be read: it is kept all the same."""
        try:
            return self.read(submission, form_key)
        except FormError:
            return None

    def _key(self, form: CentralForm, version: str) -> int:
        """The store's key of a form version, which is fetched when it is not here."""
        if (form.form_id, version) not in self._keys:
            files = self.central.fetch_form(form, version, self._check)
            row = self.add_form(files.xform, f"{form.form_id}.xml", files.media)
            self._keys[row.form_id, row.version] = row.key
            self.forms += 1
        try:
            return self._keys[form.form_id, version]
        except KeyError:
            raise SyncError("pull.unknown_version", form_id=form.form_id, version=version) from None

    def _put_aside(self, which: str, error: CodedError) -> None:
        """Note what concerns this one alone; anything else ends the pull."""
        if not isinstance(error, FormError) and error.code not in _OF_THIS_ONE:
            raise error
        facts = tuple((name, str(value)) for name, value in error.values.items())
        self.set_aside.append((which, Problem(error.code, facts)))

    def _check(self, _bytes: int) -> None:
        self.watch.check()
