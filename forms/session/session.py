"""FormSession: one definition on one instance. Answers in; values, relevance, texts and choices out."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence

from forms.definition.graph import Computation
from forms.definition.instance import copy_of
from forms.definition.model import FormDefinition
from forms.definition.names import path_of
from forms.definition.nodes import Event, TextDef
from forms.errors import FormError
from forms.interface import Change, Choice, Control, DataType, Explanation, Kind, Text, Violation
from forms.session.actions import Actions
from forms.session.choices import ChoiceLists
from forms.session.environment import SessionEnvironment
from forms.session.explain import Explainer
from forms.session.live import LiveNode, Series, live
from forms.session.preload import ends, new_instance_id
from forms.session.problems import problems
from forms.session.recalculate import Recalculation
from forms.session.references import locate
from forms.session.serialise import to_xml
from forms.session.setting import Setting
from forms.session.texts import Texts
from forms.session.tree import MAX_INSTANCES, attach, find, insertion_point
from forms.session.values import cast, date_time_text
from forms.submission import Submission
from forms.tree import Node
from forms.xpath.tally import Tally

Listener = Callable[[Change], None]

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class FormSession:
    """Implements ``interface.Session``; made by ``forms.session.open``.

    ``root`` is the tree's root element, its document node above it.
    """

    def __init__(
        self, definition: FormDefinition, root: Node, instances: dict[str, Node], setting: Setting
    ) -> None:
        assert root.parent is not None
        self.definition = definition
        self.setting = setting
        self._root = root
        self._listeners: list[Listener] = []
        self._trimming = False
        self._starting_new = False
        self._spare_id = new_instance_id(setting.random)
        attach(self, definition.root, root)
        self._environment = SessionEnvironment(
            definition,
            setting,
            root.parent,
            instances,
            itext=self._itext,
            choice_name=self._choice_name,
            tally=self._tally,
        )
        chosen = setting.language if setting.language in definition.languages else definition.default_language
        self._environment.language = chosen
        self.texts = Texts(definition, self._environment, chosen)
        self._choices = ChoiceLists(self.texts, self._environment)
        self.recalculation = Recalculation(
            definition,
            root,
            self._environment,
            set_count=self._set_count,
            show_choices=self._choices.show,
        )
        self.actions = Actions(definition.actions, self.recalculation, self._environment, setting)

    # Reading

    @property
    def form(self) -> FormDefinition:
        return self.definition

    @property
    def language(self) -> str | None:
        return self.texts.language

    @property
    def root(self) -> LiveNode:
        return live(self._root)

    @property
    def instance_id(self) -> str:
        """The form's own, or one of ours when it leaves its node blank: written when the instance is."""
        return self._meta("instanceID") or self._spare_id

    def instance_name(self) -> str:
        return self._meta("instanceName")

    def _meta(self, name: str) -> str:
        node = find(self._root, ("meta", name))
        return node.text if node is not None else ""

    def node(self, ref: str) -> LiveNode | Series:
        """FormError ``node.missing`` with ``ref``."""
        return locate(self.root, ref)

    def nodes(self) -> Iterator[LiveNode | Series]:
        """Every node, series and group there is, document order."""
        yield from _walk(self.root)

    def questions(self) -> Iterator[LiveNode]:
        for item in self.nodes():
            if isinstance(item, LiveNode) and item.kind is Kind.QUESTION and item.relevant:
                yield item

    def violations(self) -> Sequence[Violation]:
        self.recalculation.compute(self.definition.graph.volatile_constraints)
        self.recalculation.run()
        return tuple(
            Violation(item.ref, item.violation, item.message)
            for item in self.questions()
            if item.violation is not None
        )

    def explain(self, ref: str) -> tuple[Explanation, ...]:
        return Explainer(self.recalculation).explain(self.node(ref))

    def problems(self) -> tuple[FormError, ...]:
        return tuple(problems(self.definition, self.recalculation))

    # Acts

    def answer(self, ref: str, value: str | None) -> Change:
        state = self.node(ref)
        if not isinstance(state, LiveNode) or state.kind is not Kind.QUESTION:
            raise FormError("answer.not_a_question", ref=ref)
        if not state.relevant:
            raise FormError("answer.not_relevant", ref=ref)
        if state.read_only:
            raise FormError("answer.read_only", ref=ref)
        text = clean(value or "")
        if state.control is Control.RANK and text and not self._choices.is_whole(state, text):
            raise FormError("answer.rank_incomplete", ref=ref)
        if self.recalculation.store(state, text):
            self._settle([state])
        return self._tell()

    def deliver(self, ref: str, value: str | None) -> Change:
        state = self.node(ref)
        if not isinstance(state, LiveNode) or not self._is_delivered(state):
            raise FormError("answer.not_a_question", ref=ref)
        if self.recalculation.store(state, clean(value or "")):
            self._settle([state])
        return self._tell()

    def add_repeat(self, ref: str) -> tuple[str, Change]:
        series = self.node(ref)
        if not isinstance(series, Series) or not series.can_add or len(series.instances) >= MAX_INSTANCES:
            raise FormError("repeat.fixed", ref=ref)
        added = self._add_instance(series)
        self._settle([])
        return live(added).ref, self._tell()

    def remove_repeat(self, ref: str) -> Change:
        state = self.node(ref)
        if not isinstance(state, LiveNode) or not state.can_remove:
            raise FormError("repeat.fixed", ref=ref)
        series = state.parent
        assert isinstance(series, Series)
        self.remove_instance(series, state.node)
        self._settle([])
        return self._tell()

    def set_language(self, language: str) -> Change:
        if language not in self.definition.languages:
            raise FormError("language.unknown", language=language)
        self.texts.language = self._environment.language = language
        self.recalculation.compute(self.definition.graph.by_language)
        self._settle([])
        self.recalculation.changed.update(self.nodes())
        return self._tell()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # Writing out

    def save_xml(self) -> bytes:
        self._write_id()
        return (_DECLARATION + to_xml(self.definition, self._root, everything=True)).encode()

    def submission_xml(self) -> str:
        """What a submission would be now, complete or not."""
        return to_xml(self.definition, self._root, everything=False)

    def finalise(self) -> Submission:
        self._write_id()
        self.actions.fire_everywhere(Event.REVALIDATE)
        self._set_ends()
        violations = self.violations()
        if violations:
            raise FormError("form.invalid", count=len(violations))
        files = (item.value for item in self.nodes() if _names_file(item))
        return Submission(
            instance_id=self.instance_id,
            form_id=self.definition.form_id,
            form_version=self.definition.version,
            xml=(_DECLARATION + self.submission_xml()).encode(),
            attachments=tuple(dict.fromkeys(files)),
            deprecated_id=self._meta("deprecatedID") or None,
            instance_name=self.instance_name(),
        )

    def _write_id(self) -> None:
        """An instance without an id cannot be told from another."""
        node = find(self._root, ("meta", "instanceID"))
        if node is not None and not node.text:
            self.recalculation.store(live(node), self._spare_id)
            self._settle([])

    def _set_ends(self) -> None:
        now = date_time_text(self.setting.clock())
        for path, definition in self.definition.nodes.items():
            if ends(definition.bind):
                for node in self.recalculation.nodes_at(self._root, path):
                    self.recalculation.store(live(node), now)
        self._settle([])
        self._tell()

    def _is_delivered(self, state: LiveNode) -> bool:
        audit = self.definition.audit
        is_log = audit is not None and state.ref == audit.ref
        return is_log or self.actions.asks_device(state.definition.path)

    # What the parts ask of the session

    def text(self, text: TextDef | None, node: Node, form: str = "") -> Text | None:
        return self.texts.text(text, node, form)

    def choices_of(self, state: LiveNode) -> Sequence[Choice]:
        return self._choices.of(state)

    def marks_of(self, state: LiveNode) -> Sequence[Choice]:
        return self._choices.marks(state)

    def _itext(self, text_id: str, node: Node) -> str:
        found = self.texts.text(self.texts.by_id(text_id, self.definition.root.path), node)
        return found.text if found else ""

    def _tally(self, path: tuple[str, ...]) -> Tally | None:
        return self.recalculation.tally(path)

    def _choice_name(self, value: str, question: str, node: Node) -> str:
        path = path_of(question, self._path_of(node))
        for candidate in self.recalculation.nearest(path, node):
            return self._choices.label_of(value, live(candidate))
        return ""

    def _path_of(self, node: Node) -> tuple[str, ...]:
        return node.slot.definition.path if isinstance(node.slot, LiveNode) else ()

    # Repeats

    def _set_count(self, series: Series, computation: Computation) -> None:
        """``jr:count``: instances are added, never taken away; blank keeps what there is.

        Only at the start are there fewer: what the form or a saved instance has too many is dropped.
        """
        assert computation.expression is not None
        wanted = computation.expression.number(series.proto, self._environment)
        if math.isnan(wanted):
            if not self._starting_new:
                return
            wanted = 0.0
        while len(series.instances) < min(wanted // 1, MAX_INSTANCES):
            self._add_instance(series)
        while self._trimming and len(series.instances) > max(wanted // 1, 0):
            self.remove_instance(series, series.instances[-1])

    def _add_instance(self, series: Series) -> Node:
        definition = series.definition
        holder = series.holder
        node = copy_of(self.definition.templates[definition.path])
        before = insertion_point(holder.node, definition, holder.definition)
        if before is not None and before is holder.node.children[-1]:
            holder.node.append(node)
        else:
            holder.node.insert_after(node, before)
        attach(self, definition, node)
        state = live(node)
        state.read_only = holder.read_only
        self._inherit(node)
        self.recalculation.came(node)
        for below in node.descend():
            if live(below).kind is Kind.INSTANCE:
                self.actions.fire(Event.NEW_REPEAT, below)
        self.recalculation.compute_all(node)
        self.recalculation.structure_changed(series, renumbered=False)
        return node

    def _inherit(self, top: Node) -> None:
        """A new instance starts as relevant and writable as what surrounds it."""
        above = live(top).parent
        relevant = above.relevant if above is not None else True
        read_only = above.read_only if above is not None else False
        for node in top.descend():
            node.relevant = relevant
            live(node).read_only = read_only

    def remove_instance(self, series: Series, node: Node) -> None:
        """Take an instance out; the caller settles."""
        series.holder.node.remove(node)
        self.recalculation.went(node)
        self.recalculation.structure_changed(series, renumbered=True)

    # Settling

    def _settle(self, answered: list[LiveNode]) -> None:
        """Compute what is due, fire the actions that follow, until nothing moves."""
        self.recalculation.run()
        self.actions.follow(answered)

    def _tell(self) -> Change:
        recalculation = self.recalculation
        change = Change(
            refs=frozenset(item.ref for item in recalculation.changed if self._is_here(item)),
            structure=frozenset(item.ref for item in recalculation.structure if self._is_here(item)),
        )
        recalculation.changed.clear()
        recalculation.structure.clear()
        for listener in tuple(self._listeners):
            listener(change)
        return change

    def _is_here(self, item: LiveNode | Series) -> bool:
        """It is (still) in the tree, not part of an instance that was removed."""
        node: Node | None = item.holder.node if isinstance(item, Series) else item.node
        while node is not None and node is not self._root:
            node = node.parent
        return node is not None

    def start(self, *, first: bool) -> None:
        """Compute everything and fire the load events; called once by whoever opens the session.

        The instance may hold more of a repeat than its ``jr:count`` says: the excess is dropped.
        """
        self._trimming, self._starting_new = True, first
        self._cast_all()
        self._fill_fixed()
        self.recalculation.compute_all(self._root)
        self.recalculation.run()
        self._trimming = self._starting_new = False
        self.recalculation.calculated.clear()
        self.actions.fire_load(first=first)
        self._settle([])
        self.recalculation.changed.clear()
        self.recalculation.structure.clear()

    def _cast_all(self) -> None:
        """What the form or a saved instance says is stored like what a person says."""
        for node in self._root.descend():
            state = live(node)
            if node.text and state.definition.is_leaf:
                node.text = cast(node.text, state.data_type, state.control)

    def _fill_fixed(self) -> None:
        """A repeat to which nobody may add has at least the one instance of its template."""
        for item in tuple(self.nodes()):
            repeat = item.definition.repeat
            if (
                isinstance(item, Series)
                and repeat
                and repeat.fixed
                and not repeat.count
                and not item.instances
            ):
                self._add_instance(item)


def _names_file(item: LiveNode | Series) -> bool:
    """Its value is the name of a file that is sent along: an upload, a recording, the audit log."""
    is_file = item.control is Control.UPLOAD or item.data_type is DataType.BINARY
    return isinstance(item, LiveNode) and is_file and item.value != ""


def clean(text: str) -> str:
    """NFC, without characters that XML cannot hold."""
    return unicodedata.normalize("NFC", _NOT_XML.sub("", text))


def _walk(item: LiveNode | Series) -> Iterator[LiveNode | Series]:
    yield item
    for child in item.children:
        yield from _walk(child)
