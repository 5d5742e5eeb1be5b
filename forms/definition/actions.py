"""``setvalue`` and its kind, in the model and in the body (Events, Actions)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from forms.definition.body import element_path
from forms.definition.names import ODK, XFORMS, attribute, elements, inner_text, local, path_of
from forms.definition.nodes import Action, ActionKind, Event, Path
from forms.definition.scope import Scoping
from forms.errors import FormError

_EV = "http://www.w3.org/2001/xml-events"
_KINDS = {str(kind): kind for kind in ActionKind}
_OLD_NAMES = {"xforms-ready": Event.FIRST_LOAD, "jr-insert": Event.NEW_REPEAT}
_EVENTS = {str(event): event for event in Event} | _OLD_NAMES


@dataclass(frozen=True, slots=True)
class ActionReader:
    """Reads every action. Raises FormError ``action.unknown_event`` (events), ``action.new_repeat_in_model``,
    ``action.missing_node``, all with ``ref``; ``xpath.*``."""

    scoping: Scoping
    bind_ids: Mapping[str, str]
    known: frozenset[Path]

    def model(self, model: etree._Element) -> Iterator[Action]:
        for element in elements(model):
            if self._is_action(element):
                yield self._action(element, None, ())

    def body(self, parent: etree._Element, context: Path) -> Iterator[Action]:
        for element in elements(parent):
            if self._is_action(element):
                yield self._action(element, context, context)
            else:
                yield from self.body(element, element_path(element, context, self.bind_ids))

    def _is_action(self, element: etree._Element) -> bool:
        return local(element) in _KINDS and etree.QName(element).namespace in (XFORMS, ODK, None)

    def _action(self, element: etree._Element, source: Path | None, context: Path) -> Action:
        bind = attribute(element, "bind")
        reference = self.bind_ids.get(bind, "") if bind else attribute(element, "ref") or ""
        target = path_of(reference, context)
        if target not in self.known:
            raise FormError("action.missing_node", ref=reference)
        value = attribute(element, "value")
        return Action(
            kind=_KINDS[local(element)],
            events=self._events(element, source, reference),
            source=source,
            target=self.scoping.compile(reference, context or target[:1], "action"),
            target_path=target,
            value=self.scoping.compile(value, target, "default") if value else None,
            literal=inner_text(element).strip(),
            quality=attribute(element, "quality", ODK) or "",
        )

    def _events(self, element: etree._Element, source: Path | None, reference: str) -> frozenset[Event]:
        names = (attribute(element, "event", _EV) or "").split()
        unknown = [name for name in names if name not in _EVENTS]
        if unknown or not names:
            raise FormError("action.unknown_event", ref=reference, events=" ".join(unknown))
        events = frozenset(_EVENTS[name] for name in names)
        if source is None and Event.NEW_REPEAT in events:
            raise FormError("action.new_repeat_in_model", ref=reference)
        return events
