"""What is measured in a process of its own: opening with the window, and memory. Prints one JSON object."""

# ruff: noqa: T201
from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from benchmarks.stores.made import PASSPHRASE
from fieldapp.records.findable import Wanted
from fieldapp.records.profiles import list_profiles, unlock
from fieldapp.records.rows import JournalEntry, RecordState
from fieldapp.work.desk import Desk

AT = "2026-11-24T10:00:00.000+08:00"


def opened(home: Path) -> dict[str, float]:
    """Milliseconds from the key to an open store, and from there to Today on the screen, with its events."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from fieldapp.ui.app import MainWindow, create_app

    application = create_app([])
    window = MainWindow(home, application, language="en")
    window.show()
    application.processEvents()
    (profile,) = list_profiles(home)
    begun = time.perf_counter()
    store = unlock(profile, PASSPHRASE)
    kept = time.perf_counter()
    window.unlock.opened.emit(profile, store)
    application.processEvents()
    shown = time.perf_counter()
    assert window.workspace is not None
    window.workspace.show_page("records")
    application.processEvents()
    listed = time.perf_counter()
    window.close()
    return {
        "store": (kept - begun) * 1000,
        "today": (shown - kept) * 1000,
        "records": (listed - shown) * 1000,
    }


def worked(home: Path) -> dict[str, float]:
    """Megabytes in memory after a fixed morning's work, and at most."""
    (profile,) = list_profiles(home)
    desk = Desk(unlock(profile, PASSPHRASE))
    draft = desk.store.latest(state=RecordState.DRAFT, limit=1)[0]
    for turn in range(200):
        desk.store.append(draft.id, JournalEntry("place", f"/data/{turn}", None, AT))
    for typed in ("хөвсгөл", "khovd", "сургууль эмнэлэг", "б", "99", ""):
        found = desk.find(Wanted(typed), limit=500)
        desk.find(Wanted(typed), before=found.records[-1].id if found.records else None, limit=500)
        for record in found.records[:20]:
            desk.piece(record.id, typed or "б", lambda _offered: None)
    for _ in range(3):
        interview = desk.new_interview(draft.form_key)
        interview.save()
        interview.close()
        desk.delete_draft(interview.record.id)
    desk.store.outbox.waiting()
    desk.store.close()
    status = Path("/proc/self/status").read_text()
    kilobytes = dict(line.split(":", 1) for line in status.splitlines())
    return {name: int(kilobytes[name].split()[0]) / 1000 for name in ("VmRSS", "VmHWM")}


if __name__ == "__main__":
    print(json.dumps({"opened": opened, "worked": worked}[sys.argv[1]](Path(sys.argv[2]))))
