"""A workload: a form, its files and what a person does with it, the same for every engine.

On its way to the process that is measured it is a folder: ``form.xml``, the media and ``scenario.json``.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

Act = tuple[str, ...]
"""``answer ref value``, ``add ref``, ``choices ref`` (read every value and label) or ``save``."""

UNTIMED = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """Acts whose time is taken together and noted under ``label``."""

    label: str
    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class Workload:
    """``check`` are references whose values at the end tell whether two engines did the same work."""

    xform: bytes
    samples: tuple[Sample, ...]
    check: tuple[str, ...]
    media: dict[str, bytes] = field(default_factory=dict)
    load_again: bool = False
    """Load the form a second time at the end."""

    def write(self, folder: Path) -> None:
        (folder / "form.xml").write_bytes(self.xform)
        for name, data in self.media.items():
            (folder / name).write_bytes(data)
        scenario = {
            "samples": [[sample.label, sample.acts] for sample in self.samples],
            "check": self.check,
            "media": list(self.media),
            "load_again": self.load_again,
            "expected": Counter(sample.label for sample in self.samples if sample.label != UNTIMED),
        }
        (folder / "scenario.json").write_text(json.dumps(scenario, ensure_ascii=False), encoding="utf-8")


def answer(ref: str, value: str, label: str = "answer") -> Sample:
    return Sample(label, (("answer", ref, value),))
