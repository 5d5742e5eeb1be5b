"""The state of one node of the instance, which is also what a view sees of it (``interface.FormNode``).

A ``LiveNode`` hangs in its tree node's ``slot``; a ``Series`` is a repeat with its instances. They hold
what recalculation found out and answer everything else for the present moment.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from forms.definition.model import FormDefinition
from forms.definition.nodes import NodeDef, TextDef
from forms.interface import Choice, Condition, Control, DataType, Kind, Text
from forms.session.values import finite
from forms.tree import Node

_NEVER_ANSWERED = "true()"


class Host(Protocol):
    """What a live node asks of its session."""

    definition: FormDefinition

    def text(self, text: TextDef | None, node: Node, form: str = "") -> Text | None: ...
    def choices_of(self, live: LiveNode) -> Sequence[Choice]: ...
    def marks_of(self, live: LiveNode) -> Sequence[Choice]: ...


class LiveNode:
    """A leaf, a group, the root or one instance of a repeat."""

    __slots__ = (
        "answered",
        "control",
        "data_type",
        "definition",
        "host",
        "node",
        "own_read_only",
        "own_relevant",
        "read_only",
        "required",
        "satisfied",
        "series",
    )

    def __init__(self, host: Host, definition: NodeDef, node: Node) -> None:
        self.host = host
        self.definition = definition
        self.node = node
        self.control = definition.control
        self.data_type = definition.data_type
        self.own_relevant = True
        self.own_read_only = False
        self.read_only = False
        self.required = False
        self.satisfied = True
        self.answered: str | None = None
        """What was answered, while a choice filter hides some of it."""
        self.series: dict[str, Series] = {}
        """By name: the repeats right below."""

    # Where and what

    @property
    def ref(self) -> str:
        definition = self.definition
        if not definition.repeats:
            return definition.ref
        above = self.node.parent
        start = live(above).ref if above is not None and above.slot is not None else ""
        place = f"[{self.node.index + 1}]" if definition.kind is Kind.REPEAT else ""
        return f"{start}/{definition.tag}{place}"

    @property
    def name(self) -> str:
        return self.definition.name

    @property
    def kind(self) -> Kind:
        return Kind.INSTANCE if self.definition.kind is Kind.REPEAT else self.definition.kind

    @property
    def parent(self) -> LiveNode | Series | None:
        above = self.node.parent
        if above is None or above.slot is None:
            return None
        holder = live(above)
        return holder.series[self.definition.name] if self.definition.kind is Kind.REPEAT else holder

    @property
    def children(self) -> Sequence[LiveNode | Series]:
        return tuple(self._children())

    def _children(self) -> Iterator[LiveNode | Series]:
        for child in self.definition.children:
            if child.kind is Kind.REPEAT:
                yield self.series[child.name]
            else:
                yield from (live(node) for node in self.node.named.get(child.name, ())[:1])

    @property
    def position(self) -> int:
        return self.node.index + 1 if self.kind is Kind.INSTANCE else 0

    # State

    @property
    def relevant(self) -> bool:
        return self.node.relevant

    @property
    def value(self) -> str:
        return self.node.text if self.node.relevant and self.definition.is_leaf else ""

    @property
    def is_true(self) -> bool:
        """A number is true unless 0, any other value unless it is blank."""
        if self.data_type in (DataType.INT, DataType.DECIMAL, DataType.BOOLEAN):
            return self.node.relevant and finite(self.node.text) not in (None, 0.0)
        return self.node.string_value() != ""

    @property
    def stored(self) -> str:
        """The answer as it is kept, hidden or not."""
        return self.node.text if self.answered is None else self.answered

    @property
    def violation(self) -> Condition | None:
        if self.definition.kind is not Kind.QUESTION or not self.node.relevant:
            return None
        if not self.node.text:
            return Condition.REQUIRED if self.required else None
        return None if self.satisfied else Condition.CONSTRAINT

    @property
    def message(self) -> str | None:
        violation = self.violation
        if violation is None:
            return None
        bind = self.definition.bind
        text = bind.required_message if violation is Condition.REQUIRED else bind.constraint_message
        found = self.host.text(text, self.node)
        return found.text if found else None

    # Texts

    @property
    def label(self) -> Text | None:
        if self.definition.kind is Kind.REPEAT and self.definition.body is None and self.definition.repeat:
            return self.host.text(self.definition.repeat.label, self.node)
        return self.host.text(self.definition.label, self.node)

    @property
    def short_label(self) -> Text | None:
        return self.host.text(self.definition.label, self.node, "short")

    @property
    def hint(self) -> Text | None:
        return self.host.text(self.definition.body.hint if self.definition.body else None, self.node)

    @property
    def guidance(self) -> Text | None:
        body = self.definition.body
        return self.host.text(body.hint if body else None, self.node, "guidance")

    # Control

    @property
    def appearances(self) -> Sequence[str]:
        return appearances_of(self.definition)

    @property
    def is_note(self) -> bool:
        bind = self.definition.bind
        fixed = bind.read_only is not None and bind.read_only.text == _NEVER_ANSWERED
        computed = bind.calculate is not None or bind.preload or self.node.text
        return self.control is Control.INPUT and fixed and not computed and not self._is_set()

    def _is_set(self) -> bool:
        return self.definition.path in self.host.definition.action_targets

    @property
    def media_type(self) -> str | None:
        return self.definition.body.media_type if self.definition.body else None

    @property
    def parameters(self) -> Mapping[str, str]:
        body = self.definition.body
        return {**self.definition.bind.attributes, **(body.attributes if body else {})}

    @property
    def choices(self) -> Sequence[Choice]:
        return self.host.choices_of(self)

    @property
    def marks(self) -> Sequence[Choice]:
        return self.host.marks_of(self)

    # Repeats

    @property
    def can_add(self) -> bool:
        return False

    @property
    def can_remove(self) -> bool:
        repeat = self.definition.repeat
        return repeat is not None and not repeat.fixed and self.relevant and not self.read_only


class Series:
    """A repeat: it exists also without instances. ``proto`` stands in the tree's place of an instance that
    is not there, so that the repeat's own relevance can be computed."""

    __slots__ = ("definition", "holder", "host", "own_relevant", "proto")

    def __init__(self, host: Host, definition: NodeDef, holder: LiveNode) -> None:
        self.host = host
        self.definition = definition
        self.holder = holder
        self.own_relevant = True
        self.proto = Node(definition.name)
        self.proto.parent = holder.node

    @property
    def instances(self) -> list[Node]:
        return self.holder.node.named.get(self.definition.name, [])

    @property
    def ref(self) -> str:
        return f"{self.holder.ref}/{self.definition.tag}"

    @property
    def name(self) -> str:
        return self.definition.name

    @property
    def kind(self) -> Kind:
        return Kind.REPEAT

    @property
    def parent(self) -> LiveNode:
        return self.holder

    @property
    def children(self) -> Sequence[LiveNode]:
        return tuple(live(node) for node in self.instances)

    @property
    def relevant(self) -> bool:
        return self.own_relevant and self.holder.relevant

    @property
    def read_only(self) -> bool:
        return self.holder.read_only

    @property
    def label(self) -> Text | None:
        repeat, body = self.definition.repeat, self.definition.body
        text = body.label if body and body.label else repeat.label if repeat else None
        return self.host.text(text, self.proto)

    @property
    def appearances(self) -> Sequence[str]:
        return appearances_of(self.definition)

    @property
    def can_add(self) -> bool:
        repeat = self.definition.repeat
        return repeat is not None and not repeat.fixed and self.relevant and not self.read_only

    required = False
    short_label = None
    hint = None
    guidance = None
    value = ""
    data_type = DataType.STRING
    control = None
    is_note = False
    media_type = None
    parameters: Mapping[str, str] = {}
    violation = None
    message = None
    choices: Sequence[Choice] = ()
    marks: Sequence[Choice] = ()
    can_remove = False
    position = 0


def appearances_of(definition: NodeDef) -> tuple[str, ...]:
    """Of the control or group, then of the repeat inside it, each once."""
    repeat, body = definition.repeat, definition.body
    found = (*(body.appearances if body else ()), *(repeat.appearances if repeat else ()))
    return tuple(dict.fromkeys(found))


def live(node: Node) -> LiveNode:
    """The state that hangs on a node of the primary instance."""
    state = node.slot
    assert isinstance(state, LiveNode)
    return state
