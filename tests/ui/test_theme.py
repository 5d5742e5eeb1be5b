"""Every pair of a colour and the ground it lies on can be read: WCAG AA, light and dark."""

from __future__ import annotations

import pytest

from fieldapp.ui.theme import DARK, LIGHT, MAX_SCALE, MIN_SCALE, Colours, State, Theme

TEXT, SIGN = 4.5, 3.0
"""Least contrast of text, and of what is only seen, such as the edge of a field."""


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs(colours: Colours) -> dict[str, tuple[str, str, float]]:
    """Name: ink, ground, least contrast."""
    grounds = {"paper": colours.paper, "card": colours.card, "rail": colours.rail}
    found = {
        f"{name} on {where}": (ink, ground, TEXT)
        for where, ground in grounds.items()
        for name, ink in (("ink", colours.ink), ("soft", colours.soft), ("link", colours.active.ink))
    }
    for state in State:
        tone = colours.tone(state)
        found[f"{state} on its ground"] = (tone.ink, tone.ground, TEXT)
        found[f"{state} on a card"] = (tone.ink, colours.card, TEXT)
    found |= {
        "primary": (colours.on_active, colours.active.ink, TEXT),
        "primary, pressed": (colours.on_active, colours.active_pressed, TEXT),
        "header": (colours.bar_ink, colours.bar, TEXT),
        "header, soft": (colours.bar_soft, colours.bar, TEXT),
        "waiting": (colours.bar_waiting.ink, colours.bar_waiting.ground, TEXT),
        "chosen row": (colours.ink, colours.active.ground, TEXT),
        "edge of a field": (colours.edge, colours.card, SIGN),
        "focus on a card": (colours.active.ink, colours.card, SIGN),
        "focus on paper": (colours.active.ink, colours.paper, SIGN),
    }
    return found


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_pair_can_be_read(colours: Colours) -> None:
    faint = {
        name: round(contrast(ink, ground), 2)
        for name, (ink, ground, least) in pairs(colours).items()
        if contrast(ink, ground) < least
    }
    assert faint == {}


def test_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_the_scale_stays_within_its_bounds() -> None:
    assert Theme().scaled(9).scale == MAX_SCALE
    assert Theme().scaled(0.1).scale == MIN_SCALE
    assert Theme().scaled(1.5).px(12) == 18
