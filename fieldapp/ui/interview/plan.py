"""How a form is laid out for a person: sections for the outline, pages for the column, stops for the keys.

A section is a labelled group at the top, one repeat instance, or what lies loose between groups. A page
holds at most PAGE_LIMIT questions of one section. A stop is where Enter halts: a question, or a repeat's
own card, which comes after its instances and asks whether there is another one.

The plan holds the whole form, relevant or not, and is built anew only when repeat instances come or go or
the session is replaced. It keeps live nodes, which answer for the present.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from fieldapp.ui.widgets.matrix import is_row_of_table
from forms.interface import FormNode, Kind

PAGE_LIMIT = 40


class ItemKind(Enum):
    """What stands in the column."""

    HEADING = auto()
    QUESTION = auto()
    REPEAT = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on a page. ``number`` counts within the section, such as "3.2"; "" for headings and notes."""

    ref: str
    kind: ItemKind
    node: FormNode
    number: str = ""


@dataclass(slots=True)
class Section:
    """A row of the outline. ``node`` is None for loose questions; ``depth`` is 0 at the top; ``asked``
    counts its questions, relevant or not."""

    key: str
    node: FormNode | None
    depth: int
    number: str
    items: list[Item] = field(default_factory=list)
    asked: int = 0

    @property
    def relevant(self) -> bool:
        """Something in it is shown now."""
        return any(item.node.relevant for item in self.items)


@dataclass(frozen=True, slots=True)
class Page:
    """Part ``part`` of ``parts`` of a section, 1-based."""

    section: Section
    items: Sequence[Item]
    part: int = 1
    parts: int = 1


class Plan:
    """Sections, pages and stops of one session as it is now."""

    def __init__(self, root: FormNode) -> None:
        self.sections: list[Section] = []
        self.stops: list[Item] = []
        _Builder(self).build(root)
        self.sections = [section for section in self.sections if section.items]
        self.pages: list[Page] = [page for section in self.sections for page in _pages(section)]
        self._page_of = {item.ref: index for index, page in enumerate(self.pages) for item in page.items}
        self._section_of = {item.ref: section for section in self.sections for item in section.items}
        self._place = {item.ref: place for place, item in enumerate(self.stops)}

    def page_of(self, ref: str) -> int | None:
        """Index of the page with this question, repeat or heading; of the first of a repeat instance."""
        if ref in self._page_of:
            return self._page_of[ref]
        return next((index for index, page in enumerate(self.pages) if page.section.key == ref), None)

    def section_of(self, ref: str) -> Section | None:
        """The section in which an item stands."""
        return self._section_of.get(ref)

    def item(self, ref: str) -> Item | None:
        place = self._place.get(ref)
        return None if place is None else self.stops[place]

    def after(self, ref: str) -> Item | None:
        """The next relevant stop, None at the end."""
        return next(self._from(self._place.get(ref, -1) + 1, 1), None)

    def before(self, ref: str) -> Item | None:
        return next(self._from(self._place.get(ref, 0) - 1, -1), None)

    def first_stop(self, page: Page) -> Item | None:
        """Where one lands on a page: its first stop in the order of the keys."""
        return next((item for item in page.items if is_stop(item) and item.node.relevant), None)

    def shown_pages(self) -> list[int]:
        """Pages on which something is relevant."""
        return [index for index, page in enumerate(self.pages) if self.first_stop(page) is not None]

    def path_to(self, section: Section) -> list[Section]:
        """The sections around this one, outermost first, itself last."""
        found = [section]
        for other in reversed(self.sections[: self.sections.index(section)]):
            if other.depth < found[0].depth:
                found.insert(0, other)
        return found

    def _from(self, place: int, step: int) -> Iterator[Item]:
        while 0 <= place < len(self.stops):
            if self.stops[place].node.relevant:
                yield self.stops[place]
            place += step


def is_asked(node: FormNode) -> bool:
    """Not a note, and not the line of words above a table of questions."""
    return not node.is_note and not (is_row_of_table(node) and "label" in node.appearances)


def is_stop(item: Item) -> bool:
    return item.kind is not ItemKind.HEADING


def _pages(section: Section) -> Iterator[Page]:
    """The section cut at PAGE_LIMIT, at a heading where one comes in the last half."""
    parts: list[list[Item]] = [[]]
    for item in section.items:
        full = len(parts[-1]) >= PAGE_LIMIT
        good_place = item.kind is ItemKind.HEADING and len(parts[-1]) > PAGE_LIMIT * 3 // 4
        if full or good_place:
            parts.append([])
        parts[-1].append(item)
    for index, items in enumerate(parts):
        yield Page(section, tuple(items), index + 1, len(parts))


class _Builder:
    """Walks the form once."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._top = 0

    def build(self, root: FormNode) -> None:
        loose: Section | None = None
        for child in _shown(_outermost(root)):
            if child.kind is Kind.REPEAT or _labelled_group(child):
                loose = None
                self._fill(child, self._top_section(child, child.ref))
            else:
                loose = loose or self._top_section(None, f"loose:{child.ref}")
                self._place(child, loose)

    def _top_section(self, node: FormNode | None, key: str) -> Section:
        self._top += 1
        return self._section(Section(key, node, 0, str(self._top)))

    def _section(self, section: Section) -> Section:
        self._plan.sections.append(section)
        return section

    def _fill(self, node: FormNode, section: Section) -> None:
        if node.kind is Kind.REPEAT:
            self._repeat(node, section)
            return
        for child in _shown(node):
            self._place(child, section)

    def _place(self, node: FormNode, section: Section) -> None:
        match node.kind:
            case Kind.QUESTION:
                section.asked += is_asked(node)
                number = f"{section.number}.{section.asked}" if is_asked(node) else ""
                self._add(Item(node.ref, ItemKind.QUESTION, node, number), section)
            case Kind.REPEAT:
                self._repeat(node, section)
            case _:
                if _labelled_group(node):
                    section.items.append(Item(node.ref, ItemKind.HEADING, node))
                self._fill(node, section)

    def _repeat(self, node: FormNode, section: Section) -> None:
        """Each instance is a section of its own; the repeat's card comes after them."""
        place = len(section.items)
        for instance in node.children:
            number = f"{section.number}.{instance.position}"
            inner = Section(instance.ref, instance, section.depth + 1, number)
            self._fill(instance, self._section(inner))
        item = Item(node.ref, ItemKind.REPEAT, node)
        section.items.insert(place, item)
        self._plan.stops.append(item)

    def _add(self, item: Item, section: Section) -> None:
        section.items.append(item)
        self._plan.stops.append(item)


def _outermost(root: FormNode) -> FormNode:
    """The group whose children are the sections: a form wrapped in one single group is unwrapped."""
    node = root
    while True:
        shown = list(_shown(node))
        if len(shown) != 1 or shown[0].kind is not Kind.GROUP:
            return node
        if not any(_labelled_group(child) or child.kind is Kind.REPEAT for child in _shown(shown[0])):
            return node
        node = shown[0]


def _shown(node: FormNode) -> Iterator[FormNode]:
    """Children that a person may see; ``meta`` and groups of bare values are not among them."""
    for child in node.children:
        if child.kind is Kind.GROUP and not any(True for _ in _shown(child)):
            continue
        if child.kind is not Kind.MODEL:
            yield child


def _labelled_group(node: FormNode) -> bool:
    return node.kind is Kind.GROUP and node.label is not None
