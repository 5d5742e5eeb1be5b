"""The commands that care for a store: check it, back it up, bring it back."""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from fieldapp.asking import CommandError, Pause, Say, ask_secret, choose_profile, wait_out, watch_on_console
from fieldapp.records.backup import Copy, copies_in
from fieldapp.records.profiles import unlock
from fieldapp.records.repair import repair
from fieldapp.records.restore import restore
from fieldapp.records.store import Store
from fieldapp.records.tries import Tries
from fieldapp.records.verify import UNMENDED
from fieldapp.ui.console import translate
from fieldapp.ui.messages import amount_of_data, sentence, told_loss
from fieldapp.work.backups import back_up, back_up_to
from fieldapp.work.desk import local_now

FOUND = 1
"""The exit code of a check that found something wrong."""


@contextmanager
def _opened(
    options: argparse.Namespace, home: Path, say: Say, tries: Tries | None, pause: Pause
) -> Iterator[Store]:
    profile, tries = choose_profile(home, options.profile), tries or Tries()
    wait_out(profile.folder, tries, say, pause)
    store = unlock(profile, ask_secret(_passphrase_of(profile.name)), tries=tries)
    try:
        yield store
    finally:
        store.close()


def _passphrase_of(name: str) -> str:
    return translate("Commands", "Passphrase of {name}").format(name=name)


def verify(
    options: argparse.Namespace,
    home: Path,
    say: Say,
    *,
    tries: Tries | None = None,
    pause: Pause = time.sleep,
) -> int:
    """Check the whole store; FOUND when something is wrong with it."""
    with _opened(options, home, say, tries, pause) as store:
        findings = store.verify(watch_on_console().report)
        count = len(store.records())
    for finding in findings:
        say(sentence(finding))
    if {finding.code for finding in findings} - UNMENDED:
        say(translate("Commands", "Go on to work with nothing of it before “fieldapp repair” was run."))
    if findings:
        return FOUND
    text = translate("Commands", "All is well: {count} records, their files, receipts and history are whole.")
    say(text.format(count=count))
    return 0


def back_up_profile(
    options: argparse.Namespace,
    home: Path,
    say: Say,
    *,
    tries: Tries | None = None,
    pause: Pause = time.sleep,
) -> int:
    """Copy it to its places, or to ``--to`` alone; FOUND when a place failed."""
    watch = watch_on_console()
    with _opened(options, home, say, tries, pause) as store:
        if options.to is not None:
            _say_made(back_up_to(store, options.to.absolute(), watch, clock=local_now), say)
            return 0
        report = back_up(store, watch, clock=local_now)
    for copy in report.made:
        _say_made(copy, say)
    for _place, error in report.failed:
        say(sentence(error))
    return FOUND if report.failed else 0


def _say_made(copy: Copy, say: Say) -> None:
    text = translate("Commands", "Copied and tested: {folder} ({size}).")
    say(text.format(folder=copy.folder, size=amount_of_data(copy.size)))


def bring_back(
    options: argparse.Namespace,
    home: Path,
    say: Say,
    *,
    tries: Tries | None = None,
    pause: Pause = time.sleep,
) -> int:
    """Make a profile of a copy again."""
    source = options.source.absolute()
    copies = copies_in(source)
    if not copies:
        raise CommandError("command.no_copies", folder=str(source))
    for place, copy in enumerate(copies, start=1):
        say(f"{place:3}. {_described(copy)}")
    copy = _chosen(copies, options.number)
    say(translate("Commands", "Bringing back: {copy}").format(copy=_described(copy)))
    tries = tries or Tries()
    wait_out(home / copy.profile_id, tries, say, pause)
    passphrase = ask_secret(_passphrase_of(copy.name))
    home.mkdir(parents=True, exist_ok=True)
    restored = restore(
        *(copy, passphrase, home),
        as_second=options.as_second,
        tries=tries,
        tell=watch_on_console().report,
    )
    text = translate(
        "Commands", "{name} is back as of {when}: {count} records. What came later is not in it."
    )
    say(text.format(name=restored.profile.name, when=_moment(copy), count=restored.records))
    if restored.set_aside is not None:
        text = translate("Commands", "The profile that was here is kept in {folder}.")
        say(text.format(folder=restored.set_aside))
    return 0


def repair_profile(
    options: argparse.Namespace,
    home: Path,
    say: Say,
    *,
    tries: Tries | None = None,
    pause: Pause = time.sleep,
) -> int:
    """Make a damaged store whole; FOUND when something could not be brought back."""
    profile = choose_profile(home, options.profile)
    places = [home, *([options.backup.absolute()] if options.backup else [])]
    copies = [copy for place in places for copy in copies_in(place, profile.folder.name)]
    tries = tries or Tries()
    wait_out(profile.folder, tries, say, pause)
    passphrase = ask_secret(_passphrase_of(profile.name))
    repaired = repair(profile, passphrase, home, copies, tries=tries, tell=watch_on_console().report)
    text = translate("Commands", "Repaired: {count} records are here. The damaged store is kept in {folder}.")
    say(text.format(count=repaired.records, folder=repaired.set_aside))
    if repaired.backup_of is not None:
        text = translate(
            "Commands", "What could not be read was taken from the backup of {when}: {count} records."
        )
        say(text.format(when=f"{repaired.backup_of:%Y-%m-%d %H:%M}", count=repaired.from_backup))
    for loss in repaired.losses:
        say(told_loss(loss))
    return FOUND if repaired.losses else 0


def _chosen(copies: Sequence[Copy], number: int | None) -> Copy:
    """The first without being told otherwise, when all are of one profile."""
    if number is None and len({copy.profile_id for copy in copies}) > 1:
        raise CommandError("command.which_copy", count=len(copies))
    if number is not None and not 1 <= number <= len(copies):
        raise CommandError("command.which_copy", count=len(copies))
    return copies[(number or 1) - 1]


def _described(copy: Copy) -> str:
    return f"{copy.name}, {_moment(copy)}, {amount_of_data(copy.size)}"


def _moment(copy: Copy) -> str:
    return f"{copy.made_at:%Y-%m-%d %H:%M}"
