"""What the window remembers of itself on this laptop: no secrets, so it can be read before unlocking."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from fieldapp.ui.theme import MAX_SCALE, MIN_SCALE

_FILE = "window.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """``language`` is a code, "" for the system's; ``profile`` the folder name of who was here last."""

    language: str = ""
    scale: float = 1.0
    dark: bool = False
    profile: str = ""


def read_preferences(home: Path) -> Preferences:
    """What was kept; the defaults for a file that is not there or makes no sense."""
    try:
        kept = json.loads((home / _FILE).read_text("utf-8"))
        scale = min(max(float(kept["scale"]), MIN_SCALE), MAX_SCALE)
        return Preferences(str(kept["language"]), scale, bool(kept["dark"]), str(kept["profile"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Preferences()


def keep_preferences(home: Path, preferences: Preferences) -> bool:
    """Whether they could be written; a full disk costs comfort only."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        (home / _FILE).write_text(json.dumps(asdict(preferences), indent=1), "utf-8")
    except OSError:
        return False
    return True
