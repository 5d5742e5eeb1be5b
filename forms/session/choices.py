"""A select's choices, and what a choice filter does to an answer that it hides.

An answer that the filter no longer offers reads "" and comes back when the filter offers it again, unless
it was set in between. A select-multiple keeps what is still offered; a rank also gains what is new.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from forms.definition.itemsets import label_of
from forms.definition.nodes import ChoiceDef, Itemset
from forms.definition.search import Columns, Found, Rows, Search, columns_of, found_in, is_written
from forms.interface import Choice, Control, Text
from forms.session.live import LiveNode
from forms.session.texts import Texts
from forms.tree import Node
from forms.xpath.environment import Environment

MOST_SEARCHES = 100
"""Results of ``search()`` that a session remembers."""


class ChoiceLists:
    """The choices of one session."""

    def __init__(self, texts: Texts, environment: Environment) -> None:
        self.texts = texts
        self.environment = environment
        self._rows: dict[str, Rows] = {}
        self._searches: dict[tuple[str, Columns, tuple[str, ...]], Sequence[Found]] = {}

    def of(self, state: LiveNode) -> Sequence[Choice]:
        """All choices offered now, in the order in which they are shown."""
        choices = state.definition.body.choices if state.definition.body else None
        if choices is None:
            return ()
        if choices.search is not None:
            return tuple(self._searched(state, choices.items, choices.search))
        written = tuple(
            Choice(item.value, self.texts.text(item.label, state.node) or Text("")) for item in choices.items
        )
        if choices.itemset is None:
            return written
        return (*written, *self._from_items(state, choices.itemset))

    def marks(self, state: LiveNode) -> Sequence[Choice]:
        """What a range's ticks or a place's surroundings are labelled with."""
        marks = state.definition.body.marks if state.definition.body else None
        itemset = marks.itemset if marks else None
        return () if itemset is None else tuple(self._from_items(state, itemset))

    def values(self, state: LiveNode) -> list[str]:
        """The values offered now."""
        choices = state.definition.body.choices if state.definition.body else None
        if choices is None:
            return []
        if choices.search is not None:
            return [choice.value for choice in self._searched(state, choices.items, choices.search)]
        values = [item.value for item in choices.items]
        if choices.itemset is not None:
            itemset = choices.itemset
            values += [itemset.value.string(item, self.environment) for item in self._items(state, itemset)]
        return values

    def show(self, state: LiveNode) -> bool:
        """Make a select's visible answer what its choices allow; True when it is another now."""
        before = state.node.text
        stored = state.stored
        if not stored or state.control not in (Control.SELECT_ONE, Control.SELECT_MULTIPLE, Control.RANK):
            return False
        body = state.definition.body
        if body is not None and body.choices is not None and body.choices.keep_answers:
            return False
        visible = self._visible(stored, self.values(state), state.control)
        state.node.text = visible
        state.answered = stored if visible != stored else None
        return visible != before

    def is_whole(self, state: LiveNode, text: str) -> bool:
        """A rank's answer holds every choice once."""
        return sorted(text.split()) == sorted(self.values(state))

    def label_of(self, value: str, state: LiveNode) -> str:
        """The label of a value among a select's choices; "" when it is none of them (jr:choice-name)."""
        for choice in self.of(state):
            if choice.value == value:
                return choice.label.text
        return ""

    def _visible(self, stored: str, offered: Sequence[str], control: Control | None) -> str:
        if control is Control.SELECT_ONE:
            return stored if stored in offered else ""
        here = set(offered)
        kept = [value for value in stored.split() if value in here]
        if control is Control.RANK:
            kept += [value for value in offered if value not in kept]
        return " ".join(kept)

    def _items(self, state: LiveNode, itemset: Itemset) -> Sequence[Node]:
        return itemset.nodeset.nodes(state.node, self.environment)

    def _from_items(self, state: LiveNode, itemset: Itemset) -> list[Choice]:
        items = self._items(state, itemset)
        value = itemset.value.column
        label = itemset.label.column if itemset.label is not None else None
        if value is None or label is None or itemset.label_is_text_id or itemset.is_external:
            return [self._choice(item, itemset, state) for item in items]
        return [Choice(item.cell(value), Text(item.cell(label)), Cells(item)) for item in items]

    def _choice(self, item: Node, itemset: Itemset, state: LiveNode) -> Choice:
        value = itemset.value.string(item, self.environment)
        return Choice(value, self._label(item, itemset, state, value), Cells(item))

    def _label(self, item: Node, itemset: Itemset, state: LiveNode, value: str) -> Text:
        if itemset.is_external:
            languages = (self.texts.language, self.texts.definition.default_language)
            return Text(label_of(item, *languages) or value)
        if itemset.label is None:
            return Text(value)
        label = itemset.label.string(item, self.environment)
        if not itemset.label_is_text_id:
            return Text(label)
        return self.texts.text(self.texts.by_id(label, state.definition.path), state.node) or Text("")

    # search()

    def _searched(self, state: LiveNode, items: Sequence[ChoiceDef], search: Search) -> Iterator[Choice]:
        texts = tuple(argument.string(state.node, self.environment) for argument in search.arguments)
        for item in items:
            label = self.texts.text(item.label, state.node) or Text("")
            if is_written(item.value):
                yield Choice(item.value, label)
                continue
            columns = columns_of(item.value, label.text, label.media.get("image", ""))
            for found in self._found(search.table, columns, texts):
                media = {"image": found.image} if found.image else {}
                yield Choice(found.value, Text(found.label, media))

    def _found(self, table: str, columns: Columns, texts: tuple[str, ...]) -> Sequence[Found]:
        key = (table, columns, texts)
        if key not in self._searches:
            if len(self._searches) >= MOST_SEARCHES:
                self._searches.clear()
            if table not in self._rows:
                self._rows[table] = Rows(self.environment.instance(table))
            self._searches[key] = found_in(self._rows[table], columns, texts)
        return self._searches[key]


class Cells(Mapping[str, str]):
    """An item's columns, read when they are asked for."""

    __slots__ = ("_item",)

    def __init__(self, item: Node) -> None:
        self._item = item

    def __getitem__(self, name: str) -> str:
        text = self._item.cell(name)
        if not text and name not in self._item.named:
            raise KeyError(name)
        return text

    def __iter__(self) -> Iterator[str]:
        return iter(self._item.named)

    def __len__(self) -> int:
        return len(self._item.named)
