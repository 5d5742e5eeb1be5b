"""What a correction changed, answer by answer, read from the two submissions' bytes.

Positions in a repeat are matched by what the instances hold, so that a removed instance is told once and
those behind it are not told as changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from lxml import etree

from fieldapp.records.rows import Difference
from forms.definition.model import FormDefinition
from forms.safexml import parse_xml
from forms.session.preload import ends

_UNTOLD = "meta"
"""Holds what tells one version from another."""

Elements = Sequence[etree._Element]
Path = tuple[str, ...]


def differences(definition: FormDefinition, before: bytes, after: bytes) -> tuple[Difference, ...]:
    """In the order of the newer one; a question in a removed instance by the reference it had.

    FormError ``xml.*`` for bytes that are no XML.
    """
    old, new = parse_xml(before), parse_xml(after)
    name = _name(new)
    return tuple(_Comparison(definition).nodes(old, new, (name,), f"/{name}", f"/{name}"))


class _Comparison:
    def __init__(self, definition: FormDefinition) -> None:
        self._nodes = definition.nodes

    def nodes(
        self, old: etree._Element | None, new: etree._Element | None, path: Path, was: str, now: str
    ) -> Iterator[Difference]:
        """Of one node, known by reference ``was`` before and ``now`` since; None where it is not there."""
        olds, news = _children(old), _children(new)
        if not olds and not news:
            yield from self._values(old, new, path, now if new is not None else was)
        for name in dict.fromkeys((*news, *olds)):
            below = (*path, name)
            pair = olds.get(name, []), news.get(name, [])
            if self._repeats(below):
                yield from self._series(*pair, below, f"{was}/{name}", f"{now}/{name}")
            else:
                one, other = (found[0] if found else None for found in pair)
                yield from self.nodes(one, other, below, f"{was}/{name}", f"{now}/{name}")

    def _series(self, olds: Elements, news: Elements, path: Path, was: str, now: str) -> Iterator[Difference]:
        matcher = SequenceMatcher(
            None, [_content(one) for one in olds], [_content(one) for one in news], autojunk=False
        )
        for what, first, last, start, end in matcher.get_opcodes():
            if what == "equal":
                continue
            for place in range(max(last - first, end - start)):
                a, b = first + place, start + place
                old, new = (olds[a] if a < last else None), (news[b] if b < end else None)
                yield from self.nodes(old, new, path, f"{was}[{a + 1}]", f"{now}[{b + 1}]")

    def _values(
        self, old: etree._Element | None, new: etree._Element | None, path: Path, ref: str
    ) -> Iterator[Difference]:
        known = self._nodes.get(path)
        was, became = _text(old), _text(new)
        if was != became and not (known is not None and ends(known.bind)):
            yield Difference(ref, was, became)

    def _repeats(self, path: Path) -> bool:
        known = self._nodes.get(path)
        return known is not None and known.repeat is not None


def _children(element: etree._Element | None) -> dict[str, list[etree._Element]]:
    """By local name, in document order."""
    found: dict[str, list[etree._Element]] = {}
    for child in element if element is not None else ():
        if isinstance(child.tag, str) and _name(child) != _UNTOLD:
            found.setdefault(_name(child), []).append(child)
    return found


def _content(element: etree._Element) -> tuple[tuple[str, str], ...]:
    """What an instance holds, to tell it from others."""
    return tuple((_name(one), _text(one)) for one in element.iter() if isinstance(one.tag, str))


def _name(element: etree._Element) -> str:
    return str(etree.QName(element).localname)


def _text(element: etree._Element | None) -> str:
    return (element.text or "").strip() if element is not None else ""
