"""All of the window can be worked by keys alone, and a screen reader can name what has the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from tests.ui.interview.forms import asked, workbook
from tests.ui.interview.hands import CTRL, SHIFT, Key
from tests.ui.person import Person

FORM = workbook(
    [asked("text", "name", "Name"), asked("image", "photo", "Photo"), asked("date", "day", "Day")]
)
MOST_STOPS = 60


def with_records(person: Person) -> Person:
    form = person.add_form(FORM)
    for name in ("one", "two"):
        interview = person.desk.new_interview(form.key)
        interview.answer("/data/name", name)
        if name == "two":
            interview.finalise()
        interview.close()
    return person


def stops(person: Person) -> list[QWidget]:
    """What Tab comes by, once round."""
    found: list[QWidget] = []
    while len(found) < MOST_STOPS:
        person.press(Key.Key_Tab, "\t")
        now = QApplication.focusWidget()
        if now is None or now in found:
            return found
        found.append(now)
    raise AssertionError("Tab never comes round")


def reachable(window: QWidget) -> set[QWidget]:
    """What Tab should come by."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollArea)
    }


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize("place", range(1, 7))
@pytest.mark.parametrize("filled", [False, True], ids=["empty", "filled"])
def test_tab_comes_by_everything_and_each_stop_has_a_name(person: Person, place: int, filled: bool) -> None:
    if filled:
        with_records(person)
    person.page(place)
    found = stops(person)
    radio = {widget for widget in reachable(person.window) if isinstance(widget, QAbstractButton)}
    missed = [
        name_of(widget) or str(widget) for widget in reachable(person.window) - set(found) - _in_group(radio)
    ]
    assert missed == []
    assert [str(widget) for widget in found if not name_of(widget).strip()] == []


def _in_group(buttons: set[QAbstractButton]) -> set[QWidget]:
    """Of an exclusive group Tab comes by the one that is chosen; arrows reach the others."""
    return {
        button
        for button in buttons
        if button.group() is not None and button.group().exclusive() and not button.isChecked()
    }


def test_ctrl_and_a_digit_go_to_the_pages(person: Person) -> None:
    pages = list(person.workspace.pages.values())
    for place, page in enumerate(pages, start=1):
        person.page(place)
        assert person.workspace.page is page


def test_arrows_walk_the_rail_and_enter_goes_into_the_page(person: Person) -> None:
    with_records(person)
    rail = person.workspace.rail
    rail.buttons["today"].setFocus()
    person.press(Key.Key_Down)
    person.press(Key.Key_Down)
    assert person.workspace.page is person.workspace.records
    assert rail.buttons["records"].hasFocus()
    person.enter()
    assert person.workspace.records.table.hasFocus()


def test_enter_and_space_press_a_button(person: Person) -> None:
    person.page(6)
    button = person.workspace.settings.passphrase.open
    for key in (Key.Key_Return, Key.Key_Enter, Key.Key_Space):
        button.setFocus()
        person.press(key, " " if key is Key.Key_Space else "\r")
        assert person.workspace.settings.passphrase.old.isVisible()
        person.workspace.settings.passphrase.leave.click()


def test_enter_in_a_field_does_not_press_a_button_that_gets_the_focus(person: Person) -> None:
    with_records(person)
    person.lock()
    person.unlock()
    assert person.window.screen_of_interview is None
    assert person.workspace.today.go.hasFocus()


def test_the_interview_names_the_keys_that_work_at_the_question(person: Person) -> None:
    person.workspace.interview_wanted.emit(person.add_form(FORM).key)
    assert person.sees("undo")
    person.enter()
    assert person.interview.active == "/data/photo"
    assert person.sees("choose a file")
    person.press(Key.Key_Return, "", CTRL | SHIFT)
    assert person.sees("Finalise this interview?")
    no = person.interview.finish.no
    no.setFocus()
    person.enter()
    assert not person.sees("Finalise this interview?")
    person.press(Key.Key_Return, "", SHIFT)
    assert person.interview.active == "/data/day"


def test_every_question_can_be_named(person: Person) -> None:
    person.workspace.interview_wanted.emit(person.add_form(FORM).key)
    for expected in ("Name", "Photo", "Day"):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert expected in name_of(focused)
        person.enter()
