"""Between this laptop and headquarters: records and forms go up. What comes down is in ``pulling``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from fieldapp.records.store import Store
from fieldapp.work.jobs import Cancelled, Watch
from fieldapp.work.servers import read_server, send_server
from sync.connect import open_central, open_server
from sync.engine import SendReport, send_all
from sync.errors import NetError, SyncError
from sync.openrosa import OpenRosa
from sync.protocols import Progress
from sync.pull import CentralApi


@contextmanager
def records_server(store: Store, watch: Watch, device_id: str = "") -> Iterator[OpenRosa]:
    """The server that records go to. A watch that is cancelled cuts the line, and Cancelled comes out.

    SyncError ``send.no_server``.
    """
    kept = send_server(store)
    if kept is None:
        raise SyncError("send.no_server")
    with (
        open_server(kept.url, user=kept.user, password=kept.password, device_id=device_id) as server,
        _until_cancelled(watch, server.interrupt),
    ):
        yield server


@contextmanager
def headquarters(store: Store, watch: Watch) -> Iterator[CentralApi]:
    """What a supervisor reads; cancelled as ``records_server``. SyncError ``pull.no_server``."""
    kept = read_server(store)
    if kept is None:
        raise SyncError("pull.no_server")
    with (
        open_central(kept.url, kept.token, project=kept.project) as central,
        _until_cancelled(watch, central.interrupt),
    ):
        yield central


@contextmanager
def _until_cancelled(watch: Watch, interrupt: Callable[[], None]) -> Iterator[None]:
    try:
        with watch.cutting(interrupt):
            yield
    except NetError:
        watch.check()
        raise


def send(store: Store, watch: Watch, *, device_id: str) -> SendReport:
    """Send what waits. A watch that is cancelled ends it with a report; what was acknowledged stays so.

    Progress is told in bytes; the note counts records. SyncError ``send.no_server``; StoreError.
    """

    def tell(progress: Progress) -> None:
        place = min(progress.done + 1, progress.total)
        with suppress(Cancelled):  # the engine asks by itself, where a record can be left
            watch.report(progress.bytes_done, progress.bytes_total, f"{place}/{progress.total}")

    with records_server(store, watch, device_id) as server:
        return send_all(store.outbox, server, watch=tell, cancelled=lambda: watch.cancelled)


def publish(store: Store, form_key: int, watch: Watch) -> bool:
    """Give headquarters a form of this store with its media; False when it has these very bytes already.

    SyncError ``pull.no_server``, ``server.*``; NetError ``net.*``; StoreError ``form.missing``.
    """
    form = store.form(form_key)
    with headquarters(store, watch) as central:
        watch.report(0, 1, form.title)
        published = central.publish(
            form.form_id, store.xform(form_key), store.media(form_key), lambda _bytes: watch.check()
        )
        watch.report(1, 1, form.title)
    return published
