"""What a form says, read once and never changed: the nodes of its primary instance and their texts.

Everything here is frozen and shared by all sessions of a form; what changes lives in ``forms.session``.
A ``Path`` is the tuple of local element names from the root, without positions: a repeat's fields have
one path, however many instances there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from forms.definition.search import Search
from forms.interface import Control, DataType, Kind
from forms.xpath.compiler import Expression

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Output:
    """An ``<output value="…"/>`` in a text."""

    expression: Expression


Parts = tuple[str | Output, ...]


@dataclass(frozen=True, slots=True)
class TextDef:
    """A label, hint or message as the form writes it.

    ``languages`` maps a language (None: the text is not translated) to its forms: "" is the text itself,
    the others are ``guidance``, ``short``, ``image``, ``big-image``, ``audio``, ``video``. ``expression``
    is set instead when the text, or the id of its translation, has to be computed (itemset labels).
    """

    languages: Mapping[str | None, Mapping[str, Parts]] = field(default_factory=dict)
    text_id: str | None = None
    expression: Expression | None = None

    def plain(self, language: str | None = None, form: str = "") -> str:
        """The text without a session: outputs are shown as ``…``. "" when there is none.

        Falls back to the untranslated text, then to the first language that has it.
        """
        for forms in (self.languages.get(language), self.languages.get(None), *self.languages.values()):
            if forms and form in forms:
                return "".join(part if isinstance(part, str) else "…" for part in forms[form]).strip()
        return ""

    def expressions(self) -> Iterator[Expression]:
        """Every expression the text depends on."""
        if self.expression is not None:
            yield self.expression
        for forms in self.languages.values():
            for parts in forms.values():
                yield from (part.expression for part in parts if isinstance(part, Output))


@dataclass(frozen=True, slots=True)
class ChoiceDef:
    """One item of a list before any filter."""

    value: str
    label: TextDef

    @staticmethod
    def unlabelled(value: str) -> TextDef:
        """What a choice without a label is shown as."""
        return TextDef(languages={None: {"": (value,)}})


@dataclass(frozen=True, slots=True)
class Itemset:
    """``<itemset>``: items found by ``nodeset``, each giving a value and a label (paths from the item)."""

    nodeset: Expression
    value: Expression
    label: Expression | None
    label_is_text_id: bool
    source: str | None
    """Id of the secondary instance, None when the choices come from the primary instance (a repeat)."""
    steps: tuple[str, ...] = ()
    """From that instance's document node to its items."""
    is_external: bool = False
    """The list is one of ``itemsets.csv``: the label's column depends on the language."""


@dataclass(frozen=True, slots=True)
class Choices:
    """Where a select's choices come from: items written in the body, an itemset, or rows that a search
    finds, of which the items then name the columns."""

    items: tuple[ChoiceDef, ...] = ()
    itemset: Itemset | None = None
    search: Search | None = None

    @property
    def keep_answers(self) -> bool:
        """What is no longer offered stays as the answer: Collect hides answers of itemsets alone."""
        return self.search is not None or (self.itemset is not None and self.itemset.is_external)


class Event(StrEnum):
    """Events that start actions (Events section; ``xforms-ready`` and ``jr-insert`` are their old names)."""

    FIRST_LOAD = "odk-instance-first-load"
    LOAD = "odk-instance-load"
    NEW_REPEAT = "odk-new-repeat"
    VALUE_CHANGED = "xforms-value-changed"
    REVALIDATE = "xforms-revalidate"


class ActionKind(StrEnum):
    SET_VALUE = "setvalue"
    SET_GEOPOINT = "setgeopoint"
    RECORD_AUDIO = "recordaudio"


@dataclass(frozen=True, slots=True)
class Action:
    """``setvalue`` and its kind. ``source`` is the node whose events it hears; None: the whole form.

    ``target`` gives the node to write, ``target_path`` is its path. ``value`` is None for a literal.
    """

    kind: ActionKind
    events: frozenset[Event]
    source: Path | None
    target: Expression
    target_path: Path
    value: Expression | None
    literal: str = ""
    quality: str = ""
    """Of a recording: voice-only, low, normal."""


@dataclass(frozen=True, slots=True)
class Bind:
    """The logic of one node; an expression is None when the form gives none."""

    type_name: str = "string"
    relevant: Expression | None = None
    read_only: Expression | None = None
    required: Expression | None = None
    constraint: Expression | None = None
    calculate: Expression | None = None
    required_message: TextDef | None = None
    constraint_message: TextDef | None = None
    no_app_message: TextDef | None = None
    preload: str = ""
    preload_params: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    """Other attributes by local name: saveto, max-pixels, location-priority, quality …"""


@dataclass(frozen=True, slots=True)
class Body:
    """The control of a question, or what the body says of a group or repeat."""

    control: Control | None
    label: TextDef | None = None
    hint: TextDef | None = None
    appearances: tuple[str, ...] = ()
    choices: Choices | None = None
    marks: Choices | None = None
    """Not to choose from: labels of a range's ticks, geometries around a place."""
    media_type: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    """Other attributes by local name: rows, start, end, step, accept, accuracyThreshold …"""
    is_group: bool = False
    """A ``<group ref>`` of its own: a step in the form, also without a label."""
    order: int = 0
    """Place in the body, document order."""


@dataclass(frozen=True, slots=True)
class RepeatDef:
    """What makes a group repeat. ``count`` is None when the person decides."""

    count: Expression | None
    fixed: bool
    """No instance may be added or removed by hand (``jr:count`` or ``jr:noAddRemove``)."""
    label: TextDef | None = None
    appearances: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class NodeDef:
    """One node of the primary instance. ``ref`` is its reference without positions.

    A REPEAT's children are the fields of one instance. ``repeats`` are the paths of the repeats that
    enclose it, outermost first, itself included when it is one.
    """

    path: Path
    ref: str
    name: str
    tag: str
    """The element's name as written, with its prefix."""
    kind: Kind
    data_type: DataType
    bind: Bind
    children: tuple[NodeDef, ...] = ()
    body: Body | None = None
    repeat: RepeatDef | None = None
    repeats: tuple[Path, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    """The element's own attributes, names as written."""
    bound_attributes: tuple[NodeDef, ...] = ()
    """Attributes that a bind or an action writes, each a MODEL node named ``@name`` (entities)."""

    @property
    def is_leaf(self) -> bool:
        """It holds a value rather than other nodes."""
        return self.kind in (Kind.QUESTION, Kind.MODEL)

    @property
    def is_attribute(self) -> bool:
        return self.name.startswith("@")

    @property
    def control(self) -> Control | None:
        return self.body.control if self.body else None

    @property
    def label(self) -> TextDef | None:
        return self.body.label if self.body else None

    def walk(self) -> Iterator[NodeDef]:
        """Itself and all below, document order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class SubmissionDef:
    """``<submission>``: where and how the form wants to be sent."""

    action: str | None = None
    method: str | None = None
    public_key: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    """All of them, by local name."""

    @property
    def auto_send(self) -> bool | None:
        return self._flag("auto-send")

    @property
    def auto_delete(self) -> bool | None:
        return self._flag("auto-delete")

    @property
    def client_editable(self) -> bool | None:
        return self._flag("client-editable")

    def _flag(self, name: str) -> bool | None:
        """None when the form leaves it to the program's settings."""
        return _FLAGS.get(self.attributes.get(name, "").strip().lower())


_FLAGS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
