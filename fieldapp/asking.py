"""What a command asks of who typed it: whose profile, a passphrase, and how far it is."""

from __future__ import annotations

import getpass
import sys
import time
from collections.abc import Callable
from pathlib import Path

from fieldapp.records.profiles import Profile, list_profiles
from fieldapp.records.tries import Tries
from fieldapp.ui.console import translate
from fieldapp.work.jobs import Watch
from forms.errors import CodedError

Say = Callable[[str], None]
Pause = Callable[[float], None]
"""Waits for seconds."""


class CommandError(CodedError):
    """A command that cannot be carried out on this machine."""


def choose_profile(home: Path, name: str | None) -> Profile:
    """By its name or its folder's; the only one when no name is given.

    CommandError ``command.no_profile`` (name, home), ``command.which_profile`` (known).
    """
    profiles = list_profiles(home)
    found = [profile for profile in profiles if name in (None, profile.name, profile.folder.name)]
    if not found:
        raise CommandError("command.no_profile", name=name, home=str(home))
    if len(found) > 1:
        known = ", ".join(f"{profile.name} ({profile.folder.name})" for profile in found)
        raise CommandError("command.which_profile", known=known)
    return found[0]


def ask_secret(question: str) -> str:
    """Without showing it; a line of standard input where that is no terminal.

    CommandError ``command.no_answer``.
    """
    try:
        if sys.stdin.isatty():
            return getpass.getpass(f"{question}: ")
        line = sys.stdin.readline()
    except EOFError:
        line = ""
    if not line:
        raise CommandError("command.no_answer")
    return line.rstrip("\r\n")


def wait_out(folder: Path, tries: Tries, say: Say, pause: Pause = time.sleep) -> None:
    """The delay after wrong tries on the profile in ``folder``: each command is a start of its own, and
    begins it anew."""
    left = tries.wait(folder)
    if left:
        text = translate("Commands", "There were wrong tries: wait {seconds} seconds. Ctrl+C ends it.")
        say(text.format(seconds=round(left)))
        pause(left)


def watch_on_console() -> Watch:
    """A Watch that shows per cent where somebody can see them."""
    return Watch(_show if sys.stderr.isatty() else None)


def _show(done: int, total: int, _note: str) -> None:
    end = "\n" if done >= total else ""
    sys.stderr.write(f"\r{done * 100 // max(total, 1):3} %{end}")
    sys.stderr.flush()
