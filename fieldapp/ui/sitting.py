"""What the window remembers of a person who is not there."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.records.profiles import Profile
from fieldapp.ui.interview.screen import InterviewScreen
from fieldapp.ui.services import Services
from fieldapp.ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class LeftOff:
    """The record that was open when the window was locked, and the question; "" is the last page."""

    record_id: int
    ref: str


@dataclass(frozen=True, slots=True)
class Covered:
    """All that was open, kept behind the door because the store could not take the last answers."""

    profile: Profile
    services: Services
    workspace: Workspace
    screen: InterviewScreen
