"""Actions: ``setvalue`` on load, on a new repeat instance and when a value changes (Actions, Events)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from forms.definition.nodes import Action, ActionKind, Event, Path
from forms.session.live import LiveNode, live
from forms.session.recalculate import Recalculation
from forms.session.setting import Setting
from forms.session.values import geopoint
from forms.tree import Node
from forms.xpath.environment import Environment

MAX_ROUNDS = 100
"""Rounds of value-changed actions that set each other off before the session stops following them."""


class Actions:
    def __init__(
        self,
        actions: Sequence[Action],
        recalculation: Recalculation,
        environment: Environment,
        setting: Setting,
    ) -> None:
        self._recalculation = recalculation
        self._environment = environment
        self._setting = setting
        self._actions = actions
        self._by_source: dict[tuple[Event, Path], list[Action]] = defaultdict(list)
        for action in actions:
            for event in action.events:
                if action.source is not None:
                    self._by_source[event, action.source].append(action)

    def fire_load(self, *, first: bool) -> None:
        """``odk-instance-first-load`` for a new instance, then ``odk-instance-load``."""
        if first:
            self.fire_everywhere(Event.FIRST_LOAD)
        self.fire_everywhere(Event.LOAD)

    def fire_everywhere(self, event: Event) -> None:
        """An event of the whole form: what hears it in the body acts too, in every repeat instance."""
        for action in self._actions:
            if event in action.events:
                self._carry_out(action, self._recalculation.root)
                self._recalculation.run()

    def asks_device(self, path: Path) -> bool:
        """An action fills this node with what the device finds out: a place or a recording."""
        return any(
            action.target_path == path and action.kind is not ActionKind.SET_VALUE for action in self._actions
        )

    def fire(self, event: Event, source: Node) -> list[LiveNode]:
        """Carry out what hears ``event`` at ``source``; the nodes whose visible value changed."""
        changed: list[LiveNode] = []
        for action in self._by_source.get((event, live(source).definition.path), ()):
            changed += self._carry_out(action, source)
        return changed

    def follow(self, changed: Iterable[LiveNode]) -> None:
        """Fire value-changed for these, for what was calculated since, and for what the actions change."""
        pending = [*changed, *self._take_calculated()]
        for _ in range(MAX_ROUNDS):
            if not pending:
                return
            following: list[LiveNode] = []
            for state in pending:
                following += self.fire(Event.VALUE_CHANGED, state.node)
            self._recalculation.run()
            pending = [*following, *self._take_calculated()]

    def _take_calculated(self) -> list[LiveNode]:
        calculated = self._recalculation.calculated
        taken = [
            state for state in calculated if (Event.VALUE_CHANGED, state.definition.path) in self._by_source
        ]
        calculated.clear()
        return taken

    def _carry_out(self, action: Action, source: Node) -> list[LiveNode]:
        changed = []
        for node in self._targets(action, source):
            state = live(node)
            if action.kind is ActionKind.RECORD_AUDIO:
                self._record(state, action.quality)
            elif self._recalculation.store(state, self._value(action, node)):
                changed.append(state)
        return changed

    def _record(self, state: LiveNode, quality: str) -> None:
        """The file's name comes when there is a file (``FormSession.deliver``)."""
        if self._setting.record_audio is not None:
            self._setting.record_audio(state.ref, quality)

    def _targets(self, action: Action, source: Node) -> Sequence[Node]:
        """Relevant or not: an action also writes what nobody sees yet."""
        if "[" in action.target.text:
            return action.target.nodes(source, self._environment)
        return self._recalculation.nearest(action.target_path, source)

    def _value(self, action: Action, target: Node) -> str:
        if action.kind is ActionKind.SET_GEOPOINT:
            return geopoint(self._setting.locate()) if self._setting.locate else ""
        if action.value is None:
            return action.literal
        return action.value.string(target, self._environment)
