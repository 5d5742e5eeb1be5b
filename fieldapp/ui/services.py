"""What a page needs besides itself; handed to each by the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from fieldapp.ui.background import Background
from fieldapp.ui.beside import DeskBeside
from fieldapp.ui.files import Files
from fieldapp.ui.language import Languages
from fieldapp.ui.look import Look
from fieldapp.work.desk import Desk


@dataclass(frozen=True, slots=True)
class Services:
    """``desk`` is the unlocked one, ``beside`` another on the lane of searches; ``clock`` gives aware local
    time."""

    desk: Desk
    background: Background
    beside: DeskBeside
    look: Look
    languages: Languages
    files: Files
    clock: Callable[[], datetime]
