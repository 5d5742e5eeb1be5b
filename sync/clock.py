"""The real clock."""

from __future__ import annotations

import time
from datetime import datetime


class SystemClock:
    """Wall-clock time with the laptop's offset, and real waiting."""

    def now(self) -> str:
        return datetime.now().astimezone().isoformat(timespec="milliseconds")

    def monotonic(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)
