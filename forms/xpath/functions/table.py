"""Every function by its name; those that steer how their arguments are evaluated are in ``special``."""

from __future__ import annotations

from collections.abc import Mapping

from forms.xpath.functions.conditions import CONDITIONS
from forms.xpath.functions.dates import DATES
from forms.xpath.functions.function import Function
from forms.xpath.functions.geo import GEO
from forms.xpath.functions.nodesets import NODESETS
from forms.xpath.functions.numbers import NUMBERS
from forms.xpath.functions.old import OLD
from forms.xpath.functions.strings import STRINGS

FUNCTIONS: Mapping[str, Function] = {**STRINGS, **NUMBERS, **CONDITIONS, **NODESETS, **DATES, **GEO, **OLD}
