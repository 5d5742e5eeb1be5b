"""A person's day at the real window, in a process of its own that will be killed in the middle of a word.

``python -m tests.faults.window_life FOLDER``: tells on its output where it has come to, and goes on when it
is told so on its input.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from fieldapp.records.profiles import create_profile
from fieldapp.ui.app import MainWindow, create_app
from tests.records.samples import CHEAP
from tests.ui.given import GivenFiles
from tests.ui.interview.forms import asked, workbook
from tests.ui.interview.hands import CTRL, SHIFT, Key
from tests.ui.person import PASSPHRASE, Person

ANSWER, SECOND, TYPED = "Зохиомол-хариулт", "Made-up-second", "Дундаас-тасарсан"
PHOTO, FILE_NAME = "Made-up-light-of-a-photo", "Made-up-file-name"
WORDS = (ANSWER, SECOND, TYPED, PHOTO, FILE_NAME)
PROFILES, OUT, GIVEN = "profiles", "out", "given"
RECORDS, EXPORT = 3, 5
FORM = workbook(
    [asked("text", "place"), asked("text", "second"), asked("image", "photo")],
    settings={"form_id": "care", "form_title": "Care", "instance_name": "${place}"},
)


class Patience:
    """What ``Person`` needs of pytest-qt's bot, without pytest."""

    def waitUntil(self, holds: Callable[[], bool], timeout: int = 20_000) -> None:
        """Let the window work until something holds; TimeoutError after so many milliseconds."""
        until = time.monotonic() + timeout / 1000
        while not holds():
            if time.monotonic() > until:
                raise TimeoutError
            QApplication.processEvents()


def live(folder: Path) -> None:
    """Unlock, fill a form with a photo, finalise, search, export, lock; unlock and type."""
    files = GivenFiles(folder / OUT)
    picture = QImage(40, 40, QImage.Format.Format_RGB32)
    picture.fill(0)
    picture.setText("Comment", PHOTO)
    files.path = folder / GIVEN / f"{FILE_NAME}.png"
    assert picture.save(str(files.path))
    create_profile(folder / PROFILES, "Test Person", PASSPHRASE, cost=CHEAP)
    window = MainWindow(folder / PROFILES, create_app([]), files=files, language="en")
    patience = Patience()
    person = Person(window, patience)  # type: ignore[arg-type]
    window.show()
    window.activateWindow()
    patience.waitUntil(window.isActiveWindow)

    unlock(person)
    form = person.add_form(FORM)
    person.workspace.interview_wanted.emit(form.key)
    person.answer(ANSWER)
    person.paste(SECOND)
    person.enter()
    person.press(Key.Key_Space, " ")
    person.press(Key.Key_Return, "", CTRL | SHIFT)
    person.enter()
    assert person.sees("The interview is finalised"), person.texts()

    person.page(RECORDS)
    person.workspace.records.search.setText(ANSWER.lower())
    person.idle()
    person.page(EXPORT)
    person.workspace.export.file.setText(str(folder / OUT / "care.xlsx"))
    person.go_on()
    person.idle()
    stop_at("open")
    person.lock()
    stop_at("locked")

    unlock(person)
    person.workspace.interview_wanted.emit(form.key)
    person.write(TYPED)
    record = person.interview.interview.record.id
    patience.waitUntil(lambda: TYPED in [entry.value for entry in person.desk.store.journal(record)])
    stop_at("typing")  # and is killed there


def unlock(person: Person) -> None:
    person.unlock()
    assert isinstance(person.qtbot, Patience)
    person.qtbot.waitUntil(lambda: person.window.services is not None)


def stop_at(place: str) -> None:
    """Tell it, and wait for the word to go on."""
    sys.stdout.write(f"{place}\n")
    sys.stdout.flush()
    sys.stdin.readline()


if __name__ == "__main__":
    live(Path(sys.argv[1]))
