"""When and where a profile is backed up: the laptop itself, and a second place where one was chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from fieldapp.records.backup import Copy, copies_in
from fieldapp.records.durable import PRIVATE
from fieldapp.records.elsewhere import OWN_PLACE, SECOND_PLACE
from fieldapp.records.errors import StoreError
from fieldapp.records.rows import Finding
from fieldapp.records.store import Store
from fieldapp.work.jobs import Watch
from forms.errors import CodedError

_FOLDER = "fieldapp-backups"


@dataclass(frozen=True, slots=True)
class Place:
    """Where copies go. ``absent``: a stick that is not plugged in now; ``due``: something changed since."""

    folder: Path
    last: Copy | None
    absent: bool
    due: bool


@dataclass(frozen=True, slots=True)
class BackupReport:
    """What came of one round: the copies that were made, and what hindered others, by place."""

    made: tuple[Copy, ...]
    failed: tuple[tuple[Path, CodedError], ...]


def places(store: Store) -> list[Place]:
    """The laptop's own first, then the second one, if it was chosen."""
    changed = store.last_change()
    return [_place(store, folder, changed) for folder in (own_folder(store), second_folder(store)) if folder]


def own_folder(store: Store) -> Path:
    """Beside the profiles."""
    return own_place(store.path.parent.parent)


def own_place(home: Path) -> Path:
    """Where the laptop's own copies of the profiles in ``home`` are."""
    return home / OWN_PLACE


def second_folder(store: Store) -> Path | None:
    kept = store.get_setting(SECOND_PLACE, "")
    return Path(kept) if kept else None


def choose_second(store: Store, chosen: Path | None) -> None:
    """Back up to a folder of our own in ``chosen`` too, which is made; None gives the second place up.

    StoreError ``backup.cannot_write`` (folder, reason).
    """
    folder = "" if chosen is None else str(_made(chosen / _FOLDER if chosen.name != _FOLDER else chosen))
    store.set_setting(SECOND_PLACE, folder)


def _place(store: Store, folder: Path, changed: datetime | None) -> Place:
    copies = copies_in(folder / store.path.parent.name, store.path.parent.name)
    last = copies[0] if copies else None
    due = changed is not None and (last is None or last.made_at < changed)
    return Place(folder, last, absent=folder != own_folder(store) and _is_gone(folder), due=due)


def _is_gone(folder: Path) -> bool:
    """A folder that may not be looked at is there: the copy itself then tells what hinders."""
    try:
        return not folder.is_dir()
    except OSError:
        return False


def check(store: Store, watch: Watch) -> list[Finding]:
    """All that is wrong with the store. Told in rows; stopped at once."""
    with watch.cutting(store.interrupt):
        try:
            return store.verify(watch.report)
        except StoreError:
            watch.check()
            raise


def back_up(
    store: Store,
    watch: Watch,
    *,
    clock: Callable[[], datetime],
    only_due: bool = False,
    older_than: timedelta = timedelta(0),
) -> BackupReport:
    """Make a copy in each place that is there; with ``only_due`` where something changed since the last one,
    if that is ``older_than`` this, or from a time that is yet to come: the clock was set back.

    A place that fails does not keep the others from theirs. A second place whose folder is gone is a stick
    that was taken away, and never made up; its turn comes when it is back.
    """
    made, failed = [], []
    for place in places(store):
        if place.absent or (only_due and not _wants(place, clock(), older_than)):
            continue
        try:
            folder = _made(place.folder, PRIVATE) if place.folder == own_folder(store) else place.folder
            made.append(back_up_to(store, folder, watch, clock=clock))
        except StoreError as error:
            watch.check()
            failed.append((place.folder, error))
    return BackupReport(tuple(made), tuple(failed))


def _wants(place: Place, now: datetime, older_than: timedelta) -> bool:
    if place.last is None or place.last.made_at > now:
        return place.due or place.last is not None
    return place.due and now - place.last.made_at >= older_than


def back_up_to(store: Store, folder: Path, watch: Watch, *, clock: Callable[[], datetime]) -> Copy:
    """One copy in ``folder``, which is there. StoreError as ``make_copy``."""
    return store.back_up(folder, made_at=clock(), tell=watch.report)


def _made(folder: Path, mode: int = 0o777) -> Path:
    try:
        folder.mkdir(mode, exist_ok=True)
    except OSError as error:
        raise StoreError("backup.cannot_write", folder=str(folder), reason=error.strerror or "") from error
    return folder
