"""What a session is given from outside: the clock, chance, the device, the person's language."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Setting:
    """``clock`` gives an aware local time. ``properties`` are what preloads ask for: deviceid, username,
    email, phonenumber … ``last_saved`` is the last saved instance of the same form. ``locate`` gives the
    present place as a geopoint's text, where there is a way to know it."""

    clock: Callable[[], datetime]
    random: random.Random
    properties: Mapping[str, str] = field(default_factory=dict)
    language: str | None = None
    last_saved: bytes | None = None
    locate: Callable[[], str] | None = None
