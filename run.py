#!/usr/bin/env python3
"""Set fieldapp up and run it: the one command on Linux, Windows and macOS.

    python3 run.py              open the program; on a machine without a display, run the demo
    python3 run.py test [...]   run every check and test; more words go to pytest
    python3 run.py WORD [...]   any other word is a command of fieldapp: demo, hq ...

Needs only Python's standard library and, the first time, a network. Packages go into `.venv` beside
this file, exactly as the hash-locked requirements say. What is already there is written down in
`.venv/ready`, so that a later start reads two small files and goes on at once.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import io
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent
LOCK = "requirements.lock"
DEV_LOCK = "requirements-dev.lock"  # holds all of LOCK too
SCREEN = "libraries for a screen"

# Shared libraries that Qt's wheels expect of a Linux system, and the Debian packages that hold them.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
SCREEN_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}


class SetupError(Exception):
    """What stands in the way and what to do about it, in words for whoever typed the command."""


def main(words: Sequence[str]) -> int:
    """Set up what `words` need, then run them; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a folder's name may not fit an old console
    try:
        if sys.version_info[:2] < OLDEST:
            raise SetupError(f"fieldapp needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
        if list(words[:1]) == ["test"]:
            prepare(ROOT, DEV_LOCK, screen=False)
            return run_checks(ROOT, words[1:])
        screen = has_screen(sys.platform, os.environ)
        prepare(ROOT, LOCK, screen=screen)
        if not words and not screen:
            print("This machine has no display: running the demo instead of opening the window.", flush=True)
            words = ["demo"]
        return start(ROOT, words)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


def has_screen(platform: str, environ: Mapping[str, str]) -> bool:
    """Whether a window can be shown; only Linux machines are ever without."""
    return platform != "linux" or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


# Setting up


def prepare(root: Path, lock: str, *, screen: bool) -> None:
    """Make the virtual environment fit `lock`; nothing to do when `.venv/ready` says that it does.

    Raises SetupError. While something is being installed there is no `.venv/ready`; an environment
    without one was cut short and is made anew.
    """
    needed = {python_fact(), lock_fact(root / lock)} | ({SCREEN} if screen else set())
    if needed <= facts(root):
        return
    with alone(root):
        known = facts(root)  # another start may have finished it while this one waited
        if needed <= known:
            return
        check_system(screen)
        ready = root / ".venv" / "ready"
        ready.unlink(missing_ok=True)
        other_python = python_fact() not in known
        if other_python or lock_fact(root / lock) not in known:
            print(f"Setting up in {root / '.venv'}: once, a minute or two with a network ...", flush=True)
            if other_python:
                make_environment(root)
            install(root, lock)
            known = {lock_fact(root / LOCK)}
        ready.write_text("\n".join(sorted(known | needed)) + "\n", encoding="utf-8")


def facts(root: Path) -> set[str]:
    """The lines of `.venv/ready`, what is finished in this environment; none if its Python is gone."""
    ready = root / ".venv" / "ready"
    if not (ready.is_file() and python_of(root).exists()):
        return set()
    return set(ready.read_text(encoding="utf-8").splitlines())


def python_fact() -> str:
    """Wheels fit one minor version of Python; a security update of it changes nothing."""
    return f"python {sys.version_info[0]}.{sys.version_info[1]}"


def lock_fact(lock: Path) -> str:
    return f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


@contextlib.contextmanager
def alone(root: Path) -> Iterator[None]:
    """Wait until no other start is setting up. The system drops the lock when its holder ends."""
    try:
        file = (root / ".setup.lock").open("w", encoding="utf-8")
    except OSError as error:
        raise SetupError(
            f"Nothing can be written in {root} ({error.strerror}).\n"
            "Copy the folder to a place of your own, such as your home folder, and start it there."
        ) from error
    with file:
        if sys.platform == "win32":
            import msvcrt

            while True:
                with contextlib.suppress(OSError):  # it gives up after ten seconds
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def make_environment(root: Path) -> None:
    code, output = quietly([sys.executable, "-m", "venv", "--clear", str(root / ".venv")])
    if code:
        raise SetupError(f"The virtual environment could not be made:\n{tail(output)}")


def install(root: Path, lock: str) -> None:
    """Let pip install exactly what the lock names. Where it looks is the machine's own pip setting."""
    pip = [str(python_of(root)), "-m", "pip", "install", "--quiet", "--no-input"]
    pip += ["--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:"]
    code, output = quietly([*pip, "-r", str(root / lock)])
    if code:
        raise SetupError(f"{explain(output)}\n\npip said:\n{tail(output)}")


def explain(pip_output: str) -> str:
    """What a failed installation means, told from pip's words."""
    said = pip_output.lower()
    if "do not match the hashes" in said:
        return (
            "A package is not the one that this version of fieldapp was tested with (its hash differs),\n"
            "so it was not installed. Try again; if it stays so, ask where the package came from."
        )
    if "no space left" in said:
        return "The disk is full: fieldapp needs about 1 GB to set itself up."
    if any(sign in said for sign in ("connection", "timed out", "ssl", "proxy", "resolve host")):
        return "The packages could not be fetched: is there a network? Connect and start again."
    if "no matching distribution" in said:
        return "A package was not found: there is no network, or none for this system (processor, Python)."
    return "The packages could not be installed."


# The system's own packages


def check_system(screen: bool) -> None:
    """Find what Linux systems often lack; install it where Debian's tools and the rights are there."""
    libraries = {}
    if sys.platform == "linux":
        libraries = QT_LIBRARIES | (SCREEN_LIBRARIES if screen else {})
    missing = missing_libraries(libraries)
    no_venv = find_spec("ensurepip") is None or find_spec("venv") is None
    if not missing and not no_venv:
        return
    venv = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    packages = [venv] * no_venv + [libraries[name] for name in missing]
    install_system_packages(["Python's venv module"] * no_venv + missing, packages)


def missing_libraries(names: Iterable[str]) -> list[str]:
    """Those shared libraries that the system's loader does not find."""
    missing = []
    for name in names:
        try:
            ctypes.CDLL(name)
        except OSError:
            missing.append(name)
    return missing


def install_system_packages(missing: Sequence[str], packages: Sequence[str]) -> None:
    """Install Debian packages, or raise SetupError with the command that a person must give."""
    if not shutil.which("apt-get"):
        raise SetupError(f"This system lacks: {', '.join(missing)}.\nInstall them and start again.")
    command = f"apt-get install --yes --no-install-recommends {' '.join(packages)}"
    rights = administrator()
    if rights is None:
        raise SetupError(f"System packages are missing. Give this command and start again:\n  sudo {command}")
    print(f"Installing system packages: {' '.join(packages)} ...", flush=True)
    quietly([*rights, "apt-get", "update"])  # an old list often does; the next command tells
    code, output = quietly([*rights, "env", "DEBIAN_FRONTEND=noninteractive", *command.split()])
    if code:
        raise SetupError(f"System packages could not be installed with: {command}\n{tail(output)}")


def administrator() -> list[str] | None:
    """What to put before a command to run it as root without being asked; None where that is refused."""
    if os.geteuid() == 0:
        return []
    with contextlib.suppress(FileNotFoundError):
        if quietly(["sudo", "-n", "true"])[0] == 0:
            return ["sudo", "-n"]
    return None


# Running


def start(root: Path, words: Sequence[str]) -> int:
    """Become the program (on Windows, where that is not possible, wait for it)."""
    command = [str(python_of(root)), "-m", "fieldapp", *words]
    if sys.platform == "win32":
        return subprocess.call(command, env=surroundings(root))
    return os.execve(command[0], command, surroundings(root))


def run_checks(root: Path, pytest_words: Sequence[str]) -> int:
    """Every check in turn, the quick ones first; the first failure ends it."""
    python = str(python_of(root))
    checks = {
        "ruff check": [python, "-m", "ruff", "check", "."],
        "ruff format": [python, "-m", "ruff", "format", "--check", "."],
        "mypy": [python, "-m", "mypy"],
        "lint-imports": [str(python_of(root).with_name("lint-imports"))],
        "pytest": [python, "-m", "pytest", "-n", "2", "--dist", "loadfile", *pytest_words],
    }
    began = time.monotonic()
    for name, command in checks.items():
        print(f"--- {name}", flush=True)
        code = subprocess.call(command, cwd=root, env=surroundings(root))
        if code:
            print(f"--- FAILED: {name}", flush=True)
            return code
    print(f"--- All passed: {', '.join(checks)} in {time.monotonic() - began:.0f} s", flush=True)
    return 0


def python_of(root: Path) -> Path:
    """The virtual environment's interpreter."""
    return root / ".venv" / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def surroundings(root: Path) -> dict[str, str]:
    """The environment to run in: this folder's code from wherever it is called, nobody else's packages."""
    return {**os.environ, "PYTHONPATH": str(root)}


def quietly(command: Sequence[str]) -> tuple[int, str]:
    """Run a command to its end: its exit code and all that it printed."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.returncode, done.stdout.decode(errors="replace")


def tail(output: str, lines: int = 6) -> str:
    return "\n".join(f"  {line}" for line in output.strip().splitlines()[-lines:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
