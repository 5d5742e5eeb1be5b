"""What may be written after ``fieldapp``: its commands and their options, in the user's language."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any, NoReturn

from fieldapp.ui.console import translate

VERSION = "0.1.0"
NOT_UNDERSTOOD = 2
ENUMERATOR, SUPERVISOR = "enumerator", "supervisor"

_LANGUAGES = ("mn", "en", "kk")
_HIGHEST_PORT = 65_535


@dataclass(frozen=True, slots=True)
class Commands:
    """What carries out each command: a function of the options, kept as ``run`` among them."""

    window: Callable[[argparse.Namespace], object]
    demo: Callable[[argparse.Namespace], object]
    headquarters: Callable[[argparse.Namespace], object]
    verify: Callable[[argparse.Namespace], object]
    back_up: Callable[[argparse.Namespace], object]
    restore: Callable[[argparse.Namespace], object]
    recovery_key: Callable[[argparse.Namespace], object]
    recover: Callable[[argparse.Namespace], object]
    passphrase: Callable[[argparse.Namespace], object]
    repair: Callable[[argparse.Namespace], object]


def read_words(words: Sequence[str], commands: Commands) -> argparse.Namespace:
    """The options. SystemExit with 0 after help or version, with NOT_UNDERSTOOD for words that are wrong."""
    return _parser(commands).parse_args(words)


def language_in(words: Sequence[str]) -> str:
    """What stands after ``--language``; "" for none. Looked up first: help must be in that language."""
    for word, after in zip_longest(words, words[1:], fillvalue=""):
        name, _, value = word.partition("=")
        if name == "--language":
            return value or after
    return ""


class _Help(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        words = translate("Commands", "Usage: ") if prefix is None else prefix
        super().add_usage(usage, actions, groups, words)


class _Parser(argparse.ArgumentParser):
    """argparse with its own few words in the user's language."""

    def __init__(self, *, prog: str, description: str) -> None:
        super().__init__(
            prog=prog, description=description, add_help=False, allow_abbrev=False, formatter_class=_Help
        )
        self.options = self.add_argument_group(translate("Commands", "Options"))
        self.option("-h", "--help", action="help", help=translate("Commands", "show this and end"))
        self.option(
            "--language",
            choices=_LANGUAGES,
            default=argparse.SUPPRESS,
            help=translate("Commands", "Mongolian, English or Kazakh; without it, the system's language"),
        )

    def option(self, *names: str, **settings: Any) -> None:
        self.options.add_argument(*names, **settings)

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        text = translate("Commands", "This was not understood: {message}").format(message=message)
        hint = translate("Commands", "{program} --help tells what there is.").format(program=self.prog)
        self.exit(NOT_UNDERSTOOD, f"{text}\n{hint}\n")


def _parser(commands: Commands) -> _Parser:
    parser = _Parser(
        prog="fieldapp",
        description=translate("Commands", "Interviews without a network. With no command the window opens."),
    )
    parser.set_defaults(run=commands.window)
    parser.option(
        "--version",
        action="version",
        version=f"fieldapp {VERSION}",
        help=translate("Commands", "show the version and end"),
    )
    _add_home(parser, default=None)
    added = parser.add_subparsers(
        title=translate("Commands", "Commands"),
        metavar=translate("Commands", "COMMAND"),
        parser_class=_Parser,
    )
    about_demo = translate("Commands", "do the whole job once with made-up interviews, and count")
    _add_demo(commands, added.add_parser("demo", help=about_demo, description=about_demo))
    about_hq = translate("Commands", "be headquarters: take records in and give them to supervisors")
    _add_headquarters(commands, added.add_parser("hq", help=about_hq, description=about_hq))
    _add_store_commands(commands, added.add_parser)
    _add_profile_commands(commands, added.add_parser)
    return parser


def _add_home(parser: _Parser, **settings: Any) -> None:
    parser.option(
        "--home",
        type=Path,
        metavar=translate("Commands", "FOLDER"),
        help=translate("Commands", "where the profiles are kept; without it, in your own data folder"),
        **settings,
    )


def _add_store_commands(commands: Commands, add: Callable[..., _Parser]) -> None:
    about = translate("Commands", "check that nothing of a profile is damaged, lost or changed from outside")
    parser = add("verify", help=about, description=about)
    parser.set_defaults(run=commands.verify)
    _add_profile(parser)
    about = translate("Commands", "make an encrypted copy of a profile, tested by reading it back")
    parser = add("backup", help=about, description=about)
    parser.set_defaults(run=commands.back_up)
    _add_profile(parser)
    parser.option(
        "--to",
        type=Path,
        metavar=translate("Commands", "FOLDER"),
        help=translate(
            "Commands", "where to; without it, beside the profiles and to the chosen second place"
        ),
    )
    about = translate("Commands", "bring a profile back from a copy; the one that is there is kept aside")
    parser = add("restore", help=about, description=about)
    parser.set_defaults(run=commands.restore)
    _add_home(parser, default=argparse.SUPPRESS)
    _add_restore_options(parser)
    about = translate("Commands", "make a damaged profile whole from what can be read and its newest backup")
    parser = add("repair", help=about, description=about)
    parser.set_defaults(run=commands.repair)
    _add_profile(parser)
    parser.option(
        "--backup",
        type=Path,
        metavar=translate("Commands", "FOLDER"),
        help=translate("Commands", "a stick or folder with backups, besides those beside the profiles"),
    )


def _add_profile_commands(commands: Commands, add: Callable[..., _Parser]) -> None:
    about = translate("Commands", "make a supervisor's recovery key, or let this laptop's profiles trust one")
    parser = add("recovery-key", help=about, description=about)
    parser.set_defaults(run=commands.recovery_key)
    _add_home(parser, default=argparse.SUPPRESS)
    _add_recovery_options(parser)
    about = translate("Commands", "give a profile a new passphrase by the supervisor's recovery key")
    parser = add("recover", help=about, description=about)
    parser.set_defaults(run=commands.recover)
    _add_profile(parser)
    parser.option(
        "--key",
        type=Path,
        required=True,
        metavar=translate("Commands", "FILE"),
        help=translate("Commands", "the supervisor's key file"),
    )
    about = translate("Commands", "change the passphrase of a profile")
    parser = add("passphrase", help=about, description=about)
    parser.set_defaults(run=commands.passphrase)
    _add_profile(parser)


def _add_recovery_options(parser: _Parser) -> None:
    one_of = parser.options.add_mutually_exclusive_group(required=True)
    one_of.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar=translate("Commands", "FILE"),
        help=translate("Commands", "make a key and keep it in this new file, under a passphrase"),
    )
    one_of.add_argument(
        "--trust",
        metavar=translate("Commands", "KEY"),
        help=translate("Commands", "trust this public key (age1…), or the one in this file"),
    )


def _add_profile(parser: _Parser) -> None:
    parser.add_argument(
        "profile",
        nargs="?",
        metavar=translate("Commands", "PROFILE"),
        help=translate("Commands", "its name, or its folder's; not needed when there is one alone"),
    )
    _add_home(parser, default=argparse.SUPPRESS)


def _add_restore_options(parser: _Parser) -> None:
    parser.add_argument(
        "source",
        type=Path,
        metavar=translate("Commands", "FOLDER"),
        help=translate("Commands", "a copy, or a folder or stick with copies"),
    )
    parser.option(
        "--number",
        type=int,
        metavar=translate("Commands", "NUMBER"),
        help=translate("Commands", "which one of the list; without it, the newest"),
    )
    parser.option(
        "--as-second",
        action="store_true",
        help=translate("Commands", "beside the profile that is there, under another name"),
    )


def _add_demo(commands: Commands, parser: _Parser) -> None:
    parser.set_defaults(run=commands.demo)
    parser.option(
        "--folder",
        type=Path,
        metavar=translate("Commands", "FOLDER"),
        help=translate("Commands", "where the demo writes, new or empty; without it, a temporary one"),
    )
    parser.option(
        "--no-window",
        action="store_true",
        help=translate("Commands", "do not open the window afterwards"),
    )
    parser.option("--interrupted", type=int, help=argparse.SUPPRESS)


def _add_headquarters(commands: Commands, parser: _Parser) -> None:
    parser.set_defaults(run=commands.headquarters)
    parser.option(
        "--folder",
        type=Path,
        metavar=translate("Commands", "FOLDER"),
        help=translate("Commands", "where it keeps everything; without it, in your own data folder"),
    )
    parser.option(
        "--host",
        type=_host,
        default="127.0.0.1",
        metavar=translate("Commands", "ADDRESS"),
        help=translate("Commands", "where it listens; 0.0.0.0 lets other machines in (now: %(default)s)"),
    )
    parser.option(
        "--port",
        type=_port,
        default=8383,
        metavar=translate("Commands", "NUMBER"),
        help=translate("Commands", "0 takes any free one (now: %(default)s)"),
    )
    parser.option(
        "--database",
        default="",
        metavar="URL",
        help=translate("Commands", "an SQLAlchemy address such as PostgreSQL's; without it, SQLite"),
    )
    parser.option(
        "--add-form",
        type=Path,
        metavar=translate("Commands", "FILE"),
        help=translate("Commands", "publish this form (.xlsx, .xls, .xml) for the enumerators, and end"),
    )
    parser.option(
        "--new-token",
        choices=(ENUMERATOR, SUPERVISOR),
        help=translate("Commands", "let one more person in, show their token, and end"),
    )
    parser.option(
        "--withdraw",
        metavar=translate("Commands", "NAME"),
        help=translate("Commands", "refuse the tokens of that name from now on, and end"),
    )
    parser.option(
        "--name",
        default="",
        metavar=translate("Commands", "NAME"),
        help=translate("Commands", "whose the new token is"),
    )
    parser.option(
        "--json",
        action="store_true",
        help=translate("Commands", "tell the address and tokens as one line of JSON"),
    )


def _host(text: str) -> str:
    """Nothing would mean every address of this machine."""
    if not text.strip():
        raise argparse.ArgumentTypeError(translate("Commands", "an address is wanted, such as 127.0.0.1"))
    return text


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= _HIGHEST_PORT):
        text = translate("Commands", "a port is a number from 0 to {highest}")
        raise argparse.ArgumentTypeError(text.format(highest=_HIGHEST_PORT))
    return int(text)
