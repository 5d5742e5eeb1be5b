"""What a session is given from outside: the clock, chance, the device, the person's language."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Setting:
    """``clock`` gives an aware local time. ``properties`` are what preloads ask for: deviceid, username,
    email, phonenumber … ``last_saved`` is the last saved instance of the same form.

    What the device can do, each None where it cannot: ``locate`` gives the present place as a geopoint's
    text, "" when it finds none or will deliver it later; ``record_audio`` is told the node and the quality
    (voice-only, low, normal) of a recording to begin in the background. Later results go to
    ``FormSession.deliver``.
    """

    clock: Callable[[], datetime]
    random: random.Random
    properties: Mapping[str, str] = field(default_factory=dict)
    language: str | None = None
    last_saved: bytes | None = None
    locate: Callable[[], str] | None = None
    record_audio: Callable[[str, str], None] | None = None
