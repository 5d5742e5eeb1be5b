"""Language, text size, darkness and passphrase: changed at once, kept for the next start."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from fieldapp.records.profiles import Profile
from fieldapp.records.recovery import RecoveryKey, trusted_public_key
from fieldapp.ui.theme import DARK, LIGHT
from fieldapp.work.servers import SendServer, keep_send_server
from tests.ui.given import GivenFiles
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
    person.at_the_door()
    assert person.sees("passphrase is not right")
    person.answer(PASSPHRASE)
    person.at_the_door()
    assert person.sees("The passphrase is changed.")
    person.lock()
    person.unlock(PASSPHRASE)
    assert person.sees("passphrase is not right")
    person.unlock("another one entirely")
    assert person.sees("Hello, Test Person")


def test_a_lock_while_the_passphrase_is_being_changed_harms_nothing(person: Person) -> None:
    person.page(SETTINGS)
    person.workspace.settings.passphrase.open.click()
    for text in (PASSPHRASE, "another one entirely", "another one entirely"):
        person.answer(text)
    person.lock()
    person.at_the_door()
    person.unlock("another one entirely")
    assert person.sees("Hello, Test Person")


def test_a_recovery_key_is_set_by_what_was_pasted_or_by_a_file(
    person: Person, files: GivenFiles, tmp_path: Path, home: Path
) -> None:
    key, other = RecoveryKey.new(), RecoveryKey.new()
    person.page(SETTINGS)
    card = person.workspace.settings.recovery
    assert person.sees("No recovery key is set.")
    card.open.click()
    person.answer(key.public[:-1])
    assert person.sees("This is not one whole public key.")
    person.answer(key.public)
    assert person.sees(f"Set, also for this profile: {key.public}")
    files.path = tmp_path / "public.txt"
    files.path.write_text(f"from headquarters:\n{other.public}\n", "utf-8")
    card = person.workspace.settings.recovery
    card.open.click()
    card.from_file.click()
    assert trusted_public_key(home) == other.public
    (home / "recovery-key.txt").write_text("x", "utf-8")
    person.page(SETTINGS)
    assert person.sees("The file with this laptop's recovery key cannot be read")


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
