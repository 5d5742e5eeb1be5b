"""Signatures, drawings and pictures that were drawn on: kept in the encrypted store, never a file."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from fieldapp.ui.widgets.drawing import DrawingDialog, InkButton
from tests.ui.given import GivenFiles
from tests.ui.interview.conftest import Open
from tests.ui.interview.forms import asked, workbook
from tests.ui.interview.hands import CTRL, Key


def question(appearance: str) -> bytes:
    return workbook([asked("image", "p", appearance=appearance), asked("text", "z")])


def stroke(dialog: DrawingDialog, start: QPoint, end: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(dialog.canvas, left, pos=start)
    QTest.mouseMove(dialog.canvas, (start + end) / 2)
    QTest.mouseMove(dialog.canvas, end)
    QTest.mouseRelease(dialog.canvas, left, pos=end)


def undo(dialog: DrawingDialog) -> None:
    """To what has the focus in the dialog: the offscreen platform leaves the application's where it was."""
    focused = dialog.focusWidget()
    assert focused is dialog.canvas
    QTest.keyClick(focused, Qt.Key.Key_Z, CTRL)


def on_the_sheet(opened: Open, opens: Callable[[], object], act: Callable[[DrawingDialog], object]) -> None:
    """Open the sheet and act on it; it must be gone afterwards."""
    seen: list[bool] = []

    def inside() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DrawingDialog)
        try:
            assert QTest.qWaitForWindowActive(dialog)
            act(dialog)
            seen.append(not dialog.isVisible())
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, inside)
    opens()
    assert seen == [True]
    opened.screen.activateWindow()  # the offscreen platform does not do it when a dialog has gone
    QTest.qWaitForWindowActive(opened.screen)


def answer_image(opened: Open) -> QImage:
    image = QImage()
    name = opened.value("/data/p")
    assert image.loadFromData(opened.screen.interview.attachment(name))
    return image


def dark_pixels(image: QImage) -> int:
    small = image.scaled(300, 200)
    return sum(
        small.pixelColor(x, y).lightness() < 200 for x in range(small.width()) for y in range(small.height())
    )


def test_a_signature_is_drawn_and_kept_as_a_picture(open_form: Callable[..., Open]) -> None:
    opened = open_form(question("signature"))

    def sign(dialog: DrawingDialog) -> None:
        assert dialog.findChildren(InkButton) == [], "one signs in one colour"
        assert not dialog.keep.isEnabled(), "there is nothing to keep yet"
        stroke(dialog, QPoint(100, 100), QPoint(300, 160))
        dialog.keep.click()

    on_the_sheet(opened, lambda: opened.hands.press(Key.Key_Space, " "), sign)
    assert opened.value("/data/p").endswith(".png")
    assert dark_pixels(answer_image(opened)) > 5


def test_what_was_undone_or_left_is_no_answer(open_form: Callable[..., Open]) -> None:
    opened = open_form(question("draw"))

    def change_my_mind(dialog: DrawingDialog) -> None:
        stroke(dialog, QPoint(100, 100), QPoint(300, 160))
        stroke(dialog, QPoint(100, 160), QPoint(300, 100))
        undo(dialog)
        assert dialog.canvas.drawn
        undo(dialog)
        assert not dialog.canvas.drawn
        stroke(dialog, QPoint(100, 100), QPoint(300, 160))
        dialog.reject()

    on_the_sheet(opened, lambda: opened.hands.press(Key.Key_Space, " "), change_my_mind)
    assert opened.value("/data/p") == ""


def test_a_drawing_has_colours_and_goes_on_where_it_was_left(open_form: Callable[..., Open]) -> None:
    opened = open_form(question("draw"))

    def draw_red(dialog: DrawingDialog) -> None:
        next(ink for ink in dialog.findChildren(InkButton) if ink.toolTip() == "red").click()
        stroke(dialog, QPoint(100, 100), QPoint(300, 160))
        dialog.keep.click()

    on_the_sheet(opened, lambda: opened.hands.press(Key.Key_Space, " "), draw_red)
    first = dark_pixels(answer_image(opened))
    assert has_colour(answer_image(opened), "#B3261E")

    def draw_more(dialog: DrawingDialog) -> None:
        stroke(dialog, QPoint(100, 300), QPoint(500, 300))
        dialog.keep.click()

    on_the_sheet(opened, lambda: opened.hands.press(Key.Key_Space, " "), draw_more)
    assert has_colour(answer_image(opened), "#B3261E")
    assert dark_pixels(answer_image(opened)) > first


def has_colour(image: QImage, name: str) -> bool:
    wanted = QColor(name).rgb()
    return any(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(0, image.height(), 3))


@pytest.fixture
def photo(tmp_path: object, files: GivenFiles) -> None:
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#E7ECEF"))
    path = tmp_path / "made up.png"  # type: ignore[operator]
    image.save(str(path))
    files.path = path


@pytest.mark.usefixtures("photo")
def test_a_picture_is_drawn_on(open_form: Callable[..., Open]) -> None:
    opened = open_form(question("annotate"))
    opened.hands.press(Key.Key_Space, " ")
    first = opened.value("/data/p")
    assert first
    mark = next(button for button in opened.screen.findChildren(QPushButton) if "Draw on" in button.text())

    def circle(dialog: DrawingDialog) -> None:
        stroke(dialog, QPoint(200, 200), QPoint(400, 300))
        dialog.keep.click()

    on_the_sheet(opened, mark.click, circle)
    assert opened.value("/data/p") != first
    image = answer_image(opened)
    assert (image.width(), image.height()) == (200, 100), "the picture's own size"
    assert image.pixelColor(5, 5) == QColor("#E7ECEF")
    assert dark_pixels(image) > 5
