"""The guards in tests/conftest.py catch what they say they catch."""

import fnmatch
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

CONFTEST = Path(__file__).parents[1] / "conftest.py"
SETTINGS = """
[pytest]
qt_api = pyside6
qt_log_level_fail = WARNING
qt_log_ignore = propagateSizeHints
markers =
    expects_log(pattern): as in the project
"""

LEAKS = {
    "thread": (
        """
        import threading
        done = threading.Event()
        def test_leaks():
            threading.Thread(target=done.wait, name="forgotten", daemon=True).start()
        """,
        "*left behind: thread forgotten*",
    ),
    "timer": (
        """
        from PySide6.QtCore import QTimer
        kept = []
        def test_leaks(qapp):
            kept.append(QTimer())
            kept[0].start(60_000)
        """,
        "*left behind: QTimer*",
    ),
    "window": (
        """
        from PySide6.QtWidgets import QWidget
        kept = []
        def test_leaks(qapp):
            kept.append(QWidget())
            kept[0].setObjectName("forgotten")
        """,
        "*left behind: QWidget 'forgotten'*",
    ),
    "qt thread": (
        """
        from PySide6.QtCore import QThread
        kept = []
        def test_leaks(qapp, request):
            kept.append(QThread())
            kept[0].start()
        def test_end(qapp):
            kept[0].quit()
            kept[0].wait()
        """,
        "*left behind: QThread*",
    ),
    "log": (
        """
        import logging
        def test_leaks():
            logging.getLogger("store").error("it broke")
        """,
        "*logged: [[]'store: it broke'[]]*",
    ),
    "log that did not come": (
        """
        import pytest
        @pytest.mark.expects_log("it broke")
        def test_leaks():
            pass
        """,
        "*expected in vain: [[]'it broke'[]]*",
    ),
    "complaint of Qt": (
        """
        from PySide6.QtCore import qWarning
        def test_leaks(qapp):
            qWarning("something is wrong")
        """,
        "*QtWarningMsg: something is wrong*",
    ),
    "complaint of Qt at the end": (
        """
        from PySide6.QtCore import QObject, qWarning
        import pytest
        @pytest.fixture
        def late(qapp):
            yield
            qWarning("something is wrong")
        def test_leaks(late):
            pass
        """,
        "*Qt complained while the test was taken down: [[]'something is wrong'[]]*",
    ),
}

CLEAN = """
    import logging
    import threading
    import pytest
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QWidget

    def test_clean(qtbot):
        window = QWidget()
        qtbot.addWidget(window)
        window.timer = QTimer(window)
        window.timer.start(60_000)
        window.show()
        window.ring = [window]  # only the collection of garbage ends it

    def test_thread_that_ends():
        threading.Thread(target=lambda: None).start()

    @pytest.mark.expects_log("it broke")
    def test_log():
        logging.getLogger("store").error("it broke")
"""


@pytest.fixture
def guarded(pytester: pytest.Pytester) -> pytest.Pytester:
    """A test folder of its own with the project's guards."""
    pytester.makeconftest(CONFTEST.read_text(encoding="utf-8"))
    pytester.makeini(SETTINGS)
    return pytester


def test_tests_that_leave_something_behind_fail(guarded: pytest.Pytester) -> None:
    for number, (code, _) in enumerate(LEAKS.values()):
        guarded.makepyfile(**{f"test_{number}": code})
    result = guarded.runpytest_subprocess("-p", "no:cacheprovider")
    missed = [leak for leak, (_, line) in LEAKS.items() if not fnmatch.filter(result.outlines, line)]
    assert not missed


def test_tests_that_clean_up_pass(guarded: pytest.Pytester) -> None:
    guarded.makepyfile(CLEAN)
    guarded.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=3)
