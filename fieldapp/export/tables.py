"""A form and its submissions as tables: one for the records, one for each repeat.

Every format is made from these tables, so all of them agree. A row of a repeat has a KEY of its own, its
parent's in PARENT_KEY and its place among its siblings in POSITION, from 1. Nothing in a submission is
lost: what this version of the form has no column for goes into ``Row.extras``, by its path.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from fieldapp.export.choices import ChoiceLists
from fieldapp.export.fields import Column, ColumnKind, Field, FieldMaker
from fieldapp.export.options import ExportOptions, Notice
from fieldapp.export.values import Value
from forms.definition.model import FormDefinition
from forms.definition.nodes import NodeDef, Path
from forms.interface import Control, Kind
from forms.safexml import parse_xml
from forms.submission import Submission

KEY, PARENT_KEY, POSITION = "KEY", "PARENT_KEY", "POSITION"
INSTANCE_NAME, FORM_VERSION = "instance_name", "form_version"

_MAIN_KEYS = tuple(Column(name, ColumnKind.KEY) for name in (KEY, INSTANCE_NAME, FORM_VERSION))
_REPEAT_KEYS = tuple(Column(name, ColumnKind.KEY) for name in (KEY, PARENT_KEY, POSITION))


@dataclass(frozen=True, slots=True)
class Table:
    """``name`` is the repeat's; the main table's is "". ``path`` is the repeat's or the root's."""

    name: str
    path: Path
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """``values`` stand under the table's columns; ``extras`` are unknown answers by their path."""

    table: int
    values: list[Value]
    extras: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Step:
    """An element that the form knows: a leaf with its field, a group, or a repeat with its own table."""

    children: dict[str, _Step] = field(default_factory=dict)
    read: Field | None = None
    start: int = 0
    table: int | None = None
    silent: bool = False
    """Known, and already told by the row's keys."""


class Tables:
    """The tables of one form, and the rows that a submission becomes."""

    def __init__(self, definition: FormDefinition, options: ExportOptions) -> None:
        language = options.language if options.language is not None else definition.default_language
        self.choice_lists = ChoiceLists(definition)
        self.notices: list[Notice] = []
        self._maker = FieldMaker(self.choice_lists, options, language)
        self._all_groups = options.group_names
        self._tables: list[Table] = []
        self._root = self._plan(definition.root)
        meta = self._root.children.setdefault("meta", _Step())
        for name in ("instanceID", "instanceName"):
            meta.children[name] = _Step(silent=True)

    @property
    def tables(self) -> Sequence[Table]:
        """The main table first, then the repeats in document order."""
        return tuple(self._tables)

    def rows(self, submission: Submission) -> list[Row]:
        """The record's own row, then those of its repeats in document order.

        Raises FormError ``xml.*``. ``keys_only`` gives what can be said of such a record.
        """
        root = parse_xml(submission.xml)
        rows = [self.keys_only(submission)]
        self._walk(root, self._root, rows[0], rows, "")
        return rows

    def keys_only(self, submission: Submission) -> Row:
        """The record's row without its answers."""
        keys = (submission.instance_id, submission.instance_name or None, submission.form_version or None)
        return self._row(0, keys)

    # What the form knows

    def _plan(self, node: NodeDef) -> _Step:
        """Plan a table: the root's or a repeat's, its keys before its questions."""
        index = len(self._tables)
        keys = _REPEAT_KEYS if index else _MAIN_KEYS
        self._tables.append(Table(node.name if index else "", node.path, keys))
        columns = list(keys)
        names = _Names(node, keys, all_groups=self._all_groups)
        step = self._plan_children(node, columns, names)
        step.table = index
        self._tables[index] = Table(self._tables[index].name, node.path, tuple(columns))
        return step

    def _plan_children(self, node: NodeDef, columns: list[Column], names: _Names) -> _Step:
        step = _Step()
        for child in node.children:
            if child.kind is Kind.REPEAT:
                step.children[child.name] = self._plan(child)
            elif child.children:
                step.children[child.name] = self._plan_children(child, columns, names)
            elif child.is_leaf and not child.is_attribute:
                step.children[child.name] = self._plan_leaf(child, columns, names)
        return step

    def _plan_leaf(self, node: NodeDef, columns: list[Column], names: _Names) -> _Step:
        if _is_note(node) or node.path[1:] in (("meta", "instanceID"), ("meta", "instanceName")):
            return _Step()
        found = self._maker.make(node, names.of(node))
        step = _Step(read=found, start=len(columns))
        columns.extend(found.columns)
        self.notices.extend(found.notices)
        return step

    # What a submission says

    def _row(self, table: int, keys: Sequence[Value]) -> Row:
        return Row(table, [*keys, *(None for _ in range(len(self._tables[table].columns) - len(keys)))])

    def _walk(self, element: etree._Element, step: _Step, row: Row, rows: list[Row], path: str) -> None:
        positions: dict[str, int] = {}
        for child in element:
            name = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
            if not name:
                continue
            known = step.children.get(name)
            here = f"{path}{name}"
            if known is None or known.silent:
                if known is None:
                    _keep(child, row, here)
            elif known.table is not None:
                positions[name] = positions.get(name, 0) + 1
                key = f"{row.values[0]}/{here}[{positions[name]}]"
                below = self._row(known.table, (key, row.values[0], positions[name]))
                rows.append(below)
                self._walk(child, known, below, rows, "")
            elif len(child) and known.read is None:
                self._walk(child, known, row, rows, f"{here}/")
            else:
                _fill(child, known, row, here)


class _Names:
    """Names of columns, unique in their table: the question's own, or with its groups."""

    def __init__(self, table: NodeDef, keys: Sequence[Column], *, all_groups: bool) -> None:
        self._depth = len(table.path)
        self._all_groups = all_groups
        self._taken = {column.name.lower() for column in keys}
        self._count: dict[str, int] = {}
        for leaf in _leaves(table):
            self._count[leaf.name.lower()] = self._count.get(leaf.name.lower(), 0) + 1

    def of(self, node: NodeDef) -> str:
        name = node.name
        if self._all_groups or self._count.get(name.lower(), 0) > 1 or name.lower() in self._taken:
            name = "/".join(node.path[self._depth :])
        while name.lower() in self._taken:
            name = f"{name}_"
        self._taken.add(name.lower())
        return name


def _leaves(table: NodeDef) -> Iterator[NodeDef]:
    for child in table.children:
        if child.kind is Kind.REPEAT:
            continue
        if child.children:
            yield from _leaves(child)
        elif child.is_leaf:
            yield child


def _is_note(node: NodeDef) -> bool:
    """Shown to be read and never answered; if a submission has something there, it is kept as unknown."""
    bind = node.bind
    fixed = bind.read_only is not None and bind.read_only.text.strip() == "true()"
    return node.control is Control.INPUT and fixed and bind.calculate is None and not bind.preload


def _fill(element: etree._Element, step: _Step, row: Row, path: str) -> None:
    """Put an answer under its columns; what does not fit there is kept as unknown."""
    found = step.read
    taken = found is None or any(value is not None for value in row.values[step.start : _end(step)])
    if found is None or taken or len(element):
        _keep(element, row, path)
        return
    row.values[step.start : _end(step)] = found.read(element.text or "")


def _end(step: _Step) -> int:
    return step.start + (len(step.read.columns) if step.read else 0)


def _keep(element: etree._Element, row: Row, path: str) -> None:
    """Keep what the form does not know: every text below ``element`` by its path, repetitions counted."""
    for below, name in _texts(element, path):
        unique, number = name, 1
        while unique in row.extras:
            number += 1
            unique = f"{name}[{number}]"
        row.extras[unique] = below


def _texts(element: etree._Element, path: str) -> Iterator[tuple[str, str]]:
    stack = [(element, path)]
    while stack:
        here, name = stack.pop()
        text = here.text or ""
        if text.strip():
            yield text, name
        children = [child for child in here if isinstance(child.tag, str)]
        stack.extend((child, f"{name}/{child.tag.rpartition('}')[2]}") for child in reversed(children))
