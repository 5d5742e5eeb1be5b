"""Draws each type and appearance of question as it looks: ``python -m tests.ui.appearances FOLDER``.

docs/pictures/appearances comes from here, and docs/appearances.md shows it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, qInstallMessageHandler
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from fieldapp.records.keys import KdfCost
from fieldapp.records.profiles import create_profile, unlock
from fieldapp.ui.app import create_app
from fieldapp.ui.background import Background
from fieldapp.ui.beside import DeskBeside
from fieldapp.ui.interview.screen import InterviewScreen
from fieldapp.ui.language import MONGOLIAN, Languages
from fieldapp.ui.look import Look
from fieldapp.ui.services import Services
from fieldapp.ui.widgets.pictures import png_of
from fieldapp.work.desk import Desk
from fieldapp.work.jobs import Watch
from tests.ui.given import GivenFiles
from tests.ui.interview.forms import YES_NO, ZONES, Row, asked, workbook
from tests.ui.interview.hands import NOW
from tests.ui.pictures import quiet, settle

TICKS = [
    {"list_name": "ticks", "name": "0", "label": "Огт үгүй"},
    {"list_name": "ticks", "name": "5", "label": "Заримдаа"},
    {"list_name": "ticks", "name": "10", "label": "Үргэлж"},
]


@dataclass(frozen=True, slots=True)
class Specimen:
    """A question to be drawn. ``answer`` is given to it first, as the form language writes it."""

    name: str
    question: Row
    answer: str = ""
    choices: Sequence[Row] = ()
    media: Mapping[str, bytes] = field(default_factory=dict)


def made_up_photo() -> bytes:
    """Hills under a sky: a picture that is nobody's."""
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#B9D7EE"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for ink, left, top in (("#7FA98C", 250, 180), ("#5B8A6B", -150, 230), ("#D9C58B", 60, 330)):
        painter.setBrush(QColor(ink))
        painter.drawEllipse(left, top, 700, 400)
    painter.end()
    return png_of(image)


def ranged(name: str, appearance: str, parameters: str, answer: str) -> Specimen:
    question = asked("range", "q", "Хэр олон удаа вэ?", parameters=parameters, appearance=appearance)
    return Specimen(name, question, answer, TICKS if "labelset" in parameters else ())


def simple(name: str, kind: str, label: str, answer: str = "", appearance: str = "") -> Specimen:
    choices = [*ZONES, *YES_NO] if " " in kind else ()
    return Specimen(name, asked(kind, "q", label, appearance=appearance), answer, choices)


SPECIMENS = (
    simple("text", "text", "Нэр", "Жишээ"),
    simple("text-multiline", "text", "Тайлбар", "Нэг мөр\nХоёр дахь мөр", "multiline"),
    simple("text-masked", "text", "Нууц дугаар", "1234", "masked"),
    simple("text-numbers", "text", "Утасны дугаар", "99000000", "numbers"),
    simple("integer", "integer", "Хэдэн хүн?", "5"),
    simple("integer-thousands-sep", "integer", "Хүн ам", "1284500", "thousands-sep"),
    simple("decimal", "decimal", "Га", "2.5"),
    simple("date", "date", "Огноо", "2026-07-31"),
    simple("time", "time", "Цаг", "09:30:00.000+08:00"),
    simple("dateTime", "dateTime", "Огноо, цаг", "2026-07-31T09:30:00.000+08:00"),
    simple("select_one", "select_one zone", "Хаана амьдардаг вэ?", "ger"),
    simple("select_one-minimal", "select_one zone", "Хаана амьдардаг вэ?", "flat", "minimal"),
    simple("select_multiple", "select_multiple zone", "Хаана амьдарч байсан бэ?", "ger steppe"),
    simple("rank", "rank zone", "Эрэмбэл", "steppe ger flat dk"),
    simple("acknowledge", "acknowledge", "Танилцсан", "OK"),
    simple("geopoint", "geopoint", "Байршил", "47.9187 106.9239 1300 5"),
    simple("geotrace", "geotrace", "Нүүдлийн зам", "47.9 106.9;47.95 106.95;47.93 107.05"),
    simple("geoshape", "geoshape", "Бэлчээрийн хил", "47.9 106.9;47.95 106.95;47.9 107;47.9 106.9"),
    simple("barcode", "barcode", "Картын код", "BUL-01"),
    ranged("range", "", "start=0 end=10 step=1", "4"),
    ranged("range-labels", "", "start=0 end=10 step=1 tick_interval=5 tick_labelset=ticks", "7"),
    ranged("range-no-ticks", "no-ticks", "start=0 end=100 step=5", "35"),
    ranged("range-vertical", "vertical", "start=-40 end=40 step=10", "-20"),
    ranged("range-picker", "picker", "start=1 end=9 step=1", "3"),
    ranged("range-rating", "rating", "start=1 end=5 step=1", "4"),
    Specimen("image", asked("image", "q", "Гэрийн зураг"), media={"answer.png": made_up_photo()}),
    simple("image-signature", "image", "Гарын үсэг", appearance="signature"),
    simple("image-draw", "image", "Байршлын тойм зураг", appearance="draw"),
    Specimen(
        "image-annotate",
        asked("image", "q", "Зураг дээр тэмдэглэ", appearance="annotate"),
        media={"answer.png": made_up_photo()},
    ),
    simple("file", "file", "Баримт бичиг"),
)
PASSPHRASE = "made up for a picture"


class Easel:
    """A desk of its own, and a screen to put questions on."""

    def __init__(self, application: QApplication, home: Path) -> None:
        cost = KdfCost(memory_kib=64, passes=1, lanes=1)
        profile = create_profile(home, "Жишээ Судлаач", PASSPHRASE, cost=cost)
        self.desk = Desk(unlock(profile, PASSPHRASE), clock=lambda: NOW)
        self.background = Background()
        look, languages = Look(application), Languages(application)
        self.beside = DeskBeside(self.desk, self.background.search)
        self.services = Services(
            self.desk, self.background, self.beside, look, languages, GivenFiles(), lambda: NOW
        )
        languages.speak(MONGOLIAN)

    def draw(self, specimen: Specimen, folder: Path) -> None:
        data = workbook(
            [specimen.question, asked("text", "z", "…")], specimen.choices, {"form_id": specimen.name}
        )
        added = self.desk.add_form(data, f"{specimen.name}.xlsx", specimen.media.get, Watch())
        interview = self.desk.new_interview(added.row.key)
        for data in specimen.media.values():
            interview.attach("/data/q", "answer.png", data)
        if specimen.answer:
            interview.answer("/data/q", specimen.answer)
        screen = InterviewScreen(interview, self.services)
        screen.resize(1366, 768)
        screen.show()
        screen.activateWindow()
        settle()
        card = screen.pages.card("/data/q")
        assert card is not None
        card.grab().save(str(folder / f"{specimen.name}.png"))
        screen.end()
        screen.deleteLater()
        settle()

    def close(self) -> None:
        self.background.stop()
        self.beside.close()
        self.desk.store.close()


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    qInstallMessageHandler(quiet)
    application = create_app(["fieldapp"])
    with tempfile.TemporaryDirectory(prefix="fieldapp-appearances-") as home:
        easel = Easel(application, Path(home))
        for specimen in SPECIMENS:
            if not sys.argv[2:] or specimen.name in sys.argv[2:]:
                easel.draw(specimen, folder)
        easel.close()


if __name__ == "__main__":
    main()
