"""A range's numbers: two ends and the steps between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

MOST_TICKS = 60
"""More would stand closer than eyes can tell apart."""


@dataclass(frozen=True, slots=True)
class Steps:
    """From ``start`` to ``end``, which may be the smaller one, by ``step``, which is positive. ``interval``
    is how far the ticks are apart."""

    start: Decimal
    end: Decimal
    step: Decimal
    interval: Decimal

    @classmethod
    def of(cls, parameters: Mapping[str, str]) -> Steps | None:
        """None where the form gives no ends that a range can have."""
        start, end = _number(parameters, "start"), _number(parameters, "end")
        if start is None or end is None or start == end:
            return None
        step = abs(_number(parameters, "step") or Decimal(1)) or Decimal(1)
        interval = abs(_number(parameters, "tick-interval") or step) or step
        return cls(start, end, step, interval)

    @property
    def least(self) -> Decimal:
        return min(self.start, self.end)

    @property
    def most(self) -> Decimal:
        return max(self.start, self.end)

    def holds(self, number: Decimal) -> bool:
        return self.least <= number <= self.most

    def on_step(self, number: Decimal) -> bool:
        return not (number - self.start) % self.step

    def share(self, number: Decimal) -> float:
        """How far along the way from ``start`` to ``end``: 0 to 1."""
        return float((number - self.start) / (self.end - self.start))

    def nearest(self, share: float) -> Decimal:
        """The number on a step that is nearest to this share of the way."""
        way = Decimal(min(max(share, 0.0), 1.0)) * abs(self.end - self.start)
        count = min((way / self.step).to_integral_value(ROUND_HALF_UP), self._last)
        return self.start + count * self._signed

    def moved(self, number: Decimal, steps: int) -> Decimal:
        """``steps`` up (or down) from ``number``, no farther than the ends."""
        return min(max(number + steps * self.step, self.least), self.most)

    def ticks(self) -> list[Decimal]:
        """Where ticks stand; none where they would be too many."""
        count = int(abs(self.end - self.start) / self.interval)
        sign = 1 if self.end > self.start else -1
        return (
            [self.start + n * sign * self.interval for n in range(count + 1)] if count <= MOST_TICKS else []
        )

    @property
    def _last(self) -> Decimal:
        return Decimal(int(abs(self.end - self.start) / self.step))

    @property
    def _signed(self) -> Decimal:
        return self.step if self.end > self.start else -self.step


def _number(parameters: Mapping[str, str], name: str) -> Decimal | None:
    try:
        number = Decimal(parameters.get(name, ""))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def plain(number: Decimal) -> str:
    """Without an exponent and without zeros that say nothing."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
