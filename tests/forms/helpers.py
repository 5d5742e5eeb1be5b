"""Forms made in a test, and a session on them with a clock that stands still."""

from __future__ import annotations

import random
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from forms.definition.load import load_definition
from forms.definition.model import FormDefinition
from forms.session.open import new_session
from forms.session.session import FormSession
from forms.session.setting import Setting
from forms.xlsform import convert_xlsform

ULAANBAATAR = timezone(timedelta(hours=8))
NOW = datetime(2026, 3, 5, 9, 30, 15, 250_000, tzinfo=ULAANBAATAR)

SHARED = Path(__file__).resolve().parents[3] / "shared"


def setting(**changes: Any) -> Setting:
    values: dict[str, Any] = {"clock": lambda: NOW, "random": random.Random(7)}
    return Setting(**(values | changes))


def from_markdown(markdown: str, media: Mapping[str, bytes] | None = None) -> FormDefinition:
    """A form from pyxform's markdown tables."""
    return load_definition(convert_xlsform(markdown.encode(), "made.md").xform, media or {})


def started(markdown: str, media: Mapping[str, bytes] | None = None, **changes: Any) -> FormSession:
    return new_session(from_markdown(markdown, media), setting=setting(**changes))


def xform(instance: str, binds: str = "", body: str = "", model: str = "", after: str = "") -> bytes:
    """An XForm around the content of its primary instance; ``after`` comes behind that."""
    return f"""<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
 xmlns:jr="http://openrosa.org/javarosa" xmlns:ev="http://www.w3.org/2001/xml-events"
 xmlns:odk="http://www.opendatakit.org/xforms" xmlns:orx="http://openrosa.org/xforms">
<h:head><h:title>Made</h:title>
<model>{model}<instance><data id="made" version="1">{instance}</data></instance>{after}
{binds}</model></h:head><h:body>{body}</h:body></h:html>""".encode()


def loaded(
    instance: str, binds: str = "", body: str = "", model: str = "", after: str = ""
) -> FormDefinition:
    return load_definition(xform(instance, binds, body, model, after))


def opened(
    instance: str, binds: str = "", body: str = "", model: str = "", after: str = "", **changes: Any
) -> FormSession:
    return new_session(loaded(instance, binds, body, model, after), setting=setting(**changes))


def value(session: FormSession, ref: str) -> str:
    return session.node(ref).value


def offered(session: FormSession, ref: str) -> list[str]:
    return [choice.value for choice in session.node(ref).choices]
