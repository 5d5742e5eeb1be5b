"""The commands that care for keys: a recovery key made, trusted and used, a passphrase changed.

Secrets are asked for, never taken from the words of the command: those are kept in a shell's history.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from fieldapp.asking import CommandError, Pause, Say, ask_secret, choose_profile, wait_out
from fieldapp.records.errors import StoreError
from fieldapp.records.keys import check_strength
from fieldapp.records.profiles import change_passphrase, recover, unlock
from fieldapp.records.recovery import make_key_file, read_key_file, trust_public_key
from fieldapp.records.tries import Tries
from fieldapp.ui.console import translate


def recovery_key(options: argparse.Namespace, home: Path, say: Say) -> int:
    """Make a key in a file, or let the profiles trust a public one."""
    if options.file is not None:
        _make_key(options.file, say)
    else:
        _trust(home, options.trust, say)
    return 0


def _make_key(file: Path, say: Say) -> None:
    passphrase = _ask_new(translate("Commands", "Passphrase for the key file"))
    _say_moment(say)
    public = make_key_file(file, passphrase)
    say(translate("Commands", "Made: {file}. Its public key, for the laptops:").format(file=file))
    say(public)
    say(
        translate(
            "Commands",
            "Keep the file on two USB sticks in two places, and its passphrase on paper in a third. Who has "
            "both reads every profile that trusts this key.",
        )
    )


def _trust(home: Path, key_or_file: str, say: Say) -> None:
    path = Path(key_or_file)
    text = read_key_file(path).decode(errors="replace") if _is_file(path) else key_or_file
    public = trust_public_key(home, text)
    text = translate(
        "Commands",
        "New profiles in {folder} can be recovered with this key; each person who has one is asked:",
    )
    say(text.format(folder=home))
    say(public)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # what was pasted can be too long for a name
        return False


def new_passphrase(
    options: argparse.Namespace,
    home: Path,
    say: Say,
    *,
    tries: Tries | None = None,
    pause: Pause = time.sleep,
) -> int:
    """Change the passphrase of who knows it."""
    tries = tries or Tries()
    profile = choose_profile(home, options.profile)
    wait_out(profile.folder, tries, say, pause)
    old = ask_secret(translate("Commands", "Passphrase of {name}").format(name=profile.name))
    _say_moment(say)
    store = unlock(profile, old, tries=tries)  # no other program may have it open meanwhile
    try:
        new = _ask_new(translate("Commands", "New passphrase"))
        _say_moment(say)
        change_passphrase(profile, old, new, tries=tries)
    finally:
        store.close()
    say(translate("Commands", "The passphrase is changed. Use the new one from now on."))
    return 0


def recover_profile(options: argparse.Namespace, home: Path, say: Say) -> int:
    """A new passphrase for who has forgotten theirs, by the supervisor's key file."""
    tries = Tries()
    profile = choose_profile(home, options.profile)
    if profile.recovery is None and not profile.damaged:
        raise StoreError("recovery.none")
    key = read_key_file(options.key)
    wait_out(profile.folder, tries, say)
    word = ask_secret(translate("Commands", "Passphrase of the key file"))
    new = _ask_new(translate("Commands", "New passphrase for {name}").format(name=profile.name))
    _say_moment(say)
    recover(profile, key, word, new, tries=tries)
    text = translate("Commands", "{name} has the new passphrase. That the key was used is in the history.")
    say(text.format(name=profile.name))
    return 0


def _ask_new(question: str) -> str:
    """Twice. StoreError ``profile.weak_passphrase``; CommandError ``command.passphrases_differ``."""
    new = ask_secret(question)
    check_strength(new)
    if ask_secret(translate("Commands", "Once more")) != new:
        raise CommandError("command.passphrases_differ")
    return new


def _say_moment(say: Say) -> None:
    say(translate("Commands", "One moment…"))
