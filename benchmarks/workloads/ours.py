"""Our engine on one workload: ``python -m benchmarks.workloads.ours folder``; with ``cached`` behind it, only
loading the form that an earlier process has kept taken apart.

Prints a line of JSON for each figure: its label and milliseconds (or megabytes for ``peak …``).
"""

# ruff: noqa: T201
from __future__ import annotations

import json
import random
import resource
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from forms.definition.cache import FormCache
from forms.definition.load import load_definition
from forms.session.open import Setting, new_session
from forms.session.session import FormSession

_UNIT = 1024 * 1024 if sys.platform == "darwin" else 1024


def run(folder: Path) -> None:
    scenario = json.loads((folder / "scenario.json").read_text(encoding="utf-8"))
    note("expected", scenario["expected"])
    before = peak()
    session = loaded(folder, scenario["media"], "load cold")
    note("peak load", peak())
    for label, acts in scenario["samples"]:
        start = time.perf_counter()
        for act in acts:
            _ACTS[act[0]](session, *act[1:])
        elapsed = time.perf_counter() - start
        if label:
            note(label, elapsed * 1000)
    note("peak", peak())
    note("peak beyond start", peak() - before)
    note("check", {ref: session.node(ref).value for ref in scenario["check"]})
    if scenario["load_again"]:
        loaded(folder, scenario["media"], "load warm")
    loaded(folder, scenario["media"], "load into the cache", FolderCache(folder / "cache"))


def run_cached(folder: Path) -> None:
    scenario = json.loads((folder / "scenario.json").read_text(encoding="utf-8"))
    loaded(folder, scenario["media"], "load cached", FolderCache(folder / "cache"))


class FolderCache:
    """Forms taken apart, a plain file each; the program keeps them in its store."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder

    def get(self, key: str) -> bytes | None:
        path = self.folder / key
        return path.read_bytes() if path.exists() else None

    def put(self, key: str, data: bytes) -> None:
        (self.folder / key).write_bytes(data)


def loaded(folder: Path, media: Sequence[str], label: str, cache: FormCache | None = None) -> FormSession:
    """From bytes to a session that can be answered."""
    xform = (folder / "form.xml").read_bytes()
    files = {name: (folder / name).read_bytes() for name in media}
    start = time.perf_counter()
    definition = load_definition(xform, files, cache=cache)
    session = new_session(definition, setting=_setting())
    note(label, (time.perf_counter() - start) * 1000)
    return session


def _setting() -> Setting:
    return Setting(clock=lambda: datetime.now().astimezone(), random=random.Random(7))


def _choices(session: FormSession, ref: str) -> int:
    return sum(len(choice.value) + len(choice.label.text) for choice in session.node(ref).choices)


_ACTS: Mapping[str, Callable[..., object]] = {
    "answer": lambda session, ref, value: session.answer(ref, value),
    "add": lambda session, ref: session.add_repeat(ref),
    "choices": _choices,
    "save": lambda session: session.save_xml(),
}


def peak() -> float:
    """Megabytes at the most, so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _UNIT


def note(label: str, figure: float | Mapping[str, object]) -> None:
    print(json.dumps([label, figure], ensure_ascii=False), flush=True)


if __name__ == "__main__":
    (run_cached if "cached" in sys.argv[2:] else run)(Path(sys.argv[1]))
