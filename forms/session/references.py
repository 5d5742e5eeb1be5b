"""Finding a node by its reference: ``/data/rep[2]/x``, ``/data/rep`` for the series."""

from __future__ import annotations

import re

from forms.errors import FormError
from forms.session.live import LiveNode, Series

_STEP = re.compile(r"(?:[\w.\-]+:)?([\w.\-]+)(?:\[(\d+)\])?")


def locate(root: LiveNode, ref: str) -> LiveNode | Series:
    """Raises FormError ``node.missing`` with ``ref``."""
    steps = [_STEP.fullmatch(step) for step in ref.lstrip("/").split("/")]
    if not ref.startswith("/") or None in steps:
        raise FormError("node.missing", ref=ref)
    names = [(step.group(1), step.group(2)) for step in steps if step is not None]
    if names[0] != (root.name, None):
        raise FormError("node.missing", ref=ref)
    here: LiveNode | Series | None = root
    for name, position in names[1:]:
        here = _step(here, name, position) if isinstance(here, LiveNode) else None
        if here is None:
            raise FormError("node.missing", ref=ref)
    assert here is not None
    return here


def _step(state: LiveNode, name: str, position: str | None) -> LiveNode | Series | None:
    series = state.series.get(name)
    if series is not None and position is None:
        return series
    found = state.node.named.get(name, ())
    index = int(position) - 1 if position else 0
    if not 0 <= index < len(found) or (position and series is None and index > 0):
        return None
    slot = found[index].slot
    return slot if isinstance(slot, LiveNode) else None
