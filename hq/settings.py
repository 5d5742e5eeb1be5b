"""What a headquarters server is started with."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class UploadLimits:
    """Bounds on one request's body; bytes and seconds.

    ``body`` is what OpenRosa clients are told (ODK Central tells the same).
    """

    body: int = 100_000_000
    xml: int = 16 * _MB
    form: int = 50 * _MB
    media: int = 200 * _MB
    parts: int = 500
    idle_seconds: float = 60.0
    whole_seconds: float = 3600.0


@dataclass(frozen=True, slots=True)
class HqSettings:
    """``folder`` holds all that headquarters knows: ``hq.sqlite`` and ``attachments/``.

    ``port`` 0 takes any free one. ``database`` is an SQLAlchemy URL; "" is the SQLite file in the folder.
    """

    folder: Path
    host: str = "127.0.0.1"
    port: int = 8383
    database: str = ""
    limits: UploadLimits = field(default_factory=UploadLimits)
