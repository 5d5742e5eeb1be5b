"""Refresh the translations: ``python -m resources.translations``.

Reads every marked string of the source into fieldapp_mn.ts and fieldapp_kk.ts, drops those that are gone,
and compiles the .qm beside each. Exits with 1 and lists what has no translation yet.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import etree

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CODES = ("mn", "kk")
"""The languages into which the source's English is translated, by ISO 639-1."""


def translations(folder: Path = HERE) -> dict[str, Path]:
    """By language, the file that people correct; the compiled one beside it ends in .qm."""
    return {code: folder / f"fieldapp_{code}.ts" for code in CODES}


def sources() -> list[Path]:
    """Files that may speak to a person."""
    return sorted((ROOT / "fieldapp").rglob("*.py"))


def extract(files: Iterable[Path]) -> None:
    """Bring ``files`` up to date with the source; translations that are still wanted stay."""
    names = [str(path) for path in sources()]
    _tool("lupdate", "-locations", "none", "-no-obsolete", *names, "-ts", *(str(ts) for ts in files))


def compile_beside(ts: Path) -> None:
    _tool("lrelease", str(ts), "-qm", str(ts.with_suffix(".qm")))


def untranslated(ts: Path) -> Iterator[tuple[str, str]]:
    """(context, source) of every message without a finished translation."""
    for context in etree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            words = (
                "" if translation is None else "".join(str(part) for part in translation.itertext()).strip()
            )
            if translation is None or translation.get("type") or not words:
                yield context.findtext("name") or "", message.findtext("source") or ""


def refresh() -> bool:
    """Whether nothing is left to translate; what is, is written out."""
    files = translations()
    extract(files.values())
    whole = True
    for code, ts in files.items():
        compile_beside(ts)
        for context, source in untranslated(ts):
            sys.stdout.write(f"{code} {context}: {source}\n")
            whole = False
    return whole


def _tool(name: str, *arguments: str) -> None:
    """One of Qt's tools, as PySide6 ships them."""
    program = Path(sys.executable).with_name(f"pyside6-{name}")
    subprocess.run([str(program), *arguments], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(0 if refresh() else 1)
