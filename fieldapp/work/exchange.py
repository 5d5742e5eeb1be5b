"""Between this laptop and headquarters: records and forms go up. What comes down is in ``pulling``."""

from __future__ import annotations

from contextlib import suppress

from fieldapp.records.store import Store
from fieldapp.work.jobs import Cancelled, Watch
from fieldapp.work.servers import read_server, send_server
from sync.connect import open_central, open_server
from sync.engine import SendReport, send_all
from sync.errors import SyncError
from sync.openrosa import OpenRosa
from sync.protocols import Progress
from sync.pull import CentralApi


def records_server(store: Store, device_id: str = "") -> OpenRosa:
    """The server that records go to; close it when done. SyncError ``send.no_server``."""
    kept = send_server(store)
    if kept is None:
        raise SyncError("send.no_server")
    return open_server(kept.url, user=kept.user, password=kept.password, device_id=device_id)


def headquarters(store: Store) -> CentralApi:
    """What a supervisor reads; close it when done. SyncError ``pull.no_server``."""
    kept = read_server(store)
    if kept is None:
        raise SyncError("pull.no_server")
    return open_central(kept.url, kept.token, project=kept.project)


def send(store: Store, watch: Watch, *, device_id: str) -> SendReport:
    """Send what waits. A watch that is cancelled ends it with a report; what was acknowledged stays so.

    Progress is told in bytes; the note counts records. SyncError ``send.no_server``; StoreError.
    """

    def tell(progress: Progress) -> None:
        place = min(progress.done + 1, progress.total)
        with suppress(Cancelled):  # the engine asks by itself, where a record can be left
            watch.report(progress.bytes_done, progress.bytes_total, f"{place}/{progress.total}")

    with records_server(store, device_id) as server:
        return send_all(store.outbox, server, watch=tell, cancelled=lambda: watch.cancelled)


def publish(store: Store, form_key: int, watch: Watch) -> bool:
    """Give headquarters a form of this store with its media; False when it has these very bytes already.

    SyncError ``pull.no_server``, ``server.*``; NetError ``net.*``; StoreError ``form.missing``.
    """
    form = store.form(form_key)
    with headquarters(store) as central:
        watch.report(0, 1, form.title)
        published = central.publish(
            form.form_id, store.xform(form_key), store.media(form_key), lambda _bytes: watch.check()
        )
        watch.report(1, 1, form.title)
    return published
