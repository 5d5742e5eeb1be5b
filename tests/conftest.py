"""What every test shares: no display is needed, and a test that leaves something behind fails.

Left behind is a thread, a running QThread or QTimer, a window, a log record of WARNING or more, or a
complaint of Qt's while the test is taken down (pytest-qt watches over those in the test itself). A test
that is about a log record says so: ``@pytest.mark.expects_log("part of the message")``.
"""

from __future__ import annotations

import gc
import logging
import os
import re
import threading
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

HARMLESS = "propagateSizeHints"  # the offscreen platform says this of every window
PATIENCE = 2.0  # seconds for a thread that was told to end


@pytest.fixture(autouse=True)
def nothing_is_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Compare threads, timers and windows before and after."""
    uses_qt = "qapp" in request.fixturenames
    threads = set(threading.enumerate())
    qt_before = _qt_objects() if uses_qt else {}
    yield
    left = _threads_since(threads)
    if uses_qt:
        left += _qt_objects_since(qt_before)
    if left:
        pytest.fail(f"left behind: {', '.join(left)}", pytrace=False)


@pytest.fixture(autouse=True)
def nothing_unexpected_is_logged(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """A warning or an error in the log is a fault of the program or what the test is about."""
    expected = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    yield
    records = [record for phase in ("setup", "call") for record in caplog.get_records(phase)]
    loud = [f"{r.name}: {r.getMessage()}" for r in records if r.levelno >= logging.WARNING]
    unexpected = [line for line in loud if not any(re.search(pattern, line) for pattern in expected)]
    missing = [pattern for pattern in expected if not any(re.search(pattern, line) for line in loud)]
    if unexpected or missing:
        pytest.fail(f"logged: {unexpected}; expected in vain: {missing}", pytrace=False)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Hear what Qt says while windows close and go."""
    if "qapp" not in getattr(item, "fixturenames", ()):
        return (yield)
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler

    complaints: list[str] = []

    def hear(kind: QtMsgType, _context: object, text: str) -> None:
        if kind in (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg) and HARMLESS not in text:
            complaints.append(text)

    previous = qInstallMessageHandler(hear)
    try:
        result = yield
    finally:
        qInstallMessageHandler(previous)
    if complaints:
        pytest.fail(f"Qt complained while the test was taken down: {complaints}", pytrace=False)
    return result


def _threads_since(before: set[threading.Thread]) -> list[str]:
    """Threads that began after and do not end by themselves now."""
    new = [thread for thread in threading.enumerate() if thread not in before]
    for thread in new:
        thread.join(PATIENCE)
    return [f"thread {thread.name}" for thread in new if thread.is_alive()]


def _qt_objects() -> dict[int, str]:
    """Windows, running timers and running threads of Qt now: address in memory and what it is."""
    from PySide6.QtCore import QObject, QThread, QTimer
    from PySide6.QtWidgets import QApplication
    from shiboken6 import Shiboken

    objects: list[QObject] = [
        window for window in QApplication.topLevelWidgets() if type(window).__name__ != "QTipLabel"
    ]
    for thing in gc.get_objects():
        if isinstance(thing, (QTimer, QThread)) and Shiboken.isValid(thing):
            running = thing.isActive() if isinstance(thing, QTimer) else thing.isRunning()
            if running and not (isinstance(thing, QThread) and thing is QThread.currentThread()):
                objects.append(thing)
    return {Shiboken.getCppPointer(thing)[0]: _description(thing) for thing in objects}


def _qt_objects_since(before: dict[int, str]) -> list[str]:
    """What came and is still there after deferred deletions and, if need be, a collection of garbage."""
    from PySide6.QtCore import QCoreApplication, QEvent

    for collect in (False, True):
        if collect:
            gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        left = [name for address, name in _qt_objects().items() if address not in before]
        if not left:
            return []
    return left


def _description(thing: object) -> str:
    name = thing.objectName() if hasattr(thing, "objectName") else ""
    return f"{type(thing).__name__} {name!r}" if name else type(thing).__name__
