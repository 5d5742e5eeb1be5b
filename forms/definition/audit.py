"""What a form wants to have logged: the ``meta/audit`` node's bind (Client Audit Logs; audit attributes)."""

from __future__ import annotations

from collections.abc import Mapping

from forms.definition.nodes import NodeDef, Path
from forms.interface import AuditConfig

FILE = "audit.csv"
"""The log's file name, which is also the value of ``meta/audit`` in what is sent."""

_SHORTEST_INTERVAL = 1.0
_PRIORITIES = ("no-power", "low-power", "balanced", "high-accuracy")


def read_audit(nodes: Mapping[Path, NodeDef], root: str) -> AuditConfig | None:
    """None when the form has no ``meta/audit``."""
    node = nodes.get((root, "meta", "audit"))
    if node is None:
        return None
    attributes = node.bind.attributes
    interval = _seconds(attributes.get("location-min-interval"))
    return AuditConfig(
        ref=node.ref,
        track_changes=_is_true(attributes.get("track-changes")),
        reasons_on_edit=attributes.get("track-changes-reasons", "").strip() == "on-form-edit",
        identify_user=_is_true(attributes.get("identify-user")),
        location_priority=_priority(attributes.get("location-priority")),
        location_min_interval=None if interval is None else max(interval, _SHORTEST_INTERVAL),
        location_max_age=_seconds(attributes.get("location-max-age")),
    )


def _is_true(text: str | None) -> bool:
    return (text or "").strip().lower() in ("true", "true()")


def _priority(text: str | None) -> str | None:
    """An unknown one asks for the best there is, as in Collect."""
    if text is None:
        return None
    name = text.strip().lower().replace("_", "-")
    return name if name in _PRIORITIES else "high-accuracy"


def _seconds(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None
