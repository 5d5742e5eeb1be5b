"""Preloads: what a new instance knows before anyone answers (Preload Attributes), and its id."""

from __future__ import annotations

import random
import uuid

from forms.definition.nodes import Bind
from forms.session.setting import Setting
from forms.session.values import date_time_text


def new_instance_id(chance: random.Random) -> str:
    return f"uuid:{uuid.UUID(int=chance.getrandbits(128), version=4)}"


def preloaded(bind: Bind, setting: Setting) -> str | None:
    """The value a preload gives at the start; None when it gives none now."""
    match bind.preload, bind.preload_params:
        case "uid", _:
            return new_instance_id(setting.random)
        case "timestamp", "start":
            return date_time_text(setting.clock())
        case "date", _:
            return setting.clock().date().isoformat()
        case "property", name:
            return _property(name, setting) or None
        case _:
            return None


def _property(name: str, setting: Setting) -> str:
    """``uri:`` names carry their scheme in front of the value (JavaRosa)."""
    if not name.startswith("uri:"):
        return setting.properties.get(name, "")
    plain = name.removeprefix("uri:")
    value = setting.properties.get(plain, "")
    scheme = {"phonenumber": "tel", "email": "mailto"}.get(plain, plain)
    return f"{scheme}:{value}" if value else ""


def ends(bind: Bind) -> bool:
    """It wants the time at which the interview is finalised."""
    return bind.preload == "timestamp" and bind.preload_params == "end"
