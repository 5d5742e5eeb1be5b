"""Running totals over a repeat: what ``sum()``, ``count()`` and ``count-non-empty()`` of all instances would
find, kept up to date node by node, so that the thousandth member costs what the tenth does.

Sums are exact: they do not depend on the order in which values came and went.
"""

from __future__ import annotations

import math
from fractions import Fraction

from forms.tree import Node
from forms.xpath.values import text_to_number

Share = tuple[bool, float]
"""What a node gives: whether it has a value, and its number (NaN for none)."""


class Tally:
    """Over the relevant nodes of one path: leaves, or instances of a repeat, which only count."""

    __slots__ = ("_infinite", "_nans", "_rest", "_shares", "_whole", "non_empty")

    def __init__(self) -> None:
        self.non_empty = 0
        self._shares: dict[Node, Share] = {}
        self._nans = 0
        self._infinite: list[float] = []
        self._whole = 0
        self._rest = Fraction()

    @property
    def count(self) -> int:
        return len(self._shares)

    @property
    def sum(self) -> float:
        if self._nans:
            return math.nan
        if self._infinite:
            return math.fsum(self._infinite) if len(set(self._infinite)) == 1 else math.nan
        return float(self._whole) if not self._rest else float(self._whole + self._rest)

    def update(self, node: Node) -> None:
        """The node came, or has another value or relevance."""
        before = self._shares.get(node)
        if not node.relevant:
            if before is not None:
                self.drop(node)
            return
        share = (node.text != "", text_to_number(node.text))
        if before != share:
            if before is not None:
                self._weigh(before, -1)
            self._shares[node] = share
            self._weigh(share, 1)

    def drop(self, node: Node) -> None:
        """The node went."""
        share = self._shares.pop(node, None)
        if share is not None:
            self._weigh(share, -1)

    def _weigh(self, share: Share, sign: int) -> None:
        has_value, number = share
        self.non_empty += sign * has_value
        if math.isnan(number):
            self._nans += sign
        elif math.isinf(number):
            (self._infinite.append if sign > 0 else self._infinite.remove)(number)
        elif number.is_integer():
            self._whole += sign * int(number)
        else:
            self._rest += sign * Fraction(number)
