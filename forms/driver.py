"""``python -m forms.driver``: the engine behind a process that speaks JSON lines, for conformance tests.

One request a line on standard input, one reply a line on standard output: ``{"id", "ok": value}``,
``{"id", "error": code}`` or ``{"id", "unsupported": true}``.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from forms.definition.external import file_name
from forms.definition.load import load_definition
from forms.driver_xpath import evaluate
from forms.errors import CodedError, FormError
from forms.interface import Control, Kind
from forms.session.live import LiveNode, Series
from forms.session.open import edit_session, new_session, restore_session
from forms.session.session import FormSession
from forms.session.setting import Setting

Request = Mapping[str, Any]
Answer = Any

PROTOCOL = 1


class UnsupportedError(Exception):
    """The driver knows that it does not do this."""


class Driver:
    """Sessions by the requester's numbers."""

    def __init__(self) -> None:
        self.sessions: dict[int, FormSession] = {}
        self._acts: dict[str, Callable[[Request], Answer]] = {
            "hello": self._hello,
            "reset": self._reset,
            "load": self._load,
            "answer": self._answer,
            "create_repeat": self._create_repeat,
            "remove_repeat": self._remove_repeat,
            "set_language": self._set_language,
            "new_instance": self._new_instance,
            "restore": self._restore,
            "edit": self._edit,
            "xpath": self._xpath,
        }

    def reply(self, request: Request) -> dict[str, Any]:
        """The reply to one request, without its id."""
        try:
            if "do" in request:
                act = self._acts.get(request["do"])
                if act is None:
                    return {"unsupported": True}
                return {"ok": act(request)}
            return {"ok": observe(self.sessions[request["s"]], request)}
        except UnsupportedError:
            return {"unsupported": True}
        except CodedError as error:
            return {"error": str(error)}

    def _hello(self, _: Request) -> Answer:
        return {"name": "fieldapp", "protocol": PROTOCOL, "clock": True}

    def _reset(self, _: Request) -> None:
        self.sessions.clear()

    def _load(self, request: Request) -> None:
        media = {file_name(item["url"]): _body(item) for item in request.get("resources") or ()}
        present = {name: data for name, data in media.items() if data is not None}
        definition = load_definition(request["form"].encode(), present)
        if definition.missing_media and request.get("missing", "ERROR") == "ERROR":
            raise FormError("media.missing", files=definition.missing_media)
        setting = _setting(request)
        if request.get("edit"):
            session = edit_session(definition, request["edit"].encode(), setting=setting)
        else:
            session = new_session(definition, setting=setting)
        self._keep(request["s"], session)

    def _keep(self, number: int | None, session: FormSession) -> None:
        session.texts.as_written = True
        if number is not None:
            self.sessions[number] = session

    def _answer(self, request: Request) -> None:
        value = request["value"]
        if isinstance(value, dict):
            value = value["file"]["name"]
        self.sessions[request["s"]].answer(request["ref"], value)

    def _create_repeat(self, request: Request) -> None:
        self.sessions[request["s"]].add_repeat(request["ref"])

    def _remove_repeat(self, request: Request) -> None:
        self.sessions[request["s"]].remove_repeat(request["ref"])

    def _set_language(self, request: Request) -> None:
        self.sessions[request["s"]].set_language(request["language"])

    def _new_instance(self, request: Request) -> None:
        old = self.sessions[request["s"]]
        self._keep(request["to"], new_session(old.definition, setting=old.setting))

    def _restore(self, request: Request) -> None:
        old = self.sessions[request["s"]]
        session = restore_session(old.definition, request["xml"].encode(), setting=old.setting)
        self._keep(request["to"], session)

    def _edit(self, request: Request) -> None:
        old = self.sessions[request["s"]]
        session = edit_session(old.definition, old.submission_xml().encode(), setting=old.setting)
        self._keep(request["to"], session)

    def _xpath(self, request: Request) -> Answer:
        return evaluate(request)


def _body(resource: Mapping[str, Any]) -> bytes | None:
    if resource.get("status", 200) != 200:
        return None
    body = resource.get("body") or ""
    return body.encode() if isinstance(body, str) else bytes(body)


def _setting(request: Request) -> Setting:
    now = request.get("now")
    moment = datetime.fromisoformat(now.replace("Z", "+00:00")).astimezone() if now else None
    places = list(request.get("geolocation") or ())

    def locate() -> str:
        return (places.pop(0) if len(places) > 1 else places[0]) if places else ""

    return Setting(
        clock=lambda: moment or datetime.now().astimezone(),
        random=random.Random(),
        properties=request.get("properties") or {},
        locate=locate,
    )


# Observations


def observe(session: FormSession, request: Request) -> Answer:
    """What the session shows; FormError when the node is not there or has no such property."""
    what = request["get"]
    whole = _WHOLE.get(what)
    if whole is not None:
        return whole(session, request)
    item = session.node(request["ref"]) if what not in ("has_event", "exists") else None
    if item is None:
        return _whether(session, what, request["ref"])
    part = _PARTS.get(what)
    if part is None:
        raise UnsupportedError
    return part(session, item, request)


def _whether(session: FormSession, what: str, ref: str) -> bool:
    if what == "has_event":
        return any(event["ref"] == ref for event in events(session))
    try:
        session.node(ref)
    except FormError:
        return False
    return True


def _value(item: LiveNode | Series) -> str:
    if not isinstance(item, LiveNode) or not item.definition.is_leaf:
        raise FormError("node.no_value", ref=item.ref)
    return item.value


def _label(session: FormSession, item: LiveNode | Series) -> str | None:
    body, repeat = item.definition.body, item.definition.repeat
    text = body.label if body and body.label else repeat.label if repeat else None
    node = item.node if isinstance(item, LiveNode) else item.proto
    found = session.text(text, node)
    return found.text if found else None


def _hint(session: FormSession, item: LiveNode | Series) -> str | None:
    body = item.definition.body
    found = session.text(body.hint, item.node) if body and isinstance(item, LiveNode) else None
    return found.text if found else None


def _message(item: LiveNode | Series, request: Request) -> str | None:
    wanted = request["get"].removesuffix("_message")
    if item.violation is None or wanted not in ("message", item.violation):
        return None
    return item.message


def _choices(item: LiveNode | Series) -> list[list[str]]:
    return [[choice.value, choice.label.text] for choice in item.choices]


def _selected(item: LiveNode | Series) -> list[str]:
    labels = {choice.value: choice.label.text for choice in item.choices}
    return [labels[value] for value in item.value.split() if value in labels]


def _count(item: LiveNode | Series) -> int:
    return len(item.instances) if isinstance(item, Series) else -1


def _attribute(item: LiveNode | Series, request: Request) -> str:
    if isinstance(item, LiveNode):
        for name, value in item.node.attributes.items():
            if name.rpartition(":")[2] == request["name"]:
                return value
    raise FormError("node.missing", ref=item.ref)


def _appearances(item: LiveNode | Series) -> list[str] | None:
    has_control = item.definition.repeat is not None or item.definition.body is not None
    return list(item.appearances) if has_control else None


def _violations(session: FormSession) -> list[dict[str, Any]]:
    return [
        {"ref": violation.ref, "condition": str(violation.condition), "message": violation.message}
        for violation in session.violations()
    ]


def _event(session: FormSession, request: Request) -> dict[str, str | None]:
    found = events(session)
    if not 0 <= request["index"] < len(found):
        raise FormError("event.missing", index=request["index"])
    return found[request["index"]]


def events(session: FormSession) -> list[dict[str, str | None]]:
    """JavaRosa's linear positions in the form, relevant nodes only."""
    found: list[dict[str, str | None]] = [{"type": "BEGINNING_OF_FORM", "ref": None}]
    _add_events(session.root, found)
    found.append({"type": "END_OF_FORM", "ref": None})
    return found


def _add_events(item: LiveNode | Series, found: list[dict[str, str | None]]) -> None:
    if not item.relevant:
        return
    body = item.definition.body
    if item.kind is Kind.QUESTION:
        found.append({"type": "QUESTION", "ref": item.ref})
    elif item.kind is Kind.GROUP and body is not None and body.is_group:
        found.append({"type": "GROUP", "ref": item.ref})
    elif item.kind is Kind.INSTANCE:
        found.append({"type": "REPEAT", "ref": item.ref})
    for child in item.children:
        _add_events(child, found)
    if item.kind is Kind.REPEAT and item.definition.repeat and not item.definition.repeat.fixed:
        found.append({"type": "PROMPT_NEW_REPEAT", "ref": item.ref})


def _state(session: FormSession) -> dict[str, Any]:
    return {item.ref: _node(session, item) for item in session.nodes()}


def _node(session: FormSession, item: LiveNode | Series) -> dict[str, Any]:
    state: dict[str, Any] = {
        "kind": str(item.kind),
        "relevant": item.relevant,
        "readonly": item.read_only,
        "required": item.required,
        "label": _label(session, item),
        "hint": _hint(session, item),
    }
    if isinstance(item, Series):
        repeat = item.definition.repeat
        return {**state, "count": len(item.instances), "fixed": repeat is not None and repeat.fixed}
    if item.definition.is_leaf:
        state |= {"value": item.value, "violation": item.violation, "message": item.message}
    if item.control in (Control.SELECT_ONE, Control.SELECT_MULTIPLE, Control.RANK):
        state["choices"] = _choices(item)
    return state


_WHOLE: dict[str, Callable[[FormSession, Request], Answer]] = {
    "classes": lambda session, _: list(session.definition.body_classes),
    "violations": lambda session, _: _violations(session),
    "valid": lambda session, _: not session.violations(),
    "xml": lambda session, _: session.submission_xml(),
    "languages": lambda session, _: list(session.definition.languages),
    "event": _event,
    "state": lambda session, _: _state(session),
}

_PARTS: dict[str, Callable[[FormSession, LiveNode | Series, Request], Answer]] = {
    "value": lambda _, item, __: _value(item),
    "relevant": lambda _, item, __: item.relevant,
    "readonly": lambda _, item, __: item.read_only,
    "required": lambda _, item, __: item.required,
    "label": lambda session, item, _: _label(session, item),
    "hint": lambda session, item, _: _hint(session, item),
    "violation": lambda _, item, __: item.violation,
    "message": lambda _, item, request: _message(item, request),
    "constraint_message": lambda _, item, request: _message(item, request),
    "required_message": lambda _, item, request: _message(item, request),
    "choices": lambda _, item, __: _choices(item),
    "selected_labels": lambda _, item, __: _selected(item),
    "repeat_count": lambda _, item, __: _count(item),
    "can_add_repeat": lambda _, item, __: item.can_add,
    "attribute": lambda _, item, request: _attribute(item, request),
    "appearances": lambda _, item, __: _appearances(item),
    "node": lambda session, item, _: _node(session, item),
}


def main() -> None:
    """Answer requests until standard input ends."""
    driver = Driver()
    for line in sys.stdin:
        request = json.loads(line)
        reply = {"id": request["id"], **driver.reply(request)}
        sys.stdout.write(json.dumps(reply, ensure_ascii=False) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
