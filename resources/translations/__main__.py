"""Refresh the translation: ``python -m resources.translations``.

Reads every marked string of the source into fieldapp_mn.ts, drops those that are gone, and compiles
fieldapp_mn.qm. Exits with 1 and lists what has no translation yet.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TS = HERE / "fieldapp_mn.ts"
QM = HERE / "fieldapp_mn.qm"


def sources() -> list[Path]:
    """Files that may speak to a person."""
    return sorted((ROOT / "fieldapp").rglob("*.py"))


def extract(ts: Path) -> None:
    """Bring ``ts`` up to date with the source; translations that are still wanted stay."""
    names = [str(path) for path in sources()]
    _tool("lupdate", "-locations", "none", "-no-obsolete", *names, "-ts", str(ts))


def compile_to(qm: Path, ts: Path = TS) -> None:
    _tool("lrelease", str(ts), "-qm", str(qm))


def untranslated(ts: Path = TS) -> Iterator[tuple[str, str]]:
    """(context, source) of every message without a finished translation."""
    for context in etree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            words = (
                "" if translation is None else "".join(str(part) for part in translation.itertext()).strip()
            )
            if translation is None or translation.get("type") or not words:
                yield context.findtext("name") or "", message.findtext("source") or ""


def _tool(name: str, *arguments: str) -> None:
    """One of Qt's tools, as PySide6 ships them."""
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(program), *arguments], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    extract(TS)
    compile_to(QM)
    missing = list(untranslated())
    for context, source in missing:
        sys.stdout.write(f"{context}: {source}\n")
    sys.exit(1 if missing else 0)
