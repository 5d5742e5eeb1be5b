"""The command line: the window, the demo and headquarters are put together here.

Exit codes: 0; 1 for an expected failure, told in one sentence of the user's language; 2 for a command that
was not understood; 70 for a fault of the program; 130 when a person stopped it.
"""

from __future__ import annotations

import argparse
import io
import ipaddress
import json
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from fieldapp.asking import CommandError
from fieldapp.command_line import ENUMERATOR, Commands, language_in, read_words
from fieldapp.ui.console import can_open_a_window, has_display, speaking, translate
from forms.errors import CodedError

if TYPE_CHECKING:
    from fieldapp.records.profiles import Profile
    from hq.access import Access
    from hq.settings import HqSettings

FAILED, FAULT, STOPPED = 1, 70, 130


@dataclass(frozen=True, slots=True)
class _Window:
    """What to open when the command line has nothing more to say; a profile is opened with its passphrase."""

    home: Path
    profile: Profile | None = None
    passphrase: str = field(default="", repr=False)

    def open(self, language: str) -> int:
        from fieldapp.ui.app import run_window

        opened = None if self.profile is None else (self.profile, self.passphrase)
        return run_window(self.home, ["fieldapp"], language=language, opened=opened)


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command; the exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # an old console may not know Cyrillic letters
    language = language_in(words)
    with speaking(language):
        outcome = _carry_out(words)
    return outcome.open(language) if isinstance(outcome, _Window) else outcome


def _carry_out(words: Sequence[str]) -> int | _Window:
    try:
        options = read_words(words, _commands())
        outcome: int | _Window = options.run(options)
    except SystemExit as end:  # argparse has said what there was to say
        return end.code if isinstance(end.code, int) else 0
    except CodedError as error:
        return _tell_failure(error)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return _tell_failure(CommandError("command.system", reason=reason, file=error.filename or ""))
    except KeyboardInterrupt:
        _complain(translate("Commands", "Stopped."))
        return STOPPED
    except Exception as error:  # noqa: BLE001 (told by kind and place: its words may hold an answer)
        return _tell_fault(error)
    return outcome


def _tell_failure(error: CodedError) -> int:
    from fieldapp.ui.messages import sentence

    _complain(sentence(error))
    return FAILED


def _tell_fault(error: Exception) -> int:
    from fieldapp.ui.trouble import told

    text = translate("Commands", "Something went wrong: {what}. What was saved is safe. Report it.")
    _complain(text.format(what=told(error, error.__traceback__)))
    return FAULT


def _complain(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _say(text: str) -> None:
    print(text, flush=True)


# The commands


def _window(options: argparse.Namespace) -> _Window:
    if not can_open_a_window():
        raise CommandError("command.no_display")
    return _Window(_home(options))


def _demo(options: argparse.Namespace) -> int | _Window:
    from fieldapp.demo import Demo, interrupted

    folder = options.folder or Path(tempfile.mkdtemp(prefix="fieldapp-demo-"))
    if options.interrupted is not None:
        interrupted(folder, options.interrupted, sys.stdin, _say)
        return 0
    result = Demo(folder.absolute(), _say).run()
    if options.no_window or not has_display():
        return 0
    _say(translate("Commands", "The window opens on the enumerator's profile. Close it to end."))
    return _Window(result.home, result.profile, result.passphrase)


def _headquarters(options: argparse.Namespace) -> int:
    from hq.server import prepare, serve
    from hq.settings import HqSettings

    folder = (options.folder or _own_folder() / "headquarters").absolute()
    settings = HqSettings(folder=folder, host=options.host, port=options.port, database=options.database)
    if options.add_form:
        return _add_form(settings, options.add_form)
    if options.withdraw:
        return _withdraw(settings, options.withdraw)
    if options.new_token:
        return _new_token(settings, options)
    tell = _tell_as_json if options.json else _tell_server
    access = prepare(settings)
    try:
        serve(settings, lambda url: tell(settings, url, access))
    except KeyboardInterrupt:
        _say(translate("Commands", "Headquarters has ended."))
    except (CodedError, OSError):
        if access is not None:  # made a moment ago, and told at no other time
            _tell_access(access, as_json=options.json)
        raise
    return 0


def _withdraw(settings: HqSettings, name: str) -> int:
    from hq.server import withdraw

    count = withdraw(settings, name)
    text = translate("Commands", "Withdrawn: {count} tokens of {name}. Who has them is refused from now on.")
    _say(text.format(count=count, name=name))
    return 0


def _add_form(settings: HqSettings, path: Path) -> int:
    from fieldapp.work.form_files import load_form, read_form_file
    from fieldapp.work.jobs import Watch
    from hq.server import add_form

    data, find_media = read_form_file(path)
    form, media, definition = load_form(data, path.name, find_media, Watch())
    title = add_form(settings, form.xform, media)
    text = translate("Commands", "Published: {title}, version {version}. Enumerators can fetch it now.")
    _say(text.format(title=title, version=definition.version or "–"))
    missing = [name for name in definition.media_names if name not in media]
    if missing:
        text = translate("Commands", "These files were not beside it and are missing: {files}")
        _say(text.format(files=", ".join(missing)))
    return 0


def _new_token(settings: HqSettings, options: argparse.Namespace) -> int:
    from hq.access import Role, app_user_path
    from hq.server import PROJECT, new_token

    role = Role.APP_USER if options.new_token == ENUMERATOR else Role.SUPERVISOR
    token = new_token(settings, role, options.name or options.new_token)
    path = app_user_path(token, PROJECT) if role is Role.APP_USER else ""
    if options.json:
        _say(json.dumps({"app_user_path": path} if path else {"supervisor_token": token}))
    else:
        _tell_tokens(_address(settings) + path if path else "", "" if path else token)
    return 0


def _tell_as_json(settings: HqSettings, url: str, access: Access | None) -> None:
    """One line for a program that started this one."""
    told: dict[str, object] = {"server": url, "folder": str(settings.folder)}
    if access is not None:
        told |= {
            "project": access.project,
            "app_user_path": access.app_user_path(),
            "supervisor_token": access.supervisor_token,
        }
    _say(json.dumps(told))


def _tell_server(settings: HqSettings, url: str, access: Access | None) -> None:
    _say(translate("Commands", "Headquarters: {address}. Ctrl+C ends it.").format(address=url))
    _say(translate("Commands", "All that it receives is in {folder}.").format(folder=settings.folder))
    if access is not None:
        _tell_tokens(url + access.app_user_path(), access.supervisor_token)
    else:
        _say(translate("Commands", "Its tokens were told before. --new-token makes another one."))
    if not _is_this_machine(settings.host):
        text = translate(
            "Commands",
            "Other machines write this machine's own address instead of {host}. Without HTTPS anybody in "
            "the network can read what is sent: put a proxy with HTTPS before it.",
        )
        _say(text.format(host=settings.host))


def _tell_access(access: Access, *, as_json: bool) -> None:
    """The tokens of a headquarters that could not listen; where it will be is not known."""
    if as_json:
        _say(
            json.dumps({"app_user_path": access.app_user_path(), "supervisor_token": access.supervisor_token})
        )
    else:
        _tell_tokens(access.app_user_path(), access.supervisor_token)


def _tell_tokens(app_user_address: str, supervisor_token: str) -> None:
    _say(translate("Commands", "Write this down, it is told only now:"))
    if app_user_address:
        text = translate("Commands", "Address for enumerators: {address}")
        _say("  " + text.format(address=app_user_address))
    if supervisor_token:
        text = translate("Commands", "Token for supervisors: {token}")
        _say("  " + text.format(token=supervisor_token))


def _address(settings: HqSettings) -> str:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{settings.port}"


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _verify(options: argparse.Namespace) -> int:
    from fieldapp.store_commands import verify

    return verify(options, _home(options), _say)


def _back_up(options: argparse.Namespace) -> int:
    from fieldapp.store_commands import back_up_profile

    return back_up_profile(options, _home(options), _say)


def _restore(options: argparse.Namespace) -> int:
    from fieldapp.store_commands import bring_back

    return bring_back(options, _home(options), _say)


def _recovery_key(options: argparse.Namespace) -> int:
    from fieldapp.profile_commands import recovery_key

    return recovery_key(options, _home(options), _say)


def _recover(options: argparse.Namespace) -> int:
    from fieldapp.profile_commands import recover_profile

    return recover_profile(options, _home(options), _say)


def _passphrase(options: argparse.Namespace) -> int:
    from fieldapp.profile_commands import new_passphrase

    return new_passphrase(options, _home(options), _say)


def _repair(options: argparse.Namespace) -> int:
    from fieldapp.store_commands import repair_profile

    return repair_profile(options, _home(options), _say)


def _commands() -> Commands:
    return Commands(
        window=_window,
        demo=_demo,
        headquarters=_headquarters,
        verify=_verify,
        back_up=_back_up,
        restore=_restore,
        recovery_key=_recovery_key,
        recover=_recover,
        passphrase=_passphrase,
        repair=_repair,
    )


def _home(options: argparse.Namespace) -> Path:
    home: Path = options.home or _own_folder() / "profiles"
    return home.absolute()


def _own_folder() -> Path:
    """Where this system keeps a person's data of a program."""
    from platformdirs import user_data_path

    return user_data_path("fieldapp", appauthor=False)
