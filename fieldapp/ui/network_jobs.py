"""The jobs that go over the network, each on a desk of its own thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from fieldapp.work.desk import Desk, ImportedForm
from fieldapp.work.exchange import records_server
from fieldapp.work.jobs import Watch
from sync.engine import SendReport
from sync.form_list import RemoteForm


def offered_forms(desk: Desk) -> Callable[[Watch], list[RemoteForm]]:
    """What the server offers. SyncError ``send.no_server``, ``server.*``, ``net.*``."""

    def job(watch: Watch) -> list[RemoteForm]:
        with desk.elsewhere() as other, records_server(other.store, watch) as server:
            return server.form_list(lambda _count: watch.check())

    return job


def fetched_forms(desk: Desk, wanted: Sequence[RemoteForm]) -> Callable[[Watch], list[ImportedForm]]:
    """Download these forms and keep them; those that came before an error stay."""

    def job(watch: Watch) -> list[ImportedForm]:
        forms = []
        with desk.elsewhere() as other, records_server(other.store, watch) as server:
            for place, remote in enumerate(wanted):
                watch.report(place, len(wanted), remote.name)
                found = server.fetch_form(remote, lambda _count: watch.check())
                forms.append(other.add_form(found.xform, f"{remote.form_id}.xml", found.media.get, Watch()))
        return forms

    return job


def sending(desk: Desk) -> Callable[[Watch], SendReport]:
    """Send what waits."""

    def job(watch: Watch) -> SendReport:
        with desk.elsewhere() as other:
            return other.send(watch)

    return job
