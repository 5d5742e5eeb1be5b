"""The encrypted record store of one person: one file, one key, one connection a thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from fieldapp.records.attachments import AttachmentsPart
from fieldapp.records.backup import Copy, make_copy
from fieldapp.records.base import Base, now
from fieldapp.records.copying import Tell, silent
from fieldapp.records.database import open_database
from fieldapp.records.elsewhere import SECOND_PLACE, renew_elsewhere
from fieldapp.records.errors import StoreError
from fieldapp.records.form_parts import FormParts
from fieldapp.records.forms_table import FormsPart
from fieldapp.records.key_files import proved_profile
from fieldapp.records.lock import FileLock
from fieldapp.records.notes import NotesPart
from fieldapp.records.outbox import StoreOutbox
from fieldapp.records.profile_file import Profile, proved
from fieldapp.records.purge import PurgePart
from fieldapp.records.records_table import RecordsPart
from fieldapp.records.recovery import SealedKey, seal
from fieldapp.records.reserve import Reserve
from fieldapp.records.rows import Finding
from fieldapp.records.schema import STEPS, migrate, schema_of
from fieldapp.records.search_index import SearchIndex
from fieldapp.records.settings_table import SettingsPart
from fieldapp.records.verify import verify
from fieldapp.records.versions import VersionsPart
from sync.protocols import Problem, Receipt


class Store(FormsPart, PurgePart, RecordsPart, AttachmentsPart, VersionsPart, NotesPart, SettingsPart):
    """All that one profile keeps. Every method that writes is durable when it returns.

    Any method may raise StoreError ``store.disk_full``, ``store.read_only``, ``store.io_error``,
    ``store.damaged`` or ``store.busy``; nothing is changed then. Belongs to one thread;
    ``another_connection`` serves another.
    """

    def __init__(
        self,
        path: Path,
        key: bytes,
        *,
        name: str,
        lock: FileLock | None = None,
        create: bool = False,
        clock: Callable[[], str] = now,
        reserve: Reserve | None = None,
    ) -> None:
        """``lock`` is released by ``close``. StoreError as ``open_database`` and ``schema_of``;
        ``store.unsafe`` for an old store, which ``migration.bring_up_to_date`` must see first."""
        self.path = path
        self.profile_name = name
        self._key = key
        self._lock = lock
        self.reserve = reserve or Reserve(path.parent)
        database = open_database(path, key, create=create)
        self.base = Base(database, who=name, clock=clock, reserve=self.reserve)
        try:
            if create:
                migrate(self.base.database)
            if schema_of(self.base.database) != len(STEPS):
                raise StoreError("store.unsafe", setting="user_version")
        except BaseException:
            self.base.database.conn.close()
            raise
        self.outbox = StoreOutbox(self.base)
        self.form_parts = FormParts(self.base)
        self.index = SearchIndex(self.base)

    def sealed_key(self, public_key: str) -> SealedKey:
        """This store's key for the holder of a recovery key (see ``recovery``)."""
        return seal(self._key, self.path.parent.name, public_key)

    def proved(self, profile: Profile) -> Profile:
        """What is to be written of this store's profile, with the proof that who wrote it had the key."""
        return proved(profile, self._key)

    def another_connection(self) -> Store:
        """The same store for another thread; close it there."""
        return Store(
            self.path, self._key, name=self.profile_name, clock=self.base.clock, reserve=self.reserve
        )

    def close(self) -> None:
        """Fold the write-ahead log in, close, and let another program in."""
        self.base.database.conn.close()
        if self._lock is not None:
            self._lock.release()

    def receipts(self, record_id: int) -> list[Receipt]:
        return self.outbox.receipts(record_id)

    def problem(self, record_id: int) -> Problem | None:
        return self.outbox.problem(record_id)

    def back_up(self, place: Path, *, made_at: datetime, tell: Tell = silent) -> Copy:
        """A tested copy of this profile in ``place``; others may write meanwhile. See ``make_copy``.

        Today's key file goes to all other copies that can be reached too.
        """
        made = make_copy(self.base, self._key, self.path.parent, place, made_at=made_at, tell=tell)
        present = proved_profile(self.path.parent, self._key)
        renew_elsewhere(present, self._key, self.get_setting(SECOND_PLACE, ""))
        return made

    def last_change(self) -> datetime | None:
        """When a record, a form or the history last changed; None for a store in which nothing ever did."""
        row = self.base.one(
            """SELECT (SELECT at FROM history ORDER BY seq DESC LIMIT 1),
            (SELECT added_at FROM form ORDER BY key DESC LIMIT 1),
            (SELECT changed_at FROM record ORDER BY julianday(changed_at) DESC LIMIT 1)"""
        )
        moments = [datetime.fromisoformat(moment) for moment in row or () if moment]
        return max(moments, default=None)

    def interrupt(self) -> None:
        """End what another thread lets the database do at this moment: it fails with ``store.io_error``."""
        self.base.database.conn.interrupt()

    def verify(self, tell: Tell = silent) -> list[Finding]:
        """Everything found wrong, which is nothing when all is well; see ``verify``."""
        return verify(self.base, tell)
