"""Colours, type and space: the look as frozen tokens, light and dark, at one scale.

Colour carries state and nothing else, and never alone: a word or a sign stands with it. Every pair of a
colour and the ground it lies on keeps WCAG AA (tests/ui/test_theme.py).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

MIN_SCALE, MAX_SCALE = 0.9, 2.0


class State(StrEnum):
    """What a colour says."""

    PLAIN = "plain"
    ACTIVE = "active"
    DONE = "done"
    WARNING = "warning"  # and waiting
    ERROR = "error"  # and returned
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Tone:
    """A state's ink and the soft ground that it is written on."""

    ink: str
    ground: str


@dataclass(frozen=True, slots=True)
class Colours:
    """``#rrggbb`` each. ``paper`` lies under everything, ``card`` on it, ``rail`` beside it."""

    paper: str
    card: str
    rail: str
    line: str
    edge: str  # of a field: darker than a line, so that it is seen
    ink: str
    soft: str
    active: Tone
    done: Tone
    warning: Tone
    error: Tone
    note: Tone
    on_active: str  # written on active.ink, as on the primary button
    active_pressed: str
    bar: str  # the header
    bar_ink: str
    bar_soft: str
    bar_waiting: Tone

    def tone(self, state: State) -> Tone:
        tones = {
            State.PLAIN: Tone(self.soft, self.rail),
            State.ACTIVE: self.active,
            State.DONE: self.done,
            State.WARNING: self.warning,
            State.ERROR: self.error,
            State.NOTE: self.note,
        }
        return tones[state]


LIGHT = Colours(
    paper="#F7F6F3",
    card="#FFFFFF",
    rail="#EFEDE8",
    line="#DDDAD3",
    edge="#8F938F",
    ink="#1B2730",
    soft="#5B6872",
    active=Tone("#0A5CA8", "#E8F1FA"),
    done=Tone("#2C7A4C", "#E6F3EB"),
    warning=Tone("#9A5B00", "#FBF1DF"),
    error=Tone("#B3261E", "#FBE9E7"),
    note=Tone("#6B4FA0", "#F0EBF8"),
    on_active="#FFFFFF",
    active_pressed="#084A87",
    bar="#1B2730",
    bar_ink="#FFFFFF",
    bar_soft="#B4BFC7",
    bar_waiting=Tone("#F6D9A2", "#3D2F14"),
)

DARK = Colours(
    paper="#12181D",
    card="#1B2329",
    rail="#171E23",
    line="#333D45",
    edge="#74818B",
    ink="#E7ECEF",
    soft="#A6B2BB",
    active=Tone("#74B6F3", "#17304A"),
    done=Tone("#74C796", "#173425"),
    warning=Tone("#E5B35C", "#382B12"),
    error=Tone("#F59A92", "#43201D"),
    note=Tone("#BFACEB", "#2C2543"),
    on_active="#0B1A27",
    active_pressed="#96C8F6",
    bar="#0B1014",
    bar_ink="#FFFFFF",
    bar_soft="#A6B2BB",
    bar_waiting=Tone("#F6D9A2", "#3D2F14"),
)


@dataclass(frozen=True, slots=True)
class Type:
    """Sizes in pixels before scaling."""

    title: int = 24
    question: int = 17
    text: int = 15
    hint: int = 13
    count: int = 12


@dataclass(frozen=True, slots=True)
class Space:
    """Pixels on a 4-pixel grid; they do not scale, so that large type still fits a small screen."""

    unit: int = 4
    tight: int = 8
    gap: int = 12
    inside: int = 16  # of a card
    page: int = 28
    card_radius: int = 8
    field_radius: int = 6
    column: int = 760  # widest column of questions
    target: int = 36  # least height of what is clicked or touched
    rail: int = 224


@dataclass(frozen=True, slots=True)
class Theme:
    """The whole look. ``scale`` is of type: 1.0 is 100 %."""

    colours: Colours = LIGHT
    dark: bool = False
    scale: float = 1.0
    type: Type = field(default_factory=Type)
    space: Space = field(default_factory=Space)

    def px(self, size: int) -> int:
        """A type size, or a length that must grow with the type, at this scale."""
        return round(size * self.scale)

    def scaled(self, scale: float) -> Theme:
        return replace(self, scale=min(max(scale, MIN_SCALE), MAX_SCALE))

    def in_dark(self, dark: bool) -> Theme:
        return replace(self, dark=dark, colours=DARK if dark else LIGHT)
