"""The contract: what a view, a test or a benchmark may see of a form and of a running session.

Types only. A view imports these names and nothing else of ``forms``; how the engine fulfils them is
its own affair. Section numbers refer to the ODK XForms specification unless another is named.

References are absolute paths in the primary instance with a 1-based position on every repeat step and
only there: ``/data/rep[2]/x``. ``/data/rep[2]`` is a repeat instance, ``/data/rep`` the series (the
repeat), which exists even with no instance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum
from types import MappingProxyType
from typing import NamedTuple, Protocol

from forms.errors import CodedError
from forms.submission import Submission

_NONE: Mapping[str, str] = MappingProxyType({})


class Kind(StrEnum):
    """What a node of the instance is to a person."""

    ROOT = "root"
    GROUP = "group"
    REPEAT = "repeat"  # the series; its children are INSTANCE nodes
    INSTANCE = "instance"  # one repeat instance
    QUESTION = "question"  # has a body control
    MODEL = "model"  # a value without a control: calculate, metadata


class Control(StrEnum):
    """Body controls (Body Elements)."""

    INPUT = "input"
    SELECT_ONE = "select1"
    SELECT_MULTIPLE = "select"
    RANK = "rank"
    UPLOAD = "upload"
    TRIGGER = "trigger"
    RANGE = "range"


class DataType(StrEnum):
    """Bind types (Data Types); an unknown type is a string."""

    STRING = "string"
    INT = "int"
    BOOLEAN = "boolean"
    DECIMAL = "decimal"
    DATE = "date"
    TIME = "time"
    DATE_TIME = "dateTime"
    GEOPOINT = "geopoint"
    GEOTRACE = "geotrace"
    GEOSHAPE = "geoshape"
    BINARY = "binary"
    BARCODE = "barcode"


class Condition(StrEnum):
    """Why a question's answer is not good."""

    REQUIRED = "required"
    CONSTRAINT = "constraint"


class Text(NamedTuple):
    """A label, hint or message in the active language with its outputs filled in.

    ``media`` maps an itext form (image, big-image, audio, video) to a file name. ``language`` is the
    language the text was found in: it differs from the session's when a translation is missing and the
    view shows the fallback, which it must make visible.
    """

    text: str
    media: Mapping[str, str] = _NONE
    language: str | None = None
    fallback: bool = False


class Choice(NamedTuple):
    """One item of a choice list after its filter, in the order in which it is shown.

    ``cells`` are the item's columns, for maps: ``geometry``, ``marker-color``, ``marker-symbol``, ``stroke``,
    ``stroke-width``, ``fill`` and whatever else the list has; empty for a choice written in the body.
    """

    value: str
    label: Text
    cells: Mapping[str, str] = _NONE


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that stands against finalising; ``message`` is the form's own text or None."""

    ref: str
    condition: Condition
    message: str | None


@dataclass(frozen=True, slots=True)
class Unsupported:
    """What this form asks for that this program does not do yet: shown to the user, never hidden.

    ``feature`` is a stable dotted name (``question.audio``, ``appearance.map``), ``ref`` the place.
    """

    feature: str
    ref: str


class Part(StrEnum):
    """What an expression of the form decides about a node."""

    RELEVANT = "relevant"
    READ_ONLY = "readonly"
    REQUIRED = "required"
    CONSTRAINT = "constraint"
    VALUE = "calculate"
    CHOICES = "choices"  # which of a list are offered
    COUNT = "count"  # how many instances a repeat has


@dataclass(frozen=True, slots=True)
class Input:
    """A node that an expression reads, as it is now."""

    ref: str
    label: Text | None
    value: str
    relevant: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why ``part`` of ``ref`` is as it is: the expression as the form writes it and what it gives now.

    ``result`` is "true" or "false" for a condition, the number of choices offered, a value; None when the
    expression cannot be evaluated on these answers. ``ref`` is a node around the one that was asked about
    where that decides. ``more`` inputs are left out.
    """

    ref: str
    part: Part
    expression: str
    result: str | None
    inputs: tuple[Input, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class AuditConfig:
    """What a form wants to have logged of the interview (Client Audit Logs). ``ref`` is its ``meta/audit``.

    ``reasons_on_edit``: who changes a record that was opened again has to say why. ``identify_user``: nobody
    fills in the form without saying who they are. Intervals and ages are seconds.
    """

    ref: str
    track_changes: bool = False
    reasons_on_edit: bool = False
    identify_user: bool = False
    location_priority: str | None = None
    location_min_interval: float | None = None
    location_max_age: float | None = None

    @property
    def tracks_location(self) -> bool:
        """All three of its parameters are there."""
        return None not in (self.location_priority, self.location_min_interval, self.location_max_age)


class SubmissionInfo(Protocol):
    """Where and how the form wants to be sent (Submission; Encryption). None: the form does not say."""

    @property
    def action(self) -> str | None:
        """Another address than the server's own."""
        ...

    @property
    def public_key(self) -> str | None:
        """The RSA key, in base64, that records are sealed for."""
        ...

    @property
    def auto_send(self) -> bool | None: ...
    @property
    def auto_delete(self) -> bool | None: ...
    @property
    def client_editable(self) -> bool | None:
        """A record that was finalised or sent may be edited on this machine."""
        ...


@dataclass(frozen=True, slots=True)
class Change:
    """What one act changed: a view refreshes these references and nothing else.

    ``structure`` names repeats whose instances came, went or were renumbered.
    """

    refs: frozenset[str]
    structure: frozenset[str] = frozenset()


class Whole(Enum):
    """Marks "everything may have changed", as after a switch of language."""

    ALL = "all"


class FormNode(Protocol):
    """The live state of one node. Properties answer for the present moment; keep no copies."""

    @property
    def ref(self) -> str: ...
    @property
    def name(self) -> str:
        """Local name of the element."""
        ...

    @property
    def kind(self) -> Kind: ...
    @property
    def parent(self) -> FormNode | None: ...
    @property
    def children(self) -> Sequence[FormNode]:
        """In document order; a REPEAT's are its instances; MODEL nodes are included."""
        ...

    @property
    def relevant(self) -> bool:
        """Includes what is inherited from ancestors."""
        ...

    @property
    def read_only(self) -> bool:
        """Includes what is inherited from ancestors."""
        ...

    @property
    def required(self) -> bool: ...
    @property
    def label(self) -> Text | None: ...
    @property
    def short_label(self) -> Text | None:
        """For outlines; None when the form gives none beside the label."""
        ...

    @property
    def hint(self) -> Text | None: ...
    @property
    def guidance(self) -> Text | None: ...
    @property
    def appearances(self) -> Sequence[str]:
        """Lower-case tokens; a function such as ``search('x')`` is one token."""
        ...

    # Questions and model values
    @property
    def value(self) -> str:
        """As stored; "" when blank or not relevant. A select-multiple is space-separated."""
        ...

    @property
    def data_type(self) -> DataType: ...
    @property
    def control(self) -> Control | None: ...
    @property
    def is_note(self) -> bool:
        """An input that can never be answered: always read-only and nothing computes its value."""
        ...

    @property
    def media_type(self) -> str | None:
        """What an upload accepts, such as ``image/*``."""
        ...

    @property
    def parameters(self) -> Mapping[str, str]:
        """Body attributes that a widget needs: rows, start, end, step, accept …"""
        ...

    @property
    def violation(self) -> Condition | None: ...
    @property
    def message(self) -> str | None:
        """The form's own text for the present violation."""
        ...

    @property
    def choices(self) -> Sequence[Choice]:
        """Of a select or rank; empty for other nodes."""
        ...

    @property
    def marks(self) -> Sequence[Choice]:
        """What is shown beside the answer: labels at a range's ticks, geometries around a place."""
        ...

    # Repeats
    @property
    def can_add(self) -> bool:
        """Of a REPEAT: a person may add an instance."""
        ...

    @property
    def can_remove(self) -> bool:
        """Of an INSTANCE: a person may remove it."""
        ...

    @property
    def position(self) -> int:
        """Of an INSTANCE: 1-based; 0 for other nodes."""
        ...


class FormInfo(Protocol):
    """A loaded form definition, immutable and shared by its sessions."""

    @property
    def form_id(self) -> str: ...
    @property
    def version(self) -> str:
        """Exactly as written; "" when the form has none."""
        ...

    @property
    def title(self) -> str: ...
    @property
    def languages(self) -> Sequence[str]:
        """As named in the form, such as ``English (en)``; empty when it has no translations."""
        ...

    @property
    def default_language(self) -> str | None: ...
    @property
    def unsupported(self) -> Sequence[Unsupported]: ...
    @property
    def body_classes(self) -> Sequence[str]: ...
    @property
    def submission(self) -> SubmissionInfo: ...
    @property
    def audit(self) -> AuditConfig | None:
        """None when the form wants no log."""
        ...

    @property
    def media_names(self) -> Sequence[str]:
        """File names of ``jr://`` references: what must be beside the form."""
        ...


class Session(Protocol):
    """One form instance in work. Not thread-safe: it belongs to the thread that made it."""

    @property
    def form(self) -> FormInfo: ...
    @property
    def instance_id(self) -> str: ...
    @property
    def language(self) -> str | None: ...
    @property
    def root(self) -> FormNode: ...
    def node(self, ref: str) -> FormNode:
        """The node at ``ref``; FormError ``node.missing`` when there is none now."""
        ...

    def answer(self, ref: str, value: str | None) -> Change:
        """Set a relevant question's value; None clears it. The value is cast to the bind's type.

        A violated constraint does not refuse the answer: the value stays and the violation is set.
        FormError ``answer.not_a_question`` / ``answer.not_relevant`` / ``answer.read_only`` /
        ``answer.rank_incomplete`` (a rank's answer holds every choice once).
        """
        ...

    def deliver(self, ref: str, value: str | None) -> Change:
        """What the device found out later for the target of an action: a place (``setgeopoint``) or the name
        of a recorded file (``recordaudio``); for ``FormInfo.audit.ref`` the name of the log's file.

        FormError ``answer.not_a_question`` for any other node.
        """
        ...

    def add_repeat(self, ref: str) -> tuple[str, Change]:
        """Append an instance to the repeat; its reference. FormError ``repeat.fixed``."""
        ...

    def remove_repeat(self, ref: str) -> Change:
        """Remove this instance; later ones renumber. FormError ``repeat.fixed``."""
        ...

    def set_language(self, language: str) -> Change:
        """FormError ``language.unknown``."""
        ...

    def subscribe(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Be told of every change; calling the result ends it."""
        ...

    def questions(self) -> Iterator[FormNode]:
        """Relevant questions in document order, inside repeats too."""
        ...

    def violations(self) -> Sequence[Violation]:
        """Over the whole form, relevant nodes only, document order."""
        ...

    def explain(self, ref: str) -> Sequence[Explanation]:
        """Every expression that decides something about the node, with its inputs and their values; what is
        inherited from the nodes around it too. FormError ``node.missing``."""
        ...

    def problems(self) -> Sequence[CodedError]:
        """What the form's author should mend, on the present answers: formulas that cannot be evaluated and
        those that find several nodes where one value is wanted (``xpath.several_nodes``), each with ``ref``,
        ``part`` and ``expression``. Nobody is stopped by them."""
        ...

    def instance_name(self) -> str:
        """``meta/instanceName`` now; "" when the form gives none."""
        ...

    def save_xml(self) -> bytes:
        """The whole instance, non-relevant answers too: what ``restore`` reads back."""
        ...

    def finalise(self) -> Submission:
        """Relevant nodes only, as bytes made once: the caller freezes and keeps them.

        Sets the ``end`` timestamps. FormError ``form.invalid`` with ``count`` when violations remain.
        """
        ...
