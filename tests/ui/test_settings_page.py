"""Language, text size, darkness and passphrase: changed at once, kept for the next start."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from fieldapp.records.profiles import Profile
from fieldapp.ui.theme import DARK, LIGHT
from fieldapp.work.servers import SendServer, keep_send_server
from tests.ui.interview.hands import CTRL, Key
from tests.ui.person import PASSPHRASE, Person

SETTINGS = 6


def test_what_is_set_is_seen_at_once_and_kept(
    person: Person, open_window: Callable[[], Person], qapp: QApplication
) -> None:
    person.page(SETTINGS)
    page = person.workspace.settings
    before = person.window.look.theme
    assert before.colours is LIGHT
    page.scale.setCurrentText("150%")
    page.dark.setChecked(True)
    page.language.setCurrentText("Монгол")
    assert person.sees("Тохиргоо")
    assert qapp.font().pixelSize() == round(before.type.text * 1.5)
    person.window.close()
    again = open_window()
    assert again.sees("Хэний профайл вэ?")
    assert again.window.look.theme.scale == 1.5
    assert again.window.look.theme.colours is DARK


def test_the_passphrase_is_changed_by_keys(
    person: Person, open_window: Callable[[], Person], profile: Profile
) -> None:
    person.page(SETTINGS)
    card = person.workspace.settings.passphrase
    card.open.click()
    person.answer("not this one")
    person.answer("another one entirely")
    person.answer("another one entirely")
    assert person.sees("passphrase is not right")
    person.answer(PASSPHRASE)
    assert person.sees("The passphrase is changed.")
    person.lock()
    person.unlock(PASSPHRASE)
    assert person.sees("passphrase is not right")
    person.unlock("another one entirely")
    assert person.sees("Hello, Test Person")


def test_two_that_differ_change_nothing(person: Person) -> None:
    person.page(SETTINGS)
    person.workspace.settings.passphrase.open.click()
    for text in (PASSPHRASE, "another one entirely", "yet another one"):
        person.answer(text)
    assert person.sees("The two new passphrases differ.")
    person.lock()
    person.unlock(PASSPHRASE)
    assert person.sees("Hello, Test Person")


def test_the_profiles_menu_leads_to_settings_and_locks(person: Person) -> None:
    settings, lock = person.window.header.actions_of_profile
    settings.trigger()
    assert person.workspace.page is person.workspace.settings
    lock.trigger()
    assert person.window.services is None


def test_set_the_server_leads_to_its_fields(person: Person) -> None:
    keep_send_server(person.desk.store, SendServer("https://example.invalid", "someone", "made up"))
    person.lock()
    person.unlock()
    assert not person.workspace.send.server.url.isVisible()
    person.page(SETTINGS)
    person.workspace.settings.server.click()
    assert person.workspace.send.server.url.hasFocus()
    person.press(Key.Key_1, "", CTRL)
    assert person.workspace.page is person.workspace.today
