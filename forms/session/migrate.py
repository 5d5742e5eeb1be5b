"""Carrying a saved instance over to another version of its form, and saying what became of each answer.

A question is the same when its path is. One that went while another came with the same words, of the same
kind and in the same repeat, was renamed or moved. What the new version does not take is dropped, and told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from forms.definition.model import FormDefinition
from forms.definition.names import elements, inner_text, local
from forms.definition.nodes import NodeDef, Path
from forms.errors import FormError
from forms.interface import Condition, Kind
from forms.safexml import parse_xml
from forms.session.live import LiveNode
from forms.session.open import restore_session
from forms.session.session import FormSession
from forms.session.setting import Setting


@dataclass(frozen=True, slots=True)
class Renamed:
    """A question under another reference, without positions."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Migration:
    """The session on the new version, and what became of the answers that the old one held.

    ``kept`` and ``dropped`` are references with positions, in the old instance's order; ``renamed`` are
    questions that had an answer; ``required`` are references that the new version wants answered now and
    the old one did not.
    """

    session: FormSession
    kept: tuple[str, ...]
    renamed: tuple[Renamed, ...]
    dropped: tuple[str, ...]
    required: tuple[str, ...]


def migrate_session(old: FormDefinition, new: FormDefinition, xml: bytes, *, setting: Setting) -> Migration:
    """Open a saved instance of ``old`` as one of ``new``.

    Raises FormError ``xml.*``; ``instance.other_form`` (expected, found) when they are not versions of one
    form.
    """
    if old.form_id != new.form_id:
        raise FormError("instance.other_form", expected=new.form_id, found=old.form_id)
    before = restore_session(old, xml, setting=setting)
    renamed = dict(_renamed(old, new))
    moved = _moved(parse_xml(before.save_xml()), renamed)
    session = restore_session(new, etree.tostring(moved), setting=setting)
    return _Report(old, new, before, session, renamed).made()


def _renamed(old: FormDefinition, new: FormDefinition) -> Iterator[tuple[Path, Path]]:
    """Questions that went, with the one that came for each."""
    gone = _by_words(old, new)
    came = _by_words(new, old)
    for words, paths in gone.items():
        others = came.get(words, [])
        if len(paths) == 1 and len(others) == 1:
            yield paths[0], others[0]


def _by_words(of: FormDefinition, without: FormDefinition) -> Mapping[tuple[object, ...], list[Path]]:
    """The questions that the other version lacks, by what makes two of them the same question."""
    found: dict[tuple[object, ...], list[Path]] = {}
    for path, node in of.nodes.items():
        other = without.nodes.get(path)
        if node.kind is Kind.QUESTION and (other is None or not other.is_leaf):
            words = node.label.plain(of.default_language) if node.label else ""
            if words:
                key = (words, node.data_type, node.control, _repeat_of(node))
                found.setdefault(key, []).append(path)
    return found


def _repeat_of(node: NodeDef) -> Path:
    return node.repeats[-1] if node.repeats else ()


def _moved(root: etree._Element, renamed: Mapping[Path, Path]) -> etree._Element:
    """The instance with each renamed element under its new path, in the same repeat instance."""
    if renamed:
        _move_below(root, (local(root),), renamed)
    return root


def _move_below(element: etree._Element, path: Path, renamed: Mapping[Path, Path]) -> None:
    for child in list(elements(element)):
        below = (*path, local(child))
        target = renamed.get(below)
        if target is None:
            _move_below(child, below, renamed)
        else:
            _place(element, path, child, target)


def _place(holder: etree._Element, path: Path, child: etree._Element, target: Path) -> None:
    """Put the child's text at ``target``, going up to what both paths share; groups are made on the way."""
    shared = 0
    while shared < min(len(path), len(target) - 1) and path[shared] == target[shared]:
        shared += 1
    here = holder
    for _ in range(len(path) - shared):
        above = here.getparent()
        assert above is not None
        here = above
    for name in target[shared:-1]:
        found = next(elements(here, name), None)
        here = etree.SubElement(here, name) if found is None else found
    etree.SubElement(here, target[-1]).text = inner_text(child)


class _Report:
    def __init__(
        self,
        old: FormDefinition,
        new: FormDefinition,
        before: FormSession,
        session: FormSession,
        renamed: Mapping[Path, Path],
    ) -> None:
        self.old = old
        self.new = new
        self.before = before
        self.session = session
        self.renamed = renamed

    def made(self) -> Migration:
        kept: list[str] = []
        dropped: list[str] = []
        renamed: dict[str, str] = {}
        for state in _answered(self.before):
            target = self.renamed.get(state.definition.path)
            if target is None:
                (kept if self._has(state.ref, state) else dropped).append(state.ref)
            elif self._has(_ref_of(self.new.nodes[target], state), state):
                renamed[state.definition.ref] = self.new.nodes[target].ref
            else:
                dropped.append(state.ref)
        return Migration(
            session=self.session,
            kept=tuple(kept),
            renamed=tuple(Renamed(one, other) for one, other in renamed.items()),
            dropped=tuple(dropped),
            required=tuple(self._newly_required()),
        )

    def _has(self, ref: str, before: LiveNode) -> bool:
        """The new version took the answer, with every choice of it."""
        try:
            state = self.session.node(ref)
        except FormError:
            return False
        if not isinstance(state, LiveNode) or not state.stored:
            return False
        return state.answered is None or before.answered is not None

    def _newly_required(self) -> Iterator[str]:
        wanted_before = {
            violation.ref
            for violation in self.before.violations()
            if violation.condition is Condition.REQUIRED
        }
        for violation in self.session.violations():
            if violation.condition is Condition.REQUIRED and violation.ref not in wanted_before:
                yield violation.ref


def _answered(session: FormSession) -> Iterator[LiveNode]:
    """Questions with an answer, relevant or not."""
    for item in session.nodes():
        if isinstance(item, LiveNode) and item.kind is Kind.QUESTION and item.stored:
            yield item


def _ref_of(node: NodeDef, like: LiveNode) -> str:
    """The reference of a question in the same repeat instance as another one."""
    instance: LiveNode | None = like
    while instance is not None and instance.kind is not Kind.INSTANCE:
        above = instance.node.parent
        instance = above.slot if above is not None and isinstance(above.slot, LiveNode) else None
    if instance is None:
        return node.ref
    return instance.ref + node.ref[len(instance.definition.ref) :]
